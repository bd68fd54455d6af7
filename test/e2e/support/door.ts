import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Method, Output, RawInput, Reply } from '../../../shared/contract/api.ts'
import type { ImportKind } from '../../../shared/contract/imports.ts'
import type { Device } from './device.ts'

/** Calls a device's door as its page does; throws with the problem where the answer is one. */
export const callDoor = async <M extends Method>(device: Device, method: M, input: RawInput<M>): Promise<Output<M>> => {
  const { origin, hash } = new URL(device.address)
  const response = await fetch(`${origin}/host/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hash.slice(1)}` },
    body: JSON.stringify(input),
  })
  const reply = (await response.json()) as Reply<M>
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
  return reply.value
}

/** Imports CSV text with the mapping that the preview guesses; every line must be good. */
export const importCsv = async (
  device: Device,
  kind: ImportKind,
  outletId: string,
  lines: readonly string[],
): Promise<void> => {
  const source = {
    kind,
    outletId,
    content: gzipSync(lines.join('\n')).toString('base64'),
  } as RawInput<'imports.preview'>
  const { mapping } = await callDoor(device, 'imports.preview', source)
  const job = await callDoor(device, 'imports.run', { ...source, mapping, dryRun: false, acceptPartial: false })
  while ((await callDoor(device, 'jobs.get', job)).state === 'running') await wait(20)
  const result = await callDoor(device, 'imports.result', job)
  if (result === null || result.rejected > 0) throw new Error(JSON.stringify(result?.errors.slice(0, 5)))
}
