/** Danish sentences for problems with outlets and regions. */
import type { Details, PlaceProblems, ProblemWords } from './messages.ts'

const say = (happened: string, kept: string, next: string): ProblemWords => ({ happened, kept, next })
const always = (happened: string, kept: string, next: string) => () => say(happened, kept, next)
const unchanged = 'Intet blev ændret.'
/** The detail with words around it, or nothing when it was not given. */
const when = (details: Details, name: string, words: (value: string) => string): string =>
  details[name] === undefined || details[name] === '' ? '' : words(String(details[name]))

export const placeProblemsDa: PlaceProblems = {
  nameTaken: (d) =>
    say(
      `En anden butik hedder allerede ${when(d, 'name', (n) => n) || 'sådan'}.`,
      unchanged,
      'Vælg et andet navn: import finder butikker på navnet.',
    ),
  regionTaken: (d) =>
    say(`En anden region hedder allerede ${when(d, 'name', (n) => n) || 'sådan'}.`, unchanged, 'Vælg et andet navn.'),
  formatUnknown: (d) =>
    say(
      `Ingen butik og ingen regel kender formatet${when(d, 'format', (n) => ` ${n}`)}.`,
      unchanged,
      'Vælg et kendt, eller angiv, at det er nyt.',
    ),
  zoneUnknown: (d) =>
    say(
      `Den tidszone findes ikke${when(d, 'timeZone', (n) => `: ${n}`)}.`,
      unchanged,
      'Vælg en fra listen, for eksempel Europe/Berlin.',
    ),
  openingsOverlap: always(
    'To åbningstider overlapper.',
    unchanged,
    'Lad den ene slutte, før den næste begynder, også hen over midnat.',
  ),
  outletStale: always(
    'Butikken er i mellemtiden ændret et andet sted.',
    'Den anden ændring gælder. Din blev ikke gemt.',
    'Luk formularen, se butikken, som den er nu, og prøv igen.',
  ),
}
