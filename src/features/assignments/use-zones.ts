'use client'

import { getClassroom } from '../../client/classroom/classroom-api'
import { useLoad } from '../../ui/use-load'

/** The zones of some classes, each once; none until they are known. */
export function useZones(classroomIds: readonly string[]): readonly string[] {
  const key = classroomIds.join(' ')
  const { answer } = useLoad(`zones ${key}`, async () => ({ key, zones: (await Promise.all(classroomIds.map(getClassroom))).flatMap((each) => (each.ok ? [each.value.zone] : [])) }))
  return answer?.key === key ? [...new Set(answer.zones)] : []
}
