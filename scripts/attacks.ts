import '../electron/backend/requireModernNode.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Attack } from '../test/reliability/attacks/attack.ts'
import { attacks } from '../test/reliability/attacks/attacks.ts'
import { findingsIn } from '../test/reliability/attacks/findings.ts'
import { attackCases } from '../test/reliability/catalogue/attacks.ts'
import { plumblineInside } from '../test/support/plumbline.ts'
import { createDemoTarget, type DemoTarget } from './attacks/demoTarget.ts'
import { say } from './run.ts'

type Finding = readonly [what: string, path: string]
type AttackId = keyof typeof attackCases

/** One attack in one of its ways, and what became of it. */
interface Row {
  readonly id: AttackId
  readonly way: string
  /** Null where nobody found it. */
  readonly foundBy: string | null
  readonly said: string
  readonly ms: number
}

const words = ([what, path]: Finding): string => `${what}: ${path}`
/** What is said now and was not said before anybody attacked. */
const newIn = (now: readonly Finding[], before: readonly Finding[]): readonly Finding[] => {
  const known = new Set(before.map(words))
  return now.filter((finding) => !known.has(words(finding)))
}
const finds = (expected: readonly string[], found: readonly Finding[]): boolean =>
  expected.length > 0 && expected.every((what) => found.some(([one]) => one === what))

interface Synced {
  readonly status?: {
    readonly state: string
    readonly refused: readonly { readonly path: string; readonly refusal: string }[]
  }
}
const sync = async (data: string): Promise<readonly Finding[]> => {
  const { json } = await plumblineInside('--json', 'sync', '--data', data)
  const { state = 'fine', refused = [] } = (json as Synced).status ?? {}
  return [
    ...(state === 'fine' ? [] : [[state, 'share.json'] as const]),
    ...refused.map(({ path, refusal }) => [refusal, path] as const),
  ]
}

const verify = async ({ trustFile }: DemoTarget, folder: string): Promise<readonly Finding[]> =>
  findingsIn((await plumblineInside('--json', 'verify', folder, '--trust', trustFile)).json)

const commandOf = {
  reader: 'plumbline sync, on a device that had read before',
  writer: 'plumbline sync, on the device itself',
} as const

const play = async (demo: DemoTarget, attack: Attack, calm: readonly Finding[]): Promise<Row> => {
  const startedAt = performance.now()
  const target = demo.copyShare()
  const { memory } = attack
  const data = memory === undefined ? null : await demo.copyReader(target.folder)
  // what such a device has to say of the demo before anything was done to it
  const before = data === null ? [] : await sync(data)
  attack.plant(target)
  if (data !== null && memory?.who === 'writer') await demo.write(data, target)
  const byStranger = newIn(await verify(demo, target.folder), calm)
  const remembered = data === null ? [] : newIn(await sync(data), before)
  const foundBy = finds(attack.stranger, byStranger)
    ? 'plumbline verify'
    : memory !== undefined && finds(memory.says, remembered)
      ? commandOf[memory.who]
      : null
  const said = foundBy === 'plumbline verify' ? byStranger : remembered
  rmSync(target.folder, { recursive: true })
  if (data !== null) rmSync(data, { recursive: true })
  const [first] = said
  const more = said.length > 1 ? ` (and ${said.length - 1} more)` : ''
  return {
    id: attack.id as AttackId,
    way: attack.way,
    foundBy,
    said: first === undefined ? 'nothing' : `${words(first)}${more}`,
    ms: Math.round(performance.now() - startedAt),
  }
}

const lineOf = ({ id, way, foundBy, said, ms }: Row): string => {
  const attack = way === '' ? attackCases[id].done : `${attackCases[id].done} [${way}]`
  return `${foundBy === null ? 'MISS' : 'ok  '} ${id}  ${attack}\n          found by ${foundBy ?? 'nobody'}, ${ms} ms\n          ${said}`
}

const asked = process.argv.indexOf('--only')
const only = asked < 0 ? '' : (process.argv[asked + 1] ?? '')
const chosen = attacks.filter(({ id }) => id.startsWith(only))

const root = mkdtempSync(join(tmpdir(), 'plumbline-attacks-'))
const rows: Row[] = []
try {
  const demo = await createDemoTarget(root)
  const calm = await verify(demo, demo.copyShare().folder)
  say(`The demo share before anything was done to it: ${calm.map(words).join(', ') || 'nothing to say'}`)
  for (const attack of chosen) {
    const row = await play(demo, attack, calm)
    rows.push(row)
    say(lineOf(row))
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}
const ids = (Object.keys(attackCases) as AttackId[]).filter((id) => id.startsWith(only))
const found = ids.filter((id) => {
  const ways = rows.filter((row) => row.id === id)
  return ways.length > 0 && ways.every(({ foundBy }) => foundBy !== null)
})
const missed = ids.filter((id) => !found.includes(id))
for (const id of missed.filter((one) => !rows.some((row) => row.id === one))) say(`MISS ${id}  never planted`)
say(
  `${found.length} of ${ids.length} attacks found, in ${rows.length} ways${missed.length > 0 ? `; not: ${missed.join(', ')}` : ''}`,
)
if (only === '') {
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/attacks.json', JSON.stringify(rows, null, 2))
}
process.exit(missed.length === 0 ? 0 : 1)
