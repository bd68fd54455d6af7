import { utilityProcess, type UtilityProcess } from 'electron'
import { join } from 'node:path'

/**
 * The share's own process. A utility process instead of Node's fork: the packaged app is fused against running as
 * plain Node, and a hung share can still be killed without waiting for it.
 */
export const forkShareProcess = (): UtilityProcess =>
  utilityProcess.fork(join(import.meta.dirname, 'shareProcess.js'), [], { serviceName: 'Plumbline share' })
