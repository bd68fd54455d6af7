/** English words of the share check. */
import type { ShareCheckMessages } from './messages.ts'

export const shareCheckEn: ShareCheckMessages = {
  running: 'Looking at the folder',
  cancel: 'Cancel',
  goOn: 'Use it all the same',
  failed: 'The folder could not be looked at. Nothing was left in it. Try again.',
  access: {
    title: 'Access to the object storage',
    hint: 'Kept on this device, protected like its keys. Needed once.',
    endpoint: 'Address',
    endpointHint: 'Empty for Amazon S3',
    region: 'Region',
    accessKeyId: 'Access key',
    secret: 'Secret key',
    secretHint: 'Never shown again',
    keep: 'Keep access',
    kept: 'Access is kept on this device.',
    environment: 'Access comes from the environment of this program.',
  },
  verdicts: {
    fit: 'This folder can serve as a share.',
    limits: 'This folder can serve as a share, within limits.',
    unfit: 'This folder cannot serve as a share.',
  },
  steps: {
    reach: 'The folder is there',
    write: 'What is written reads back equal',
    sync: 'The share confirms that data is on its disk',
    rename: 'A file gets its name in one step',
    exclusive: 'Two programs cannot create the same file',
    names: 'Names stay as they are',
    case: 'Capital and small letters tell names apart',
    longPath: 'The longest path fits',
    visible: 'A second program sees new files',
    writers: 'Two can write at once',
    clock: 'The share’s clock is known',
    room: 'Free room is known',
    speed: 'A write takes a moment',
    remove: 'Own files can be removed',
  },
  outcomes: {
    yes: 'yes',
    no: 'no',
    unknown: 'not seen',
  },
  reasons: {
    missing: () => ({
      what: 'The folder is not there.',
      next: 'See whether the path is right and the drive is connected.',
    }),
    readOnly: () => ({
      what: 'Nothing can be written here.',
      next: 'Ask whoever runs the folder for the right to create and rename files.',
    }),
    full: () => ({ what: 'The folder is full.', next: 'Make room, or choose another folder.' }),
    hung: () => ({
      what: 'The folder does not answer.',
      next: 'See whether the network or the drive is connected, then check again.',
    }),
    foreign: () => ({ what: 'The share of another organisation lies here.', next: 'Choose another folder.' }),
    newerLayout: () => ({ what: 'A newer Plumbline has written here.', next: 'Update Plumbline on this device.' }),
    fork: () => ({ what: 'Another device writes with the key of this one.', next: 'Ask your admin before you go on.' }),
    io: () => ({
      what: 'The folder fails in an unusual way.',
      next: 'Have the drive or the server looked at, then check again.',
    }),
    damages: () => ({
      what: 'What is written here reads back differently.',
      next: 'Do not use this folder. Have the drive or the server looked at.',
    }),
    noRename: () => ({
      what: 'A finished file cannot be given its name.',
      next: 'Ask whoever runs the folder to allow renaming.',
    }),
    names: () => ({
      what: 'The folder changes the names of files.',
      next: 'Choose another folder, or turn off what renames files there.',
    }),
    shortPath: (value) => ({
      what: `Paths of ${value} characters do not fit.`,
      next: 'Choose a folder with a shorter path.',
    }),
    losesFiles: (value) => ({
      what: `When two write at once, files are lost: ${value}.`,
      next: 'Do not use this folder. Have the server or the sync program looked at.',
    }),
    unsynced: () => ({
      what: 'The share does not confirm when data is safely on its disk.',
      next: 'You can use it: every file is read back. After a power cut at the server, check the share.',
    }),
    notExclusive: () => ({
      what: 'The share lets two programs create the same file.',
      next: 'You can use it, but set up the organisation from one device only.',
    }),
    late: (value) => ({
      what: `Others see new files only after ${value} s.`,
      next: 'You can use it; syncing takes longer.',
    }),
    unseen: (value) => ({
      what: `A second program did not see a new file within ${value} s.`,
      next: 'If this is a synced folder, wait until it has caught up, then check again.',
    }),
    clockOff: (value) => ({
      what: `The share’s clock is ${value} min away from this device’s.`,
      next: 'Set the clock of this device or of the server.',
    }),
    littleRoom: (value) => ({ what: `Only ${value} MB are free.`, next: 'Make room before many outlets publish.' }),
    slow: (value) => ({
      what: `Writing one file took ${value} s.`,
      next: 'You can use it; syncing takes longer. See whether the connection can be better.',
    }),
    keepsFiles: () => ({
      what: 'The share lets nothing be removed.',
      next: 'You can use it. What the check wrote stays; everybody passes over it.',
    }),
    otherFiles: (value) => ({
      what: `Other things lie in this folder: ${value}.`,
      next: 'You can use it. An empty folder is easier to watch over.',
    }),
  },
}
