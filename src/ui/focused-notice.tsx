'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { Notice } from './notice'

type Props = { readonly tone?: 'wrong' | 'info'; readonly title?: string; readonly children: ReactNode }

/** The summary of what went wrong with a form, or what has come of one that is gone. It takes the focus when it appears, so that it is read and in view. Give it a new `key` for every try. */
export function FocusedNotice({ tone = 'wrong', title, children }: Props) {
  const node = useRef<HTMLDivElement>(null)
  useEffect(() => node.current?.focus(), [])
  return (
    <div ref={node} tabIndex={-1} role="alert">
      <Notice tone={tone} {...(title !== undefined && { title })}>
        {children}
      </Notice>
    </div>
  )
}
