import 'server-only'
import type { Ms, ReviewEvent } from '../../core/events/event'
import { hash32 } from '../../core/hash'
import type { Item } from '../../core/items/bank'
import { joinClassroom } from '../use-cases/join-classroom'
import { getWorkItems, listWork } from '../use-cases/list-work'
import { openBrowser, type Browser, type Login } from './browser'
import { createPhone, type Phone, type StudyBank } from './phone'
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
/** What those who study by themselves choose, and how much of it is new on such an evening. */
const privateTopic = 'west'
const privateFresh = 5

/** A student with a phone of their own. `meanEase`: how easily the class remembers on average. */
export function createStudent(plan: StudentPlan, login: Login, bank: StudyBank, { seed, meanEase, zone }: { readonly seed: number; readonly meanEase: number; readonly zone: string }): Student {
  const random = seeded(hash32(`habits ${seed}`))
  const habit: Habit = habits[plan.habit]
  const phone = createPhone({ seed, ease: normal(random, meanEase, studentSpread) + habit.ability, zone })
  const browser = openBrowser(login, seed % 3 === 0 ? 'Safari · iPhone' : 'Chrome · Android')
  const copies = new Map<string, readonly Item[]>()

  async function copiesOf(actor: Awaited<ReturnType<Browser['actor']>>, assignmentId: string, now: Ms): Promise<readonly Item[]> {
    const items = copies.get(assignmentId) ?? (await getWorkItems(actor, assignmentId, new URLSearchParams({ locale: plan.locale }), now)).items
    copies.set(assignmentId, items)
    return items
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
      const actor = await browser.actor(startAt)
      const until = Math.min(latest, startAt + longestEveningMs)
      const events: ReviewEvent[] = []
      let now = startAt
      const sit = (from: string, items: readonly Item[], freshPerDay: number) => {
        const sitting = phone.study({ from, items, bank, startAt: now, until, freshPerDay, mostAnswers: habit.mostAnswers - events.length })
        events.push(...sitting.events)
        now = sitting.endedAt + 5000
      }
      for (const { id } of (await listWork(actor, startAt)).assignments) sit(id, await copiesOf(actor, id, startAt), habit.freshPerDay)
      if (random() < habit.alsoPrivately) sit('bank', bank.bank.items.filter(({ topic }) => topic === privateTopic), habit.freshPerDay + privateFresh)
      await pushAll(actor.userId, events, now)
      return events.length
    },
  }
}
