import 'server-only'

/** A download that is made while it is fetched, at the pace of whoever fetches it. No cache keeps it. A fault half-way breaks the transfer, so that a part never passes for the whole. */
export function streamFile({ name, type, pieces }: { readonly name: string; readonly type: string; readonly pieces: AsyncGenerator<string> }, headers: Readonly<Record<string, string>>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await pieces.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
  return new Response(body, { headers: { ...headers, 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' } })
}
