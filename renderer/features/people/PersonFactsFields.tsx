import { factNeedsOf, noNeeds, type FactNeeds } from '#shared/roster/factNeeds.ts'
import { factsDa } from '#shared/i18n/facts/da.ts'
import { factsDe } from '#shared/i18n/facts/de.ts'
import { factsEn } from '#shared/i18n/facts/en.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import type { PersonLawFacts } from '#shared/people/personLawFacts.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { AbsencesField } from './AbsencesField.tsx'
import css from './people.module.css'
import { SumField, type Sum } from './SumField.tsx'

export interface PersonFactsFieldsProps {
  readonly pack: RulePack | null
  readonly value: PersonLawFacts
  readonly onChange: (value: PersonLawFacts) => void
}

/** Any Monday: only the names of the days are read from it. */
const monday: LocalDate = '2024-01-01'

const LessonsField = ({ value, onChange }: Omit<PersonFactsFieldsProps, 'pack'>) => {
  const t = useText({ en: factsEn, de: factsDe, da: factsDa }).person
  const { weekday: nameOf } = useFormat()
  const { earlyLessons } = value
  return (
    <fieldset className={css['days']}>
      <legend>{t.lessons}</legend>
      <p className={css['quiet']}>{t.lessonsHint}</p>
      <Checkbox
        isSelected={earlyLessons !== undefined}
        onChange={(isKnown) => {
          onChange({ ...value, earlyLessons: isKnown ? [] : undefined })
        }}
      >
        {t.lessonsKnown}
      </Checkbox>
      {earlyLessons !== undefined &&
        [1, 2, 3, 4, 5, 6].map((weekday) => (
          <Checkbox
            key={weekday}
            isSelected={earlyLessons.includes(weekday)}
            onChange={(isSet) => {
              const others = earlyLessons.filter((other) => other !== weekday)
              onChange({ ...value, earlyLessons: isSet ? [...others, weekday].toSorted((a, b) => a - b) : others })
            }}
          >
            {nameOf(addDays(monday, weekday - 1), 'long')}
          </Checkbox>
        ))}
    </fieldset>
  )
}

type SumName = 'earlier' | 'sundays' | 'reference'

const SumsFields = ({
  needs,
  value,
  onChange,
}: Omit<PersonFactsFieldsProps, 'pack'> & { readonly needs: FactNeeds }) => {
  const t = useText({ en: factsEn, de: factsDe, da: factsDa }).person
  const hours = { name: 'minutes', label: t.hours, unit: t.hoursUnit, maxValue: 10_000, per: 60 }
  const days = (name: 'days' | 'restDays', minValue: number) => ({ name, label: t[name], maxValue: 800, minValue })
  const sums = [
    {
      name: 'earlier',
      isAsked: needs.weeks > 1,
      numbers: [{ name: 'weeks', label: t.weeks, minValue: 1, maxValue: 65 }, hours],
    },
    { name: 'sundays', isAsked: needs.sundayDays > 0, numbers: [{ name: 'count', label: t.count, maxValue: 53 }] },
    { name: 'reference', isAsked: needs.reference, numbers: [hours, days('days', 1), days('restDays', 0)] },
  ] as const satisfies readonly {
    readonly name: SumName
    readonly isAsked: boolean
    readonly numbers: readonly object[]
  }[]
  return sums
    .filter(({ name, isAsked }) => isAsked || value[name] !== undefined)
    .map(({ name, numbers }) => (
      <SumField
        key={name}
        legend={t[name]}
        hint={t[`${name}Hint`]}
        untilLabel={t.untilOn}
        numbers={numbers}
        value={value[name] as Sum | undefined}
        onChange={(sum) => {
          onChange({ ...value, [name]: sum })
        }}
      />
    ))
}

/** What is asked, and what was said already and stays in sight. */
const shownOf = (needs: FactNeeds, value: PersonLawFacts) => ({
  isAway: needs.neutralDays || value.absences !== undefined,
  isTaught: needs.earlyLessons || value.earlyLessons !== undefined,
  isSummed:
    [needs.weeks > 1, needs.sundayDays > 0, needs.reference].includes(true) ||
    [value.earlier, value.sundays, value.reference].some((sum) => sum !== undefined),
})

/** What the rules in force ask about a person and no plan holds; nothing where they ask nothing. */
export const PersonFactsFields = ({ pack, value, onChange }: PersonFactsFieldsProps) => {
  const t = useText({ en: factsEn, de: factsDe, da: factsDa }).person
  const needs = pack === null ? noNeeds : factNeedsOf(pack)
  const { isAway, isTaught, isSummed } = shownOf(needs, value)
  if (!isAway && !isTaught && !isSummed) return null
  return (
    <fieldset className={css['facts']}>
      <legend>{t.legend}</legend>
      <p className={css['quiet']}>{t.hint}</p>
      {isAway && (
        <AbsencesField
          t={t}
          value={value.absences ?? []}
          onChange={(absences) => {
            onChange({ ...value, absences })
          }}
        />
      )}
      <SumsFields needs={needs} value={value} onChange={onChange} />
      {isTaught && <LessonsField value={value} onChange={onChange} />}
    </fieldset>
  )
}
