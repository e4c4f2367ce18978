'use client'

import { useState } from 'react'
import { keepMe } from '../../client/account/account-api'
import { signOutNowOrLater } from '../../client/account/sign-out'
import { markSignOut } from '../../client/account/sign-out-mark'
import { pathAfterArrival } from '../../client/classroom/kept-link'
import { useLearner } from '../../client/learner-context'
import type { Me } from '../../contracts/account'
import { useAppHref } from '../../ui/app-link'
import { navigate } from '../../ui/navigate'
import { arrivalOf } from './arrival'
import { useRequest } from '../../ui/use-request'

type Stage = { readonly at: 'none' } | { readonly at: 'erasing' | 'foreign' | 'guest' | 'owning' | 'failed'; readonly me: Me }

/** What follows a successful sign-in, up to the home screen or to the class whose link one came by: each question that must be asked, and what is done with its answer. */
export function useArrival() {
  const { account, events, own, forget } = useLearner()
  const href = useAppHref()
  const request = useRequest()
  const [stage, setStage] = useState<Stage>({ at: 'none' })

  const take = async (me: Me, guest: 'claim' | 'fresh', before?: () => Promise<void>) => {
    setStage({ at: 'owning', me })
    try {
      await before?.()
      await own({ userId: me.userId, username: me.username }, guest)
      navigate(href(pathAfterArrival()))
    } catch {
      setStage({ at: 'failed', me })
    }
  }
  const arrive = async (me: Me) => {
    // A new login has taken the place of one that was still to be ended.
    markSignOut(false)
    const arrival = arrivalOf(me, account, events)
    if (arrival === 'claim' || arrival === 'fresh') await take(me, arrival)
    else setStage({ at: arrival, me })
  }
  return {
    stage,
    request,
    arrive,
    claim: (me: Me) => take(me, 'claim'),
    startFresh: (me: Me) => take(me, 'fresh'),
    replaceOwner: (me: Me) => take(me, 'fresh', forget),
    keep: async () => {
      const kept = await request.run(keepMe)
      if (kept !== null) await arrive(kept.value.me)
    },
    /** Leaves everything as it was before signing in. */
    leave: async () => {
      await signOutNowOrLater()
      setStage({ at: 'none' })
    },
  }
}

export type ArrivalSteps = ReturnType<typeof useArrival>
