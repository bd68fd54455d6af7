/** English sentences for problems with outlets and regions. */
import type { Details, PlaceProblems, ProblemWords } from './messages.ts'

const say = (happened: string, kept: string, next: string): ProblemWords => ({ happened, kept, next })
const always = (happened: string, kept: string, next: string) => () => say(happened, kept, next)
const unchanged = 'Nothing was changed.'
/** The detail with words around it, or nothing when it was not given. */
const when = (details: Details, name: string, words: (value: string) => string): string =>
  details[name] === undefined || details[name] === '' ? '' : words(String(details[name]))

export const placeProblemsEn: PlaceProblems = {
  nameTaken: (d) =>
    say(
      `Another outlet is already called ${when(d, 'name', (n) => n) || 'this'}.`,
      unchanged,
      'Choose another name: imports find outlets by it.',
    ),
  regionTaken: (d) =>
    say(`Another region is already called ${when(d, 'name', (n) => n) || 'this'}.`, unchanged, 'Choose another name.'),
  formatUnknown: (d) =>
    say(
      `No outlet and no rule knows the format ${when(d, 'format', (n) => n) || 'that was given'}.`,
      unchanged,
      'Choose one that is known, or say that it is new.',
    ),
  zoneUnknown: (d) =>
    say(
      `There is no such time zone${when(d, 'timeZone', (n) => `: ${n}`)}.`,
      unchanged,
      'Choose one from the list, such as Europe/Berlin.',
    ),
  openingsOverlap: always(
    'Two opening times overlap.',
    unchanged,
    'Let one end before the next begins, nights included.',
  ),
  outletStale: always(
    'The outlet was changed somewhere else in the meantime.',
    'The other change was kept. Yours was not applied.',
    'Close the form, look at the outlet as it is now and try again.',
  ),
}
