import { personal, refuseMethod, route } from '../../../../src/server/route'
import { getSharedDeck } from '../../../../src/server/use-cases/get-shared-deck'

type Context = { readonly params: Promise<{ readonly key: string }> }

export const GET = route(async (request: Request, { params }: Context) => personal(await getSharedDeck((await params).key, new URL(request.url).searchParams)))

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
