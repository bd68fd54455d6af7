import { expect, it } from 'vitest'
import { describeSamba, onSamba } from './onSamba.ts'
import { saw } from './saw.ts'

describeSamba(
  'a wire to a file server',
  { wired: true },
  ({ samba, share, fresh, atServer, isHonest, untilPublished }) => {
    it('F19 cut after 1 kB to 200 kB: never torn, and whole at the next try', async () => {
      const cuts = [1_000, 3_000, 20_000, 60_000, 150_000, 200_000]
      const told: string[] = []
      for (const cutAfterBytes of cuts) {
        const { path, bytes } = fresh(200_000)
        samba().wire({ cutAfterBytes })
        const first = await share().publish(path, bytes)
        told.push(first.ok ? 'ok' : first.error)
        expect([cutAfterBytes, isHonest({ path, bytes })]).toEqual([cutAfterBytes, true])
        samba().wire({})
        await untilPublished({ path, bytes })
        expect(atServer(path)?.equals(bytes)).toBe(true)
      }
      saw('F19', `cut after ${cuts.join(', ')} bytes: told as ${told.join(', ')}; every file whole afterwards`, onSamba)
    })
  },
)

/** Of one try; the mount makes up to three. */
const mountMs = 3_500
describeSamba(
  'a wire to a file server whose mount gives up by itself',
  { wired: true, givesUpAfterMs: mountMs },
  ({ samba, openShare, fresh, atServer, untilPublished }) => {
    it.each([
      ['our deadline', 2_500],
      ['the mount', 15_000],
    ])('F15 a black hole: %s ends the call, the share is left alone, and tried again', async (who, deadlineMs) => {
      const share = openShare(deadlineMs)
      expect(await share.probe()).toMatchObject({ ok: true })
      samba().wire({ mode: 'blackhole' })
      const from = performance.now()
      const file = fresh(5_000)
      expect(await share.publish(file.path, file.bytes)).toEqual({ ok: false, error: 'hung' })
      const ms = Math.round(performance.now() - from)
      // nobody is asked again so soon
      const again = performance.now()
      expect(await share.probe()).toEqual({ ok: false, error: 'hung' })
      const againMs = Math.round(performance.now() - again)
      samba().wire({})
      await samba().untilUp()
      const tries = await untilPublished(file)
      expect(atServer(file.path)?.equals(file.bytes)).toBe(true)
      await share.close()
      expect(againMs).toBeLessThan(100)
      const mountFirst = deadlineMs > mountMs
      expect(ms).toBeGreaterThanOrEqual(mountFirst ? mountMs - 100 : deadlineMs - 100)
      expect(ms).toBeLessThan(mountFirst ? deadlineMs : deadlineMs + 3_000)
      saw('F15', `hung after ${ms} ms, given up by ${who}; published at try ${tries} once the wire was back`, onSamba)
    })
  },
)
