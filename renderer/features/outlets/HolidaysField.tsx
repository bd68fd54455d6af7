import { X } from 'lucide-react'
import { useState } from 'react'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { Outlet } from '#shared/people/places.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { mergeDates } from './outletDraft.ts'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'

export interface HolidaysFieldProps {
  readonly value: readonly LocalDate[]
  /** Outlets of the same country, whose dates can be taken over. */
  readonly others: readonly Outlet[]
  readonly onChange: (value: readonly LocalDate[]) => void
}

/** One date after the other, or those of a neighbour at once. */
export const HolidaysField = ({ value, others, onChange }: HolidaysFieldProps) => {
  const t = useOutletsText().holidays
  const format = useFormat()
  const [typed, setTyped] = useState<LocalDate | null>(null)
  const lenders = others.filter(({ holidays }) => holidays.some((on) => !value.includes(on)))
  return (
    <fieldset className={css['holidays']}>
      <legend>{t.legend}</legend>
      <ul className={css['dates']}>
        {value.map((on) => (
          <li key={on}>
            <span>
              {format.weekday(on, 'short')}, {format.date(on)}
            </span>
            <IconButton
              size="small"
              label={t.remove(format.date(on))}
              onPress={() => {
                onChange(value.filter((known) => known !== on))
              }}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className={css['addDate']}>
        <DateField label={t.date} value={typed} onChange={setTyped} />
        <Button
          isDisabled={typed === null}
          onPress={() => {
            if (typed !== null) onChange(mergeDates(value, [typed]))
            setTyped(null)
          }}
        >
          {t.add}
        </Button>
      </div>
      {lenders.length > 0 && (
        <Select
          label={t.takeFrom}
          value={null}
          options={lenders.map(({ outletId, name, holidays }) => ({
            value: outletId,
            label: name,
            detail: t.taken(format.number(holidays.filter((on) => !value.includes(on)).length)),
          }))}
          onChange={(outletId) => {
            const lender = lenders.find((outlet) => outlet.outletId === outletId)
            onChange(mergeDates(value, lender?.holidays ?? []))
          }}
        />
      )}
    </fieldset>
  )
}
