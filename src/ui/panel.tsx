import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** A raised box that holds one thing. */
export function Panel({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={classNames('rounded-2xl border border-line bg-panel p-4 sm:p-5', className)}>{children}</div>
}
