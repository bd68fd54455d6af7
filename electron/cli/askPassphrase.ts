import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/**
 * From the environment, else typed at the terminal without being shown; null where there is no terminal. Each purpose has
 * a variable of its own: the passphrase of the keys must not seal a file that is for somebody else.
 */
export const askPassphrase = (
  variable: 'PLUMBLINE_PASSPHRASE' | 'PLUMBLINE_RECOVERY_PASSPHRASE',
): Promise<string | null> => {
  const given = process.env[variable]
  if (given !== undefined) return Promise.resolve(given)
  if (!process.stdin.isTTY) return Promise.resolve(null)
  process.stderr.write('Passphrase: ')
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  return new Promise((resolve) => {
    reader.question('', (typed) => {
      reader.close()
      process.stderr.write('\n')
      resolve(typed)
    })
  })
}
