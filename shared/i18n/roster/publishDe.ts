/** German words of checking and publishing. */
import type { PublishMessages } from './publishMessages.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const publishDe: PublishMessages = {
  title: (week) => `${week} veröffentlichen`,
  amendTitle: (week, revision) => `Änderung ${revision} von ${week} veröffentlichen`,
  checking: 'Die Woche wird geprüft',
  changes: (count) => of(count, 'Änderung', 'Änderungen'),
  noChanges: 'Seit der letzten Veröffentlichung hat sich nichts geändert.',
  kinds: { added: 'Neu', removed: 'Entfernt', changed: 'Geändert' },
  fromTo: (before, after) => `${before} → ${after}`,
  affected: (count) => `${of(count, 'Person', 'Personen')} betroffen`,
  nobodyAffected: 'Niemand ist betroffen.',
  wishes: {
    title: 'Auf wessen Wunsch sind diese Änderungen?',
    hint: 'Regeln über späte Änderungen fragen danach. Ohne Angabe gilt: auf Wunsch der Filiale.',
    of: (change) => `Auf wessen Wunsch: ${change}`,
    choices: {
      outlet: 'Wunsch der Filiale',
      agreed: 'Wunsch der Filiale, schriftlich zugestimmt',
      person: 'Wunsch der Person oder ein Tausch',
    },
    none: 'Die Regeln über späte Änderungen beanstanden nichts.',
  },
  blocked: (count) => `${of(count, 'Problem verhindert', 'Probleme verhindern')} die Veröffentlichung`,
  blockedText: 'Löse sie im Plan, oder bitte um einen eigenen Wert, wo die Regel einen zulässt.',
  reasons: (count) => (count === 0 ? 'Keine Begründung nötig' : `${of(count, 'Begründung', 'Begründungen')} nötig`),
  reasonLabel: (finding) => `Begründung: ${finding}`,
  reasonMissing: 'Schreibe, warum das in dieser Woche richtig ist.',
  sameReason: 'Für alle leeren übernehmen',
  undetermined: (count) => `${of(count, 'Prüfung ist', 'Prüfungen sind')} noch nicht zu beurteilen`,
  leaves: 'Was diese Filiale verlässt',
  leavesText: (shifts, people, findings, overrides, size) =>
    `${of(shifts, 'Schicht', 'Schichten')} von ${of(people, 'Person', 'Personen')} unter Namen, die jede Woche wechseln, ${of(findings, 'Befund', 'Befunde')}, ${of(overrides, 'eigener Wert', 'eigene Werte')}: ${size}.`,
  stays: 'Was hier bleibt',
  staysText: 'Namen, Geburtsdaten und Verfügbarkeiten verlassen diese Filiale nie.',
  showContent: 'Genauen Inhalt zeigen',
  amendmentReason: 'Warum wird die veröffentlichte Woche geändert?',
  amendmentHint: 'Der Grund steht bei der Änderung.',
  publish: 'Veröffentlichen',
  publishing: 'Wird veröffentlicht',
  cancel: 'Abbrechen',
  close: 'Schließen',
  readBack: (time) => `Veröffentlicht, zurückgelesen, ${time}`,
  waiting: 'Wartet auf den gemeinsamen Ordner, liegt hier bereit',
  waitingText:
    'Die Woche ist signiert und auf diesem Gerät sicher. Sie geht hinaus, sobald der gemeinsame Ordner erreichbar ist.',
  revision: (revision) => `Fassung ${revision}`,
  file: 'Datei',
  stillMissing: (reasons) => `${of(reasons, 'Begründung fehlt', 'Begründungen fehlen')} noch`,
}
