'use client'

import { useState } from 'react'
import { Button } from './button'
import { copyText } from './copy-text'

type Props = { readonly text: string; readonly label: string; readonly done: string; readonly failed: string }

/** Copies a text and says whether it worked. */
export function CopyButton({ text, label, done, failed }: Props) {
  const [result, setResult] = useState<'done' | 'failed' | null>(null)
  return (
    <>
      <Button onClick={() => void copyText(text).then((copied) => setResult(copied ? 'done' : 'failed'))}>{label}</Button>
      <span role="status" className="self-center text-sm text-soft empty:hidden">
        {result !== null && (result === 'done' ? done : failed)}
      </span>
    </>
  )
}
