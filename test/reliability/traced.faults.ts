import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { placeOf, suiteShareId } from '#test/acceptance/fileShare.ts'
import { bundledScript } from '#test/support/bundledScript.ts'
import { tools } from '#test/support/tools.ts'
import { saw } from './saw.ts'

const bytes = Buffer.alloc(40_000, 7)
const path = placeOf(bytes)
let root: string
let script: string
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-traced-'))
  script = await bundledScript('test/support/publishTraced.ts', mkdtempSync(join(root, 'script-')))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Place {
  readonly folder: string
  readonly final: string
  readonly temp: string
}
/** A share whose directories are there already, so that the calls are those of the publication alone. */
const newPlace = async (): Promise<Place> => {
  const folder = mkdtempSync(join(root, 'share-'))
  await createDirectoryShare(folder).createMarker(suiteShareId)
  mkdirSync(join(folder, dirname(path)), { recursive: true })
  return { folder, final: join(folder, path), temp: join(folder, dirname(path), '.tmp-0000000000000000') }
}
const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> =>
  new Promise((settle) => {
    execFile(command, args, { env: { ...process.env, ...env } }, (_, out) => settle(out))
  })
/** Publishes under a tracer that aims at the paths of this one file; gives what the publisher said. */
const traced = (
  { folder, final, temp }: Place,
  options: readonly string[],
  { out = '/dev/null', at = [final, temp, dirname(final)] } = {},
): Promise<string> => {
  const aim = at.flatMap((one) => ['-P', one])
  const args = ['-f', '-qqq', '-o', out, ...aim, ...options, process.execPath, script, folder, path]
  return run('strace', args, { UV_THREADPOOL_SIZE: '1' })
}
/** Nobody can see a torn file; doing it again leaves exactly one whole file. */
const expectHonest = async (place: Place): Promise<'whole' | 'absent'> => {
  const before = existsSync(place.final) ? 'whole' : 'absent'
  if (before === 'whole') expect(readFileSync(place.final).equals(bytes)).toBe(true)
  expect(await createDirectoryShare(place.folder).publish(path, bytes)).toMatchObject({ ok: true })
  expect(readFileSync(place.final).equals(bytes)).toBe(true)
  expect(readdirSync(dirname(place.final)).filter((name) => !name.startsWith('.tmp-'))).toHaveLength(1)
  return before
}

describe.runIf(tools.strace)('a publication under a tracer', () => {
  it('F01 is killed before every single system call on its paths', { timeout: 150_000 }, async () => {
    const trace = join(root, 'trace')
    expect(await traced(await newPlace(), [], { out: trace })).toBe('published')
    const counts = new Map<string, number>()
    for (const [, call = ''] of readFileSync(trace, 'utf8').matchAll(/^\d+ +([a-z_0-9]+)\(/gm))
      counts.set(call, (counts.get(call) ?? 0) + 1)
    const points = [...counts].flatMap(([call, count]) =>
      Array.from({ length: count }, (_, nth) => ({ call, nth: nth + 1 })),
    )
    expect(points.length).toBeGreaterThan(10)
    const seen = { whole: 0, absent: 0 }
    for (const { call, nth } of points) {
      const place = await newPlace()
      const said = await traced(place, ['-e', `trace=${call}`, '-e', `inject=${call}:signal=KILL:when=${nth}`])
      expect([call, nth, said]).toEqual([call, nth, ''])
      seen[await expectHonest(place)] += 1
    }
    saw(
      'F01',
      `${points.length} calls: ${seen.absent} times nothing visible, ${seen.whole} times whole; all converged`,
      {
        tool: 'strace',
      },
    )
  })

  it('F06 is told when another program removes the file that it holds open', async () => {
    const place = await newPlace()
    const publishing = traced(place, ['-e', 'inject=fsync:delay_enter=1500000'])
    // held open, written whole and not yet synced
    await expect
      .poll(() => existsSync(place.temp) && statSync(place.temp).size, { interval: 20, timeout: 30_000 })
      .toBe(bytes.length)
    rmSync(place.temp)
    expect(await publishing).toBe('io')
    expect(await expectHonest(place)).toBe('absent')
    saw('F06', 'removed by another program while it was synced: io, one whole file afterwards', { tool: 'strace' })
  })

  it.each([
    ['F03', 'rename:error=EBUSY:when=1..3', 'published'],
    ['F04', 'rename:error=EACCES', 'readOnly'],
    ['F20', 'fsync:error=EOPNOTSUPP', 'published'],
    ['F21', 'pwrite64:error=ENOSPC:when=1', 'full'],
    ['F22', 'close:error=EIO:when=1', 'io'],
    ['F22', 'close:error=ENOSPC:when=1', 'full'],
    ['F28', 'pwrite64:retval=40000:when=1', 'io'],
    ['F29', 'rename:retval=0', 'io'],
    ['F30', 'openat:error=ESTALE:when=1', 'io'],
    ['F30', 'openat:error=EMFILE:when=2', 'io'],
    ['F31', 'pread64:error=EIO:when=1', 'io'],
  ] as const)('%s with %s says %s', async (id, injected, expected) => {
    const place = await newPlace()
    // of all that is closed only the file that was written
    const said = await traced(place, ['-e', `inject=${injected}`], id === 'F22' ? { at: [place.temp] } : {})
    expect(said).toBe(expected)
    if (expected !== 'published') expect(existsSync(place.final)).toBe(false)
    await expectHonest(place)
    saw(id, `${injected}: ${said}, one whole file afterwards`, { tool: 'strace' })
  })
})

describe.runIf(tools.fiu)('a publication with faults drawn by libfiu', () => {
  it.each([
    ['F03', 'renames fail with EBUSY', 'posix/io/dir/rename', 0.4, 16],
    ['F21', 'writes fail with ENOSPC', 'posix/io/rw/pwrite', 0.4, 28],
    ['F22', 'syncs fail with EIO', 'posix/io/sync/fsync', 0.4, 5],
    ['F31', 'reads fail with EIO', 'posix/io/rw/pread', 0.3, 5],
  ] as const)('%s %s', async (id, what, point, probability, code) => {
    const said = new Map<string, number>()
    for (let round = 0; round < 5; round += 1) {
      const place = await newPlace()
      const fault = `enable_random name=${point},probability=${probability},failinfo=${code}`
      const args = ['-x', '-f', '', '-c', fault, process.execPath, script, place.folder, path]
      const word = (await run('fiu-run', args, { UV_USE_IO_URING: '0' })) || 'did not start'
      said.set(word, (said.get(word) ?? 0) + 1)
      await expectHonest(place)
    }
    const words = [...said].map(([word, count]) => `${count} times ${word}`).join(', ')
    saw(id, `${what}: ${words}; one whole file each afterwards`, { tool: 'libfiu' })
  })
})

describe.runIf(tools.faketime)('a program whose clock is wrong', () => {
  it.each(['+3h', '-40d'])('F23 publishes as ever with its clock at %s', async (offset) => {
    const place = await newPlace()
    const said = await run('faketime', ['-f', offset, process.execPath, script, place.folder, path])
    expect(said).toBe('published')
    expect(await expectHonest(place)).toBe('whole')
    saw('F23', `clock at ${offset}: published, whole`, { tool: 'faketime' })
  })
})
