import { Label, Radio, RadioGroup } from 'react-aria-components'
import { DateField } from '#renderer/ui/DateField.tsx'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { lastPossible, startOn, termChoices, termOf, type OverrideDraft } from './overrideDraft.ts'
import { useOverrideWords } from './overrideWords.ts'
import css from './overrides.module.css'

export interface TermFieldsProps {
  readonly draft: OverrideDraft
  readonly longestTermDays: number
  readonly todayOn: LocalDate
  readonly onChange: (draft: OverrideDraft) => void
}

/** Every deviation ends: first day, and a length within the longest term. */
export const TermFields = ({ draft, longestTermDays, todayOn, onChange }: TermFieldsProps) => {
  const { t, f } = useOverrideWords()
  const { fromOn, untilOn } = draft
  const last = lastPossible(fromOn, longestTermDays)
  return (
    <div className={css['term']}>
      <div className={css['pair']}>
        <DateField
          label={t.ask.from}
          value={fromOn}
          min={todayOn}
          onChange={(on) => {
            if (on !== null) onChange(startOn(draft, on))
          }}
        />
        <DateField
          label={t.ask.until}
          description={t.ask.longestTerm(f.date(last))}
          value={untilOn}
          min={fromOn}
          max={last}
          onChange={(on) => {
            if (on !== null) onChange({ ...draft, untilOn: on })
          }}
        />
      </div>
      <RadioGroup
        orientation="horizontal"
        value={String(termOf(draft))}
        onChange={(days) => onChange({ ...draft, untilOn: addDays(fromOn, Number(days) - 1) })}
      >
        <Label className={css['hidden'] ?? ''}>{t.ask.until}</Label>
        <div className={css['chips']}>
          {termChoices(longestTermDays).map((days) => (
            <Radio key={days} value={String(days)} className={css['chip'] ?? ''}>
              {days === longestTermDays ? `${t.ask.longest}: ${t.ask.days(days)}` : t.ask.days(days)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </div>
  )
}
