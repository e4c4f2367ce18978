'use client'

import { useEffect, useRef } from 'react'

/** The heading of a step that has replaced another: it takes the focus, as a page's heading does after loading. */
export function FocusedHeading({ children }: { readonly children: string }) {
  const node = useRef<HTMLHeadingElement>(null)
  useEffect(() => node.current?.focus(), [])
  return (
    <h2 ref={node} tabIndex={-1} className="text-xl font-semibold">
      {children}
    </h2>
  )
}
