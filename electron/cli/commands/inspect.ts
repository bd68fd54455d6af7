import { writeFile } from 'node:fs/promises'
import { Argument } from 'commander'
import { inspectDa } from '../../../shared/i18n/inspect/da.ts'
import { inspectDe } from '../../../shared/i18n/inspect/de.ts'
import { inspectEn } from '../../../shared/i18n/inspect/en.ts'
import { checkInspection } from '../../../shared/inspect/checkInspection.ts'
import { programOf, readInspectionPage } from '../../../shared/inspect/page.ts'
import type { InspectionProblem, InspectionReport } from '../../../shared/inspect/report.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import { buildViewer } from '../../backend/inspect/buildViewer.ts'
import { verifySignature } from '../../backend/keys/keyFiles.ts'
import { decompress } from '../../backend/share/compression.ts'
import type { AddCommand } from '../addCommand.ts'
import { withDoor } from '../door.ts'
import { CliFailure, exitCodes } from '../io.ts'
import { readBytes, readJson } from '../jsonFile.ts'
import { localDate } from '../localDate.ts'
import type { Speaker } from '../speaker.ts'
import { trustFile } from '../trustFile.ts'

const dictionaries = { en: inspectEn, de: inspectDe, da: inspectDa }

interface ExportOptions {
  readonly data: string
  readonly as?: string
  readonly withNames?: boolean
}

const write = async (file: string, content: Uint8Array, words: Speaker['words']): Promise<void> => {
  try {
    await writeFile(file, content, { flag: 'wx' })
  } catch {
    // whatever the system says: a place that is taken or cannot be written to
    throw new CliFailure('notWritten', words.notAFile(file))
  }
}

const exportFile = async (
  [name, fromOn, toOn, file]: readonly [string, LocalDate, LocalDate, string],
  { withNames = false, ...place }: ExportOptions,
  speaker: Speaker,
): Promise<void> => {
  const { lines } = dictionaries[speaker.language]
  await withDoor(place, speaker, async (door) => {
    const { outletId } = await door.outlet(name)
    const period = { outletId, fromOn, toOn }
    const { files, weeks, missingWeeks, people } = await door.call('inspect.preview', period)
    const { content } = await door.call('inspect.export', { ...period, withNames })
    const bytes = Buffer.from(content, 'base64')
    await write(file, bytes, speaker.words)
    const named = withNames ? (people ?? []) : []
    speaker.answer({ file, bytes: bytes.length, files, weeks, missingWeeks, people: named }, [
      lines.exported(file, files, weeks.length, Math.ceil(bytes.length / 1_000)),
      ...(named.length > 0 ? [lines.namesInside(named.join(', '))] : []),
    ])
  })
}

interface VerifyOptions {
  readonly trust?: string
  readonly program?: boolean
}

const problemLine = ({ what, path, refusal }: InspectionProblem, speaker: Speaker): string => {
  const t = dictionaries[speaker.language]
  const known: Readonly<Partial<Record<string, string>>> = t.refusals
  const sentence = what === 'refused' ? (known[refusal ?? ''] ?? t.problems.refused) : t.problems[what]
  return path === null ? sentence : `${path}: ${sentence}`
}

const summaryOf = (report: InspectionReport, program: string) => {
  const { ok, inspection, sealedBy, files, weeks, missingWeeks, overrides, problems } = report
  const { shareId, organisationId, rootSha256, outletId, fromOn, toOn, madeAt, names } = inspection
  return {
    ok,
    shareId,
    organisationId,
    rootSha256,
    outletId,
    fromOn,
    toOn,
    madeAt,
    sealedBy,
    files: files.length,
    weeks: weeks.map(({ week, replay }) => ({ weekOn: week.weekOn, revision: week.revision, replay })),
    missingWeeks,
    overrides: overrides.map(({ override, approval }) => ({ overrideId: override.overrideId, approval })),
    hasNames: names.length > 0,
    problems,
    program,
  }
}

interface ReadPage {
  readonly report: InspectionReport
  /** Digest of the page's program. */
  readonly program: string
}

const readPage = async (file: string, speaker: Speaker): Promise<ReadPage> => {
  const t = dictionaries[speaker.language]
  const page = readInspectionPage((await readBytes(file, speaker)).toString('utf8'))
  if (page === null) throw new CliFailure('notAnInspection', t.unreadable, exitCodes.findings)
  const checked = checkInspection(page.sealed, { verify: verifySignature, decompress })
  if (checked.ok) return { report: checked.value, program: page.program }
  const { path } = checked.error
  throw new CliFailure('unreadable', path === null ? t.unreadable : t.unreadableFile(path), exitCodes.findings)
}

/** Null where nobody said whose it must be. */
const isTrusted = async (
  { inspection }: InspectionReport,
  file: string | undefined,
  speaker: Speaker,
): Promise<boolean | null> => {
  if (file === undefined) return null
  const { rootSha256, shareId } = await readJson(file, trustFile, speaker)
  return rootSha256 === inspection.rootSha256 && shareId === inspection.shareId
}

const lastLine = ({ ok, files, weeks, problems }: InspectionReport, speaker: Speaker): string => {
  const t = dictionaries[speaker.language]
  return ok
    ? `${t.fine}. ${t.fineDetail(String(files.length), String(weeks.length))}`
    : `${t.bad(problems.length, String(problems.length))}. ${t.badDetail}`
}

const verifyFile = async (file: string, options: VerifyOptions, speaker: Speaker): Promise<void> => {
  const { lines } = dictionaries[speaker.language]
  const { report, program } = await readPage(file, speaker)
  const trusted = await isTrusted(report, options.trust, speaker)
  const isOwnProgram = options.program === true ? programOf(await buildViewer()) === program : null
  const isFine = report.ok && trusted !== false
  const whose = {
    null: [lines.compare(report.inspection.rootSha256)],
    false: [lines.otherOrganisation],
    true: [],
  }
  const whichProgram = { null: [], true: [lines.ownProgram], false: [lines.otherProgram(program)] }
  speaker.answer(
    { ...summaryOf(report, program), ok: isFine, trusted, isOwnProgram },
    [
      ...report.problems.map((problem) => problemLine(problem, speaker)),
      ...whose[`${trusted}`],
      ...whichProgram[`${isOwnProgram}`],
      lastLine(report, speaker),
    ],
    isFine ? exitCodes.fine : exitCodes.findings,
  )
}

export const addInspectCommands: AddCommand = (program, speak) => {
  const inspect = program.command('inspect').description('make a file for an inspector, or check one')
  inspect
    .command('export')
    .description('one outlet and period as one page that checks itself, without names unless they are asked for')
    .argument('<outlet>', 'outlet, by name or id')
    .addArgument(new Argument('<from>', 'a day of the first week').argParser(localDate))
    .addArgument(new Argument('<to>', 'a day of the last week').argParser(localDate))
    .argument('<file>', 'new file')
    .requiredOption('--data <folder>', 'data folder')
    .option('--with-names', 'add who the people are; only the manager of the outlet can')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action((outlet: string, from: LocalDate, to: LocalDate, file: string, options: ExportOptions) =>
      exportFile([outlet, from, to, file], options, speak()),
    )
  inspect
    .command('verify')
    .description('check such a file with this program instead of the one in it')
    .argument('<file>', 'the page')
    .option('--trust <file>', 'whose it must be, as "export trust" prints it')
    .option('--program', 'say whether the page runs the program of this version')
    .action((file: string, options: VerifyOptions) => verifyFile(file, options, speak()))
}
