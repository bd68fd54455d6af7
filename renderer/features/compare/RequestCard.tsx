import type { ReactNode } from 'react'
import { usePackSpeech } from '#renderer/host/usePackSpeech.ts'
import { useSession } from '#renderer/host/session.ts'
import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import type { RequestView } from '#shared/contract/compare.ts'
import type { Rule } from '#shared/rules/model.ts'
import { RequestRuler } from './RequestRuler.tsx'
import css from './requests.module.css'
import { useRequestText } from './requestWords.ts'
import { useCategories } from './words.ts'

export interface RequestCardProps {
  readonly request: RequestView
  readonly rule: Rule | undefined
  readonly actions?: ReactNode
}

const Answer = ({ request }: { readonly request: RequestView }) => {
  const t = useRequestText()
  const format = useFormat()
  const { decision } = request.override
  if (decision === null) return null
  const when = format.dateTime(decision.decidedAt)
  const isApproved = decision.verdict === 'approved'
  return (
    <p className={css['answer']}>
      <Badge tone={isApproved ? 'fine' : 'plain'}>{isApproved ? t.approved(when) : t.refused(when)}</Badge>
      <q>{decision.reason}</q>
    </p>
  )
}

/** Who asks for what, how far from the shared value, for how long and why. */
export const RequestCard = ({ request, rule, actions }: RequestCardProps) => {
  const t = useRequestText()
  const categories = useCategories()
  const format = useFormat()
  const speech = usePackSpeech()
  const { nowAt } = useSession()
  const { override, sharedValue, unit } = request
  const text = (value: number) => quantityText(format, value, unit)
  return (
    <article className={css['card']} aria-label={`${request.outletName}, ${rule?.title[format.language] ?? ''}`}>
      <header className={css['cardHead']}>
        <h3>{request.outletName}</h3>
        <span>{rule?.title[format.language] ?? override.ruleId}</span>
        <span className={css['age']}>{t.by(request.authorName, format.age(request.waitingSinceAt, nowAt))}</span>
      </header>
      <p className={css['ask']}>
        <strong>{speech.instead(override.parameter, text(override.value), text(sharedValue))}</strong>
        <span>{t.term(format.date(override.fromOn), format.date(override.untilOn))}</span>
        <span>{categories[override.category]}</span>
      </p>
      <q className={css['quote']}>{override.reason}</q>
      <RequestRuler request={request} />
      <Answer request={request} />
      {actions !== undefined && <div className={css['cardActions']}>{actions}</div>}
    </article>
  )
}
