import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const work = mkdtempSync(join(tmpdir(), 'package-'))
const stub = join(work, 'electron')
const output = join(work, 'desktop')
const extracted = join(work, 'extracted')
const archive = join(output, 'linux-unpacked/resources/app.asar')

/** Everything that may lie in the archive; a new file needs a line here, so that nothing is shipped by accident. */
const allowed: readonly RegExp[] = [
  /^\/(out|node_modules)$/,
  /^\/package\.json$/,
  /^\/out\/(main|preload|renderer)$/,
  /^\/out\/main\/(main|shareProcess)\.js$/,
  /^\/out\/main\/inspector\.json$/,
  /^\/out\/main\/chunks(\/[\w.-]+\.js)?$/,
  /^\/out\/preload\/preload\.cjs$/,
  /^\/out\/renderer\/(index\.html|icon\.svg|assets)$/,
  /^\/out\/renderer\/assets\/[\w.-]+\.(js|css|woff2?)$/,
  /^\/node_modules\/better-sqlite3(\/LICENSE|\/package\.json|\/lib(\/.+\.js)?|\/prebuilds(\/.+\.node)?)?$/,
  /^\/node_modules\/better-sqlite3\/lib\/methods$/,
]

const program = (name: string): string => resolve('node_modules', name)
/** What the program printed; throws with all that it said where it fails. */
const runNode = (args: readonly string[], cwd = process.cwd(), env: Readonly<Record<string, string>> = {}): string => {
  const ran = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, ...env },
  })
  if (ran.status !== 0) throw new Error(`${args.join(' ')}: ${ran.stdout}${ran.stderr}`)
  return ran.stdout
}

/** The shape of Electron's folder, without its program: enough for the packer, never started. */
const writeStub = (): void => {
  mkdirSync(join(stub, 'resources'), { recursive: true })
  mkdirSync(join(stub, 'locales'))
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const fuses = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('000000000')])
  writeFileSync(join(stub, 'electron'), Buffer.concat([Buffer.alloc(64), fuses, Buffer.alloc(64)]))
  chmodSync(join(stub, 'electron'), 0o755)
  writeFileSync(
    join(stub, 'version'),
    (JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as { version: string }).version,
  )
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak']) writeFileSync(join(stub, name), '')
}

describe.runIf(process.platform === 'linux')('the packaged program, with a stub in the place of Electron', () => {
  beforeAll(() => {
    writeStub()
    runNode([program('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error'])
    runNode([
      program('electron-builder/out/cli/cli.js'),
      '--linux',
      'dir',
      '--publish',
      'never',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${output}`,
    ])
  }, 240_000)
  afterAll(() => {
    rmSync(work, { recursive: true, force: true })
  })

  it('holds what is on the list and nothing else', () => {
    const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
    expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([])
    for (const needed of [
      '/out/main/main.js',
      '/out/main/shareProcess.js',
      '/out/main/inspector.json',
      '/out/preload/preload.cjs',
      '/out/renderer/index.html',
    ]) {
      expect(files).toContain(needed)
    }
  })

  it('keeps native files beside the archive, where they can be loaded', () => {
    expect(existsSync(`${archive}.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node`)).toBe(true)
  })

  it('has its fuses set: no plain Node, no inspector, only the archive', () => {
    const binary = readFileSync(join(output, 'linux-unpacked/plumbline'), 'latin1')
    const at = binary.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34
    // RunAsNode, CookieEncryption, NodeOptions, NodeCliInspect, AsarIntegrity, OnlyLoadAppFromAsar, …, GrantFileProtocol
    expect(binary.slice(at, at + 6)).toBe('010011')
    expect(binary[at + 7]).toBe('0')
  })

  it('has a preload without imports of ours', () => {
    extractAll(archive, extracted)
    const preload = readFileSync(join(extracted, 'out/preload/preload.cjs'), 'utf8')
    expect(preload).not.toMatch(/require\((?!['"]electron['"])/)
    expect(preload).toContain('contextBridge')
  })

  it('runs: the bundled backend opens SQLite from the unpacked place and founds an organisation on a share', () => {
    const electron = join(extracted, 'node_modules/electron')
    mkdirSync(electron)
    cpSync('test/support/electronStandIn.js', join(electron, 'index.js'))
    writeFileSync(join(electron, 'package.json'), '{"type":"module","main":"index.js"}')
    // what lies in the archive cannot be loaded by the system; only the copy beside it may be used
    const [inside, beside] = ['node_modules/better-sqlite3/prebuilds', `${archive}.unpacked`]
    rmSync(join(extracted, inside), { recursive: true })
    symlinkSync(join(beside, inside), join(extracted, inside))
    mkdirSync(join(work, 'share'))
    const said = runNode([join(extracted, 'out/main/main.js')], extracted, {
      PLUMBLINE_DATA: join(work, 'profile'),
      STAND_IN_SHARE: join(work, 'share'),
    })
    expect(JSON.parse(said.trim().split('\n').at(-1) ?? '')).toMatchObject({
      fresh: { ok: true, value: { state: 'fresh' } },
      founded: { ok: true, value: { state: 'ready', organisation: 'Packed', outlets: [{ name: 'Lido' }] } },
      synced: { ok: true, value: { status: { state: 'fine', waiting: 0, packVersion: 1 } } },
      stranger: { ok: false, error: { code: 'forbidden' } },
    })
    expect(existsSync(join(work, 'share/share.json'))).toBe(true)
  })
})
