import type { CaseText } from './caseText.ts'

/** What goes wrong by itself: disks, networks, clocks, other programs. */
export const faults = {
  F01: {
    done: 'the publisher is killed before every single system call, then started again',
    expected: 'nobody sees a torn file; the second try leaves exactly one whole file',
  },
  F02: {
    done: 'two readers look all the time while 150 files are published',
    expected: 'no reader ever sees damage, and both end with all files',
  },
  F03: { done: 'the rename is refused as busy three times', expected: 'the fourth try publishes' },
  F04: {
    done: 'the rename is refused for ever',
    expected: 'it is told, the file stays in the outbox, and goes out once it may',
  },
  F05: { done: 'the writing program is killed at random moments', expected: 'what is visible is whole; all converges' },
  F06: {
    done: 'an open file is removed, and an error comes that nobody knows',
    expected: 'a sentence, no crash, and the next try works',
  },
  F07: {
    done: 'a file changes on the server, and a read is cut',
    expected: 'the file is refused until it is itself again',
  },
  F08: { done: 'no event ever tells of a new file', expected: 'the own poll finds it' },
  F09: {
    done: '20,000 foreign files lie between ours',
    expected: 'not one of them is read, none of ours is missed',
  },
  F10: {
    done: 'every letter that a name may have goes to the share and back, upper and lower case fold',
    expected: 'the same names, and no two that fold into one',
  },
  F11: { done: 'a root is chosen whose paths would be too long', expected: 'refused when it is chosen, not later' },
  F12: { done: 'a read blocks and arrives late, inside its deadline', expected: 'it is taken, nothing is called lost' },
  F13: { done: 'the share is unmounted in the middle of a sync', expected: 'nobody takes it for deletion' },
  F14: {
    done: 'eight share calls hang',
    expected: 'local work goes on, each action below 100 ms, and the screen says since when',
  },
  F15: {
    done: 'packets vanish',
    expected: 'the deadline ends the call, the share is left alone for a while, then tried',
  },
  F16: { done: 'the share process is killed', expected: 'the next call starts another' },
  F17: { done: 'the file server is killed in mid-write', expected: 'nothing torn under a name; it goes on afterwards' },
  F18: { done: 'the file server is restarted under an open file', expected: 'published whole or not at all' },
  F19: { done: 'the connection is cut after 1 kB to 200 kB', expected: 'never a torn file; the next try is whole' },
  F20: { done: 'the share cannot sync', expected: 'the read-back decides, and it is published' },
  F21: { done: 'the disk is full, here and behind the file server', expected: 'told as full; works again with room' },
  F22: { done: 'closing the file fails', expected: 'counts as a failed publication' },
  F23: { done: 'the clock is 3 h ahead, 40 days behind, and jumps', expected: 'order and trust stay the same' },
  F24: {
    done: '200 kB with 50 ms each way',
    expected: 'published and read back in less than 3 s',
  },
  F25: {
    done: 'a region of 300 outlets is refreshed with nothing new, and with one new file each',
    expected: 'only what is new is read',
  },
  F26: { done: 'a crash between publishing and marking', expected: 'no second file, no fork; it is marked next time' },
  F27: { done: 'temporary files lie about', expected: 'own ones older than a day go, all others stay' },
  F28: { done: 'a write claims more than it wrote', expected: 'found before the rename; nothing is published' },
  F29: { done: 'a rename claims to have happened', expected: 'found by reading back; not called published' },
  F30: { done: 'opening fails with ESTALE or EMFILE', expected: 'told, kept, and published later' },
  F31: { done: 'reads fail with EIO, then work', expected: 'nothing is lost, and nothing is refused for good' },
  F32: {
    done: 'a share that refuses every change of a file (Samba vfs_worm)',
    expected: 'the whole cycle works; overwriting, renaming and deleting are refused by the server',
  },
} as const satisfies Readonly<Record<`F${string}`, CaseText>>
