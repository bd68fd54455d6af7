import { parseObjectPlace, type ObjectPlace } from '../../../shared/sync/objectPlace.ts'
import type { FileShare } from '../../../shared/sync/ports.ts'
import { createDirectoryShare } from './directoryShare.ts'
import { createFolderProbe, type ShareProbe } from './folderProbe.ts'
import { createObjectProbe } from './objectProbe.ts'
import { createObjectShare } from './objectShare.ts'
import type { OnStep } from './publishOnce.ts'
import { createS3Store } from './s3Store.ts'
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

const inStore = (opening: ShareOpening | ProbeOpening, { bucket, prefix }: ObjectPlace): Served => {
  const { access = null } = opening
  if (access === null) throw new Error('no access to the object store was handed over')
  const store = createS3Store(bucket, access)
  if ('probe' in opening) return createObjectProbe(store, prefix, opening.probe)
  return createObjectShare(store, { expected: opening.expected, prefix })
}

const openingOf = (opening: ShareOpening | ProbeOpening, onStep: OnStep | undefined): Served => {
  const place = parseObjectPlace(opening.folder)
  if (place !== null) return inStore(opening, place)
  if ('probe' in opening) return createFolderProbe(opening.folder, opening.probe)
  return createDirectoryShare(opening.folder, {
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
