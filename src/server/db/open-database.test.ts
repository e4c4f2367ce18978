import { describe, expect, test } from 'vitest'
import { testDatabases } from '../../testing/test-database'
import { readMigrations } from './migrations'

describe.each(testDatabases)('the database on $name', ({ open }) => {
  test('opens', async () => {
    const database = await open()
    expect(await database.check()).toEqual({ migrations: readMigrations(database.provider).length })
    await database.write(async (prisma) => {
      await prisma.serverSetting.create({ data: { key: 'a', value: 'b' } })
      await prisma.user.create({ data: { id: 'u', username: 'Ә', usernameKey: 'ә', role: 'learner', locale: 'kk', passwordHash: 'x', recoveryHash: 'y', createdAt: 1n, lastSeenAt: 1n, noticeVersion: '1', noticeAt: 1n } })
    })
    expect(await database.read((prisma) => prisma.serverSetting.findMany())).toEqual([{ key: 'a', value: 'b' }])
    const row = { id: 'e', seq: 1, hash: 'h', about: '', body: '{}', deviceId: 'd', deviceSeq: 2 ** 50, kind: 'review', target: null, effectiveAt: 5, receivedAt: 6 }
    await database.writeLog(async (log) => {
      expect(await log.lockUser('u')).toEqual({ lastSeq: 0, eventDigest: '', cardDigest: '', eraseAt: null })
      await log.append('u', { events: [row], cards: [{ itemId: 'i', card: null, flags: '{}' }], gone: [], user: { lastSeq: 1, eventDigest: 'a', cardDigest: 'b' } })
      await log.fileAnew('u', [{ seq: 1, about: 'i' }])
      const stored = { seq: 1, id: 'e', hash: 'h', about: 'i', body: '{}' }
      const numbers = [{ deviceId: 'd', deviceSeq: 2 ** 50 }, { deviceId: 'd', deviceSeq: 2 }]
      const cards = [{ itemId: 'i', card: null, flags: '{}' }]
      expect(await log.known('u', { ids: ['e', 'f'], numbers, itemIds: ['i', 'j'] })).toEqual({ events: [stored], naming: [], taken: [{ deviceId: 'd', deviceSeq: 2 ** 50, id: 'e' }], cards })
      expect(await log.subjects('u', ['i', 'j'])).toEqual({ cards, events: [stored] })
      expect(await log.lockUser('u')).toEqual({ lastSeq: 1, eventDigest: 'a', cardDigest: 'b', eraseAt: null })
    })
    expect(await database.readLog((log) => log.eventsAfter('u', 0, 10))).toEqual([{ seq: 1, id: 'e', hash: 'h', about: 'i', body: '{}' }])
    expect(await database.readLog((log) => log.cards('u'))).toEqual([{ itemId: 'i', card: null, flags: '{}' }])
    await database.close()
  })
})
