/** Words of the devices page, of letting in, ending and replacing devices, and of the page that says who can do what. */
import type { Action } from '../../people/permissions.ts'
import type { PolicyNumbers } from '../../sync/repository/policy.ts'
import type { Contest, InvitationKind } from '../../sync/model.ts'

type RecoveryStep = 'save' | 'remove' | 'restore'

export interface DevicesMessages {
  readonly title: string
  readonly detail: string
  readonly manage: string
  readonly back: string
  readonly notHere: string
  readonly words: string
  readonly requests: {
    readonly title: string
    readonly none: string
    readonly noneText: string
    readonly invitedAs: (name: string, role: string, place: string, age: string) => string
    readonly otherName: (name: string) => string
    readonly kinds: Readonly<Record<InvitationKind, string>>
    readonly compare: string
    readonly count: (count: number) => string
  }
  readonly admit: {
    readonly title: (name: string) => string
    readonly steps: (name: string) => readonly string[]
    readonly same: (name: string) => string
    readonly admit: string
    readonly refuse: string
    readonly refuseHint: string
    readonly cancel: string
    readonly done: (name: string) => string
    readonly refused: (name: string) => string
  }
  readonly invitations: {
    readonly title: string
    readonly text: string
    readonly line: (role: string, place: string, age: string) => string
    readonly withdraw: string
    readonly withdrawOf: (name: string) => string
    readonly withdrawn: (name: string) => string
  }
  readonly contests: {
    readonly title: string
    readonly text: string
    /** `name` is whose value does not hold; values are null where no text can show them. */
    readonly line: (name: string, thing: string, kept: string | null, lost: string | null) => string
    readonly whole: Readonly<Record<Contest['what'], string>>
    readonly fields: Readonly<Record<string, string>>
    readonly of: (field: string, name: string) => string
  }
  readonly table: {
    readonly title: string
    readonly person: string
    readonly role: string
    readonly place: string
    readonly since: string
    readonly heard: string
    readonly files: string
    readonly state: string
    readonly details: string
    readonly detailsOf: (name: string) => string
    readonly everywhere: string
    readonly never: string
    readonly own: string
    readonly standing: string
    readonly revoked: (afterSeq: string) => string
  }
  readonly drawer: {
    readonly close: string
    readonly device: string
    readonly words: string
    readonly wordsHint: string
    readonly admitted: string
    readonly founder: string
    readonly admittedBy: (date: string, name: string) => string
    readonly revokedBy: (date: string, name: string) => string
    readonly reason: string
    readonly actions: string
    readonly ownHint: string
    readonly second: string
    readonly replace: string
    readonly handOver: string
    readonly revoke: string
    readonly lower: string
  }
  readonly end: {
    readonly titles: Readonly<Record<'revoke' | 'lower' | 'replace' | 'handOver', (name: string) => string>>
    readonly texts: Readonly<Record<'revoke' | 'lower' | 'replace' | 'handOver', (name: string) => string>>
    readonly after: string
    readonly afterHint: (files: string) => string
    readonly keeps: (afterSeq: number, shown: string) => string
    readonly loses: (count: number, shown: string) => string
    readonly reason: string
    readonly reasonHint: string
    readonly successor: string
    readonly travelsTitle: string
    readonly travels: readonly string[]
    readonly staysTitle: string
    readonly stays: readonly string[]
    readonly submit: Readonly<Record<'revoke' | 'lower' | 'replace' | 'handOver', string>>
    readonly cancel: string
    readonly done: (name: string) => string
  }
  readonly second: {
    readonly title: (name: string) => string
    readonly text: string
  }
  readonly recovery: {
    readonly title: string
    readonly text: (threshold: number, count: number) => string
    readonly needed: string
    readonly device: string
    readonly here: string
    readonly elsewhere: string
    readonly save: string
    readonly saveOf: (key: string) => string
    readonly remove: string
    readonly removeOf: (key: string) => string
    readonly restore: string
    readonly titles: Readonly<Record<RecoveryStep, string>>
    readonly texts: Readonly<Record<RecoveryStep, string>>
    readonly file: string
    readonly choose: string
    readonly drop: string
    /** What was chosen, and which key it holds. */
    readonly holds: (name: string, key: string) => string
    readonly notOne: (name: string) => string
    readonly otherKey: Readonly<Record<Exclude<RecoveryStep, 'save'>, (key: string) => string>>
    readonly passphrase: string
    readonly passphraseHint: (shortest: number) => string
    readonly again: string
    readonly submit: Readonly<Record<RecoveryStep, string>>
    readonly cancel: string
    readonly done: Readonly<Record<RecoveryStep, string>>
  }
  readonly policy: {
    readonly title: string
    readonly change: string
    readonly numbers: Readonly<Record<keyof PolicyNumbers, string>>
    readonly hints: Readonly<Record<keyof PolicyNumbers, (min: string, max: string) => string>>
    readonly unit: string
    readonly days: (count: number, shown: string) => string
    readonly usual: string
    readonly decided: (date: string, name: string) => string
    readonly save: string
    readonly cancel: string
    readonly done: string
  }
  readonly trust: {
    readonly title: string
    readonly detail: string
    readonly open: string
    readonly matrix: string
    readonly right: string
    readonly actions: Readonly<Record<Action, string>>
    readonly can: string
    readonly cannot: string
    readonly people: string
    readonly devicesOf: (count: number) => string
    readonly noDevice: string
    readonly letIn: string
    readonly how: string
    readonly facts: (facts: TrustFacts) => readonly string[]
    readonly check: string
  }
}

/** Figures of the registry at hand; words are ready to be read. */
export interface TrustFacts {
  readonly organisation: string
  readonly words: string
  readonly number: string
  readonly signed: string | null
  readonly standing: number
  readonly revoked: number
  readonly waiting: number
}
