import { refuseMethod, route } from '../../../../src/server/route'
import { getCalendar } from '../../../../src/server/use-cases/calendar'

type Context = { readonly params: Promise<{ readonly key: string }> }

/** Fetched by calendar programs, which cannot sign in: whoever has the key may read it. */
export const GET = route(async (_request: Request, { params }: Context) => {
  const { PUBLIC_URL = '' } = process.env
  const text = await getCalendar((await params).key, URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL).origin : null, Date.now())
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'no-store' } })
})

export { refuseMethod as POST, refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE }
