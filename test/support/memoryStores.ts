import type { Stores } from '#backend/backend.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Demand, Shift } from '#shared/roster/model.ts'
import type { Person, PlanState, PlanStore, Publication, ShiftChange } from '#shared/roster/ports.ts'
import type { RulePack } from '#shared/rules/model.ts'
import type { OutboxRow, Profile } from '#shared/sync/ports.ts'
import type { Registry } from '#shared/sync/model.ts'

interface Step {
  readonly label: string
  readonly changes: readonly ShiftChange[]
}
interface Plan {
  state: PlanState
  steps: readonly Step[]
  /** Steps before this index are applied. */
  at: number
}
interface Memory {
  profile: Profile | null
  registry: Registry | null
  people: Record<string, Person>
  demand: Record<string, Demand>
  shifts: Record<string, Shift & { outletId: string }>
  plans: Record<string, Plan>
  publications: readonly Publication[]
  overrides: Record<string, Override>
  packs: readonly RulePack[]
  drafts: readonly RulePack[]
  outbox: readonly OutboxRow[]
  mappings: Record<string, Readonly<Record<string, number>>>
}

const emptyState = (weekOn: PlanState['weekOn']): PlanState => ({
  weekOn,
  draftedAt: null,
  checkedAt: null,
  checkedSeq: null,
  revision: 0,
  publishedAt: null,
  publishedSeq: null,
  seq: 0,
  undo: null,
  redo: null,
})
const byStart = (a: { startAt: number; shiftId?: string }, b: { startAt: number; shiftId?: string }): number =>
  a.startAt - b.startAt || ((a.shiftId ?? '') < (b.shiftId ?? '') ? -1 : 1)
const plain = ({ shiftId, personId, role, startAt, endAt, breaks }: Shift): Shift => ({
  shiftId,
  personId,
  role,
  startAt,
  endAt,
  breaks,
})

const planStore = (memory: () => Memory): PlanStore => {
  const planOf = (outletId: string, weekOn: PlanState['weekOn']): Plan =>
    memory().plans[`${outletId} ${weekOn}`] ?? { state: emptyState(weekOn), steps: [], at: 0 }
  const keep = (outletId: string, plan: Plan, at: number): PlanState => {
    const { state, steps } = plan
    plan.state = {
      ...state,
      draftedAt: state.draftedAt ?? at,
      seq: state.seq + 1,
      undo: steps[plan.at - 1]?.label ?? null,
      redo: steps[plan.at]?.label ?? null,
    }
    memory().plans[`${outletId} ${state.weekOn}`] = plan
    return plan.state
  }
  const apply = (outletId: string, changes: readonly ShiftChange[]): void => {
    for (const { before } of changes) if (before !== null) delete memory().shifts[before.shiftId]
    for (const { after } of changes) if (after !== null) memory().shifts[after.shiftId] = { ...after, outletId }
  }
  return {
    weeks: (outletId) =>
      Object.entries(memory().plans).flatMap(([key, plan]) => (key.startsWith(`${outletId} `) ? [plan.state] : [])),
    state: (outletId, weekOn) => planOf(outletId, weekOn).state,
    shiftsBetween: (outletId, fromAt, toAt) =>
      Object.values(memory().shifts)
        .filter((shift) => shift.outletId === outletId && shift.startAt >= fromAt && shift.startAt < toAt)
        .map(plain)
        .toSorted(byStart),
    edit: (outletId, weekOn, { label, baseSeq, changes, at }) => {
      const plan = planOf(outletId, weekOn)
      if (baseSeq !== plan.state.seq) return err('stale')
      for (const { before, after } of changes) {
        const stored = memory().shifts[(before ?? after)?.shiftId ?? '']
        if (canonicalJson(stored === undefined ? null : plain(stored)) !== canonicalJson(before)) return err('stale')
      }
      apply(outletId, changes)
      const next = { ...plan, steps: [...plan.steps.slice(0, plan.at), { label, changes }], at: plan.at + 1 }
      return ok(keep(outletId, next, at))
    },
    undo: (outletId, weekOn, at) => {
      const plan = planOf(outletId, weekOn)
      const step = plan.steps[plan.at - 1]
      if (step === undefined) return err('nothingToUndo')
      apply(
        outletId,
        step.changes.map(({ before, after }) => ({ before: after, after: before })),
      )
      return ok(keep(outletId, { ...plan, at: plan.at - 1 }, at))
    },
    redo: (outletId, weekOn, at) => {
      const plan = planOf(outletId, weekOn)
      const step = plan.steps[plan.at]
      if (step === undefined) return err('nothingToRedo')
      apply(outletId, step.changes)
      return ok(keep(outletId, { ...plan, at: plan.at + 1 }, at))
    },
    markChecked: (outletId, weekOn, at) => {
      const plan = planOf(outletId, weekOn)
      plan.state = { ...plan.state, checkedAt: at, checkedSeq: plan.state.seq }
      memory().plans[`${outletId} ${weekOn}`] = plan
    },
    saveShifts: (outletId, shifts) =>
      apply(
        outletId,
        shifts.map((after) => ({ before: null, after })),
      ),
  }
}

/** Every store of one data folder in memory; a transaction that throws leaves nothing behind. */
export const createMemoryStores = (): Stores => {
  let memory: Memory = {
    profile: null,
    registry: null,
    people: {},
    demand: {},
    shifts: {},
    plans: {},
    publications: [],
    overrides: {},
    packs: [],
    drafts: [],
    outbox: [],
    mappings: {},
  }
  const transaction = <T>(work: () => T): T => {
    const before = structuredClone(memory)
    try {
      return work()
    } catch (cause) {
      memory = before
      throw cause
    }
  }
  const change = (path: string, to: Partial<OutboxRow>): void => {
    memory.outbox = memory.outbox.map((row) => (row.path === path ? { ...row, ...to } : row))
  }
  return {
    profiles: { get: () => memory.profile, save: (profile) => void (memory.profile = profile) },
    trust: {
      registry: () => memory.registry,
      saveRegistry: (registry) => void (memory.registry = registry),
      device: (deviceId) => memory.registry?.devices.find((device) => device.deviceId === deviceId) ?? null,
    },
    people: {
      list: (outletId) => Object.values(memory.people).filter((person) => person.outletId === outletId),
      saveAll: (people) => {
        for (const person of people) memory.people[person.personId] = person
      },
    },
    demand: {
      between: (outletId, fromAt, toAt) =>
        Object.entries(memory.demand)
          .filter(([key, { startAt }]) => key.startsWith(`${outletId} `) && startAt >= fromAt && startAt < toAt)
          .map(([, demand]) => demand)
          .toSorted(byStart),
      saveAll: (outletId, demand) => {
        for (const row of demand) memory.demand[`${outletId} ${row.driver} ${row.startAt}`] = row
      },
    },
    plans: planStore(() => memory),
    publications: {
      latest: (outletId, weekOn) =>
        memory.publications.findLast((one) => one.outletId === outletId && one.report.weekOn === weekOn) ?? null,
      append: (publication, enqueue) =>
        transaction(() => {
          const { outletId, report } = publication
          memory.publications = [...memory.publications, publication]
          const key = `${outletId} ${report.weekOn}`
          const plan = memory.plans[key] ?? { state: emptyState(report.weekOn), steps: [], at: 0 }
          const { revision, activity } = report
          plan.state = { ...plan.state, revision, publishedAt: activity.publishedAt, publishedSeq: plan.state.seq }
          memory.plans[key] = plan
          enqueue()
        }),
    },
    overrides: {
      list: (outletId) => Object.values(memory.overrides).filter((override) => override.outletId === outletId),
      get: (overrideId) => memory.overrides[overrideId] ?? null,
      save: (override) => void (memory.overrides[override.overrideId] = override),
    },
    packs: {
      list: () => memory.packs,
      inForce: (on) => memory.packs.findLast((pack) => pack.effectiveOn <= on) ?? memory.packs[0] ?? null,
      newest: () => memory.packs.at(-1) ?? null,
      save: (pack) => void (memory.packs = [...memory.packs, pack]),
    },
    drafts: {
      current: () => memory.drafts.at(-1) ?? null,
      push: (draft) => void (memory.drafts = [...memory.drafts, draft]),
      undo: () => (memory.drafts = memory.drafts.slice(0, -1)).at(-1) ?? null,
      clear: () => void (memory.drafts = []),
    },
    outbox: {
      waiting: () => memory.outbox.filter((row) => row.readBackAt === null),
      add: (row) => void (memory.outbox = [...memory.outbox, { ...row, readBackAt: null, attempts: 0, problem: null }]),
      markRead: (path, readBackAt) => change(path, { readBackAt, problem: null }),
      markFailed: (path, problem) => change(path, { problem }),
      head: (deviceId, type) => {
        const row = memory.outbox.findLast((one) => one.deviceId === deviceId && one.type === type)
        return row === undefined ? null : { seq: row.seq, sha256: row.sha256 }
      },
      byPath: (path) => memory.outbox.find((row) => row.path === path) ?? null,
      lastReadBackAt: () => Math.max(0, ...memory.outbox.map((row) => row.readBackAt ?? 0)) || null,
    },
    chains: {
      heads: () => [],
      acceptReport: () => undefined,
      acceptApproval: () => undefined,
      acceptBook: () => undefined,
      refused: () => [],
      setRefused: () => undefined,
      weeks: () => [],
      newestReports: () => [],
      approvals: () => [],
      file: () => null,
    },
    mappings: {
      get: (kind, digest) => memory.mappings[`${kind} ${digest}`] ?? null,
      save: (kind, digest, mapping) => void (memory.mappings[`${kind} ${digest}`] = mapping),
    },
    transaction,
    close: () => undefined,
  }
}
