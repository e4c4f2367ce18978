'use client'

import { useTranslations } from 'next-intl'
import { useLearner } from '../../client/learner-context'
import type { Me } from '../../contracts/account'
import { AppLink } from '../../ui/app-link'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { ArrivalView } from './arrival-view'
import { ImportPanel } from './import-panel'
import { linkLook, primaryLinkLook } from '../../ui/link-look'
import { Section } from '../../ui/section'
import { useArrival } from './use-arrival'

/** Nobody owns this device yet. Where the server knows the browser all the same, it offers to go on as that account. */
export function GuestView({ me }: { readonly me: Me | null }) {
  const t = useTranslations('account.guest')
  const { events } = useLearner()
  const steps = useArrival()
  if (steps.stage.at !== 'none') return <ArrivalView steps={steps} />
  return (
    <>
      {me !== null && (
        <Panel className="space-y-4">
          <p>{t('known', { name: me.username })}</p>
          <Button kind="primary" className="w-full" onClick={() => void steps.arrive(me)}>
            {t('goOn')}
          </Button>
          <Button className="w-full" onClick={() => void steps.leave()}>
            {t('notMe')}
          </Button>
        </Panel>
      )}
      <p>{events > 0 ? t('textWith', { count: events }) : t('text')}</p>
      <p>{t('why')}</p>
      {me === null && (
        <nav aria-label={t('links')} className="grid gap-2">
          <AppLink to="/account/sign-up" className={primaryLinkLook}>
            {t('signUp')}
          </AppLink>
          <AppLink to="/account/sign-in" className={linkLook}>
            {t('signIn')}
          </AppLink>
        </nav>
      )}
      <Section title={t('fileTitle')}>
        <ImportPanel />
      </Section>
    </>
  )
}
