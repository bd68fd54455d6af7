/** Danish words for what a local value has changed. */
import type { EffectMessages } from './messages.ts'

export const effectsDa: EffectMessages = {
  title: (weeks) => `Hvad den ændrede i ${weeks === 1 ? 'én offentliggjort uge' : `${weeks} offentliggjorte uger`}`,
  none: 'Ingen uge blev offentliggjort, mens den gjaldt, så der er intet at sammenligne.',
  figure: 'Nøgletal',
  shared: 'Fælles værdi',
  local: 'Lokal værdi',
  findings: 'Fund',
  needed: 'Timer, der skal bemandes',
  missing: 'Timer, der mangler',
}
