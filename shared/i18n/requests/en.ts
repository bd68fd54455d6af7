/** English words of the requests. */
import type { RequestMessages } from './messages.ts'

export const requestsEn: RequestMessages = {
  title: 'Requests',
  detail: (waiting) =>
    waiting === 0
      ? 'Nothing waits for you.'
      : waiting === 1
        ? '1 request waits for you.'
        : `${waiting} requests wait for you.`,
  loading: 'Loading requests',
  emptyTitle: 'No requests',
  emptyText: 'When an outlet asks for a value that needs your approval, the request appears here.',
  waiting: 'To decide',
  decided: 'Decided',
  by: (author, age) => `${author}, ${age}`,
  term: (from, until) => `${from} to ${until}`,
  reason: 'Reason',
  approve: 'Approve',
  refuse: 'Refuse',
  approveTitle: (outlet) => `Approve the request of ${outlet}`,
  refuseTitle: (outlet) => `Refuse the request of ${outlet}`,
  yourReason: 'Your reason',
  reasonHint: 'The outlet reads it. It is signed with your key and cannot be changed later.',
  cancel: 'Cancel',
  signAndApprove: 'Sign and approve',
  signAndRefuse: 'Sign and refuse',
  approved: (date) => `Approved ${date}, signed`,
  refused: (date) => `Refused ${date}, signed`,
  signed: 'Signed. The outlet receives it at its next sync.',
}
