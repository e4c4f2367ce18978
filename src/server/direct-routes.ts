import 'server-only'
import { push } from './handlers/push'

/** Where `scripts/serve.mjs` looks, which is not in the bundle. */
const holder = globalThis as { jadyDirectRoutes?: ReadonlyMap<string, (request: Request) => Promise<Response>> }

/**
 * Offers the server of `npm start` the routes that it may answer without Next's router, by method and path. Next answers them too, with the same
 * handlers, wherever it serves by itself.
 */
export function offerDirectRoutes(): void {
  holder.jadyDirectRoutes = new Map([['POST /api/sync/push', (request) => push(request, undefined)]])
}
