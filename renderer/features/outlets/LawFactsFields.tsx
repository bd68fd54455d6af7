import { figureNames, sectors, type FigureName, type LawFacts } from '#shared/people/lawFacts.ts'
import { factNeedsOf, noNeeds } from '#shared/roster/factNeeds.ts'
import { useNewestPack } from '../../host/usePackSpeech.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { DateField } from '../../ui/DateField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { useFactsText, weekdayText } from './lawFactText.ts'
import css from './outlets.module.css'
import { SchoolTermsField } from './SchoolTermsField.tsx'

export interface LawFactsFieldsProps {
  readonly value: LawFacts
  readonly onChange: (value: LawFacts) => void
}

/** Hours as they are typed; an emptied field says nothing. */
const minutesOf = (hours: number): number | undefined => (Number.isNaN(hours) ? undefined : Math.round(hours * 60))

/** What some laws ask about an outlet; what the rules in force ask for says so. */
export const LawFactsFields = ({ value, onChange }: LawFactsFieldsProps) => {
  const facts = useFactsText()
  const t = facts.outlet
  const format = useFormat()
  const pack = useNewestPack()
  const needs = pack === undefined ? noNeeds : factNeedsOf(pack)
  const asked = (isAsked: boolean): { readonly description?: string } => (isAsked ? { description: t.asked } : {})
  const setFigure = (name: FigureName, hours: number): void => {
    onChange({ ...value, figures: { ...value.figures, [name]: minutesOf(hours) } })
  }
  return (
    <fieldset className={css['holidays']}>
      <legend>{t.legend}</legend>
      <p className={css['quiet']}>{t.hint}</p>
      <Select
        label={t.sector}
        {...asked(needs.sector)}
        value={value.sector ?? 'none'}
        options={[
          { value: 'none' as const, label: t.noSector },
          ...sectors.map((sector) => ({ value: sector, label: facts.sectors[sector] })),
        ]}
        onChange={(sector) => {
          onChange({ ...value, sector: sector === 'none' ? undefined : sector })
        }}
      />
      {figureNames.map((name) => (
        <NumberField
          key={name}
          label={t.figures[name]}
          {...asked(needs.figures.includes(name))}
          unit={t.hours}
          minValue={0}
          step={0.25}
          value={(value.figures?.[name] ?? NaN) / 60}
          onChange={(hours) => {
            setFigure(name, hours)
          }}
        />
      ))}
      <DateField
        label={t.fortnight}
        {...asked(needs.fortnight)}
        value={value.fortnightOn ?? null}
        onChange={(fortnightOn) => {
          onChange({ ...value, fortnightOn: fortnightOn ?? undefined })
        }}
      />
      <Select
        label={t.weekStart}
        {...asked(needs.weekStart)}
        value={String(value.weekStart ?? 0)}
        options={[0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          value: String(weekday),
          label: weekday === 0 ? t.noWeekStart : weekdayText(weekday, format),
        }))}
        onChange={(weekday) => {
          onChange({ ...value, weekStart: weekday === '0' ? undefined : Number(weekday) })
        }}
      />
      <SchoolTermsField
        value={value.schoolTerms ?? []}
        onChange={(schoolTerms) => {
          onChange({ ...value, schoolTerms })
        }}
      />
    </fieldset>
  )
}
