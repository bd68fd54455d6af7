/** English words of the dialog that makes an inspector's file. */
import type { InspectionMessages } from './messages.ts'

export const inspectionEn: InspectionMessages = {
  open: 'Inspection file',
  title: 'Make a file for an inspector',
  text: 'One page with the signed plans, rules and decisions of an outlet. It opens in any browser and checks itself, without Plumbline and without a network.',
  outlet: 'Outlet',
  from: 'First week',
  to: 'Last week',
  inside: 'What is inside',
  looking: 'Looking …',
  nothing: 'Nothing was published in these weeks.',
  weeks: (count, shown) =>
    count === 1
      ? '1 published week, with plan, verdict and findings'
      : `${shown} published weeks, with plan, verdict and findings`,
  missing: (weeks) => `Not published, and so not inside: ${weeks}`,
  files: (count, shown, size) => (count === 1 ? `1 signed file, ${size}` : `${shown} signed files, ${size}`),
  rules: (versions) => `The rules that judged them: version ${versions}`,
  overrides: (count, shown, approvals) =>
    `${count === 1 ? '1 local value' : `${shown} local values`} with reason; signed answers: ${approvals}`,
  signers: 'Names of those who sign: managers, leads and admins, as the registry lists them',
  withoutNames: 'People in the plan appear under a name that changes every week.',
  addNames: 'Add the names of the people',
  warning:
    'Whoever gets the file then sees who worked when. Add names only where the inspector may ask for them, and hand the file over safely.',
  names: (count, shown) => (count === 1 ? '1 name would be added:' : `${shown} names would be added:`),
  neverNames: 'Names can be added only by the manager of the outlet: they never leave it.',
  save: 'Save',
  saveWithNames: 'Save with names',
  cancel: 'Cancel',
  saved: 'The inspection file is saved.',
}
