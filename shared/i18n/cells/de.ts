/** German words of table cells. */
import type { CellMessages } from './messages.ts'

export const cellsDe: CellMessages = {
  any: 'alle',
  under: (value) => `unter ${value}`,
  upTo: (value) => `bis ${value}`,
  over: (value) => `über ${value}`,
  from: (value) => `ab ${value}`,
  before: (time) => `vor ${time}`,
  since: (time) => `ab ${time}`,
  between: (from, to) => `${from} bis ${to}`,
  values: { weekday: 'Werktag', saturday: 'Samstag', sunday: 'Sonntag', holiday: 'Feiertag' },
}
