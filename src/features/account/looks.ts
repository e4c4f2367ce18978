/** How a field for a user name behaves: password managers know it, phones leave its letters alone. */
export const usernameProps = { name: 'username', autoComplete: 'username', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, maxLength: 64, required: true } as const
