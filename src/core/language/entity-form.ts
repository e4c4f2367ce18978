import type { Entity, KazakhCase, KazakhName } from '../facts/fact-base'
import { kazakhCases, russianCases } from '../facts/fact-base'
import type { Locale } from '../locale'
import { englishNameForm } from './english'
import { inflect } from './kazakh'
import { russianNameForm } from './russian'

/**
 * An entity's name as a template asks for it: kk nom gen dat acc loc abl ins, ru nom gen dat acc ins prep, en nom or `the`
 * (with its article). Null for a form the language lacks.
 */
export function entityForm(entity: Entity, locale: Locale, form: string): string | null {
  switch (locale) {
    case 'kk': return isKazakhCase(form) ? kazakhNameForm(entity.names.kk, form) : null
    case 'ru': return russianNameForm(entity.names.ru, form)
    case 'en': return englishNameForm(entity.names.en, form)
  }
}

/** All distinct forms of a name other than the name itself, to be accepted as `caseForm`: the cases in kk and ru, the name with its article in en. */
export function entityCaseForms(entity: Entity, locale: Locale): readonly string[] {
  const forms = { kk: kazakhCases, ru: russianCases, en: ['the'] }[locale].flatMap((form) => entityForm(entity, locale, form) ?? [])
  return [...new Set(forms)].filter((form) => form !== entity.names[locale].name)
}

/** Narrows a placeholder's form to a Kazakh case. */
export function isKazakhCase(form: string): form is KazakhCase {
  return (kazakhCases as readonly string[]).includes(form)
}

function kazakhNameForm(name: KazakhName, grammaticalCase: KazakhCase): string {
  return grammaticalCase === 'nom' ? name.name : inflect(name.name, { case: grammaticalCase, possessed: name.possessed, overrides: name.cases })
}
