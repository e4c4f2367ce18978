'use client'

import type { RefObject } from 'react'

const letters = ['ә', 'і', 'ң', 'ғ', 'ү', 'ұ', 'қ', 'ө', 'һ']

type Props = {
  readonly input: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly onChange: (text: string) => void
}

/**
 * The nine Kazakh letters that a Russian keyboard lacks. A key puts its letter at the caret and leaves caret and focus in
 * the field; each is named by the letter itself.
 */
export function LetterRow({ input, label, onChange }: Props) {
  const insert = (letter: string) => {
    const field = input.current
    if (field === null) return
    const start = field.selectionStart ?? field.value.length
    const end = field.selectionEnd ?? start
    field.focus()
    field.setRangeText(letter, start, end, 'end')
    onChange(field.value)
  }
  return (
    <div role="group" aria-label={label} className="grid grid-cols-5 gap-2 sm:grid-cols-9" lang="kk">
      {letters.map((letter) => (
        <button
          key={letter}
          type="button"
          className="min-h-11 rounded-lg border border-line-strong bg-panel text-lg hover:bg-sunken"
          // The field keeps its focus, so the phone's keyboard stays open.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => insert(letter)}
        >
          {letter}
        </button>
      ))}
    </div>
  )
}
