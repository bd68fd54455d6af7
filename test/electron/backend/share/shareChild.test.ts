import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { startUtilityChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import type { ShareRequest } from '#backend/share/shareProtocol.ts'
import { id } from '#shared/kernel/ids.ts'

/** A utility process of the desktop shell as far as it is used; answers a probe, and dies when told. */
class Utility extends EventEmitter {
  readonly received: unknown[] = []
  killed = 0
  postMessage(message: unknown): void {
    this.received.push(message)
    const { call, method } = message as ShareRequest
    if (method === 'probe') this.emit('message', { call, value: { ok: true, value: { shareId: 'sharesharesh' } } })
    if (method === 'list') this.emit('message', { call, fault: 'TypeError: a bug' })
    if (method === 'createMarker') this.emit('exit', 1)
  }
  kill(): boolean {
    this.killed += 1
    return true
  }
}

describe('a share process of the desktop shell', () => {
  const started: Utility[] = []
  const client = () =>
    createShareClient({
      folder: '/somewhere',
      expected: id('sharesharesh'),
      start: startUtilityChild(() => {
        const utility = new Utility()
        started.push(utility)
        return utility
      }),
    })

  it('is told the folder first, asked, started again after its death, and ended', async () => {
    const share = client()
    expect(started).toHaveLength(0)
    expect(await share.probe()).toEqual({ ok: true, value: { shareId: 'sharesharesh' } })
    expect(started[0]?.received[0]).toEqual({ folder: '/somewhere', expected: 'sharesharesh' })
    expect(await share.createMarker(id('sharesharesh'))).toEqual({ ok: false, error: 'io' })
    expect(await share.probe()).toMatchObject({ ok: true })
    expect(started).toHaveLength(2)
    await share.close()
    expect(started[1]?.killed).toBe(1)
  })

  it('hands on its own bugs as bugs, not as faults of the share', async () => {
    const share = client()
    await expect(share.list('outlets')).rejects.toThrow('a bug')
    await share.close()
  })
})
