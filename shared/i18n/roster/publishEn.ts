/** English words of checking and publishing. */
import type { PublishMessages } from './publishMessages.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const publishEn: PublishMessages = {
  title: (week) => `Publish ${week}`,
  amendTitle: (week, revision) => `Publish amendment ${revision} of ${week}`,
  checking: 'Checking the week',
  changes: (count) => of(count, 'change', 'changes'),
  noChanges: 'Nothing has changed since it was last published.',
  kinds: { added: 'New', removed: 'Removed', changed: 'Changed' },
  fromTo: (before, after) => `${before} → ${after}`,
  affected: (count) => `${of(count, 'person', 'people')} affected`,
  nobodyAffected: 'Nobody is affected.',
  wishes: {
    title: 'Whose wish are these changes?',
    hint: 'Rules about late changes ask. Where nobody says, it was the outlet’s wish.',
    of: (change) => `Whose wish: ${change}`,
    choices: {
      outlet: 'The outlet’s wish',
      agreed: 'The outlet’s wish, agreed in writing',
      person: 'Asked for by the person, or a swap',
    },
    none: 'The rules about late changes find nothing.',
  },
  blocked: (count) => `${of(count, 'problem blocks', 'problems block')} publishing`,
  blockedText: 'Solve these on the board, or ask for a local value where the rule allows one.',
  reasons: (count) => (count === 0 ? 'No reasons needed' : `${of(count, 'reason', 'reasons')} needed`),
  reasonLabel: (finding) => `Reason: ${finding}`,
  reasonMissing: 'Write why this is right for this week.',
  sameReason: 'Use for all that are empty',
  undetermined: (count) => `${of(count, 'check', 'checks')} cannot be told yet`,
  leaves: 'What leaves this outlet',
  leavesText: (shifts, people, findings, overrides, size) =>
    `${of(shifts, 'shift', 'shifts')} of ${of(people, 'person', 'people')} under names that change every week, ${of(findings, 'finding', 'findings')}, ${of(overrides, 'local value', 'local values')}: ${size}.`,
  stays: 'What stays here',
  staysText: 'Names, birth dates and availability never leave this outlet.',
  showContent: 'Show the exact content',
  amendmentReason: 'Why is the published week changed?',
  amendmentHint: 'The reason is listed with the amendment.',
  publish: 'Publish',
  publishing: 'Publishing',
  cancel: 'Cancel',
  close: 'Close',
  readBack: (time) => `Published, read back, ${time}`,
  waiting: 'Waiting for the share, kept here',
  waitingText: 'The week is signed and safe on this device. It goes out as soon as the share can be reached.',
  revision: (revision) => `Revision ${revision}`,
  file: 'File',
  stillMissing: (reasons) => `${of(reasons, 'reason', 'reasons')} still missing`,
}
