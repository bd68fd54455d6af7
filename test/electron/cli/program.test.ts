import { existsSync } from 'node:fs'
import { describe, expect, it, test, vi } from 'vitest'
import { composeBackend } from '#backend/compose.ts'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { plumbline, plumblineInside } from '#test/support/plumbline.ts'
import { exitCodes } from '../../../electron/cli/io.ts'
import { createProgram, run } from '../../../electron/cli/program.ts'

const desk = createCliDesk()
const silent = { out: () => undefined, err: () => undefined, isTerminal: false }

describe('a line that is no command', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['an unknown command', ['dance'], 'unknownCommand'],
    ['an unknown option', ['demo', 'x', '--colour'], 'unknownOption'],
    ['an option without its value', ['status', '--data'], 'optionMissingArgument'],
    ['a command without its folder', ['status'], 'missingMandatoryOptionValue'],
    ['a command without its argument', ['verify'], 'missingArgument'],
    ['one argument too many', ['verify', 'a', 'b'], 'excessArguments'],
    ['a seed that is no number', ['demo', 'x', '--seed', 'seven'], 'invalidArgument'],
    ['a date that does not exist', ['compare', '--data', 'x', '--week', '2026-02-30'], 'invalidArgument'],
    ['a kind that is none', ['import', 'cats', 'x.csv', '--data', 'x'], 'invalidArgument'],
    ['something else to export', ['export', 'secrets', '--data', 'x'], 'invalidArgument'],
    ['a role that nobody is invited to', ['invite', 'X', '--data', 'x', '--role', 'janitor'], 'invalidArgument'],
    ['a language that is not spoken', ['--lang', 'fr', 'status', '--data', 'x'], 'invalidArgument'],
  ]

  it.each(cases)('(%s) ends with 2, one line of JSON and no folder', async (_, line, error) => {
    const ran = await plumblineInside('--json', ...line)
    expect(ran).toMatchObject({ code: exitCodes.badInput, json: { error } })
    expect(ran.out.trim().split('\n')).toHaveLength(1)
    expect(existsSync('x')).toBe(false)
  })

  it.each(cases)('(%s) ends with 2 and a sentence on standard error for people', async (_, line) => {
    const ran = await plumblineInside(...line)
    expect(ran).toMatchObject({ code: exitCodes.badInput, out: '' })
    expect(ran.err).toMatch(/^error: .+\n$/)
  })

  it('without any command lists them all, and is not fine', async () => {
    const ran = await plumblineInside()
    expect(ran).toMatchObject({ code: exitCodes.badInput, out: '' })
    for (const command of createProgram(silent).commands) expect(ran.err).toContain(`  ${command.name()} `)
    expect(await plumblineInside('--json')).toMatchObject({ code: 2, json: { error: 'missingCommand' } })
  })
})

describe('help', () => {
  it('of the program is fine and goes to standard output', async () => {
    const ran = await plumbline('--help')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('verify')
  })

  it.each(createProgram(silent).commands.map((command) => command.name()))('of %s names its options', async (name) => {
    const ran = await plumblineInside(name, '--help')
    expect(ran).toMatchObject({ code: 0, err: '' })
    const options = createProgram(silent).commands.find((command) => command.name() === name)?.options ?? []
    for (const { long, description } of options) {
      expect(ran.out).toContain(long)
      expect(description).not.toBe('')
    }
  })

  it('asked for with --json is still text', async () => {
    expect((await plumblineInside('--json', '--help')).out).toMatch(/^Usage: plumbline/)
  })
})

describe('the language', () => {
  it.each([
    ['en', 'There is no outlet called Atlantis here.'],
    ['de', 'Hier gibt es keine Filiale namens Atlantis.'],
    ['da', 'Der er ingen butik her, der hedder Atlantis.'],
  ])('%s is spoken to people and in the message of a problem', async (lang, sentence) => {
    const line = ['--lang', lang, 'export', 'plan', '--outlet', 'Atlantis', '--week', '2026-03-16']
    expect(await desk.plumbline(...line)).toMatchObject({ code: 2, out: '', err: sentence })
    expect((await desk.json(...line)).json).toEqual({ error: 'unknownOutlet', message: sentence })
  })

  it('is English where none is chosen', async () => {
    expect((await desk.plumbline('status')).out).toBe('Pools: Mia, 1 outlet.\n')
  })
})

describe('a folder that somebody else holds', () => {
  test('is refused to a program of its own, and free afterwards', async () => {
    const opened = await composeBackend({ dataFolder: desk.data(), appVersion: '0.0.0' })
    if (!opened.ok) throw new Error(opened.error.code)
    try {
      const ran = await plumbline('--json', 'status', '--data', desk.data())
      expect(ran).toMatchObject({ code: 2, json: { error: 'folderInUse' } })
    } finally {
      await opened.value.close()
    }
    expect((await desk.plumbline('status')).code).toBe(0)
  })
})

describe('a folder that is not set up', () => {
  it.each<[string, readonly string[], string]>([
    ['sync', ['sync'], 'forbidden'],
    ['backup', ['backup'], 'forbidden'],
    ['compare', ['compare'], 'forbidden'],
    ['export trust', ['export', 'trust'], 'noProfile'],
    ['export pack', ['export', 'pack'], 'forbidden'],
    ['publish', ['publish', '--outlet', 'x', '--week', '2026-03-16'], 'unknownOutlet'],
    ['invite', ['invite', 'X'], 'forbidden'],
  ])('refuses %s by a code, and stays fresh', async (_, line, error) => {
    const fresh = ['--data', desk.at('fresh')]
    expect(await plumblineInside('--json', ...line, ...fresh)).toMatchObject({ code: 2, json: { error } })
    expect(await plumblineInside('--json', 'status', ...fresh)).toMatchObject({ code: 0, json: { state: 'fresh' } })
  })

  it('says who is there in words too: nobody', async () => {
    expect((await plumblineInside('status', '--data', desk.at('fresh'))).out).toBe('-: -, 0 outlets.\n')
  })
})

describe('a bug in a command', () => {
  it('is thrown on, for the trace that its report needs', async () => {
    const out = vi.fn<(text: string) => void>()
    const breaking = () => {
      throw new RangeError('out of range')
    }
    await expect(run(['status', '--data', desk.data()], { ...silent, out: breaking })).rejects.toThrow(RangeError)
    // the folder was given back all the same
    expect(await run(['status', '--data', desk.data()], { ...silent, out })).toBe(exitCodes.fine)
    expect(out).toHaveBeenCalledExactlyOnceWith('Pools: Mia, 1 outlet.')
  })
})
