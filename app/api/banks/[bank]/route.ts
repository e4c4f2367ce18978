import { refuseMethod, route } from '../../../../src/server/route'
import { serveBank } from '../../../../src/server/use-cases/serve-bank'

type Context = { params: Promise<{ bank: string }> }

export const GET = route(async (request: Request, { params }: Context) => {
  const { bank } = await params
  const answer = await serveBank(bank, new URL(request.url).searchParams, request.headers.get('if-none-match'))
  return new Response(answer.body, { status: answer.status, headers: answer.headers })
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
