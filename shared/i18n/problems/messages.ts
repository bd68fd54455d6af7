/** What a person reads when something was refused or failed: what happened, what was kept, what to do. */
export interface ProblemWords {
  readonly happened: string
  readonly kept: string
  readonly next: string
}

/** Numbers and names that the refusal carried; a missing one must not break the sentence. */
export type Details = Readonly<Record<string, string | number>>
export type ProblemSentence = (details: Details) => ProblemWords

export interface DeviceProblems {
  readonly noOrganisationKey: ProblemSentence
  readonly stillPlanned: ProblemSentence
  readonly outletNotEmpty: ProblemSentence
  readonly wrongPassphrase: ProblemSentence
  readonly keysLocked: ProblemSentence
  readonly fingerprintDiffers: ProblemSentence
  readonly requestGone: ProblemSentence
  readonly alreadyRevoked: ProblemSentence
  readonly ownDevice: ProblemSentence
  readonly seqNotSeen: ProblemSentence
  readonly viewerMissing: ProblemSentence
  readonly leavingUnread: ProblemSentence
}

export interface PlaceProblems {
  readonly nameTaken: ProblemSentence
  readonly regionTaken: ProblemSentence
  readonly formatUnknown: ProblemSentence
  readonly zoneUnknown: ProblemSentence
  readonly openingsOverlap: ProblemSentence
  readonly outletStale: ProblemSentence
}

export interface ProblemMessages extends DeviceProblems, PlaceProblems {
  readonly badInput: ProblemSentence
  readonly forbidden: ProblemWords
  readonly unknownMethod: ProblemWords
  readonly internal: (ref: string) => ProblemWords
  readonly unreachable: ProblemWords
  readonly noProfile: ProblemSentence
  readonly notAdmitted: ProblemSentence
  readonly notFound: ProblemSentence
  readonly stale: ProblemSentence
  readonly blocked: ProblemSentence
  readonly reasonsMissing: ProblemSentence
  readonly digestChanged: ProblemSentence
  readonly nothingToUndo: ProblemSentence
  readonly nothingToRedo: ProblemSentence
  readonly outsideBounds: ProblemSentence
  readonly termTooLong: ProblemSentence
  readonly endsBeforeStart: ProblemSentence
  readonly shiftInvalid: ProblemSentence
  readonly overlap: ProblemSentence
  readonly notYours: ProblemSentence
  readonly alreadyDecided: ProblemSentence
  readonly badPack: ProblemSentence
  readonly tableOutside: ProblemSentence
  readonly tableGap: ProblemSentence
  readonly effectiveInPast: ProblemSentence
  readonly notMonday: ProblemSentence
  readonly nothingChanged: ProblemSentence
  readonly shareMissing: ProblemSentence
  readonly shareForeign: ProblemSentence
  readonly shareReadOnly: ProblemSentence
  readonly shareFull: ProblemSentence
  readonly shareHung: ProblemSentence
  readonly shareFork: ProblemSentence
  readonly accessMissing: ProblemSentence
  readonly badInvitation: ProblemSentence
  readonly folderInUse: ProblemSentence
  readonly folderNotEmpty: ProblemSentence
  readonly newerDatabase: ProblemSentence
  readonly damagedDatabase: ProblemSentence
  readonly badCsv: ProblemSentence
  readonly badEncoding: ProblemSentence
  readonly rowsRejected: ProblemSentence
  readonly alreadySetUp: ProblemSentence
  readonly noBackup: ProblemSentence
  readonly diskFull: ProblemSentence
  readonly dataReadOnly: ProblemSentence
  readonly reviewMissing: ProblemSentence
  readonly secondAdminMissing: ProblemSentence
  readonly ownProposal: ProblemSentence
  readonly caseFails: ProblemSentence
  readonly ruleCaseFails: ProblemSentence
  readonly ruleCasesOpen: ProblemSentence
  readonly noCanary: ProblemSentence
  readonly notFounder: ProblemSentence
}
