import { setTimeout as wait } from 'node:timers/promises'
import type { S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import type { ObjectStoreAccess } from '../../../shared/sync/objectPlace.ts'
import type { ShareProblem } from '../../../shared/sync/ports.ts'
import { ObjectFault, type Created, type ObjectStore } from './objectStore.ts'

const byName: Readonly<Record<string, ShareProblem>> = {
  NoSuchBucket: 'missing',
  AccessDenied: 'readOnly',
  InvalidAccessKeyId: 'readOnly',
  SignatureDoesNotMatch: 'readOnly',
  AllAccessDisabled: 'readOnly',
  QuotaExceeded: 'full',
  InsufficientStorage: 'full',
  TimeoutError: 'hung',
  RequestTimeout: 'hung',
  ECONNREFUSED: 'missing',
  ENOTFOUND: 'missing',
  EHOSTUNREACH: 'missing',
  ENETUNREACH: 'missing',
  ETIMEDOUT: 'hung',
}
const byStatus: Readonly<Record<number, ShareProblem>> = { 401: 'readOnly', 403: 'readOnly', 507: 'full' }

/** Two creations at once: the store asks to try again, each time after twice as long. */
const conflictTries = 6
const firstWaitMs = 20

interface Fault {
  readonly name: string
  readonly code: string
  readonly status: number
}

const faultOf = (cause: unknown): Fault | null => {
  if (!(cause instanceof Error)) return null
  const { name } = cause
  const { code, $metadata } = cause as Partial<S3ServiceException> & { readonly code?: unknown }
  return { name, code: typeof code === 'string' ? code : '', status: $metadata?.httpStatusCode ?? 0 }
}

const problemOf = ({ name, code, status }: Fault): ShareProblem =>
  byName[name] ?? byName[code] ?? byStatus[status] ?? 'io'

/** A fault of the store or of the way to it; a bug is thrown on as it is. */
const thrown = (cause: unknown): Error => {
  const fault = faultOf(cause)
  if (fault === null || cause instanceof TypeError || cause instanceof RangeError) return cause as Error
  return new ObjectFault(problemOf(fault), cause)
}

const dateOf = (text: string | undefined): number | null => {
  const at = text === undefined ? NaN : Date.parse(text)
  return Number.isNaN(at) ? null : at
}

/** Up to `maxBytes` of a body, and never more of it in memory. */
const bodyOf = async (body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | 'tooLarge'> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > maxBytes) return 'tooLarge'
    parts.push(part)
  }
  return Uint8Array.from(Buffer.concat(parts))
}

type Sdk = typeof import('@aws-sdk/client-s3')

const open = (sdk: Sdk, { endpoint, region, accessKeyId, secretAccessKey }: ObjectStoreAccess): S3Client =>
  new sdk.S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    // what is read back is compared byte by byte; not every store knows the newer checksums
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })

/** The answer's own date, which the client hands on to nobody. */
const keepDates = (client: S3Client, seen: { storeAt: number | null }): void => {
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args)
      const { headers } = result.response as { readonly headers?: Readonly<Record<string, string>> }
      seen.storeAt = dateOf(headers?.['date'])
      return result
    },
    { step: 'deserialize', priority: 'low', name: 'keepDates' },
  )
}

/** A bucket of an S3-compatible store. The client is loaded with the first call: who shares a folder never needs it. */
export const createS3Store = (bucket: string, access: ObjectStoreAccess): ObjectStore => {
  let connected: Promise<{ readonly sdk: Sdk; readonly client: S3Client }> | null = null
  const seen: { storeAt: number | null } = { storeAt: null }
  const connect = async () => {
    const sdk = await import('@aws-sdk/client-s3')
    const client = open(sdk, access)
    keepDates(client, seen)
    return { sdk, client }
  }
  const store = () => (connected ??= connect())

  const createOnce = async (key: string, bytes: Uint8Array): Promise<Created | 'conflict'> => {
    const { sdk, client } = await store()
    try {
      await client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, IfNoneMatch: '*' }))
      return { as: 'created', storeAt: seen.storeAt }
    } catch (cause) {
      const status = faultOf(cause)?.status
      if (status === 412) return { as: 'exists', storeAt: seen.storeAt }
      if (status === 409) return 'conflict'
      throw thrown(cause)
    }
  }
  return {
    get: async (key, maxBytes) => {
      const { sdk, client } = await store()
      try {
        const { Body, ContentLength = 0 } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }))
        const body = Body as (AsyncIterable<Uint8Array> & { readonly destroy?: () => void }) | undefined
        if (ContentLength > maxBytes) {
          body?.destroy?.()
          return 'tooLarge'
        }
        return body === undefined ? new Uint8Array() : await bodyOf(body, maxBytes)
      } catch (cause) {
        const fault = faultOf(cause)
        if (fault?.name === 'NoSuchKey' || fault?.name === 'NotFound') return 'notFound'
        throw thrown(cause)
      }
    },
    create: async (key, bytes) => {
      for (let attempt = 1; ; attempt += 1) {
        const created = await createOnce(key, bytes)
        if (created !== 'conflict') return created
        if (attempt === conflictTries) throw new ObjectFault('io', new Error(`creations of ${key} at the same time`))
        await wait(firstWaitMs * 2 ** attempt)
      }
    },
    list: async (prefix) => {
      const { sdk, client } = await store()
      const names: string[] = []
      let token: string | undefined
      try {
        do {
          const page = await client.send(
            new sdk.ListObjectsV2Command({
              Bucket: bucket,
              Prefix: prefix,
              Delimiter: '/',
              ...(token === undefined ? {} : { ContinuationToken: token }),
            }),
          )
          names.push(...(page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix.slice(prefix.length, -1)))
          names.push(...(page.Contents ?? []).map(({ Key = '' }) => Key.slice(prefix.length)))
          token = page.IsTruncated === true ? page.NextContinuationToken : undefined
        } while (token !== undefined)
      } catch (cause) {
        throw thrown(cause)
      }
      return names
    },
    remove: async (key) => {
      const { sdk, client } = await store()
      try {
        await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }))
      } catch (cause) {
        throw thrown(cause)
      }
    },
  }
}
