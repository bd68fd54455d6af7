/** Danish for the exceptions, the open questions and the names of test cases in the starter packs of the European Union. */
export const europeDa: Readonly<Record<string, string>> = {
  'Art. 17(1) autonomous workers': 'art. 17(1): den, der selv bestemmer sin arbejdstid',
  'Art. 17(3)/18 by collective agreement, with equivalent compensatory rest':
    'art. 17(3) og 18: efter overenskomst, med tilsvarende kompenserende hvile',
  'Art. 17(4) shift changeover and split work such as cleaning': 'art. 17(4): holdskifte og delt arbejde som rengøring',
  'same derogations as daily rest': 'de samme fravigelser som ved den daglige hvile',
  'length is national: the pack tests presence only': 'længden er national: pakken ser kun, om der er en pause',
  '24 h alone where objective, technical or organisational conditions justify it':
    'kun 24 timer, hvor saglige, tekniske eller organisatoriske forhold begrunder det',
  'Art. 16(a): reference period up to 14 days': 'art. 16(a): referenceperiode på op til 14 dage',
  'the Opinion was seen; that the Court followed it is unverified here':
    'forslaget til afgørelse er læst; om Domstolen fulgte det, er ikke efterprøvet her',
  'up to 6 months (Art. 17/18) or 12 months (Art. 19, collective agreement)':
    'op til 6 måneder (art. 17 og 18) eller 12 måneder (art. 19, overenskomst)',
  'individual opt-out under Art. 22 where the state allows it':
    'personligt fravalg efter art. 22, hvor staten tillader det',
  'text of the predecessor directive; codified unchanged in 2003/88/EC (unverified)':
    'tekst fra det tidligere direktiv; uændret i 2003/88/EF (ikke efterprøvet)',
  'reference period set nationally (Art. 16(c))': 'referenceperioden fastsættes nationalt (art. 16(c))',
  'national derogations for special cases (Art. 8(5))': 'nationale fravigelser i særlige tilfælde (art. 8(5))',
  'Art. 8(5)': 'art. 8(5): nationale fravigelser',
  'may be interrupted where work is split over the day or short':
    'må afbrydes, hvor arbejdet er delt over dagen eller kort',
  'reduction to 36 h': 'nedsættelse til 36 timer',
  'national exceptions for some branches; midnight-04:00 stays closed in most of them':
    'nationale fravigelser for nogle brancher; midnat til kl. 4 er lukket i de fleste',
  'national law decides whether it is allowed at all': 'national lov afgør, om det overhovedet er tilladt',
  'exactly 11 h between late and early': 'præcis 11 timer mellem sen og tidlig vagt',
  '10 h 30 between shifts': '10 timer og 30 minutter mellem vagterne',
  '11 wall-clock hours but the spring change eats one': '11 timer på uret, men forårets omstilling tager den ene',
  'split shift inside one day is not a rest violation, next day counted from the last end':
    'en delt dag bryder ikke hvilen; næste dag tælles fra det sidste sluttidspunkt',
  'repeated hour: the shift ends at the first 02:30': 'gentaget time: vagten slutter ved det første 2:30',
  'repeated hour: the shift ends at the second 02:30': 'gentaget time: vagten slutter ved det andet 2:30',
  'split day of exactly 13 h': 'delt dag på præcis 13 timer',
  'split day of 13 h 30': 'delt dag på 13 timer og 30 minutter',
  '14 wall-clock hours across the spring change are 13 real ones':
    '14 timer på uret hen over forårets omstilling er 13 rigtige',
  'six hours and one minute without any break': 'seks timer og et minut helt uden pause',
  'six wall-clock hours in the autumn night are seven real ones': 'seks timer på uret i efterårsnatten er syv rigtige',
  'Sunday off, 40 h from Saturday 17:00 to Monday 09:00':
    'fri om søndagen, 40 timer fra lørdag kl. 17:00 til mandag kl. 9:00',
  'Saturday night close and Monday opening leave 34 h': 'lukning lørdag aften og åbning mandag giver 34 timer',
  'twelve days in a row are possible when each calendar week keeps its rest':
    'tolv dage i træk går an, når hver kalenderuge har sin hvile',
  '35 wall-clock hours over the spring change are 34': '35 timer på uret hen over forårets omstilling er 34',
  'seventeen weeks of exactly 48 h': 'sytten uger på præcis 48 timer',
  'one extra hour in the last week': 'en time mere i den sidste uge',
  'a leave week must not dilute the average: 814 h over 16 counted weeks':
    'en ferieuge må ikke udvande gennemsnittet: 814 timer over 16 talte uger',
  'peak then calm still averages out': 'travlt og siden roligt går stadig lige op',
  'five nights of ten hours a week for four weeks': 'fem nætter på ti timer om ugen i fire uger',
  'six nights of exactly eight hours': 'seks nætter på præcis otte timer',
  'exactly eight hours': 'præcis otte timer',
  'two more hours the same evening fall into the same 24 h': 'to timer mere samme aften falder i de samme 24 timer',
  'two employers add up to nine hours': 'to arbejdsgivere giver tilsammen ni timer',
  'five eight-hour days': 'fem dage på otte timer',
  'two hours on Saturday on top': 'dertil to timer om lørdagen',
  'the Sunday before belongs to the week before': 'søndagen før hører til ugen før',
  '11 h: fine for adults, not here': '11 timer: nok for voksne, ikke her',
  'spring change shortens 12 wall-clock hours': 'forårets omstilling forkorter 12 timer på uret',
  'exactly 14 h': 'præcis 14 timer',
  '13 h': '13 timer',
  'autumn change gives the 14th hour back': 'efterårets omstilling giver den 14. time tilbage',
  'six days leave 40 h': 'seks dage giver 40 timer',
  'Sunday and Monday off across the week boundary': 'fri søndag og mandag hen over ugeskiftet',
  'exactly 4 h 30 needs none': 'præcis 4 timer og 30 minutter kræver ingen',
  'half an hour late': 'en halv time for sent',
  'early delivery round': 'tidlig leveringsrunde',
  'one hour late': 'en time for sent',
  'two hours after school': 'to timer efter skole',
  'half an hour too long on a school day': 'en halv time for meget på en skoledag',
  'no school calendar loaded': 'ingen skolekalender indtastet',
  'fifteen-year-old still at school, Saturday': 'femten år, går stadig i skole, lørdag',
  'school-free week: 35 h at age 14': 'skolefri uge: 35 timer som 14-årig',
}
