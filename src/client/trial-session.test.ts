import { expect, test } from 'vitest'
import { buildBank, buildItem } from '../testing/bank-builder'
import { createTrialSession } from './trial-session'

test('a trial asks and judges like a learner’s own session, over a store in memory that is sent nowhere', async () => {
  const bank = buildBank(['a', 'b', 'c'].map((fact) => buildItem(fact)))
  const session = createTrialSession(2)
  await session.opened()
  await session.start(bank, 'everything')
  const { sitting } = session.getSnapshot()
  expect(sitting?.current?.presentation.itemId).toMatch(/^[abc]\/body$/)
  await session.answer(bank, { as: 'dontKnow' })
  const { state, storage, account, settings, events } = session.getSnapshot()
  expect([state.cards.size, storage, account, settings.freshPerDay, events]).toEqual([1, 'memory', null, 2, 2])
  expect(session.getStore()?.sync).toBeNull()
  // The next one knows nothing of it.
  const next = createTrialSession(2)
  await next.opened()
  expect(next.getSnapshot().state.cards.size).toBe(0)
})
