import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { DifferenceMark } from '#renderer/ui/DifferenceMark.tsx'
import type { StateCounts } from '#shared/compare/impact.ts'
import { differenceStates, type DifferenceState } from '#shared/compare/model.ts'
import css from './compare.module.css'
import { useCompareText } from './words.ts'

export interface StateFilterProps {
  readonly counts: StateCounts
  readonly value: DifferenceState | null
  readonly onChange: (value: DifferenceState | null) => void
}

/** Legend and filter in one: mark, word, number of cells. */
export const StateFilter = ({ counts, value, onChange }: StateFilterProps) => {
  const t = useCompareText()
  const format = useFormat()
  return (
    <ToggleButtonGroup
      aria-label={t.filter}
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      className={css['filter'] ?? ''}
      onSelectionChange={(keys) => onChange(differenceStates.find((state) => keys.has(state)) ?? null)}
    >
      {differenceStates.toReversed().map((state) => (
        <ToggleButton key={state} id={state} className={css['filterButton'] ?? ''}>
          <DifferenceMark state={state} word />
          <span className={css['filterCount']}>{format.number(counts[state])}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
