import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { encodeEnvelope, signedBytes } from '#shared/sync/envelope.ts'
import type { FileType, Payload } from '#shared/sync/model.ts'

/** What somebody can do who may write to the share but has no key: everything here works on plain files. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const put = (folder: string, path: string, bytes: Uint8Array): string => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
  return path
}
export const get = (folder: string, path: string): Uint8Array => Uint8Array.from(readFileSync(join(folder, path)))
export const remove = (folder: string, path: string): void => rmSync(join(folder, path))

/** All files of a folder, as paths of the share, ascending. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()

/** The name that these bytes would have at this number, in the directory of `path`. */
export const renamed = (path: string, seq: number, bytes: Uint8Array): string => {
  const ending = path.slice(path.lastIndexOf('.'))
  return `${dirname(path)}/${String(seq).padStart(10, '0')}-${sha256(bytes).slice(0, 16)}${ending}`
}

export interface Signer {
  readonly sign: (bytes: Uint8Array) => Uint8Array
}
export const strangerKey = (): Signer => {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { sign: (bytes) => sign(null, bytes, privateKey) }
}

export interface Forged {
  readonly type: FileType
  /** A payload, its JSON text, or the stored bytes themselves. */
  readonly payload: Payload | string | Uint8Array
  readonly kid: string
  readonly signer: Signer
  /** Type in the header and in the signature where they differ. */
  readonly signedAs?: FileType
}

export const forge = ({ type, payload, kid, signer, signedAs = type }: Forged): Uint8Array => {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const stored = payload instanceof Uint8Array ? payload : Uint8Array.from(brotliCompressSync(text))
  return encodeEnvelope({
    type,
    kid,
    enc: 'br',
    payload: stored,
    signature: signer.sign(signedBytes(signedAs, stored)),
  })
}
