/** German for the exceptions, the open questions and the names of test cases in the starter packs of Denmark. */
export const denmarkDe: Readonly<Record<string, string>> = {
  '8 h in the listed situations (own rule)': '8 Std. in den genannten Fällen (eigene Regel)',
  '§ 5 accidents, breakdowns': '§ 5 Unfälle, Störungen',
  'collective agreements with compensatory rest': 'Tarifverträge mit Ausgleichsruhe',
  '§ 5': '§ 5 (Unfälle, Störungen)',
  'postponement in listed activities with compensation': 'Aufschub bei den genannten Tätigkeiten, mit Ausgleich',
  'collective agreement: up to 12 months': 'Tarifvertrag: bis 12 Monate',
  'opt-out (2024 amendment; details unverified)':
    'persönlicher Verzicht (Änderung von 2024; Einzelheiten nicht geprüft)',
  'collective agreements': 'Tarifverträge',
  'special cases by nature of the work': 'Sonderfälle nach Art der Arbeit',
  'newspapers from 05:00': 'Zeitungen ab 5:00',
  'after year 9 the two days need not be consecutive':
    'nach der 9. Klasse müssen die zwei Tage nicht aufeinander folgen',
  'shopping centres with guards: until 20:00': 'Einkaufszentren mit Wachdienst: bis 20:00',
  'small grocers, bakeries, DIY stores, stations, airports, listed goods':
    'kleine Lebensmittelläden, Bäckereien, Baumärkte, Bahnhöfe, Flughäfen, genannte Waren',
  'a bill of 5 Nov 2025 (L 72) opens small towns; whether adopted is unverified':
    'ein Gesetzentwurf vom 5. November 2025 (L 72) öffnet kleine Orte; ob er angenommen wurde, ist nicht geprüft',
  'split day ending at midnight: best rest in the last 24 h is 8 h':
    'geteilter Tag bis Mitternacht: die längste Ruhe der letzten 24 Std. sind 8 Std.',
  'spring change': 'Umstellung im Frühjahr',
  'shop, 15 December, 23:00 to 07:00': 'Laden, 15. Dezember, 23:00 bis 7:00',
  'Saturday close, Monday open: 34 h': 'Schluss am Samstag, Öffnung am Montag: 34 Std.',
  '35 wall-clock hours over the spring change': '35 Stunden auf der Uhr über die Umstellung im Frühjahr',
  'January-April 2026 (120 days), 822 h': 'Januar bis April 2026 (120 Tage), 822 Std.',
  'January-April 2026, 829 h': 'Januar bis April 2026, 829 Std.',
  'the same 829 h in 2028: the leap day makes it lawful':
    'dieselben 829 Std. im Jahr 2028: der Schalttag macht es zulässig',
  'six and a half without a break': 'sechseinhalb Stunden ohne Pause',
  'with a quarter of an hour': 'mit einer Viertelstunde',
  '14, Saturday, 7.5 h': '14 Jahre, Samstag, 7,5 Std.',
  '15 and still at school, Saturday, 8 h': '15 und noch an der Schule, Samstag, 8 Std.',
  '12 h in a school week': '12 Std. in einer Schulwoche',
  '15, school-free week, 40 h': '15 Jahre, schulfreie Woche, 40 Std.',
  '38 h where adults work 37': '38 Std., wo Erwachsene 37 arbeiten',
  '17, after school years, exactly 12 h': '17 Jahre, nach der Schulzeit, genau 12 Std.',
  '17, restaurant until midnight, 11:00 next day': '17 Jahre, Restaurant bis Mitternacht, am nächsten Tag ab 11:00',
  '17, shop until 22:00': '17 Jahre, Laden bis 22:00',
  '17, shop until 22:30': '17 Jahre, Laden bis 22:30',
  '15 and still at school, shop until 21:00': '15 und noch an der Schule, Laden bis 21:00',
  '17, restaurant until midnight': '17 Jahre, Restaurant bis Mitternacht',
  'Wednesday and Saturday': 'Mittwoch und Samstag',
  'Monday to Saturday': 'Montag bis Samstag',
  'Monday to Saturday with a Monday morning shift in the holidays':
    'Montag bis Samstag mit einer Schicht am Montagmorgen in den Ferien',
  'adult there the whole evening': 'den ganzen Abend ist jemand Erwachsenes da',
  'adult leaves an hour early': 'die erwachsene Person geht eine Stunde früher',
  'two 17-year-olds are still without an adult': 'zwei 17-Jährige sind immer noch ohne Erwachsene',
  "New Year's Eve until 17:00": 'Silvester bis 17:00',
}
