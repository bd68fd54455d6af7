import type { Problem } from '#shared/contract/api.ts'
import type { ProblemMessages, ProblemWords } from '#shared/i18n/problems/messages.ts'
import { unreachable } from '#shared/kernel/result.ts'
import { unreachableRef } from './connectHost.ts'

/** The three sentences of a problem. Input faults name the fields, without the wording of the schema. */
export const problemText = (problem: Problem, t: ProblemMessages): ProblemWords => {
  switch (problem.code) {
    case 'badInput':
      return t.badInput({ fields: problem.issues.join(', ') })
    case 'forbidden':
      return t.forbidden
    case 'unknownMethod':
      return t.unknownMethod
    case 'internal':
      return problem.ref === unreachableRef ? t.unreachable : t.internal(problem.ref)
    case 'refused':
      return t[problem.why](problem.details)
    default:
      return unreachable(problem)
  }
}
