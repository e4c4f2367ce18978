import { z } from 'zod'

/**
 * `POST /api/classrooms/<id>/roster` → 201, one JSON value per line: {@link RosterProgress} while passwords are made, then {@link RosterMade} once all are durable, or
 * an error body. All or nobody. `hasConsent`: the teacher says that the school may make accounts for these people.
 */
export const rosterSchema = z.strictObject({ names: z.array(z.string().min(1).max(200)).min(1).max(500), hasConsent: z.literal(true) })
export type RosterProgress = { readonly done: number; readonly of: number }
/** A login as it is printed: the pass-phrase exists nowhere else. */
export type LoginCard = { readonly userId: string; readonly name: string; readonly username: string; readonly passPhrase: string }
export type RosterMade = { readonly cards: readonly LoginCard[] }
/** `onlyUnused`: leaves whoever has signed in meanwhile as they are. */
export const passPhraseSchema = z.strictObject({ onlyUnused: z.literal(true).optional() })
/** `POST /api/classrooms/<id>/members/<userId>/password` → {@link LoginCard}: a new pass-phrase for somebody whose account a teacher made for this class; they are signed out everywhere. NOT_FOUND for whoever is not in it, CONFLICT for any other account, in an archived class, where it is about to be erased, and with `onlyUnused` for one that is in use. */
