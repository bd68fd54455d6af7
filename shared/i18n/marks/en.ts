/** English words beside the marks. */
import type { MarkMessages } from './messages.ts'

export const marksEn: MarkMessages = {
  severity: { block: 'Blocks publishing', reason: 'Needs a reason', notice: 'Notice', shadow: 'On trial' },
  verdict: {
    ok: 'Fine',
    violation: 'Broken',
    premium: 'Allowed at a price',
    undetermined: 'Not known yet',
    notApplicable: 'Does not apply',
  },
  difference: {
    same: 'Same',
    allowed: 'Allowed difference',
    expired: 'Expired',
    unexplained: 'Unexplained',
    unknown: 'Nothing known',
  },
  silence: {
    fine: 'Up to date',
    notHeard: 'Not heard from',
    oldRules: 'On old rules',
    clockDoubtful: 'Clock in doubt',
    chainGap: 'Files missing',
  },
  required: 'Please fill this in.',
  copyReference: (of) => `Copy reference: ${of}`,
  copiedReference: 'Reference copied',
  namesSomebody: (names) => `This seems to name ${names}. Reasons leave the outlet: write what happened, not to whom.`,
}
