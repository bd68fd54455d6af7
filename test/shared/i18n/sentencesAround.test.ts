/** What leads, admins and the command line read, said in full: none, one and many, in each language. */
import { saidCases as said } from '#test/support/saidCases.ts'

said('requests', [
  ['detail', [0], 'Nothing waits for you.', 'Nichts wartet auf dich.', 'Intet venter på dig.'],
  ['detail', [1], '1 request waits for you.', '1 Anfrage wartet auf dich.', '1 anmodning venter på dig.'],
  ['detail', [2], '2 requests wait for you.', '2 Anfragen warten auf dich.', '2 anmodninger venter på dig.'],
])
said('compare', [
  ['requestsLink', [0], 'Requests', 'Anfragen', 'Anmodninger'],
  ['requestsLink', [1], 'Requests (1)', 'Anfragen (1)', 'Anmodninger (1)'],
  ['findings', [1], '1 finding', '1 Befund', '1 fund'],
  ['findings', [2], '2 findings', '2 Befunde', '2 fund'],
  ['openHint', [2, 1], '2 unexplained, 1 expired', '2 ungeklärt, 1 abgelaufen', '2 uforklarede, 1 udløbne'],
  [
    'frozen',
    ['3 March', '4'],
    'Verdict as published 3 March, under rules version 4. It is never recalculated.',
    'Urteil wie am 3 March veröffentlicht, unter Regelstand 4. Es wird nie neu berechnet.',
    'Afgørelsen som offentliggjort 3 March, under regelversion 4. Den beregnes aldrig om.',
  ],
])
said('home', [
  [
    'steps.solve',
    [1, 'week 12'],
    'Solve 1 finding that blocks week 12',
    '1 Befund lösen, sonst lässt sich week 12 nicht veröffentlichen',
    'Løs 1 fund, der spærrer week 12',
  ],
  [
    'steps.giveReasons',
    [2, 'week 12'],
    'Give reasons for 2 findings in week 12',
    '2 Befunde in week 12 begründen',
    'Begrund 2 fund i week 12',
  ],
  [
    'steps.fill',
    [1, 'week 12'],
    'Fill 1 open shift in week 12',
    '1 offene Schicht in week 12 besetzen',
    'Besæt 1 åben vagt i week 12',
  ],
  [
    'steps.fill',
    [3, 'week 12'],
    'Fill 3 open shifts in week 12',
    '3 offene Schichten in week 12 besetzen',
    'Besæt 3 åbne vagter i week 12',
  ],
  [
    'rules.effect',
    ['4', '1'],
    'Version 4 changed the rules: 1 affects your drafts.',
    'Version 4 hat Regeln geändert: 1 betrifft deine Entwürfe.',
    'Version 4 ændrede reglerne: 1 berører dine kladder.',
  ],
  [
    'rules.effect',
    ['4', '2'],
    'Version 4 changed the rules: 2 affect your drafts.',
    'Version 4 hat Regeln geändert: 2 betreffen deine Entwürfe.',
    'Version 4 ændrede reglerne: 2 berører dine kladder.',
  ],
])
said('rules', [
  [
    'longestTerm',
    [1],
    'An override lasts at most 1 day',
    'Eine Abweichung gilt höchstens 1 Tag',
    'En afvigelse varer højst 1 dag',
  ],
  ['table.gaps', [1], '1 gap', '1 Lücke', '1 hul'],
  ['table.gaps', [2], '2 gaps', '2 Lücken', '2 huller'],
  ['table.overlaps', [1], '1 overlap', '1 Überschneidung', '1 overlap'],
  ['table.faults', [1], '1 unreadable cell', '1 unlesbares Feld', '1 ulæseligt felt'],
  ['table.faults', [2], '2 unreadable cells', '2 unlesbare Felder', '2 ulæselige felter'],
  [
    'draft.title',
    [5, 1],
    'Draft of version 5: 1 change',
    'Entwurf von Version 5: 1 Änderung',
    'Kladde til version 5: 1 ændring',
  ],
  ['replay.progress', [3, 24], '3 of 24 weeks', '3 von 24 Wochen', '3 af 24 uger'],
])
said('starter', [
  ['take', [0], 'Take into the draft', 'In den Entwurf übernehmen', 'Tag ind i kladden'],
  ['take', [1], 'Take 1 rule into the draft', '1 Regel in den Entwurf übernehmen', 'Tag 1 regel ind i kladden'],
  ['take', [2], 'Take 2 rules into the draft', '2 Regeln in den Entwurf übernehmen', 'Tag 2 regler ind i kladden'],
])
said('tables', [
  [
    'files.beside',
    [1],
    '1 point of the file stays where it is:',
    '1 Punkt der Datei bleibt, wo er ist:',
    '1 punkt i filen bliver, hvor det er:',
  ],
  [
    'files.beside',
    [2],
    '2 points of the file stay where they are:',
    '2 Punkte der Datei bleiben, wo sie sind:',
    '2 punkter i filen bliver, hvor de er:',
  ],
  ['files.size', [1, 2], '1 row, 2 columns', '1 Zeile, 2 Spalten', '1 række, 2 kolonner'],
  // places in a text are counted from one, the end included
  ['offsets', [4, 9], 'characters 5 to 9', 'Zeichen 5 bis 9', 'tegn 5 til 9'],
  ['offsets', [4, 4], 'characters 5 to 5', 'Zeichen 5 bis 5', 'tegn 5 til 5'],
])
said('outlets', [
  ['holidays.taken', ['1'], '1 date', '1 Tag', '1 dag'],
  ['holidays.taken', ['12'], '12 dates', '12 Tage', '12 dage'],
])
said('share', [
  ['state.waitingCount', [0, '0'], 'Nothing', 'Nichts', 'Intet'],
  ['state.waitingCount', [1, '1'], '1 file', '1 Datei', '1 fil'],
  ['state.waitingCount', [2_000, '2,000'], '2,000 files', '2,000 Dateien', '2,000 filer'],
])
said('cli', [
  ['findings', [0], '0 findings.', '0 Befunde.', '0 fund.'],
  ['findings', [1], '1 finding.', '1 Befund.', '1 fund.'],
  [
    'created',
    ['Pools', 1, 1],
    'Pools is set up with 1 outlet and version 1 of its rules.',
    'Pools ist eingerichtet: 1 Filiale, Regeln in Version 1.',
    'Pools er oprettet med 1 butik og version 1 af reglerne.',
  ],
  [
    'imported',
    [1, 0, true],
    '1 row accepted, 0 rejected. Dry run: nothing was stored.',
    '1 Zeile übernommen, 0 abgelehnt. Probelauf: nichts wurde gespeichert.',
    '1 linje taget ind, 0 afvist. Prøvekørsel: intet blev gemt.',
  ],
  [
    'imported',
    [2, 1, false],
    '2 rows accepted, 1 rejected.',
    '2 Zeilen übernommen, 1 abgelehnt.',
    '2 linjer taget ind, 1 afvist.',
  ],
  [
    'replayed',
    [1, 1],
    'If nobody reacted: 1 new finding, 1 would disappear.',
    'Wenn niemand reagiert hätte: 1 neuer Befund, 1 fiele weg.',
    'Hvis ingen havde reageret: 1 nyt fund, 1 ville forsvinde.',
  ],
  [
    'replayed',
    [2, 0],
    'If nobody reacted: 2 new findings, 0 would disappear.',
    'Wenn niemand reagiert hätte: 2 neue Befunde, 0 fielen weg.',
    'Hvis ingen havde reageret: 2 nye fund, 0 ville forsvinde.',
  ],
  ['replayedOutlet', ['Nordbad', 1, 3], 'Nordbad: 1 new, 3 gone', 'Nordbad: 1 neu, 3 weg', 'Nordbad: 1 nyt, 3 væk'],
])
