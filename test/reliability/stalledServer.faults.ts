import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { describeSamba, onSamba } from './onSamba.ts'
import { saw } from './saw.ts'

describeSamba('a file server that stalls', {}, ({ samba, share, fresh, untilPublished }) => {
  it('F14 the server stalls while eight reads wait: local work is not held up', async () => {
    const { path, bytes } = fresh(30_000)
    await untilPublished({ path, bytes })
    samba().stall()
    const reads = Array.from({ length: 8 }, () => share().read(path, 100_000))
    let slowest = 0
    for (let turn = 0; turn < 40; turn += 1) {
      const from = performance.now()
      readFileSync('package.json')
      await wait(0)
      slowest = Math.max(slowest, performance.now() - from)
      await wait(40)
    }
    samba().goOn()
    const arrived = (await Promise.all(reads)).filter(({ ok }) => ok).length
    expect(slowest).toBeLessThan(100)
    const said = `8 reads waited, ${arrived} arrived late; slowest local read ${Math.ceil(slowest)} ms`
    saw('F14', said, onSamba)
  })
})
