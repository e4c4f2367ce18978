'use client'

import { useState } from 'react'
import { readTitle } from '../../core/classroom/deck-title'
import type { Locale } from '../../core/locale'
import { dateProblems } from './dates'
import { mustKnow, setChoice, type Choice } from './questions'

/** What is being decided about new work. `title` null: nobody has changed what was proposed. `opens` null: now. */
export type Plan = { readonly classIds: readonly string[]; readonly choice: Choice; readonly title: string | null; readonly locale: Locale | null; readonly opens: string | null; readonly due: string }

/** A plan that begins with what the address names. */
export function usePlan(classIds: readonly string[], setId: string | null) {
  const [plan, setPlan] = useState<Plan>({ classIds, choice: setId === null ? mustKnow : setChoice(setId), title: null, locale: null, opens: null, due: '' })
  return { plan, change: (changed: Partial<Plan>) => setPlan((before) => ({ ...before, ...changed })) }
}

export type PlanField = 'classes' | 'questions' | 'title' | 'opens' | 'due'

/** What is wrong with a plan; shown once somebody has tried. `count`: questions there are, null while that is not known. */
export function usePlanCheck(plan: Plan, title: string, zones: readonly string[], now: number, count: number | null) {
  const [tried, setTried] = useState(false)
  const [halfTyped, setHalfTyped] = useState(none)
  const read = readTitle(title)
  const dates = dateProblems(plan, zones, now)
  const problemsWith = (half: typeof none) => ({
    classes: plan.classIds.length === 0,
    title: 'problem' in read ? read.problem : null,
    opens: half.opens ? ('unreadable' as const) : dates.opens,
    due: half.due ? ('unreadable' as const) : dates.due,
  })
  /** The first field that is wrong, null where none is. `half`: which of the times cannot be read. */
  const check = (half: typeof none): PlanField | null => {
    setTried(true)
    setHalfTyped(half)
    const problems = problemsWith(half)
    return problems.classes ? 'classes' : count === 0 ? 'questions' : problems.title !== null ? 'title' : problems.opens !== null ? 'opens' : problems.due !== null ? 'due' : null
  }
  return { problems: tried ? problemsWith(halfTyped) : { classes: false, title: null, opens: null, due: null }, check, forget: () => setHalfTyped(none) }
}

const none = { opens: false, due: false }
