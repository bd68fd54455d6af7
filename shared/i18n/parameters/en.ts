/** English names of the numbers that rules use. */
import type { ParameterNames } from './messages.ts'

export const parametersEn: ParameterNames = {
  minimum: 'At least',
  maximum: 'At most',
  total: 'Rest in all',
  core: 'of which in the week',
  work1: 'Break after work of',
  break1: 'Break',
  work2: 'Longer break after work of',
  break2: 'Longer break',
  earliest: 'Not before',
  latest: 'Not after',
}
