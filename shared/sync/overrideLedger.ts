/** The ledger of local values: what a device has said of an override binds everything that it says of it later. */
import { canonicalJson } from '../kernel/canonicalJson.ts'
import { requestDigest } from '../overrides/lifecycle.ts'
import type { Override } from '../overrides/model.ts'
import { refusedFile, type Authentic } from './judge.ts'
import type { Refused } from './model.ts'

export interface OverrideLedger {
  /** In any order: files know their number. Other contents than reports say nothing here. */
  readonly enter: (file: Pick<Authentic, 'path' | 'payload'>) => void
  /** Reports that contradict what was said of a local value before, with the file that said it. */
  readonly rewritten: () => readonly Refused[]
}

/** What was recorded of one override: null until it was. */
interface Standing {
  readonly decision: string | null
  readonly withdrawnAt: number | null
  readonly outcome: string | null
}
interface Entry {
  readonly seq: number
  readonly path: string
  /** By override. */
  readonly standings: ReadonlyMap<string, Standing>
}

const standingOf = ({ decision, withdrawnAt, outcome }: Override): Standing => ({
  decision: decision === null ? null : canonicalJson(decision),
  withdrawnAt,
  outcome,
})
const isRecordedOnce = (before: Standing, after: Standing | undefined): boolean =>
  after !== undefined &&
  (['decision', 'withdrawnAt', 'outcome'] as const).every(
    (field) => before[field] === null || before[field] === after[field],
  )

/** Every override once, and among them whatever the week was judged with. */
const isWhole = (listed: readonly Override[], applied: readonly Override[]): boolean => {
  const overrideIds = new Set(listed.map(({ overrideId }) => overrideId))
  return overrideIds.size === listed.length && applied.every(({ overrideId }) => overrideIds.has(overrideId))
}

type Refuse = (path: string, evidence: readonly string[]) => void

/** What was taken out stays known: every later report that lacks it is named as well. */
const followChain = (entries: readonly Entry[], refuse: Refuse): void => {
  const known = new Map<string, { readonly standing: Standing; readonly path: string }>()
  for (const { path, standings } of entries.toSorted((a, b) => a.seq - b.seq)) {
    for (const [overrideId, before] of known)
      if (!isRecordedOnce(before.standing, standings.get(overrideId))) refuse(path, [before.path])
    for (const [overrideId, standing] of standings) known.set(overrideId, { standing, path })
  }
}

/**
 * Nothing is taken out of the ledger; nothing that was asked for changes afterwards, on whichever device of the outlet;
 * an answer stands only beside the request it names; and what a week was judged with is in the ledger. share-format §7.9
 */
export const createOverrideLedger = (): OverrideLedger => {
  const chains = new Map<string, Entry[]>()
  const asked = new Map<string, { readonly request: string; readonly path: string }>()
  const found = new Map<string, Refused>()
  const refuse: Refuse = (path, evidence) => {
    if (!found.has(path)) found.set(path, refusedFile(path, 'rewritten', [...new Set([...evidence, path])]))
  }
  const enterRequest = (path: string, override: Override): void => {
    const key = canonicalJson([override.outletId, override.overrideId])
    const request = requestDigest(override)
    const first = asked.get(key) ?? { request, path }
    asked.set(key, first)
    if (first.request !== request) refuse(path, [first.path])
    if (override.decision !== null && override.decision.requestDigest !== request) refuse(path, [])
  }
  return {
    enter: ({ path, payload: { deviceId, seq, content } }) => {
      if (content.type !== 'report') return
      const { outletId, overrides, week } = content.report
      const applied = week?.appliedOverrides ?? []
      for (const override of [...overrides, ...applied]) enterRequest(path, override)
      if (!isWhole(overrides, applied)) refuse(path, [])
      const standings = new Map(overrides.map((override) => [override.overrideId as string, standingOf(override)]))
      const chain = canonicalJson([deviceId, outletId])
      const entries = chains.get(chain) ?? []
      entries.push({ seq, path, standings })
      chains.set(chain, entries)
    },
    rewritten: () => {
      for (const entries of chains.values()) followChain(entries, refuse)
      return [...found.values()]
    },
  }
}
