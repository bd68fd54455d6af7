import type { TypicalError } from './planted.ts'

const restBetween = 'shared/rules/kinds/restBetween.ts'
const anchoredRest = 'shared/rules/kinds/anchoredRest.ts'
const breakEntitlement = 'shared/rules/kinds/breakEntitlement.ts'
const workAverage = 'shared/rules/kinds/workAverage.ts'
const compensation = 'shared/rules/kinds/compensation.ts'

/** Errors about what counts, which sign holds, and what is not known yet. */
export const ruleErrors: readonly TypicalError[] = [
  {
    name: 'rest limit exclusive',
    ways: [
      [{ file: restBetween, from: 'if (actual >= limit ||', to: 'if (actual > limit ||' }],
      [
        {
          file: 'shared/rules/kinds/rests.ts',
          from: 'elapsedMinutes(fromAt, toAt) >= total',
          to: 'elapsedMinutes(fromAt, toAt) > total',
        },
      ],
    ],
  },
  {
    name: 'breaks counted as work',
    ways: [
      [
        {
          file: 'shared/roster/personChecks.ts',
          from: 'elapsedMinutes(shift.startAt, shift.endAt) - breakMinutes',
          to: 'elapsedMinutes(shift.startAt, shift.endAt)',
        },
      ],
    ],
  },
  {
    name: 'split shift as rest violation',
    ways: [
      [
        {
          file: restBetween,
          from: "check.splitShifts !== 'count' && before?.day === worked.day",
          to: 'before === null',
        },
      ],
    ],
  },
  {
    name: '"over" read as "from"',
    ways: [[{ file: breakEntitlement, from: "(tier.sign === 'over' ? 0 : 1)", to: '1' }]],
  },
  {
    name: '"from" read as "over"',
    ways: [[{ file: breakEntitlement, from: " - (tier.sign === 'over' ? 0 : 1)", to: '' }]],
  },
  {
    name: 'split gap of exactly 1 h',
    ways: [
      [
        {
          file: 'shared/rules/kinds/countLimit.ts',
          from: 'elapsedMinutes(endAt, shift.startAt) > gap',
          to: 'elapsedMinutes(endAt, shift.startAt) >= gap',
        },
      ],
    ],
  },
  {
    name: 'anchored weekly rest may start late',
    ways: [
      [
        {
          file: anchoredRest,
          from: '(rest) => rest.fromAt >= window.fromAt && isEnough(rest, window, required)',
          to: '(rest) => rest.fromAt >= window.fromAt && rest.fromAt < window.toAt && isEnough(rest, rest, required)',
        },
      ],
    ],
  },
  {
    name: 'neutral days ignored',
    ways: [
      [{ file: workAverage, from: 'length * 7 - neutral', to: 'length * 7' }],
      [{ file: workAverage, from: 'length * 6 - neutral', to: 'length * 6' }],
    ],
  },
  {
    name: 'only last average window',
    ways: [
      [
        {
          file: 'electron/backend/packs/cases/caseWeeks.ts',
          from: '.filter((weekOn) => single || endsInPeriod(context, weekOn))',
          to: '.filter((weekOn) => single || (endsInPeriod(context, weekOn) && (context?.weeklyMinutes === undefined || weekOn === lastOn)))',
        },
      ],
      [{ file: workAverage, from: 'of windows)', to: 'of windows.slice(-1))' }],
    ],
  },
  {
    name: 'short break pieces count',
    ways: [
      [
        {
          file: 'shared/rules/kinds/breakPieces.ts',
          from: 'minutesOf(pause) >= on(pieces.minPiece, 0) &&',
          to: '',
        },
      ],
      [
        {
          file: 'shared/rules/kinds/breakPieces.ts',
          from: 'if (minutesOf(pause) >= minPiece) work = 0',
          to: 'work = 0',
        },
      ],
    ],
  },
  {
    name: 'calendar-month option forgotten',
    ways: [
      [
        {
          file: compensation,
          from: 'check.orSameMonth ? later(untilOn, lastOfMonth(on)) : untilOn',
          to: 'untilOn',
        },
      ],
    ],
  },
  {
    name: 'pending as violation',
    ways: [[{ file: compensation, from: 'if (untilOn <= knownUntilOn) ', to: 'if (untilOn !== null) ' }]],
  },
  {
    name: 'other employers ignored',
    ways: [
      [
        {
          file: 'shared/roster/evaluator.ts',
          from: 'personId === null) continue',
          to: 'personId === null || shift.elsewhere === true) continue',
        },
      ],
    ],
  },
]
