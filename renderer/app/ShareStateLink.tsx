import { useEffect, useRef } from 'react'
import { CircleAlert, Clock3, RefreshCw } from 'lucide-react'
import { Link } from 'wouter'
import { broughtBySync } from '../host/broughtBySync.ts'
import { useInvalidate } from '../host/hostContext.ts'
import { useSession } from '../host/session.ts'
import { useResource } from '../host/useResource.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useFrameText } from './frameText.ts'
import css from './frame.module.css'
import { shareState, type ShareState } from './shareState.ts'

const pollMs = 5_000
const icons = { quiet: RefreshCw, waiting: Clock3, problem: CircleAlert } as const satisfies Record<
  ShareState['tone'],
  unknown
>

/** Pages ask again when the share brought something, whoever started that sync. */
const useFreshness = (changes: number | undefined): void => {
  const invalidate = useInvalidate()
  const seen = useRef(changes)
  useEffect(() => {
    if (changes === undefined || changes === seen.current) return
    const isFirst = seen.current === undefined
    seen.current = changes
    if (!isFirst) invalidate(broughtBySync)
  }, [changes, invalidate])
}

export const ShareStateLink = () => {
  const t = useFrameText()
  const format = useFormat()
  const { nowAt } = useSession()
  const { data } = useResource('share.status', {}, { pollMs })
  useFreshness(data?.changes)
  if (!data) return null
  const { tone, text } = shareState(data, nowAt, t.share, format)
  const Icon = icons[tone]
  return (
    <Link href="/share" className={css['share'] ?? ''} data-tone={tone} aria-label={`${t.share.label}: ${text}`}>
      <Icon size={14} aria-hidden="true" />
      {text}
    </Link>
  )
}
