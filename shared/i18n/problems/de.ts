/** German sentences for problems. */
import { deviceProblemsDe } from './deviceProblemsDe.ts'
import { placeProblemsDe } from './placeProblemsDe.ts'
import type { Details, ProblemMessages, ProblemWords } from './messages.ts'

const say = (happened: string, kept: string, next: string): ProblemWords => ({ happened, kept, next })
const always = (happened: string, kept: string, next: string) => () => say(happened, kept, next)
const unchanged = 'Es wurde nichts geändert.'
const keptHere = 'Deine Arbeit liegt sicher auf diesem Gerät.'
/** The detail with words around it, or nothing when it was not given. */
const when = (details: Details, name: string, words: (value: string) => string): string =>
  details[name] === undefined || details[name] === '' ? '' : words(String(details[name]))

export const problemsDe: ProblemMessages = {
  badInput: (d) =>
    say(
      `Eine Eingabe passt nicht${when(d, 'fields', (f) => `: ${f}`)}.`,
      unchanged,
      'Korrigiere sie und versuche es noch einmal.',
    ),
  forbidden: say(
    'Deine Rolle darf das nicht.',
    unchanged,
    'Frag die Administration deiner Organisation, wenn du es brauchst.',
  ),
  unknownMethod: say(
    'Diese Seite passt nicht zum Programm dahinter.',
    unchanged,
    'Schließe Plumbline und starte es neu.',
  ),
  internal: (ref) =>
    say(
      'In Plumbline selbst ist ein Fehler aufgetreten.',
      keptHere,
      `Versuche es noch einmal. Bleibt der Fehler, melde die Nummer ${ref}.`,
    ),
  unreachable: say(
    'Das Programm hinter dieser Seite antwortet nicht.',
    'Was vorher gespeichert war, ist sicher.',
    'Prüfe, ob Plumbline noch läuft, und lade die Seite neu.',
  ),
  noProfile: always('Dieses Gerät ist noch nicht eingerichtet.', unchanged, 'Schließe die ersten Schritte ab.'),
  notAdmitted: always(
    'Dieses Gerät ist noch nicht zugelassen.',
    keptHere,
    'Warte, bis die Administration Plumbline öffnet, oder bitte sie abzugleichen.',
  ),
  notFound: () => say('Das gibt es hier nicht mehr.', unchanged, 'Geh zurück und lade die Seite neu.'),
  stale: always(
    'Die Woche wurde inzwischen an anderer Stelle geändert.',
    'Die andere Änderung gilt. Deine wurde nicht übernommen.',
    'Sieh dir die Woche an, wie sie jetzt ist, und versuche es noch einmal.',
  ),
  blocked: (d) =>
    say(
      `${when(d, 'count', (n) => (n === '1' ? '1 Befund verhindert' : `${n} Befunde verhindern`)) || 'Einige Befunde verhindern'} das Veröffentlichen.`,
      'Der Entwurf bleibt erhalten.',
      'Löse sie im Plan und veröffentliche dann.',
    ),
  reasonsMissing: (d) =>
    say(
      d['amendment'] === undefined
        ? `${when(d, 'count', (n) => (n === '1' ? '1 Befund' : `${n} Befunden`)) || 'Einigen Befunden'} fehlt noch eine Begründung.`
        : 'Der Änderung fehlt noch eine Begründung.',
      'Der Entwurf und die bisherigen Begründungen bleiben erhalten.',
      'Ergänze die Begründungen und veröffentliche dann.',
    ),
  digestChanged: always(
    'Der Plan hat sich nach der Prüfung geändert.',
    'Der Entwurf bleibt erhalten. Es wurde nichts veröffentlicht.',
    'Prüfe ihn noch einmal und veröffentliche, was du dann siehst.',
  ),
  nothingToUndo: always('Es gibt nichts rückgängig zu machen.', unchanged, 'Das ist der erste Stand der Woche.'),
  nothingToRedo: always('Es gibt nichts zu wiederholen.', unchanged, 'Das ist der neueste Stand der Woche.'),
  outsideBounds: (d) =>
    say(
      `Dieser Wert ist hier nicht möglich${d['min'] === undefined ? '' : `: erlaubt ist ${d['min']} bis ${d['max']}`}${when(d, 'setBy', (s) => `, festgelegt von ${s}`)}.`,
      unchanged,
      'Wähle einen Wert innerhalb der Grenzen oder schlage einen neuen gemeinsamen Wert vor.',
    ),
  termTooLong: (d) =>
    say(
      `Das dauert zu lange${when(d, 'days', (n) => `: höchstens ${n === '1' ? '1 Tag ist' : `${n} Tage sind`} erlaubt`)}.`,
      unchanged,
      'Wähle einen früheren letzten Tag.',
    ),
  endsBeforeStart: always('Das Ende liegt vor dem Anfang.', unchanged, 'Korrigiere eines von beiden.'),
  shiftInvalid: always(
    'Diese Schicht ist nicht möglich: Zeiten und Pausen passen nicht zusammen.',
    'Die Woche ist wie vorher.',
    'Korrigiere Beginn, Ende oder Pause.',
  ),
  overlap: always(
    'Diese Person arbeitet zu dieser Zeit schon.',
    'Die Woche ist wie vorher.',
    'Wähle eine andere Person oder eine andere Zeit.',
  ),
  notYours: (d) =>
    say(
      `${when(d, 'name', (n) => n) || 'Dieser Ort'} liegt nicht in deiner Hand.`,
      unchanged,
      'Wechsle zu einem Ort, den du betreust.',
    ),
  alreadyDecided: always(
    'Über diese Anfrage ist schon entschieden.',
    'Die erste Entscheidung gilt.',
    'Lade die Liste neu.',
  ),
  badPack: always(
    'Diese Regeln sind nicht verwendbar: unvollständig oder nicht richtig signiert.',
    'Die geltenden Regeln bleiben.',
    'Bitte die Administration, sie noch einmal zu veröffentlichen.',
  ),
  tableOutside: (d) =>
    say(
      `Die Datei enthält etwas, das eine Tabelle nicht aufnehmen kann${when(d, 'what', (w) => ` (${w})`)}.`,
      'Dein Entwurf ist wie vorher.',
      'Sieh die Liste durch, ändere die Datei und wähle sie erneut.',
    ),
  tableGap: (d) =>
    say(
      `Eine Tabelle hat eine Lücke oder Überschneidung${when(d, 'table', (t) => ` (${t})`)}.`,
      'Dein Entwurf bleibt erhalten.',
      'Schließe die markierten Lücken und veröffentliche dann.',
    ),
  effectiveInPast: always(
    'Die Regeln würden in der Vergangenheit beginnen.',
    'Dein Entwurf bleibt erhalten.',
    'Wähle einen Montag ab heute.',
  ),
  notMonday: always(
    'Dieses Datum ist kein Montag.',
    unchanged,
    'Wochen und Regeln beginnen montags. Wähle einen Montag.',
  ),
  nothingChanged: always('Seit der letzten Veröffentlichung ist nichts anders.', unchanged, 'Ändere zuerst etwas.'),
  shareMissing: (d) =>
    say(
      `Der gemeinsame Ordner ist nicht erreichbar${when(d, 'folder', (f) => `: ${f}`)}.`,
      `${keptHere} Sie geht hinaus, sobald der Ordner wieder da ist.`,
      'Prüfe das Netz oder das Laufwerk, oder wähle einen anderen Ordner.',
    ),
  shareForeign: always(
    'Dieser Ordner gehört einer anderen Organisation.',
    'Dort wurde nichts geschrieben.',
    'Wähle den gemeinsamen Ordner deiner Organisation.',
  ),
  accessMissing: always(
    'Dieses Gerät hat keinen Zugang zum Objektspeicher.',
    'Es wurde nichts dorthin gesendet.',
    'Gib Adresse, Region und Schlüssel des Speichers ein.',
  ),
  shareReadOnly: always(
    'Plumbline darf im gemeinsamen Ordner nicht schreiben.',
    `${keptHere} Sie wartet.`,
    'Bitte die Person, die den Ordner verwaltet, um Schreibrechte.',
  ),
  shareFull: always(
    'Der gemeinsame Ordner ist voll.',
    `${keptHere} Sie wartet.`,
    'Schaffe Platz auf dem Laufwerk und gleiche dann ab.',
  ),
  shareHung: always(
    'Der gemeinsame Ordner antwortet nicht.',
    `${keptHere} Sie wartet.`,
    'Plumbline versucht es von selbst wieder. Prüfe das Netz.',
  ),
  shareFork: always(
    'Zwei verschiedene Dateien geben sich als derselbe Eintrag dieses Geräts aus.',
    'Beide bleiben erhalten. Von hier wird nichts mehr gesendet.',
    'Frag die Administration: Vielleicht wurde ein Datenordner kopiert.',
  ),
  badInvitation: always(
    'Diese Einladung ist nicht lesbar oder schon verwendet.',
    unchanged,
    'Füge den ganzen Text ein oder bitte um eine neue Einladung.',
  ),
  folderInUse: always(
    'Ein anderes Fenster arbeitet schon mit diesem Datenordner.',
    unchanged,
    'Schließe zuerst das andere Fenster.',
  ),
  folderNotEmpty: always(
    'In diesem Ordner liegen schon andere Dateien.',
    'Sie wurden nicht angerührt.',
    'Wähle einen leeren Ordner.',
  ),
  newerDatabase: always(
    'Diese Daten stammen von einem neueren Plumbline.',
    'Sie wurden nicht geöffnet und nicht geändert.',
    'Aktualisiere Plumbline auf diesem Gerät.',
  ),
  damagedDatabase: always(
    'Die Datenbank ist beschädigt.',
    'Die beschädigte Datei wurde beiseitegelegt.',
    'Spiele die neueste Sicherung ein.',
  ),
  badCsv: (d) =>
    say(
      `Die Datei ist nicht als Tabelle lesbar${when(d, 'line', (l) => ` (Zeile ${l})`)}.`,
      'Es wurde nichts importiert.',
      'Speichere sie als CSV mit einer Kopfzeile und versuche es noch einmal.',
    ),
  badEncoding: always(
    'Die Zeichen dieser Datei sind nicht lesbar.',
    'Es wurde nichts importiert.',
    'Speichere sie als UTF-8 und versuche es noch einmal.',
  ),
  rowsRejected: (d) =>
    say(
      `${when(d, 'rejected', (n) => (n === '1' ? '1 Zeile lässt' : `${n} Zeilen lassen`)) || 'Einige Zeilen lassen'} sich nicht importieren${when(d, 'line', (l) => `, zuerst Zeile ${l}`)}.`,
      'Es wurde nichts importiert.',
      'Korrigiere die Zeilen der Liste, oder importiere nur die guten.',
    ),
  alreadySetUp: always(
    'Dieser Datenordner gehört schon zu einer Organisation.',
    unchanged,
    'Öffne einen anderen Ordner, um neu anzufangen.',
  ),
  noBackup: always(
    'Diese Sicherung ist nicht da oder nicht lesbar.',
    'Deine jetzigen Daten sind unverändert.',
    'Wähle eine andere Sicherung.',
  ),
  diskFull: always(
    'Das Laufwerk mit deinen Daten ist voll.',
    'Diese Änderung wurde nicht gespeichert. Alles davor ist sicher.',
    'Schaffe Platz auf dem Laufwerk und versuche es dann noch einmal.',
  ),
  dataReadOnly: always(
    'Plumbline kann nicht in den Datenordner schreiben.',
    'Diese Änderung wurde nicht gespeichert. Alles davor ist sicher.',
    'Prüfe, ob das Laufwerk verbunden ist und du im Ordner schreiben darfst. Versuche es dann noch einmal.',
  ),
  reviewMissing: always(
    'Diese Regeln hat in ihrem jetzigen Stand noch niemand sonst aus der Administration freigegeben.',
    'Dein Entwurf bleibt erhalten.',
    'Gib ihn zur Prüfung. Nach jeder weiteren Änderung ist eine neue Prüfung nötig.',
  ),
  secondAdminMissing: always(
    'Diese Regeln brauchen ein zweites Augenpaar, aber es gibt keine zweite Administration.',
    'Dein Entwurf bleibt erhalten.',
    'Lade eine zweite Administration ein, oder lege auf dem Gründungsgerät fest, dass ein Augenpaar genügt. Das wird festgehalten.',
  ),
  ownProposal: always(
    'Diese Regeln hast du selbst vorgeschlagen.',
    unchanged,
    'Jemand anders aus der Administration muss sie ansehen.',
  ),
  caseFails: (d) =>
    say(
      `Ein Testfall schlägt fehl${when(d, 'case', (c) => `: ${c}`)}.`,
      'Dein Entwurf bleibt erhalten.',
      'Berichtige die Tabelle oder den Testfall und veröffentliche dann.',
    ),
  ruleCaseFails: (d) =>
    say(
      `Ein Testfall einer Regel schlägt fehl${when(d, 'case', (c) => `: ${c}`)}.`,
      'Dein Entwurf bleibt erhalten.',
      'Berichtige die Regel oder gib an, was jetzt herauskommen muss.',
    ),
  ruleCasesOpen: always(
    'Noch sind nicht alle Testfälle der Regeln gelaufen.',
    'Dein Entwurf bleibt erhalten.',
    'Warte, bis sie fertig sind, und veröffentliche dann.',
  ),
  noCanary: always(
    'Zurzeit wird keine Version erprobt.',
    unchanged,
    'Veröffentliche zuerst eine für einzelne Filialen.',
  ),
  notFounder: always(
    'Was dieses Gerät signiert, gilt noch nicht für die Organisation.',
    'Dein Entwurf bleibt erhalten.',
    'Gib ihn zur Prüfung: Eine andere Administration kann ihn veröffentlichen.',
  ),
  ...deviceProblemsDe,
  ...placeProblemsDe,
}
