'use client'

import { useEffect, useEffectEvent } from 'react'

export type Shortcut = 'go' | 'help' | 'undo' | 1 | 2 | 3 | 4

/**
 * Single keys of the study view. They go by the key's place (`code`), so they work in every keyboard layout, and never fire
 * while something is typed, with a modifier held, or on a control that has its own meaning for the key.
 */
export function useShortcuts(enabled: boolean, onKey: (key: Shortcut) => void): void {
  const handle = useEffectEvent(onKey)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = shortcutOf(event)
      if (key === null || (key !== 'undo' && !enabled)) return
      event.preventDefault()
      handle(key)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled])
}

/** The shortcut a key press stands for, or null where the key belongs to something else. */
export function shortcutOf(event: Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'target'>): Shortcut | null {
  if (event.repeat || isTyping(event.target)) return null
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyZ') return 'undo'
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key === '?') return 'help'
  if (event.code === 'Space' || event.code === 'Enter' || event.code === 'NumpadEnter') return hasOwnEnter(event.target) ? null : 'go'
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1]
  return digit === undefined ? null : (Number(digit) as 1 | 2 | 3 | 4)
}

function isTyping(target: EventTarget | null): boolean {
  return isInside(target, 'input, textarea, select, [contenteditable], dialog')
}

function hasOwnEnter(target: EventTarget | null): boolean {
  return isInside(target, 'button, a, summary')
}

function isInside(target: EventTarget | null, selector: string): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(selector) !== null
}
