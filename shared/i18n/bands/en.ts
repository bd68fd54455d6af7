/** English words of the bands. */
import type { BandMessages } from './messages.ts'

export const bandsEn: BandMessages = {
  free: 'The manager decides',
  outer: 'A lead must approve',
  outside: 'Not possible',
  shared: (value) => `Shared value ${value}`,
  asked: (value) => `Asked for ${value}`,
  limit: { higher: (value) => `down to ${value}`, lower: (value) => `up to ${value}` },
  instead: (name, value, shared) => `${name} ${value} instead of ${shared}`,
}
