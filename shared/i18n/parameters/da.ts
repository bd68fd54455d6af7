/** Danish names of the numbers that rules use. */
import type { ParameterNames } from './messages.ts'

export const parametersDa: ParameterNames = {
  minimum: 'Mindst',
  maximum: 'Højst',
  total: 'Hvile i alt',
  core: 'heraf i ugen',
  work1: 'Pause efter arbejde i',
  break1: 'Pause',
  work2: 'Længere pause efter arbejde i',
  break2: 'Længere pause',
  earliest: 'Ikke før',
  latest: 'Ikke efter',
}
