import { readdirSync, readFileSync } from 'node:fs'

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // ended since it was listed
    return ''
  }
}
const running = (): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)

/** Numbers of the processes that were started with these words in their command line. Linux only. */
export const processesWith = (...words: readonly string[]): readonly number[] =>
  running().filter((pid) => {
    const command = read(pid, 'cmdline').split('\0')
    return words.every((word) => command.includes(word))
  })

/** Numbers of the processes that serve a share for the process `parent`. Linux only. */
export const shareProcessesOf = (parent: number): readonly number[] =>
  running().filter(
    (pid) =>
      new RegExp(`^PPid:\\s${parent}$`, 'm').test(read(pid, 'status')) && read(pid, 'cmdline').includes('shareProcess'),
  )
