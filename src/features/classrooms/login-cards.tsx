'use client'

import { useTranslations } from 'next-intl'
import type { Classroom } from '../../contracts/classroom'
import type { LoginCard } from '../../contracts/roster'
import { loginLink } from '../../core/classroom/login-link'
import { Button } from '../../ui/button'
import { QrCode } from '../../ui/qr-code'

type Props = { readonly cards: readonly LoginCard[]; readonly classroom: Pick<Classroom, 'name' | 'locale'> }

/** Cards on a sheet of A4: two side by side, four below each other. */
const perSheet = 8

/** Login cards and the button that prints them; on paper there is nothing else (`print-alone` in app/globals.css). */
export function LoginCards({ cards, classroom }: Props) {
  const t = useTranslations('classrooms.cards')
  const sheets = Array.from({ length: Math.ceil(cards.length / perSheet) }, (_, at) => cards.slice(at * perSheet, (at + 1) * perSheet))
  return (
    <>
      <Button kind="primary" className="w-full" onClick={() => window.print()}>
        {t('print')}
      </Button>
      <div className="print-alone space-y-3">
        {sheets.map((sheet) => (
          <ul key={sheet[0]?.userId} className="login-sheet space-y-3" aria-label={t('title')}>
            {sheet.map((card) => (
              <Card key={card.userId} card={card} classroom={classroom} />
            ))}
          </ul>
        ))}
      </div>
    </>
  )
}

/** Its code opens the site in the language of the class, as its password is made. */
function Card({ card: { name, username, passPhrase }, classroom }: { readonly card: LoginCard; readonly classroom: Props['classroom'] }) {
  const t = useTranslations('classrooms.cards')
  const account = useTranslations('common')
  const link = loginLink(window.location.origin, classroom.locale, { username, password: passPhrase })
  return (
    <li className="login-card">
      <div className="login-card-text">
        <p className="login-card-name">{name}</p>
        <p className="login-card-class">{classroom.name}</p>
        <Line label={t('site')} value={shownAddress()} />
        <Line label={account('username')} value={username} />
      </div>
      <QrCode text={link} label={t('qr', { name })} className="login-card-qr" />
      <div className="login-card-secret">
        <Line label={account('password')} value={passPhrase} />
      </div>
    </li>
  )
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <p>
      <span className="login-card-label">{label}</span>
      <span className="login-card-value" translate="no">
        {value}
      </span>
    </p>
  )
}

/** The site as one types it: browsers try https by themselves. */
export function shownAddress(): string {
  return window.location.origin.replace(/^https:\/\//, '')
}
