import type { Locale } from '../core/locale'
import type messages from '../../messages/en.json'
import type account from '../../messages/en/account.json'
import type assignments from '../../messages/en/assignments.json'
import type classrooms from '../../messages/en/classrooms.json'
import type common from '../../messages/en/common.json'
import type decks from '../../messages/en/decks.json'
import type reports from '../../messages/en/reports.json'

type Later = { readonly account: typeof account; readonly assignments: typeof assignments; readonly classrooms: typeof classrooms; readonly common: typeof common; readonly decks: typeof decks; readonly reports: typeof reports }

// Message keys and their arguments are checked by the compiler.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof messages & Later
  }
}
