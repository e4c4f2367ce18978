'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { Notice } from './notice'

/** The summary of what went wrong with a form. It takes the focus when it appears, so that it is read and in view. Give it a new `key` for every try. */
export function FocusedNotice({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const node = useRef<HTMLDivElement>(null)
  useEffect(() => node.current?.focus(), [])
  return (
    <div ref={node} tabIndex={-1} role="alert">
      <Notice tone="wrong" {...(title !== undefined && { title })}>
        {children}
      </Notice>
    </div>
  )
}
