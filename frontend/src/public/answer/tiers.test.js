import { equal, test } from 'testing'
import { actionable, isCovered, isForNothing } from './tiers.js'

const taken = (payable) => ({ outcome: 'ACCEPTED', payable })

test('nothing is to be paid only where that is so in every tier', () => {
  equal(
    [[taken('0.00'), taken('0.00')], [taken('0.00'), taken('375.00')], [taken(null)], [{ outcome: 'REFUSED' }], []].map(
      isForNothing,
    ),
    [true, false, false, false, false],
  )
})

test('who is insured already is no one who is refused', () => {
  const refused = (...codes) => ({ outcome: 'REFUSED', refusals: codes.map((code) => ({ code })) })
  equal(
    [
      [refused('ALREADY_COVERED'), refused('NOT_ELIGIBLE', 'ALREADY_COVERED')],
      [refused('WINDOW_CLOSED')],
      [taken('0.00')],
    ].map(isCovered),
    [true, false, false],
  )
})

test('what a document leaves open is told a payer only where it leaves open what they pay or when they are covered', () => {
  const open = { code: 'UNSPECIFIED' }
  const option = { outcome: 'ACCEPTED', payable: '400.00', coverage: { from: '2025-01-01' }, warnings: [open] }
  equal(actionable(option), [])
  equal(actionable({ ...option, payable: null }), [open])
  equal(actionable({ ...option, coverage: undefined }), [open])
  equal(actionable({ ...option, warnings: [{ code: 'OTHER' }] }), [{ code: 'OTHER' }])
})
