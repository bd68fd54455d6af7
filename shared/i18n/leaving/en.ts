/** English words of what leaves an outlet. */
import type { LeavingMessages } from './messages.ts'

export const leavingEn: LeavingMessages = {
  title: (outlet) => `Before ${outlet} publishes: what leaves, what stays`,
  first: 'Read this once. You are asked again only when the list changes.',
  leaves: 'This leaves the outlet',
  stays: 'This stays here',
  leaving: {
    outlet: 'The outlet: opening hours, holidays, roles, forecast.',
    shifts: 'Every shift: role, start, end, breaks, late changes.',
    people:
      'Each person under a code that is another one every week: skills, agreed hours, what lies just before and after the week.',
    onlyWhereAsked:
      'Only where a rule asks: age up to 18, codes of contract and protection, early lessons, earlier shifts, sums of earlier weeks.',
    verdict: 'What the rules found, with their values and counts.',
    reasons: 'Reasons and local values, word for word. Name nobody of the staff in them.',
    signers: 'Your name and role, and those of whoever decides your requests.',
  },
  staying: {
    names: 'Names, birth dates, ids and contacts of staff.',
    absences: 'Availability, absences and why somebody is away.',
    drafts: 'Drafts, imported files, backups, the steps that can be undone.',
    secret: 'The secret behind the codes. Without it nobody can join the weeks of a person.',
  },
  readers: 'Everybody who can read the shared folder can read it. What was published cannot be taken back.',
  recognised: 'Who knows the team may recognise a person by role and hours.',
  confirm: (outlet) => `I have read what leaves ${outlet} and what stays`,
  next: 'Continue',
  cancel: 'Not now',
  again: 'The whole list',
  confirmedBy: 'This list is shown once; by publishing you confirm that you have read it.',
}
