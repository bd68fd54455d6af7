import { describe, expect, it } from 'vitest'
import { createAdviser } from '#renderer/features/roster/adviser.ts'
import type { AdviceRequest, LineEnds } from '#renderer/features/roster/adviser.ts'
import type { Advice, AdviceAsk } from '#shared/roster/advice.ts'
import { boardOf } from '#test/support/testBoard.ts'

const board = boardOf([])
const question: AdviceAsk = { about: 'findings', keys: [] }
const answer: Advice = { about: 'findings', suggestions: [] }
const other: Advice = { about: 'shift', candidates: null }

/** Lines as they are opened, with what was said on each; nothing answers by itself. */
const openDesk = () => {
  const lines: { readonly ends: LineEnds; readonly said: AdviceRequest[]; closed: boolean }[] = []
  const adviser = createAdviser((ends) => {
    const line = { ends, said: [] as AdviceRequest[], closed: false }
    lines.push(line)
    return { post: (request) => line.said.push(request), close: () => void (line.closed = true) }
  })
  return { adviser, lines }
}

describe('the adviser', () => {
  it('opens one line with the first question, and keeps it', async () => {
    const { adviser, lines } = openDesk()
    expect(lines).toHaveLength(0)
    const first = adviser.ask(board, question)
    const second = adviser.ask(board, question)
    expect(lines.map(({ said }) => said.map(({ number }) => number))).toEqual([[1, 2]])
    lines[0]?.ends.onReply({ number: 1, advice: answer })
    lines[0]?.ends.onReply({ number: 2, advice: answer })
    expect(await Promise.all([first, second])).toEqual([answer, answer])
  })

  it('gives each question its own answer, in whatever order they come', async () => {
    const { adviser, lines } = openDesk()
    const first = adviser.ask(board, question)
    const second = adviser.ask(board, question)
    lines[0]?.ends.onReply({ number: 2, advice: other })
    lines[0]?.ends.onReply({ number: 1, advice: answer })
    expect(await first).toBe(answer)
    expect(await second).toBe(other)
  })

  it('passes over an answer that nobody waits for', async () => {
    const { adviser, lines } = openDesk()
    const asked = adviser.ask(board, question)
    lines[0]?.ends.onReply({ number: 9, advice: other })
    lines[0]?.ends.onReply({ number: 1, advice: answer })
    expect(await asked).toBe(answer)
  })

  it('tells a fault to all that wait, closes the line, and opens another for the next question', async () => {
    const { adviser, lines } = openDesk()
    const waiting = [adviser.ask(board, question), adviser.ask(board, question)]
    lines[0]?.ends.onFault(new Error('out of memory'))
    const results = await Promise.allSettled(waiting)
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(lines[0]?.closed).toBe(true)
    const next = adviser.ask(board, question)
    lines[1]?.ends.onReply({ number: 3, advice: answer })
    expect(await next).toBe(answer)
  })

  it('rejects when no line can be opened', async () => {
    const adviser = createAdviser(() => {
      throw new Error('no worker here')
    })
    await expect(adviser.ask(board, question)).rejects.toThrow('no worker here')
  })

  it('sends only what can cross to a worker', async () => {
    const { adviser, lines } = openDesk()
    void adviser.ask(board, question)
    expect(structuredClone(lines[0]?.said)).toEqual(lines[0]?.said)
    await Promise.resolve()
  })
})
