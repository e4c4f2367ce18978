import { z } from 'zod'
import { uuidv7Pattern } from '../core/events/uuid'

/**
 * The id of what a request makes, from whoever asks for it: the same request with the same id once more, because the answer to the first was lost, makes nothing and is answered
 * with what there is. Without it the server gives one.
 */
export const newIdSchema = z.string().regex(uuidv7Pattern).optional()
