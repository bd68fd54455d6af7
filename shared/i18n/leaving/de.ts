/** German words of what leaves an outlet. */
import type { LeavingMessages } from './messages.ts'

export const leavingDe: LeavingMessages = {
  title: (outlet) => `Bevor ${outlet} veröffentlicht: was hinausgeht, was bleibt`,
  first: 'Lies das einmal. Du wirst erst wieder gefragt, wenn sich die Liste ändert.',
  leaves: 'Das verlässt die Filiale',
  stays: 'Das bleibt hier',
  leaving: {
    outlet: 'Die Filiale: Öffnungszeiten, Feiertage, Rollen, Prognose.',
    shifts: 'Jede Schicht: Rolle, Beginn, Ende, Pausen, späte Änderungen.',
    people:
      'Jede Person unter einem Kürzel, das jede Woche wechselt: Fertigkeiten, vereinbarte Stunden, was kurz vor und nach der Woche liegt.',
    onlyWhereAsked:
      'Nur wo eine Regel danach fragt: Alter bis 18, Schlüssel für Vertrag und Schutz, früher Unterricht, frühere Schichten, Summen früherer Wochen.',
    verdict: 'Was die Regeln gefunden haben, mit Werten und Zahlen.',
    reasons: 'Begründungen und eigene Werte, Wort für Wort. Nenne darin niemanden aus dem Team.',
    signers: 'Dein Name und deine Rolle, dazu die Namen derer, die über deine Anfragen entscheiden.',
  },
  staying: {
    names: 'Namen, Geburtsdaten, Nummern und Kontakte des Teams.',
    absences: 'Verfügbarkeiten, Abwesenheiten und ihre Gründe.',
    drafts: 'Entwürfe, importierte Dateien, Sicherungen, was sich rückgängig machen lässt.',
    secret: 'Das Geheimnis hinter den Kürzeln. Ohne es kann niemand die Wochen einer Person verbinden.',
  },
  readers:
    'Alle, die den gemeinsamen Ordner lesen können, können es lesen. Veröffentlichtes lässt sich nicht zurückholen.',
  recognised: 'Wer das Team kennt, erkennt jemanden vielleicht an Rolle und Zeiten.',
  confirm: (outlet) => `Ich habe gelesen, was ${outlet} verlässt und was bleibt`,
  next: 'Weiter',
  cancel: 'Jetzt nicht',
  again: 'Die ganze Liste',
  confirmedBy: 'Diese Liste erscheint einmal; mit dem Veröffentlichen bestätigst du, dass du sie gelesen hast.',
}
