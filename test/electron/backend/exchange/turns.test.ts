import { expect, it } from 'vitest'
import { createTurns } from '#backend/exchange/turns.ts'

it('a long loop that takes turns lets waiting work run before it ends', async () => {
  let waited = false
  setImmediate(() => {
    waited = true
  })
  const turn = createTurns()
  const endAt = performance.now() + 2_000
  // Without a turn the waiting work could only run after the loop
  while (performance.now() < endAt) {
    await turn()
    if (waited) break
  }
  expect(waited).toBe(true)
})
