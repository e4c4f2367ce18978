import 'server-only'
import type { Ms, ReviewEvent } from '../../core/events/event'
import { hash32 } from '../../core/hash'
import type { Bank } from '../../core/items/bank'
import type { MatchIndex } from '../../core/scoring/match-index'
import { studyBank, type StudyBank, type Work, type WorkCopy } from '../../core/study/study-bank'
import { joinClassroom } from '../use-cases/join-classroom'
import { getWorkItems, listWork } from '../use-cases/list-work'
import { openBrowser, type Browser, type Login } from './browser'
import { createPhone, type Phone } from './phone'
import { habits, type Evening, type Habit, type StudentPlan } from './student-plans'
import { pushAll } from './push-all'
import { normal, seeded } from './seeded'

/** Somebody made up who learns. */
export type Student = {
  readonly plan: StudentPlan
  readonly habit: Habit
  readonly login: Login
  readonly phone: Phone
  /** Makes the account and joins the class; gives the id of the account. */
  readonly join: (code: string, now: Ms) => Promise<string>
  /** When they begin to study this evening, in minutes after its beginning; null when they do not. */
  readonly beginsAfter: (evening: Evening) => number | null
  /** Studies what is assigned, from then on and no longer than until then, and sends the answers. Gives how many. */
  readonly study: (startAt: Ms, until: Ms) => Promise<number>
}

/** How much easier students remember than each other: the standard deviation on the scale of the activation. */
const studentSpread = 0.2
const longestEveningMs = 50 * 60_000
const eveningMinutes = 150
/** What those choose who also study by themselves. */
const privateDeck = 'west'

/** A bank, and what judging answers to it needs. */
export type Read = { readonly bank: Bank; readonly index: MatchIndex }

/** A student with a phone of their own. `meanEase`: how easily the class remembers on average. */
export function createStudent(plan: StudentPlan, login: Login, { bank, index }: Read, { seed, meanEase, zone }: { readonly seed: number; readonly meanEase: number; readonly zone: string }): Student {
  const random = seeded(hash32(`habits ${seed}`))
  const habit: Habit = habits[plan.habit]
  const phone = createPhone({ seed, ease: normal(random, meanEase, studentSpread) + habit.ability, zone })
  const browser = openBrowser(login, seed % 3 === 0 ? 'Safari · iPhone' : 'Chrome · Android')
  const copies = new Map<string, WorkCopy>()
  let [works, assigned]: [readonly Work[], StudyBank] = [[], bank]

  /** What the phone fetches before a sitting: what is assigned now, and the copies it has not got. */
  async function refresh(now: Ms): Promise<Awaited<ReturnType<Browser['actor']>>> {
    const actor = await browser.actor(now)
    const { assignments } = await listWork(actor, now)
    for (const { id } of assignments) copies.set(id, copies.get(id) ?? (await getWorkItems(actor, id, new URLSearchParams({ locale: plan.locale }), now)))
    if (JSON.stringify(assignments) !== JSON.stringify(works)) assigned = studyBank(bank, assignments, ({ id }) => copies.get(id) ?? null)
    works = assignments
    return actor
  }

  return {
    plan,
    habit,
    login,
    phone,
    join: async (code, now) => {
      const userId = await browser.signUp(plan.locale, now)
      await joinClassroom({ code, ownName: plan.name }, await browser.actor(now), browser.visitor(), now)
      return userId
    },
    beginsAfter: (evening) => (random() < habit.studies(evening) ? Math.floor(random() * eveningMinutes) : null),
    study: async (startAt, latest) => {
      const actor = await refresh(startAt)
      const until = Math.min(latest, startAt + longestEveningMs)
      const events: ReviewEvent[] = []
      let now = startAt
      const decks = [...works.map(({ id }) => id), ...(random() < habit.alsoPrivately ? [privateDeck] : [])]
      for (const deck of decks) {
        const sitting = phone.study({ deck, bank: assigned, index, startAt: now, until, mostAnswers: habit.mostAnswers - events.length })
        events.push(...sitting.events)
        now = sitting.endedAt + 5000
      }
      await pushAll(actor.userId, events, now)
      return events.length
    },
  }
}
