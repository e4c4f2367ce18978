import type { EnglishName } from '../facts/fact-base'

/** An English name with its article (`the`) or without it (`nom`); null for any other form. */
export function englishNameForm(name: EnglishName, form: string): string | null {
  switch (form) {
    case 'nom': return name.name
    case 'the': return name.article === '' ? name.name : `${name.article} ${name.name}`
    default: return null
  }
}
