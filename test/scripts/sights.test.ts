import { describe, expect, it } from 'vitest'
import { countLines, lineOf, runsIn } from '../../scripts/sights.ts'

const sight = { id: 'F05', seen: 'all whole', tool: 'kill -9', seed: 7 }
const report = {
  testResults: [
    {
      assertionResults: [
        { title: 'S01 torn', status: 'passed', duration: 12.4, meta: {} },
        { title: 'F05 killed', status: 'passed', duration: 40.6, meta: { sights: [sight] } },
        { title: 'F05 killed again', status: 'failed', duration: 1, meta: {} },
        { ancestorTitles: ['U12 keys come and go'], title: 'the old one counts no more', status: 'passed', meta: {} },
        { title: 'U01 rolled back', status: 'skipped', meta: {} },
        { title: 'a share', status: 'passed', duration: 3, meta: {} },
      ],
    },
  ],
}

describe('what tests have seen of the cases', () => {
  it('is read from the report in the order of the catalogue, failures by their names', () => {
    expect(runsIn(report)).toEqual([
      { ...sight, ms: 41, passed: true },
      { id: 'F05', seen: 'not so: killed again', tool: 'in process', seed: null, ms: 1, passed: false },
      { id: 'U12', seen: 'the old one counts no more', tool: 'in process', seed: null, ms: 0, passed: true },
      { id: 'S01', seen: 'torn', tool: 'in process', seed: null, ms: 12, passed: true },
    ])
  })

  it('is a line with id, seed, tool and time', () => {
    expect(runsIn(report).map(lineOf)).toEqual([
      'ok   F05  seed 7  kill -9  41 ms  all whole',
      'FAIL F05  no seed  in process  1 ms  not so: killed again',
      'ok   U12  no seed  in process  0 ms  the old one counts no more',
      'ok   S01  no seed  in process  12 ms  torn',
    ])
  })

  it('is counted by group: a case with one test that failed has failed', () => {
    expect(countLines(runsIn(report))).toEqual([
      'F faults: 0 of 32 cases by 2 tests, failed: F05',
      'A attacks: 0 of 35 cases by 0 tests',
      'U rules by TUF: 1 of 22 cases by 1 tests',
      'S weather of synced folders: 1 of 14 cases by 1 tests',
      'D data folder and doors: 0 of 9 cases by 0 tests',
    ])
    expect(runsIn(null)).toEqual([])
  })
})
