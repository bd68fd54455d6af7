import { usePackSpeech } from '#renderer/host/usePackSpeech.ts'
import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { CopyReference } from '#renderer/ui/CopyReference.tsx'
import type { OutletId } from '#shared/kernel/ids.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { formatReference, valueReference } from '#shared/overrides/reference.ts'
import type { EffectiveValue, LayerStep } from '#shared/roster/findings.ts'
import type { Rule } from '#shared/rules/model.ts'
import css from './compare.module.css'
import { Section } from './Section.tsx'
import { useCompareText } from './words.ts'

const Layer = ({ step, value }: { readonly step: LayerStep; readonly value: EffectiveValue }) => {
  const t = useCompareText()
  const format = useFormat()
  return (
    <li data-state={step.state}>
      <span className={css['layerName']}>{t.layers[step.layer]}</span>
      <span className={css['layerValue']}>
        {step.value === null ? '–' : quantityText(format, step.value, value.unit)}
      </span>
      <span className={css['layerState']}>
        {t.layerStates[step.state]}
        {step.untilOn !== null && `, ${t.until(format.date(step.untilOn))}`}
        {step.reason !== null && step.reason !== '' && <q>{step.reason}</q>}
      </span>
    </li>
  )
}

export interface CellValuesProps {
  readonly rule: Rule
  readonly outletId: OutletId
  /** The day of which the values are. */
  readonly on: LocalDate
  readonly values: readonly EffectiveValue[]
}

/** Each number of the rule here and shared, with every layer that set or narrowed it. */
export const CellValues = ({ rule, outletId, on, values }: CellValuesProps) => {
  const t = useCompareText()
  const format = useFormat()
  const speech = usePackSpeech()
  if (values.length === 0) return null
  return (
    <Section title={t.values}>
      {values.map((value) => (
        <div key={`${rule.ruleId} ${value.parameter}`} className={css['value']}>
          <div className={css['valueHead']}>
            <span>{speech.parameter(value.parameter)}</span>
            <strong>{quantityText(format, value.value, value.unit)}</strong>
            {value.value !== value.shared && (
              <small>
                {t.shared}: {quantityText(format, value.shared, value.unit)}
              </small>
            )}
            <CopyReference
              reference={formatReference(valueReference(value, { outletId, on }))}
              of={speech.parameter(value.parameter)}
            />
          </div>
          <ol className={css['layers']}>
            {value.layers.map((step) => (
              <Layer key={`${step.layer} ${step.overrideId ?? step.setBy} ${step.state}`} step={step} value={value} />
            ))}
          </ol>
        </div>
      ))}
    </Section>
  )
}
