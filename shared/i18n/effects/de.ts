/** German words for what a local value has changed. */
import type { EffectMessages } from './messages.ts'

export const effectsDe: EffectMessages = {
  title: (weeks) =>
    `Was sie in ${weeks === 1 ? 'einer veröffentlichten Woche' : `${weeks} veröffentlichten Wochen`} geändert hat`,
  none: 'Solange sie galt, wurde keine Woche veröffentlicht. Es gibt nichts zu vergleichen.',
  figure: 'Kennzahl',
  shared: 'Gemeinsamer Wert',
  local: 'Eigener Wert',
  findings: 'Befunde',
  needed: 'Benötigte Stunden',
  missing: 'Fehlende Stunden',
}
