import { X } from 'lucide-react'
import { useState } from 'react'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { Absence } from '#shared/people/personLawFacts.ts'
import type { FactsMessages } from '#shared/i18n/facts/messages.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import css from './people.module.css'

export interface AbsencesFieldProps {
  readonly t: FactsMessages['person']
  readonly value: readonly Absence[]
  readonly onChange: (value: readonly Absence[]) => void
}

/** Days of leave or sickness, as spans from a first to a last day. */
export const AbsencesField = ({ t, value, onChange }: AbsencesFieldProps) => {
  const { date } = useFormat()
  const [fromOn, setFrom] = useState<LocalDate | null>(null)
  const [toOn, setTo] = useState<LocalDate | null>(null)
  const isBackwards = fromOn !== null && toOn !== null && toOn < fromOn
  const said = (span: Absence): string => t.span(date(span.fromOn), date(span.toOn))
  const add = (): void => {
    if (fromOn === null || toOn === null) return
    onChange([...value, { fromOn, toOn }].toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1)))
    setFrom(null)
    setTo(null)
  }
  return (
    <fieldset className={css['days']}>
      <legend>{t.absences}</legend>
      <p className={css['quiet']}>{t.absencesHint}</p>
      <ul className={css['spans']}>
        {value.map((span) => (
          <li key={`${span.fromOn} ${span.toOn}`}>
            <span>{said(span)}</span>
            <IconButton
              size="small"
              label={t.remove(said(span))}
              onPress={() => {
                onChange(value.filter((other) => other !== span))
              }}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <DateField label={t.first} value={fromOn} onChange={setFrom} />
      <DateField label={t.last} value={toOn} error={isBackwards ? t.badSpan : undefined} onChange={setTo} />
      <Button isDisabled={fromOn === null || toOn === null || isBackwards} onPress={add}>
        {t.add}
      </Button>
    </fieldset>
  )
}
