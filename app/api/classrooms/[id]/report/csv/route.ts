import { tableWords } from '../../../../../../src/i18n/table-words'
import { authenticate, renewed } from '../../../../../../src/server/auth/authenticate'
import { refuseMethod, route } from '../../../../../../src/server/route'
import { streamFile } from '../../../../../../src/server/stream-file'
import { getGradebookFile } from '../../../../../../src/server/use-cases/get-class-report'

type Context = { readonly params: Promise<{ readonly id: string }> }

export const GET = route(async (request: Request, { params }: Context) => {
  const now = Date.now()
  const actor = await authenticate(request, now)
  const { name, text } = await getGradebookFile(actor, (await params).id, new URL(request.url).searchParams, tableWords, now)
  return streamFile({ name, type: 'text/csv; charset=utf-8', pieces: piecesOf(text) }, renewed(actor))
})

async function* piecesOf(text: string): AsyncGenerator<string> {
  yield text
}

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
