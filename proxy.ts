import createMiddleware from 'next-intl/middleware'
import { routing } from './src/i18n/routing'

// Chooses the locale for paths without one, nothing else: no permission is ever decided here.
export default createMiddleware(routing)

export const config = { matcher: ['/((?!api|_next|.*\\..*).*)'] }
