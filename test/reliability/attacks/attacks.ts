import { approvalAttacks } from './approvals.ts'
import type { Attack } from './attack.ts'
import { byteAttacks } from './bytes.ts'
import { memoryAttacks } from './memory.ts'
import { nameAttacks } from './names.ts'
import { signerAttacks } from './signers.ts'

/** Every attack that can be planted, in the order of its name. */
export const attacks: readonly Attack[] = [
  ...byteAttacks,
  ...nameAttacks,
  ...signerAttacks,
  ...approvalAttacks,
  ...memoryAttacks,
].toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
