import type { SetupMessages } from '#shared/i18n/setup/messages.ts'

/** Formats that the first rules know, each with the roles that their staffing table counts. */
export const houseFormats = {
  'bakery-cafe': ['lead', 'service', 'kitchen'],
  restaurant: ['lead', 'service', 'kitchen'],
  shop: ['lead', 'service', 'till'],
} as const

export type HouseFormat = keyof typeof houseFormats
export const houseFormatNames = Object.keys(houseFormats) as readonly HouseFormat[]

export type HouseRole = (typeof houseFormats)[HouseFormat][number]
const houseRoles = [...new Set(Object.values(houseFormats).flat())] as readonly HouseRole[]

type Named = Readonly<Record<string, string>>

/** The code that is called so in any of the languages; another text stands for itself. */
const codeIn = (typed: string, codes: readonly string[], words: readonly Named[]): string => {
  const text = typed.trim()
  const same = (name: string | undefined): boolean => name?.toLowerCase() === text.toLowerCase()
  return codes.find((code) => same(code) || words.some((names) => same(names[code]))) ?? text
}

type FormatWords = SetupMessages['create']['formats']
export type RoleWords = SetupMessages['create']['roleNames']

export const formatCode = (typed: string, words: readonly FormatWords[]): string =>
  codeIn(typed, houseFormatNames, words)
export const roleCode = (typed: string, words: readonly RoleWords[]): string => codeIn(typed, houseRoles, words)

/** As one would type them. */
export const rolesOf = (format: HouseFormat, names: RoleWords): string =>
  houseFormats[format].map((role) => names[role]).join(', ')

const isHouseFormat = (code: string): code is HouseFormat => Object.hasOwn(houseFormats, code)

/** Roles follow the format as long as nobody has written other ones, in whatever language they stand there. */
export const rolesAfter = (roles: string, code: string, names: RoleWords, words: readonly RoleWords[]): string => {
  const untouched =
    roles.trim() === '' || houseFormatNames.some((format) => words.some((other) => rolesOf(format, other) === roles))
  return untouched && isHouseFormat(code) ? rolesOf(code, names) : roles
}
