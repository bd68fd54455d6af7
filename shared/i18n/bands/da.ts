/** Danish words of the bands. */
import type { BandMessages } from './messages.ts'

export const bandsDa: BandMessages = {
  free: 'Butikslederen bestemmer',
  outer: 'Regionslederen skal godkende',
  outside: 'Ikke muligt',
  shared: (value) => `Fælles værdi ${value}`,
  asked: (value) => `Ønsket ${value}`,
  limit: { higher: (value) => `ned til ${value}`, lower: (value) => `op til ${value}` },
  instead: (name, value, shared) => `${name} ${value} i stedet for ${shared}`,
}
