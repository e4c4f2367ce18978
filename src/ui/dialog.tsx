'use client'

import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'

type Props = { readonly title: string; readonly children: ReactNode; readonly onClose: () => void }

/** A question over the page. The native dialog traps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  // Closed while it is still in the page: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const node = dialog.current
    node?.showModal()
    // The browser gives the focus to the first button: where that is below what is in view, the beginning would be out of sight.
    if (node !== null && node.scrollTop > 0) heading.current?.focus()
    return () => node?.close()
  }, [])
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby={id} className="m-auto max-h-[92dvh] w-[min(92vw,28rem)] overflow-y-auto rounded-2xl border border-line bg-panel p-5 text-ink backdrop:bg-black/50">
      <h2 ref={heading} id={id} tabIndex={-1} className="text-lg font-semibold">
        {title}
      </h2>
      <div className="mt-3 space-y-3">{children}</div>
    </dialog>
  )
}
