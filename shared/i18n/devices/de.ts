/** German words of the devices page. */
import type { DevicesMessages } from './messages.ts'

export const devicesDe: DevicesMessages = {
  title: 'Geräte',
  detail: 'Wer für die Organisation schreibt, und auf welchem Gerät.',
  manage: 'Geräte verwalten',
  back: 'Zurück zum Austausch',
  notHere:
    'Was dieses Gerät signiert, gilt noch nicht. Geräte werden von der Administration zugelassen und gesperrt, und von der Regionalleitung für Leitungen von Filialen der eigenen Region.',
  words: 'Sechs Wörter',
  requests: {
    title: 'Bitten um Zulassung',
    none: 'Niemand bittet um Zulassung',
    noneText:
      'Geräte, die mit einer Einladung beitreten, erscheinen nach dem nächsten Abgleich hier und warten auf dich.',
    invitedAs: (name, role, place, age) => `Eingeladen ${age} als ${name}, ${role}, ${place}`,
    otherName: (name) => `Die Einladung war für ${name}.`,
    kinds: { first: 'Erstes Gerät', further: 'Weiteres Gerät', successor: 'Anstelle eines gesperrten Geräts' },
    compare: 'Vergleichen und entscheiden',
    count: (count) => (count === 1 ? '1 Gerät bittet um Zulassung' : `${count} Geräte bitten um Zulassung`),
  },
  admit: {
    title: (name) => `Ist das das Gerät von ${name}?`,
    steps: (name) => [
      `Ruf ${name} an oder stell dich daneben. Nimm nicht den Weg, auf dem du die Einladung geschickt hast.`,
      `Lass dir von ${name} die sechs Wörter auf dem Bildschirm vorlesen.`,
      'Vergleiche sie mit diesen, Wort für Wort und in dieser Reihenfolge.',
    ],
    same: (name) => `${name} hat mir dieselben sechs Wörter vorgelesen`,
    admit: 'Gerät zulassen',
    refuse: 'Sie weichen ab: ablehnen',
    refuseHint: 'Mit der Ablehnung endet auch die Einladung: Vielleicht kennt sie jemand anders.',
    cancel: 'Später entscheiden',
    done: (name) => `${name} ist zugelassen.`,
    refused: (name) => `${name} ist abgelehnt. Die Einladung gilt nicht mehr.`,
  },
  invitations: {
    title: 'Offene Einladungen',
    text: 'Übergeben und noch von keinem Gerät benutzt.',
    line: (role, place, age) => `${role}, ${place}, eingeladen ${age}`,
    withdraw: 'Zurückziehen',
    withdrawOf: (name) => `Einladung von ${name} zurückziehen`,
    withdrawn: (name) => `Die Einladung von ${name} gilt nicht mehr.`,
  },
  contests: {
    title: 'Zweimal gleichzeitig geändert',
    text: 'Zwei Administrationen haben dasselbe verschieden geändert, ohne voneinander zu wissen. Die spätere Änderung gilt. War die andere richtig, trage sie noch einmal ein.',
    line: (name, thing, kept, lost) =>
      kept === null || lost === null
        ? `Die Änderung von ${name} gilt nicht: ${thing}.`
        : `${thing}: Es gilt „${kept}“, nicht „${lost}“ von ${name}.`,
    whole: {
      organisation: 'Organisation',
      region: 'Region',
      outlet: 'Filiale',
      actor: 'Person',
      invitation: 'Einladung',
    },
    fields: {
      name: 'Name',
      regionId: 'Region',
      format: 'Format',
      roles: 'Rollen',
      openings: 'Öffnungszeiten',
      holidays: 'Feiertage',
      lawFacts: 'Angaben für das Recht',
      outletIds: 'Filialen',
      regionIds: 'Regionen',
      role: 'Rolle',
      usedBy: 'Verwendung',
    },
    of: (field, name) => `${field} von ${name}`,
  },
  table: {
    title: 'Geräte',
    person: 'Person',
    role: 'Rolle',
    place: 'Ort',
    since: 'Seit',
    heard: 'Zuletzt gehört',
    files: 'Dateien',
    state: 'Stand',
    details: 'Einzelheiten',
    detailsOf: (name) => `Einzelheiten zu ${name}`,
    everywhere: 'Überall',
    never: 'Noch nicht',
    own: 'Dieses Gerät',
    standing: 'Gilt',
    revoked: (afterSeq) => `Gesperrt nach Datei ${afterSeq}`,
  },
  drawer: {
    close: 'Schließen',
    device: 'Gerät',
    words: 'Sechs Wörter',
    wordsHint: 'Sie stehen für seinen Schlüssel und sind überall gleich, immer auf Englisch.',
    admitted: 'Zugelassen',
    founder: 'Hat die Organisation gegründet',
    admittedBy: (date, name) => `${date}, von ${name}`,
    revokedBy: (date, name) => `${date}, von ${name}`,
    reason: 'Grund',
    actions: 'Was du tun kannst',
    ownHint: 'Du arbeitest an diesem Gerät. Sperren lässt es sich nur von einem anderen aus.',
    second: 'Zweites Gerät hinzufügen',
    replace: 'Verlorenes Gerät ersetzen',
    handOver: 'An jemand anderen übergeben',
    revoke: 'Sperren',
    lower: 'Ab einer früheren Datei sperren',
  },
  end: {
    titles: {
      revoke: (name) => `Gerät von ${name} sperren`,
      lower: (name) => `Gerät von ${name} ab einer früheren Datei sperren`,
      replace: (name) => `Gerät von ${name} ersetzen`,
      handOver: (name) => `Übergabe von ${name}`,
    },
    texts: {
      revoke: () => 'Ab jetzt glaubt niemand mehr, was dieses Gerät schreibt. Was vorher veröffentlicht war, bleibt.',
      lower: () => 'Die Nummer lässt sich nur senken: Ein gestohlener Schlüssel darf nicht wieder gelten.',
      replace: (name) => `Sperrt das alte Gerät und lädt ${name} neu ein, in einem Schritt.`,
      handOver: (name) =>
        `Sperrt alle Geräte von ${name} und lädt eine Nachfolge für dieselben Orte ein, in einem Schritt.`,
    },
    after: 'Letzte Datei, die gilt',
    afterHint: (files) =>
      `Gelesen bis: ${files}. Senke sie nur, wenn du weißt, dass vorher schon jemand anders mit diesem Gerät geschrieben hat.`,
    keeps: (afterSeq, shown) =>
      afterSeq === 0
        ? 'Keine Datei dieses Geräts gilt.'
        : afterSeq === 1
          ? 'Datei 1 gilt.'
          : `Die Dateien 1 bis ${shown} gelten.`,
    loses: (count, shown) =>
      count === 0
        ? 'Alles danach wird abgelehnt, welches Datum es auch trägt.'
        : `${count === 1 ? 'Die eine' : `Die ${shown}`} danach und alle künftigen zählen nicht mehr, auch wo sie gelesen wurden. Die Dateien bleiben als Beleg.`,
    reason: 'Grund',
    reasonHint: 'Steht für alle lesbar im Verzeichnis. Keine Namen anderer.',
    successor: 'Name der Nachfolge',
    travelsTitle: 'Was die Nachfolge vorfindet',
    travels: [
      'Die Filiale mit Öffnungszeiten, Rollen und Regeln.',
      'Jede veröffentlichte Woche, als Beleg. Namen standen nie darin.',
      'Örtliche Werte, die veröffentlicht sind, mit den Entscheidungen dazu.',
    ],
    staysTitle: 'Was auf dem alten Gerät bleibt',
    stays: [
      'Personen mit Namen und Geburtsdaten, nicht veröffentlichte Pläne, Bedarf, Rückgängig.',
      'Zum Weitergeben vorher dort eine Sicherung anlegen (Einstellungen) und die Datei übergeben. Die Nachfolge liest sie unter Einstellungen ein.',
      'Das Geheimnis hinter den Pseudonymen: Früher veröffentlichte Wochen lassen sich nicht unter denselben Pseudonymen ändern.',
    ],
    submit: {
      revoke: 'Gerät sperren',
      lower: 'Nummer senken',
      replace: 'Sperren und neu einladen',
      handOver: 'Sperren und Nachfolge einladen',
    },
    cancel: 'Abbrechen',
    done: (name) => `Das Gerät von ${name} ist gesperrt.`,
  },
  second: {
    title: (name) => `Ein zweites Gerät für ${name}`,
    text: 'Beide Geräte schreiben dann für dieselben Orte, jedes mit eigenem Schlüssel. Personen und Pläne teilen sie nicht: Plane eine Woche auf einem der beiden.',
  },
  recovery: {
    title: 'Ersatzschlüssel',
    text: (threshold, count) =>
      `Die Wurzel hat ${count} Schlüssel; ${threshold} davon müssen signieren, wenn Administration oder Regionalleitung dazukommt oder geht. Solange alle hier liegen, ist die Organisation, wer dieses Gerät stiehlt. Sichere die Ersatzschlüssel in Dateien, gib jede einer anderen Person und entferne sie hier.`,
    needed:
      'Eine Änderung daran, wer signieren darf, wartet: Hol einen Ersatzschlüssel zurück. Was inzwischen veröffentlicht wird, gilt.',
    device: 'Schlüssel eines Geräts',
    here: 'Ersatzschlüssel, auf diesem Gerät',
    elsewhere: 'Ersatzschlüssel, nicht auf diesem Gerät',
    save: 'In Datei sichern',
    saveOf: (key) => `In Datei sichern: Ersatzschlüssel ${key}`,
    remove: 'Hier entfernen',
    removeOf: (key) => `Hier entfernen: Ersatzschlüssel ${key}`,
    restore: 'Schlüssel zurückholen',
    titles: {
      save: 'Ersatzschlüssel sichern',
      remove: 'Ersatzschlüssel von diesem Gerät entfernen',
      restore: 'Ersatzschlüssel zurückholen',
    },
    texts: {
      save: 'Die Datei lässt sich nur mit der Passphrase öffnen. Gib beides auf verschiedenen Wegen weiter.',
      remove:
        'Zeigt, dass die Datei da ist und sich öffnen lässt. Erst dann wird der Schlüssel hier entfernt. Lösche die Kopie der Datei auf diesem Gerät selbst.',
      restore:
        'Der Schlüssel liegt wieder auf diesem Gerät, bis du ihn entfernst. Was auf ihn wartet, wird sofort signiert.',
    },
    file: 'Datei des Ersatzschlüssels',
    choose: 'Datei wählen',
    drop: 'oder hier ablegen',
    holds: (name, key) => `${name} enthält den Schlüssel ${key}`,
    notOne: (name) =>
      `${name} ist nicht die Datei eines Ersatzschlüssels. Wähle die, die gesichert wurde: Ihr Name beginnt mit recovery-key.`,
    otherKey: {
      remove: (key) =>
        `Diese Datei enthält den Schlüssel ${key}. Wähle die Datei des Schlüssels, der entfernt werden soll.`,
      restore: (key) =>
        `Diese Datei enthält den Schlüssel ${key}, und der fehlt hier nicht. Wähle die Datei eines anderen.`,
    },
    passphrase: 'Passphrase der Datei',
    passphraseHint: (shortest) => `Mindestens ${shortest} Zeichen. Niemand kann sie zurücksetzen.`,
    again: 'Noch einmal',
    submit: { save: 'Sichern', remove: 'Entfernen', restore: 'Zurückholen' },
    cancel: 'Abbrechen',
    done: {
      save: 'Der Ersatzschlüssel ist gesichert.',
      remove: 'Der Ersatzschlüssel ist nicht mehr auf diesem Gerät.',
      restore: 'Der Ersatzschlüssel ist zurück.',
    },
  },
  policy: {
    title: 'Für alle festgelegt',
    change: 'Ändern',
    numbers: {
      confirmDays: 'Regeln gelten als bestätigt für',
      auditDays: 'Jede Datei wird wieder gesucht alle',
      retentionDays: 'Dateien bleiben im gemeinsamen Ordner',
    },
    hints: {
      confirmDays: (min, max) =>
        `${min} bis ${max}. Ist die Hälfte vorbei, bestätigen Geräte von Administration und Regionalleitung erneut. Abgelaufenes bleibt in Kraft und wird angezeigt.`,
      auditDays: (min, max) =>
        `${min} bis ${max}. Von selbst, auf Geräten von Administration, Regionalleitung und Revision.`,
      retentionDays: (min, max) =>
        `${min} bis ${max}, hinter einem sicheren Anfang, den zwei bezeugt haben. Jedes Gerät entfernt nur die eigenen Dateien, und nur von Hand.`,
    },
    unit: 'Tage',
    days: (count, shown) => (count === 1 ? '1 Tag' : `${shown} Tage`),
    usual: 'Wie üblich: Niemand hat es anders festgelegt.',
    decided: (date, name) => `Festgelegt am ${date} von ${name}.`,
    save: 'Festlegen',
    cancel: 'Abbrechen',
    done: 'Festgelegt. Die anderen Geräte erfahren es beim nächsten Abgleich.',
  },
  trust: {
    title: 'Wer darf was, und woher wissen wir das',
    detail: 'Aus dem Verzeichnis und der Tabelle der Rechte auf diesem Gerät.',
    open: 'Wer darf was',
    matrix: 'Was jede Rolle darf',
    right: 'Recht',
    actions: {
      plan: 'Die eigenen Filialen planen, Wochen veröffentlichen, örtliche Werte erbitten',
      decide: 'Anfragen der eigenen Regionen genehmigen oder ablehnen',
      compare: 'Sehen, was Filialen veröffentlicht haben, und vergleichen',
      readRules: 'Die Regeln lesen',
      admit: 'Menschen einladen, Geräte zulassen und sperren (Regionalleitung: nur in einer eigenen Region)',
      editRules: 'Regeln und Filialen ändern',
      verify: 'Jede Datei des Austauschs prüfen',
      operate: 'Das eigene Gerät abgleichen, sichern und wiederherstellen',
    },
    can: 'Ja',
    cannot: 'Nein',
    people: 'Wer welche Rolle hat',
    devicesOf: (count) => (count === 1 ? '1 Gerät' : `${count} Geräte`),
    noDevice: 'Kein Gerät, das gilt',
    letIn: 'Zugelassen',
    how: 'Woher wissen wir das',
    facts: ({ organisation, words, number, signed, standing, revoked, waiting }) => [
      `Eine Wurzel spricht für ${organisation}: drei Schlüssel, von denen zwei signieren müssen. Die sechs Wörter ihres Fingerabdrucks: ${words}. Jedes beigetretene Gerät hält daran fest.`,
      signed === null
        ? 'Sie sagt, wer das Verzeichnis signieren darf; darin steht, wessen Geräte gelten.'
        : `Sie sagt, wer signieren darf. Regeln und Verzeichnis in der Fassung ${number} wurden am ${signed} signiert; im Verzeichnis steht, wessen Geräte gelten.`,
      `${standing === 1 ? '1 Gerät gilt' : `${standing} Geräte gelten`}, ${revoked === 0 ? 'keins ist gesperrt' : revoked === 1 ? '1 ist gesperrt' : `${revoked} sind gesperrt`}${waiting === 0 ? '' : `, ${waiting === 1 ? '1 bittet' : `${waiting} bitten`} um Zulassung`}.`,
      'Ein Gerät signiert jede Datei mit einem Schlüssel, der es nie verlässt, nummeriert sie und verknüpft sie mit der vorigen. Eine geänderte, fehlende oder eingeschobene Datei fällt auf.',
      'Ein Gerät darf nur für die Orte seiner Person schreiben. Alles andere lehnt jedes Gerät ab, auch deines.',
      'Niemand muss dieser Seite glauben: Wer den Ordner und die sechs Wörter hat, kann den ganzen Austausch prüfen.',
    ],
    check: 'Austausch prüfen',
  },
}
