import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checkShare } from '#backend/share/checkShare.ts'
import { createObjectShare } from '#backend/share/objectShare.ts'
import { createS3Store } from '#backend/share/s3Store.ts'
import { startForkedChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import { placeOf, suiteShareId } from '#test/acceptance/fileShare.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import { startObjectServer, type ObjectServer } from '#test/support/objectServer.ts'

const start = startForkedChild(resolve('electron/backend/share/shareProcess.ts'))
let server: ObjectServer
beforeAll(async () => {
  server = await startObjectServer()
})
afterAll(() => server.close())
afterEach(() => {
  server.answerOnly(null)
  for (const name of ['PLUMBLINE_S3_ENDPOINT', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) delete process.env[name]
})

const keysIn = async ({ client }: ObjectServer, Bucket: string): Promise<readonly (string | undefined)[]> =>
  ((await client.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key }) => Key)

describe('the check of an object store', () => {
  it('finds one with conditional creation fit, and leaves nothing but what was there', async () => {
    const bucket = await server.makeBucket()
    await createObjectShare(createS3Store(bucket, server.access), { prefix: 'p' }).createMarker(suiteShareId)
    const report = await checkShare({ folder: `s3://${bucket}/p`, access: server.access, start })
    expect(report.reasons).toEqual([])
    expect(report.observations.filter(({ outcome }) => outcome === 'unknown').map(({ step }) => step)).toEqual([
      'sync',
      'rename',
      'room',
    ])
    expect(await keysIn(server, bucket)).toEqual(['p/share.json'])
  })

  it('says of one without it that two may create the same file', async () => {
    const plain = await startObjectServer(false)
    const bucket = await plain.makeBucket()
    const report = await checkShare({ folder: `s3://${bucket}`, access: plain.access, start })
    expect(report).toMatchObject({ fitness: 'limits', reasons: [{ code: 'notExclusive' }] })
    expect(await keysIn(plain, bucket)).toEqual([])
    await plain.close()
  })

  it.each<[number, string, string]>([
    [404, 'NoSuchBucket', 'missing'],
    [403, 'AccessDenied', 'readOnly'],
  ])('of one that answers %d %s ends with %s', async (status, code, reason) => {
    server.answerOnly(status, code)
    const report = await checkShare({ folder: 's3://bucket-1', access: server.access, start })
    expect(report).toMatchObject({ fitness: 'unfit', reasons: [{ code: reason }] })
  })

  it('is asked for on the command line with access from the environment', async () => {
    const bucket = await server.makeBucket()
    expect(await plumblineInside('share', 'check', `s3://${bucket}/p`)).toMatchObject({ code: 2 })
    process.env['PLUMBLINE_S3_ENDPOINT'] = server.access.endpoint ?? ''
    process.env['AWS_ACCESS_KEY_ID'] = 'test'
    process.env['AWS_SECRET_ACCESS_KEY'] = 'test secret'
    const { code, out } = await plumblineInside('share', 'check', `s3://${bucket}/p`)
    expect([code, out.split('\n')[0]]).toEqual([0, 'This folder can serve as a share.'])
    expect(await plumblineInside('share', 'check', 's3://Not A Bucket')).toMatchObject({ code: 2 })
  })
})

describe('an object store by a process of its own', () => {
  it('gets its access with the first message, and has the deadline of every share', async () => {
    const folder = `s3://${await server.makeBucket()}/p`
    const share = createShareClient({ folder, expected: suiteShareId, start, access: server.access })
    expect(await share.createMarker(suiteShareId)).toEqual({ ok: true, value: undefined })
    const bytes = Buffer.from('the bytes of a report')
    expect(await share.publish(placeOf(bytes), bytes)).toMatchObject({ ok: true })
    expect(await share.read(placeOf(bytes), 100)).toEqual({ ok: true, value: Uint8Array.from(bytes) })
    await share.close()
  })
})
