import type { Actor } from '../../shared/people/permissions.ts'
import type { Caller } from './backend.ts'

/** Who acts, in methods that the door opens to nobody without a role. */
export const actorOf = ({ actor }: Caller): Actor => {
  if (actor === null) throw new Error('the door let nobody in particular pass')
  return actor
}
