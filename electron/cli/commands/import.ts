import { gzipSync } from 'node:zlib'
import { Argument } from 'commander'
import { importKinds, type ImportKind, type ImportPreview, type Mapping } from '../../../shared/contract/imports.ts'
import { wideField } from '../../../shared/contract/importColumns.ts'
import { fieldsOf } from '../../backend/exchange/fields.ts'
import { withDoor } from '../door.ts'
import { CliFailure, exitCodes } from '../io.ts'
import { readBytes } from '../jsonFile.ts'
import type { AddCommand } from '../addCommand.ts'
import type { Speaker } from '../speaker.ts'

interface Options {
  readonly data: string
  readonly as?: string
  readonly outlet?: string
  readonly map: readonly string[]
  readonly dryRun?: boolean
  readonly partial?: boolean
}

/** At the first sign only: names of columns may hold one too. */
const partsOf = (pair: string): readonly [string, string] => {
  const at = pair.indexOf('=')
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

/** `time=local_time`: a field of ours and a column of the file, by name or by number from 1. */
const mappingOf = (kind: ImportKind, preview: ImportPreview, pairs: readonly string[], speaker: Speaker): Mapping => {
  // a field that nobody knows would be left out without a word
  const fields = new Set([
    wideField,
    ...[true, false].flatMap((isWide) => fieldsOf(kind, isWide).map(({ name }) => name)),
  ])
  const own: Record<string, number> = {}
  for (const pair of pairs) {
    const [field, column] = partsOf(pair)
    if (!fields.has(field)) throw new CliFailure('unknownColumn', speaker.words.unknownColumn(pair))
    const byName = preview.columns.indexOf(column)
    const at = byName >= 0 ? byName : /^[1-9]\d*$/.test(column) ? Number(column) - 1 : -1
    if (at < 0) throw new CliFailure('unknownColumn', speaker.words.unknownColumn(column === '' ? pair : column))
    own[field] = at
  }
  return { ...preview.mapping, ...own }
}

const runImport = async (kind: ImportKind, file: string, options: Options, speaker: Speaker): Promise<void> => {
  const content = gzipSync(await readBytes(file, speaker)).toString('base64')
  await withDoor(options, speaker, async (door) => {
    const outlet = options.outlet === undefined ? {} : { outletId: (await door.outlet(options.outlet)).outletId }
    const preview = await door.call('imports.preview', { kind, content, ...outlet })
    const mapping = mappingOf(kind, preview, options.map, speaker)
    const dryRun = options.dryRun ?? false
    const acceptPartial = options.partial ?? false
    const job = await door.call('imports.run', { kind, content, ...outlet, mapping, dryRun, acceptPartial })
    await door.finish(job)
    const result = await door.call('imports.result', job)
    const { words } = speaker
    if (result === null) throw new CliFailure('cancelled', words.jobFailed('cancelled'))
    const { ignored, rounding } = result
    speaker.answer(
      result,
      [
        ...result.errors.map(({ line, column, code, value }) => words.importError(line, column ?? '-', code, value)),
        ...result.outlets.map(({ name, accepted }) => words.importedFor(name, accepted)),
        ...(ignored.length > 0 ? [words.ignoredColumns(ignored.join(', '))] : []),
        ...(rounding === null ? [] : [words.rounded(rounding.numbers, rounding.changePermille / 10)]),
        words.imported(result.accepted, result.rejected, dryRun),
      ],
      result.rejected > 0 && !acceptPartial ? exitCodes.badInput : exitCodes.fine,
    )
  })
}

export const addImportCommand: AddCommand = (program, speak) => {
  program
    .command('import')
    .description('take people, shifts or demand from a CSV file')
    .addArgument(new Argument('<kind>', 'what the rows are').choices([...importKinds]))
    .argument('<file>', 'CSV file')
    .requiredOption('--data <folder>', 'data folder')
    .option('--outlet <outlet>', 'only for this outlet, by name or id')
    .option('--map <pairs...>', 'field=column, where the column names do not tell', [])
    .option('--dry-run', 'read and check everything, store nothing')
    .option('--partial', 'store the good rows even where others are rejected')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action((kind: ImportKind, file: string, options: Options) => runImport(kind, file, options, speak()))
}
