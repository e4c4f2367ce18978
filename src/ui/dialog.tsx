'use client'

import { createContext, use, useCallback, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { isGuarded, leaveBy } from './leave-guard'

type Props = { readonly title: string; readonly children: ReactNode; readonly onClose: () => void; readonly isUnguarded?: boolean }

const CloseContext = createContext<() => void>(() => undefined)

/** Closes the dialog around, as Escape does. */
export function useCloseDialog(): () => void {
  return use(CloseContext)
}

/** A question over the page. The native dialog traps the focus, closes on Escape and gives the focus back; where leaving is guarded, closing it is asked about, `isUnguarded` excepted. */
export function Dialog({ title, children, onClose, isUnguarded = false }: Props) {
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
  const close = useCallback(() => dialog.current?.close(), [])
  const closed = (event: SyntheticEvent) => {
    // React hands on what happens to a dialog inside this one.
    if (event.target !== event.currentTarget) return
    if (isUnguarded || !isGuarded()) return onClose()
    // A phone's way back cannot be held up: it is shown again.
    dialog.current?.showModal()
    leaveBy(onClose)
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    // The browser would close a question and the dialog it is about at once.
    event.preventDefault()
    if (isUnguarded) onClose()
    else leaveBy(onClose)
  }
  return (
    <dialog ref={dialog} onClose={closed} onKeyDown={keyed} aria-labelledby={id} className="m-auto max-h-[92dvh] w-[min(92vw,28rem)] overflow-y-auto rounded-2xl border border-line bg-panel p-5 text-ink backdrop:bg-black/50">
      <h2 ref={heading} id={id} tabIndex={-1} className="text-lg font-semibold">
        {title}
      </h2>
      <div className="mt-3 space-y-3">
        <CloseContext value={close}>{children}</CloseContext>
      </div>
    </dialog>
  )
}
