import type { Given } from '../core/events/event'
import { scorePlain } from '../core/scoring/score-plain'
import { forgetLast, learnMore, show, startSitting, tryAgain } from '../core/study/sitting'
import type { StudyBank } from '../core/study/study-bank'
import type { CurrentItem, Sitting } from '../core/study/types'
import { bankView } from './bank-view'
import { answerChange, overrideChange, undoChange } from './changes'
import { loadJudge } from './load-judge'
import { isOverridable } from './is-overridable'
import { schedulerOf } from './learner-settings'
import type { SessionCore } from './session-core'
import { advance, canResume, isAsking, isShown, shownFrom } from './sitting-plan'

/** Makes the commands of the study screen over a session's core, as `SittingCommands` describes them, each with the bank it is given in. */
export function sittingCommands(core: SessionCore) {
  return {
    start: (bank: StudyBank, deck: string) => core.command(() => start(core, bank, deck)),
    answer: (bank: StudyBank, given: Given) => answer(core, bank, given),
    next: (bank: StudyBank) =>
      core.sittingCommand(async (sitting, snapshot) => {
        if (isAsking(sitting, bank)) return
        const next = advance(sitting, snapshot, bank)
        await core.saveSitting(next)
        if (next.current === null && next.answered.length > 0) core.askToKeep()
      }),
    undo: () => {
      const stamp = core.stamp()
      return core.sittingCommand(async (sitting) => {
        const change = undoChange(sitting, stamp)
        if (change !== null && (await core.record(change)) === 'nothing') await core.saveSitting(forgetLast(core.holder.get().sitting ?? sitting))
      })
    },
    override: () => {
      const stamp = core.stamp()
      return core.sittingCommand(async (sitting) => {
        const { presentation, feedback } = sitting.current ?? { presentation: null, feedback: null }
        if (presentation !== null && feedback !== null && isOverridable(feedback)) await core.record(overrideChange(sitting, feedback, presentation.itemId, stamp))
      })
    },
    learnMore: (bank: StudyBank, count: number) =>
      core.sittingCommand(async (sitting, snapshot) => {
        const more = (from: Sitting): Sitting => learnMore(from, count, snapshot.settings.freshPerDay, snapshot.log.freshMet)
        if (isShown(sitting, bank)) return core.saveSitting(more(sitting))
        await core.saveSitting(advance(more(show(sitting, null, snapshot.now, snapshot.day)), snapshot, bank))
      }),
  }
}

async function start(core: SessionCore, bank: StudyBank, deck: string): Promise<void> {
  // What is assigned leads from the first question on.
  await core.watched(assignedItems(bank))
  const snapshot = core.holder.get()
  const { sitting, now, day } = snapshot
  const isSame = sitting !== null && sitting.deck === deck
  if (isSame && canResume(sitting, bank, now, day)) return
  const begun = advance(startSitting(core.newId(), deck, now, day), snapshot, bank)
  const isStillOver = isSame && sitting.current === null && begun.current === null && sitting.day === day
  if (!isStillOver) await core.saveSitting(begun)
}

/** All items that are assigned out of a bank, once each. */
function assignedItems({ assigned }: StudyBank): readonly string[] {
  return [...new Set((assigned?.works ?? []).flatMap(({ itemIds }) => itemIds))]
}

function answer(core: SessionCore, bank: StudyBank, given: Given): Promise<void> {
  const stamp = core.stamp()
  return core.sittingCommand(async (sitting, { settings }) => {
    const { current } = sitting
    const judged = current === null || current.feedback !== null ? null : await judge(bank, current, given)
    if (current === null || judged === null) return
    if (judged.score.result === 'almost' && current.firstTry === null) return core.saveSitting(tryAgain(sitting, given))
    await core.record(answerChange({ sitting, current, bank, ...judged, options: schedulerOf(settings) }, stamp))
  })
}

/** Null when the bank has no such item any more. What needs no reading is judged without waiting for the judge. */
async function judge(bank: StudyBank, current: CurrentItem, given: Given) {
  const item = bankView(bank).items.get(current.presentation.itemId)
  if (item === undefined) return null
  const presentation = shownFrom(current.presentation, item, bank)
  const tries = current.firstTry === null ? [given] : [current.firstTry, given]
  const plain = scorePlain(bank.entities, item, presentation.form, given)
  const judged = plain === null ? (await loadJudge()).judgeAnswer(bank, item, presentation.form, tries) : { score: plain, note: null }
  return { item, presentation, given: tries, ...judged }
}
