import type { ActorChoice } from '#shared/contract/session.ts'
import type { Role } from '#shared/people/permissions.ts'

/** Most of the daily work first. */
const roleOrder: readonly Role[] = ['manager', 'lead', 'admin', 'auditor']

export interface ChoiceGroup {
  readonly role: Role
  readonly members: readonly ActorChoice[]
}

/** Everyone one can be, by role, then by name as the language sorts it. */
export const groupChoices = (choices: readonly ActorChoice[], locale: string): readonly ChoiceGroup[] => {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' })
  return roleOrder
    .map((role) => ({
      role,
      members: choices.filter((choice) => choice.role === role).toSorted((a, b) => compare(a.name, b.name)),
    }))
    .filter(({ members }) => members.length > 0)
}

/** What is searched when one types. */
export const choiceText = ({ name, places = [] }: ActorChoice): string => [name, ...places].join(' · ')
