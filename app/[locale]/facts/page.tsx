import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LearnerApp } from '../learner-app'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('facts')
  return { title: t('title') }
}

export default function FactsPage() {
  return <LearnerApp />
}
