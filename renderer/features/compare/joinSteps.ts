import { minuteMs } from '#shared/kernel/time.ts'
import type { CoverageStep } from '#shared/roster/findings.ts'

/** Neighbouring steps under the same row with the same numbers, as one longer step. */
export const joinSteps = (steps: readonly CoverageStep[]): readonly CoverageStep[] => {
  const joined: CoverageStep[] = []
  for (const step of steps.toSorted((a, b) => a.startAt - b.startAt)) {
    const last = joined.at(-1)
    const continues =
      last !== undefined &&
      last.startAt + last.minutes * minuteMs === step.startAt &&
      last.rowId === step.rowId &&
      last.needed === step.needed &&
      last.planned === step.planned
    if (continues) joined[joined.length - 1] = { ...last, minutes: last.minutes + step.minutes }
    else joined.push(step)
  }
  return joined
}
