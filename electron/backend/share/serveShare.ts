import type { FileShare } from '../../../shared/sync/ports.ts'
import { createDirectoryShare } from './directoryShare.ts'
import type { OnStep } from './publishOnce.ts'
import type { ShareOpening, ShareReply, ShareRequest } from './shareProtocol.ts'

const answer = async (share: FileShare, { call, method, args }: ShareRequest): Promise<ShareReply> => {
  try {
    const run = share[method] as (...args: readonly unknown[]) => Promise<unknown>
    return { call, value: await run(...args) }
  } catch (cause) {
    return { call, fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}

/** Answers requests for one folder; the first message names it. */
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
