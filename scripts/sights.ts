import { existsSync, readFileSync } from 'node:fs'
import { caseIds, groups, type CaseId, type GroupLetter } from '../test/reliability/catalogue.ts'
import type { Sight } from '../test/reliability/saw.ts'

/** One test of a case, as a run has left it behind. */
export interface CaseRun extends Sight {
  readonly ms: number
  readonly passed: boolean
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles?: readonly string[]
      readonly title: string
      readonly status: string
      readonly duration?: number | null
      readonly meta?: { readonly sights?: readonly Sight[] }
    }[]
  }[]
}

const idIn = (title: string): CaseId | undefined => caseIds.find((id) => title.startsWith(id))
/** The case that a test carries, in its own name or in that of a group around it, and what it says of it. */
const carriedBy = (titles: readonly string[]): { readonly id: CaseId; readonly words: string } | undefined => {
  for (const title of titles.toReversed()) {
    const id = idIn(title)
    if (id !== undefined) return { id, words: (titles.at(-1) ?? '').replace(id, '').trim() }
  }
  return undefined
}

/** From Vitest's JSON report. A test that failed before it saw anything counts too, by its name. */
export const runsIn = (report: unknown): readonly CaseRun[] => {
  const { testResults } = (report ?? { testResults: [] }) as Report
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ ancestorTitles = [], title, status, duration, meta }): readonly CaseRun[] => {
      const ms = Math.round(duration ?? 0)
      const passed = status === 'passed'
      if (meta?.sights !== undefined) return meta.sights.map((sight) => ({ ...sight, ms, passed }))
      const carried = carriedBy([...ancestorTitles, title])
      if (carried === undefined || status === 'skipped' || status === 'pending') return []
      // a test that tells no figures of its run has held what its name says
      const seen = passed ? carried.words : `not so: ${carried.words}`
      return [{ id: carried.id, seen, tool: 'in process', seed: null, ms, passed }]
    })
    .toSorted((a, b) => caseIds.indexOf(a.id) - caseIds.indexOf(b.id))
}

export const readRuns = (file: string): readonly CaseRun[] =>
  existsSync(file) ? runsIn(JSON.parse(readFileSync(file, 'utf8'))) : []

/** Names of tests that were not run, for this machine lacks what they need. */
export const skippedIn = (file: string): readonly string[] => {
  if (!existsSync(file)) return []
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ title, status }) => (status === 'skipped' || status === 'pending' ? [title] : []))
}

/** One line a test: id, seed, tool, time, and what was seen. */
export const lineOf = ({ id, seed, tool, ms, seen, passed }: CaseRun): string =>
  `${passed ? 'ok  ' : 'FAIL'} ${id}  ${seed === null ? 'no seed' : `seed ${seed}`}  ${tool}  ${ms} ms  ${seen}`

const names: Readonly<Record<GroupLetter, string>> = {
  F: 'faults',
  A: 'attacks',
  U: 'rules by TUF',
  S: 'weather of synced folders',
  D: 'data folder and doors',
}

/** How many cases of each group were played, of how many there are. */
export const countLines = (runs: readonly CaseRun[]): readonly string[] =>
  (Object.keys(groups) as GroupLetter[]).map((letter) => {
    const all = caseIds.filter((id) => id.startsWith(letter))
    const own = runs.filter(({ id }) => id.startsWith(letter))
    const failed = new Set(own.filter(({ passed }) => !passed).map(({ id }) => id))
    const passed = new Set(own.map(({ id }) => id)).difference(failed)
    const bad = failed.size > 0 ? `, failed: ${[...failed].join(' ')}` : ''
    return `${letter} ${names[letter]}: ${passed.size} of ${all.length} cases by ${own.length} tests${bad}`
  })
