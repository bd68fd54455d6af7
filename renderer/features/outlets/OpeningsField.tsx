import { Plus, X } from 'lucide-react'
import type { Opening } from '#shared/people/places.ts'
import { inputTime } from '../../i18n/inputTime.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { weekdayName, weekdays } from './openingText.ts'
import { addSpan, likeMonday, minuteOfText, withTimes } from './outletDraft.ts'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'

export interface OpeningsFieldProps {
  readonly value: readonly Opening[]
  readonly onChange: (value: readonly Opening[]) => void
}

interface SpanProps {
  readonly opening: Opening
  readonly onChange: (opening: Opening) => void
  readonly onRemove: () => void
}

const Span = ({ opening, onChange, onRemove }: SpanProps) => {
  const t = useOutletsText().openings
  const format = useFormat()
  const day = weekdayName(opening.weekday, format)
  const { fromMinute, toMinute } = opening
  const time = (label: string, minute: number, set: (minute: number) => Opening) => (
    <input
      type="time"
      className={css['time']}
      aria-label={label}
      value={inputTime(minute)}
      onChange={(event) => {
        const next = minuteOfText(event.target.value)
        if (next !== null) onChange(set(next))
      }}
    />
  )
  return (
    <span className={css['span']}>
      {time(t.from(day), fromMinute, (minute) => withTimes(opening, minute, toMinute))}
      <span aria-hidden="true">–</span>
      {time(t.to(day), toMinute, (minute) => withTimes(opening, fromMinute, minute))}
      <IconButton size="small" label={t.remove(day)} onPress={onRemove}>
        <X size={14} aria-hidden="true" />
      </IconButton>
      {toMinute >= 1_440 && <span className={css['quiet']}>{t.nextDay}</span>}
    </span>
  )
}

/** Each day with its spans; a day without any is closed. */
export const OpeningsField = ({ value, onChange }: OpeningsFieldProps) => {
  const all = useOutletsText()
  const t = all.openings
  const format = useFormat()
  return (
    <fieldset className={css['days']}>
      <legend>{t.legend}</legend>
      {weekdays.map((weekday) => {
        const spans = value.filter((opening) => opening.weekday === weekday)
        return (
          <div key={weekday} className={css['day']}>
            <span className={css['dayName']}>{weekdayName(weekday, format, 'short')}</span>
            <div className={css['spans']}>
              {spans.map((opening, nth) => (
                <Span
                  // eslint-disable-next-line react/no-array-index-key -- the times are what is edited
                  key={nth}
                  opening={opening}
                  onChange={(next) => {
                    onChange(value.map((known) => (known === opening ? next : known)))
                  }}
                  onRemove={() => {
                    onChange(value.filter((known) => known !== opening))
                  }}
                />
              ))}
              {spans.length === 0 && <span className={css['quiet']}>{all.closed}</span>}
            </div>
            <IconButton
              size="small"
              label={t.add(weekdayName(weekday, format))}
              onPress={() => {
                onChange(addSpan(value, weekday))
              }}
            >
              <Plus size={14} aria-hidden="true" />
            </IconButton>
          </div>
        )
      })}
      <div>
        <Button
          size="small"
          onPress={() => {
            onChange(likeMonday(value))
          }}
        >
          {t.likeMonday}
        </Button>
      </div>
    </fieldset>
  )
}
