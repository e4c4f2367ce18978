'use client'

import { useOptimistic, useTransition } from 'react'
import type { LearnerSettings } from '../../client/learner-api'
import { useLearner } from '../../client/learner-context'

/**
 * One setting and its setter. The choice is shown at once, while it is being stored; if it cannot be stored, the notice says
 * so and the old value comes back.
 */
export function useSetting<K extends keyof LearnerSettings>(key: K): readonly [LearnerSettings[K], (next: LearnerSettings[K]) => void] {
  const { settings, setSetting } = useLearner()
  const [shown, show] = useOptimistic(settings[key])
  const [, startTransition] = useTransition()
  const choose = (next: LearnerSettings[K]) =>
    startTransition(async () => {
      show(next)
      await setSetting(key, next)
    })
  return [shown, choose]
}
