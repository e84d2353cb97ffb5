import { equal, test } from 'testing'
import { isCovered, isForNothing } from './tiers.js'

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
