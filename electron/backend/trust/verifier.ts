import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fetcher, Updater } from 'tuf-js'
import { regionTarget } from '../../../shared/sync/repository/names.ts'
import { ShareFault } from './looks.ts'
import type { MetadataSource } from './shareFetcher.ts'

/** What one run of the TUF client workflow came to. */
export interface Verified {
  /** The files that it believes now, by role; also those believed before that it did not get to. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Why it stopped before the end; null where every top role is fresh. */
  readonly stopped: Error | null
  /** Regions whose file could not be believed or had. */
  readonly lostRegions: readonly string[]
}

export interface VerifierOptions {
  /** A folder of this machine that nobody else uses; emptied before and after. */
  readonly scratch: string
  readonly trusted: ReadonlyMap<string, Uint8Array>
  readonly source: MetadataSource
  /** Epoch ms by which things are expired. */
  readonly at: number
  /** The regions to look at, once the organisation's own file is believed. */
  readonly regions: (files: ReadonlyMap<string, Uint8Array>) => readonly string[]
}

/** What the verifier asks for; it takes addresses apart and puts them together as if the share were a web server. */
const base = 'https://share.invalid/metadata'
const asked = /^\/metadata\/(?:([1-9]\d*)\.)?([0-9a-z][0-9a-z-]*)\.json$/

const fetcherOf = (source: MetadataSource, notFound: () => Error, onFault: (fault: ShareFault) => void): Fetcher => ({
  downloadFile: () => Promise.reject(new Error('targets are fetched by their own hash')),
  downloadBytes: async (url, maxLength) => {
    const [, version, role] = asked.exec(new URL(url).pathname) ?? []
    if (role === undefined) throw notFound()
    try {
      const bytes = await source.fetch(role, version === undefined ? null : Number(version))
      if (bytes.length <= maxLength) return Buffer.from(bytes)
    } catch (cause) {
      if (cause instanceof ShareFault) onFault(cause)
      if (cause instanceof ShareFault || role !== 'root') throw cause
    }
    throw notFound()
  },
})

/** The verifier asks the machine's clock once, when it is made; ours may be shifted, and never goes back. */
const setTime = (updater: Updater, at: number): void => {
  const trusted: unknown = Reflect.get(updater, 'trustedSet')
  if (typeof trusted !== 'object' || trusted === null || !('referenceTime' in trusted)) {
    throw new Error('this version of tuf-js keeps its time elsewhere')
  }
  trusted.referenceTime = new Date(at)
}

/** The verifier keeps a timestamp and a snapshot of its own by their number alone; here two may bear one number. */
const unseeded = new Set(['timestamp', 'snapshot'])

const seed = (scratch: string, trusted: ReadonlyMap<string, Uint8Array>): void => {
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true, mode: 0o700 })
  for (const [role, bytes] of trusted) {
    if (!unseeded.has(role)) writeFileSync(join(scratch, `${role}.json`), bytes)
  }
}

const harvest = (scratch: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(scratch).map((name) => [
      name.slice(0, -'.json'.length),
      Uint8Array.from(readFileSync(join(scratch, name))),
    ]),
  )

const errorOf = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)))

/**
 * The client workflow of the TUF specification over what the source hands out. The root in `trusted` must be sound.
 * Never rejects for what lies on the share; faults of the source itself are in `stopped`.
 */
export const runVerifier = async (options: VerifierOptions): Promise<Verified> => {
  const { scratch, trusted, source, at, regions } = options
  // half of a start would go into loading what most commands never need
  const [{ Updater: Client }, { DownloadHTTPError }] = await Promise.all([
    import('tuf-js'),
    import('tuf-js/dist/error.js'),
  ])
  seed(scratch, trusted)
  // the verifier wraps what its fetcher throws, and tells its words alone
  let fault: ShareFault | null = null
  const onFault = (cause: ShareFault): void => {
    fault = cause
  }
  try {
    const updater = new Client({
      metadataDir: scratch,
      metadataBaseUrl: base,
      fetcher: fetcherOf(source, () => new DownloadHTTPError('not found', 404), onFault),
    })
    setTime(updater, at)
    let stopped: Error | null = null
    try {
      await updater.refresh()
    } catch (cause) {
      stopped = errorOf(cause)
    }
    const lostRegions: string[] = []
    for (const region of stopped === null ? regions(harvest(scratch)) : []) {
      try {
        if ((await updater.getTargetInfo(regionTarget(region))) === undefined) lostRegions.push(region)
      } catch {
        lostRegions.push(region)
      }
    }
    return { files: harvest(scratch), stopped: fault ?? stopped, lostRegions }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
