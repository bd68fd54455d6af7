import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { buildApp } from 'fauxqs'
import { createObjectShare } from '#backend/share/objectShare.ts'
import { createS3Store } from '#backend/share/s3Store.ts'
import type { ObjectStoreAccess } from '#shared/sync/objectPlace.ts'
import type { ShareGround } from '#test/acceptance/fileShare.ts'

export interface ObjectServer {
  readonly access: ObjectStoreAccess
  readonly client: S3Client
  readonly makeBucket: () => Promise<string>
  /** Every request is answered with this status from now on; null answers again. */
  readonly answerOnly: (status: number | null, code?: string) => void
  readonly close: () => Promise<void>
}

const xml = (code: string): string =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`

/**
 * An S3-compatible server on this machine. It serves objects over HTTP in memory, but does not know conditional
 * creation; that check is added in front of it, as the service it stands for has it: 412 where an object is, and 409
 * while another creation of the same object is under way. Without `conditional` the server stays as it is.
 */
export const startObjectServer = async (conditional = true): Promise<ObjectServer> => {
  const app = buildApp({ logger: false })
  const underWay = new Set<string>()
  let only: { readonly status: number; readonly code: string } | null = null
  app.addHook('onRequest', async (request, reply) => {
    if (only !== null) return reply.status(only.status).type('application/xml').send(xml(only.code))
    if (!conditional || request.method !== 'PUT' || request.headers['if-none-match'] !== '*') return undefined
    if (underWay.has(request.url)) {
      return reply.status(409).type('application/xml').send(xml('ConditionalRequestConflict'))
    }
    underWay.add(request.url)
    const [url = ''] = request.url.split('?')
    const { statusCode } = await app.inject({ method: 'HEAD', url, headers: { host: 'localhost' } })
    return statusCode === 200 ? reply.status(412).type('application/xml').send(xml('PreconditionFailed')) : undefined
  })
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode !== 409) underWay.delete(request.url)
  })
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' })
  const access = { endpoint, region: 'eu-central-1', accessKeyId: 'test', secretAccessKey: 'test secret' }
  const client = new S3Client({
    endpoint,
    region: access.region,
    forcePathStyle: true,
    credentials: { accessKeyId: access.accessKeyId, secretAccessKey: access.secretAccessKey },
  })
  let made = 0
  return {
    access,
    client,
    makeBucket: async () => {
      made += 1
      const bucket = `bucket-${made}`
      await app.inject({ method: 'PUT', url: `/${bucket}`, headers: { host: 'localhost' } })
      return bucket
    },
    answerOnly: (status, code = '') => {
      only = status === null ? null : { status, code }
    },
    close: async () => {
      client.destroy()
      await app.close()
    },
  }
}

/** A share below a prefix of a bucket of its own; what lies beside the prefix is no part of it. */
export const createObjectGround = async ({ access, client, makeBucket }: ObjectServer): Promise<ShareGround> => {
  const Bucket = await makeBucket()
  const prefix = 'shares/pools'
  const Key = (path: string): string => `${prefix}/${path}`
  const put = (path: string, bytes: Uint8Array) =>
    client.send(new PutObjectCommand({ Bucket, Key: Key(path), Body: bytes }))
  const get = async (path: string): Promise<Uint8Array> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: Key(path) }))
    return (await Body?.transformToByteArray()) ?? new Uint8Array()
  }
  const files = async (): Promise<readonly string[]> => {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: `${prefix}/` }))
    return Contents.map(({ Key: key = '' }) => key.slice(prefix.length + 1)).toSorted()
  }
  const away = new Map<string, Uint8Array>()
  return {
    open: (expected) => createObjectShare(createS3Store(Bucket, access), { expected, prefix }),
    put,
    get,
    files,
    vanish: async () => {
      for (const path of await files()) {
        away.set(path, await get(path))
        await client.send(new DeleteObjectCommand({ Bucket, Key: Key(path) }))
      }
    },
    empty: () => undefined,
    comeBack: async () => {
      for (const [path, bytes] of away) await put(path, bytes)
    },
    dispose: () => undefined,
  }
}
