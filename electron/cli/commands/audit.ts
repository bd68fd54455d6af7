import type { AddCommand } from '../addCommand.ts'
import { withDoor } from '../door.ts'
import { CliFailure, exitCodes } from '../io.ts'
import { refusedLines } from '../refusedLines.ts'

export const addAuditCommand: AddCommand = (program, speak) => {
  program
    .command('audit')
    .description('look on the share for every file that was accepted here, byte by byte')
    .requiredOption('--data <folder>', 'data folder')
    .action(async ({ data }: { data: string }) => {
      const speaker = speak()
      const { words } = speaker
      await withDoor({ data }, speaker, async (door) => {
        await door.finish(await door.call('share.audit', {}))
        const audit = await door.call('share.lastAudit', {})
        if (audit === null) throw new CliFailure('notFound', words.jobFailed('notFound'))
        const { files, retired, refused } = audit
        const lines = [...refusedLines(refused, speaker), words.audited(files, retired, refused.length)]
        speaker.answer(audit, lines, refused.length > 0 ? exitCodes.findings : exitCodes.fine)
      })
    })
}
