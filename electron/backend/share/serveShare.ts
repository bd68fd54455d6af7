import { parseObjectPlace, type ObjectPlace } from '../../../shared/sync/objectPlace.ts'
import type { FileShare } from '../../../shared/sync/ports.ts'
import { createDirectoryShare } from './directoryShare.ts'
import { createFolderProbe, type ShareProbe } from './folderProbe.ts'
import { createObjectProbe } from './objectProbe.ts'
import { createObjectShare } from './objectShare.ts'
import type { OnStep } from './publishGround.ts'
import { createReadyReader } from './readyReader.ts'
import { createS3Store } from './s3Store.ts'
import {
  oneByOne,
  type ProbeOpening,
  type ShareOpening,
  type ShareReply,
  type ShareRequest,
  type Together,
} from './shareProtocol.ts'

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
    readFile: createReadyReader(),
    ...(onStep === undefined ? {} : { onStep }),
  })
}

/** Replies of one turn go back together: a message costs as much as what it carries. */
const grouped = (reply: (message: Together<ShareReply>) => void): ((one: ShareReply) => void) => {
  let waiting: ShareReply[] = []
  return (one) => {
    waiting.push(one)
    if (waiting.length > 1) return
    setImmediate(() => {
      const [first, ...rest] = waiting
      const all = waiting
      waiting = []
      if (first !== undefined) reply(rest.length === 0 ? first : all)
    })
  }
}

/** Answers requests for one folder; the first message names it. */
export const serveShare = (
  listen: (receive: (message: unknown) => void) => void,
  reply: (message: Together<ShareReply>) => void,
  onStep?: OnStep,
): void => {
  let served: Served | null = null
  const send = grouped(reply)
  listen((message) => {
    if (served === null) {
      served = openingOf(message as ShareOpening | ProbeOpening, onStep)
      return
    }
    const opened = served
    for (const request of oneByOne(message as Together<ShareRequest>)) void answer(opened, request).then(send)
  })
}
