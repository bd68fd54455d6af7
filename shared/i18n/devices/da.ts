/** Danish words of the devices page. */
import type { DevicesMessages } from './messages.ts'

export const devicesDa: DevicesMessages = {
  title: 'Enheder',
  detail: 'Hvem der skriver for organisationen, og på hvilken enhed.',
  manage: 'Administrér enheder',
  back: 'Tilbage til udvekslingen',
  notHere:
    'Det, denne enhed signerer, gælder endnu ikke. Enheder lukkes ind og spærres af administratorer, og af regionsledere for ledere i deres egen region.',
  words: 'Seks ord',
  requests: {
    title: 'Beder om at blive lukket ind',
    none: 'Ingen beder om at blive lukket ind',
    noneText: 'Enheder, der melder sig med en invitation, vises her efter næste synkronisering og venter på dig.',
    invitedAs: (name, role, place, age) => `Inviteret ${age} som ${name}, ${role}, ${place}`,
    otherName: (name) => `Invitationen var til ${name}.`,
    kinds: { first: 'Første enhed', further: 'Endnu en enhed', successor: 'I stedet for en spærret enhed' },
    compare: 'Sammenlign og afgør',
    count: (count) =>
      count === 1 ? '1 enhed beder om at blive lukket ind' : `${count} enheder beder om at blive lukket ind`,
  },
  admit: {
    title: (name) => `Er det ${name}s enhed?`,
    steps: (name) => [
      `Ring til ${name}, eller stil dig ved siden af. Brug ikke den vej, du sendte invitationen ad.`,
      `Lad ${name} læse de seks ord op fra sin skærm.`,
      'Sammenlign dem med disse, ét for ét og i denne rækkefølge.',
    ],
    same: (name) => `${name} læste de samme seks ord op for mig`,
    admit: 'Luk enheden ind',
    refuse: 'De er forskellige: afvis',
    refuseHint: 'Afvisningen afslutter også invitationen: en anden kan kende den.',
    cancel: 'Afgør senere',
    done: (name) => `${name} er lukket ind.`,
    refused: (name) => `${name} er afvist. Invitationen gælder ikke længere.`,
  },
  invitations: {
    title: 'Åbne invitationer',
    text: 'Overrakt, og endnu ikke brugt af nogen enhed.',
    line: (role, place, age) => `${role}, ${place}, inviteret ${age}`,
    withdraw: 'Træk tilbage',
    withdrawOf: (name) => `Træk invitationen til ${name} tilbage`,
    withdrawn: (name) => `Invitationen til ${name} gælder ikke længere.`,
  },
  contests: {
    title: 'Ændret to gange på samme tid',
    text: 'To administratorer gav det samme forskellige værdier uden at vide det. Den seneste gælder. Skriv den anden igen, hvis den var rigtig.',
    line: (name, thing, kept, lost) =>
      kept === null || lost === null
        ? `Ændringen fra ${name} gælder ikke: ${thing}.`
        : `${thing}: »${kept}« gælder, ikke »${lost}« fra ${name}.`,
    whole: {
      organisation: 'organisationen',
      region: 'en region',
      outlet: 'en butik',
      actor: 'en person',
      invitation: 'en invitation',
    },
    fields: {
      name: 'navn',
      regionId: 'region',
      format: 'format',
      roles: 'roller',
      openings: 'åbningstider',
      holidays: 'helligdage',
      lawFacts: 'oplysninger til loven',
      outletIds: 'butikker',
      regionIds: 'regioner',
      role: 'rolle',
      usedBy: 'brug',
    },
    of: (field, name) => `${field} for ${name}`,
  },
  table: {
    title: 'Enheder',
    person: 'Person',
    role: 'Rolle',
    place: 'Sted',
    since: 'Siden',
    heard: 'Sidst hørt',
    files: 'Filer',
    state: 'Stand',
    details: 'Detaljer',
    detailsOf: (name) => `Detaljer om ${name}`,
    everywhere: 'Overalt',
    never: 'Endnu ikke',
    own: 'Denne enhed',
    standing: 'Gælder',
    revoked: (afterSeq) => `Spærret efter fil ${afterSeq}`,
  },
  drawer: {
    close: 'Luk',
    device: 'Enhed',
    words: 'Seks ord',
    wordsHint: 'De står for dens nøgle og er ens på alle skærme, på engelsk uanset sproget.',
    admitted: 'Lukket ind',
    founder: 'Stiftede organisationen',
    admittedBy: (date, name) => `${date}, af ${name}`,
    revokedBy: (date, name) => `${date}, af ${name}`,
    reason: 'Grund',
    actions: 'Hvad du kan gøre',
    ownHint: 'Du arbejder på denne enhed. Spær den fra en anden.',
    second: 'Tilføj en enhed mere',
    replace: 'Erstat en mistet enhed',
    handOver: 'Overdrag til en anden',
    revoke: 'Spær',
    lower: 'Spær fra en tidligere fil',
  },
  end: {
    titles: {
      revoke: (name) => `Spær ${name}s enhed`,
      lower: (name) => `Spær ${name}s enhed fra en tidligere fil`,
      replace: (name) => `Erstat ${name}s enhed`,
      handOver: (name) => `Overdragelse fra ${name}`,
    },
    texts: {
      revoke: () => 'Fra nu af tror ingen på det, enheden skriver. Det, der er offentliggjort før, bliver.',
      lower: () => 'Nummeret kan kun sænkes: en stjålet nøgle må ikke gælde igen.',
      replace: (name) => `Spærrer den gamle enhed og inviterer ${name} igen, i ét trin.`,
      handOver: (name) => `Spærrer alle ${name}s enheder og inviterer en afløser til de samme steder, i ét trin.`,
    },
    after: 'Sidste fil, der gælder',
    afterHint: (files) =>
      `Læst til og med: ${files}. Sænk det kun, hvis du ved, at en anden har skrevet med enheden tidligere.`,
    keeps: (afterSeq, shown) =>
      afterSeq === 0
        ? 'Ingen fil fra denne enhed gælder.'
        : afterSeq === 1
          ? 'Fil 1 gælder.'
          : `Filerne 1 til ${shown} gælder.`,
    loses: (count, shown) =>
      count === 0
        ? 'Alt derefter afvises, uanset hvilken dato det bærer.'
        : `${count === 1 ? 'Den ene' : `De ${shown}`} derefter og alle kommende gælder ikke længere, heller ikke hvor de er læst. Filerne gemmes som bevis.`,
    reason: 'Grund',
    reasonHint: 'Står i fortegnelsen, så alle kan læse den. Ingen navne på andre.',
    successor: 'Afløserens navn',
    travelsTitle: 'Hvad afløseren finder',
    travels: [
      'Butikken med åbningstider, roller og regler.',
      'Alle offentliggjorte uger, som bevis. Der har aldrig stået navne i dem.',
      'Lokale værdier, der er offentliggjort, med afgørelserne.',
    ],
    staysTitle: 'Hvad der bliver på den gamle enhed',
    stays: [
      'Personer med navn og fødselsdato, planer der ikke er offentliggjort, behov, fortryd.',
      'Skal det gives videre, så lav først en sikkerhedskopi dér (Indstillinger), og giv filen videre. Afløseren læser den ind under Indstillinger.',
      'Hemmeligheden bag pseudonymerne: uger, der er offentliggjort før, kan ikke ændres under de samme pseudonymer.',
    ],
    submit: {
      revoke: 'Spær enheden',
      lower: 'Sænk nummeret',
      replace: 'Spær og invitér igen',
      handOver: 'Spær og invitér afløser',
    },
    cancel: 'Annullér',
    done: (name) => `${name}s enhed er spærret.`,
  },
  second: {
    title: (name) => `Endnu en enhed til ${name}`,
    text: 'Begge enheder skriver så for de samme steder, hver med sin egen nøgle. Personer og planer deles ikke: planlæg en uge på den ene af dem.',
  },
  recovery: {
    title: 'Gendannelsesnøgler',
    text: (threshold, count) =>
      `Roden har ${count} nøgler, og ${threshold} af dem skal signere, når en administrator eller regionsleder kommer til eller går. Så længe alle ligger her, er den, der stjæler denne enhed, organisationen. Gem gendannelsesnøglerne i filer, giv hver til en anden person, og fjern dem her.`,
    needed:
      'En ændring af, hvem der må signere, venter: hent en gendannelsesnøgle tilbage. Det, der offentliggøres imens, gælder.',
    device: 'En enheds nøgle',
    here: 'Gendannelsesnøgle, på denne enhed',
    elsewhere: 'Gendannelsesnøgle, ikke på denne enhed',
    save: 'Gem i en fil',
    saveOf: (key) => `Gem i en fil: gendannelsesnøgle ${key}`,
    remove: 'Fjern her',
    removeOf: (key) => `Fjern her: gendannelsesnøgle ${key}`,
    restore: 'Hent en nøgle tilbage',
    titles: {
      save: 'Gem en gendannelsesnøgle',
      remove: 'Fjern en gendannelsesnøgle fra denne enhed',
      restore: 'Hent en gendannelsesnøgle tilbage',
    },
    texts: {
      save: 'Filen kan kun åbnes med adgangssætningen. Giv de to videre ad forskellige veje.',
      remove:
        'Viser, at filen er der og kan åbnes. Først derefter fjernes nøglen her. Slet selv kopien af filen på denne enhed.',
      restore: 'Nøglen ligger igen på denne enhed, indtil du fjerner den. Det, der venter på den, signeres straks.',
    },
    file: 'Gendannelsesnøglens fil',
    choose: 'Vælg filen',
    drop: 'eller slip den her',
    holds: (name, key) => `${name} indeholder nøglen ${key}`,
    notOne: (name) =>
      `${name} er ikke filen med en gendannelsesnøgle. Vælg den, der blev gemt: navnet begynder med recovery-key.`,
    otherKey: {
      remove: (key) => `Filen indeholder nøglen ${key}. Vælg filen med den nøgle, der skal fjernes.`,
      restore: (key) => `Filen indeholder nøglen ${key}, og den mangler ikke her. Vælg filen med en anden.`,
    },
    passphrase: 'Filens adgangssætning',
    passphraseHint: (shortest) => `Mindst ${shortest} tegn. Ingen kan nulstille den.`,
    again: 'Én gang til',
    submit: { save: 'Gem', remove: 'Fjern', restore: 'Hent tilbage' },
    cancel: 'Annuller',
    done: {
      save: 'Gendannelsesnøglen er gemt.',
      remove: 'Gendannelsesnøglen er ikke længere på denne enhed.',
      restore: 'Gendannelsesnøglen er tilbage.',
    },
  },
  policy: {
    title: 'Bestemt for alle',
    change: 'Ændr',
    numbers: {
      confirmDays: 'Regler gælder som bekræftet i',
      auditDays: 'Hver fil findes igen hver',
      retentionDays: 'Filer bliver i den fælles mappe i',
    },
    hints: {
      confirmDays: (min, max) =>
        `${min} til ${max}. Når halvdelen er gået, bekræfter administratorers og regionslederes enheder igen. Det udløbne bliver i brug og vises.`,
      auditDays: (min, max) =>
        `${min} til ${max}. Af sig selv, på administratorers, regionslederes og revisorers enheder.`,
      retentionDays: (min, max) =>
        `${min} til ${max}, efter en sikker begyndelse, som to har bevidnet. Hver enhed fjerner kun sine egne filer, og kun i hånden.`,
    },
    unit: 'dage',
    days: (count, shown) => (count === 1 ? '1 dag' : `${shown} dage`),
    usual: 'Som sædvanlig: ingen har bestemt andet.',
    decided: (date, name) => `Bestemt den ${date} af ${name}.`,
    save: 'Bestem',
    cancel: 'Annuller',
    done: 'Bestemt. De andre enheder får det ved næste synkronisering.',
  },
  trust: {
    title: 'Hvem må hvad, og hvordan ved vi det',
    detail: 'Lavet af fortegnelsen og rettighedstabellen på denne enhed.',
    open: 'Hvem må hvad',
    matrix: 'Hvad hver rolle må',
    right: 'Ret',
    actions: {
      plan: 'Planlægge egne butikker, offentliggøre deres uger, bede om lokale værdier',
      decide: 'Godkende eller afvise anmodninger i egne regioner',
      compare: 'Se, hvad butikkerne har offentliggjort, og sammenligne',
      readRules: 'Læse reglerne',
      admit: 'Invitere personer, lukke enheder ind og spærre dem (regionsleder: i egen region)',
      editRules: 'Ændre regler og butikker',
      verify: 'Kontrollere hver fil i udvekslingen',
      operate: 'Synkronisere, sikkerhedskopiere og gendanne egen enhed',
    },
    can: 'Ja',
    cannot: 'Nej',
    people: 'Hvem har hvilken rolle',
    devicesOf: (count) => (count === 1 ? '1 enhed' : `${count} enheder`),
    noDevice: 'Ingen enhed, der gælder',
    letIn: 'Lukket ind',
    how: 'Hvordan ved vi det',
    facts: ({ organisation, words, number, signed, standing, revoked, waiting }) => [
      `En rod taler for ${organisation}: tre nøgler, hvoraf to skal signere. De seks ord for dens fingeraftryk er: ${words}. Hver enhed, der er kommet med, holder fast i den.`,
      signed === null
        ? 'Den siger, hvem der må signere fortegnelsen, og den siger, hvis enheder der gælder.'
        : `Den siger, hvem der må signere. Regler og fortegnelse i udgave ${number} blev signeret den ${signed}; fortegnelsen siger, hvis enheder der gælder.`,
      `${standing === 1 ? '1 enhed gælder' : `${standing} enheder gælder`}, ${revoked === 0 ? 'ingen er spærret' : `${revoked} er spærret`}${waiting === 0 ? '' : `, ${waiting} beder om at blive lukket ind`}.`,
      'En enhed signerer hver fil med en nøgle, der aldrig forlader den, nummererer den og kæder den til den forrige. En ændret, manglende eller indskudt fil kan ses.',
      'En enhed må kun skrive for sin persons steder. Alt andet afvises af enhver læser, også af din.',
      'Ingen behøver at tro på denne side: hvem som helst kan kontrollere hele udvekslingen med blot mappen og de seks ord.',
    ],
    check: 'Kontrollér udvekslingen',
  },
}
