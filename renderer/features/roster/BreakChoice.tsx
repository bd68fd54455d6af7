import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useWords } from './words.ts'
import css from './editor.module.css'

const usual = [0, 15, 30, 45, 60, 90] as const

export interface BreakChoiceProps {
  readonly value: number
  /** Takes the focus when it appears. */
  readonly isFirst: boolean
  readonly onChange: (minutes: number) => void
}

/** The usual lengths as chips; a length that is none of them is kept as one more. */
export const BreakChoice = ({ value, isFirst, onChange }: BreakChoiceProps) => {
  const { t, f } = useWords()
  const lengths = [...new Set([...usual, value])].toSorted((a, b) => a - b)
  return (
    <RadioGroup
      className={css['chips'] ?? ''}
      orientation="horizontal"
      value={String(value)}
      onChange={(next) => onChange(Number(next))}
    >
      <Label className={css['label'] ?? ''}>{t.editor.breakMinutes}</Label>
      <div className={css['chipRow']}>
        {lengths.map((minutes) => (
          <Radio
            key={minutes}
            value={String(minutes)}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the popover was opened by a key to choose here
            autoFocus={isFirst && minutes === value}
            className={css['chip'] ?? ''}
          >
            {minutes === 0 ? t.editor.noBreak : f.duration(minutes)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
