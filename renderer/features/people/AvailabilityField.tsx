import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { inputTime } from '../../i18n/inputTime.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { usePeopleText } from './peopleText.ts'
import css from './people.module.css'
import { minuteOfText, toggleDay, type Availability } from './personDraft.ts'

/** Any Monday: only the names of the days are read from it. */
const monday = '2024-01-01' as LocalDate

export interface AvailabilityFieldProps {
  readonly value: readonly Availability[]
  readonly onChange: (value: readonly Availability[]) => void
}

/** No day chosen means any time. */
export const AvailabilityField = ({ value, onChange }: AvailabilityFieldProps) => {
  const t = usePeopleText().form
  const format = useFormat()
  const setSpan = (weekday: number, part: 'fromMinute' | 'toMinute', text: string): void => {
    const minute = minuteOfText(text, part === 'toMinute')
    if (minute === null) return
    onChange(value.map((span) => (span.weekday === weekday ? { ...span, [part]: minute } : span)))
  }
  return (
    <fieldset className={css['days']}>
      <legend>
        {t.availability}: {value.length === 0 ? t.always : t.onlyThen}
      </legend>
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
        const span = value.find((known) => known.weekday === weekday)
        const name = format.weekday(addDays(monday, weekday - 1))
        return (
          <div key={weekday} className={css['day']}>
            <Checkbox
              isSelected={span !== undefined}
              onChange={() => {
                onChange(toggleDay(value, weekday))
              }}
            >
              {name}
            </Checkbox>
            {span &&
              (['fromMinute', 'toMinute'] as const).map((part) => (
                <input
                  key={part}
                  type="time"
                  className={css['time']}
                  aria-label={part === 'fromMinute' ? t.from(name) : t.to(name)}
                  value={inputTime(span[part])}
                  onChange={(event) => {
                    setSpan(weekday, part, event.target.value)
                  }}
                />
              ))}
          </div>
        )
      })}
    </fieldset>
  )
}
