import { describe, expect, it } from 'vitest'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { createBenchPack, createBenchWeeks } from './benchWeek.ts'
import { judgeByHand } from './handWritten.ts'

const pack = createBenchPack()

describe('the hand-written loop', () => {
  it.each(createBenchWeeks(60, 4, 11).map((week) => [week.weekOn, week] as const))(
    'finds in the week of %s exactly what the evaluator finds',
    (_, week) => {
      const { findings } = evaluateWeek({ pack, overrides: [], week })
      const evaluated = findings.map(({ key, ruleId, personId, role, on, verdict }) => {
        const amount = verdict.word === 'violation' ? verdict.amount : -1
        const anchor = personId === null ? on : (key.split('|')[2] ?? '')
        return [ruleId, personId ?? role, anchor, amount].join(' ')
      })
      const byHand = judgeByHand(week).map(({ ruleId, subject, anchor, amount }) =>
        [ruleId, subject, anchor, amount].join(' '),
      )
      expect(evaluated.length).toBeGreaterThan(300)
      expect(new Set(findings.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(30)
      expect(evaluated.toSorted()).toEqual(byHand.toSorted())
    },
  )
})
