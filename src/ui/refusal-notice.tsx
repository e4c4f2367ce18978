'use client'

import { useTranslations } from 'next-intl'
import { FocusedNotice } from './focused-notice'

/** What was tried: the same code means a wrong password here and a wrong recovery code there. */
type Trying = 'signIn' | 'recover' | 'password' | 'other'

/** Why a request was not carried out: a code of the server's, `INTERNAL`, or `offline`; and the seconds after which it makes sense to come again. */
export type Refused = { readonly code: Worded | keyof typeof wordedAs | 'TOO_MANY_REQUESTS' | 'TOO_MANY_ACCOUNTS' | 'WRONG_CREDENTIALS'; readonly retryAfter: number | null }

type Props = { readonly refusal: Refused | null; readonly tries: number; readonly trying?: Trying; readonly conflict?: string | undefined }

/** Why something was refused, in the learner's language. It takes the focus. `conflict`: what the place knows better about `CONFLICT`. */
export function RefusalNotice({ refusal, tries, trying = 'other', conflict }: Props) {
  const text = useRefusalText()
  if (refusal === null) return null
  return (
    <FocusedNotice key={tries}>
      <p>{(refusal.code === 'CONFLICT' ? conflict : undefined) ?? text(refusal, trying)}</p>
    </FocusedNotice>
  )
}

/** Words a refusal. */
export function useRefusalText(): (refusal: Refused, trying?: Trying) => string {
  const t = useTranslations('common.errors')
  return ({ code, retryAfter }, trying = 'other') => {
    if (code === 'TOO_MANY_REQUESTS') return t('TOO_MANY_REQUESTS', { count: Math.max(1, Math.ceil((retryAfter ?? 60) / 60)) })
    if (code === 'TOO_MANY_ACCOUNTS') return t('TOO_MANY_ACCOUNTS', { count: Math.max(1, Math.ceil((retryAfter ?? 86_400) / 3600)) })
    if (code === 'WRONG_CREDENTIALS') return t(`wrong.${trying}`)
    return t(code in wordedAs ? wordedAs[code as keyof typeof wordedAs] : (code as Worded))
  }
}

/** Codes with a sentence of their own that takes nothing. */
type Worded =
  | 'offline'
  | 'INVALID_REQUEST'
  | 'WEAK_PASSWORD'
  | 'RUDE_NAME'
  | 'UNAUTHENTICATED'
  | 'ACCOUNT_ERASED'
  | 'FORBIDDEN'
  | 'FOREIGN_ORIGIN'
  | 'INSECURE_CONNECTION'
  | 'SIGN_UP_CLOSED'
  | 'WRONG_INVITATION'
  | 'WRONG_JOIN_CODE'
  | 'JOINING_OVER'
  | 'MAY_NOT_TEACH'
  | 'CONFLICT'
  | 'NOT_FOUND'
  | 'USERNAME_TAKEN'
  | 'UNAVAILABLE'
  | 'INTERNAL'

// What a learner cannot tell apart is one sentence.
const wordedAs = { METHOD_NOT_ALLOWED: 'INTERNAL', TOO_LARGE: 'INVALID_REQUEST', WRONG_CONTENT_TYPE: 'INTERNAL' } as const
