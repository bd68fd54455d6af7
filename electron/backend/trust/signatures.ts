import { Metadata, MetadataKind, Signature } from '@tufjs/models'
import { unreachable } from '../../../shared/kernel/result.ts'
import type { DeviceId } from '../../../shared/kernel/ids.ts'
import { utf8ToBytes } from '../../../shared/sync/bytes.ts'
import type { KeyRing } from '../../../shared/sync/ports.ts'
import type {
  MetadataBody,
  MetadataFile,
  RootBody,
  SigningRole,
  TargetsBody,
} from '../../../shared/sync/repository/shape.ts'
import { isSmallOrder } from '../keys/keyFiles.ts'

type Json = Parameters<typeof Metadata.fromJSON>[1]
export type Delegator = MetadataFile<RootBody> | MetadataFile<TargetsBody>

/** The model that knows how signed bytes are made from what is signed. */
const modelOf = (file: MetadataFile) => {
  const data = file as unknown as Json
  switch (file.signed._type) {
    case 'root':
      return Metadata.fromJSON(MetadataKind.Root, data)
    case 'timestamp':
      return Metadata.fromJSON(MetadataKind.Timestamp, data)
    case 'snapshot':
      return Metadata.fromJSON(MetadataKind.Snapshot, data)
    case 'targets':
      return Metadata.fromJSON(MetadataKind.Targets, data)
    default:
      return unreachable(file.signed)
  }
}

/** Whose signatures a role needs, as its delegator says it; null where it says nothing of the role. */
export const roleIn = ({ signed }: Delegator, role: string): SigningRole | null =>
  signed._type === 'root'
    ? (Object.entries(signed.roles).find(([name]) => name === role)?.[1] ?? null)
    : (signed.delegations?.roles.find(({ name }) => name === role) ?? null)

const hasSmallKey = ({ signed }: Delegator): boolean =>
  Object.values((signed._type === 'root' ? signed.keys : signed.delegations?.keys) ?? {}).some(({ keyval }) =>
    isSmallOrder(keyval.public),
  )

/** Whether as many keys of the role have signed the file as its delegator asks for. */
export const isSignedFor = (delegator: Delegator, role: string, file: MetadataFile): boolean => {
  if (roleIn(delegator, role) === null || hasSmallKey(delegator)) return false
  try {
    modelOf(delegator).verifyDelegate(role, modelOf(file))
    return true
  } catch {
    return false
  }
}

/** The file as it will lie on the share, signed by each of these devices. */
export const signMetadata = (
  keys: Pick<KeyRing, 'sign'>,
  signers: readonly DeviceId[],
  signed: MetadataBody,
): Uint8Array => {
  const model = modelOf({ signatures: [], signed })
  for (const deviceId of signers) {
    model.sign(
      (bytes) => new Signature({ keyID: deviceId, sig: Buffer.from(keys.sign(deviceId, bytes)).toString('hex') }),
    )
  }
  return utf8ToBytes(JSON.stringify(model.toJSON()))
}
