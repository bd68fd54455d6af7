import { Command, CommanderError, Option } from 'commander'
import type { AddCommand } from './addCommand.ts'
import { isLanguage } from './languages.ts'
import { addCompareCommand } from './commands/compare.ts'
import { addAuditCommand } from './commands/audit.ts'
import { addCheckCommand } from './commands/check.ts'
import { addRecoveryCommands } from './commands/recovery.ts'
import { addDeviceCommands } from './commands/devices.ts'
import { addDemoCommand } from './commands/demo.ts'
import { addExplainCommand } from './commands/explain.ts'
import { addExportCommand } from './commands/export.ts'
import { addImportCommand } from './commands/import.ts'
import { addInitCommand } from './commands/init.ts'
import { addInspectCommands } from './commands/inspect.ts'
import { addJoinCommands } from './commands/join.ts'
import { addKeepCommands } from './commands/keep.ts'
import { addPackCommands } from './commands/pack.ts'
import { addPlaceCommands } from './commands/places.ts'
import { addPublishCommand } from './commands/publish.ts'
import { addRetentionCommands } from './commands/retire.ts'
import { addReviewCommands } from './commands/reviewRules.ts'
import { addReplayCommand } from './commands/replay.ts'
import { addShareCommands } from './commands/share.ts'
import { addShareCheckCommand } from './commands/shareCheck.ts'
import { addTableCommands } from './commands/tables.ts'
import { CliFailure, exitCodes, type CliIo, type ExitCode } from './io.ts'
import { createSpeaker, type Speaker } from './speaker.ts'

const adders: readonly AddCommand[] = [
  addDemoCommand,
  addInitCommand,
  addPlaceCommands,
  addJoinCommands,
  addDeviceCommands,
  addRecoveryCommands,
  addImportCommand,
  addPublishCommand,
  addReviewCommands,
  addShareCommands,
  addAuditCommand,
  addRetentionCommands,
  addShareCheckCommand,
  addCheckCommand,
  addPackCommands,
  addCompareCommand,
  addExplainCommand,
  addReplayCommand,
  addExportCommand,
  addInspectCommands,
  addKeepCommands,
  addTableCommands,
]

/** All commands with their options; `docs/cli.md` says the same at more length. */
export const createProgram = (io: CliIo, onSpeaker: (speaker: Speaker) => void = () => undefined): Command => {
  const program = new Command('plumbline')
  program
    .description('Shared decision rules for many outlets, from the command line.')
    .option('--json', 'print one line of JSON instead of text')
    .addOption(new Option('--lang <language>', 'language of the text').choices(['en', 'de', 'da']).default('en'))
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
  const speak = (): Speaker => {
    const { json = false, lang } = program.opts<{ json?: boolean; lang: string }>()
    const speaker = createSpeaker(io, { json, lang: isLanguage(lang) ? lang : 'en' })
    onSpeaker(speaker)
    return speaker
  }
  for (const add of adders) add(program, speak)
  return program
}

const sayJson = (io: CliIo, error: string, message: string): void => {
  io.out(JSON.stringify({ error, message }))
}

/** Commander has told people already; a program gets its line too. Help that was asked for is none of it. */
const endOfUsage = (io: CliIo, isJson: boolean, { exitCode, code, message }: CommanderError): ExitCode => {
  if (exitCode === 0) return exitCodes.fine
  const isBare = code === 'commander.help'
  if (isJson) sayJson(io, isBare ? 'missingCommand' : code.replace('commander.', ''), isBare ? 'no command' : message)
  return exitCodes.badInput
}

/** Runs one command. Faults of the program itself are thrown on: `main` tells where they happened. */
export const run = async (argv: readonly string[], io: CliIo): Promise<ExitCode> => {
  let speaker: Speaker | null = null
  const program = createProgram(io, (made) => {
    speaker = made
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return (speaker as Speaker | null)?.exitCode() ?? exitCodes.fine
  } catch (cause) {
    const isJson = argv.includes('--json')
    if (cause instanceof CommanderError) return endOfUsage(io, isJson, cause)
    if (!(cause instanceof CliFailure)) throw cause
    if (isJson) sayJson(io, cause.code, cause.message)
    else io.err(cause.message)
    return cause.exitCode
  }
}
