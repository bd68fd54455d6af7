import type { EffectiveValue, LayerStep } from '#shared/roster/findings.ts'
import type { Unit } from '#shared/rules/model.ts'
import { useActorName } from './useActorName.ts'
import { useWords } from './words.ts'
import css from './drawer.module.css'

const Step = ({ step, unit }: { readonly step: LayerStep; readonly unit: Unit }) => {
  const { t, f, speech } = useWords()
  const actorName = useActorName()
  const { bounds } = step
  const between = (range: { readonly min: number; readonly max: number }) =>
    [f.quantity(range.min, unit), f.quantity(range.max, unit)] as const
  return (
    <li className={css['layer']} data-state={step.state} data-layer={step.layer}>
      <span className={css['layerHead']}>
        <span>{t.why.layer[step.layer]}</span>
        {step.value !== null && <strong>{f.quantity(step.value, unit)}</strong>}
      </span>
      <span className={css['quiet']}>
        {t.why.setBy(speech.setBy(actorName(step.setBy)))}, {t.why.state[step.state]}
        {step.untilOn !== null && `, ${t.why.until(f.date(step.untilOn))}`}
      </span>
      {step.reason !== null && step.reason !== '' && <span className={css['layerReason']}>“{step.reason}”</span>}
      {bounds !== null && (
        <span className={css['quiet']}>
          {t.why.free(...between(bounds.free))}, {t.why.outer(...between(bounds.outer))}
        </span>
      )}
    </li>
  )
}

/** Every layer that set or narrowed a value, from the top down. */
export const LayerBands = ({ value }: { readonly value: EffectiveValue }) => {
  const { t } = useWords()
  return (
    <ol className={css['layers']} aria-label={t.why.layers}>
      {value.layers.map((step, at) => (
        <Step key={`${step.layer}${step.overrideId ?? at}`} step={step} unit={value.unit} />
      ))}
    </ol>
  )
}
