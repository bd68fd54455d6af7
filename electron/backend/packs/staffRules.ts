import { id } from '../../../shared/kernel/ids.ts'
import type { Rule } from '../../../shared/rules/model.ts'
import { staffingTableId } from './staffingTable.ts'
import { text } from './parts.ts'

/** Who may do what, and how many have to be there. */
export const staffRules: readonly Rule[] = [
  {
    ruleId: id('lead-trained'),
    title: text(
      'Shift leads have the lead training',
      'Schichtleitung nur mit Schulung',
      'Vagtledere har taget lederkurset',
    ),
    purpose: text(
      'Whoever leads the shift knows what to do in an emergency, and has practised it.',
      'Wer die Schicht leitet, weiß im Notfall, was zu tun ist, und hat es geübt.',
      'Den, der leder vagten, ved hvad der skal gøres i en nødsituation, og har øvet det.',
    ),
    notCaught: text(
      'A training that has run out but was not removed from the person.',
      'Eine abgelaufene Schulung, die bei der Person noch eingetragen ist.',
      'Et udløbet kursus, der stadig står på personen.',
    ),
    owner: 'Head of Operations',
    reviewOn: '2027-01-31',
    source: { law: 'House policy', article: 'People 1', status: 'policy' },
    layer: 'house',
    scope: {},
    severity: 'block',
    check: { kind: 'eligibility', role: 'lead', skill: 'shiftLead' },
    parameters: {},
    longestTermDays: 28,
  },
  {
    ruleId: id('lead-keys'),
    title: text('Shift leads hold keys', 'Schichtleitung hat Schlüssel', 'Vagtledere har nøgler'),
    purpose: text(
      'Somebody who is responsible can open, lock up and set the alarm at any hour.',
      'Zu jeder Stunde kann jemand Verantwortliches öffnen, abschließen und die Alarmanlage schalten.',
      'Der er altid en ansvarlig, som kan åbne, låse af og slå alarmen til.',
    ),
    notCaught: text(
      'Keys that were handed to somebody else for a day.',
      'Schlüssel, die für einen Tag weitergegeben wurden.',
      'Nøgler, der er lånt ud for en dag.',
    ),
    owner: 'Head of Operations',
    reviewOn: '2027-01-31',
    source: { law: 'House policy', article: 'People 2', status: 'policy' },
    layer: 'house',
    scope: {},
    severity: 'reason',
    check: { kind: 'eligibility', role: 'lead', skill: 'keyHolder' },
    parameters: {},
    longestTermDays: 28,
  },
  {
    ruleId: id('kitchen-hygiene'),
    title: text('Kitchen only with food hygiene', 'Küche nur mit Hygieneschulung', 'Køkken kun med hygiejnebevis'),
    purpose: text(
      'Guests do not fall ill from our food.',
      'Unsere Gäste werden von unserem Essen nicht krank.',
      'Vores gæster bliver ikke syge af maden.',
    ),
    notCaught: text(
      'Service staff who help out in the kitchen for a few minutes.',
      'Servicekräfte, die kurz in der Küche aushelfen.',
      'Servicemedarbejdere, der lige hjælper til i køkkenet.',
    ),
    owner: 'Food Safety',
    reviewOn: '2027-05-31',
    source: { law: 'House policy', article: 'Food 1', status: 'policy' },
    layer: 'house',
    scope: { formats: ['bakery-cafe', 'restaurant'] },
    severity: 'block',
    check: { kind: 'eligibility', role: 'kitchen', skill: 'foodHygiene' },
    parameters: {},
    longestTermDays: 28,
  },
  {
    ruleId: id('minimum-staff'),
    title: text(
      'Enough people for the guests expected',
      'Genug Leute für die erwarteten Gäste',
      'Nok folk til de ventede gæster',
    ),
    purpose: text(
      'Guests are served in time and nobody on the shift has to do the work of two.',
      'Gäste werden rechtzeitig bedient, und niemand in der Schicht muss für zwei arbeiten.',
      'Gæsterne bliver betjent i tide, og ingen på vagten skal arbejde for to.',
    ),
    notCaught: text(
      'Short gaps during breaks that are shorter than half an hour, and days that turn out busier than forecast.',
      'Kurze Lücken durch Pausen unter einer halben Stunde und Tage, die voller werden als vorhergesagt.',
      'Korte huller ved pauser under en halv time og dage, der bliver travlere end ventet.',
    ),
    owner: 'Head of Operations',
    reviewOn: '2026-12-31',
    source: { law: 'House policy', article: 'Staffing 1', status: 'policy' },
    layer: 'house',
    scope: {},
    severity: 'notice',
    check: { kind: 'coverage', tableId: staffingTableId, stepMinutes: 30 },
    parameters: {},
    longestTermDays: 56,
  },
]
