'use client'

import { NextIntlClientProvider, useMessages } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '../core/locale'
import type { LaterFeature } from './features'

type Catalogue = Readonly<Record<string, unknown>>

/** The words of the screens that are fetched later: many, and each needed by few. */
const catalogues: Readonly<Record<Locale, Readonly<Record<LaterFeature, () => Promise<{ readonly default: Catalogue }>>>>> = {
  kk: {
    common: () => import('../../messages/kk/common.json'),
    account: () => import('../../messages/kk/account.json'),
    classrooms: () => import('../../messages/kk/classrooms.json'),
    decks: () => import('../../messages/kk/decks.json'),
    assignments: () => import('../../messages/kk/assignments.json'),
    reports: () => import('../../messages/kk/reports.json'),
  },
  ru: {
    common: () => import('../../messages/ru/common.json'),
    account: () => import('../../messages/ru/account.json'),
    classrooms: () => import('../../messages/ru/classrooms.json'),
    decks: () => import('../../messages/ru/decks.json'),
    assignments: () => import('../../messages/ru/assignments.json'),
    reports: () => import('../../messages/ru/reports.json'),
  },
  en: {
    common: () => import('../../messages/en/common.json'),
    account: () => import('../../messages/en/account.json'),
    classrooms: () => import('../../messages/en/classrooms.json'),
    decks: () => import('../../messages/en/decks.json'),
    assignments: () => import('../../messages/en/assignments.json'),
    reports: () => import('../../messages/en/reports.json'),
  },
}

/** Words by feature. */
export type LaterMessages = Readonly<Record<string, Catalogue>>

/** Fetches the words of some features in a language; rejects without a network. */
export async function loadLaterMessages(locale: Locale, features: readonly LaterFeature[]): Promise<LaterMessages> {
  return Object.fromEntries(await Promise.all(features.map(async (feature) => [feature, (await catalogues[locale][feature]()).default] as const)))
}

/** Gives the screens below it these words beside those that every page carries. */
export function LaterMessagesProvider({ locale, messages, children }: { readonly locale: Locale; readonly messages: LaterMessages; readonly children: ReactNode }) {
  const carried = useMessages()
  return (
    <NextIntlClientProvider locale={locale} messages={{ ...carried, ...messages }}>
      {children}
    </NextIntlClientProvider>
  )
}
