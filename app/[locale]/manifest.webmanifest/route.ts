import { getTranslations } from 'next-intl/server'
import { AppError } from '../../../src/core/app-error'
import { isLocale, locales } from '../../../src/core/locale'
import { route } from '../../../src/server/route'

type Context = { params: Promise<{ locale: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

/**
 * How the app presents itself to a phone, in the language of the page it is installed from. One app in all languages: it opens at the
 * address without one, which leads to the language used last.
 */
export const GET = route(async (_request: Request, { params }: Context) => {
  const { locale } = await params
  if (!isLocale(locale)) throw new AppError('NOT_FOUND', `no language ${locale}`)
  const t = await getTranslations({ locale, namespace: 'app' })
  const manifest = {
    ...{ id: '/', start_url: '/', scope: '/', display: 'standalone', lang: locale, dir: 'ltr' },
    ...{ name: t('title'), short_name: t('name'), description: t('description'), categories: ['education'] },
    ...{ theme_color: '#faf7f0', background_color: '#faf7f0' },
    icons: (['any', 'maskable'] as const).flatMap((purpose) => [192, 512].map((size) => iconOf(purpose, size))),
  }
  return Response.json(manifest, { headers: { 'Content-Type': 'application/manifest+json' } })
})

function iconOf(purpose: 'any' | 'maskable', size: number) {
  return { src: `/icons/${purpose === 'any' ? 'icon' : purpose}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose }
}
