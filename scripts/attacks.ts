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

/** Who found it, and what was said; a stranger comes first, for a stranger needs nothing but the folder. */
const foundIn = (
  { stranger, memory }: Attack,
  byStranger: readonly Finding[],
  remembered: readonly Finding[],
): Pick<Row, 'foundBy' | 'said'> => {
  const sees = finds(stranger, byStranger)
  const [first, ...more] = sees ? byStranger : remembered
  if (first === undefined) return { foundBy: null, said: 'nothing' }
  const foundBy = sees ? 'plumbline verify' : memory && finds(memory.says, remembered) ? commandOf[memory.who] : null
  return { foundBy, said: more.length > 0 ? `${words(first)} (and ${more.length} more)` : words(first) }
}

interface Reader {
  readonly data: string
  /** What it has to say of the demo before anything was done to it. */
  readonly before: readonly Finding[]
}
const openReader = async (demo: DemoTarget, { memory }: Attack, folder: string): Promise<Reader | null> => {
  if (memory === undefined) return null
  const data = await demo.copyReader(folder)
  return { data, before: await sync(data) }
}

const play = async (demo: DemoTarget, attack: Attack, calm: readonly Finding[]): Promise<Row> => {
  const startedAt = performance.now()
  const target = demo.copyShare()
  const reader = await openReader(demo, attack, target.folder)
  attack.plant(target)
  if (reader !== null && attack.memory?.who === 'writer') await demo.write(reader.data, target)
  const byStranger = newIn(await verify(demo, target.folder), calm)
  const remembered = reader === null ? [] : newIn(await sync(reader.data), reader.before)
  for (const folder of [target.folder, reader?.data ?? target.folder]) rmSync(folder, { recursive: true, force: true })
  return {
    id: attack.id as AttackId,
    way: attack.way,
    ...foundIn(attack, byStranger, remembered),
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
