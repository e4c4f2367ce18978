/** A link that leads on, as large as a button. */
export const linkLook = 'flex min-h-12 items-center justify-center rounded-xl border border-line-strong px-4 py-2 text-center hover:bg-sunken'

/** The link that most will want. */
export const primaryLinkLook = 'flex min-h-12 items-center justify-center rounded-xl bg-accent px-4 py-2 text-center font-semibold text-accent-ink hover:opacity-90'
