import type { Given, Score } from '../events/event'
import type { FormName, Item } from '../items/bank'
import { normalise } from '../language/normalise'
import type { MatchIndex } from './match-index'
import { matchText } from './match-text'
import { parseDate } from './parse-date'
import { parseNumber } from './parse-number'
import { scoreDate, type DateNote } from './score-date'
import { scoreNumber } from './score-number'
import { scoreOption, scorePlain, takes } from './score-plain'

/**
 * How an answer is judged: by the last of its tries (the first matters to the rating alone). Total: an answer of a kind that the form
 * does not take, or no try at all, is `unknown`. `almost` invites one more try where there was one.
 */
export function scoreAnswer(index: MatchIndex, item: Item, form: FormName, given: readonly Given[]): Score {
  const last = given.at(-1)
  return last === undefined ? unknown : scoreGiven(index, item, form, last)
}

/** What to tell the learner beside the score of the last try; null for nothing. */
export function scoreNote(index: MatchIndex, item: Item, form: FormName, given: readonly Given[]): DateNote | null {
  const last = given.at(-1)
  if (last === undefined || item.answer.kind !== 'date' || !takes(form, last)) return null
  const date = last.as === 'text' ? parseDate(last.text, index.locale) : last.as === 'date' ? last : null
  return date === null ? null : scoreDate(index, item, date).note
}

const unknown: Score = { result: 'unknown' }

function scoreGiven(index: MatchIndex, item: Item, form: FormName, given: Given): Score {
  return scorePlain(index.entities, item, form, given) ?? scoreRead(index, item, form, given)
}

function scoreRead(index: MatchIndex, item: Item, form: FormName, given: Given): Score {
  switch (given.as) {
    case 'text':
      return scoreText(index, item, form, given.text)
    case 'date':
      return item.answer.kind === 'date' ? scoreDate(index, item, given).score : unknown
    case 'number':
      return scoreNumber(index, item, given)
    case 'claim':
      return scoreClaim(index, item, given)
    case 'dontKnow':
    case 'self':
    case 'option':
      return unknown
  }
}

function scoreText(index: MatchIndex, item: Item, form: FormName, text: string): Score {
  switch (item.answer.kind) {
    case 'entity':
    case 'text':
      return matchText(index, item, form, text)
    case 'date': {
      const date = parseDate(text, index.locale)
      return date === null ? scoreVerbatim(index, item, form, text) : scoreDate(index, item, date).score
    }
    case 'number': {
      const number = parseNumber(text, index.locale)
      return number === null ? scoreVerbatim(index, item, form, text) : scoreNumber(index, item, number)
    }
  }
}

/** A date or number in the item's very words is right even where no parser knows them. */
function scoreVerbatim(index: MatchIndex, item: Item, form: FormName, text: string): Score {
  const right = [item.answer.text, ...(form === 'cloze' ? [item.forms.cloze?.answer ?? ''] : [])]
  const typed = text.length > 2 * item.answer.text.length + 100 ? '' : normalise(text, index.locale)
  return typed !== '' && right.some((one) => normalise(one, index.locale) === typed) ? { result: 'exact' } : unknown
}

/**
 * A claim is right to call true only if it states the answer. A false one must be corrected too, and the correction is the score; without
 * one nothing was recalled. Who takes a false claim for true holds what it says.
 */
function scoreClaim(index: MatchIndex, item: Item, given: Extract<Given, { as: 'claim' }>): Score {
  const { option, saysTrue, fix } = given
  if (saysTrue) return option === null ? { result: 'exact' } : scoreOption(index.entities, item, option)
  const correction = fix === undefined ? unknown : scoreGiven(index, item, fix.as === 'option' ? 'choice' : 'typed', fix)
  return option === null && correction.result !== 'knownOther' ? unknown : correction
}
