import type * as judge from './judge'

/**
 * The judge with its tables of words and spellings. It is fetched behind the first question and not before it: nobody
 * answers sooner than it arrives. A failed fetch is tried again at the next call.
 */
export function loadJudge(): Promise<typeof judge> {
  return import('./judge')
}
