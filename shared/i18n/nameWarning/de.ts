/** German warning under a reason that seems to name somebody. */
import type { NameWarningMessages } from './messages.ts'

export const nameWarningDe: NameWarningMessages = {
  warning: (names) =>
    `Hier scheint ${names} genannt zu sein. Begründungen verlassen die Filiale: Schreib, was war, nicht bei wem.`,
}
