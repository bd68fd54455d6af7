import { id, type PersonId } from '../../../shared/kernel/ids.ts'
import { base32Of } from '../../../shared/kernel/base32.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import type { KeyRing } from '../../../shared/sync/ports.ts'

const length = 13

/**
 * Names people for one week by HMAC with the data folder's secret: the same all week, another in every other week, and
 * without the secret not to be linked (domain law 9).
 */
export const pseudonymsOf =
  (keys: Pick<KeyRing, 'hmac'>, weekOn: LocalDate): ((personId: PersonId) => PersonId) =>
  (personId) =>
    id(base32Of(Buffer.from(keys.hmac(`pseudonym:${weekOn}`, personId), 'hex')).slice(0, length))
