import type { Locale } from '../core/locale'
import type messages from '../../messages/en.json'

// Message keys and their arguments are checked by the compiler.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof messages
  }
}
