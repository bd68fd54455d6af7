/** English sentences for problems. */
import { deviceProblemsEn } from './deviceProblemsEn.ts'
import { placeProblemsEn } from './placeProblemsEn.ts'
import type { Details, ProblemMessages, ProblemWords } from './messages.ts'

const say = (happened: string, kept: string, next: string): ProblemWords => ({ happened, kept, next })
const always = (happened: string, kept: string, next: string) => () => say(happened, kept, next)
const unchanged = 'Nothing was changed.'
const keptHere = 'Your work is safe on this device.'
/** The detail with words around it, or nothing when it was not given. */
const when = (details: Details, name: string, words: (value: string) => string): string =>
  details[name] === undefined || details[name] === '' ? '' : words(String(details[name]))

export const problemsEn: ProblemMessages = {
  badInput: (d) =>
    say(
      `Something in the form does not fit${when(d, 'fields', (f) => `: ${f}`)}.`,
      unchanged,
      'Correct it and try again.',
    ),
  forbidden: say('Your role may not do this.', unchanged, 'Ask the admin of your organisation if you need it.'),
  unknownMethod: say(
    'This page is newer or older than the program behind it.',
    unchanged,
    'Close Plumbline and start it again.',
  ),
  internal: (ref) =>
    say('Something went wrong in Plumbline itself.', keptHere, `Try again. If it stays, report reference ${ref}.`),
  unreachable: say(
    'The program behind this page does not answer.',
    'What was saved before is safe.',
    'Check that Plumbline is still running, then load the page again.',
  ),
  noProfile: always('This device is not set up yet.', unchanged, 'Finish the first steps.'),
  notAdmitted: always(
    'This device has not been admitted yet.',
    keptHere,
    'Wait until the admin opens Plumbline, or ask them to sync.',
  ),
  notFound: () => say('This is no longer here.', unchanged, 'Go back and load the page again.'),
  stale: always(
    'The week was changed somewhere else in the meantime.',
    'The other change was kept. Yours was not applied.',
    'Look at the week as it is now and try again.',
  ),
  blocked: (d) =>
    say(
      `${when(d, 'count', (n) => (n === '1' ? '1 finding blocks' : `${n} findings block`)) || 'Some findings block'} publishing.`,
      'The draft is kept.',
      'Solve them on the board, then publish.',
    ),
  reasonsMissing: (d) =>
    say(
      d['amendment'] === undefined
        ? `${when(d, 'count', (n) => (n === '1' ? '1 finding still needs' : `${n} findings still need`)) || 'Some findings still need'} a reason.`
        : 'The amendment still needs a reason.',
      'The draft and the reasons so far are kept.',
      'Write the missing reasons, then publish.',
    ),
  digestChanged: always(
    'The plan changed after it was checked.',
    'The draft is kept. Nothing was published.',
    'Check it again and publish what you then see.',
  ),
  nothingToUndo: always('There is nothing to undo.', unchanged, 'This is the first state of the week.'),
  nothingToRedo: always('There is nothing to redo.', unchanged, 'This is the newest state of the week.'),
  outsideBounds: (d) =>
    say(
      `This value is not possible here${d['min'] === undefined ? '' : `: allowed is ${d['min']} to ${d['max']}`}${when(d, 'setBy', (s) => `, set by ${s}`)}.`,
      unchanged,
      'Choose a value inside the bounds, or propose a new shared value to the admin.',
    ),
  termTooLong: (d) =>
    say(
      `This lasts too long${when(d, 'days', (n) => `: the longest term is ${n === '1' ? '1 day' : `${n} days`}`)}.`,
      unchanged,
      'Choose an earlier last day.',
    ),
  endsBeforeStart: always('The end lies before the start.', unchanged, 'Correct one of the two.'),
  shiftInvalid: always(
    'This shift is not possible: its times or breaks do not fit together.',
    'The week is as before.',
    'Correct start, end or break.',
  ),
  overlap: always(
    'This person already works at that time.',
    'The week is as before.',
    'Choose another person or another time.',
  ),
  notYours: (d) =>
    say(
      `${when(d, 'name', (n) => n) || 'This place'} is not yours to change.`,
      unchanged,
      'Switch to a place that you look after.',
    ),
  alreadyDecided: always('This request was already decided.', 'The first decision stands.', 'Load the list again.'),
  badPack: always(
    'These rules cannot be used: they are incomplete or not signed correctly.',
    'The rules in force stay.',
    'Ask the admin to publish again.',
  ),
  tableOutside: (d) =>
    say(
      `The file holds something that a table cannot${when(d, 'what', (w) => ` (${w})`)}.`,
      'Your draft is as before.',
      'Look at the list, change the file, and choose it again.',
    ),
  tableGap: (d) =>
    say(
      `A table has a gap or an overlap${when(d, 'table', (t) => ` (${t})`)}.`,
      'Your draft is kept.',
      'Close the marked gaps, then publish.',
    ),
  effectiveInPast: always(
    'The rules would start in the past.',
    'Your draft is kept.',
    'Choose a Monday from today on.',
  ),
  notMonday: always('This date is not a Monday.', unchanged, 'Weeks and rules start on Mondays. Choose one.'),
  nothingChanged: always('Nothing is different from what was published last.', unchanged, 'Change something first.'),
  shareMissing: (d) =>
    say(
      `The share folder cannot be reached${when(d, 'folder', (f) => `: ${f}`)}.`,
      `${keptHere} It goes out as soon as the folder is back.`,
      'Check the network or the drive, or choose another folder.',
    ),
  shareForeign: always(
    'This folder belongs to another organisation.',
    'Nothing was written there.',
    'Choose the share folder of your organisation.',
  ),
  accessMissing: always(
    'This device has no access to the object storage.',
    'Nothing was sent there.',
    'Enter its address, region and key.',
  ),
  shareReadOnly: always(
    'Plumbline may not write in the share folder.',
    `${keptHere} It waits.`,
    'Ask whoever looks after the folder for the right to write.',
  ),
  shareFull: always('The share folder is full.', `${keptHere} It waits.`, 'Make room on the drive, then sync again.'),
  shareHung: always(
    'The share folder does not answer.',
    `${keptHere} It waits.`,
    'Plumbline tries again by itself. Check the network.',
  ),
  shareFork: always(
    'Two different files claim to be the same entry of this device.',
    'Both are kept. Nothing more is sent from here.',
    'Ask the admin: perhaps a data folder was copied.',
  ),
  badInvitation: always(
    'This invitation cannot be read or was used before.',
    unchanged,
    'Paste the whole text, or ask the admin for a new one.',
  ),
  folderInUse: always('Another window already works on this data folder.', unchanged, 'Close the other window first.'),
  folderNotEmpty: always('This folder already holds other files.', 'They were not touched.', 'Choose an empty folder.'),
  newerDatabase: always(
    'This data was written by a newer Plumbline.',
    'It was not opened and not changed.',
    'Update Plumbline on this device.',
  ),
  damagedDatabase: always('The database is damaged.', 'The damaged file was set aside.', 'Restore the newest backup.'),
  badCsv: (d) =>
    say(
      `The file cannot be read as a table${when(d, 'line', (l) => ` (line ${l})`)}.`,
      'Nothing was imported.',
      'Save it as CSV with one header line and try again.',
    ),
  badEncoding: always(
    'The characters of this file cannot be read.',
    'Nothing was imported.',
    'Save it as UTF-8 and try again.',
  ),
  rowsRejected: (d) =>
    say(
      `${when(d, 'rejected', (n) => (n === '1' ? '1 line' : `${n} lines`)) || 'Some lines'} cannot be imported${when(d, 'line', (l) => `, the first is line ${l}`)}.`,
      'Nothing was imported.',
      'Correct the lines in the list, or import only the good ones.',
    ),
  alreadySetUp: always(
    'This data folder already belongs to an organisation.',
    unchanged,
    'Open another folder to start anew.',
  ),
  noBackup: always(
    'This backup is not there or cannot be read.',
    'Your present data is unchanged.',
    'Choose another backup.',
  ),
  diskFull: always(
    'The drive that holds your data is full.',
    'This change was not saved. What was saved before is safe.',
    'Make room on the drive, then try again.',
  ),
  dataReadOnly: always(
    'Plumbline cannot write to its data folder.',
    'This change was not saved. What was saved before is safe.',
    'Check that the drive is connected and that you may write to the folder, then try again.',
  ),
  reviewMissing: always(
    'Another admin has not approved these rules as they are now.',
    'Your draft is kept.',
    'Send it for review. Every later change needs a new look.',
  ),
  secondAdminMissing: always(
    'These rules need a second pair of eyes, and there is no second admin.',
    'Your draft is kept.',
    'Invite a second admin, or let the founder decide that one pair of eyes is enough. That is recorded.',
  ),
  ownProposal: always(
    'You proposed these rules yourself.',
    unchanged,
    'Somebody else has to look at them: another admin.',
  ),
  caseFails: (d) =>
    say(
      `A test case fails${when(d, 'case', (c) => `: ${c}`)}.`,
      'Your draft is kept.',
      'Correct the table or the case, then publish.',
    ),
  ruleCaseFails: (d) =>
    say(
      `A rule test fails${when(d, 'case', (c) => `: ${c}`)}.`,
      'Your draft is kept.',
      'Correct the rule, or say what the case must give now.',
    ),
  ruleCasesOpen: always(
    'Not all rule tests have run.',
    'Your draft is kept.',
    'Wait until they are through, then publish.',
  ),
  noCanary: always('No version is being tried at the moment.', unchanged, 'Publish one for some outlets first.'),
  notFounder: always(
    'What this device signs does not count for the organisation yet.',
    'Your draft is kept.',
    'Send it for review: another admin can publish it.',
  ),
  ...deviceProblemsEn,
  ...placeProblemsEn,
}
