import { resolve } from 'node:path'
import { withSignedDecision } from '../../shared/compare/evidence.ts'
import type { WeekReport } from '../../shared/compliance/model.ts'
import type { OutletId } from '../../shared/kernel/ids.ts'
import type { LocalDate } from '../../shared/kernel/time.ts'
import type { KnownRules } from '../../shared/overrides/explainReference.ts'
import type { Decision, Override } from '../../shared/overrides/model.ts'
import { createEvaluator } from '../../shared/roster/evaluator.ts'
import type { Evaluation } from '../../shared/roster/findings.ts'
import { weekFactsOf } from '../../shared/roster/weekFacts.ts'
import type { RulePack } from '../../shared/rules/model.ts'
import type { Authentic } from '../../shared/sync/judge.ts'
import type { Registry } from '../../shared/sync/model.ts'
import { knownDecisions } from '../backend/compare/knownDecisions.ts'
import { verifyShareFolder } from '../backend/share/verifyShare.ts'
import type { Door } from './door.ts'
import { CliFailure } from './io.ts'
import type { Speaker } from './speaker.ts'

/** Where a reference is looked up: rules and local values of an outlet, and its weeks. */
export interface ReferenceSource {
  readonly rules: (outletId: OutletId | null) => KnownRules
  /** As judged on this device, then as published; findings of one may not be in the other. */
  readonly weeks: (outletId: OutletId, weekOn: LocalDate) => Promise<readonly Evaluation[]>
  /** The own draft first, then those that admins have shown, then the published versions. */
  readonly drafts: () => readonly RulePack[]
  /** Weeks as published, each in its newest revision. */
  readonly reports: (outletId: OutletId, fromOn: LocalDate, untilOn: LocalDate) => readonly WeekReport[]
}

const signedOnly = (overrides: readonly Override[], decisions: readonly Decision[]): readonly Override[] => {
  const signed = new Map(decisions.map((decision) => [decision.requestDigest, decision]))
  return overrides.map((override) => withSignedDecision(override, signed))
}

/** A data folder: the outlet's own overrides where it plans, else what it has published. */
export const sourceOfData = ({ composed, call }: Door): ReferenceSource => {
  const { stores } = composed.backend.workspace()
  const registry = stores.trust.registry()
  return {
    rules: (outletId) => {
      const own = outletId === null ? [] : stores.overrides.list(outletId)
      const published = stores.chains.newestReports().find((newest) => newest.outletId === outletId)?.report.overrides
      const decisions = knownDecisions(stores).map(({ decision }) => decision)
      return {
        packs: stores.packs.list(),
        outlets: registry?.outlets ?? [],
        overrides: own.length > 0 ? own : signedOnly(published ?? [], decisions),
      }
    },
    weeks: async (outletId, weekOn) => {
      const published = stores.chains.weeks(weekOn, weekOn, outletId).map(({ week }) => week.evaluation)
      const { outlets, actor } = await call('session.get', {})
      const isOwn = actor?.role === 'manager' && outlets.some((outlet) => outlet.outletId === outletId)
      if (!isOwn) return published
      const board = await call('roster.open', { outletId, weekOn })
      const facts = weekFactsOf(board)
      const live = createEvaluator(board.pack, board.overrides, facts.outlet, weekOn).evaluate(facts)
      return [live, ...published]
    },
    drafts: () => {
      const own = stores.drafts.current()
      const shown = stores.reviews.proposals().map(({ draft }) => draft)
      return [...(own === null ? [] : [own]), ...shown, ...stores.packs.list()]
    },
    reports: (outletId, fromOn, untilOn) => stores.chains.weeks(fromOn, untilOn, outletId).map(({ week }) => week),
  }
}

interface Believed {
  registry: Registry | null
  readonly packs: RulePack[]
  /** What admins have shown each other. */
  readonly shown: RulePack[]
  readonly decisions: Decision[]
  /** The newest word of each outlet on its own overrides. */
  readonly overrides: Map<OutletId, readonly Override[]>
  readonly weeks: Map<string, WeekReport>
}

const take = (believed: Believed, { payload: { content } }: Authentic): void => {
  if (content.type === 'proposal') believed.shown.push(content.proposal.draft)
  if (content.type === 'decision') believed.decisions.push(content.decision)
  if (content.type !== 'report') return
  const { outletId, overrides, week } = content.report
  believed.overrides.set(outletId, overrides)
  const key = `${outletId} ${week?.weekOn}`
  if (week !== null && week.revision >= (believed.weeks.get(key)?.revision ?? 0)) believed.weeks.set(key, week)
}

/** A share folder alone: only files whose signature and order are right are believed. */
export const sourceOfShare = async (folder: string, speaker: Speaker): Promise<ReferenceSource> => {
  const believed: Believed = {
    registry: null,
    packs: [],
    shown: [],
    decisions: [],
    overrides: new Map(),
    weeks: new Map(),
  }
  const verified = await verifyShareFolder(resolve(folder), {
    rules: ({ registry, packs }) => {
      believed.registry = registry
      believed.packs.push(...packs.map(({ pack }) => pack))
    },
    believed: (file) => take(believed, file),
  })
  if (!verified.ok) throw new CliFailure(verified.error, speaker.words.shareProblem(verified.error))
  const { registry, packs, shown, decisions, overrides, weeks } = believed
  return {
    rules: (outletId) => ({
      packs,
      outlets: registry?.outlets ?? [],
      overrides: signedOnly((outletId === null ? undefined : overrides.get(outletId)) ?? [], decisions),
    }),
    weeks: (outletId, weekOn) => {
      const week = weeks.get(`${outletId} ${weekOn}`)
      return Promise.resolve(week === undefined ? [] : [week.evaluation])
    },
    drafts: () => [...shown, ...packs],
    reports: (outletId, fromOn, untilOn) =>
      [...weeks.values()].filter(
        ({ weekOn, facts }) => facts.outlet.outletId === outletId && weekOn >= fromOn && weekOn <= untilOn,
      ),
  }
}
