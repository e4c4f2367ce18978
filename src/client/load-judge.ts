import type * as judge from './judge'
import { PartNotLoaded } from './part-not-loaded'

/**
 * The judge with its tables of words and spellings. It is fetched behind the first question and not before it: nobody
 * answers sooner than it arrives. Rejects with {@link PartNotLoaded}; a failed fetch is tried again at the next call.
 */
export function loadJudge(): Promise<typeof judge> {
  return import('./judge').catch((cause: unknown) => {
    throw new PartNotLoaded('the judge could not be fetched', { cause })
  })
}
