import { firstTables } from './m0001FirstTables.ts'
import { reviews } from './m0002Reviews.ts'
import { personFlags } from './m0003PersonFlags.ts'
import { evidence } from './m0004Evidence.ts'
import { ruleRepository } from './m0005RuleRepository.ts'
import { personLawFacts } from './m0006PersonLawFacts.ts'
import { roots } from './m0007Roots.ts'
import { leavingRead } from './m0008LeavingRead.ts'
import { changeWishes } from './m0009ChangeWishes.ts'
import { voidRows } from './m0010VoidRows.ts'
import { planWishes } from './m0011PlanWishes.ts'
import type { Migration } from './migration.ts'

/** Append only. */
export const migrations: readonly Migration[] = [
  firstTables,
  reviews,
  personFlags,
  evidence,
  ruleRepository,
  personLawFacts,
  roots,
  leavingRead,
  changeWishes,
  voidRows,
  planWishes,
]
