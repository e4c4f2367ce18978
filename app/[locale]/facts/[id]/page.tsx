import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { defaultLocale, isLocale } from '../../../../src/core/locale'
import { getStudyBank } from '../../../../src/server/use-cases/get-study-bank'
import { LearnerApp } from '../../learner-app'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateStaticParams() {
  const bank = await getStudyBank(defaultLocale)
  return Object.keys(bank.facts).map((id) => ({ id }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const bank = await getStudyBank(isLocale(locale) ? locale : defaultLocale)
  return { title: bank.facts[id]?.statement ?? id }
}

export default async function FactPage({ params }: Props) {
  const { id } = await params
  const bank = await getStudyBank(defaultLocale)
  if (bank.facts[id] === undefined) notFound()
  return <LearnerApp />
}
