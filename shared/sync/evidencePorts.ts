/** What is kept beside the chains: heads that others accepted, files that prove a fault, audits, summaries of regions. */
import type { Digest } from '../kernel/digest.ts'
import type { DeviceId, RegionId } from '../kernel/ids.ts'
import type { SummaryRow } from '../compliance/summary.ts'
import type { Audit, FileType, Refused, WitnessedHead } from './model.ts'
import type { ReceivedFile } from './ports.ts'

/** One head as one witness file names it. */
export interface Witnessed extends WitnessedHead {
  readonly witnessPath: string
  /** Of the witness file. */
  readonly createdAt: number
}

/** Something that contradicts what was accepted, as it was seen first. Never taken back: the files may be gone by now. */
export interface EvidenceCase {
  readonly refused: Refused
  readonly foundAt: number
}

/** The newest summary of one region by one device. */
export interface Rollup {
  readonly path: string
  readonly sha256: Digest
  readonly regionId: RegionId
  readonly deviceId: DeviceId
  readonly seq: number
  readonly createdAt: number
  readonly rows: readonly SummaryRow[]
  /** The whole file, base64: whoever finds a lie in it shows it as it was signed. */
  readonly file: string
}

export interface EvidenceStore {
  readonly saveWitnessed: (
    witness: { readonly path: string; readonly deviceId: DeviceId; readonly createdAt: number },
    heads: readonly WitnessedHead[],
  ) => void
  /** Heads that others accepted, and that are not accepted here with the same bytes; ascending by path, witness. */
  readonly unseen: () => readonly Witnessed[]
  /** Highest number that one device has witnessed of each chain, by `deviceId type`. */
  readonly saidBy: (witnessId: DeviceId) => ReadonlyMap<string, number>
  /** Devices that witnessed this number of the chain or a higher one. */
  readonly witnessesOf: (chain: {
    readonly deviceId: DeviceId
    readonly type: FileType
    readonly seq: number
  }) => readonly DeviceId[]
  /** Keeps a file that was not accepted, because it proves something. The same path again changes nothing. */
  readonly keepFile: (file: ReceivedFile) => void
  readonly file: (path: string) => ReceivedFile | null
  /** Keeps what was found first for the same path and refusal. */
  readonly keepCase: (found: EvidenceCase) => void
  /** Newest first. */
  readonly cases: () => readonly EvidenceCase[]
  readonly saveAudit: (audit: Audit) => void
  readonly lastAudit: () => Audit | null
  /** Keeps the newer of this one and what is kept of the same region and device. */
  readonly saveRollup: (rollup: Rollup) => void
  readonly dropRollup: (path: string) => void
  readonly rollups: () => readonly Rollup[]
}
