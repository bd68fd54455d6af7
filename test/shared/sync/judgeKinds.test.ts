import { describe, expect, it } from 'vitest'
import { codeDigestOf, proofOf } from '#shared/sync/enrolment.ts'
import { authenticate, authenticateEnrolment, youngMs, type FoundFile, type Trust } from '#shared/sync/judge.ts'
import { judgeTools, sealed, southLead, testKeys, trustOfTests, type Sealed } from '#test/support/sealedFiles.ts'
import { testWeek } from '#test/support/testReports.ts'

const { lead, stranger } = testKeys
const own = testKeys.manager
const judge = (file: FoundFile, trust: Trust = trustOfTests): string => {
  const judged = authenticate(judgeTools, trust, file)
  return judged.ok ? 'believed' : judged.error
}

const registry = trustOfTests.registry
const report: Sealed = {
  type: 'cs1',
  ownerId: 'nordbad',
  key: own,
  content: { type: 'report', report: { outletId: 'nordbad', week: null, overrides: [] } },
}
const decision = {
  requestDigest: 'a'.repeat(64),
  verdict: 'approved',
  reason: 'gala',
  actorId: southLead.actorId,
  decidedAt: 1,
}
const approval = {
  type: 'decision',
  outletId: 'nordbad',
  regionId: 'south',
  requestFile: 'b'.repeat(64),
  packVersion: 1,
  decision,
}
const answer: Sealed = { type: 'ap1', ownerId: 'lea', key: lead, content: approval }

describe('who may write what', () => {
  it.each<[string, Sealed, string]>([
    ['a manager reports for the own outlet', report, 'believed'],
    ['a manager reports for another outlet', { ...report, ownerId: 'seebad' }, 'foreign'],
    ['a lead reports for an outlet', { ...report, key: lead }, 'foreign'],
    ['somebody unknown reports', { ...report, key: stranger }, 'unknownDevice'],
    ['a lead answers', answer, 'believed'],
    ['a lead answers in the name of another', { ...answer, ownerId: 'len' }, 'foreign'],
    ['a manager answers', { ...answer, ownerId: 'mia', key: own }, 'foreign'],
  ])('%s: %s', (_, file, expected) => {
    expect(judge(sealed(file))).toBe(expected)
  })

  it.each<[string, Sealed]>([
    ['a report', { ...report, signer: stranger }],
    ['an answer', { ...answer, signer: own }],
  ])('%s that another key has signed is damaged', (_, file) => {
    expect(judge(sealed(file))).toBe('damaged')
  })

  it('nobody counts before there is a registry, or for an actor who left it', () => {
    const none: Trust = { ...trustOfTests, registry: null }
    expect([judge(sealed(report), none), judge(sealed(answer), none)]).toEqual(['unknownDevice', 'unknownDevice'])
    const left: Trust = { ...trustOfTests, registry: registry && { ...registry, actors: [southLead] } }
    expect([judge(sealed(report), left), judge(sealed(answer), left)]).toEqual(['unknownDevice', 'believed'])
  })

  it('a key counts up to the number after which it was revoked', () => {
    const after = (seq: number): Trust => ({
      ...trustOfTests,
      registry: registry && {
        ...registry,
        devices: registry.devices.map((device) => ({ ...device, revokedAfterSeq: seq })),
      },
    })
    const third = sealed({ ...report, seq: 3, prev: 'c'.repeat(64) })
    expect([2, 3, 4].map((seq) => judge(third, after(seq)))).toEqual(['revoked', 'believed', 'believed'])
  })
})

describe('what a file of one kind may say', () => {
  it.each<[string, Sealed]>([
    ['an answer in a report', { ...report, content: approval }],
    ['a report in an answer', { ...answer, content: report.content }],
    ['the answer of another lead', { ...answer, content: { ...approval, decision: { ...decision, actorId: 'len' } } }],
    ['an answer for another region', { ...answer, content: { ...approval, outletId: 'seebad', regionId: 'north' } }],
    ['an answer for an outlet that lies elsewhere', { ...answer, content: { ...approval, outletId: 'seebad' } }],
    ['another owner inside', { ...report, payload: { ownerId: 'seebad' } }],
  ])('%s is foreign', (_, file) => {
    expect(judge(sealed(file))).toBe('foreign')
  })

  const week = testWeek()
  const other = testWeek({ outletId: 'westbad' })
  it.each<[string, object, string]>([
    ['as it was frozen', {}, 'believed'],
    ['of another Monday than its facts', { weekOn: '2026-03-23' }, 'foreign'],
    ['whose verdict is of another Monday', { evaluation: { ...week.evaluation, weekOn: '2026-03-23' } }, 'foreign'],
    ['whose verdict names another version', { evaluation: { ...week.evaluation, packVersion: 2 } }, 'foreign'],
    ['that names another version than its verdict', { packVersion: 2 }, 'foreign'],
    ['with the facts of another outlet', { facts: other.facts }, 'foreign'],
    ['with a Monday that is none', { weekOn: '2026-03-17' }, 'foreign'],
    ['without a revision', { revision: 0 }, 'damaged'],
  ])('a week %s: %s', (_, over, expected) => {
    const content = { type: 'report', report: { outletId: 'nordbad', week: { ...week, ...over }, overrides: [] } }
    expect(judge(sealed({ ...report, content }))).toBe(expected)
  })
})

describe('a request to be admitted', () => {
  const code = 'a'.repeat(26)
  const enrolment = {
    type: 'enrolment',
    publicKey: stranger.publicKey,
    proof: proofOf(code, stranger.deviceId),
    codeDigest: codeDigestOf(code),
  }
  const request: Sealed = { type: 'er1', ownerId: stranger.deviceId, key: stranger, content: enrolment }
  const ask = (file: FoundFile): string => {
    const judged = authenticateEnrolment(judgeTools, trustOfTests, file)
    return judged.ok ? judged.value.deviceId : judged.error
  }

  it.each<[string, Sealed, string]>([
    ['of a device that nobody knows is believed', request, stranger.deviceId],
    ['that another key has signed is damaged', { ...request, signer: own }, 'damaged'],
    [
      'that names another key than its device has is foreign',
      { ...request, content: { ...enrolment, publicKey: own.publicKey } },
      'foreign',
    ],
    ['in the directory of another device is foreign', { ...request, ownerId: own.deviceId }, 'foreign'],
    ['that holds something else is foreign', { ...request, content: approval }, 'foreign'],
    ['for another share is foreign', { ...request, payload: { shareId: 'othersharing' } }, 'foreign'],
    ['of a newer format asks for an update', { ...request, payload: { fmt: 2 } }, 'newerFormat'],
  ])('%s', (_, file, expected) => {
    expect(ask(sealed(file))).toBe(expected)
  })

  it('is no file that a chain may hold', () => {
    expect(judge(sealed(request))).toBe('unknownDevice')
  })

  it('may still be on its way, or is damaged when it no longer is young', () => {
    const { path, bytes } = sealed(request)
    const cut = bytes.subarray(0, bytes.length - 1)
    expect([ask({ path, bytes: cut, young: true }), ask({ path, bytes: cut, young: false })]).toEqual([
      'later',
      'damaged',
    ])
    expect(youngMs).toBe(900_000)
  })
})

describe('a file under a name that is not its own', () => {
  it('is damaged, whole or not', () => {
    const file = sealed(report)
    const path = file.path.replace(/-[0-9a-f]{16}/, `-${'0'.repeat(16)}`)
    expect(judge({ ...file, path, young: true })).toBe('damaged')
  })

  it('may not be of another kind or device than its header says', () => {
    const { bytes } = sealed(report)
    const twin = sealed({ ...report, deviceId: lead.deviceId })
    expect(judge({ ...twin, bytes })).toBe('damaged')
    expect(judge(twin)).toBe('foreign')
  })
})
