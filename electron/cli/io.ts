/** Where the command line writes; tests and the terminal differ only here. */
export interface CliIo {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Progress is shown only to somebody who watches. */
  readonly isTerminal: boolean
  /** The passphrase of the keys, from the environment or asked for; null where neither is possible. */
  readonly passphrase?: () => Promise<string | null>
}

export const exitCodes = { fine: 0, findings: 1, badInput: 2 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Ends a command with a sentence for people and a code for programs. */
export class CliFailure extends Error {
  readonly code: string
  readonly exitCode: ExitCode
  constructor(code: string, sentence: string, exitCode: ExitCode = exitCodes.badInput) {
    super(sentence)
    this.code = code
    this.exitCode = exitCode
  }
}
