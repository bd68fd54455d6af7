import { createDirectoryShare } from './directoryShare.ts'
import type { FileShare } from '../../../shared/sync/ports.ts'
import type { OnStep } from './publishOnce.ts'
import type { ShareOpening, ShareReply, ShareRequest } from './shareProtocol.ts'

/** The parent's end, under Node's fork and under the desktop shell's utility process. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', listen: (event: { readonly data: unknown }) => void) => void
}

const answer = async (share: FileShare, { call, method, args }: ShareRequest): Promise<ShareReply> => {
  try {
    const run = share[method] as (...args: readonly unknown[]) => Promise<unknown>
    return { call, value: await run(...args) }
  } catch (cause) {
    return { call, fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}

/** Answers requests until the parent goes away. The first message opens the folder. */
export const serveShare = (
  listen: (receive: (message: unknown) => void) => void,
  reply: (message: ShareReply) => void,
  onStep?: OnStep,
): void => {
  let share: FileShare | null = null
  listen((message) => {
    if (share === null) {
      const { folder, expected } = message as ShareOpening
      share = createDirectoryShare(folder, { expected, ...(onStep === undefined ? {} : { onStep }) })
      return
    }
    void answer(share, message as ShareRequest).then(reply)
  })
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
if (parentPort !== undefined) {
  const post = parentPort.postMessage.bind(parentPort)
  serveShare((receive) => parentPort.on('message', ({ data }) => receive(data)), post)
} else if (process.send !== undefined && process.env['PLUMBLINE_SHARE'] === 'process') {
  process.once('disconnect', () => process.exit(0))
  serveShare(
    (receive) => process.on('message', receive),
    (message) => process.send?.(message),
  )
}
