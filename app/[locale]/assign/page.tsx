import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SchoolApp } from '../school-app'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accountPages')
  return { title: t('assign') }
}

export default function AssignPage() {
  return <SchoolApp />
}
