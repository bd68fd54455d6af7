import { serveShare } from './serveShare.ts'

/** The parent's end under the desktop shell's utility process. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', listen: (event: { readonly data: unknown }) => void) => void
}

// Everything that touches the share's folder runs in this process, so that a share that hangs can hang nothing else.
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
if (parentPort === undefined) {
  process.once('disconnect', () => process.exit(0))
  serveShare(
    (receive) => process.on('message', receive),
    (message) => process.send?.(message),
  )
} else {
  const post = parentPort.postMessage.bind(parentPort)
  serveShare((receive) => parentPort.on('message', ({ data }) => receive(data)), post)
}
