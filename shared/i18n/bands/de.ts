/** German words of the bands. */
import type { BandMessages } from './messages.ts'

export const bandsDe: BandMessages = {
  free: 'Filialleitung entscheidet',
  outer: 'Regionalleitung muss zustimmen',
  outside: 'Nicht möglich',
  shared: (value) => `Gemeinsamer Wert ${value}`,
  asked: (value) => `Gewünscht ${value}`,
  limit: { higher: (value) => `bis ${value}`, lower: (value) => `bis ${value}` },
  instead: (name, value, shared) => `${name} ${value} statt ${shared}`,
}
