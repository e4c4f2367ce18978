'use client'

import { useEffect, useState, type ComponentType } from 'react'

type Props<P extends object> = { readonly load: () => Promise<ComponentType<P>>; readonly props: P }

/**
 * A part of a screen that is fetched after the screen is there. Until then, and where it cannot be fetched, there is nothing in its
 * place. `load` must be the same function every time.
 */
export function Deferred<P extends object>({ load, props }: Props<P>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null)
  useEffect(() => {
    let isGone = false
    load().then(
      (loaded) => (isGone ? undefined : setPart(() => loaded)),
      () => undefined,
    )
    return () => void (isGone = true)
  }, [load])
  return Part === null ? null : <Part {...props} />
}
