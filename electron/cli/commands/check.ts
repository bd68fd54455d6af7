import { evaluateWeek, evaluationDigest } from '../../../shared/roster/evaluate.ts'
import { planSchema } from '../../../shared/sync/schema/report.ts'
import { findingLines } from '../findingLines.ts'
import { exitCodes } from '../io.ts'
import { readJson } from '../jsonFile.ts'
import { readPack } from '../packFile.ts'
import type { AddCommand } from '../addCommand.ts'

export const addCheckCommand: AddCommand = (program, speak) => {
  program
    .command('check')
    .description('judge a plan file by a pack file; needs no data folder')
    .requiredOption('--pack <file>', 'pack file, as "export pack" prints it')
    .requiredOption('--plan <file>', 'plan file, as "export plan" prints it')
    .action(async (options: { pack: string; plan: string }) => {
      const speaker = speak()
      const pack = await readPack(options.pack, speaker)
      const { week, overrides } = await readJson(options.plan, planSchema, speaker)
      const input = { pack, overrides, week }
      const evaluation = evaluateWeek(input)
      const { findings } = evaluation
      const data = { digest: evaluationDigest(input, evaluation), evaluation }
      const code = findings.length === 0 ? exitCodes.fine : exitCodes.findings
      speaker.answer(data, findingLines(findings, pack, speaker), code)
    })
}
