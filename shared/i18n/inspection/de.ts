/** German words of the dialog that makes an inspector's file. */
import type { InspectionMessages } from './messages.ts'

export const inspectionDe: InspectionMessages = {
  open: 'Prüfdatei',
  title: 'Datei für eine Prüfung erstellen',
  text: 'Eine Seite mit den signierten Plänen, Regeln und Entscheidungen einer Filiale. Sie öffnet sich in jedem Browser und prüft sich selbst, ohne Plumbline und ohne Netz.',
  outlet: 'Filiale',
  from: 'Erste Woche',
  to: 'Letzte Woche',
  inside: 'Was darin ist',
  looking: 'Wird nachgesehen …',
  nothing: 'In diesen Wochen wurde nichts veröffentlicht.',
  weeks: (count, shown) =>
    count === 1
      ? '1 veröffentlichte Woche mit Plan, Urteil und Befunden'
      : `${shown} veröffentlichte Wochen mit Plan, Urteil und Befunden`,
  missing: (weeks) => `Nicht veröffentlicht und daher nicht darin: ${weeks}`,
  files: (count, shown, size) => (count === 1 ? `1 signierte Datei, ${size}` : `${shown} signierte Dateien, ${size}`),
  rules: (versions) => `Die Regeln dazu: Version ${versions}`,
  overrides: (count, shown, approvals) =>
    `${count === 1 ? '1 Abweichung' : `${shown} Abweichungen`} mit Begründung; signierte Antworten: ${approvals}`,
  signers: 'Namen derer, die signieren: Filialleitungen, Regionalleitungen, Administration, wie im Register',
  withoutNames: 'Personen im Plan stehen unter einem Namen, der jede Woche wechselt.',
  addNames: 'Namen der Personen ergänzen',
  warning:
    'Wer die Datei bekommt, sieht dann, wer wann gearbeitet hat. Ergänze Namen nur, wenn die Prüfung sie verlangen darf, und gib die Datei sicher weiter.',
  names: (count, shown) => (count === 1 ? '1 Name käme dazu:' : `${shown} Namen kämen dazu:`),
  neverNames: 'Namen kann nur die Filialleitung ergänzen: Sie verlassen die Filiale sonst nie.',
  save: 'Speichern',
  saveWithNames: 'Mit Namen speichern',
  cancel: 'Abbrechen',
  saved: 'Die Prüfdatei ist gespeichert.',
}
