import { usePackSpeech } from '#renderer/host/usePackSpeech.ts'
import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { EffectFigures } from '#renderer/ui/EffectFigures.tsx'
import type { RuleHealth } from '#shared/contract/rules.ts'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'

/** Local values that outlets propose as the shared one, with what they changed there. */
export const ProposedValues = ({ health: { rule, proposed } }: { readonly health: RuleHealth }) => {
  const t = useRulesText()
  const format = useFormat()
  const speech = usePackSpeech()
  if (proposed.length === 0) return null
  return (
    <section className={css['health']}>
      <h2>{t.proposed}</h2>
      {proposed.map(({ override, outletName, effect }) => (
        <article key={override.overrideId} className={css['health']}>
          <p>
            <strong>{outletName}</strong>: {speech.parameter(override.parameter)},{' '}
            {quantityText(format, override.value, rule.parameters[override.parameter]?.unit ?? 'count')}
          </p>
          <q>{override.reason}</q>
          <EffectFigures effect={effect} />
        </article>
      ))}
    </section>
  )
}
