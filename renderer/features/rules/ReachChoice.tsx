import { useSession } from '#renderer/host/session.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import type { OutletId } from '#shared/kernel/ids.ts'
import { useReviewText } from './reviewText.ts'
import css from './reviews.module.css'

export interface ReachChoiceProps {
  /** Null: every outlet. */
  readonly value: readonly OutletId[] | null
  readonly onChange: (value: readonly OutletId[] | null) => void
}

/** All outlets at once, or first those that are ticked. */
export const ReachChoice = ({ value, onChange }: ReachChoiceProps) => {
  const t = useReviewText().canary
  const { outlets } = useSession()
  const toggle = (outletId: OutletId, isIn: boolean) =>
    onChange(isIn ? [...(value ?? []), outletId] : (value ?? []).filter((one) => one !== outletId))
  return (
    <>
      <RadioGroup
        label={t.reach}
        value={value === null ? 'all' : 'some'}
        options={[
          { value: 'all', label: t.all },
          { value: 'some', label: t.some, detail: t.someHint },
        ]}
        onChange={(reach) => onChange(reach === 'all' ? null : [])}
      />
      {value !== null && (
        <fieldset className={css['outlets']}>
          <legend>{t.outlets}</legend>
          {outlets.map(({ outletId, name }) => (
            <Checkbox key={outletId} isSelected={value.includes(outletId)} onChange={(isIn) => toggle(outletId, isIn)}>
              {name}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  )
}
