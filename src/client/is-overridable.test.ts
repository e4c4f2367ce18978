import { expect, it } from 'vitest'
import type { Given } from '../core/events/event'
import type { Feedback } from '../core/study/types'
import { isOverridable } from './is-overridable'

const feedback = (given: Given): Feedback => ({ eventId: '01890a5d-ac96-774b-bcce-b302099a8057', given: [given], score: { result: 'unknown' }, rating: 'Again', interval: { days: 1 }, note: null })
const typed: Given = { as: 'text', text: 'Somebody' }

it.each<[string, Given, boolean]>([
  ['something typed', typed, true],
  ['a picked option', { as: 'option', id: 'south' }, false],
  ['the written correction of a false claim', { as: 'claim', option: 'south', saysTrue: false, fix: typed }, true],
  ['a correction picked from options', { as: 'claim', option: 'south', saysTrue: false, fix: { as: 'option', id: 'east' } }, false],
  ['a true claim that was called false', { as: 'claim', option: null, saysTrue: false, fix: typed }, false],
  ['a false claim that was called true', { as: 'claim', option: 'south', saysTrue: true }, false],
])('“I was right” for %s', (_, given, expected) => expect(isOverridable(feedback(given))).toBe(expected))
