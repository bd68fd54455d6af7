/** The file into which a key of the root is saved: which key it holds stands in it for anybody, the key itself is sealed. */
import * as z from 'zod'
import type { DeviceId } from '../kernel/ids.ts'

/** No such file is longer, in bytes. */
export const largestRecoveryFile = 10_000

export const recoveryFileFields = {
  v: z.literal(1),
  kind: z.literal('plumbline recovery key'),
  deviceId: z.string().regex(/^[a-z2-7]{13}$/) as unknown as z.ZodType<DeviceId>,
}
const recoveryFile = z.looseObject(recoveryFileFields)

/** Null where the text is no such file. Says nothing about whether a passphrase opens it. */
export const recoveryKeyIn = (text: string): DeviceId | null => {
  try {
    const read = recoveryFile.safeParse(JSON.parse(text))
    return read.success ? read.data.deviceId : null
  } catch {
    return null
  }
}
