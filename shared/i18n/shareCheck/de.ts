/** German words of the share check. */
import type { ShareCheckMessages } from './messages.ts'

export const shareCheckDe: ShareCheckMessages = {
  running: 'Ordner wird angesehen',
  cancel: 'Abbrechen',
  goOn: 'Trotzdem benutzen',
  failed: 'Der Ordner konnte nicht geprüft werden. Nichts blieb darin zurück. Versuche es noch einmal.',
  access: {
    title: 'Zugang zum Objektspeicher',
    hint: 'Bleibt auf diesem Gerät, geschützt wie seine Schlüssel. Einmal nötig.',
    endpoint: 'Adresse',
    endpointHint: 'Leer bei Amazon S3',
    region: 'Region',
    accessKeyId: 'Zugangsschlüssel',
    secret: 'Geheimer Schlüssel',
    secretHint: 'Wird nie wieder gezeigt',
    keep: 'Zugang behalten',
    kept: 'Der Zugang liegt auf diesem Gerät.',
    environment: 'Der Zugang kommt aus der Umgebung dieses Programms.',
  },
  verdicts: {
    fit: 'Dieser Ordner taugt als gemeinsamer Ordner.',
    limits: 'Dieser Ordner taugt als gemeinsamer Ordner, mit Einschränkungen.',
    unfit: 'Dieser Ordner taugt nicht als gemeinsamer Ordner.',
  },
  steps: {
    reach: 'Der Ordner ist da',
    write: 'Geschriebenes liest sich gleich zurück',
    sync: 'Der Ordner bestätigt, dass Daten auf der Platte sind',
    rename: 'Eine Datei erhält ihren Namen in einem Schritt',
    exclusive: 'Zwei Programme können nicht dieselbe Datei anlegen',
    names: 'Namen bleiben, wie sie sind',
    case: 'Groß und klein unterscheidet Namen',
    longPath: 'Der längste Pfad passt',
    visible: 'Ein zweites Programm sieht neue Dateien',
    writers: 'Zwei können zugleich schreiben',
    clock: 'Die Uhr des Ordners ist bekannt',
    room: 'Der freie Platz ist bekannt',
    speed: 'Schreiben dauert einen Augenblick',
    remove: 'Eigene Dateien lassen sich entfernen',
  },
  outcomes: {
    yes: 'ja',
    no: 'nein',
    unknown: 'nicht gesehen',
  },
  reasons: {
    missing: () => ({
      what: 'Der Ordner ist nicht da.',
      next: 'Prüfe, ob der Pfad stimmt und das Laufwerk verbunden ist.',
    }),
    readOnly: () => ({
      what: 'Hier lässt sich nichts schreiben.',
      next: 'Bitte den Betreiber des Ordners um das Recht, Dateien anzulegen und umzubenennen.',
    }),
    full: () => ({ what: 'Der Ordner ist voll.', next: 'Schaffe Platz oder wähle einen anderen Ordner.' }),
    hung: () => ({
      what: 'Der Ordner antwortet nicht.',
      next: 'Prüfe, ob Netz oder Laufwerk verbunden sind, und prüfe dann erneut.',
    }),
    foreign: () => ({ what: 'Hier liegt der Ordner einer anderen Organisation.', next: 'Wähle einen anderen Ordner.' }),
    newerLayout: () => ({
      what: 'Hier hat ein neueres Plumbline geschrieben.',
      next: 'Aktualisiere Plumbline auf diesem Gerät.',
    }),
    fork: () => ({
      what: 'Ein anderes Gerät schreibt mit dem Schlüssel von diesem.',
      next: 'Frag die Administration, bevor du weitermachst.',
    }),
    io: () => ({
      what: 'Der Ordner versagt auf ungewöhnliche Weise.',
      next: 'Lass Laufwerk oder Server ansehen und prüfe dann erneut.',
    }),
    damages: () => ({
      what: 'Was hier geschrieben wird, liest sich anders zurück.',
      next: 'Benutze diesen Ordner nicht. Lass Laufwerk oder Server ansehen.',
    }),
    noRename: () => ({
      what: 'Eine fertige Datei kann ihren Namen nicht erhalten.',
      next: 'Bitte den Betreiber des Ordners, das Umbenennen zu erlauben.',
    }),
    names: () => ({
      what: 'Der Ordner ändert Dateinamen.',
      next: 'Wähle einen anderen Ordner oder schalte ab, was dort umbenennt.',
    }),
    shortPath: (value) => ({
      what: `Pfade von ${value} Zeichen passen nicht.`,
      next: 'Wähle einen Ordner mit kürzerem Pfad.',
    }),
    losesFiles: (value) => ({
      what: `Wenn zwei zugleich schreiben, gehen Dateien verloren: ${value}.`,
      next: 'Benutze diesen Ordner nicht. Lass den Server oder das Abgleichprogramm ansehen.',
    }),
    unsynced: () => ({
      what: 'Der Ordner bestätigt nicht, wann Daten sicher auf der Platte sind.',
      next: 'Du kannst ihn benutzen: Jede Datei wird zurückgelesen. Prüfe die Dateien nach einem Stromausfall am Server.',
    }),
    notExclusive: () => ({
      what: 'Der Ordner lässt zwei Programme dieselbe Datei anlegen.',
      next: 'Du kannst ihn benutzen, richte die Organisation aber nur von einem Gerät aus ein.',
    }),
    late: (value) => ({
      what: `Andere sehen neue Dateien erst nach ${value} s.`,
      next: 'Du kannst ihn benutzen; der Abgleich dauert länger.',
    }),
    unseen: (value) => ({
      what: `Ein zweites Programm sah eine neue Datei nicht innerhalb von ${value} s.`,
      next: 'Ist der Ordner abgeglichen, warte, bis er nachgekommen ist, und prüfe erneut.',
    }),
    clockOff: (value) => ({
      what: `Die Uhr des Ordners liegt ${value} min neben der dieses Geräts.`,
      next: 'Stelle die Uhr dieses Geräts oder des Servers.',
    }),
    littleRoom: (value) => ({
      what: `Nur ${value} MB sind frei.`,
      next: 'Schaffe Platz, bevor viele Filialen veröffentlichen.',
    }),
    slow: (value) => ({
      what: `Eine Datei zu schreiben dauerte ${value} s.`,
      next: 'Du kannst ihn benutzen; der Abgleich dauert länger. Prüfe, ob die Verbindung besser sein kann.',
    }),
    keepsFiles: () => ({
      what: 'Der Ordner lässt nichts entfernen.',
      next: 'Du kannst ihn benutzen. Was die Prüfung schrieb, bleibt; alle gehen daran vorbei.',
    }),
    otherFiles: (value) => ({
      what: `In diesem Ordner liegt anderes: ${value}.`,
      next: 'Du kannst ihn benutzen. Ein leerer Ordner lässt sich leichter im Blick behalten.',
    }),
  },
}
