import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** From PLUMBLINE_PASSPHRASE, else typed at the terminal without being shown; null where there is no terminal. */
export const askPassphrase = (): Promise<string | null> => {
  const given = process.env['PLUMBLINE_PASSPHRASE']
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
