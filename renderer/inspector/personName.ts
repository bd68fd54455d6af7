import type { InspectMessages } from '#shared/i18n/inspect/messages.ts'
import type { InspectedWeek } from '#shared/inspect/report.ts'

/** The name that the manager added, or the first signs of the week's pseudonym. */
export const personName = (
  t: InspectMessages['weeks'],
  { names }: Pick<InspectedWeek, 'names'>,
  personId: string,
): string => (Object.hasOwn(names, personId) ? (names[personId] ?? '') : t.pseudonym(personId.slice(0, 6)))
