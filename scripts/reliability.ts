import '../electron/backend/requireModernNode.ts'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { allCases, caseIds, groups, type CaseId, type GroupLetter } from '../test/reliability/catalogue.ts'
import { invariants } from '../test/reliability/catalogue/invariants.ts'
import { say } from './run.ts'
import { readRuns, type CaseRun } from './sights.ts'

const target = 'docs/reliability.md'

/** What `npm run test:attacks` left behind. */
interface AttackRow {
  readonly id: CaseId
  readonly way: string
  readonly foundBy: string | null
  readonly said: string
}
const attackRows = (): readonly AttackRow[] =>
  existsSync('test-results/attacks.json')
    ? (JSON.parse(readFileSync('test-results/attacks.json', 'utf8')) as readonly AttackRow[])
    : []

const heads: Readonly<Record<GroupLetter, readonly [title: string, text: string]>> = {
  F: ['Faults', 'What goes wrong by itself: disks, networks, clocks, other programs.'],
  A: [
    'Attacks',
    'Somebody may write to the share, or has stolen a key. `npm run test:attacks` plants each on the demo share.',
  ],
  U: ['Rules by The Update Framework', 'What is done to rule packs, registry, layout and policy on the share.'],
  S: ['Weather of synced folders', 'What synced folders do to files, by a simulator with a seed.'],
  D: ['Data folder and doors', 'What happens on this machine: power cuts, full disks, strange callers.'],
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const mostSights = 6

const seenBy = (runs: readonly CaseRun[]): string => {
  const told = [...new Set(runs.map(({ seen, tool }) => (tool === 'in process' ? seen : `${seen} (${tool})`)))]
  const more = told.length > mostSights ? [`and ${told.length - mostSights} more`] : []
  return [...told.slice(0, mostSights), ...more].join('; ')
}
const foundIn = (rows: readonly AttackRow[]): string => {
  const by = [...new Set(rows.map(({ foundBy }) => foundBy ?? 'nobody'))]
  return by.length === 0 ? '' : ` On the demo share found by ${by.join(', ')}.`
}

const rowOf = (id: CaseId, runs: readonly CaseRun[], rows: readonly AttackRow[]): string => {
  const own = runs.filter((run) => run.id === id)
  const seen = own.length === 0 ? 'no test yet' : `${seenBy(own)}.${foundIn(rows.filter((row) => row.id === id))}`
  const { done, expected } = allCases[id]
  return `| ${id} | ${cell(done)} | ${cell(expected)} | ${cell(seen)} |`
}

const documentOf = (runs: readonly CaseRun[], rows: readonly AttackRow[]): string => {
  const sections = (Object.keys(groups) as GroupLetter[]).map((letter) => {
    const [title, text] = heads[letter]
    const ids = caseIds.filter((id) => id.startsWith(letter))
    const table = ids.map((id) => rowOf(id, runs, rows)).join('\n')
    return `## ${title}\n\n${text}\n\n| id | what is done | what must be seen | what was seen |\n| --- | --- | --- | --- |\n${table}`
  })
  const held = Object.entries(invariants).map(([id, { holds, by }]) => `| ${id} | ${holds} | ${by.join(', ')} |`)
  return `# Reliability, case by case

Made by \`npm run reliability\` from what \`npm test\`, \`npm run test:faults\` and \`npm run test:attacks\` have left in \`test-results\`. Every case prints one line when it is run: id, seed, tool, time. A random case is played again by its seed: \`npm run test:faults -- --seed 7\`, or \`PLUMBLINE_SEED=7\` before any test command; what a seed cannot bring back is in [CONTRIBUTING.md](../CONTRIBUTING.md).

${sections.join('\n\n')}

## Invariants

What holds whatever happens, and the cases that would show it broken.

| id | what holds | held by |
| --- | --- | --- |
${held.join('\n')}
`
}

const runs = [...readRuns('test-results/unit.json'), ...readRuns('test-results/faults.json')]
const failed = runs.filter(({ passed }) => !passed)
if (runs.length === 0 || failed.length > 0) {
  say(
    runs.length === 0
      ? 'Nothing was run yet: npm test, npm run test:faults.'
      : `Failed: ${failed.map(({ id }) => id).join(' ')}`,
  )
  process.exit(1)
}
const text = documentOf(runs, attackRows())
writeFileSync(target, await format(text, { ...(await resolveConfig(target)), parser: 'markdown' }))
say(`${target}: ${new Set(runs.map(({ id }) => id)).size} of ${caseIds.length} cases, ${runs.length} tests`)
