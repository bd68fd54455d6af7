import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { ReleaseFile } from '#backend/trust/release.ts'
import { createTrustWorld, type TrustWorld } from '#test/support/trustWorld.ts'

let world: TrustWorld
let home: string
let repository: string
beforeEach(async () => {
  // another process goes by the machine's clock
  world = await createTrustWorld(Date.now())
  home = join(dirname(world.folder), 'plain')
  repository = join(home, 'repository')
  for (const folder of ['metadata', 'targets']) mkdirSync(join(repository, folder), { recursive: true })
  serveAs(world.founding)
})

/** Files of a release under the names of the specification. */
const serveAs = (files: readonly ReleaseFile[]): void => {
  for (const { path, bytes } of files) {
    const [version, role] = basename(path).split('.')
    const plain = role === 'timestamp' ? 'timestamp.json' : `${version}.${role}.json`
    const place = path.startsWith('rules/targets/') ? `targets/${basename(path)}` : `metadata/${plain}`
    writeFileSync(join(repository, place), bytes)
  }
}
const client = async (...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> => {
  const child = spawn(process.execPath, ['electron/cli/tufClient.ts', '--metadata-dir', join(home, 'local'), ...args])
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  return { code, said }
}
const serve = async (): Promise<string> => {
  const server = createServer((request, response) => {
    const file = join(repository, decodeURIComponent(request.url ?? ''))
    if (!existsSync(file)) return response.writeHead(404).end()
    return response.end(readFileSync(file))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const local = (): readonly string[] => readdirSync(join(home, 'local')).toSorted()
const init = () => client('init', join(repository, 'metadata/1.root.json'))
const download = (base: string, name: string) =>
  client(
    '--metadata-url',
    `${base}/metadata`,
    '--target-name',
    name,
    '--target-base-url',
    `${base}/targets`,
    '--target-dir',
    home,
    'download',
  )

describe('U22 the client of the public conformance suite', () => {
  it.each([
    ['a web server', serve],
    ['a folder', async () => repository],
    ['a folder by its address', async () => pathToFileURL(repository).href],
  ])('begins with a root, refreshes and downloads from %s', async (_, open) => {
    const base = await open()
    expect(await init()).toEqual({ code: 0, said: '' })
    expect(local()).toEqual(['root.json'])
    expect(await client('--metadata-url', `${base}/metadata`, 'refresh')).toEqual({ code: 0, said: '' })
    expect(local()).toEqual(['root.json', 'snapshot.json', 'targets.json', 'timestamp.json'])
    expect(await download(base, 'pack-1.json')).toEqual({ code: 0, said: '' })
    expect(readFileSync(join(home, 'pack-1.json'), 'utf8')).toBe('pack 1')
    rmSync(join(repository, 'targets'), { recursive: true })
    expect((await download(base, 'pack-1.json')).code).toBe(0)
    expect((await download(base, 'registry.json')).code).toBe(1)
    expect((await download(base, 'nothing.json')).said).toBe('no target nothing.json\n')
  })

  it('refuses what went back, and keeps what it had', async () => {
    await init()
    const old = join(home, 'old')
    cpSync(repository, old, { recursive: true })
    serveAs(await world.release({ 'pack-2.json': 'pack 2' }))
    expect((await client('--metadata-url', join(repository, 'metadata'), 'refresh')).code).toBe(0)
    const before = readFileSync(join(home, 'local/timestamp.json'), 'utf8')
    expect((await client('--metadata-url', join(old, 'metadata'), 'refresh')).code).toBe(1)
    expect(readFileSync(join(home, 'local/timestamp.json'), 'utf8')).toBe(before)
  })

  it('refuses bytes that were changed or are too many', async () => {
    await init()
    const target = readdirSync(join(repository, 'targets')).find((name) => name.endsWith('.pack-1.json')) ?? ''
    for (const text of ['pack X', 'pack 1 and more']) {
      writeFileSync(join(repository, 'targets', target), text)
      expect((await download(repository, 'pack-1.json')).code).toBe(1)
    }
    writeFileSync(join(repository, 'metadata/timestamp.json'), Buffer.alloc(20_000, 32))
    expect((await client('--metadata-url', join(repository, 'metadata'), 'refresh')).code).toBe(1)
    expect(existsSync(join(home, 'pack-1.json'))).toBe(false)
  })

  it.each([[[]], [['init']], [['unknown']], [['refresh']]])('called with %j, it fails and says why', async (args) => {
    const { code, said } = await client(...args)
    expect([code, said.length > 5]).toEqual([1, true])
  })
})
