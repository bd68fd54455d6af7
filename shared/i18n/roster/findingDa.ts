/** Danish sentences for what a rule found. */
import type { FindingMessages } from './findingMessages.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const findingDa: FindingMessages = {
  restBetween: (actual, limit) => `${actual} hvile mellem to vagter. Der skal være mindst ${limit}.`,
  restInWindow: (actual, limit) => `Ugens længste hvile er ${actual}. Der skal være mindst ${limit}.`,
  most: {
    shift: (actual, limit) => `${actual} arbejde på én vagt. Højst ${limit} er tilladt.`,
    'local-day': (actual, limit) => `${actual} arbejde på én dag. Højst ${limit} er tilladt.`,
    'calendar-week': (actual, limit) => `${actual} arbejde på ugen. Højst ${limit} er tilladt.`,
    duty: (actual, limit) => `${actual} arbejde i én tjeneste. Højst ${limit} er tilladt.`,
    'rolling-24h': (actual, limit) => `${actual} arbejde inden for 24 timer. Højst ${limit} er tilladt.`,
  },
  least: {
    shift: (actual, limit) => `${actual} arbejde på én vagt. Der ventes mindst ${limit}.`,
    'local-day': (actual, limit) => `${actual} arbejde på én dag. Der ventes mindst ${limit}.`,
    'calendar-week': (actual, limit) => `${actual} arbejde på ugen. Der ventes mindst ${limit}.`,
    duty: (actual, limit) => `${actual} arbejde i én tjeneste. Der ventes mindst ${limit}.`,
    'rolling-24h': (actual, limit) => `${actual} arbejde inden for 24 timer. Der ventes mindst ${limit}.`,
  },
  breakDue: (actual, limit) => `${actual} pause. Der skal holdes ${limit}.`,
  outsideWindow: (amount) => `${amount} arbejde uden for det tilladte tidsrum.`,
  withoutSkill: (role, skill) => `${role}: “${skill}” mangler.`,
  missingStaff: (amount, role, intervals) =>
    `${role}: Der mangler ${amount} ${intervals === 1 ? 'i ét tidsrum' : `i ${intervals} tidsrum`}.`,
  count: {
    'consecutive-days': (actual, limit) =>
      `${of(actual, 'arbejdsdag', 'arbejdsdage')} i træk. Højst ${limit} er tilladt.`,
    'days-per-week': (actual, limit) =>
      `${of(actual, 'arbejdsdag', 'arbejdsdage')} på ugen. Højst ${limit} er tilladt.`,
    'closings-per-week': (actual, limit) =>
      `${of(actual, 'lukkevagt', 'lukkevagter')} på ugen. Højst ${limit} er tilladt.`,
    'split-days-per-week': (actual, limit) => `${of(actual, 'delt dag', 'delte dage')}. Højst ${limit} er tilladt.`,
    'split-days': (actual, limit) => `${of(actual, 'delt dag', 'delte dage')}. Højst ${limit} er tilladt.`,
    'free-sundays': (actual, limit) => `${of(actual, 'fri søndag', 'fri søndage')}. Der skal være mindst ${limit}.`,
    'free-saturdays': (actual, limit) => `${of(actual, 'fri lørdag', 'fri lørdage')}. Der skal være mindst ${limit}.`,
    'seventh-day': () => 'Arbejde på ugens syvende dag.',
  },
  workAverage: (actual, limit) => `${actual} arbejde i referenceperioden. Højst ${limit} er tilladt.`,
  spanLimit: (actual, limit) => `${actual} fra første start til sidste slut. Højst ${limit} er tilladt.`,
  notAllowed: 'Denne person må ikke udføre dette arbejde.',
  owed: 'Mistet hvile blev ikke givet tilbage i tide.',
  notice: (actual, limit) => `Varslet ${actual} før. Der skal være mindst ${limit}.`,
  changed: 'En sen ændring af planen.',
  alone: (amount) => `${amount} uden det nødvendige selskab.`,
  missingPeople: (amount) => `Der mangler ${amount} bemanding.`,
  unfair: (actual, limit) => `Andelene er ${actual} fra hinanden. Højst ${limit} er rimeligt.`,
  guarantee: (actual, limit) => `${actual} arbejdet. Der betales mindst ${limit}.`,
  unknown: {
    birthDate: 'Kan ikke afgøres: fødselsdatoen mangler.',
    carryIn: 'Kan ikke afgøres: ugen før er ikke kendt.',
    demand: 'Kan ikke afgøres: der er ingen prognose.',
    noRowMatches: 'Kan ikke afgøres: ingen række i tabellen passer.',
    manyRowsMatch: 'Kan ikke afgøres: flere rækker i tabellen passer.',
    unknownInput: 'Kan ikke afgøres: tabellen spørger om noget, der mangler.',
    schoolCalendar: 'Kan ikke afgøres: skolekalenderen mangler.',
    history: 'Kan ikke afgøres: fortidens summer mangler.',
    openDeadline: 'Stadig åben: der er tid til at give det tilbage.',
    announcement: 'Kan ikke afgøres: det vides ikke, hvornår planen blev varslet.',
    record: 'Kan ikke afgøres: det givne er ikke registreret.',
    sector: 'Kan ikke afgøres: butikkens branche er ikke oplyst.',
  },
  premium: (amount) => `Tilladt mod tillæg: ${amount}.`,
}
