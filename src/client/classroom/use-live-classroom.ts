import { useQuery } from '@tanstack/react-query'
import type { Classroom } from '../../contracts/classroom'
import type { Answer } from '../account/answer'
import { useLearner } from '../learner-context'
import { getClassroom } from './classroom-api'

const everyMs = 4000

/** A class as it is now: asked for again every four seconds while the page is looked at. Null before the first answer. */
export function useLiveClassroom(id: string): { readonly answer: Answer<Classroom> | null; readonly reload: () => void } {
  const { account } = useLearner()
  // Failures are answers, and tried again with the next round; nothing of a class stays when its screen is left.
  const { data, refetch } = useQuery({ queryKey: ['classroom', id, account?.userId ?? ''], queryFn: () => getClassroom(id), refetchInterval: everyMs, gcTime: 0, retry: false, networkMode: 'always' })
  return { answer: data ?? null, reload: () => void refetch() }
}
