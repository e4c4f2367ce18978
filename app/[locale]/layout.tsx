import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import localFont from 'next/font/local'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLocale, locales } from '../../src/core/locale'
import { laterFeatures } from '../../src/i18n/features'
import '../globals.css'
import { Providers } from './providers'

const inter = localFont({ src: '../../src/ui/fonts/inter-kk-ru-en.woff2', variable: '--font-inter', weight: '400 700', display: 'swap' })

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#14181c' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = await getTranslations({ locale, namespace: 'app' })
  return {
    title: { default: t('title'), template: `%s · ${t('name')}` },
    description: t('description'),
    manifest: `/${locale}/manifest.webmanifest`,
    appleWebApp: { capable: true, title: t('name'), statusBarStyle: 'default' },
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }, apple: '/icons/apple-touch-icon.png' },
    alternates: { languages: Object.fromEntries(locales.map((other) => [other, `/${other}`])) },
  }
}

export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'app' })
  // The words of the screens about accounts and classes come with those screens (src/i18n/later-messages.tsx).
  const messages = Object.fromEntries(Object.entries(await getMessages()).filter(([feature]) => !(laterFeatures as readonly string[]).includes(feature)))
  return (
    <html lang={locale} className={inter.variable} suppressHydrationWarning>
      <head>
        {/* Sets the chosen theme before the first paint; a file, so that no inline script of ours needs an exception. */}
        <script src="/theme.js" />
      </head>
      <body>
        <noscript>
          <p className="p-6">{t('noScript')}</p>
        </noscript>
        <NextIntlClientProvider messages={messages}>
          <Providers>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
