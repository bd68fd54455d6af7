/** English words of the command line. */
import { devicesEn } from './devicesEn.ts'
import { explainEn } from './explainEn.ts'
import type { CliMessages } from './messages.ts'

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

export const cliEn: CliMessages = {
  steps: {
    start: 'Starting',
    company: 'Making keys and people',
    plans: 'Planning the outlets',
    history: 'Playing 13 weeks',
    share: 'Writing and reading the share',
    files: 'Checking files',
    replay: 'Replaying',
    ruleTests: 'Running test cases',
    parse: 'Reading the file',
    rows: 'Checking the rows',
    store: 'Storing',
  },
  demoReady: (folder) => `The demo company is ready in ${folder}.`,
  created: (organisation, outlets, version) =>
    `${organisation} is set up with ${many(outlets, 'outlet', 'outlets')} and version ${version} of its rules.`,
  outletAdded: (name) => `${name} was added and signed. Invite its manager with invite.`,
  regionAdded: (name) => `Region ${name} was added and signed.`,
  joined: (organisation) => `This data folder now belongs to ${organisation}.`,
  waitingForAdmission: 'It waits to be admitted: read the six words to the admin, who compares them; then sync here.',
  status: (organisation, actor, outlets) => `${organisation}: ${actor}, ${many(outlets, 'outlet', 'outlets')}.`,
  noFindings: 'No findings.',
  findings: (count) => `${many(count, 'finding', 'findings')}.`,
  finding: (on, rule, verdict) => `${on}  ${rule}: ${verdict}`,
  violation: (amount, unit) => `off by ${amount} ${unit}`,
  premium: (amount, unit) => `allowed at a price, ${amount} ${unit}`,
  undetermined: (why) => `cannot be decided (${why})`,
  units: {
    minutes: 'minutes',
    minuteOfDay: 'minutes',
    count: 'times',
    days: 'days',
    personMinutes: 'person-minutes',
    assignments: 'assignments',
    premiumMinutes: 'premium-minutes',
    referenceMinutes: 'minutes-over-period',
    cents: 'hundredths',
  },
  unknownPack: (name) => `There is no rule pack and no file named “${name}”. “pack list” names the packs.`,
  noRule: 'no such rule',
  caseOk: (id, got) => `ok ${id}: ${got}`,
  caseFailed: (id, expected, got) => `FAILED ${id}: expected ${expected}, found ${got}`,
  tableCase: (id, title, holds) => `${holds ? 'ok' : 'FAILED'} ${id}: ${title}`,
  casesRun: (passed, cases) => `${passed} of ${cases} cases decided as expected.`,
  packLine: (packId, title, rules, cases, asOf) =>
    `${packId}: ${title}, ${many(rules, 'rule', 'rules')}, ${many(cases, 'case', 'cases')}, law as of ${asOf}`,
  notLegalAdvice: 'Facts to start from, not legal advice.',
  imported: (accepted, rejected, dryRun) =>
    `${many(accepted, 'row', 'rows')} accepted, ${rejected} rejected${dryRun ? '. Dry run: nothing was stored' : ''}.`,
  ignoredColumns: (columns) => `not read: ${columns}`,
  rounded: (numbers, percent) =>
    `${many(numbers, 'number', 'numbers')} with decimals rounded to whole ones, halves up; the sum moves by ${percent} %`,
  importedFor: (outlet, accepted) => `${outlet}: ${many(accepted, 'row', 'rows')}`,
  importError: (line, column, code, value) => `line ${line}, ${column}: ${code} (${value})`,
  published: (week, file) => `The week of ${week} is published as ${file}.`,
  rulesPublished: (version, effectiveOn) => `Version ${version} of the rules holds from ${effectiveOn}.`,
  rolledBack: (version, earlier, on) => `Version ${version} says what version ${earlier} said, and holds from ${on}.`,
  proposed: (digest) => `The other admins can look at it now: ${digest}.`,
  proposal: (digest, version, changes, state) =>
    `${digest}  version ${version}, ${changes === 1 ? '1 change' : `${changes} changes`}: ${state}`,
  noProposals: 'No draft was shown.',
  noSuchProposal: (digest) => `No single draft begins with ${digest}.`,
  notAVerdict: (text) => `The verdict is approved or refused, not ${text}.`,
  decided: (digest, state) => `${digest}: ${state}.`,
  reviewStates: {
    unchanged: 'nothing to look at',
    draft: 'nobody was asked',
    waiting: 'waiting for another admin',
    reviewed: 'approved',
    refused: 'refused',
  },
  synced: (sent, read, waiting) =>
    `${many(sent, 'file', 'files')} sent and read back, ${read} received, ${waiting} waiting here.`,
  refusedFile: (path, refusal) => `refused (${refusal}): ${path}`,
  verified: (files, chains, verdicts) =>
    `All good: ${many(files, 'file', 'files')} in ${many(chains, 'chain', 'chains')}, ${many(verdicts, 'verdict', 'verdicts')} decided again with the same result.`,
  provedBy: (path) => `  proved by ${path}`,
  audited: (files, retired, problems) =>
    `${many(files, 'accepted file', 'accepted files')} looked for, ${retired} removed by their owners: ${problems === 0 ? 'all there, unchanged' : many(problems, 'problem', 'problems')}.`,
  checkpoint: (file) => `Checkpoint written: ${file}.`,
  retired: (count, dryRun) =>
    dryRun ? `${many(count, 'file', 'files')} could be removed.` : `${many(count, 'file', 'files')} removed.`,
  nothingToRetire: {
    noCheckpoint: 'Nothing was removed: there is no checkpoint.',
    notWitnessed: 'Nothing was removed: two other devices must have witnessed the checkpoint.',
    tooYoung: (on) => `Nothing was removed: the checkpoint is old enough on ${on}.`,
  },
  ignoredName: (path) => `not ours, passed by: ${path}`,
  ignoredMore: (count) => `and ${many(count, 'name', 'names')} more that ${count === 1 ? 'is' : 'are'} not ours`,
  notVerified: (refused, mismatches) =>
    `Not verified: ${many(refused, 'file', 'files')} refused, ${many(mismatches, 'verdict', 'verdicts')} not reproduced.`,
  mismatch: (path) => `verdict not reproduced: ${path}`,
  states: {
    same: 'same',
    allowed: 'allowed difference',
    expired: 'expired',
    unexplained: 'unexplained',
    unknown: 'not known',
  },
  compared: (from, to) => `Weeks ${from} to ${to}`,
  difference: (state, outlet, rule, findings) =>
    `${state}: ${outlet}, ${rule} (${many(findings, 'finding', 'findings')})`,
  noDifferences: 'No differences.',
  replayed: (added, gone) =>
    `If nobody reacted: ${many(added, 'new finding', 'new findings')}, ${gone} would disappear.`,
  replayedOutlet: (outlet, added, gone) => `${outlet}: ${added} new, ${gone} gone`,
  historyWritten: (weeks, rows, files) =>
    `Weeks of outlets: ${weeks}. Rows: ${rows}, files: ${files}. No names, no pseudonyms, no reasons.`,
  backedUp: (file) => `Backup written: ${file}.`,
  restored: (file) => `Restored from ${file}.`,
  notAFile: (path) => `${path} cannot be read.`,
  notJson: (path) => `${path} is not valid JSON.`,
  notShaped: (path, field) => `${path} does not have the expected form (${field}).`,
  unknownOutlet: (name) => `There is no outlet called ${name} here.`,
  unknownRegion: (name) => `There is no region called ${name} here.`,
  unknownShift: (shift) => `No shift ${shift} has changed since the week was published.`,
  nothingAmended: 'This week was never published: there is no change that could be anybody’s wish.',
  unknownActor: (name) => `Nobody called ${name} has a key in this data folder.`,
  unknownColumn: (name) => `The file has no column called ${name}.`,
  explain: explainEn,
  devices: devicesEn,
  noShare: 'This data folder has no share. Nothing was sent or read.',
  optionMissing: (name) => `The option ${name} is missing.`,
  shareProblem: (problem) => `The share cannot be used (${problem}).`,
  jobFailed: (problem) => `It did not work (${problem}). Nothing was changed.`,
}
