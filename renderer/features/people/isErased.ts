import type { PersonView } from '#shared/contract/roster.ts'

/** Who is erased bears the beginning of the own number instead of a name. */
export const isErased = ({ personId, name }: Pick<PersonView, 'personId' | 'name'>): boolean =>
  name === `#${personId.slice(0, 6)}`
