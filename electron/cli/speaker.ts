import { cliDa } from '../../shared/i18n/cli/da.ts'
import { cliDe } from '../../shared/i18n/cli/de.ts'
import { cliEn } from '../../shared/i18n/cli/en.ts'
import type { CliMessages } from '../../shared/i18n/cli/messages.ts'
import { problemsDa } from '../../shared/i18n/problems/da.ts'
import { problemsDe } from '../../shared/i18n/problems/de.ts'
import { problemsEn } from '../../shared/i18n/problems/en.ts'
import type { ProblemMessages, ProblemWords } from '../../shared/i18n/problems/messages.ts'
import type { Problem } from '../../shared/contract/api.ts'
import { unreachable } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/kernel/text.ts'
import { CliFailure, exitCodes, type CliIo, type ExitCode } from './io.ts'

const cliWords: Readonly<Record<Language, CliMessages>> = { en: cliEn, de: cliDe, da: cliDa }
const problemWords: Readonly<Record<Language, ProblemMessages>> = { en: problemsEn, de: problemsDe, da: problemsDa }

/** Prints answers, as one line of JSON or as lines for people, and turns problems into sentences. */
export interface Speaker {
  readonly language: Language
  readonly words: CliMessages
  readonly answer: (data: unknown, lines: readonly string[], exitCode?: ExitCode) => void
  /** What has to be read before something is done; programs find it in the answer. */
  readonly tell: (lines: readonly string[]) => void
  readonly failure: (problem: Problem) => CliFailure
  /** Replaces the line of progress on a terminal; an empty text clears it. */
  readonly progress: (text: string) => void
  readonly exitCode: () => ExitCode
  readonly passphrase: () => Promise<string | null>
}

const wordsFor = (messages: ProblemMessages, problem: Problem): ProblemWords => {
  switch (problem.code) {
    case 'internal':
      return messages.internal(problem.ref)
    case 'badInput':
      return messages.badInput({ fields: problem.issues.join(', ') })
    case 'refused':
      return messages[problem.why](problem.details)
    case 'forbidden':
    case 'unknownMethod':
      return messages[problem.code]
    default:
      return unreachable(problem)
  }
}

export const createSpeaker = (io: CliIo, options: { readonly json: boolean; readonly lang: Language }): Speaker => {
  const { json, lang } = options
  let exitCode: ExitCode = exitCodes.fine
  return {
    language: lang,
    words: cliWords[lang],
    answer: (data, lines, code = exitCodes.fine) => {
      exitCode = code
      io.out(json ? JSON.stringify(data) : lines.join('\n'))
    },
    tell: (lines) => {
      if (!json && lines.length > 0) io.out(lines.join('\n'))
    },
    failure: (problem) => {
      const { happened, kept, next } = wordsFor(problemWords[lang], problem)
      return new CliFailure(problem.code === 'refused' ? problem.why : problem.code, `${happened} ${kept} ${next}`)
    },
    progress: (text) => {
      if (io.isTerminal) io.err(`\r\u001b[K${text}`)
    },
    exitCode: () => exitCode,
    passphrase: io.passphrase ?? (() => Promise.resolve(null)),
  }
}
