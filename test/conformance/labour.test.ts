import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judgeCase, labourCases, labourRules, ruleOfLabour } from './labourCase.ts'

const folder = new URL('../../../shared/labour/', import.meta.url)
const present = existsSync(new URL('cases.json', folder))
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

const rules = new Map(present ? labourRules(textOf('rules.json')).map((rule) => [rule.id, ruleOfLabour(rule)]) : [])
const known = (present ? labourCases(textOf('cases.json')) : []).flatMap((one) => {
  const rule = rules.get(one.ruleId)
  return rule === null || rule === undefined || one.shifts.length === 0 ? [] : [[one.id, one, rule] as const]
})

describe('labour-law cases that the kinds express', () => {
  it.skipIf(present)('skipped: the collection of cases is not here', () => {
    expect(known).toEqual([])
  })

  it.runIf(present)('are many enough to mean something', () => {
    expect(known.length).toBeGreaterThan(50)
  })

  it.each(known)('%s', (_, one, rule) => {
    const findings = judgeCase(one, rule)
    const amounts = findings.flatMap(({ verdict }) => (verdict.word === 'violation' ? [verdict.amount] : []))
    const verdict = amounts.length > 0 ? 'violation' : findings.length > 0 ? 'undetermined' : 'ok'
    expect([verdict, Math.max(0, ...amounts)]).toEqual([one.expected.verdict, one.expected.amount ?? 0])
  })
})
