import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { serveShare } from '#backend/share/serveShare.ts'
import { oneByOne, type ShareReply, type ShareRequest, type Together } from '#backend/share/shareProtocol.ts'
import { placeOf, suiteShareId } from '#test/acceptance/fileShare.ts'

const desk = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-serve-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const share = createDirectoryShare(folder)
  await share.createMarker(suiteShareId)
  const files: string[] = []
  for (let seq = 1; seq <= 5; seq += 1) {
    const bytes = Buffer.from(`week ${seq}`)
    const path = placeOf(bytes, seq)
    expect(await share.publish(path, bytes)).toMatchObject({ ok: true })
    files.push(path)
  }
  const messages: (readonly ShareReply[])[] = []
  let ask: (message: unknown) => void = () => undefined
  serveShare(
    (receive) => {
      ask = receive
    },
    (message) => messages.push(oneByOne(message)),
  )
  ask({ folder, expected: suiteShareId })
  const until = async (count: number): Promise<void> => {
    for (let tries = 0; messages.flat().length < count && tries < 500; tries += 1) await wait(2)
  }
  const reading = (call: number): ShareRequest => ({ call, method: 'read', args: [files[call % 5], 100] })
  return { files, messages, reading, until, ask: (message: Together<ShareRequest>) => ask(message) }
}
const text = (reply: ShareReply | undefined): string => {
  const value = reply !== undefined && 'value' in reply ? (reply.value as { readonly value?: unknown }).value : null
  return value instanceof Uint8Array ? Buffer.from(value).toString() : String(value)
}

describe('the share’s process', () => {
  it('answers what came together in one message, each call by its number', async () => {
    const { ask, reading, messages, until } = await desk()
    ask([reading(3), reading(0), reading(4)])
    await until(3)
    expect(messages.map((replies) => replies.map(({ call }) => call))).toEqual([[3, 0, 4]])
    expect(messages[0]?.map(text)).toEqual(['week 4', 'week 1', 'week 5'])
  })

  it('answers one call by one message', async () => {
    const { ask, reading, messages, until } = await desk()
    ask(reading(1))
    await until(1)
    await nextTurn()
    ask(reading(2))
    await until(2)
    expect(messages.map((replies) => replies.map(text))).toEqual([['week 2'], ['week 3']])
  })

  it('keeps nobody waiting for a call that takes longer, and tells of a bug beside the others', async () => {
    const { ask, reading, messages, until } = await desk()
    ask([
      { call: 7, method: 'publish', args: ['not a path', new Uint8Array(1)] },
      { call: 8, method: 'publish', args: [placeOf(Buffer.from('week 6'), 6), Buffer.from('week 6')] },
      reading(9),
    ])
    await until(3)
    const [first, ...rest] = messages.flat().toSorted((a, b) => a.call - b.call)
    expect(first).toMatchObject({ call: 7, fault: expect.stringContaining('not a path of a share') as string })
    expect(rest).toMatchObject([{ call: 8, value: { ok: true } }, { call: 9 }])
    expect(messages[0]?.map(({ call }) => call)).not.toContain(8)
    expect(text(rest[1])).toBe('week 5')
  })
})
