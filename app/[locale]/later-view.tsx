'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../../src/ui/button'
import type { Later } from '../../src/ui/later'
import { Loading } from '../../src/ui/loading'
import { Notice } from '../../src/ui/notice'
import { useLoaded } from '../../src/ui/use-loaded'

type Props<T> = { readonly name: string; readonly part: Later<T>; readonly children: (part: T) => ReactNode; readonly quiet?: boolean }

/** Shows a part that comes later, with what is to be seen until it is there and when it cannot be fetched; `quiet` shows nothing of either. */
export function LaterView<T>({ name, part, children, quiet = false }: Props<T>) {
  const t = useTranslations('accountPages')
  const app = useTranslations('app')
  const loaded = useLoaded(name, part.load, part.peek)
  if (loaded.status === 'ready') return children(loaded.value)
  if (quiet) return null
  if (loaded.status === 'loading') return <Loading label={app('loading')} />
  return (
    <div className="space-y-4">
      <Notice tone="warn" live>
        <p>{t('notLoaded')}</p>
      </Notice>
      <Button kind="primary" onClick={loaded.reload}>
        {app('retry')}
      </Button>
    </div>
  )
}
