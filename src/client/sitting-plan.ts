import type { Ms, StudyDay } from '../core/events/event'
import type { FormName, Item, Presentation } from '../core/items/bank'
import { present } from '../core/study/present'
import { pickNext, type QueueInput } from '../core/study/queue'
import { show } from '../core/study/sitting'
import type { StudyBank } from '../core/study/study-bank'
import type { Sitting } from '../core/study/types'
import { bankView } from './bank-view'
import { limitsOf } from './learner-settings'
import type { LearnerSnapshot } from './learner-snapshot'

/** What a snapshot's learner has to study of a deck. */
export function queueInput(snapshot: LearnerSnapshot, bank: StudyBank, deck: string, extraFresh: number): QueueInput {
  const { apart, deck: itemsOf, assigned } = bankView(bank)
  const { state, log, settings, now, day, zone, about } = snapshot
  return { items: itemsOf(deck), apart, cards: state.cards, flags: state.flags, log, limits: limitsOf(settings, extraFresh), now, day, assigned: assigned(about, day, zone) }
}

/** The sitting with its next item, or at its end. */
export function advance(sitting: Sitting, snapshot: LearnerSnapshot, bank: StudyBank): Sitting {
  const { now, day } = snapshot
  const ended = show(sitting, null, now, day)
  return show(ended, nextPresentation(ended, snapshot, bank, sitting), now, day)
}

/** Whether an item of this bank is on screen. */
export function isShown({ current }: Sitting, bank: StudyBank): boolean {
  return current !== null && bankView(bank).items.has(current.presentation.itemId)
}

/** Whether it waits for its answer. */
export function isAsking(sitting: Sitting, bank: StudyBank): boolean {
  return isShown(sitting, bank) && sitting.current?.feedback === null
}

/** Whether the item on screen can be shown from this bank, and was put there recently enough to go on with. */
export function canResume(sitting: Sitting, bank: StudyBank, now: Ms, day: StudyDay): boolean {
  const { current } = sitting
  if (current === null || !isShown(sitting, bank)) return false
  return sitting.day === day || now - current.shownAt < resumeWithinMs
}

/** A sitting that ran past the end of its study day can still be taken up again. */
const resumeWithinMs = 12 * 3_600_000

/** A stored presentation in the language of the bank at hand; a form the item lacks there becomes a flashcard. */
export function shownFrom(presentation: Presentation, item: Item, bank: StudyBank): Presentation {
  const form: FormName = item.forms[presentation.form] === undefined ? 'flashcard' : presentation.form
  return { ...presentation, locale: bank.locale, form }
}

function nextPresentation(sitting: Sitting, snapshot: LearnerSnapshot, bank: StudyBank, before: Sitting): Presentation | null {
  const last = bankView(bank).items.get(before.current?.presentation.itemId ?? before.answered.at(-1)?.itemId ?? '') ?? null
  const item = pickNext(queueInput(snapshot, bank, sitting.deck, sitting.extraFresh), last)
  return item === null ? null : present(item, snapshot.state.cards.get(item.id) ?? null, snapshot.settings.style, sitting.id, bank.locale)
}
