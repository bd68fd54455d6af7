/** German words of checkpoints and of what the share no longer needs. */
import type { RetentionMessages } from './messages.ts'

const files = (count: number, shown: string): string => (count === 1 ? '1 Datei' : `${shown} Dateien`)

export const retentionDe: RetentionMessages = {
  title: 'Was der Ordner nicht mehr braucht',
  text: (days) =>
    `Ein sicherer Anfang sagt alles, was noch gilt. Haben ihn zwei andere Geräte bezeugt und sind ${days} Tage vergangen, braucht niemand mehr die Dateien davor.`,
  outlet: 'Filiale',
  states: {
    noCheckpoint: () => 'Noch kein sicherer Anfang: Jede Datei wird gebraucht.',
    notWitnessed: () =>
      'Wartet darauf, dass zwei Geräte von Regionalleitung oder Administration ihn bezeugen. Das tun sie beim Abgleichen.',
    tooYoung: (on) => `Der sichere Anfang ist bezeugt. Die Dateien davor dürfen ab ${on} weg.`,
    ready: () => 'Die Dateien vor dem sicheren Anfang braucht niemand mehr.',
  },
  checkpoint: 'Sicherer Anfang',
  none: 'Noch keiner',
  witnessed: 'Bezeugt von',
  witnesses: (count, of, names) =>
    count === 0 ? `noch niemandem, ${of} sind nötig` : count < of ? `${count} von ${of}: ${names}` : names,
  due: 'Alt genug',
  dueSince: (on) => `ab ${on}`,
  files: 'Dateien im Ordner',
  filesThere: files,
  mayGo: 'Dürfen weg',
  removed: 'Schon entfernt',
  nothing: 'Keine',
  unheard: 'Von dieser Filiale war noch nichts zu hören.',
  onlyOwn:
    'Nur das eigene Gerät der Filiale entfernt ihre Dateien. Sonst löscht nichts je eine Datei im gemeinsamen Ordner.',
  write: 'Sicheren Anfang schreiben',
  remove: (count, shown) => `${files(count, shown)} entfernen`,
  written: 'Der sichere Anfang ist geschrieben. Jetzt wartet er auf zwei Zeugnisse.',
  gone: (count, shown) => `${files(count, shown)} entfernt.`,
  ask: {
    title: (count, shown) => `${files(count, shown)} aus dem gemeinsamen Ordner entfernen?`,
    text: 'Was entfernt ist, kommt nicht in den Ordner zurück. Wer später dazukommt, beginnt mit dem sicheren Anfang.',
    kept: 'Geräte behalten, was sie gelesen haben. Deine Pläne bleiben, wie sie sind.',
    list: 'Die Dateien',
    confirm: 'Entfernen',
    cancel: 'Abbrechen',
  },
}
