import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createObjectShare } from '#backend/share/objectShare.ts'
import { createS3Store } from '#backend/share/s3Store.ts'
import { ObjectFault } from '#backend/share/objectStore.ts'
import { describeFileShare, placeOf, suiteShareId } from '#test/acceptance/fileShare.ts'
import { createObjectGround, startObjectServer, type ObjectServer } from '#test/support/objectServer.ts'

let server: ObjectServer
beforeAll(async () => {
  server = await startObjectServer()
})
afterAll(() => server.close())
afterEach(() => {
  server.answerOnly(null)
})

describeFileShare('an object store', () => createObjectGround(server))

const bytes = Buffer.from('the bytes of a report')

describe('an object store', () => {
  it.each<[number, string, string]>([
    [404, 'NoSuchBucket', 'missing'],
    [403, 'AccessDenied', 'readOnly'],
    [403, 'SignatureDoesNotMatch', 'readOnly'],
    [507, 'InsufficientStorage', 'full'],
    [400, 'InvalidRequest', 'io'],
  ])('that answers %d %s is %s', async (status, code, problem) => {
    const share = (await createObjectGround(server)).open(suiteShareId)
    await share.createMarker(suiteShareId)
    server.answerOnly(status, code)
    for (const asked of [share.probe(), share.list('outlets'), share.publish(placeOf(bytes), bytes)]) {
      expect(await asked).toEqual({ ok: false, error: problem })
    }
  })

  it('that nobody runs is missing', async () => {
    const store = createS3Store('bucket-1', { ...server.access, endpoint: 'http://127.0.0.1:9' })
    expect(await createObjectShare(store).probe()).toEqual({ ok: false, error: 'missing' })
  })

  it('creates one of many at once, and replaces nothing', async () => {
    const store = createS3Store(await server.makeBucket(), server.access)
    const created = await Promise.all([1, 2, 3, 4].map((each) => store.create('one', Buffer.from([each]))))
    expect(created.map(({ as }) => as).toSorted()).toEqual(['created', 'exists', 'exists', 'exists'])
    const winner = created.findIndex(({ as }) => as === 'created') + 1
    expect(await store.get('one', 10)).toEqual(Uint8Array.from([winner]))
    expect(Math.abs((created[0]?.storeAt ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  it('that changes what it is given is not believed', async () => {
    const share = createObjectShare({
      get: (key) =>
        Promise.resolve(key === 'share.json' ? Buffer.from(`{"shareId":"${suiteShareId}","layout":1}`) : 'notFound'),
      create: () => Promise.resolve({ as: 'created', storeAt: null }),
      list: () => Promise.resolve([]),
      remove: () => Promise.resolve(),
    })
    expect(await share.publish(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'io' })
  })

  it('hands on a bug as a bug', async () => {
    const store = createS3Store('bucket-1', server.access)
    const broken = createObjectShare({ ...store, get: () => Promise.reject(new TypeError('a bug')) })
    await expect(broken.probe()).rejects.toThrow('a bug')
    const faulty = createObjectShare({ ...store, get: () => Promise.reject(new ObjectFault('full', null)) })
    expect(await faulty.probe()).toEqual({ ok: false, error: 'full' })
  })
})

describe('a store that does not know conditional creation', () => {
  it('keeps what a publication finds there, though it would replace it', async () => {
    const plain = await startObjectServer(false)
    const ground = await createObjectGround(plain)
    const share = ground.open(suiteShareId)
    await share.createMarker(suiteShareId)
    await ground.put(placeOf(bytes), Buffer.from('other bytes'))
    expect(await share.publish(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'nameTaken' })
    expect(await share.createMarker(suiteShareId)).toMatchObject({ ok: true })
    await plain.close()
  })
})
