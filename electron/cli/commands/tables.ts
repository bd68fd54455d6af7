import { Argument } from 'commander'
import type { AddCommand } from '../addCommand.ts'
import { tableSource, type TableOptions } from '../tableSource.ts'
import { checkTables } from './tablesCheck.ts'
import { exportTable, importTable } from './tablesExchange.ts'
import { runKit } from './tablesKit.ts'
import { lookIntoTables } from './tablesLook.ts'

const more = (pair: string, pairs: readonly string[]): readonly string[] => [...pairs, pair]

/** Decision tables as files: `docs/cli.md` shows each. */
export const addTableCommands: AddCommand = (program, speak) => {
  const tables = program.command('tables').description('decision tables as files: DMN, CSV and Excel workbooks')
  tables
    .command('tck')
    .description('run the test cases of a folder in the form of the DMN Technology Compatibility Kit')
    .argument('<folder>', 'folder with models and their test cases, at any depth')
    .action((folder: string) => runKit(folder, speak()))
  tables
    .command('export')
    .description('write a table of the newest rules to a file')
    .argument('<file>', 'ends in .dmn, .csv or .xlsx')
    .option('--data <folder>', 'data folder')
    .option('--pack <file>', 'pack file instead of a data folder')
    .option('--table <table>', 'id of the table, where there are several')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action((file: string, options: TableOptions) => exportTable(file, options, speak()))
  tables
    .command('import')
    .description('take a table from a file into the draft of the rules')
    .argument('<file>', 'DMN, CSV or Excel workbook')
    .requiredOption('--data <folder>', 'data folder of the admin')
    .option('--table <table>', 'id of the table, where the file holds several')
    .option('--dry-run', 'read and report, take nothing over')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action((file: string, options: TableOptions & { data: string; dryRun?: boolean }) =>
      importTable(file, options, speak()),
    )
  tables
    .command('check')
    .description('say what a table leaves open, decides twice, or cannot be read')
    .argument('<file>', 'DMN, CSV, Excel workbook or pack file')
    .option('--table <table>', 'id of the table, where the file holds several')
    .action(async (file: string, options: TableOptions) => {
      const speaker = speak()
      checkTables(await tableSource(file, options, speaker), speaker)
    })
  tables
    .command('look')
    .description('what a table or a DMN decision answers in a situation, and why')
    .addArgument(new Argument('<file>', 'DMN, CSV, Excel workbook or pack file'))
    .option('--with <name=value>', 'value of an input; repeat it for each', more, [])
    .option('--table <table>', 'id of the table or name of the decision, where the file holds several')
    .action((file: string, options: TableOptions & { with: readonly string[] }) =>
      lookIntoTables(file, options, speak()),
    )
}
