/** English words of the start page. */
import type { HomeMessages } from './messages.ts'

const findings = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`)

export const homeEn: HomeMessages = {
  beAnyone: 'The demo lets you be anyone: choose a manager, lead, admin or auditor at the top right.',
  noOutlet: 'No outlet is yours yet',
  noOutletText: 'Ask the admin to give you an outlet.',
  greeting: {
    manager: (name) => name,
    lead: () => 'Your regions',
    admin: () => 'The organisation',
    auditor: () => 'What there is to check',
  },
  lane: {
    title: 'Weeks',
    stages: { draft: 'Draft', checked: 'Checked', published: 'Published', received: 'Received' },
    oldest: (age) => `oldest ${age}`,
    tightest: 'Waits longest',
    none: 'No week here',
    week: (number) => `Week ${number}`,
  },
  steps: {
    title: 'Your next steps',
    none: 'Nothing is waiting for you.',
    week: (number) => `week ${number}`,
    planWeek: (week) => `Plan ${week}`,
    solve: (count, week) =>
      count === 1 ? `Solve 1 finding that blocks ${week}` : `Solve ${count} findings that block ${week}`,
    giveReasons: (count, week) => `Give reasons for ${findings(count)} in ${week}`,
    fill: (count, week) => `Fill ${count === 1 ? '1 open shift' : `${count} open shifts`} in ${week}`,
    publish: (week) => `Publish ${week}`,
    publishAgain: (week) => `Publish the changes to ${week}`,
    renew: (until) => `Decide about the override that ends ${until}`,
    importPeople: 'Add your people',
    letIn: (count) =>
      count === '1'
        ? 'Decide about the device that asks to be let in'
        : `Decide about ${count} devices that ask to be let in`,
    inviteManager: (name, count) =>
      count === '1'
        ? `Invite the manager of ${name}, who plans there`
        : `Invite the managers of ${count} outlets, ${name} first`,
    inviteLead: (name, count) =>
      count === '1'
        ? `Invite a lead for ${name}, who decides requests`
        : `Invite leads for ${count} regions, ${name} first`,
    saveKeys: 'Save the recovery keys to files, away from this device',
    rules: 'See which rules change',
  },
  coverage: {
    title: 'Cover of the next 7 days',
    day: (needed, missing) => `${needed} needed, ${missing} missing`,
    enough: 'Covered',
    missing: (minutes) => `${minutes} missing`,
    noDemand: 'No demand known',
    noDemandText: 'Demand is what staffing is measured against: guests, bookings or customers by the half hour.',
    importDemand: 'Import demand',
    noPlan: 'No plan yet',
  },
  overrides: {
    title: 'Overrides ending soon',
    none: 'None ends in the next 4 weeks.',
    until: (date) => `until ${date}`,
    awaiting: 'Waits for the lead',
  },
  rules: {
    title: 'Rules',
    inUse: (version, date) => `Version ${version} has been in use since ${date}.`,
    coming: (version, date) => `Version ${version} starts on ${date}.`,
    effect: (version, count) =>
      `Version ${version} changed the rules: ${count === '1' ? '1 affects' : `${count} affect`} your drafts.`,
    noEffect: (version) => `Version ${version} changed the rules: nothing new in your drafts.`,
    newFindings: (count) => `${count} new`,
    gone: (count) => `${count} gone`,
    see: 'See the rules',
  },
  silence: {
    title: 'Heard from',
    all: (count) => (count === '1' ? '1 device' : `${count} devices`),
    seeDevices: 'See the devices',
  },
  requests: {
    title: 'Requests to decide',
    none: 'No request is waiting.',
    waiting: (age) => `asked ${age}`,
    decide: 'Decide',
  },
  tightest: {
    title: 'Tightest place',
    text: (outlet, count) => `${outlet}: ${count === '1' ? '1 finding' : `${count} findings`} in the last 4 weeks`,
    none: 'No outlet stands out.',
    see: 'Compare',
    unexplained: (count) => `${count} unexplained ${count === '1' ? 'difference' : 'differences'} in all`,
  },
  health: {
    title: 'Rules to look at',
    lists: {
      neverBites: 'Never bites',
      alwaysOverridden: 'Always overridden',
      nobodyOwns: 'Nobody owns it',
      reviewOverdue: 'Review overdue',
    },
    see: 'See the rules',
  },
}
