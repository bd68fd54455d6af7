/** German for the exceptions, the open questions and the names of test cases in the starter packs of the European Union. */
export const europeDe: Readonly<Record<string, string>> = {
  'Art. 17(1) autonomous workers': 'Art. 17(1): wer die eigene Zeit selbst bestimmt',
  'Art. 17(3)/18 by collective agreement, with equivalent compensatory rest':
    'Art. 17(3), 18: nach Tarifvertrag, mit gleichwertiger Ausgleichsruhe',
  'Art. 17(4) shift changeover and split work such as cleaning':
    'Art. 17(4): Schichtwechsel und geteilte Arbeit wie Reinigung',
  'same derogations as daily rest': 'dieselben Ausnahmen wie bei der täglichen Ruhe',
  'length is national: the pack tests presence only':
    'die Länge regelt jedes Land: geprüft wird nur, ob es eine Pause gibt',
  '24 h alone where objective, technical or organisational conditions justify it':
    'nur 24 Std., wo sachliche, technische oder organisatorische Gründe es rechtfertigen',
  'Art. 16(a): reference period up to 14 days': 'Art. 16(a): Bezugszeitraum bis 14 Tage',
  'the Opinion was seen; that the Court followed it is unverified here':
    'die Schlussanträge wurden gelesen; ob der Gerichtshof ihnen folgte, ist hier nicht geprüft',
  'up to 6 months (Art. 17/18) or 12 months (Art. 19, collective agreement)':
    'bis 6 Monate (Art. 17, 18) oder 12 Monate (Art. 19, Tarifvertrag)',
  'individual opt-out under Art. 22 where the state allows it':
    'persönlicher Verzicht nach Art. 22, wo der Staat ihn zulässt',
  'text of the predecessor directive; codified unchanged in 2003/88/EC (unverified)':
    'Text der Vorgängerrichtlinie; unverändert in 2003/88/EG übernommen (nicht geprüft)',
  'reference period set nationally (Art. 16(c))': 'den Bezugszeitraum legt jedes Land fest (Art. 16(c))',
  'national derogations for special cases (Art. 8(5))': 'nationale Ausnahmen für Sonderfälle (Art. 8(5))',
  'Art. 8(5)': 'Art. 8(5): nationale Ausnahmen',
  'may be interrupted where work is split over the day or short':
    'darf unterbrochen werden, wo die Arbeit über den Tag verteilt oder kurz ist',
  'reduction to 36 h': 'Kürzung auf 36 Std.',
  'national exceptions for some branches; midnight-04:00 stays closed in most of them':
    'nationale Ausnahmen für einige Branchen; 0 bis 4 Uhr bleibt in den meisten gesperrt',
  'national law decides whether it is allowed at all': 'ob es überhaupt erlaubt ist, entscheidet jedes Land',
  'exactly 11 h between late and early': 'genau 11 Std. zwischen Spät- und Frühschicht',
  '10 h 30 between shifts': '10 Std. 30 zwischen den Schichten',
  '11 wall-clock hours but the spring change eats one':
    '11 Stunden auf der Uhr, aber die Umstellung im Frühjahr nimmt eine',
  'split shift inside one day is not a rest violation, next day counted from the last end':
    'ein geteilter Tag verletzt die Ruhe nicht; gezählt wird ab dem letzten Ende',
  'repeated hour: the shift ends at the first 02:30': 'doppelte Stunde: die Schicht endet um das erste 2:30',
  'repeated hour: the shift ends at the second 02:30': 'doppelte Stunde: die Schicht endet um das zweite 2:30',
  'split day of exactly 13 h': 'geteilter Tag von genau 13 Std.',
  'split day of 13 h 30': 'geteilter Tag von 13 Std. 30',
  '14 wall-clock hours across the spring change are 13 real ones':
    '14 Stunden auf der Uhr über die Umstellung im Frühjahr sind 13 wirkliche',
  'six hours and one minute without any break': 'sechs Stunden und eine Minute ganz ohne Pause',
  'six wall-clock hours in the autumn night are seven real ones':
    'sechs Stunden auf der Uhr in der Herbstnacht sind sieben wirkliche',
  'Sunday off, 40 h from Saturday 17:00 to Monday 09:00': 'Sonntag frei, 40 Std. von Samstag 17:00 bis Montag 9:00',
  'Saturday night close and Monday opening leave 34 h': 'Schluss am Samstagabend und Öffnung am Montag lassen 34 Std.',
  'twelve days in a row are possible when each calendar week keeps its rest':
    'zwölf Tage in Folge gehen, wenn jede Kalenderwoche ihre Ruhe behält',
  '35 wall-clock hours over the spring change are 34': '35 Stunden auf der Uhr über die Umstellung im Frühjahr sind 34',
  'seventeen weeks of exactly 48 h': 'siebzehn Wochen mit genau 48 Std.',
  'one extra hour in the last week': 'eine Stunde mehr in der letzten Woche',
  'a leave week must not dilute the average: 814 h over 16 counted weeks':
    'eine Urlaubswoche darf den Schnitt nicht senken: 814 Std. in 16 gezählten Wochen',
  'peak then calm still averages out': 'erst Andrang, dann Ruhe gleicht sich noch aus',
  'five nights of ten hours a week for four weeks': 'vier Wochen lang fünf Nächte zu zehn Stunden',
  'six nights of exactly eight hours': 'sechs Nächte mit genau acht Stunden',
  'exactly eight hours': 'genau acht Stunden',
  'two more hours the same evening fall into the same 24 h':
    'zwei Stunden mehr am selben Abend fallen in dieselben 24 Std.',
  'two employers add up to nine hours': 'zwei Arbeitgeber ergeben zusammen neun Stunden',
  'five eight-hour days': 'fünf Tage mit acht Stunden',
  'two hours on Saturday on top': 'dazu zwei Stunden am Samstag',
  'the Sunday before belongs to the week before': 'der Sonntag davor gehört zur Woche davor',
  '11 h: fine for adults, not here': '11 Std.: genug für Erwachsene, hier nicht',
  'spring change shortens 12 wall-clock hours': 'die Umstellung im Frühjahr verkürzt 12 Stunden auf der Uhr',
  'exactly 14 h': 'genau 14 Std.',
  '13 h': '13 Std.',
  'autumn change gives the 14th hour back': 'die Umstellung im Herbst gibt die 14. Stunde zurück',
  'six days leave 40 h': 'sechs Tage lassen 40 Std.',
  'Sunday and Monday off across the week boundary': 'Sonntag und Montag frei, über die Wochengrenze',
  'exactly 4 h 30 needs none': 'genau 4 Std. 30 brauchen keine',
  'half an hour late': 'eine halbe Stunde zu spät',
  'early delivery round': 'frühe Liefertour',
  'one hour late': 'eine Stunde zu spät',
  'two hours after school': 'zwei Stunden nach der Schule',
  'half an hour too long on a school day': 'eine halbe Stunde zu lang am Schultag',
  'no school calendar loaded': 'kein Schulkalender eingetragen',
  'fifteen-year-old still at school, Saturday': 'fünfzehn Jahre, noch an der Schule, Samstag',
  'school-free week: 35 h at age 14': 'schulfreie Woche: 35 Std. mit 14 Jahren',
}
