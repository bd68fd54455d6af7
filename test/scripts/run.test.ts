import { describe, expect, it, vi } from 'vitest'
import { run, say } from '../../scripts/run.ts'

const node = (code: string, env?: Readonly<Record<string, string>>) => run(process.execPath, ['-e', code], env)

describe('a program that is run', () => {
  it.each([0, 1, 2, 77])('ends with its own code: %i', async (code) => {
    expect(await node(`process.exit(${code})`)).toBe(code)
  })

  it('that is killed has failed', async () => {
    expect(await node(`process.kill(process.pid, 'SIGKILL')`)).toBe(1)
  })

  it('has the surroundings of this one, and what was added', async () => {
    const code = `process.exit(process.env.PLUMBLINE_RUN === 'yes' && process.env.PATH !== undefined ? 0 : 3)`
    expect(await node(code, { PLUMBLINE_RUN: 'yes' })).toBe(0)
    expect(await node(code)).toBe(3)
  })

  it('that is not there rejects', async () => {
    await expect(run('/nowhere/program', [])).rejects.toThrow('ENOENT')
  })
})

describe('a sentence', () => {
  it('is a line on standard output', () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    say('Ready.')
    const calls = [...write.mock.calls]
    write.mockRestore()
    expect(calls).toEqual([['Ready.\n']])
  })
})
