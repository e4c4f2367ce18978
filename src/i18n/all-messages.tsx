'use client'

import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '../core/locale'

/**
 * The catalogues with the words of the account screens. Every page carries all other words; these are many and seldom needed, so they come with the
 * screens that show them.
 */
const catalogues = {
  kk: () => import('../../messages/kk.json'),
  ru: () => import('../../messages/ru.json'),
  en: () => import('../../messages/en.json'),
} as const

export type AllMessages = Awaited<ReturnType<(typeof catalogues)['en']>>['default']

/** Fetches every message of a language; rejects without a network. */
export async function loadAllMessages(locale: Locale): Promise<AllMessages> {
  return (await catalogues[locale]()).default
}

/** Gives the screens below it every message. */
export function AllMessagesProvider({ locale, messages, children }: { readonly locale: Locale; readonly messages: AllMessages; readonly children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
