/** The same 120 rows in five other engines. Each answers one number for a situation. */
import { ZenEngine } from '@gorules/zen-engine'
import { evaluate as evaluateCel, parse } from 'cel-js'
import { evaluate } from 'feelin'
import jsonLogic from 'json-logic-js'
import { Engine } from 'json-rules-engine'
import { staffRows } from './staffTable.ts'
import type { StaffRow, StaffSituation } from './staffTable.ts'

export interface PeerTable {
  readonly name: string
  readonly lookUp: (situation: StaffSituation) => number | Promise<number>
}

type Condition = readonly [fact: keyof StaffSituation, operator: '==' | '>=' | '<', value: string | number]

const conditionsOf = (row: StaffRow): readonly Condition[] => {
  const conditions: readonly (readonly [Condition[0], Condition[1], Condition[2] | null])[] = [
    ['format', '==', row.format],
    ['dayType', '==', row.dayType],
    ['minute', '>=', row.from],
    ['minute', '<', row.to],
    ['demand', '>=', row.low],
    ['demand', '<', row.high],
    ['school', '==', row.school],
    ['weather', '==', row.weather],
  ]
  return conditions.flatMap(([fact, operator, value]) => (value === null ? [] : [[fact, operator, value] as const]))
}

const conjunctions = staffRows.map((row) => ({ row, conditions: conditionsOf(row) }))

const numberFrom = (value: unknown): number => {
  if (typeof value !== 'number') throw new TypeError(`no number: ${JSON.stringify(value)}`)
  return value
}

const createCel = (): PeerTable => {
  const text = conjunctions.reduceRight((otherwise, { row, conditions }) => {
    const condition = conditions.map(([fact, sign, value]) => `${fact} ${sign} ${JSON.stringify(value)}`).join(' && ')
    return `(${condition}) ? ${row.people} : ${otherwise}`
  }, '0')
  const parsed = parse(text)
  if (!parsed.isSuccess) throw new Error(parsed.errors.join())
  const { cst } = parsed
  return { name: 'cel-js', lookUp: (situation) => numberFrom(evaluateCel(cst, { ...situation })) }
}

const createJsonLogic = (): PeerTable => {
  const branches = conjunctions.flatMap(({ row, conditions }) => [
    { and: conditions.map(([fact, sign, value]) => ({ [sign === '==' ? '===' : sign]: [{ var: fact }, value] })) },
    row.people,
  ])
  const logic = { if: [...branches, 0] }
  return { name: 'json-logic-js', lookUp: (situation) => numberFrom(jsonLogic.apply(logic, situation)) }
}

const zenCell = (conditions: readonly Condition[]): string =>
  conditions.map(([, sign, value]) => (sign === '==' ? JSON.stringify(value) : `${sign} ${value}`)).join(' and ')

const createZen = (): PeerTable => {
  const inputs = ['format', 'dayType', 'minute', 'demand', 'school', 'weather'] as const
  const rules = conjunctions.map(({ row, conditions }, at) => ({
    _id: `rule-${at}`,
    people: String(row.people),
    ...Object.fromEntries(inputs.map((name) => [name, zenCell(conditions.filter(([fact]) => fact === name))])),
  }))
  const content = {
    hitPolicy: 'first',
    inputs: inputs.map((name) => ({ id: name, name, field: name })),
    outputs: [{ id: 'people', name: 'people', field: 'people' }],
    rules,
  }
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'table', name: 'table', type: 'decisionTableNode', position: { x: 0, y: 0 }, content },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  })
  return {
    name: 'zen-engine',
    lookUp: async (situation) => {
      const { result } = await decision.evaluate(situation)
      return numberFrom((result as { readonly people: unknown }).people)
    },
  }
}

const ruleOperators = { '==': 'equal', '>=': 'greaterThanInclusive', '<': 'lessThan' } as const

const createJsonRules = (): PeerTable => {
  const engine = new Engine(
    conjunctions.map(({ row, conditions }) => ({
      conditions: {
        all: conditions.map(([fact, sign, value]) => ({ fact, operator: ruleOperators[sign], value })),
      },
      event: { type: 'people', params: { people: row.people } },
    })),
  )
  return {
    name: 'json-rules-engine',
    lookUp: async (situation) => {
      const { events } = await engine.run({ ...situation })
      return numberFrom(events[0]?.params?.['people'])
    },
  }
}

const feelSigns = { '==': '=', '>=': '>=', '<': '<' } as const

const createFeelin = (): PeerTable => {
  const text = conjunctions.reduceRight((otherwise, { row, conditions }) => {
    const condition = conditions
      .map(([fact, sign, value]) => `${fact} ${feelSigns[sign]} ${JSON.stringify(value)}`)
      .join(' and ')
    return `if ${condition} then ${row.people} else ${otherwise}`
  }, '0')
  return { name: 'feelin', lookUp: (situation) => numberFrom(evaluate(text, { ...situation }).value) }
}

export const createPeers = (): readonly PeerTable[] => [
  createCel(),
  createJsonLogic(),
  createZen(),
  createJsonRules(),
  createFeelin(),
]
