import { describe } from 'vitest'
import { overrideCategories } from '#shared/overrides/model.ts'
import { missingFacts } from '#shared/roster/findings.ts'
import { severities, units } from '#shared/rules/model.ts'
import { decisionSchema, planSchema, reportSchema } from '#shared/sync/schema/report.ts'
import { gone } from '#test/support/changedAt.ts'
import { dateCases, idCases, shapeCases, type InputCase } from '#test/support/inputCases.ts'
import { weekFacts } from '#test/support/ruleBuilders.ts'

const decision = { requestDigest: 'a'.repeat(64), verdict: 'approved', reason: 'r', actorId: 'lea', decidedAt: 9 }
const override = {
  overrideId: 'o1',
  outletId: 'mitte',
  ruleId: 'rest',
  parameter: 'minimum',
  value: 600,
  category: 'waiver',
  reason: 'Inventory night',
  authorId: 'mia',
  requestedAt: 1,
  fromOn: '2026-03-02',
  untilOn: '2026-03-31',
  band: 'outer',
  decision,
  withdrawnAt: null,
  outcome: null,
}
const step = { startAt: 0, minutes: 30, role: 'guard', demand: 12, needed: 2, planned: 1, rowId: 'busy' }
const finding = {
  key: 'rest|p1|s1',
  ruleId: 'rest',
  severity: 'block',
  verdict: { word: 'violation', amount: 60 },
  unit: 'minutes',
  on: '2026-03-03',
  personId: 'p1',
  role: null,
  shiftIds: ['s1'],
  limit: 660,
  actual: 600,
  occurrences: 1,
  parameters: ['minimum'],
  steps: [step],
}
const layer = {
  layer: 'outlet',
  value: 600,
  bounds: { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } },
  setBy: 'Mia',
  overrideId: 'o1',
  state: 'applied',
  reason: 'Inventory night',
  untilOn: '2026-03-31',
}
const value = {
  ruleId: 'rest',
  parameter: 'minimum',
  value: 600,
  shared: 660,
  unit: 'minutes',
  packVersion: 3,
  layers: [layer],
}
const report = {
  outletId: 'mitte',
  week: {
    weekOn: '2026-03-02',
    revision: 2,
    facts: weekFacts(),
    evaluation: {
      packVersion: 3,
      weekOn: '2026-03-02',
      findings: [finding],
      values: [value],
      coverage: [step],
      counts: { rest: { checked: 4, ok: 3, found: 1, undetermined: 0 } },
    },
    digest: 'd'.repeat(64),
    packVersion: 3,
    appliedOverrides: [override],
    exceptions: [{ findingKey: 'rest|p1|s1', reason: 'agreed', ownerId: 'mia', acceptedAt: 5 }],
    amendments: [{ revision: 2, amendedAt: 6, added: 1, removed: 0, changed: 0, reason: 'illness' }],
    activity: { draftedAt: 1, checkedAt: 2, publishedAt: 3 },
  },
  overrides: [override],
}
const shapes = (about: string, cases: readonly InputCase[]): void => {
  describe(about, () => {
    shapeCases('a report', reportSchema, report, cases)
  })
}
const oneOf = (path: string, all: readonly string[]): readonly InputCase[] => [
  ...all.map((word): InputCase => [path, word, 'fits']),
  [path, 'other', 'refused'],
]
const orNull = (...paths: readonly string[]): readonly InputCase[] =>
  paths.map((path): InputCase => [path, null, 'fits'])
const counts = (...paths: readonly string[]): readonly InputCase[] =>
  paths.flatMap((path): readonly InputCase[] => [
    [path, 0, 'fits'],
    [path, -1, 'refused'],
    [path, 0.5, 'refused'],
  ])
const nameCases = (path: string, most: number): readonly InputCase[] => [
  [path, 'x'.repeat(most), 'fits'],
  [path, 'x'.repeat(most + 1), 'refused'],
]
const digestCases = (path: string): readonly InputCase[] => [
  [path, 'f'.repeat(64), 'fits'],
  [path, 'F'.repeat(64), 'refused'],
  [path, 'f'.repeat(63), 'refused'],
]

shapes('the frame of a week', [
  ...orNull('week'),
  ['week', gone, 'refused'],
  ['week.revision', 0, 'refused'],
  ...counts('week.packVersion'),
  ...digestCases('week.digest'),
  ...nameCases('week.exceptions.0.findingKey', 300),
  ...nameCases('week.exceptions.0.reason', 2_000),
  ...idCases('week.exceptions.0.ownerId'),
  ['week.exceptions.0.acceptedAt', 0.5, 'refused'],
  ['week.amendments.0.revision', 0, 'refused'],
  ...counts('week.amendments.0.added', 'week.amendments.0.removed', 'week.amendments.0.changed'),
  ['week.amendments.0.reason', gone, 'refused'],
  ['week.activity.checkedAt', null, 'refused'],
])

const found = 'week.evaluation.findings.0'
shapes('a finding', [
  ...nameCases(`${found}.key`, 300),
  [`${found}.key`, '', 'refused'],
  ...oneOf(`${found}.severity`, severities),
  ...oneOf(`${found}.unit`, units),
  ...dateCases(`${found}.on`),
  ...orNull(`${found}.personId`, `${found}.role`, `${found}.limit`, `${found}.actual`),
  [`${found}.limit`, 0.5, 'refused'],
  ...counts(`${found}.occurrences`),
  [`${found}.parameters`, [7], 'refused'],
  [`${found}.shiftIds`, ['a/b'], 'refused'],
])

shapes('the verdict of a finding', [
  [`${found}.verdict`, { word: 'ok' }, 'fits'],
  [`${found}.verdict`, { word: 'violation' }, 'refused'],
  [`${found}.verdict`, { word: 'violation', amount: 0.5 }, 'refused'],
  [`${found}.verdict`, { word: 'premium', amount: 1 }, 'fits'],
  [`${found}.verdict`, { word: 'premium' }, 'refused'],
  ...missingFacts.map((why): InputCase => [`${found}.verdict`, { word: 'undetermined', why, dueAt: 3 }, 'fits']),
  [`${found}.verdict`, { word: 'undetermined', why: 'birthDate', dueAt: null }, 'fits'],
  [`${found}.verdict`, { word: 'undetermined', why: 'birthDate' }, 'refused'],
  [`${found}.verdict`, { word: 'undetermined', why: 'mood', dueAt: null }, 'refused'],
  ...['scope', 'noDemand', 'noShifts'].map((why): InputCase => [
    `${found}.verdict`,
    { word: 'notApplicable', why },
    'fits',
  ]),
  [`${found}.verdict`, { word: 'notApplicable', why: 'holiday' }, 'refused'],
  [`${found}.verdict`, { word: 'fine' }, 'refused'],
])

const step0 = 'week.evaluation.coverage.0'
shapes('a step of the day', [
  ...counts(`${step0}.minutes`),
  ...nameCases(`${step0}.role`, 200),
  [`${step0}.role`, '', 'refused'],
  [`${step0}.needed`, 0.5, 'refused'],
  ...idCases(`${step0}.rowId`),
  [`${found}.steps.0.planned`, gone, 'refused'],
])

const layer0 = 'week.evaluation.values.0.layers.0'
shapes('a value and where it came from', [
  ...oneOf('week.evaluation.values.0.unit', units),
  ...counts('week.evaluation.values.0.packVersion'),
  ['week.evaluation.values.0.shared', null, 'refused'],
  ...oneOf(`${layer0}.layer`, ['law', 'house', 'region', 'format', 'outlet']),
  ...oneOf(`${layer0}.state`, ['applied', 'shadowed', 'suspended', 'expired', 'awaiting']),
  ...orNull(`${layer0}.value`, `${layer0}.bounds`, `${layer0}.overrideId`, `${layer0}.reason`, `${layer0}.untilOn`),
  [`${layer0}.bounds.free`, gone, 'refused'],
  [`${layer0}.bounds.outer.max`, 0.5, 'refused'],
  [`${layer0}.setBy`, null, 'refused'],
  ...counts('week.evaluation.counts.rest.checked', 'week.evaluation.counts.rest.undetermined'),
])

shapes('a local value', [
  ...idCases('overrides.0.overrideId'),
  ...nameCases('overrides.0.parameter', 200),
  ['overrides.0.parameter', '', 'refused'],
  ['overrides.0.value', 0.5, 'refused'],
  ...oneOf('overrides.0.category', overrideCategories),
  ...nameCases('overrides.0.reason', 2_000),
  ...dateCases('overrides.0.fromOn'),
  ...dateCases('overrides.0.untilOn'),
  ...oneOf('overrides.0.band', ['free', 'outer']),
  ...orNull('overrides.0.decision', 'overrides.0.withdrawnAt', 'overrides.0.outcome'),
  ...oneOf('overrides.0.outcome', ['drop', 'renew', 'propose']),
  ['overrides.0.decision', gone, 'refused'],
  ...oneOf('week.appliedOverrides.0.band', ['free', 'outer']),
])

describe('an answer to a request', () => {
  shapeCases('a decision', decisionSchema, decision, [
    ...digestCases('requestDigest'),
    ...oneOf('verdict', ['approved', 'refused']),
    ...nameCases('reason', 2_000),
    ...idCases('actorId'),
    ['decidedAt', 0.5, 'refused'],
    ...Object.keys(decision).map((member): InputCase => [member, gone, 'refused']),
  ])
})

describe('a plan outside any share', () => {
  shapeCases('a plan', planSchema, { week: weekFacts(), overrides: [override] }, [
    ['overrides', gone, 'fits'],
    ['overrides.0.band', 'wide', 'refused'],
    ['week', gone, 'refused'],
    ['week.weekOn', '2026-03-03', 'refused'],
  ])
})
