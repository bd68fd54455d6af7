import { usePackSpeech } from '#renderer/host/usePackSpeech.ts'
import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { EffectFigures } from '#renderer/ui/EffectFigures.tsx'
import type { CellDetail } from '#shared/contract/compare.ts'
import type { EffectiveValue } from '#shared/roster/findings.ts'
import type { Rule } from '#shared/rules/model.ts'
import css from './compare.module.css'
import { Section } from './Section.tsx'
import { useCategories, useCompareText } from './words.ts'

export interface CellOverridesProps {
  readonly rule: Rule
  readonly overrides: CellDetail['overrides']
  readonly values: readonly EffectiveValue[]
}

export const CellOverrides = ({ rule, overrides, values }: CellOverridesProps) => {
  const t = useCompareText()
  const categories = useCategories()
  const format = useFormat()
  const speech = usePackSpeech()
  const unitOf = (parameter: string) =>
    values.find((value) => value.parameter === parameter)?.unit ?? rule.parameters[parameter]?.unit ?? 'count'
  return (
    <Section title={t.overrides}>
      {overrides.length === 0 && <p className={css['muted']}>{t.noOverrides}</p>}
      {overrides.map(({ override, state, effect }) => (
        <article key={override.overrideId} className={css['override']}>
          <div className={css['overrideHead']}>
            <strong>{quantityText(format, override.value, unitOf(override.parameter))}</strong>
            <span>{speech.parameter(override.parameter)}</span>
            <Badge tone={state === 'active' ? 'accent' : state === 'awaiting' ? 'reason' : 'plain'}>
              {t.overrideStates[state]}
            </Badge>
          </div>
          <p className={css['muted']}>
            {format.date(override.fromOn)} – {format.date(override.untilOn)}, {categories[override.category]}
          </p>
          <q>{override.reason}</q>
          {override.decision !== null && <q>{override.decision.reason}</q>}
          {(effect !== null || override.outcome !== null) && <EffectFigures effect={effect} />}
        </article>
      ))}
    </Section>
  )
}
