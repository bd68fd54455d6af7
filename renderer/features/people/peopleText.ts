import { peopleDa } from '#shared/i18n/people/da.ts'
import { peopleDe } from '#shared/i18n/people/de.ts'
import { peopleEn } from '#shared/i18n/people/en.ts'
import type { PeopleMessages } from '#shared/i18n/people/messages.ts'
import { useText } from '../../i18n/useText.ts'

export const usePeopleText = (): PeopleMessages => useText({ en: peopleEn, de: peopleDe, da: peopleDa })
