import { describe, expect, test } from 'vitest'
import { AppError } from '../core/app-error'
import { route } from './route'

describe('a route', () => {
  const answerTo = async (fault: unknown) => {
    const response = await route(() => Promise.reject(fault instanceof Error ? fault : new Error(String(fault))))(new Request('http://x/'), {})
    return { status: response.status, body: (await response.json()) as { error: { code: string; requestId: string } } }
  }

  test('answers a caller’s mistake with its code and nothing of its message', async () => {
    const { status, body } = await answerTo(new AppError('NOT_FOUND', 'secret detail'))
    expect(status).toBe(404)
    expect(body).toEqual({ error: { code: 'NOT_FOUND', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string } })
  })

  test('answers our own fault with 500 and nothing of its message', async () => {
    const { status, body } = await answerTo(new Error('secret detail'))
    expect([status, body.error.code]).toEqual([500, 'INTERNAL'])
    expect(JSON.stringify(body)).not.toContain('secret')
  })
})
