import type { LocalDate } from '#shared/kernel/time.ts'
import type { RulePack, Unit } from '#shared/rules/model.ts'
import { lastPossible, type DraftVerdict } from './overrideDraft.ts'
import { useOverrideWords, type OverrideWords } from './overrideWords.ts'
import css from './overrides.module.css'

export interface BandNoteProps {
  /** Gives the words. */
  readonly pack: RulePack
  readonly verdict: DraftVerdict
  readonly shared: number
  readonly unit: Unit
  /** First day of the draft. */
  readonly fromOn: LocalDate
  readonly longestTermDays: number
  readonly hasBounds: boolean
}

const refusal = (
  error: Extract<DraftVerdict, { ok: false }>['error'],
  { shared, unit, fromOn, longestTermDays, hasBounds }: BandNoteProps,
  { t, f, quantity, speech }: OverrideWords,
): string => {
  if (error.code === 'endsBeforeStart') return t.ask.endsBeforeStart
  if (error.code === 'termTooLong') return t.ask.termTooLong(f.date(lastPossible(fromOn, longestTermDays)))
  if (error.code === 'unknownParameter' || !hasBounds) return t.ask.noBounds(quantity(shared, unit))
  return t.ask.outsideBounds(quantity(error.min, unit), quantity(error.max, unit), speech.setBy(error.setBy))
}

/** Says in which band the value lies, or which bound excludes it and who set that. */
export const BandNote = (props: BandNoteProps) => {
  const words = useOverrideWords(props.pack)
  const { t } = words
  const { verdict } = props
  if (!verdict.ok) {
    return (
      <output className={css['note']} data-band="outside">
        {refusal(verdict.error, props, words)}
      </output>
    )
  }
  const { band } = verdict.value
  const text = { same: t.ask.sameValue, free: t.ask.bandFree, outer: t.ask.bandOuter }[band]
  return (
    <output className={css['note']} data-band={band}>
      {text}
    </output>
  )
}
