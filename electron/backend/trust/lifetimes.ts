import { lifetimeDays } from '../../../shared/sync/repository/shape.ts'

const dayMs = 86_400_000

interface Moment {
  /** Epoch ms. */
  readonly now: number
  /** How long snapshot and timestamp hold; as usual when left out. */
  readonly confirmDays?: number
}

type Lasting = keyof typeof lifetimeDays

/** How long a file of this role is good for: what devices renew by themselves as long as the organisation decided. */
const daysOf = (role: Lasting, confirmDays: number = lifetimeDays.timestamp): number =>
  role === 'timestamp' || role === 'snapshot' ? confirmDays : lifetimeDays[role]

const expiresFrom = ({ now, confirmDays }: Moment, role: Lasting): string =>
  `${new Date(now + daysOf(role, confirmDays) * dayMs).toISOString().slice(0, 19)}Z`

/** When a file was signed that expires then. Epoch ms. */
export const signedAt = (role: keyof typeof lifetimeDays, expires: string): number =>
  Date.parse(expires) - lifetimeDays[role] * dayMs

export const frameOf = (desk: Moment, role: Lasting, version: number) => ({
  spec_version: '1.0.31',
  version,
  expires: expiresFrom(desk, role),
})

/** `expires` in epoch ms. */
export const isHalfSpent = (desk: Moment, expires: number, role: Lasting): boolean =>
  expires - desk.now < (daysOf(role, desk.confirmDays) * dayMs) / 2
