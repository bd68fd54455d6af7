import { digestOf } from '../../../shared/kernel/digest.ts'
import { bandOf } from '../../../shared/overrides/bounds.ts'
import { localBoundsOf } from '../../../shared/overrides/effectiveValue.ts'
import { requestDigest } from '../../../shared/overrides/lifecycle.ts'
import type { Override } from '../../../shared/overrides/model.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Authentic } from '../../../shared/sync/judge.ts'
import type { ApprovalContent, Content } from '../../../shared/sync/model.ts'

/** What was in force when somebody answered. */
export interface AnswerPlace {
  readonly packOf: (version: number) => RulePack | undefined
  readonly outletOf: (outletId: string) => Outlet | undefined
}
export interface ApprovalClaims {
  readonly enter: (file: Pick<Authentic, 'path' | 'sha256' | 'payload'>) => void
  /** Files with an answer to what nobody asked or nobody may allow, and reports that quote an answer which nobody signed. */
  readonly unproved: (place: AnswerPlace) => readonly string[]
}

interface Answer {
  readonly path: string
  readonly content: ApprovalContent
}

const isBeyond = ({ packOf, outletOf }: AnswerPlace, { content }: Answer, asked: Override): boolean => {
  const pack = packOf(content.packVersion)
  const outlet = outletOf(content.outletId)
  const rule = pack?.rules.find(({ ruleId }) => ruleId === asked.ruleId)
  if (pack === undefined || outlet === undefined || rule === undefined) return true
  const bounds = localBoundsOf({ pack, rule, parameter: asked.parameter, outlet })
  return bounds === null || bandOf(bounds.local, asked.value) === null
}

const overridesIn = (content: Extract<Content, { type: 'report' }>): readonly Override[] => [
  ...content.report.overrides,
  ...(content.report.week?.appliedOverrides ?? []),
]

/**
 * Requests, the answers to them, and the reports that rely on an answer. An outlet writes its reports itself: that a
 * lead allowed something is proved only by a file of that lead's own device, about exactly that request. share-format §7.3
 */
export const createApprovalClaims = (): ApprovalClaims => {
  const asked = new Map<string, Override>()
  const answers: Answer[] = []
  const signed = new Map<string, Set<string>>()
  const quoted: { readonly path: string; readonly request: string; readonly decision: string }[] = []
  const key = (file: string, request: string) => `${file} ${request}`

  const enterReport = (path: string, sha256: string, content: Extract<Content, { type: 'report' }>): void => {
    for (const override of overridesIn(content)) {
      const request = requestDigest(override)
      asked.set(key(sha256, request), override)
      if (override.decision !== null) quoted.push({ path, request, decision: digestOf(override.decision) })
    }
  }
  const answersWell = (place: AnswerPlace, answer: Answer): boolean => {
    const { requestFile, decision } = answer.content
    const request = asked.get(key(requestFile, decision.requestDigest))
    return request !== undefined && (decision.verdict === 'refused' || !isBeyond(place, answer, request))
  }
  return {
    enter: ({ path, sha256, payload: { content } }) => {
      if (content.type === 'report') enterReport(path, sha256, content)
      if (content.type !== 'decision') return
      const { decision } = content
      answers.push({ path, content })
      signed.set(decision.requestDigest, (signed.get(decision.requestDigest) ?? new Set()).add(digestOf(decision)))
    },
    unproved: (place) => {
      const wrong = answers.filter((answer) => !answersWell(place, answer)).map(({ path }) => path)
      const invented = quoted.filter(({ request, decision }) => signed.get(request)?.has(decision) !== true)
      return [...new Set([...wrong, ...invented.map(({ path }) => path)])]
    },
  }
}
