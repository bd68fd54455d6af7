/** German words beside the marks. */
import type { MarkMessages } from './messages.ts'

export const marksDe: MarkMessages = {
  severity: {
    block: 'Verhindert das Veröffentlichen',
    reason: 'Braucht eine Begründung',
    notice: 'Hinweis',
    shadow: 'Auf Probe',
  },
  verdict: {
    ok: 'In Ordnung',
    violation: 'Verletzt',
    premium: 'Erlaubt mit Aufpreis',
    undetermined: 'Noch nicht bekannt',
    notApplicable: 'Gilt hier nicht',
  },
  difference: {
    same: 'Gleich',
    allowed: 'Erlaubte Abweichung',
    expired: 'Abgelaufen',
    unexplained: 'Ungeklärt',
    unknown: 'Nichts bekannt',
  },
  silence: {
    fine: 'Aktuell',
    notHeard: 'Meldet sich nicht',
    oldRules: 'Alte Regeln',
    clockDoubtful: 'Uhr zweifelhaft',
    chainGap: 'Dateien fehlen',
  },
  required: 'Bitte ausfüllen.',
  copyReference: (of) => `Verweis kopieren: ${of}`,
  copiedReference: 'Verweis kopiert',
  namesSomebody: (names) =>
    `Hier scheint ${names} genannt zu sein. Begründungen verlassen die Filiale: Schreib, was war, nicht bei wem.`,
}
