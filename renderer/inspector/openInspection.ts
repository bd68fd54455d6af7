import { checkInspection } from '#shared/inspect/checkInspection.ts'
import type { SealedInspection } from '#shared/inspect/model.ts'
import type { InspectionReport } from '#shared/inspect/report.ts'
import type { Result } from '#shared/kernel/result.ts'
import { chooseSignatures, settled } from './signatures.ts'
import { unpack } from './unpack.ts'

export interface Opened {
  readonly outcome: Result<InspectionReport, { readonly path: string | null }>
  /** Whether the browser itself checked the signatures. */
  readonly native: boolean
}

/** Everything that can be said of a file, by this page and this browser alone. */
export const openInspection = async (sealed: SealedInspection, subtle: SubtleCrypto | undefined): Promise<Opened> => {
  const { verify, native } = await chooseSignatures(subtle)
  const outcome = await settled((ask) => checkInspection(sealed, { verify: ask, decompress: unpack }), verify)
  return { outcome, native }
}
