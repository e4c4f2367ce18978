import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeAssignmentSchema } from '../../contracts/assignment'
import { askToMake } from './ask-to-make'

const fields = { title: 'Алаш', opensAt: null }
const read = (body: unknown) => body as { readonly id: string }

describe('asking for something new', () => {
  let server: Server
  let path: string
  let ids: string[]
  /** What becomes of the next requests: the answer is lost after it was carried out, it is refused, or it arrives. */
  let fates: ('lost' | 'refused' | 'answered')[]
  beforeEach(async () => {
    ids = []
    server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const { id } = JSON.parse(Buffer.concat(parts).toString()) as { id: string }
        ids.push(id)
        const fate = fates.shift()
        if (fate === 'lost') return response.destroy()
        response.writeHead(fate === 'refused' ? 409 : 201, { 'Content-Type': 'application/json' }).end(JSON.stringify(fate === 'refused' ? { error: { code: 'CONFLICT' } } : { id }))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    path = `http://127.0.0.1:${(server.address() as AddressInfo).port}/things`
  })
  afterEach(() => new Promise((resolve) => server.close(resolve)))

  test('the same again after a lost answer or a refusal has the same id; once it was made, the next one is another', async () => {
    fates = ['lost', 'refused', 'answered', 'answered']
    expect((await askToMake(path, read, fields)).ok).toBe(false)
    expect((await askToMake(path, read, { ...fields })).ok).toBe(false)
    expect(await askToMake(path, read, fields)).toEqual({ ok: true, value: { id: ids[0] } })
    expect((await askToMake(path, read, fields)).ok).toBe(true)
    expect(ids.slice(0, 3)).toEqual([ids[0], ids[0], ids[0]])
    expect(ids[3]).not.toBe(ids[0])
    for (const id of ids) expect(makeAssignmentSchema.shape.id.safeParse(id).success).toBe(true)
  })

  test('what is otherwise, or for another class, is another thing', async () => {
    fates = ['lost', 'lost', 'lost']
    await askToMake(path, read, fields)
    await askToMake(path, read, { ...fields, title: 'Алаш милициясы' })
    await askToMake(`${path}/more`, read, fields)
    expect(new Set(ids).size).toBe(3)
  })
})
