import { summaryOf } from '#shared/compliance/summary.ts'
import type { ApprovalContent } from '#shared/sync/model.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Override } from '#shared/overrides/model.ts'
import { parameterOf } from '#shared/overrides/parameters.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { evaluateWeek, evaluationDigest } from '#shared/roster/evaluate.ts'
import { addDays } from '#shared/kernel/time.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { id } from '#shared/kernel/ids.ts'
import type { RulePack } from '#shared/rules/model.ts'
import type { Attack } from './attack.ts'
import {
  append,
  bytesOf,
  chainOf,
  contentIn,
  lastSeq,
  ledgerOf,
  pathAt,
  payloadAt,
  payloadIn,
  plantAt,
  publishRegistry,
  quietOf,
  sealedFor,
  type Chain,
  type Target,
} from './target.ts'

/** The approval of this share, and the request that it answers. */
const approvalOf = (target: Target): { readonly approval: ApprovalContent; readonly request: Override } => {
  const { folder, lead, victim } = target
  const approval = lead.paths
    .map((path) => contentIn(folder, path, 'decision'))
    .find((one) => one?.decision.verdict === 'approved' && one.outletId === victim.ownerId)
  const request = victim.paths
    .flatMap((path) => contentIn(folder, path, 'report')?.report.overrides ?? [])
    .find((one) => requestDigest(one) === approval?.decision.requestDigest)
  if (!approval || request === undefined) throw new Error('no approved request on this share')
  return { approval, request }
}
const decisionBy = (target: Target, chain: Chain, over: Partial<ApprovalContent> = {}): object => {
  const { approval } = approvalOf(target)
  const decision = { ...(over.decision ?? approval.decision), actorId: chain.ownerId }
  return { ...approval, ...over, decision }
}
/** What the outlet asks for next, read by the lead and not answered yet. */
const ask = (target: Target, over: Partial<Override>): { readonly override: Override; readonly file: string } => {
  const { request } = approvalOf(target)
  const override = { ...request, overrideId: id<'Override'>('asked2'), decision: null, ...over }
  const { victim } = target
  const seq = lastSeq(victim) + 1
  const bytes = sealedFor(
    target,
    victim,
    payloadAt(target, victim, seq, quietOf(target, victim, { overrides: [...ledgerOf(target, victim), override] })),
  )
  plantAt(target, victim, seq, bytes)
  return { override, file: digestOfBytes(bytes) }
}
const approve = (target: Target, chain: Chain, asked: ReturnType<typeof ask>): void => {
  const { approval } = approvalOf(target)
  const decision = { ...approval.decision, requestDigest: requestDigest(asked.override) }
  append(target, chain, decisionBy(target, chain, { requestFile: asked.file, decision }))
}

const weekIn = (target: Target): { readonly week: WeekReport; readonly pack: RulePack } => {
  const { folder, victim, packs } = target
  const week = victim.paths
    .map((path) => contentIn(folder, path, 'report')?.report.week)
    .findLast((one) => one !== null)
  const pack = packs.find(({ version }) => version === week?.packVersion)
  if (!week || pack === undefined) throw new Error('no published week on this share')
  return { week, pack }
}
/** Inside the free band, so that nobody had to approve it; ended a week before `weekOn`. */
const expiredOf = ({ week, pack }: ReturnType<typeof weekIn>, target: Target): Override => {
  const { request } = approvalOf(target)
  const found = pack.rules
    .flatMap((rule) => Object.entries(rule.parameters).map(([parameter, shape]) => ({ rule, parameter, shape })))
    .flatMap(({ rule, parameter, shape: { value, bounds } }) => {
      const free = bounds?.free
      const other = free?.min === value ? free.max : free?.min
      return other === undefined || other === value ? [] : [{ ruleId: rule.ruleId, parameter, value: other }]
    })
    .find(({ ruleId, parameter }) =>
      week.evaluation.values.some((one) => one.ruleId === ruleId && one.parameter === parameter),
    )
  if (found === undefined) throw new Error('no parameter with a free band is in force')
  const [fromOn, untilOn] = [addDays(week.weekOn, -28), addDays(week.weekOn, -8)]
  return { ...request, ...found, overrideId: id('ended'), band: 'free', decision: null, fromOn, untilOn }
}

/** A value far looser than the one that was approved. */
const beyond = (target: Target): number => {
  const { request } = approvalOf(target)
  const [pack] = target.packs
  const rule = pack?.rules.find(({ ruleId }) => ruleId === request.ruleId)
  const shared = pack && rule && parameterOf(pack, rule, request.parameter)?.value
  if (shared === undefined) throw new Error('a request about a parameter that nobody knows')
  return request.value + 100_000 * Math.sign(request.value - shared)
}

/** Approvals and overrides: what a lead said, about what, and until when. */
export const approvalAttacks: readonly Attack[] = [
  {
    id: 'A20',
    way: '',
    plant: (target) => {
      const { lead } = target
      publishRegistry(target, (registry) => ({
        ...registry,
        devices: registry.devices.map((device) =>
          device.deviceId === lead.deviceId ? { ...device, revokedAfterSeq: lastSeq(lead) } : device,
        ),
      }))
      approve(target, lead, ask(target, {}))
    },
    // the approval from before stands: the week that was judged by it is decided again without a word
    stranger: ['revoked'],
    believed: 1,
  },
  {
    id: 'A28',
    way: 'edited afterwards',
    plant: (target) => {
      const { approval, request } = approvalOf(target)
      const overrides = [{ ...request, untilOn: addDays(request.untilOn, 90), decision: approval.decision }]
      append(target, target.victim, quietOf(target, target.victim, { overrides }))
    },
    stranger: ['foreign', 'rewritten'],
    believed: 1,
  },
  {
    id: 'A28',
    way: 'and the answer edited with it',
    plant: (target) => {
      const { approval, request } = approvalOf(target)
      const edited = { ...request, untilOn: addDays(request.untilOn, 90) }
      const decision = { ...approval.decision, requestDigest: requestDigest(edited) }
      append(target, target.victim, quietOf(target, target.victim, { overrides: [{ ...edited, decision }] }))
    },
    stranger: ['foreign', 'rewritten'],
    believed: 1,
  },
  {
    id: 'A28',
    way: 'answer to what nobody asked',
    plant: (target) => {
      const { approval } = approvalOf(target)
      const decision = { ...approval.decision, requestDigest: 'c'.repeat(64) }
      append(target, target.lead, decisionBy(target, target.lead, { decision }))
    },
    stranger: ['foreign'],
  },
  {
    id: 'A29',
    way: 'by a lead of another region',
    plant: (target) => approve(target, target.stranger, ask(target, {})),
    stranger: ['foreign'],
    believed: 1,
  },
  {
    id: 'A29',
    way: 'by the manager who asked',
    plant: (target) => {
      const actorId = target.registry.devices.find(({ deviceId }) => deviceId === target.victim.deviceId)?.actorId
      const own: Chain = { ...target.victim, type: 'ap1', ownerId: actorId ?? '', paths: [] }
      approve(target, own, ask(target, {}))
    },
    stranger: ['foreign'],
    believed: 1,
  },
  {
    id: 'A29',
    way: 'beyond the bounds',
    plant: (target) => approve(target, target.lead, ask(target, { value: beyond(target) })),
    stranger: ['foreign'],
    believed: 1,
  },
  {
    id: 'A32',
    way: '',
    plant: (target) => {
      const { folder, victim, lead, registry } = target
      const path = pathAt(victim, lastSeq(victim))
      const payload = payloadIn(folder, path)
      const report = contentIn(folder, path, 'report')?.report
      const regionId = registry.outlets.find(({ outletId }) => outletId === victim.ownerId)?.regionId
      if (payload === null || report === undefined || regionId === undefined) throw new Error('no report to lie about')
      const sha256 = digestOfBytes(bytesOf(target, victim, lastSeq(victim)))
      const row = summaryOf({ path, sha256, createdAt: payload.createdAt, report })
      const rows = [{ ...row, overrides: [] }]
      append(target, chainOf(target, 'ru1', regionId, lead.deviceId), { type: 'rollup', regionId, rows })
    },
    stranger: ['untrue'],
  },
  {
    id: 'A33',
    way: '',
    plant: (target) => {
      const found = weekIn(target)
      const { week, pack } = found
      const ended = expiredOf(found, target)
      const revived = { ...ended, untilOn: addDays(week.weekOn, 13) }
      const claimed = evaluateWeek({ pack, overrides: [revived], week: week.facts })
      const digest = evaluationDigest({ pack, overrides: [ended], week: week.facts }, claimed)
      const again = { ...week, revision: week.revision + 1, evaluation: claimed, appliedOverrides: [ended], digest }
      append(
        target,
        target.victim,
        quietOf(target, target.victim, { week: again, overrides: [...ledgerOf(target, target.victim), ended] }),
      )
    },
    stranger: ['mismatch'],
    believed: 1,
  },
]
