import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { RuleHealth } from '#shared/contract/rules.ts'
import type { HealthList } from '#shared/rules/health.ts'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'
import { healthLists } from './useRulesSearch.ts'

export interface ListFilterProps {
  readonly rules: readonly RuleHealth[]
  readonly value: HealthList | null
  readonly onChange: (value: HealthList | null) => void
}

/** The lists with their lengths; pressed again, all rules are shown. */
export const ListFilter = ({ rules, value, onChange }: ListFilterProps) => {
  const t = useRulesText()
  return (
    <ToggleButtonGroup
      aria-label={t.filter}
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      className={css['filter'] ?? ''}
      onSelectionChange={(keys) => onChange(healthLists.find((list) => keys.has(list)) ?? null)}
    >
      {healthLists.map((list) => (
        <ToggleButton key={list} id={list} className={css['filterButton'] ?? ''}>
          {t.lists[list]}
          <span className={css['count']}>{rules.filter(({ lists }) => lists.includes(list)).length}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
