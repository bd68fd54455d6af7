/** Names of the numbers that rules use, by the name that a check reads them under. */
export type ParameterNames = Readonly<Record<string, string>>
