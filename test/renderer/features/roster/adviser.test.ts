import { expect, it } from 'vitest'
import type { AdviceQuestion } from '#renderer/features/roster/adviser.ts'
import { boardOf } from '#test/support/testBoard.ts'

it('what is asked of the adviser can cross to a worker', () => {
  const question: AdviceQuestion = { week: boardOf([]), ask: { about: 'findings', keys: [] } }
  expect(structuredClone(question)).toEqual(question)
})
