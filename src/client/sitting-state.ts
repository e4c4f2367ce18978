import { liveReviews } from '../core/study/day-log'
import { claimShown, optionsShown } from '../core/study/present'
import { buildQueue, type Queue } from '../core/study/queue'
import { summarise } from '../core/study/summary'
import type { StudyBank } from '../core/study/study-bank'
import { todayCounts } from '../core/study/today-counts'
import type { CurrentItem, Sitting } from '../core/study/types'
import { bankView } from './bank-view'
import { isOverridable } from './is-overridable'
import type { SittingState, Today } from './learner-api'
import type { LearnerSnapshot } from './learner-snapshot'
import { queueInput, shownFrom } from './sitting-plan'
import { everythingDeck } from '../core/study/deck-items'

/** The queue behind a sitting; empty-handed without one. Costs as much as the deck is long, so it is worth keeping. */
export function sittingQueue(snapshot: LearnerSnapshot, bank: StudyBank): Queue | null {
  const { sitting, day } = snapshot
  return sitting === null ? null : buildQueue(queueInput(snapshot, bank, sitting.deck, sitting.day === day ? sitting.extraFresh : 0))
}

/** What the study screen shows. Pure: the same snapshot, bank and queue show the same. */
export function sittingState(snapshot: LearnerSnapshot, bank: StudyBank, queue: Queue | null): SittingState {
  const { sitting, log, busy, status } = snapshot
  if (status === 'loading') return { phase: 'loading' }
  if (sitting === null || queue === null) return { phase: 'idle' }
  const running = { sitting, counts: todayCounts(queue, log.secondsPerAnswer), canUndo: sitting.answered.length > 0, busy }
  const shown = sitting.current === null ? null : shownOf(sitting.current, bank, sitting.deck)
  if (shown === null) return { phase: 'summary', ...running, summary: summaryOf(snapshot, sitting, bank, queue) }
  const { feedback, ...question } = shown
  if (feedback === null) return { phase: 'question', ...running, ...question }
  return { phase: 'feedback', ...running, ...question, feedback, canOverride: isOverridable(feedback) }
}

/** Null when the bank has no such item any more. */
function shownOf(current: CurrentItem, bank: StudyBank, deck: string) {
  const item = bankView(bank).items.get(current.presentation.itemId)
  if (item === undefined) return null
  const presentation = shownFrom(current.presentation, item, bank)
  const options = presentation.form === 'choice' ? optionsShown(item, presentation.seed) : []
  const claim = presentation.form === 'trueFalse' ? claimShown(item, presentation.seed) : null
  const { draft, firstTry, feedback } = current
  const works = bank.assigned?.works.filter(({ itemIds }) => itemIds.includes(item.id)) ?? []
  const work = works.find(({ id }) => id === deck) ?? works[0] ?? null
  return { item, presentation, options, claim, draft, firstTry, work, feedback }
}

function summaryOf({ recent, state, day }: LearnerSnapshot, sitting: Sitting, bank: StudyBank, queue: Queue) {
  const summary = summarise(sitting, liveReviews(recent), bankView(bank).deck(sitting.deck), state.cards, day)
  return { ...summary, moreFresh: queue.moreFresh }
}

/** What waits today, in all and in each deck of the bank; a set that is being studied counts the new items asked for beyond the day's. */
export function todayOf(snapshot: LearnerSnapshot, bank: StudyBank): Today {
  const { sitting, day, log } = snapshot
  const { cards } = snapshot.state
  const extraOf = (deck: string) => (sitting !== null && sitting.deck === deck && sitting.day === day ? sitting.extraFresh : 0)
  const countsOf = (deck: string) => todayCounts(buildQueue(queueInput(snapshot, bank, deck, extraOf(deck))), log.secondsPerAnswer)
  const decks = Object.entries(bank.decks).map(([id, { title, description }]) => {
    const items = bankView(bank).deck(id)
    return { id, title, description, size: items.length, met: items.filter((item) => cards.has(item.id)).length, counts: countsOf(id) }
  })
  return { all: countsOf(everythingDeck), decks }
}
