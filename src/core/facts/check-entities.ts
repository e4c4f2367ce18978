import { locales } from '../locale'
import type { Problem } from './fact-base'
import type { FactIndex } from './fact-index'
import type { Located } from './located'
import { startReport } from './reporter'

/** Entities can be told apart by what learners type, and no one is its own part. */
export function checkEntities({ base, kinship }: FactIndex, located: Located): readonly Problem[] {
  const { problems, report } = startReport(located)
  for (const locale of locales) {
    const owners = new Map<string, string>()
    for (const { id, names } of base.entities) {
      const texts = new Set([names[locale].name, ...names[locale].aliases.map((alias) => alias.text)].map((text) => text.toLowerCase()))
      for (const text of texts) {
        const owner = owners.get(text)
        if (owner !== undefined && !kinship.kin(id).has(owner)) {
          report('entity', id, 'shared name', `${locale}: "${text}" also names ${owner}; leave it out of both, or declare them sameAs or partOf.`)
        }
        owners.set(text, owner ?? id)
      }
    }
  }
  for (const { id, names, partOf, sameAs } of base.entities) {
    if ([...partOf, ...sameAs].includes(id)) report('entity', id, 'own part', 'Leave the entity itself out of partOf and sameAs.')
    if (names.ru.cases.nom !== names.ru.name) report('entity', id, 'nominative', `ru.cases.nom must be the name "${names.ru.name}".`)
  }
  return problems
}
