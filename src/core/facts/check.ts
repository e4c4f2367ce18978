import { checkCitations } from './check-citations'
import { checkEntities } from './check-entities'
import { checkGroups } from './check-groups'
import { checkReferences } from './check-references'
import { checkRelations } from './check-relations'
import { checkSlots } from './check-slots'
import { checkTexts } from './check-texts'
import { checkWording } from './check-wording'
import type { Problem } from './fact-base'
import type { FactIndex } from './fact-index'
import { type Located, nowhere } from './located'

/** Whatever is wrong across files, all of it: a base without problems can be turned into banks. Does not look at the sources' sentences. */
export function checkFactBase(index: FactIndex, located: Located = nowhere): readonly Problem[] {
  const checks = [checkReferences, checkEntities, checkRelations, checkSlots, checkWording, checkGroups, checkCitations, checkTexts]
  return checks.flatMap((check) => check(index, located))
}
