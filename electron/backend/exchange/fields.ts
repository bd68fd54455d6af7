import { wideField } from '../../../shared/contract/importColumns.ts'
import type { ImportKind } from '../../../shared/contract/imports.ts'

export interface Field {
  readonly name: string
  readonly required: boolean
  /** Column names that mean it, in English, German and Danish; compared without case, accents and signs. */
  readonly known: readonly string[]
}

const words = (text: string): readonly string[] => text.split(',').map((word) => word.trim())

const outlet: Field = {
  name: 'outlet',
  required: false,
  known: words(`outlet, branch, store, location, site, facility, office, station, system code number,
      filiale, standort, betrieb, haus, einrichtung, markt, afdeling, butik, sted, anlæg`),
}

const people: readonly Field[] = [
  {
    name: 'name',
    required: true,
    known: words(`name, full name, employee, person, staff, mitarbeiter, mitarbeiterin, mitarbeitende,
      vor- und nachname, navn, medarbejder, ansat`),
  },
  {
    name: 'role',
    required: true,
    known: words(`role, position, job, job title, rolle, funktion, tätigkeit, stelle, stilling`),
  },
  {
    name: 'skills',
    required: false,
    known: words(`skills, qualifications, certificates, qualifikationen, kenntnisse, fähigkeiten, nachweise,
      kompetencer, færdigheder, kvalifikationer`),
  },
  {
    name: 'contractHours',
    required: false,
    known: words(`contract hours, hours per week, weekly hours, contract hours per week, hours,
      wochenstunden, vertragsstunden, sollstunden, stunden pro woche, stunden, timer pr. uge,
      ugentlige timer, ugetimer, timetal`),
  },
  {
    name: 'birthOn',
    required: false,
    known: words(`birth date, date of birth, dob, birthday, born, geburtsdatum, geburtstag, geboren,
      fødselsdato, fødselsdag, født`),
  },
  {
    name: 'flags',
    required: false,
    known: words(`flags, codes, facts, kennzeichen, merkmale, angaben, mærker, oplysninger`),
  },
  {
    name: 'availability',
    required: false,
    known: words(`availability, available, verfügbarkeit, verfügbar, tilgængelighed, rådighed`),
  },
  outlet,
]

const shifts: readonly Field[] = [
  {
    name: 'person',
    required: true,
    known: words(`person, name, employee, staff, full name, mitarbeiter, mitarbeiterin, mitarbeitende,
      medarbejder, navn, ansat`),
  },
  { name: 'role', required: true, known: words(`role, position, job, rolle, funktion, tätigkeit, stilling`) },
  { name: 'date', required: false, known: words(`date, day, datum, tag, dato, dag`) },
  {
    name: 'start',
    required: true,
    known: words(`start, from, begin, start time, beginn, von, anfang, begynder, fra, starttid, mødetid`),
  },
  {
    name: 'end',
    required: true,
    known: words(`end, to, until, end time, ende, bis, til, slut, slutter, sluttid, schluss`),
  },
  {
    name: 'breakMinutes',
    required: false,
    known:
      words(`break minutes, break, break (min), break in minutes, pause, pause in minuten, pause i minutter, pausenminuten, pausenlänge, pause (min),
      pauseminutter`),
  },
  {
    name: 'breakStart',
    required: false,
    known: words(`break start, break from, pausenbeginn, pause von, pause fra, pausestart`),
  },
  outlet,
]

const demand: readonly Field[] = [
  {
    name: 'time',
    required: true,
    known: words(`time, local time, date time, timestamp, local hour, local hour of booking, start, hour,
      last updated, date, zeit, zeitpunkt, uhrzeit, datum, beginn, tidspunkt, tid, dato`),
  },
  {
    name: 'quantity',
    required: true,
    known: words(`quantity, persons, people, visitors, customers, count, bookings, bookings estimated,
      occupancy, transactions, demand, anzahl, menge, mængde, besucher, kunden, gäste, personen,
      buchungen, bedarf, antal, kunder, besøgende, gæster, behov`),
  },
  outlet,
  { name: 'place', required: false, known: words(`city, town, place, stadt, ort, by`) },
  { name: 'minutes', required: false, known: words(`minutes, interval, minuten, dauer, minutter, varighed`) },
  { name: 'driver', required: false, known: words(`driver, kind of demand, bedarfsart, behovstype`) },
  { name: 'open', required: false, known: words(`open, open flag, is open, offen, geöffnet, åben`) },
]

/** What a file of this kind may hold. In a wide demand table the outlets are columns and hold the quantity. */
export const fieldsOf = (kind: ImportKind, isWide: boolean): readonly Field[] => {
  if (kind === 'people') return people
  if (kind === 'shifts') return shifts
  const wide: Field = { name: wideField, required: isWide, known: [] }
  const long = isWide
    ? demand.filter(({ name }) => name !== 'quantity' && name !== 'outlet' && name !== 'place')
    : demand
  return [...long, wide]
}
