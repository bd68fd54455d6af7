import type { FileShare } from '../../../shared/sync/ports.ts'
import { createDirectoryShare } from './directoryShare.ts'
import { createFolderProbe, type ShareProbe } from './folderProbe.ts'
import type { OnStep } from './publishOnce.ts'
import type { ProbeOpening, ShareOpening, ShareReply, ShareRequest } from './shareProtocol.ts'

type Served = FileShare | ShareProbe

const answer = async (served: Served, { call, method, args }: ShareRequest): Promise<ShareReply> => {
  try {
    const run = (served as unknown as Readonly<Record<string, unknown>>)[method] as (
      ...args: readonly unknown[]
    ) => Promise<unknown>
    return { call, value: await run(...args) }
  } catch (cause) {
    return { call, fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}

const openingOf = (opening: ShareOpening | ProbeOpening, onStep: OnStep | undefined): Served => {
  const { folder } = opening
  if ('probe' in opening) return createFolderProbe(folder, opening.probe)
  return createDirectoryShare(folder, {
    expected: opening.expected,
    ...(onStep === undefined ? {} : { onStep }),
  })
}

/** Answers requests for one folder; the first message names it. */
export const serveShare = (
  listen: (receive: (message: unknown) => void) => void,
  reply: (message: ShareReply) => void,
  onStep?: OnStep,
): void => {
  let served: Served | null = null
  listen((message) => {
    if (served === null) {
      served = openingOf(message as ShareOpening | ProbeOpening, onStep)
      return
    }
    void answer(served, message as ShareRequest).then(reply)
  })
}
