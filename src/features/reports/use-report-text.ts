'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { TopicCell } from '../../core/classroom/class-report'
import type { Share } from '../../core/classroom/recalled-share'
import { wallTimeOf } from '../../core/classroom/wall-time'
import type { Ms } from '../../core/events/event'
import { dateValueText } from '../../core/language/date-text'
import { defaultLocale, isLocale } from '../../core/locale'
import { ofTen } from './recall-look'

/** The sentences of a report in the page's language. */
export function useReportText() {
  const t = useTranslations('reports')
  const locale = useLocale()
  const asked = isLocale(locale) ? locale : defaultLocale
  const day = (text: string) => dateValueText({ kind: 'date', from: text, to: text, precision: 'day', calendar: 'unstated' }, asked, 'answer')
  const recall = (probability: number | null) => (probability === null ? t('notMet') : t('aboutOfTen', { count: ofTen(probability) }))
  return {
    locale: asked,
    /** A study day. */
    day,
    /** A moment, to the day, on the clock of the class as all times of a report. */
    moment: (at: Ms, zone: string) => day(wallTimeOf(at, zone).slice(0, 10)),
    /** A wall clock of the class. */
    wall: (text: string) => `${day(text.slice(0, 10))}, ${text.slice(11)}`,
    recall,
    /** Of so many people; null of nobody. Of one alone no part can be told: there it is how likely they are to. */
    people: (share: Share | null) => (share === null ? t('notMet') : share.n === 1 ? t('aboutOfTen', { count: ofTen(share.mean) }) : t('aboutOf', { count: Math.round(share.mean * share.n), all: share.n })),
    /** A number to one decimal. Not by `Intl`: browsers lack Kazakh. */
    tenths: (number: number) => number.toFixed(1).replace('.', asked === 'en' ? '.' : ','),
    likelyPeople: ({ n, low, high }: Share) => t('likely', { low: Math.round(low * n), high: Math.round(high * n) }),
    /** What somebody would recall of a topic, how sure that is, and of how many facts it is known: part by part. */
    topicParts: ({ facts, met }: TopicCell): readonly string[] => [recall(met?.mean ?? null), ...(met === null ? [] : [t('likelyOfTen', { low: ofTen(met.low), high: ofTen(met.high) })]), t('metOf', { met: met?.n ?? 0, facts })],
  }
}
