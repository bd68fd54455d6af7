import type { OrganisationId } from '../../../shared/kernel/ids.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import { restRules } from './restRules.ts'
import { staffRules } from './staffRules.ts'
import { staffingTable } from './staffingTable.ts'
import { houseWords } from './words.ts'
import { workTimeRules } from './workTimeRules.ts'
import { youthRules } from './youthRules.ts'

/**
 * The first pack of a new organisation: a starting point to edit, not legal advice. Figures of law as of 2026-11-21:
 * directives 2003/88/EC and 94/33/EC, ArbZG, JArbSchG and the Working Time Regulations 1998.
 */
export const createHousePack = (issue: {
  readonly organisationId: OrganisationId
  readonly publishedAt: number
  readonly effectiveOn: LocalDate
  readonly publishedBy: string
}): RulePack => ({
  fmt: 1,
  version: 1,
  ...issue,
  note: 'First house rules',
  rules: [...restRules, ...workTimeRules, ...youthRules, ...staffRules],
  tables: [staffingTable],
  adjustments: [],
  words: houseWords,
})
