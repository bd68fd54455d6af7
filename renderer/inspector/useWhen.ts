import { useFormat } from '#renderer/i18n/useFormat.ts'

/** Date with its year, and the time of day by the outlet's clock: who reads the file may read it years later. */
export const useWhen = (timeZone: string | undefined): ((at: number) => string) => {
  const { locale } = useFormat()
  const zone = timeZone === undefined ? {} : { timeZone }
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone })
  return (at) => written.format(at)
}
