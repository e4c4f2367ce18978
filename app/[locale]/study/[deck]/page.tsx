import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { defaultLocale } from '../../../../src/core/locale'
import { getStudyBank } from '../../../../src/server/use-cases/get-study-bank'
import { LearnerApp } from '../../learner-app'

type Props = { params: Promise<{ deck: string }> }

export async function generateStaticParams() {
  const bank = await getStudyBank(defaultLocale)
  return Object.keys(bank.decks).map((deck) => ({ deck }))
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('study')
  return { title: t('title') }
}

export default async function StudyPage({ params }: Props) {
  const { deck } = await params
  const bank = await getStudyBank(defaultLocale)
  if (bank.decks[deck] === undefined) notFound()
  return <LearnerApp />
}
