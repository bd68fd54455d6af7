/** Words with which the command line lists devices, lets them in and ends them. */
import type { Role } from '../../people/permissions.ts'
import type { InvitationKind } from '../../sync/model.ts'

export interface DeviceLines {
  readonly roles: Readonly<Record<Role, string>>
  readonly own: string
  readonly words: (fingerprint: string) => string
  /** The data folder's own device, where it does not count. */
  readonly outside: Readonly<Record<'refused' | 'revoked', string>>
  readonly asks: (name: string, role: string, deviceId: string) => string
  /** Behind a request: the invitation was made for somebody of another name. */
  readonly invitedAs: (name: string) => string
  readonly kinds: Readonly<Record<InvitationKind, string>>
  readonly invited: (name: string, role: string) => string
  readonly device: (name: string, role: string, deviceId: string, files: number) => string
  readonly revoked: (afterSeq: number) => string
  readonly admitted: (name: string) => string
  readonly refused: (name: string) => string
  readonly ended: (name: string, afterSeq: number) => string
  readonly notAsking: (deviceId: string) => string
  readonly unknown: (deviceId: string) => string
  readonly recovery: {
    readonly places: Readonly<Record<'device' | 'here' | 'elsewhere', string>>
    readonly key: (deviceId: string, place: string) => string
    readonly needed: string
    readonly saved: (file: string) => string
    readonly removed: string
    readonly restored: string
    readonly noPassphrase: string
    readonly unreadable: (file: string) => string
    readonly notOne: (file: string) => string
    readonly exists: (file: string) => string
    readonly notWritten: (file: string) => string
  }
}
