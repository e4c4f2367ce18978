import { getLocale, getTranslations } from 'next-intl/server'

export default async function NotFound() {
  const t = await getTranslations('notFound')
  return (
    <main className="mx-auto max-w-2xl space-y-4 p-6">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <p>{t('text')}</p>
      <a href={`/${await getLocale()}`} className="inline-flex min-h-11 items-center text-accent underline">
        {t('home')}
      </a>
    </main>
  )
}
