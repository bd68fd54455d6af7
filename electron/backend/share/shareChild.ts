import { fork } from 'node:child_process'

/** A running share process, whichever way it was started. */
export interface ShareChild {
  readonly send: (message: unknown) => void
  readonly onMessage: (listen: (message: unknown) => void) => void
  readonly onExit: (listen: () => void) => void
  /** Returns at once; a process that hangs in the kernel is left behind. */
  readonly kill: () => void
}
export type StartShareChild = () => ShareChild

/** The part of Electron's utility process that is used here. */
export interface UtilityChild {
  readonly postMessage: (message: unknown) => void
  readonly on: {
    (event: 'message', listen: (message: unknown) => void): unknown
    (event: 'exit', listen: () => void): unknown
  }
  readonly kill: () => boolean
}

export const startUtilityChild = (start: () => UtilityChild): StartShareChild => {
  return () => {
    const child = start()
    return {
      send: child.postMessage.bind(child),
      onMessage: (listen) => child.on('message', listen),
      onExit: (listen) => child.on('exit', listen),
      kill: () => void child.kill(),
    }
  }
}

/** Runs `entry` (`shareProcess` as TypeScript or bundled) by Node. It never keeps its parent alive. */
export const startForkedChild = (entry: string): StartShareChild => {
  return () => {
    const child = fork(entry, [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.unref()
    child.channel?.unref()
    return {
      // a process that is just gone is reported by its exit
      send: (message) => void child.send(message as object, () => undefined),
      onMessage: (listen) => child.on('message', listen),
      onExit: (listen) => {
        child.once('exit', listen)
        child.once('error', listen)
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
