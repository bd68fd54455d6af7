import { Link } from 'wouter'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { Rule } from '#shared/rules/model.ts'
import { layersOf } from '#shared/rules/stacking.ts'
import css from './starter.module.css'
import { useStarterText } from './starterText.ts'

/** Rules of other levels about the same matter, and which of them counts. */
export const RuleLayers = ({ rules, rule }: { readonly rules: readonly Rule[]; readonly rule: Rule }) => {
  const t = useStarterText().layers
  const { language } = useFormat()
  const layers = layersOf(rules, rule)
  if (layers.length === 0) return null
  return (
    <div>
      <dt>{t.title}</dt>
      <dd>
        <ul className={css['examples']}>
          {layers.map(({ rule: other, level, relation }) => (
            <li key={other.ruleId}>
              {t.relations[relation]}{' '}
              <Link href={`/rules?rule=${encodeURIComponent(other.ruleId)}`}>{other.title[language]}</Link> (
              {t.levels[level]})
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
