import 'server-only'
import { faultBody, unkept } from './route'

/** An answer in lines, one JSON value each, sent as they come: for work that takes so long that one wants to see it go on. A fault ends it with the body of an error. */
export function streamLines(values: AsyncGenerator<unknown>, headers: HeadersInit, status: number): Response {
  const encoder = new TextEncoder()
  let isLeft = false
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, isLast } = await nextOf(values)
      // Whoever left while it was made gets nothing more.
      if (isLeft) return
      if (value !== undefined) controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
      if (isLast) controller.close()
    },
    cancel: async () => {
      isLeft = true
      await values.return(undefined)
    },
  })
  const all = unkept(headers)
  // No proxy is to wait for the last line.
  all.set('Content-Type', 'application/x-ndjson; charset=utf-8')
  all.set('X-Accel-Buffering', 'no')
  return new Response(body, { status, headers: all })
}

async function nextOf(values: AsyncGenerator<unknown>): Promise<{ readonly value: unknown; readonly isLast: boolean }> {
  try {
    const next = await values.next()
    return { value: next.value, isLast: next.done === true }
  } catch (fault) {
    return { value: faultBody(fault), isLast: true }
  }
}
