import type { CaseText } from './caseText.ts'

/** Rule packs, registry, layout and policy by TUF. */
export const tufCases = {
  U01: { done: 'the timestamp is rolled back', expected: 'refused; the trusted one stays' },
  U02: { done: 'the snapshot is rolled back', expected: 'refused; the trusted one stays' },
  U03: { done: 'the targets are rolled back', expected: 'refused; the trusted ones stay' },
  U04: { done: 'metadata is deleted', expected: 'told as missing, never as older' },
  U05: { done: 'a file is larger than allowed', expected: 'refused, and no handle stays open' },
  U06: { done: 'the timestamp freezes', expected: 'updates stop, the rules stay in use, the age is told' },
  U07: { done: 'the snapshot freezes', expected: 'as for the timestamp' },
  U08: { done: 'the targets freeze', expected: 'as for the timestamp' },
  U09: { done: 'the root freezes', expected: 'as for the timestamp' },
  U10: { done: 'files of two versions are mixed', expected: 'refused' },
  U11: { done: 'the root is taken over, jumps, has a gap, is junk', expected: 'refused' },
  U12: {
    done: 'keys are rotated and one is revoked',
    expected: 'the chain of roots is followed, the old key counts no more',
  },
  U13: { done: 'versions are fast-forwarded', expected: 'recovered by a new root' },
  U14: { done: 'a delegation signs outside of its paths', expected: 'refused' },
  U15: { done: 'a target has no hash', expected: 'refused' },
  U16: { done: 'the local state is torn', expected: 'repairs itself' },
  U17: { done: 'the local state is wiped', expected: 'the highest version ever seen is remembered' },
  U18: { done: 'two admins publish the same version at once', expected: 'one wins, the other is told' },
  U19: { done: 'five deputies renew at once', expected: 'one renewal, four that find it done' },
  U20: { done: 'an outlet is offline for 60 days', expected: 'catches up over 39 roots' },
  U21: { done: '300 targets', expected: 'below a second' },
  U22: { done: 'the public conformance suite asks the command line', expected: 'answered by its protocol' },
} as const satisfies Readonly<Record<`U${string}`, CaseText>>
