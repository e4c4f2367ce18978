import { later } from '../../ui/later'

/** What shows and prints new cards. It is fetched before any is made: they are kept nowhere else, and without it they would be lost. */
export const madeCards = later(async () => (await import('./made-cards')).MadeCards)
