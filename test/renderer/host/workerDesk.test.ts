import { describe, expect, it } from 'vitest'
import { createDesk, type DeskRequest, type LineEnds } from '#renderer/host/workerDesk.ts'

/** Lines as they are opened, with what was said on each; nothing answers by itself. */
const openDesk = () => {
  const lines: { readonly ends: LineEnds<string>; readonly said: DeskRequest<object>[]; closed: boolean }[] = []
  const desk = createDesk<object, string>((ends) => {
    const line = { ends, said: [] as DeskRequest<object>[], closed: false }
    lines.push(line)
    return { post: (request) => line.said.push(request), close: () => void (line.closed = true) }
  })
  return { desk, lines }
}

describe('a desk', () => {
  it('opens one line with the first question, and keeps it', async () => {
    const { desk, lines } = openDesk()
    expect(lines).toHaveLength(0)
    const first = desk.ask({})
    const second = desk.ask({})
    expect(lines.map(({ said }) => said.map(({ number }) => number))).toEqual([[1, 2]])
    lines[0]?.ends.onReply({ number: 1, answer: 'yes' })
    lines[0]?.ends.onReply({ number: 2, answer: 'yes' })
    expect(await Promise.all([first, second])).toEqual(['yes', 'yes'])
  })

  it('gives each question its own answer, in whatever order they come', async () => {
    const { desk, lines } = openDesk()
    const first = desk.ask({ of: 'first' })
    const second = desk.ask({ of: 'second' })
    expect(lines[0]?.said.map(({ question }) => question)).toEqual([{ of: 'first' }, { of: 'second' }])
    lines[0]?.ends.onReply({ number: 2, answer: 'no' })
    lines[0]?.ends.onReply({ number: 1, answer: 'yes' })
    expect([await first, await second]).toEqual(['yes', 'no'])
  })

  it('passes over an answer that nobody waits for', async () => {
    const { desk, lines } = openDesk()
    const asked = desk.ask({})
    lines[0]?.ends.onReply({ number: 9, answer: 'no' })
    lines[0]?.ends.onReply({ number: 1, answer: 'yes' })
    expect(await asked).toBe('yes')
  })

  it('tells a fault to all that wait, closes the line, and opens another for the next question', async () => {
    const { desk, lines } = openDesk()
    const waiting = [desk.ask({}), desk.ask({})]
    lines[0]?.ends.onFault(new Error('out of memory'))
    const results = await Promise.allSettled(waiting)
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(lines[0]?.closed).toBe(true)
    const next = desk.ask({})
    lines[1]?.ends.onReply({ number: 3, answer: 'yes' })
    expect(await next).toBe('yes')
  })

  it('rejects when no line can be opened', async () => {
    const desk = createDesk<object, string>(() => {
      throw new Error('no worker here')
    })
    await expect(desk.ask({})).rejects.toThrow('no worker here')
  })
})
