/** English warning under a reason that seems to name somebody. */
import type { NameWarningMessages } from './messages.ts'

export const nameWarningEn: NameWarningMessages = {
  warning: (names) => `This seems to name ${names}. Reasons leave the outlet: write what happened, not to whom.`,
}
