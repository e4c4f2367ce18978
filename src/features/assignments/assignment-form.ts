import type { AssignmentEdit } from '../../client/classroom/assignment-api'
import type { Assignment } from '../../contracts/assignment'
import type { Locale } from '../../core/locale'

/** What can be changed of an assignment, as it stands in fields: times are wall clocks of the class, `due` is empty without a date. */
export type AssignmentForm = { readonly title: string; readonly locale: Locale | null; readonly opens: string; readonly due: string }

export function formOf({ title, locale, opens, due }: Pick<Assignment, 'title' | 'locale' | 'opens' | 'due'>): AssignmentForm {
  return { title, locale, opens, due: due ?? '' }
}

/** What to ask of the server so that `typed` holds, where `base` was shown: nothing of what nobody has touched, which a colleague may have changed since; an untouched opening keeps its second too. */
export function editOf(base: AssignmentForm, { title, locale, opens, due }: AssignmentForm): AssignmentEdit {
  return {
    ...(title !== base.title && { title }),
    ...(locale !== base.locale && { locale }),
    ...(opens !== base.opens && { opensAt: opens }),
    ...(due !== base.due && { dueAt: due === '' ? null : due }),
  }
}

/** The form over what is stored now: `after` where nothing was typed since `before`, and else what was typed. */
export function rebased(typed: AssignmentForm, before: AssignmentForm, after: AssignmentForm): AssignmentForm {
  return {
    title: typed.title === before.title ? after.title : typed.title,
    locale: typed.locale === before.locale ? after.locale : typed.locale,
    opens: typed.opens === before.opens ? after.opens : typed.opens,
    due: typed.due === before.due ? after.due : typed.due,
  }
}
