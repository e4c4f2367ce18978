import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

type Props = { readonly tone: 'info' | 'warn' | 'wrong'; readonly title?: string; readonly children: ReactNode; readonly live?: boolean }

const looks = { info: 'border-line bg-sunken text-ink', warn: 'border-warn bg-warn-soft text-warn', wrong: 'border-wrong bg-wrong-soft text-wrong' }

/** A message about the app's state. `live` ones are read out when they appear. */
export function Notice({ tone, title, children, live = false }: Props) {
  return (
    <div className={classNames('flex gap-3 rounded-xl border p-3 text-sm', looks[tone])} role={live ? 'alert' : undefined}>
      <Icon name={tone === 'info' ? 'info' : 'warn'} />
      <div className="min-w-0 flex-1 space-y-2">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
