import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ShareChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import { oneByOne, type ShareReply, type ShareRequest, type Together } from '#backend/share/shareProtocol.ts'
import { id } from '#shared/kernel/ids.ts'

/** A share's process that answers when told to; remembers what came in which message. */
const desk = (deadlineMs?: number) => {
  const messages: (readonly ShareRequest[])[] = []
  const open: ShareRequest[] = []
  let starts = 0
  let hear: (message: unknown) => void = () => undefined
  let die: () => void = () => undefined
  const start = (): ShareChild => {
    starts += 1
    let isOpen = false
    return {
      send: (message) => {
        if (isOpen) {
          const requests = oneByOne(message as Together<ShareRequest>)
          messages.push(requests)
          open.push(...requests)
        }
        isOpen = true
      },
      onMessage: (listen) => {
        hear = listen
      },
      onExit: (listen) => {
        die = listen
      },
      kill: () => undefined,
    }
  }
  const share = createShareClient({
    folder: '/somewhere',
    expected: id('sharesharesh'),
    start,
    restMs: 50,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
  })
  onTestFinished(() => share.close())
  const answerHung = (): void => {
    const [first] = open.splice(0, 1)
    if (first !== undefined) hear({ call: first.call, value: { ok: false, error: 'hung' } } satisfies ShareReply)
  }
  const answer = (count: number, isTogether = true): void => {
    const replies = open
      .splice(0, count)
      .map(({ call, args }): ShareReply => ({ call, value: { ok: true, value: args[0] } }))
    if (isTogether) hear(replies)
    else for (const reply of replies) hear(reply)
  }
  const read = (count: number, from = 0) => Array.from({ length: count }, (_, at) => share.read(`file${from + at}`, 1))
  return { share, messages, open, answer, answerHung, read, die: () => die(), starts: () => starts }
}
const turn = (): Promise<void> => nextTurn()
const stopClocks = (): void => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
}

describe('calls to the share’s process', () => {
  it('of one turn go over together, one alone by itself, each with its own answer', async () => {
    const { read, share, messages, answer } = desk()
    const some = read(3)
    await turn()
    const one = share.list('outlets')
    await turn()
    expect(messages.map((requests) => requests.length)).toEqual([3, 1])
    answer(4)
    expect((await Promise.all(some)).map((found) => found.ok && found.value)).toEqual(['file0', 'file1', 'file2'])
    expect(await one).toEqual({ ok: true, value: 'outlets' })
  })

  it.each([true, false])(
    'are eight at first and 32 once answers come quickly, replies together: %s',
    async (isTogether) => {
      const { read, messages, answer, open } = desk()
      const all = read(100)
      await turn()
      expect(open).toHaveLength(8)
      answer(8, isTogether)
      await turn()
      expect(open).toHaveLength(32)
      answer(10, isTogether)
      await turn()
      expect(open).toHaveLength(32)
      while (open.length > 0) {
        answer(32, isTogether)
        await turn()
      }
      expect((await Promise.all(all)).map((found) => found.ok && found.value)).toEqual(
        Array.from({ length: 100 }, (_, at) => `file${at}`),
      )
      expect(Math.max(...messages.map((requests) => requests.length))).toBeLessThanOrEqual(32)
    },
  )

  it('are eight again where an answer took more than a second', async () => {
    stopClocks()
    const { read, answer, open } = desk()
    void Promise.all(read(60))
    await turn()
    await vi.advanceTimersByTimeAsync(1_500)
    answer(8)
    await turn()
    expect(open).toHaveLength(8)
  })

  it('have their time from when they were sent: those that wait do not hang', async () => {
    stopClocks()
    const { read, answer, open, starts } = desk(5_000)
    const all = Promise.all(read(24))
    await turn()
    for (let round = 0; round < 3; round += 1) {
      await vi.advanceTimersByTimeAsync(4_000)
      answer(8)
      await turn()
    }
    expect(open).toEqual([])
    expect((await all).every(({ ok }) => ok)).toBe(true)
    expect(starts()).toBe(1)
  })

  it('all hang with one that does, those that were not sent too', async () => {
    stopClocks()
    const { read, share } = desk(5_000)
    const all = Promise.all(read(20))
    await turn()
    await vi.advanceTimersByTimeAsync(5_001)
    expect(new Set((await all).map((found) => !found.ok && found.error))).toEqual(new Set(['hung']))
    expect(await share.list('outlets')).toEqual({ ok: false, error: 'hung' })
  })

  it('all hang where the mount says so of one before our deadline, and nobody asks again until the rest is over', async () => {
    stopClocks()
    const { read, share, answer, answerHung, starts, open } = desk(5_000)
    const all = Promise.all(read(20))
    await turn()
    answerHung()
    expect(new Set((await all).map((found) => !found.ok && found.error))).toEqual(new Set(['hung']))
    open.length = 0
    expect(await share.list('outlets')).toEqual({ ok: false, error: 'hung' })
    expect([open, starts()]).toEqual([[], 1])
    await vi.advanceTimersByTimeAsync(51)
    const next = share.list('outlets')
    await turn()
    answer(1)
    expect(await next).toEqual({ ok: true, value: 'outlets' })
    expect(starts()).toBe(2)
  })

  it('end with the process, and the next one starts another', async () => {
    const { read, share, die, answer, starts } = desk()
    const all = Promise.all(read(20))
    await turn()
    die()
    expect((await all).every((found) => !found.ok && found.error === 'io')).toBe(true)
    const next = share.list('outlets')
    await turn()
    // what was under way in the dead process is answered by nobody
    answer(8)
    answer(1)
    expect(await next).toEqual({ ok: true, value: 'outlets' })
    expect(starts()).toBe(2)
  })

  it('are refused once it is closed', async () => {
    const { share, read } = desk()
    const [waiting] = read(1)
    await share.close()
    expect(await waiting).toEqual({ ok: false, error: 'io' })
    expect(await share.list('outlets')).toEqual({ ok: false, error: 'io' })
  })
})
