import type { PackWords } from '../../../shared/rules/model.ts'
import { text, workingTime, youngWorkers } from './parts.ts'

/** What the house calls its codes, owners and papers. */
export const houseWords: PackWords = {
  lead: text('Lead', 'Leitung', 'Leder'),
  service: text('Service', 'Service', 'Service'),
  kitchen: text('Kitchen', 'Küche', 'Køkken'),
  till: text('Till', 'Kasse', 'Kasse'),
  shiftLead: text('Lead training', 'Leitungsschulung', 'Lederkursus'),
  keyHolder: text('Keys', 'Schlüssel', 'Nøgler'),
  foodHygiene: text('Food hygiene', 'Hygieneschulung', 'Hygiejnebevis'),
  firstAid: text('First aid', 'Erste Hilfe', 'Førstehjælp'),
  'bakery-cafe': text('Bakery café', 'Bäckerei-Café', 'Bagericafé'),
  restaurant: text('Restaurant', 'Restaurant', 'Restaurant'),
  shop: text('Shop', 'Laden', 'Forretning'),
  customers: text('Guests', 'Gäste', 'Gæster'),
  bookings: text('Bookings', 'Buchungen', 'Bookinger'),
  persons: text('People present', 'Anwesende', 'Tilstedeværende'),
  'Head of People': text('Head of People', 'Personalleitung', 'HR-chefen'),
  'Head of Operations': text('Head of Operations', 'Betriebsleitung', 'Driftschefen'),
  'Food Safety': text('Food Safety', 'Lebensmittelsicherheit', 'Fødevaresikkerhed'),
  'House policy': text('House policy', 'Interne Richtlinie', 'Intern politik'),
  'Planning 2': text('Planning 2', 'Planung 2', 'Planlægning 2'),
  'Planning 3': text('Planning 3', 'Planung 3', 'Planlægning 3'),
  'Planning 5': text('Planning 5', 'Planung 5', 'Planlægning 5'),
  'People 1': text('People 1', 'Personal 1', 'Personale 1'),
  'People 2': text('People 2', 'Personal 2', 'Personale 2'),
  'Food 1': text('Food 1', 'Lebensmittel 1', 'Fødevarer 1'),
  'Staffing 1': text('Staffing 1', 'Besetzung 1', 'Bemanding 1'),
  'On trial': text('(on trial)', '(auf Probe)', '(på prøve)'),
  [workingTime]: text('Directive 2003/88/EC', 'Richtlinie 2003/88/EG', 'Direktiv 2003/88/EF'),
  [youngWorkers]: text('Directive 94/33/EC', 'Richtlinie 94/33/EG', 'Direktiv 94/33/EF'),
  'Working Time Regulations 1998': text(
    'Working Time Regulations 1998',
    'Working Time Regulations 1998 (GB)',
    'Working Time Regulations 1998 (GB)',
  ),
}
