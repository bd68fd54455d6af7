import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeBackend, type Composed } from '#backend/compose.ts'
import { api, type Problem } from '#shared/contract/api.ts'
import type { Result } from '#shared/kernel/result.ts'
import { saw } from '#test/reliability/saw.ts'
import { hostKinds } from '#test/support/hosts.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import { seededWeekOn, seedFolder } from '#test/support/seededFolder.ts'

const seed = Number(process.env['PLUMBLINE_SEED'] ?? 20_261_121)
const calls = 5_000
const root = mkdtempSync(join(tmpdir(), 'plumbline-fuzz-'))

// a copy of the database per call would only measure the disk
const methods = Object.keys(api).filter((method) => method !== 'backups.create')
const hostileNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  '',
  ' ',
  '../session.get',
  '\u0000',
  'Ä'.repeat(300),
]
const nested = (depth: number): unknown => {
  let value: unknown = 'bottom'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { outletId: value }
  return value
}
/** As a parser of JSON makes it: an own member of that name, where a literal would set the prototype. */
const polluting: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')

// none begins with a slash: a folder that could be meant is never named
const text = fc.oneof(
  fc.constantFrom('nordbad', 'mia', 'ada', seededWeekOn, '2026-02-30', 'early', 'rest', 'minimum', ...hostileNames),
  fc.string({ maxLength: 20 }).filter((one) => !one.trimStart().startsWith('/')),
  fc.constant('x'.repeat(5_000)),
)
const leaf = fc.oneof(
  text,
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 2 ** 53, -(2 ** 31), 1e308, [], {}, polluting),
  fc.integer(),
)
const deep = fc.integer({ min: 1, max: 400 }).map(nested)
const members = [
  'outletId',
  'weekOn',
  'baseSeq',
  'label',
  'changes',
  'digest',
  'reasons',
  'file',
  'folder',
  'jobId',
  'seed',
  'kind',
  'content',
  'mapping',
  'dryRun',
  'acceptPartial',
  'edit',
  'version',
  'weeks',
  'actorId',
  'person',
  'name',
  '__proto__',
  'constructor',
  'length',
]
const thing = fc.dictionary(
  fc.constantFrom(...members),
  fc.oneof({ weight: 8, arbitrary: leaf }, fc.array(leaf, { maxLength: 30 }), deep),
  {
    maxKeys: 12,
  },
)
const input = fc.oneof({ weight: 6, arbitrary: thing }, leaf, deep, fc.array(leaf, { maxLength: 40 }))
const method = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...methods) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...hostileNames), fc.string()) },
)

const known = new Set(['badInput', 'forbidden', 'unknownMethod', 'refused'])
const codeOf = (reply: Result<unknown, Problem>): string => (reply.ok ? 'ok' : reply.error.code)

let composed: Composed
beforeAll(async () => {
  const folder = join(root, 'data')
  await seedFolder(folder)
  const opened = await composeBackend({ dataFolder: folder, appVersion: '0.1.0' })
  if (!opened.ok) throw new Error(opened.error.code)
  composed = opened.value
})
afterAll(async () => {
  await composed.close()
  rmSync(root, { recursive: true, force: true })
})

describe.each(hostKinds)('$name', ({ name: kind, open }) => {
  it(`D07 answers ${calls} calls of any kind with an answer or a typed refusal (PLUMBLINE_SEED=${seed})`, async () => {
    const host = await open(composed)
    const seen = new Map<string, number>()
    const before = composed.backend.workspace()
    const plan = before.stores.plans.shiftsBetween('nordbad' as never, 0, Number.MAX_SAFE_INTEGER)
    const questions = fc.sample(fc.tuple(method, input), { numRuns: calls, seed })
    const together = 25
    for (let at = 0; at < questions.length; at += together) {
      const replies = await Promise.all(
        questions.slice(at, at + together).map(([name, value]) => host.call(name, value)),
      )
      for (const reply of replies) seen.set(codeOf(reply), (seen.get(codeOf(reply)) ?? 0) + 1)
    }
    expect([...seen.keys()].filter((code) => code !== 'ok' && !known.has(code))).toEqual([])
    // the calls went through every check of the door, not only the first
    expect([...known, 'ok'].filter((code) => (seen.get(code) ?? 0) < 10)).toEqual([])
    expect('polluted' in {}).toBe(false)
    // the same folder, the same plan, and still an answer
    expect(composed.backend.workspace().dataFolder).toBe(before.dataFolder)
    expect(before.stores.plans.shiftsBetween('nordbad' as never, 0, Number.MAX_SAFE_INTEGER)).toEqual(plan)
    await expect(host.call('session.get', {})).resolves.toMatchObject({ ok: true, value: { state: 'ready' } })
    await host.close()
    const counts = [...seen].map(([code, count]) => `${code} ${count}`).join(', ')
    saw('D07', `${kind}: ${counts}; nothing changed`, { seed })
  }, 60_000)
})

describe('the command line', () => {
  const file = join(root, 'rows.csv')
  const own = join(root, 'line')
  const commands = ['status', 'check', 'import', 'publish', 'export', 'compare', 'verify', 'sync', 'restore', 'replay']
  const word = fc.oneof(
    fc.constantFrom(...commands, 'people', 'plan', 'trust', 'nordbad', seededWeekOn, '2026-02-30', 'lead', 'admin'),
    fc.constantFrom(
      '--json',
      '--week',
      '--outlet',
      '--map',
      '--pack',
      '--trust',
      '--lang',
      '--as',
      'de',
      '--',
      '-',
      file,
    ),
    fc.string({ maxLength: 12 }),
    fc.constantFrom('--__proto__', '__proto__', '\u0000', '9'.repeat(400)),
  )
  // as a person types it, but for one word: most of these come as far as the door
  const whole = fc.constantFrom<readonly string[]>(
    ['export', 'plan', '--outlet', 'nordbad', '--week', seededWeekOn],
    ['publish', '--outlet', 'nordbad', '--week', seededWeekOn, '--reason', 'x'],
    ['import', 'people', file, '--outlet', 'nordbad', '--map', 'name=1', '--partial'],
    ['compare', '--as', 'lead', '--week', seededWeekOn, '--weeks', '4'],
    ['invite', 'Kim', '--role', 'manager', '--outlet', 'nordbad'],
    ['restore', '2026-03-16T12-00-00-000Z.sqlite'],
  )
  const slip = fc
    .tuple(whole, fc.option(word), fc.nat(8))
    .map(([line, odd, at]) => [...(odd === null ? line : line.with(at % line.length, odd)), '--data', own])
  const line = fc.oneof({ weight: 4, arbitrary: fc.array(word, { maxLength: 8 }) }, { weight: 1, arbitrary: slip })

  it(`D07 answers ${calls} lines of any kind with an exit code and a sentence, and makes no folder`, async () => {
    await seedFolder(own)
    writeFileSync(file, 'name,role\nEmil,guard\n')
    const before = readdirSync('.')
    const codes = new Map<number | null, number>()
    for (const words of fc.sample(line, { numRuns: calls, seed })) {
      const ran = await plumblineInside(...words)
      codes.set(ran.code, (codes.get(ran.code) ?? 0) + 1)
      expect(ran.out + ran.err).not.toBe('')
      if (ran.code === 2 && words.includes('--json')) expect(ran.json).toHaveProperty('error')
    }
    expect([...codes.keys()].filter((code) => code !== 0 && code !== 1 && code !== 2)).toEqual([])
    expect(codes.get(0) ?? 0).toBeGreaterThan(50)
    expect(readdirSync('.')).toEqual(before)
    expect(await plumblineInside('status', '--data', own)).toMatchObject({ code: 0 })
    const counts = [...codes].map(([code, count]) => `exit code ${code} ${count} times`).join(', ')
    saw('D07', `the command line: ${counts}`, { seed })
  }, 60_000)
})
