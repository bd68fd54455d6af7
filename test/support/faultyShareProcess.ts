import { setTimeout as wait } from 'node:timers/promises'
import { serveShare } from '#backend/share/serveShare.ts'
import type { PublishStep } from '#backend/share/publishGround.ts'

/**
 * A share process with a fault planted by PLUMBLINE_FAULT: `kill:<step>` ends it before that step, `hang:<step>` never
 * comes back from it, `hang` answers nothing at all, `slow:<ms>` answers everything that much later, `<errno>:<step>`
 * fails with that error of the file system.
 */
const [fault, where] = (process.env['PLUMBLINE_FAULT'] ?? '').split(':')

const onStep = async (step: PublishStep): Promise<void> => {
  if (step !== where) return
  if (fault === 'kill') process.kill(process.pid, 'SIGKILL')
  if (fault === 'kill' || fault === 'hang') await new Promise(() => undefined)
  throw Object.assign(new Error(`planted ${fault}`), { code: fault })
}

process.once('disconnect', () => process.exit(0))
serveShare(
  (receive) =>
    process.on('message', (message) => {
      if (fault === 'slow') void wait(Number(where)).then(() => receive(message))
      else if (fault !== 'hang' || where !== undefined) receive(message)
    }),
  (message) => process.send?.(message),
  onStep,
)
