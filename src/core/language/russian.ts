import type { RussianCase, RussianName } from '../facts/fact-base'
import { russianCases } from '../facts/fact-base'

/** A Russian name in a case, from its data; null where `form` is no Russian case. */
export function russianNameForm(name: RussianName, form: string): string | null {
  return isRussianCase(form) ? name.cases[form] : null
}

/** Narrows a placeholder's form to a Russian case. */
function isRussianCase(form: string): form is RussianCase {
  return (russianCases as readonly string[]).includes(form)
}
