import { useSpeechOf, type PackSpeech } from '../i18n/packSpeech.ts'
import { useResource } from './useResource.ts'

/** The newest pack that this device has; undefined while it is coming, and where there is none. */
export const useNewestPack = () => useResource('rules.pack', {}).data

/** Codes in the words of the newest pack, for pages that stand outside of a plan or a draft. */
export const usePackSpeech = (): PackSpeech => useSpeechOf(useNewestPack() ?? null)
