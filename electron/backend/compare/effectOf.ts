import { evidenceOf } from '../../../shared/compare/evidence.ts'
import { overrideEffect, type OverrideEffect } from '../../../shared/compare/overrideEffect.ts'
import { weekOf } from '../../../shared/kernel/time.ts'
import type { Override } from '../../../shared/overrides/model.ts'
import type { Backend } from '../backend.ts'
import { outletsOf } from './evidence.ts'
import { knownDecisions } from './knownDecisions.ts'

/** From the weeks of its term as they were published and read from the share; null before the first. */
export const effectOf = (backend: Backend, override: Override): OverrideEffect | null => {
  const { stores } = backend.workspace()
  const received = stores.chains.weeks(weekOf(override.fromOn), weekOf(override.untilOn), override.outletId)
  const outlets = outletsOf(backend).filter(({ outletId }) => outletId === override.outletId)
  const reported = received.map(({ report, week }) => ({ outletId: report.outletId, week }))
  const decisions = knownDecisions(stores).map(({ decision }) => decision)
  const [evidence] = evidenceOf(outlets, reported, new Map(), decisions)
  const effect = overrideEffect({ override, weeks: evidence?.weeks ?? [], packs: stores.packs.list() })
  return effect.weeks === 0 ? null : effect
}
