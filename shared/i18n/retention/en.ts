/** English words of checkpoints and of what the share no longer needs. */
import type { RetentionMessages } from './messages.ts'

const files = (count: number, shown: string): string => (count === 1 ? '1 file' : `${shown} files`)

export const retentionEn: RetentionMessages = {
  title: 'What the share no longer needs',
  text: (days) =>
    `A checkpoint says all that still holds. Once two other devices have witnessed it and ${days} days have passed, nobody needs the files before it.`,
  outlet: 'Outlet',
  states: {
    noCheckpoint: () => 'No checkpoint yet: every file is needed.',
    notWitnessed: () => 'Waits for two devices of leads or admins to witness the checkpoint. They do when they sync.',
    tooYoung: (on) => `The checkpoint is witnessed. The files before it may go from ${on} on.`,
    ready: () => 'Nobody needs the files before the checkpoint any more.',
  },
  checkpoint: 'Checkpoint',
  none: 'None yet',
  witnessed: 'Witnessed by',
  witnesses: (count, of, names) =>
    count === 0 ? `nobody yet, ${of} are needed` : count < of ? `${count} of ${of}: ${names}` : names,
  due: 'Old enough',
  dueSince: (on) => `from ${on}`,
  files: 'Files on the share',
  filesThere: files,
  mayGo: 'May be removed',
  removed: 'Removed already',
  nothing: 'None',
  unheard: 'Nothing was heard of this outlet yet.',
  onlyOwn: 'Only the outlet’s own device removes its files. Nothing else ever deletes a file of the share.',
  write: 'Write a checkpoint',
  remove: (count, shown) => `Remove ${files(count, shown)}`,
  written: 'The checkpoint is written. It now waits for two witnesses.',
  gone: (count, shown) => `${files(count, shown)} removed.`,
  ask: {
    title: (count, shown) => `Remove ${files(count, shown)} from the share?`,
    text: 'What is removed cannot be brought back to the share. Whoever joins later begins with the checkpoint.',
    kept: 'Devices keep what they have read. Your plans stay as they are.',
    list: 'The files',
    confirm: 'Remove',
    cancel: 'Cancel',
  },
}
