/** Features whose words come with their screens (`messages/<locale>/<feature>.json`); every page carries all other words (`messages/<locale>.json`). */
export const laterFeatures = ['common', 'account', 'classrooms', 'decks', 'assignments', 'reports'] as const
export type LaterFeature = (typeof laterFeatures)[number]
