import type { CaseText } from './caseText.ts'

/** What happens on the device itself: power cuts, disks, callers of its door; and the whole story on a bad day. */
export const deviceCases = {
  D01: {
    done: 'the program is killed at random points while it saves edits and people',
    expected: 'the database is sound, nothing called saved is lost, undo goes back to the beginning',
  },
  D02: {
    done: 'the program is killed at random points while it imports a file',
    expected: 'all rows of one file, or none',
  },
  D03: {
    done: 'the program is killed at random points while it publishes',
    expected: 'plan, publication and outbox agree after every kill',
  },
  D04: {
    done: 'the program is killed at random points while it sends and reads',
    expected: 'nothing committed is lost, accepted heads stay, the outbox goes on, one file a number',
  },
  D05: {
    done: 'the disk of the data folder is full',
    expected: 'a sentence says so, nothing is half stored, and all works again with room',
  },
  D06: {
    done: 'the data folder may only be read',
    expected: 'a sentence says so when the program opens, nothing is changed, and it opens once it may write',
  },
  D07: {
    done: 'calls of any type, size, depth and name come to each door, and 1,000 at once',
    expected: 'each gets its own answer or a typed refusal; nothing is changed',
  },
  D08: {
    done: 'a body is dripped into the loopback host, byte after byte',
    expected: 'the deadline ends the call, and others are answered meanwhile',
  },
  D09: {
    done: 'two managers, a lead and an admin ask, answer, publish and change the rules while the file server is killed, stalled and filled up',
    expected: 'honest words all the way, the same state on all devices, and a share that is verified without a word',
  },
} as const satisfies Readonly<Record<`D${string}`, CaseText>>
