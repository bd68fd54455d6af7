/** English words of the devices page. */
import type { DevicesMessages } from './messages.ts'

export const devicesEn: DevicesMessages = {
  title: 'Devices',
  detail: 'Who writes for the organisation, and on which device.',
  manage: 'Manage devices',
  back: 'Back to the share',
  notHere:
    'What this device signs does not count yet. Devices are let in and revoked by admins, and by leads for managers of their own region.',
  words: 'Six words',
  requests: {
    title: 'Ask to be let in',
    none: 'Nobody asks to be let in',
    noneText: 'Devices that join with an invitation appear here after the next sync, and wait for you.',
    invitedAs: (name, role, place, age) => `Invited ${age} as ${name}, ${role}, ${place}`,
    otherName: (name) => `The invitation was made for ${name}.`,
    kinds: { first: 'First device', further: 'Further device', successor: 'In place of a revoked device' },
    compare: 'Compare and decide',
    count: (count) => (count === 1 ? '1 device asks to be let in' : `${count} devices ask to be let in`),
  },
  admit: {
    title: (name) => `Is this the device of ${name}?`,
    steps: (name) => [
      `Call ${name}, or stand beside them. Do not use the channel by which you sent the invitation.`,
      `Let ${name} read the six words from their screen.`,
      'Compare them with these, one by one and in this order.',
    ],
    same: (name) => `${name} read me the same six words`,
    admit: 'Admit this device',
    refuse: 'They differ: refuse',
    refuseHint: 'Refusing ends the invitation too: somebody else may know it.',
    cancel: 'Decide later',
    done: (name) => `${name} is admitted.`,
    refused: (name) => `${name} is refused. The invitation no longer works.`,
  },
  invitations: {
    title: 'Open invitations',
    text: 'Handed over, and not used by any device yet.',
    line: (role, place, age) => `${role}, ${place}, invited ${age}`,
    withdraw: 'Withdraw',
    withdrawOf: (name) => `Withdraw the invitation of ${name}`,
    withdrawn: (name) => `The invitation of ${name} no longer works.`,
  },
  contests: {
    title: 'Changed twice at the same time',
    text: 'Two admins gave one thing different values without knowing of each other. The later one holds. Enter the other one again if it was right.',
    line: (name, thing, kept, lost) =>
      kept === null || lost === null
        ? `${name}’s change of ${thing} does not hold.`
        : `${thing}: “${kept}” holds, not “${lost}” by ${name}.`,
    whole: {
      organisation: 'the organisation',
      region: 'a region',
      outlet: 'an outlet',
      actor: 'a person',
      invitation: 'an invitation',
    },
    fields: {
      name: 'name',
      regionId: 'region',
      format: 'format',
      roles: 'roles',
      openings: 'opening hours',
      holidays: 'holidays',
      lawFacts: 'facts for the law',
      outletIds: 'outlets',
      regionIds: 'regions',
      role: 'role',
      usedBy: 'use',
    },
    of: (field, name) => `${field} of ${name}`,
  },
  table: {
    title: 'Devices',
    person: 'Person',
    role: 'Role',
    place: 'Place',
    since: 'Since',
    heard: 'Last heard',
    files: 'Files',
    state: 'State',
    details: 'Details',
    detailsOf: (name) => `Details of ${name}`,
    everywhere: 'Everywhere',
    never: 'Not yet',
    own: 'This device',
    standing: 'Counts',
    revoked: (afterSeq) => `Revoked after file ${afterSeq}`,
  },
  drawer: {
    close: 'Close',
    device: 'Device',
    words: 'Six words',
    wordsHint: 'They stand for its key, and are the same on every screen.',
    admitted: 'Let in',
    founder: 'Founded the organisation',
    admittedBy: (date, name) => `${date}, by ${name}`,
    revokedBy: (date, name) => `${date}, by ${name}`,
    reason: 'Reason',
    actions: 'What you can do',
    ownHint: 'You are working on this device. End it from another one.',
    second: 'Add a second device',
    replace: 'Replace a lost device',
    handOver: 'Hand over to somebody else',
    revoke: 'Revoke',
    lower: 'Revoke from an earlier file',
  },
  end: {
    titles: {
      revoke: (name) => `Revoke the device of ${name}`,
      lower: (name) => `Revoke the device of ${name} from an earlier file`,
      replace: (name) => `Replace the device of ${name}`,
      handOver: (name) => `Hand over from ${name}`,
    },
    texts: {
      revoke: () => 'From now on nobody believes what this device writes. What was published before stays.',
      lower: () => 'The number can only go down: a stolen key must not come back to life.',
      replace: (name) => `Ends the old device and invites ${name} again, in one step.`,
      handOver: (name) => `Ends every device of ${name} and invites a successor for the same places, in one step.`,
    },
    after: 'Last file that counts',
    afterHint: (files) =>
      `Read so far: ${files}. Lower it only if you know that somebody else wrote with this device before.`,
    keeps: (afterSeq, shown) =>
      afterSeq === 0
        ? 'No file of this device counts.'
        : afterSeq === 1
          ? 'File 1 counts.'
          : `Files 1 to ${shown} count.`,
    loses: (count, shown) =>
      count === 0
        ? 'Everything after that is refused, whatever date it bears.'
        : `${count === 1 ? 'The one' : `The ${shown}`} after that, and all to come, are refused.`,
    reason: 'Reason',
    reasonHint: 'Stands in the registry for everybody to read. No names of others.',
    successor: 'Name of the successor',
    travelsTitle: 'What the successor finds',
    travels: [
      'The outlet with its hours, roles and rules.',
      'Every published week, as evidence. Names were never in it.',
      'Local values that were published, with their decisions.',
    ],
    staysTitle: 'What stays on the old device',
    stays: [
      'People with names and birth dates, plans that are not published, demand, undo.',
      'To pass them on, make a backup there before (Settings) and hand the file over. The successor reads it in under Settings.',
      'The secret behind the pseudonyms: weeks published before cannot be amended under the same pseudonyms.',
    ],
    submit: {
      revoke: 'Revoke this device',
      lower: 'Lower the number',
      replace: 'Revoke and invite again',
      handOver: 'Revoke and invite successor',
    },
    cancel: 'Cancel',
    done: (name) => `The device of ${name} is revoked.`,
  },
  second: {
    title: (name) => `A second device for ${name}`,
    text: 'Both devices then write for the same places, each with a key of its own. People and plans are not shared between them: plan a week on one of the two.',
  },
  trust: {
    title: 'Who can do what, and how do we know',
    detail: 'Made from the registry and the table of rights on this device.',
    open: 'Who can do what',
    matrix: 'What each role may do',
    right: 'Right',
    actions: {
      plan: 'Plan the own outlets, publish their weeks, ask for local values',
      decide: 'Approve or refuse requests of the own regions',
      compare: 'See what outlets published, and compare them',
      readRules: 'Read the rules',
      admit: 'Invite people, let devices in and revoke them (a lead: managers of an own region)',
      editRules: 'Change rules and outlets',
      verify: 'Check every file of the share',
      operate: 'Sync, back up and restore the own device',
    },
    can: 'Yes',
    cannot: 'No',
    people: 'Who has which role',
    devicesOf: (count) => (count === 1 ? '1 device' : `${count} devices`),
    noDevice: 'No device that counts',
    letIn: 'Let in',
    how: 'How do we know',
    facts: ({ organisation, words, number, signed, standing, revoked, waiting }) => [
      `One key speaks for ${organisation}. Its six words are: ${words}. Every device that joined holds fast to this key.`,
      signed === null
        ? 'It signs the registry, which says whose devices count.'
        : `It signed the registry, entry ${number}, on ${signed}. The registry says whose devices count.`,
      `${standing === 1 ? '1 device counts' : `${standing} devices count`}, ${revoked === 0 ? 'none is revoked' : revoked === 1 ? '1 is revoked' : `${revoked} are revoked`}${waiting === 0 ? '' : `, ${waiting === 1 ? '1 asks' : `${waiting} ask`} to be let in`}.`,
      'A device signs each file with a key that never leaves it, numbers it, and links it to the one before. A changed, missing or inserted file shows.',
      'A device may write only for the places of its person. Anything else is refused by every reader, also by yours.',
      'Nobody has to believe this page: anybody can check the whole share with nothing but the folder and the six words.',
    ],
    check: 'Check the share',
  },
}
