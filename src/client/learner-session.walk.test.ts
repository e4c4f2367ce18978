import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../core/events/fold'
import type { LogEvent } from '../core/events/log-event'
import { liveReviews } from '../core/study/day-log'
import { everythingDeck } from '../core/study/deck-items'
import { buildBank, buildItem, buildNumberItem } from '../testing/bank-builder'
import { createLearnerDevice, type LearnerDevice } from '../testing/learner-device'
import type { LearnerSession } from './learner-session'
import { sittingQueue, sittingState } from './sitting-state'

const bank = buildBank([buildItem('a'), buildItem('b', { keepApart: ['c/body'] }), buildItem('c'), buildNumberItem('n', 3000, [1000, 2000]), buildItem('d'), buildItem('e')])
const view = (tab: LearnerSession) => sittingState(tab.getSnapshot(), bank, sittingQueue(tab.getSnapshot(), bank))

type Tabs = LearnerSession[]
const at = (tabs: Tabs, which: number): LearnerSession => tabs[which % tabs.length] as LearnerSession

/** What a learner, a browser or the time can do. Some are started and not waited for. */
const steps: Readonly<Record<string, (device: LearnerDevice, tabs: Tabs, which: number) => unknown>> = {
  right: (_device, tabs, which) => {
    const shown = view(at(tabs, which))
    if (shown.phase !== 'question') return undefined
    return at(tabs, which).answer(bank, shown.presentation.form === 'choice' ? { as: 'option', id: 'key' } : { as: 'text', text: shown.item.answer.text })
  },
  wrong: (_device, tabs, which) => at(tabs, which).answer(bank, { as: 'text', text: 'nothing of the kind' }),
  dontKnow: (_device, tabs, which) => at(tabs, which).answer(bank, { as: 'dontKnow' }),
  next: (_device, tabs, which) => at(tabs, which).next(bank),
  undo: (_device, tabs, which) => at(tabs, which).undo(),
  override: (_device, tabs, which) => at(tabs, which).override(),
  type: (_device, tabs, which) => at(tabs, which).setDraft({ text: `typed ${which}` }),
  more: (_device, tabs, which) => at(tabs, which).learnMore(bank, 2),
  begin: (_device, tabs, which) => at(tabs, which).start(bank, everythingDeck),
  setting: (_device, tabs, which) => at(tabs, which).setSetting('freshPerDay', which % 7),
  reload: async (device, tabs, which) => {
    await at(tabs, which).flushDraft()
    tabs[which % tabs.length] = await device.openTab()
  },
  wait: (device, _tabs, which) => void (device.now += which * 60_000),
  sleep: (device) => void (device.now += 20 * 3_600_000),
  clockBack: (device) => void (device.now -= 3_600_000),
  clockFarAhead: (device) => void (device.now += 1400 * 86_400_000),
  clockFarBack: (device) => void (device.now -= 1400 * 86_400_000),
}

const walk = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(12), fc.boolean()), { minLength: 5, maxLength: 40 })

test('whatever is done in two tabs, the log has no gap, no question is answered twice, and both tabs show its fold', async () => {
  await fc.assert(
    fc.asyncProperty(walk, fc.boolean(), async (path, isDeaf) => {
      const device = createLearnerDevice()
      device.isDeaf = isDeaf
      const tabs = [await device.openTab(), await device.openTab()]
      await at(tabs, 0).start(bank, everythingDeck)
      const doing: unknown[] = []
      for (const [name, which, isWaitedFor] of path) {
        doing.push(steps[name]?.(device, tabs, which))
        if (isWaitedFor) await doing.at(-1)
      }
      await Promise.all(doing)
      const fresh = await device.openTab()
      await device.checked()
      await Promise.all(tabs.map((tab) => (isDeaf ? tab.follow() : tab.opened())))
      const { events } = JSON.parse(await (await at(tabs, 0).exportEvents()).text()) as { events: readonly LogEvent[] }
      expect(events.map((event) => event.deviceSeq)).toEqual(events.map((_, index) => index + 1))
      expect(fresh.getSnapshot().state).toEqual(fold(events))
      expect(fresh.getSnapshot().quarantined).toBe(0)
      for (const tab of tabs) expect(tab.getSnapshot()).toMatchObject({ state: fold(events), events: events.length, problem: null })
      const live = liveReviews(events).map((review) => `${review.itemId} ${review.seed}`)
      expect(live).toEqual([...new Set(live)])
      const answered = fresh.getSnapshot().sitting?.answered ?? []
      const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event['target']] : [])))
      expect(answered.filter((entry) => undone.has(entry.eventId) || !events.some((event) => event.id === entry.eventId))).toEqual([])
    }),
    { numRuns: 60 },
  )
})
