import { z } from 'zod'
import type { Locale } from '../core/locale'
import type { ShellKind } from './shells'

/** Query of `GET /api/offline`: the build whose files are wanted, if it must be exactly that one. */
export const offlineRequestSchema = z.strictObject({
  build: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
})

/** Answer of `GET /api/offline`: all that a phone must have for this build to open without a network. */
export type OfflineList = {
  readonly build: string
  /** `off`: the operator wants no service worker; pages register none. */
  readonly worker: 'on' | 'off'
  /** About how much room it all takes. */
  readonly bytes: number
  /** Paths of files. Those below `/_next/static/` never change their content. */
  readonly files: readonly string[]
  /** Pages to keep, each with the kind of address it stands in for. */
  readonly pages: readonly { readonly locale: Locale; readonly kind: ShellKind; readonly path: string }[]
}
