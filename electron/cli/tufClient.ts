import '../backend/requireModernNode.ts'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Updater } from 'tuf-js'
import { createPlainFetcher } from '../backend/trust/plainFetcher.ts'

// The protocol of the public TUF conformance suite: any TUF repository, so that what we verify with can be tried by others.
const name = { type: 'string', default: '' } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'metadata-dir': name,
    'metadata-url': name,
    'target-name': name,
    'target-base-url': name,
    'target-dir': name,
  },
})
const [command, trustedRoot] = positionals
const metadataDir = resolve(values['metadata-dir'])
const addressOf = (place: string): string => (/^https?:|^file:/.test(place) ? place : pathToFileURL(place).href)
const [metadataBaseUrl = '', targetBaseUrl = ''] = [values['metadata-url'], values['target-base-url']].map(addressOf)

const updater = (): Updater =>
  new Updater({
    metadataDir,
    metadataBaseUrl,
    targetBaseUrl,
    targetDir: resolve(values['target-dir']),
    fetcher: createPlainFetcher([metadataBaseUrl, targetBaseUrl]),
  })

const run = async (): Promise<string> => {
  if (command === 'init' && trustedRoot !== undefined) {
    mkdirSync(metadataDir, { recursive: true })
    copyFileSync(trustedRoot, join(metadataDir, 'root.json'))
    return ''
  }
  if (command !== 'refresh' && command !== 'download') return 'init ROOT, refresh or download'
  const client = updater()
  await client.refresh()
  if (command === 'refresh') return ''
  const target = await client.getTargetInfo(values['target-name'])
  if (target === undefined) return `no target ${values['target-name']}`
  if ((await client.findCachedTarget(target)) === undefined) await client.downloadTarget(target)
  return ''
}

const problem = await run().catch((cause: unknown) => String(cause))
if (problem !== '') process.stderr.write(`${problem}\n`)
process.exitCode = problem === '' ? 0 : 1
