/** German names of the numbers that rules use. */
import type { ParameterNames } from './messages.ts'

export const parametersDe: ParameterNames = {
  minimum: 'Mindestens',
  maximum: 'Höchstens',
  total: 'Ruhe insgesamt',
  core: 'davon in der Woche',
  work1: 'Pause ab einer Arbeit von',
  break1: 'Pause',
  work2: 'Längere Pause ab einer Arbeit von',
  break2: 'Längere Pause',
  earliest: 'Nicht vor',
  latest: 'Nicht nach',
}
