/** Danish words of the share check. */
import type { ShareCheckMessages } from './messages.ts'

export const shareCheckDa: ShareCheckMessages = {
  running: 'Mappen ses efter',
  cancel: 'Annuller',
  goOn: 'Brug den alligevel',
  failed: 'Mappen kunne ikke ses efter. Intet blev efterladt i den. Prøv igen.',
  access: {
    title: 'Adgang til objektlageret',
    hint: 'Bliver på denne enhed, beskyttet som dens nøgler. Kun én gang.',
    endpoint: 'Adresse',
    endpointHint: 'Tom ved Amazon S3',
    region: 'Region',
    accessKeyId: 'Adgangsnøgle',
    secret: 'Hemmelig nøgle',
    secretHint: 'Vises aldrig igen',
    keep: 'Behold adgangen',
    kept: 'Adgangen ligger på denne enhed.',
    environment: 'Adgangen kommer fra programmets miljø.',
  },
  verdicts: {
    fit: 'Denne mappe kan bruges som fælles mappe.',
    limits: 'Denne mappe kan bruges som fælles mappe, med forbehold.',
    unfit: 'Denne mappe kan ikke bruges som fælles mappe.',
  },
  steps: {
    reach: 'Mappen er der',
    write: 'Det skrevne læses ens tilbage',
    sync: 'Mappen bekræfter, at data er på disken',
    rename: 'En fil får sit navn i ét trin',
    exclusive: 'To programmer kan ikke oprette den samme fil',
    names: 'Navne bliver, som de er',
    case: 'Store og små bogstaver skelner navne',
    longPath: 'Den længste sti er der plads til',
    visible: 'Et andet program ser nye filer',
    writers: 'To kan skrive samtidig',
    clock: 'Mappens ur er kendt',
    room: 'Den frie plads er kendt',
    speed: 'Skrivning tager et øjeblik',
    remove: 'Egne filer kan fjernes',
  },
  outcomes: {
    yes: 'ja',
    no: 'nej',
    unknown: 'ikke set',
  },
  reasons: {
    missing: () => ({ what: 'Mappen er der ikke.', next: 'Se, om stien er rigtig, og om drevet er forbundet.' }),
    readOnly: () => ({
      what: 'Her kan intet skrives.',
      next: 'Bed den, der driver mappen, om ret til at oprette og omdøbe filer.',
    }),
    full: () => ({ what: 'Mappen er fuld.', next: 'Skaf plads, eller vælg en anden mappe.' }),
    hung: () => ({ what: 'Mappen svarer ikke.', next: 'Se, om netværk eller drev er forbundet, og se så efter igen.' }),
    foreign: () => ({ what: 'Her ligger en anden organisations mappe.', next: 'Vælg en anden mappe.' }),
    newerLayout: () => ({ what: 'Et nyere Plumbline har skrevet her.', next: 'Opdater Plumbline på denne enhed.' }),
    fork: () => ({
      what: 'En anden enhed skriver med denne enheds nøgle.',
      next: 'Spørg administratoren, før du går videre.',
    }),
    io: () => ({
      what: 'Mappen svigter på en usædvanlig måde.',
      next: 'Få drev eller server set efter, og prøv så igen.',
    }),
    damages: () => ({
      what: 'Det, der skrives her, læses anderledes tilbage.',
      next: 'Brug ikke denne mappe. Få drev eller server set efter.',
    }),
    noRename: () => ({
      what: 'En færdig fil kan ikke få sit navn.',
      next: 'Bed den, der driver mappen, om at tillade omdøbning.',
    }),
    names: () => ({
      what: 'Mappen ændrer filnavne.',
      next: 'Vælg en anden mappe, eller slå det fra, der omdøber filer der.',
    }),
    shortPath: (value) => ({
      what: `Stier på ${value} tegn er der ikke plads til.`,
      next: 'Vælg en mappe med kortere sti.',
    }),
    losesFiles: (value) => ({
      what: `Når to skriver samtidig, går filer tabt: ${value}.`,
      next: 'Brug ikke denne mappe. Få serveren eller synkroniseringen set efter.',
    }),
    unsynced: () => ({
      what: 'Mappen bekræfter ikke, hvornår data er sikkert på disken.',
      next: 'Du kan bruge den: Hver fil læses tilbage. Efter et strømsvigt ved serveren bør du tjekke mappen.',
    }),
    notExclusive: () => ({
      what: 'Mappen lader to programmer oprette den samme fil.',
      next: 'Du kan bruge den, men opret kun organisationen fra én enhed.',
    }),
    late: (value) => ({
      what: `Andre ser først nye filer efter ${value} s.`,
      next: 'Du kan bruge den; synkronisering tager længere tid.',
    }),
    unseen: (value) => ({
      what: `Et andet program så ikke en ny fil inden for ${value} s.`,
      next: 'Hvis mappen synkroniseres, så vent, til den er med, og se efter igen.',
    }),
    clockOff: (value) => ({
      what: `Mappens ur er ${value} min fra denne enheds.`,
      next: 'Stil uret på denne enhed eller på serveren.',
    }),
    littleRoom: (value) => ({
      what: `Kun ${value} MB er ledige.`,
      next: 'Skaf plads, før mange butikker offentliggør.',
    }),
    slow: (value) => ({
      what: `Det tog ${value} s at skrive én fil.`,
      next: 'Du kan bruge den; synkronisering tager længere tid. Se, om forbindelsen kan blive bedre.',
    }),
    keepsFiles: () => ({
      what: 'Mappen lader intet fjerne.',
      next: 'Du kan bruge den. Det, eftersynet skrev, bliver; alle går uden om det.',
    }),
    otherFiles: (value) => ({
      what: `Der ligger andet i mappen: ${value}.`,
      next: 'Du kan bruge den. En tom mappe er lettere at holde øje med.',
    }),
  },
}
