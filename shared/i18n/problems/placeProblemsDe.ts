/** German sentences for problems with outlets and regions. */
import type { Details, PlaceProblems, ProblemWords } from './messages.ts'

const say = (happened: string, kept: string, next: string): ProblemWords => ({ happened, kept, next })
const always = (happened: string, kept: string, next: string) => () => say(happened, kept, next)
const unchanged = 'Es wurde nichts geändert.'
/** The detail with words around it, or nothing when it was not given. */
const when = (details: Details, name: string, words: (value: string) => string): string =>
  details[name] === undefined || details[name] === '' ? '' : words(String(details[name]))

export const placeProblemsDe: PlaceProblems = {
  nameTaken: (d) =>
    say(
      `Eine andere Filiale heißt schon ${when(d, 'name', (n) => n) || 'so'}.`,
      unchanged,
      'Wähle einen anderen Namen: Importe finden Filialen am Namen.',
    ),
  regionTaken: (d) =>
    say(
      `Eine andere Region heißt schon ${when(d, 'name', (n) => n) || 'so'}.`,
      unchanged,
      'Wähle einen anderen Namen.',
    ),
  formatUnknown: (d) =>
    say(
      `Keine Filiale und keine Regel kennt das Format${when(d, 'format', (n) => ` ${n}`)}.`,
      unchanged,
      'Wähle ein bekanntes, oder gib an, dass es neu ist.',
    ),
  zoneUnknown: (d) =>
    say(
      `Diese Zeitzone gibt es nicht${when(d, 'timeZone', (n) => `: ${n}`)}.`,
      unchanged,
      'Wähle eine aus der Liste, zum Beispiel Europe/Berlin.',
    ),
  openingsOverlap: always(
    'Zwei Öffnungszeiten überschneiden sich.',
    unchanged,
    'Lass die eine enden, bevor die nächste beginnt, auch über Mitternacht.',
  ),
  outletStale: always(
    'Die Filiale wurde inzwischen an anderer Stelle geändert.',
    'Die andere Änderung gilt. Deine wurde nicht übernommen.',
    'Schließe das Formular, sieh dir den jetzigen Stand an und versuche es noch einmal.',
  ),
}
