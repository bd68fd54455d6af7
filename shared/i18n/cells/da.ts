/** Danish words of table cells. */
import type { CellMessages } from './messages.ts'

export const cellsDa: CellMessages = {
  any: 'alle',
  under: (value) => `under ${value}`,
  upTo: (value) => `op til ${value}`,
  over: (value) => `over ${value}`,
  from: (value) => `${value} og derover`,
  before: (time) => `før ${time}`,
  since: (time) => `fra ${time}`,
  between: (from, to) => `${from} til ${to}`,
  values: { weekday: 'hverdag', saturday: 'lørdag', sunday: 'søndag', holiday: 'helligdag' },
}
