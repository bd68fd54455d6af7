import { join, resolve } from 'node:path'
import { shareCheckDa } from '../../../shared/i18n/shareCheck/da.ts'
import { shareCheckDe } from '../../../shared/i18n/shareCheck/de.ts'
import { shareCheckEn } from '../../../shared/i18n/shareCheck/en.ts'
import type { ShareCheckMessages } from '../../../shared/i18n/shareCheck/messages.ts'
import type { Language } from '../../../shared/kernel/text.ts'
import { isObjectPlace, parseObjectPlace } from '../../../shared/sync/objectPlace.ts'
import { shownValue, type CheckStep, type ShareCheckReport } from '../../../shared/sync/shareCheck.ts'
import { accessFromEnvironment } from '../../backend/keys/objectStoreKeys.ts'
import { checkShare } from '../../backend/share/checkShare.ts'
import { startForkedChild } from '../../backend/share/shareChild.ts'
import type { AddCommand } from '../addCommand.ts'
import { exitCodes, type ExitCode } from '../io.ts'
import type { Speaker } from '../speaker.ts'

const wordsOf: Readonly<Record<Language, ShareCheckMessages>> = {
  en: shareCheckEn,
  de: shareCheckDe,
  da: shareCheckDa,
}
const codeOf: Readonly<Record<ShareCheckReport['fitness'], ExitCode>> = {
  fit: exitCodes.fine,
  limits: exitCodes.findings,
  unfit: exitCodes.badInput,
}
const entry = join(import.meta.dirname, '..', '..', 'backend', 'share', 'shareProcess.ts')

const linesOf = (
  { fitness, reasons, observations }: ShareCheckReport,
  words: ShareCheckMessages,
): readonly string[] => [
  words.verdicts[fitness],
  ...reasons.map((reason) => {
    const { what, next } = words.reasons[reason.code](String(shownValue(reason)))
    return `- ${what} ${next}`
  }),
  ...observations.map(({ step, outcome }) => `  ${words.steps[step]}: ${words.outcomes[outcome]}`),
]

/** A path may be relative here; access to a store comes from the environment. */
const placeOf = (folder: string, speaker: Speaker) => {
  if (!isObjectPlace(folder)) return { folder: resolve(folder) }
  if (parseObjectPlace(folder) === null) throw speaker.failure({ code: 'badInput', issues: ['folder'] })
  const access = accessFromEnvironment(process.env)
  if (access === null) throw speaker.failure({ code: 'refused', why: 'accessMissing', details: { folder } })
  return { folder, access }
}

export const addShareCheckCommand: AddCommand = (program, speak) => {
  const share = program.command('share').description('look at folders that could become a share')
  share
    .command('check')
    .description('say whether and how a folder can serve as a share')
    .argument('<folder>', 'any folder, or s3://bucket/prefix; nothing is left in it')
    .action(async (folder: string) => {
      const speaker = speak()
      const words = wordsOf[speaker.language]
      const progress = {
        report: (step: string) => {
          speaker.progress(words.steps[step as CheckStep])
        },
        breathe: () => Promise.resolve(),
      }
      const report = await checkShare({ ...placeOf(folder, speaker), start: startForkedChild(entry), progress })
      speaker.progress('')
      speaker.answer(report, linesOf(report, words), codeOf[report.fitness])
    })
}
