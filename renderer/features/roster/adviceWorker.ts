import { advise } from '#shared/roster/advice.ts'
import type { AdviceReply, AdviceRequest } from './adviser.ts'

/** Runs beside the page: tries plans until it has an answer. */
self.addEventListener('message', ({ data }: MessageEvent<AdviceRequest>) => {
  const reply: AdviceReply = { number: data.number, advice: advise(data.week, data.ask) }
  self.postMessage(reply, {})
})
