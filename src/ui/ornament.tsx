/** A band of ram's horns, the commonest figure of Kazakh felt work, drawn for this project. Purely decorative. */
export function Ornament({ className = '' }: { readonly className?: string }) {
  return (
    <svg className={`h-4 w-full text-gold ${className}`} aria-hidden="true">
      <defs>
        <pattern id="horns" width="48" height="16" patternUnits="userSpaceOnUse">
          <path
            d="M24 15V8m0 0c0-5-8-7-10-2-1 3 3 5 4 2M24 8c0-5 8-7 10-2 1 3-3 5-4 2M0 15c4 0 6-3 6-6M48 15c-4 0-6-3-6-6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </pattern>
      </defs>
      <rect width="100%" height="16" fill="url(#horns)" />
    </svg>
  )
}
