import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { DevicesView } from '../../../shared/contract/devices.ts'
import type { DeviceId } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Backend } from '../backend.ts'
import type { KeyVault } from '../keys/keyVault.ts'
import { refuse } from '../refuse.ts'
import { syncOf } from '../share/sync.ts'
import { isRootBehind } from '../trust/pushRules.ts'
import { rootSigners, trustedRoot } from '../trust/signers.ts'

type Source = Pick<Backend, 'workspace'>

const isDeviceKey = ({ workspace }: Source, deviceId: string): boolean => {
  const { stores } = workspace()
  const own = stores.profiles.get()?.identities ?? []
  const listed = stores.trust.registry()?.devices ?? []
  return [...own, ...listed].some((one) => one.deviceId === deviceId)
}

/** The keys of the root, and which of them lie here; null where nothing is known of a root. */
export const recoveryView = (backend: Source): DevicesView['recovery'] => {
  const workspace = backend.workspace()
  const role = trustedRoot(workspace)?.roles.root
  if (role === undefined) return null
  const registry = workspace.stores.trust.registry()
  return {
    threshold: role.threshold,
    keys: role.keyids.map((keyid) => ({
      deviceId: keyid as DeviceId,
      here: workspace.keys.has(keyid as DeviceId),
      own: isDeviceKey(backend, keyid),
    })),
    needed: registry !== null && rootSigners(workspace).length === 0 && isRootBehind(registry, workspace),
  }
}

/** A recovery key of this organisation's root. The key of a device is none: two copies of it would be a fork. */
const vaultFor = (backend: Source, deviceId: string): Result<KeyVault, Problem> => {
  const { keyVault } = backend.workspace()
  const isRoot = trustedRoot(backend.workspace())?.roles.root.keyids.includes(deviceId) === true
  if (keyVault === undefined || !isRoot) return refuse('notFound', { what: 'key', id: deviceId })
  return isDeviceKey(backend, deviceId) ? refuse('ownDevice') : ok(keyVault)
}

export const saveRecoveryKey = async (
  backend: Source,
  { deviceId, passphrase }: Input<'devices.saveRecoveryKey'>,
): Promise<Result<{ readonly name: string; readonly file: string }, Problem>> => {
  const vault = vaultFor(backend, deviceId)
  if (!vault.ok) return vault
  const file = await vault.value.save(deviceId, passphrase)
  return file === null
    ? refuse('notFound', { what: 'key', id: deviceId })
    : ok({ name: `recovery-key-${deviceId}.json`, file })
}

type Opened = Result<{ readonly vault: KeyVault; readonly deviceId: DeviceId }, Problem>

const openFile = async (backend: Source, { file, passphrase }: Input<'devices.removeRecoveryKey'>): Promise<Opened> => {
  const opened = await backend.workspace().keyVault?.check(file, passphrase)
  if (opened?.ok !== true) return refuse('wrongPassphrase')
  const vault = vaultFor(backend, opened.value)
  return vault.ok ? ok({ vault: vault.value, deviceId: opened.value }) : vault
}

/** Only against the file itself: what cannot be brought back is not removed. */
export const removeRecoveryKey = async (
  backend: Source,
  saved: Input<'devices.removeRecoveryKey'>,
): Promise<Result<void, Problem>> => {
  const opened = await openFile(backend, saved)
  if (!opened.ok) return opened
  opened.value.vault.remove(opened.value.deviceId)
  return ok(undefined)
}

/** What waits for the root is signed and sent at once. */
export const restoreRecoveryKey = async (
  backend: Backend,
  saved: Input<'devices.restoreRecoveryKey'>,
): Promise<Result<void, Problem>> => {
  const opened = await openFile(backend, saved)
  if (!opened.ok) return opened
  await opened.value.vault.restore(saved.file, saved.passphrase)
  await syncOf(backend).push()
  return ok(undefined)
}
