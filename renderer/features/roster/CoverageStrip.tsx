import { useId, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { Select } from '#renderer/ui/Select.tsx'
import { addDays, minuteMs } from '#shared/kernel/time.ts'
import { StripDay } from './StripDay.tsx'
import { rolesOf, stripSteps, stripTotals, type StripStep } from './stripModel.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { useWords } from './words.ts'
import css from './strip.module.css'

const days = [0, 1, 2, 3, 4, 5, 6] as const

const Readout = ({ step }: { readonly step: StripStep }) => {
  const { t, f } = useWords()
  const { weekOn, zone } = useRoster((state) => state.board)
  const first = step.parts[0]
  const gap =
    step.missing > 0 ? t.strip.missingCount(step.missing) : step.surplus > 0 ? t.strip.surplusCount(step.surplus) : null
  return (
    <div className={css['readout']}>
      <strong>
        {f.weekdayShort(addDays(weekOn, step.day))} {f.time(step.startAt, zone)}–
        {f.time(step.startAt + step.minutes * minuteMs, zone)}
      </strong>
      <span>{t.strip.numbers(step.needed, step.planned)}</span>
      {gap !== null && <span data-missing={step.missing > 0 || undefined}>{gap}</span>}
      {first !== undefined && <span className={css['quiet']}>{t.strip.demand(first.demand)}</span>}
    </div>
  )
}

/** Staff needed as an area and planned as a line, under the days of the board and on the same time axis. */
export const CoverageStrip = () => {
  const { t, f, word } = useWords()
  const { store } = useRosterTools()
  const coverage = useRoster((state) => state.evaluation.coverage)
  const board = useRoster((state) => state.board)
  const axis = useRoster((state) => state.axis)
  const [role, setRole] = useState<string | null>(null)
  const [at, setAt] = useState<number | null>(null)
  const hintId = useId()
  const steps = useMemo(() => stripSteps(coverage, role, board), [coverage, role, board])
  const totals = useMemo(() => stripTotals(steps), [steps])
  if (coverage.length === 0) return null
  const current = at === null ? undefined : steps[at]
  const label = role === null ? t.strip.title : t.strip.label(word(role))
  const missing = totals.missingMinutes === 0 ? null : f.duration(totals.missingMinutes)
  const summary = t.strip.summary(missing, f.duration(totals.surplusMinutes))

  const pointAt = (event: PointerEvent, day: number): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const minute = axis.fromMinute + ((event.clientX - box.left) / box.width) * (axis.toMinute - axis.fromMinute)
    const found = steps.findIndex(
      (step) => step.day === day && step.minute <= minute && minute < step.minute + step.minutes,
    )
    setAt(found === -1 ? null : found)
  }
  const explain = (): void => {
    if (current === undefined) return
    const worst = current.parts.toSorted((a, b) => b.needed - b.planned - (a.needed - a.planned))[0]
    if (worst !== undefined) store.openDrawer({ kind: 'interval', startAt: worst.startAt, role: worst.role })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = steps.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      PageDown: 8,
      PageUp: -8,
      Home: -steps.length,
      End: steps.length,
    }
    const move = moves[event.key]
    if (event.key === 'Enter' || event.key === ' ') explain()
    else if (move === undefined) return
    else setAt(Math.max(0, Math.min(last, (at ?? -1) + move)))
    event.preventDefault()
  }
  const spoken =
    current === undefined
      ? summary
      : `${f.dayLong(addDays(board.weekOn, current.day))} ${f.time(current.startAt, board.zone)}, ${t.strip.numbers(current.needed, current.planned)}`
  return (
    <section className={css['strip']} aria-label={t.strip.title}>
      <div className={css['stripHead']}>
        <Select
          label={t.strip.role}
          hideLabel
          value={role ?? ''}
          options={[
            { value: '', label: t.strip.allRoles },
            ...rolesOf(coverage).map((name) => ({ value: name, label: word(name) })),
          ]}
          onChange={(next) => setRole(next === '' ? null : next)}
        />
        {current === undefined ? <p className={css['readout']}>{summary}</p> : <Readout step={current} />}
      </div>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a range input cannot draw the strip inside of it
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={hintId}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, steps.length - 1)}
        aria-valuenow={at ?? 0}
        aria-valuetext={spoken}
        className={css['days']}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setAt(null)}
        onBlur={() => setAt(null)}
      >
        {days.map((day) => (
          <StripDay
            key={day}
            steps={steps.filter((step) => step.day === day)}
            axis={axis}
            most={totals.most + 0.5}
            current={current?.day === day ? current : null}
            onPoint={(event) => pointAt(event, day)}
            onPress={explain}
          />
        ))}
      </div>
      <span id={hintId} hidden>
        {t.strip.hint}
      </span>
    </section>
  )
}
