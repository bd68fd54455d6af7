import { createHousePack } from '#backend/packs/housePack.ts'
import { atMost, text } from '#backend/packs/parts.ts'
import { id } from '#shared/kernel/ids.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'

const bands = ['< 60', '[60..150)', '[150..300)', '>= 300']

/** Lifeguards on duty by how many people are in the water. */
export const guardTable: DecisionTable = {
  tableId: id('guards'),
  title: text('Lifeguards on duty', 'Badeaufsicht', 'Livreddere på vagt'),
  hitPolicy: 'UNIQUE',
  aggregation: null,
  inputs: [
    {
      name: 'demand',
      label: text('People present', 'Anwesende', 'Gæster til stede'),
      domain: { type: 'range', min: 0, max: 20_000, unit: 'persons' },
    },
  ],
  outputs: [{ name: 'guard', label: text('Guards', 'Aufsichten', 'Vagter'), unit: 'people', stricter: 'higher' }],
  rows: bands.map((cell, band) => ({
    rowId: id(`band-${band + 1}`),
    cells: [cell],
    values: [band + 1],
    bounds: [{ free: { min: band + 1, max: band + 3 }, outer: { min: Math.max(1, band), max: band + 4 } }],
  })),
}

const words = text(
  'Enough lifeguards for the people present',
  'Genug Aufsicht für die Anwesenden',
  'Livreddere nok til gæsterne',
)
const guards: Rule = {
  ruleId: id('guards-on-duty'),
  title: words,
  purpose: words,
  notCaught: text('How deep the water is.', 'Wie tief das Wasser ist.', 'Hvor dybt vandet er.'),
  owner: 'Head of Pools',
  reviewOn: '2027-06-30',
  source: { law: 'House policy', article: 'Safety 1', status: 'policy' },
  layer: 'house',
  scope: { formats: ['pool'] },
  severity: 'notice',
  check: { kind: 'coverage', tableId: guardTable.tableId, stepMinutes: 15 },
  parameters: {},
  longestTermDays: 28,
}
const trained: Rule = {
  ...guards,
  ruleId: id('guards-trained'),
  severity: 'block',
  check: { kind: 'eligibility', role: 'guard', skill: 'lifeguard' },
}

const general: ReadonlySet<string> = new Set(['rest-daily', 'rest-weekly', 'day-limit', 'week-limit', 'breaks-germany'])

/** Rules of a city's pools: the law as in the house pack, and lifeguards by occupancy band. */
export const createPoolPack = (): RulePack => {
  const house = createHousePack({
    organisationId: id('pools'),
    publishedAt: 0,
    effectiveOn: '2026-01-05',
    publishedBy: 'Ada',
  })
  return {
    ...house,
    note: 'First rules of the pools',
    rules: [...house.rules.filter(({ ruleId }) => general.has(ruleId)), guards, trained],
    tables: [guardTable],
  }
}

/** The same with a shorter day: something for a replay to find. */
export const createStricterPoolPack = (): RulePack => {
  const pack = createPoolPack()
  return {
    ...pack,
    rules: pack.rules.map((rule) =>
      rule.ruleId === 'day-limit' ? { ...rule, parameters: { maximum: atMost(300, 'minutes') } } : rule,
    ),
  }
}
