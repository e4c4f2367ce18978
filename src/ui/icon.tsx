/** Outline icons on a 24-unit grid, drawn for this project. Always beside a word, hence hidden from screen readers. */
const paths = {
  right: 'M4 12.5 9.5 18 20 6.5',
  wrong: 'M6 6 18 18 M18 6 6 18',
  partial: 'M4 13c3-5 5-5 8 0s5 5 8 0',
  info: 'M12 11v6 M12 7.5v.01 M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  warn: 'M12 9v5 M12 17v.01 M12 3.5 2.5 20h19L12 3.5Z',
  back: 'M15 5 8 12l7 7',
  close: 'M6 6 18 18 M18 6 6 18',
  undo: 'M8 5 4 9l4 4 M4 9h10a5 5 0 0 1 0 10h-3',
  settings: 'M4 7h9 M19 7h1 M16 4.5v5 M4 17h1 M11 17h9 M8 14.5v5',
  clock: 'M12 7v5l3.5 2 M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  book: 'M5 5c3-1 5-.5 7 1 2-1.5 4-2 7-1v13c-3-1-5-.5-7 1-2-1.5-4-2-7-1Z M12 6v13',
  next: 'M9 5l7 7-7 7',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6 M15.5 4.5a3.5 3.5 0 0 1 0 6 M17.5 14.5c2.5.6 3.7 2.6 4 5.5',
  keyboard: 'M3 7h18v10H3Z M7 11v.01 M11 11v.01 M15 11v.01 M8 14h8',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, className = 'size-5' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`${className} mt-0.5 shrink-0`} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
