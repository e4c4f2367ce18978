import { useEffect, useRef, type RefObject } from 'react'

/**
 * Keeps the focus in a list whose rows change under it. `keep` names the row (`data-row`) that was worked on; once `rows` have changed and the focus would be at the start of
 * the page, that row's first button takes it, or the heading of the list's section where the row is gone.
 */
export function useRowFocus(rows: unknown): { readonly list: RefObject<HTMLUListElement | null>; readonly keep: (row: string) => void } {
  const list = useRef<HTMLUListElement>(null)
  const kept = useRef<string | null>(null)
  useEffect(() => {
    const row = kept.current
    kept.current = null
    // Whoever has gone on to something else stays there.
    if (row === null || (document.activeElement !== null && document.activeElement !== document.body)) return
    const node = [...(list.current?.children ?? [])].find((each) => each.getAttribute('data-row') === row)
    const place = node?.querySelector('button') ?? list.current?.closest('section')?.querySelector('h2')
    place?.focus()
  }, [rows])
  return { list, keep: (row) => void (kept.current = row) }
}
