import { frameDa } from '#shared/i18n/frame/da.ts'
import { frameDe } from '#shared/i18n/frame/de.ts'
import { frameEn } from '#shared/i18n/frame/en.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useText } from '../i18n/useText.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useResource } from './useResource.ts'

/** Told wherever somebody plans, as long as there are rules that only a newer version of the program can read. */
export const NewerRulesNote = () => {
  const { newerRules } = useText({ en: frameEn, de: frameDe, da: frameDa })
  const format = useFormat()
  const { data } = useResource('share.status', {})
  const isBehind = data?.refused.some(({ deviceId, refusal }) => deviceId === 'rules' && refusal === 'newerFormat')
  if (data === undefined || isBehind !== true) return null
  const { happened, kept, next } = newerRules
  return <ErrorNote problem={{ happened, kept: kept(format.number(data.packVersion)), next }} />
}
