import type { ShareStatus } from '#shared/contract/compare.ts'
import type { FrameMessages } from '#shared/i18n/frame/messages.ts'
import type { Format } from '../i18n/format.ts'

export interface ShareState {
  readonly tone: 'quiet' | 'waiting' | 'problem'
  readonly text: string
}

/** The one line about the share in the top bar; a clock time for today, a date with it otherwise. */
export const shareState = (
  status: ShareStatus,
  nowAt: number,
  t: FrameMessages['share'],
  format: Pick<Format, 'clock' | 'dateTime' | 'number'>,
): ShareState => {
  const moment = (at: number): string => (nowAt - at < 43_200_000 ? format.clock(at) : format.dateTime(at))
  if (status.state === 'none') return { tone: 'waiting', text: t.none }
  if (status.state === 'missing' || status.state === 'hung') {
    return { tone: 'problem', text: t.unreachable(moment(status.unreachableSinceAt ?? nowAt)) }
  }
  if (status.state !== 'fine') return { tone: 'problem', text: t[status.state] }
  if (status.waiting > 0) return { tone: 'waiting', text: t.waiting(format.number(status.waiting)) }
  if (status.lastReadBackAt !== null) return { tone: 'quiet', text: t.readBack(moment(status.lastReadBackAt)) }
  return { tone: 'quiet', text: status.lastReadAt === null ? t.unknown : t.read(moment(status.lastReadAt)) }
}
