import { X } from 'lucide-react'
import { useState } from 'react'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { SchoolTerm } from '#shared/people/lawFacts.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { termText, useFactsText } from './lawFactText.ts'
import css from './outlets.module.css'

export interface SchoolTermsFieldProps {
  readonly value: readonly SchoolTerm[]
  readonly onChange: (value: readonly SchoolTerm[]) => void
}

const byStart = (a: SchoolTerm, b: SchoolTerm): number => (a.fromOn < b.fromOn ? -1 : 1)

/** When school is, as terms from a first to a last day. */
export const SchoolTermsField = ({ value, onChange }: SchoolTermsFieldProps) => {
  const facts = useFactsText()
  const t = facts.outlet
  const format = useFormat()
  const [fromOn, setFrom] = useState<LocalDate | null>(null)
  const [toOn, setTo] = useState<LocalDate | null>(null)
  const isBackwards = fromOn !== null && toOn !== null && toOn < fromOn
  const add = (): void => {
    if (fromOn === null || toOn === null) return
    onChange([...value, { fromOn, toOn }].toSorted(byStart))
    setFrom(null)
    setTo(null)
  }
  return (
    <fieldset className={css['holidays']}>
      <legend>{t.school}</legend>
      <p className={css['quiet']}>{value.length === 0 ? t.none : t.schoolHint}</p>
      <ul className={css['dates']}>
        {value.map((term) => (
          <li key={`${term.fromOn} ${term.toOn}`}>
            <span>{termText(term, format, facts)}</span>
            <IconButton
              size="small"
              label={t.remove(termText(term, format, facts))}
              onPress={() => {
                onChange(value.filter((other) => other !== term))
              }}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <DateField label={t.first} value={fromOn} onChange={setFrom} />
      <DateField label={t.last} value={toOn} error={isBackwards ? t.badTerm : undefined} onChange={setTo} />
      <Button isDisabled={fromOn === null || toOn === null || isBackwards} onPress={add}>
        {t.add}
      </Button>
    </fieldset>
  )
}
