import { frameDa } from '#shared/i18n/frame/da.ts'
import { frameDe } from '#shared/i18n/frame/de.ts'
import { frameEn } from '#shared/i18n/frame/en.ts'
import type { FrameMessages } from '#shared/i18n/frame/messages.ts'
import { useText } from '../i18n/useText.ts'

export const useFrameText = (): FrameMessages => useText({ en: frameEn, de: frameDe, da: frameDa })
