/** German names and sentences of the presets. */
import type { PresetMessages } from './messages.ts'

export const presetsDe: PresetMessages = {
  'min-rest-between-shifts': {
    name: 'Ruhe zwischen Schichten',
    sentence: 'Zwischen zwei Arbeitstagen liegen mindestens so viele Stunden ohne Arbeit.',
    protects: 'Alle kommen nach Hause, schlafen aus und sind wieder fit.',
    notCaught: 'Nicht eingetragene Arbeit anderswo, Wegezeiten und Anrufe außerhalb der Schicht.',
  },
  'weekly-rest': {
    name: 'Freie Zeit jede Woche',
    sentence: 'Jede Woche hat eine lange Ruhe von mindestens so vielen Stunden am Stück.',
    protects: 'Einmal pro Woche gehören allen ein ganzer Tag und eine Nacht.',
    notCaught: 'Ob der freie Tag der gewünschte ist, und Rufbereitschaft.',
  },
  'max-hours-per-day': {
    name: 'Stunden am Tag',
    sentence: 'An einem Tag oder in einem Dienst arbeitet niemand mehr als so viele Stunden.',
    protects: 'Niemand arbeitet so lange, dass es für sich oder andere gefährlich wird.',
    notCaught: 'Nicht eingetragene Arbeit anderswo und Schichten, die am Tag länger dauern als geplant.',
  },
  'max-hours-per-week': {
    name: 'Stunden in der Woche',
    sentence: 'In einer Woche arbeitet niemand mehr als so viele Stunden.',
    protects: 'Auch eine volle Woche lässt Zeit zur Erholung.',
    notCaught: 'Den Schnitt über viele Wochen und nicht eingetragene Arbeit anderswo.',
  },
  'max-hours-per-week-average': {
    name: 'Wochenstunden im Schnitt',
    sentence: 'Über mehrere Wochen arbeitet niemand im Schnitt mehr als so viele Stunden pro Woche.',
    protects: 'Auf volle Wochen folgen ruhigere, bevor sie krank machen.',
    notCaught: 'Stunden vor den bekannten Plänen: Ohne sie lässt sich der Schnitt nicht beurteilen.',
  },
  'night-work-limit': {
    name: 'Stunden bei Nachtarbeit',
    sentence:
      'Wer nachts arbeitet, bleibt im Schnitt oder in jeder einzelnen Nacht bei höchstens so vielen Stunden am Tag.',
    protects: 'Arbeit gegen die innere Uhr bleibt so kurz, dass man sich davon erholt.',
    notCaught: 'Wer als Nachtarbeitskraft gilt und welche Nachtarbeit gefährlich ist: Beides muss eingetragen sein.',
  },
  'min-shift-length': {
    name: 'Kürzeste Schicht',
    sentence: 'Jede Schicht hat mindestens so viele Stunden Arbeit.',
    protects: 'Der Weg zur Arbeit muss sich lohnen.',
    notCaught: 'Schichten, die erst am Tag selbst gekürzt werden.',
  },
  'budget-hours': {
    name: 'Stundenbudget der Filiale',
    sentence: 'Die ganze geplante Arbeit einer Woche bleibt bei höchstens so vielen Stunden.',
    protects: 'Die Filiale kann sich ihren Plan leisten.',
    notCaught: 'Was die Stunden kosten, und Stunden, die am Tag dazukommen oder wegfallen.',
  },
  'overtime-threshold': {
    name: 'Wo Überstunden beginnen',
    sentence: 'Stunden über einer Grenze oder Arbeit an einem siebten Tag sind erlaubt und kosten mehr.',
    protects: 'Mehrarbeit wird bezahlt, und ihr Preis ist vor der Planung bekannt.',
    notCaught: 'Wer keinen Anspruch auf Zuschläge hat, und Löhne: Beträge stehen in Stunden.',
  },
  'max-daily-span': {
    name: 'Länge des Tages vom Beginn bis zum Ende',
    sentence: 'Vom ersten Beginn bis zum letzten Ende eines Tages vergehen höchstens so viele Stunden.',
    protects: 'Pausen und Lücken ziehen den Tag nicht endlos in die Länge.',
    notCaught: 'Den Weg zur Arbeit und eine zweite Schicht, die nach Mitternacht beginnt.',
  },
  'break-entitlement': {
    name: 'Pausen nach Länge der Arbeit',
    sentence: 'Wer länger als eine Grenze arbeitet, hat mindestens so viele Minuten Pause.',
    protects: 'Eine echte Pause zum Essen und Hinsetzen, die vor Beginn der Schicht feststeht.',
    notCaught: 'Pausen, die geplant, aber nicht genommen werden.',
  },
  'max-continuous-work': {
    name: 'Arbeit ohne Pause',
    sentence: 'Niemand arbeitet länger als so viele Stunden am Stück ohne Pause.',
    protects: 'Alle atmen durch, bevor Fehler und Unfälle beginnen.',
    notCaught: 'Eine Pause, die sich am Tag selbst verschiebt oder ausfällt.',
  },
  'meal-period': {
    name: 'Essenspause zur rechten Zeit',
    sentence: 'Eine lange Schicht hat eine Essenspause, die rechtzeitig beginnt oder zwischen zwei Uhrzeiten liegt.',
    protects: 'Alle essen rechtzeitig und nicht erst, wenn es ruhig wird.',
    notCaught: 'Ob die Pause wirklich genommen wird, und Absprachen, im Dienst zu essen.',
  },
  'rest-period': {
    name: 'Kurze bezahlte Pausen',
    sentence: 'Je länger die Schicht, desto mehr kurze bezahlte Pausen hat sie.',
    protects: 'Kurze Pausen kommen oft genug, um zu helfen.',
    notCaught: 'Wo die Pausen in der Schicht liegen und ob sie genommen werden.',
  },
  'latest-end-for-minors': {
    name: 'Tageszeiten unter 18',
    sentence: 'Unter 18 liegt die Arbeit zwischen zwei Uhrzeiten, je nach Alter und Art der Filiale.',
    protects: 'Niemand unter 18 arbeitet nachts oder ist danach allein auf dem Heimweg.',
    notCaught:
      'Ohne Geburtsdatum lässt sich nichts beurteilen. Unterrichtszeiten zählen nur, wenn sie eingetragen sind.',
  },
  'latest-end': {
    name: 'Tageszeiten',
    sentence: 'Die Arbeit liegt zwischen zwei Uhrzeiten.',
    protects: 'Wer freie Abende und Nächte braucht, bekommt sie.',
    notCaught: 'Schichten, die am Tag länger dauern als geplant.',
  },
  'closed-days': {
    name: 'Tage ohne Arbeit',
    sentence: 'An bestimmten Tagen wie Sonn- und Feiertagen arbeitet niemand.',
    protects: 'An manchen Tagen haben die meisten gleichzeitig frei.',
    notCaught: 'Feiertage, die im Kalender der Filiale fehlen, und Bewilligungen.',
  },
  'opening-hours': {
    name: 'Erlaubte Ladenöffnung',
    sentence: 'Die Filiale öffnet nur an den Tagen und zu den Zeiten, die das Gesetz erlaubt.',
    protects: 'Das Personal hat freie Abende und Sonntage, und für alle Läden gilt dasselbe.',
    notCaught: 'Ausnahmen für einzelne Waren und Orte und Arbeit hinter geschlossener Tür.',
  },
  'max-days-per-week': {
    name: 'Tage pro Woche',
    sentence: 'Niemand arbeitet an mehr als so vielen Tagen einer Woche.',
    protects: 'Einige Tage der Woche bleiben frei für alles andere.',
    notCaught: 'Lange Reihen von Tagen über zwei Wochen und ob die freien Tage aufeinander folgen.',
  },
  'max-consecutive-days': {
    name: 'Tage am Stück',
    sentence: 'Niemand arbeitet an mehr als so vielen Tagen hintereinander.',
    protects: 'Lange Reihen von Arbeitstagen zehren.',
    notCaught: 'Wie lang oder anstrengend die einzelnen Tage sind.',
  },
  'min-free-sundays': {
    name: 'Freie Sonntage',
    sentence: 'In einem Monat oder Jahr haben alle mindestens so viele Sonntage frei.',
    protects: 'Familie und Freunde bekommen etwas von den Tagen, an denen sie frei haben.',
    notCaught: 'Sonntage vor den bekannten Plänen; vor Ende des Zeitraums lässt sich nur zeigen, wie viele fehlen.',
  },
  'min-free-saturdays': {
    name: 'Freie Samstage',
    sentence: 'In jedem Monat gibt es auf Wunsch mindestens so viele freie Samstage.',
    protects: 'Auch im Handel gibt es Wochenendtage, an denen andere ebenfalls frei haben.',
    notCaught: 'Ob die Person sich den freien Samstag gewünscht hat.',
  },
  'max-split-shifts': {
    name: 'Geteilte Tage pro Woche',
    sentence: 'Niemand hat pro Woche mehr als so viele Tage mit einer langen Lücke zwischen zwei Schichten.',
    protects: 'Eine große Lücke kostet doppelte Wege und fast die ganze freie Zeit.',
    notCaught: 'Wie lang die Lücke ist, und Personen, die sie sich gewünscht haben.',
  },
  'split-shift': {
    name: 'Geld für einen geteilten Tag',
    sentence: 'Ein Tag mit langer unbezahlter Lücke ist erlaubt und bringt zusätzliches Geld.',
    protects: 'Tage mit Lücke kosten auch den Arbeitgeber etwas.',
    notCaught: 'Löhne, die den Anspruch mindern können, und Lücken, die sich die Person gewünscht hat.',
  },
  'compensatory-rest': {
    name: 'Ausgleich durch freie Zeit',
    sentence: 'Eine kurze Ruhe oder Arbeit am Sonntag wird innerhalb einer Frist durch freie Zeit ausgeglichen.',
    protects: 'Was genommen wird, wird zurückgegeben.',
    notCaught:
      'Vor Ablauf der Frist ist es nur ein offener Punkt. Jede passende freie Zeit zählt, auch wenn sie ohnehin frei war.',
  },
  'notice-period': {
    name: 'Wie früh der Plan bekannt ist',
    sentence: 'Der Plan ist mindestens so viele Tage vor seinem Beginn veröffentlicht.',
    protects: 'Kinderbetreuung, Unterricht und ein zweiter Job lassen sich planen.',
    notCaught: 'Ob alle den Plan gesehen haben, und Änderungen nach der Veröffentlichung.',
  },
  'change-freeze': {
    name: 'Keine Änderung kurz vor der Schicht',
    sentence: 'In den letzten Stunden vor einer Schicht wird sie nicht geändert, außer die Person stimmt zu.',
    protects: 'Auf die nächsten Tage ist Verlass.',
    notCaught:
      'Mündlich vereinbarte Änderungen. Tausch und Wünsche zählen als Änderung, wenn sie nicht gekennzeichnet sind.',
  },
  'predictability-pay': {
    name: 'Geld für späte Änderungen',
    sentence: 'Eine Änderung nach der Frist ist erlaubt und kostet Geld, je später, desto mehr.',
    protects: 'Wer sich den Tag freihält, bleibt nicht auf dem Verlust sitzen.',
    notCaught:
      'Tausch und Wünsche der Person sind nur frei, wenn sie gekennzeichnet sind, und Löhne sind nicht bekannt.',
  },
  'reporting-time': {
    name: 'Geld bei frühem Heimschicken',
    sentence: 'Wer kommt und viel weniger arbeitet als geplant, bekommt einen festen Teil des Plans bezahlt.',
    protects: 'Der Weg zur Arbeit ist nicht umsonst.',
    notCaught: 'Es braucht die wirklich gearbeiteten Stunden, der Plan allein sagt nichts.',
  },
  'min-staff': {
    name: 'Genug Leute im Dienst',
    sentence: 'Zu jeder Tageszeit sind mindestens so viele Personen einer Rolle da.',
    protects: 'Gäste werden rechtzeitig bedient, und niemand muss für zwei arbeiten.',
    notCaught: 'Tage, die voller werden als vorhergesagt, und Personen, die nicht kommen.',
  },
  'skill-always-present': {
    name: 'Immer jemand mit einer Fähigkeit da',
    sentence: 'Sobald gearbeitet wird, ist mindestens eine Person mit einer bestimmten Fähigkeit im Dienst.',
    protects: 'Zu jeder Stunde kann jemand öffnen, helfen oder entscheiden.',
    notCaught: 'Eine abgelaufene Fähigkeit, die noch eingetragen ist, und Pausen außer Haus.',
  },
  'opening-closing-pair': {
    name: 'Zu zweit öffnen und schließen',
    sentence:
      'Am Anfang und am Ende des Tages sind mindestens so viele Personen da, eine davon mit einer bestimmten Fähigkeit.',
    protects: 'Niemand ist allein mit Kasse und Tür, wenn die Straße leer ist.',
    notCaught: 'Der Tag beginnt und endet mit dem Plan, nicht mit der Öffnungszeit.',
  },
  'not-alone': {
    name: 'Nicht allein im Dienst',
    sentence: 'Sind bestimmte Personen im Dienst, etwa in Einarbeitung oder unter 18, ist jemand anderes dabei.',
    protects: 'Niemand steht allein vor etwas, das noch zu schwer ist.',
    notCaught: 'Ob die andere Person Zeit zum Helfen hat. Ihre geplante Pause gilt als Alleinsein.',
  },
  'min-age-for-task': {
    name: 'Mindestalter für eine Aufgabe',
    sentence: 'Bestimmte Aufgaben sind erst ab einem bestimmten Alter erlaubt.',
    protects: 'Junge Menschen machen keine Arbeit, die sie verletzen kann.',
    notCaught: 'Gesehen werden nur Aufgaben, die in der Schicht stehen, nicht, wer kurz aushilft.',
  },
  'fair-weekends': {
    name: 'Wochenenden gerecht verteilt',
    sentence: 'Über einige Wochen arbeiten vergleichbare Personen etwa gleich viele Wochenenden.',
    protects: 'Es sind nicht immer dieselben, die auf ihr Wochenende verzichten.',
    notCaught: 'Wer gern am Wochenende arbeitet, und wie lang oder spät diese Schichten sind.',
  },
}
