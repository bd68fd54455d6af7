import { cellParameter } from '#shared/rules/model.ts'
import { localOf, minuteMs } from '#shared/kernel/time.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { BackToProblems } from './BackToProblems.tsx'
import { NumberLine } from './NumberLine.tsx'
import type { WishedValue } from './overrideAsk.ts'
import { RuleText } from './RuleText.tsx'
import { useRoster } from './rosterContext.ts'
import { ValueCard } from './ValueCard.tsx'
import { useWords } from './words.ts'
import css from './drawer.module.css'

export interface IntervalCardProps {
  readonly startAt: number
  readonly role: string
  readonly onAsk: (wish: WishedValue) => void
}

/** Why so many people are needed in one interval. */
export const IntervalCard = ({ startAt, role, onAsk }: IntervalCardProps) => {
  const { t, f, word } = useWords()
  const { pack, zone } = useRoster((state) => state.board)
  const evaluation = useRoster((state) => state.evaluation)
  const step = evaluation.coverage.find((one) => one.startAt === startAt && one.role === role)
  const parameter = step === undefined ? '' : cellParameter(step.rowId, role)
  const value = evaluation.values.find((one) => one.parameter === parameter)
  const rule = pack.rules.find(({ ruleId }) => ruleId === value?.ruleId)
  const time =
    step === undefined
      ? ''
      : `${f.dayLong(localOf(startAt, zone).on)}, ${f.time(startAt, zone)}–${f.time(startAt + step.minutes * minuteMs, zone)}`
  return (
    <>
      <BackToProblems />
      {step === undefined ? (
        <EmptyState title={t.why.gone} text="" />
      ) : (
        <>
          <header className={css['cardHead']}>
            <h3>{t.why.intervalTitle(word(role), time)}</h3>
            <p>{t.why.intervalText(step.demand, step.needed, step.planned)}</p>
          </header>
          <NumberLine
            actual={step.planned}
            limit={step.needed}
            unit="count"
            label={t.why.needed}
            calm={step.planned >= step.needed}
          />
          {value !== undefined && rule !== undefined && <ValueCard value={value} rule={rule} onAsk={onAsk} />}
          {rule !== undefined && <RuleText rule={rule} />}
        </>
      )}
    </>
  )
}
