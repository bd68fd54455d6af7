import { base32Of } from '../../shared/kernel/base32.ts'
import type { RandomDep } from '../../shared/kernel/ports.ts'

/** A fresh random name of 13 characters (64 bits). */
export const newId = ({ random }: RandomDep): string => base32Of(random.bytes(8))
