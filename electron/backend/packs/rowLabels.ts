import type { Text } from '../../../shared/kernel/text.ts'
import { text } from './parts.ts'

const times: Readonly<Record<string, Text>> = {
  night: text('Before opening', 'Vor der Öffnung', 'Før åbning'),
  morning: text('Morning', 'Vormittag', 'Formiddag'),
  lunch: text('Lunch', 'Mittag', 'Frokost'),
  afternoon: text('Afternoon', 'Nachmittag', 'Eftermiddag'),
  dinner: text('Dinner', 'Abend', 'Aften'),
  late: text('Late evening', 'Spätabend', 'Sen aften'),
  saturday: text('Saturday', 'Samstag', 'Lørdag'),
  sunday: text('Sunday', 'Sonntag', 'Søndag'),
  weekend: text('Weekend', 'Wochenende', 'Weekend'),
  evening: text('After closing', 'Nach Ladenschluss', 'Efter lukketid'),
  closed: text('After closing', 'Nach Ladenschluss', 'Efter lukketid'),
}
const loads: Readonly<Record<string, Text>> = {
  quiet: text('quiet', 'ruhig', 'stille'),
  busy: text('busy', 'viel los', 'travlt'),
  rush: text('rush', 'Andrang', 'myldretid'),
}

/** The name of a staffing row in words: `lunch-busy` is "Lunch, busy". */
export const rowLabel = (name: string): Text => {
  const [time = '', load] = name.split('-')
  const when = times[time]
  const how = load === undefined ? undefined : loads[load]
  if (when === undefined || (load !== undefined && how === undefined)) throw new Error(`no words for row ${name}`)
  const say = (language: keyof Text): string =>
    how === undefined ? when[language] : `${when[language]}, ${how[language]}`
  return { en: say('en'), de: say('de'), da: say('da') }
}
