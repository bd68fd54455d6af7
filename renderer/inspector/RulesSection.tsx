import { packSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { InspectionReport } from '#shared/inspect/report.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import { useInspectorText } from './inspectorText.ts'
import css from './inspector.module.css'

const RuleItem = ({ rule, pack }: { readonly rule: Rule; readonly pack: RulePack }) => {
  const { rule: t, severities } = useInspectorText()
  const format = useFormat()
  const { language } = format
  const speech = packSpeechOf(pack, format)
  const values = Object.entries(rule.parameters).map(
    ([name, { value, unit }]) => `${speech.parameter(name)}: ${quantityText(format, value, unit)}`,
  )
  return (
    <li>
      <details>
        <summary>
          {rule.title[language]} <span className={css['quiet']}>{severities[rule.severity]}</span>
        </summary>
        <dl className={css['facts']}>
          <dt>{t.purpose}</dt>
          <dd>{rule.purpose[language]}</dd>
          <dt>{t.source}</dt>
          <dd>{speech.source(rule)}</dd>
          {values.length > 0 && (
            <>
              <dt>{t.values}</dt>
              <dd>{values.join(' · ')}</dd>
            </>
          )}
          <dt>{t.notCaught}</dt>
          <dd>{rule.notCaught[language]}</dd>
        </dl>
      </details>
    </li>
  )
}

export const RulesSection = ({ report }: { readonly report: InspectionReport }) => {
  const { rules: t } = useInspectorText()
  const format = useFormat()
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t.title}</h2>
      {report.packs.map((pack) => (
        <div key={pack.version}>
          <h3>{t.version(format.number(pack.version), format.date(pack.effectiveOn), pack.publishedBy)}</h3>
          <ul className={css['rules']}>
            {pack.rules.map((rule) => (
              <RuleItem key={rule.ruleId} rule={rule} pack={pack} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
