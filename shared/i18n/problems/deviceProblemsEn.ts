/** English sentences for problems with devices and keys. */
import type { DeviceProblems, ProblemWords } from './messages.ts'

const say = (happened: string, kept: string, next: string): ProblemWords => ({ happened, kept, next })
const always = (happened: string, kept: string, next: string) => () => say(happened, kept, next)
const unchanged = 'Nothing was changed.'

export const deviceProblemsEn: DeviceProblems = {
  noOrganisationKey: always(
    'What this device signs does not count for the organisation yet.',
    unchanged,
    'Do it on the device of another admin.',
  ),
  outletNotEmpty: always(
    'There are people or plans of this outlet here already.',
    unchanged,
    'Two plans cannot be made one. Take over on a device that has none yet.',
  ),
  stillPlanned: (d) =>
    say(
      d['shifts'] === 1
        ? '1 shift from now on is still theirs.'
        : `${d['shifts'] ?? 'Some'} shifts from now on are still theirs.`,
      unchanged,
      'Give those shifts to others, or leave them open, then erase.',
    ),
  wrongPassphrase: always(
    'This passphrase does not open the keys.',
    unchanged,
    'Try again. Capitals and spaces count. Nobody can tell it to you, and nobody can reset it.',
  ),
  keysLocked: always(
    'The keys of this device are locked.',
    unchanged,
    'Give the passphrase first: in the app, at the prompt, or as PLUMBLINE_PASSPHRASE.',
  ),
  fingerprintDiffers: always(
    'These are not the words of the device that asks.',
    'Nobody was let in.',
    'Read them out once more. If they still differ, refuse the device: somebody else may have the invitation.',
  ),
  requestGone: always(
    'This request is no longer open.',
    unchanged,
    'It was decided or withdrawn meanwhile. Sync and look at the list again.',
  ),
  alreadyRevoked: always(
    'This device is revoked already.',
    unchanged,
    'The number can only be lowered: a stolen key must not come back to life.',
  ),
  ownDevice: always(
    'This is the device you are working on.',
    unchanged,
    'Revoke it from another device, so that nobody locks themselves out by mistake.',
  ),
  seqNotSeen: (d) =>
    say(
      `Files up to ${d['last'] ?? 'there'} were read here, not further.`,
      unchanged,
      'Choose a number up to that one, or sync first.',
    ),
  viewerMissing: always(
    'This copy of Plumbline lacks the page that inspection files are made of.',
    'No file was made.',
    'Install Plumbline again, or run it from its sources.',
  ),
  leavingUnread: always(
    'Nobody at this outlet has confirmed yet what leaves it with a publication.',
    'Nothing left this outlet.',
    'Check the week again, read the list, and confirm it.',
  ),
}
