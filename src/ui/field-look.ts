/** How a field to write in looks: 44 px high at least, and 16 px text so that a phone does not zoom. */
export const fieldLook = 'min-h-12 rounded-xl border border-line-strong bg-panel px-3 py-2 text-base text-ink'
