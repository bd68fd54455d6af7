import type { Rule } from '#shared/rules/model.ts'
import { ParameterEditor } from './ParameterEditor.tsx'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'

export interface ValuesViewProps {
  readonly rule: Rule
  readonly published: Rule
  readonly mayEdit: boolean
}

/** Each number of the rule with the bands in which an outlet may differ. */
export const ValuesView = ({ rule, published, mayEdit }: ValuesViewProps) => {
  const t = useRulesText()
  const names = Object.keys(rule.parameters)
  if (names.length === 0) return <p className={css['muted']}>{t.noValues}</p>
  return (
    <div className={css['parameters']}>
      {names.map((name) => {
        const parameter = rule.parameters[name]
        return parameter === undefined ? null : (
          <ParameterEditor
            key={name}
            ruleId={rule.ruleId}
            name={name}
            parameter={parameter}
            published={published.parameters[name] ?? parameter}
            mayEdit={mayEdit}
          />
        )
      })}
    </div>
  )
}
