/** Danish warning under a reason that seems to name somebody. */
import type { NameWarningMessages } from './messages.ts'

export const nameWarningDa: NameWarningMessages = {
  warning: (names) =>
    `Her ser ${names} ud til at være nævnt. Begrundelser forlader butikken: skriv hvad der skete, ikke for hvem.`,
}
