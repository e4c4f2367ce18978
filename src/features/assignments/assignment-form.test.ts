import { expect, test } from 'vitest'
import { editOf, formOf, rebased } from './assignment-form'

const base = formOf({ title: 'Милиция', locale: null, opens: '2026-11-20T08:00', due: '2026-12-04T18:00' })

test('only what differs from what was shown is sent', () => {
  expect(editOf(base, base)).toEqual({})
  expect(editOf(base, { ...base, title: 'Әскер' })).toEqual({ title: 'Әскер' })
  expect(editOf(base, { ...base, locale: 'ru' })).toEqual({ locale: 'ru' })
  expect(editOf({ ...base, locale: 'ru' }, base)).toEqual({ locale: null })
  expect(editOf(base, { ...base, opens: '2026-11-21T08:00' })).toEqual({ opensAt: '2026-11-21T08:00' })
  expect(editOf(base, { ...base, due: '2026-12-05T18:00' })).toEqual({ dueAt: '2026-12-05T18:00' })
  expect(editOf(base, { ...base, due: '' })).toEqual({ dueAt: null })
  expect(formOf({ title: 'Милиция', locale: null, opens: '2026-11-20T08:00', due: null })).toEqual({ ...base, due: '' })
})

test('what a colleague has changed comes in where nobody has typed, and is not sent back', () => {
  const stored = { ...base, due: '2026-12-11T18:00', opens: '2026-11-23T08:00' }
  const typed = rebased({ ...base, title: 'Әскер', due: '' }, base, stored)
  expect(typed).toEqual({ ...stored, title: 'Әскер', due: '' })
  expect(editOf(stored, typed)).toEqual({ title: 'Әскер', dueAt: null })
  // What is stored now as it was typed is no change any more.
  expect(editOf({ ...stored, due: '' }, typed)).toEqual({ title: 'Әскер' })
})

test('after it was saved the form shows what is stored, but for what was typed meanwhile', () => {
  const sent = { ...base, title: '  Әскер ' }
  const stored = { ...base, title: 'Әскер' }
  expect(rebased(sent, sent, stored)).toEqual(stored)
  expect(rebased({ ...sent, due: '' }, sent, stored)).toEqual({ ...stored, due: '' })
})
