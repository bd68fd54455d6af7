/** English words of table cells. */
import type { CellMessages } from './messages.ts'

export const cellsEn: CellMessages = {
  any: 'any',
  under: (value) => `under ${value}`,
  upTo: (value) => `up to ${value}`,
  over: (value) => `over ${value}`,
  from: (value) => `${value} and more`,
  before: (time) => `before ${time}`,
  since: (time) => `from ${time}`,
  between: (from, to) => `${from} to ${to}`,
  values: { weekday: 'weekday', saturday: 'Saturday', sunday: 'Sunday', holiday: 'public holiday' },
}
