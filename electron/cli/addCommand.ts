import type { Command } from 'commander'
import type { Speaker } from './speaker.ts'

/** Adds one command; `speak` gives the speaker once the options are known. */
export type AddCommand = (program: Command, speak: () => Speaker) => void
