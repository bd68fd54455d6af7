/** German sentences for problems with devices and keys. */
import type { DeviceProblems, ProblemWords } from './messages.ts'

const say = (happened: string, kept: string, next: string): ProblemWords => ({ happened, kept, next })
const always = (happened: string, kept: string, next: string) => () => say(happened, kept, next)
const unchanged = 'Es wurde nichts geändert.'

export const deviceProblemsDe: DeviceProblems = {
  noOrganisationKey: always(
    'Was dieses Gerät signiert, gilt noch nicht für die Organisation.',
    unchanged,
    'Mach es auf dem Gerät einer anderen Administration.',
  ),
  outletNotEmpty: always(
    'Hier gibt es schon Personen oder Pläne dieser Filiale.',
    unchanged,
    'Aus zwei Plänen wird keiner. Übernimm auf einem Gerät, das noch keinen hat.',
  ),
  stillPlanned: (d) =>
    say(
      d['shifts'] === 1
        ? 'Ab jetzt hat diese Person noch 1 Schicht.'
        : `Ab jetzt hat diese Person noch ${d['shifts'] ?? 'geplante'} Schichten.`,
      unchanged,
      'Gib diese Schichten anderen oder lass sie offen, dann lösche.',
    ),
  wrongPassphrase: always(
    'Diese Passphrase öffnet die Schlüssel nicht.',
    unchanged,
    'Versuch es noch einmal. Großbuchstaben und Leerzeichen zählen. Niemand kann sie dir sagen, niemand kann sie zurücksetzen.',
  ),
  keysLocked: always(
    'Die Schlüssel dieses Geräts sind verschlossen.',
    unchanged,
    'Gib zuerst die Passphrase ein: in der App, auf Nachfrage oder als PLUMBLINE_PASSPHRASE.',
  ),
  fingerprintDiffers: always(
    'Das sind nicht die Wörter des Geräts, das um Zulassung bittet.',
    'Niemand wurde zugelassen.',
    'Lest sie noch einmal vor. Weichen sie weiter ab, lehne das Gerät ab: Vielleicht hat jemand anders die Einladung.',
  ),
  requestGone: always(
    'Diese Anfrage ist nicht mehr offen.',
    unchanged,
    'Sie wurde inzwischen entschieden oder zurückgezogen. Gleiche ab und sieh die Liste noch einmal an.',
  ),
  alreadyRevoked: always(
    'Dieses Gerät ist schon gesperrt.',
    unchanged,
    'Die Nummer lässt sich nur senken: Ein gestohlener Schlüssel darf nicht wieder gelten.',
  ),
  ownDevice: always(
    'Das ist das Gerät, an dem du gerade arbeitest.',
    unchanged,
    'Sperre es von einem anderen Gerät aus, damit sich niemand aus Versehen aussperrt.',
  ),
  seqNotSeen: (d) =>
    say(
      `Hier wurden Dateien bis ${d['last'] ?? 'dahin'} gelesen, nicht weiter.`,
      unchanged,
      'Wähle eine Nummer bis dahin, oder gleiche zuerst ab.',
    ),
  viewerMissing: always(
    'Diesem Plumbline fehlt die Seite, aus der Prüfdateien gemacht werden.',
    'Es wurde keine Datei gemacht.',
    'Installiere Plumbline neu, oder starte es aus den Quellen.',
  ),
  leavingUnread: always(
    'In dieser Filiale hat noch niemand bestätigt, was sie beim Veröffentlichen verlässt.',
    'Nichts hat die Filiale verlassen.',
    'Prüfe die Woche noch einmal, lies die Liste und bestätige sie.',
  ),
}
