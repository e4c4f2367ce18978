/** A link that leads on, as large as a button. */
export const linkLook = 'flex min-h-12 items-center justify-center rounded-xl border border-line-strong px-4 py-2 text-center hover:bg-sunken'

/** The link that most will want. */
export const primaryLinkLook = 'flex min-h-12 items-center justify-center rounded-xl bg-accent px-4 py-2 text-center font-semibold text-accent-ink hover:opacity-90'

/** How a field for a user name behaves: password managers know it, phones leave its letters alone. */
export const usernameProps = { name: 'username', autoComplete: 'username', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, maxLength: 64, required: true } as const
