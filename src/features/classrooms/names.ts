import { useTranslations } from 'next-intl'
import { readName } from '../../core/classroom/names'

/** Says in the learner's language why a name cannot be taken; null where it can. */
export function useNameError(): (typed: string) => string | null {
  const t = useTranslations('classrooms.wrongName')
  return (typed) => {
    const read = readName(typed)
    return 'problem' in read ? t(read.problem) : null
  }
}
