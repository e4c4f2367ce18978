import type { Given } from '../events/event'
import type { FormName, Item } from '../items/bank'
import { claimsOf } from '../items/claims'
import type { Locale } from '../locale'
import { givenText } from '../scoring/given-text'
import type { CountingAnswer } from './item-progress'

/** How an answer counts: one that was raised by "I was right" is right, like what was right in part. */
export type AnswerResult = 'right' | 'wrong' | 'dontKnow'

/** A claim that was judged: in full, null where its words are known no more, and what was said of it. */
export type JudgedClaim = { readonly text: string | null; readonly saysTrue: boolean }

/**
 * An answer in words. `given`: what was answered, try after try; of a claim that was called false, its correction. Empty where nothing was put into words (a flashcard, "I don't know"), or
 * where they are known no more.
 */
export type AnswerWords = { readonly result: AnswerResult; readonly form: FormName; readonly claim: JudgedClaim | null; readonly given: readonly string[] }

/** Puts an answer into words of a language, by copies of its item in that language: the first that knows an option tells it. */
export function answerWords({ review, isRecalled }: CountingAnswer, copies: readonly Item[], locale: Locale): AnswerWords {
  const claim = review.given.findLast((given) => given.as === 'claim')
  const given = review.given.flatMap((each) => textOf(each.as === 'claim' ? each.fix : each, copies, locale) ?? [])
  const result = isRecalled ? 'right' : review.score.result === 'dontKnow' ? 'dontKnow' : 'wrong'
  return { result, form: review.form, claim: claim === undefined ? null : { text: claimText(claim.option, copies), saysTrue: claim.saysTrue }, given }
}

function textOf(given: Given | undefined, copies: readonly Item[], locale: Locale): string | null {
  return firstOf(copies, (item) => givenText(given, item, locale) || null)
}

function claimText(option: string | null, copies: readonly Item[]): string | null {
  return firstOf(copies, ({ forms }) => claimsOf(forms).find((claim) => claim.option === option)?.text ?? null)
}

function firstOf(copies: readonly Item[], textIn: (item: Item) => string | null): string | null {
  for (const item of copies) {
    const text = textIn(item)
    if (text !== null) return text
  }
  return null
}
