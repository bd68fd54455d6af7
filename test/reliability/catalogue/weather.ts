import type { CaseText } from './caseText.ts'

/** What synced folders do to files. All in process, from a seed. */
export const weatherCases = {
  S01: { done: 'a file arrives torn, then whole', expected: 'later, then accepted' },
  S02: { done: 'a file shows its old size for a while', expected: 'later, then accepted' },
  S03: { done: 'files become visible after 0 to 10 minutes', expected: 'accepted in their order, none refused' },
  S04: { done: 'the absence of a file is remembered by the mount', expected: 'the next look finds it' },
  S05: { done: 'listings are incomplete', expected: 'nothing is called deleted' },
  S06: { done: 'placeholders are filled late, or never', expected: 'later, then accepted or told as damaged' },
  S07: { done: 'empty files are dropped in a file’s place', expected: 'later, then accepted' },
  S08: { done: 'the same files arrive in any order', expected: 'the same final state' },
  S09: {
    done: 'conflict copies as Dropbox, OneDrive, Drive, Syncthing and Nextcloud name them',
    expected: 'passed by; the originals count',
  },
  S10: {
    done: 'files are deleted late, and come back',
    expected: 'accepted state stays, a rollback is told and forgotten',
  },
  S11: { done: 'two devices write for one outlet, in turn', expected: 'two chains, one outlet, no fork' },
  S12: { done: 'an old and a new app use one share', expected: 'newer files are newer, not damaged; nothing is lost' },
  S13: { done: 'a month ends while clocks disagree at midnight', expected: 'one chain through both months' },
  S14: {
    done: '50 outlets publish for 30 days under random faults',
    expected: 'no invariant is ever broken, and all honest files arrive once the weather clears',
  },
} as const satisfies Readonly<Record<`S${string}`, CaseText>>
