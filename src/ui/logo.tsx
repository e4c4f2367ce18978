/** The mark: the roof ring of a yurt, seen from below. */
export function Logo({ className = 'size-8' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <circle cx="16" cy="16" r="14" className="fill-accent" />
      <g fill="none" className="stroke-accent-ink" strokeWidth="1.8" strokeLinecap="round">
        <circle cx="16" cy="16" r="9" />
        <path d="M10 9.3c2.5 3.200 2.5 10.200 0 13.400M16 7v18M22 9.3c-2.5 3.200-2.5 10.200 0 13.400M9.3 10c3.200 2.5 10.200 2.5 13.400 0M9.3 22c3.200-2.5 10.200-2.5 13.400 0" />
      </g>
    </svg>
  )
}
