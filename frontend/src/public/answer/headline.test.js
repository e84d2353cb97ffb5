import { equal, test } from 'testing'
import '../texts.js'
import { headline } from './headline.js'

const taken = (payable, ...warnings) => ({
  outcome: 'ACCEPTED',
  payable,
  warnings: warnings.map((code) => ({ code })),
})
const said = (...options) => headline({ options })

test('a payment that buys no covered day is warned against, not offered', () => {
  equal(
    said(taken('1070.00', 'NO_COVER_LEFT')),
    said(taken('400.00', 'WAIT_OUTLIVES_YEAR'), taken('775.00', 'NO_COVER_LEFT')),
  )
  equal(said(taken('1070.00', 'NO_COVER_LEFT')).includes('可以参保'), false)
})

test('where one tier covers, or nothing is paid, it is offered', () => {
  equal(said(taken('400.00'), taken('775.00', 'NO_COVER_LEFT')), '可以参保，选好档次再缴费')
  equal(said(taken('0.00', 'NO_COVER_LEFT')), '可以参保，个人不用缴费')
  equal(said(taken('400.00', 'OTHER')), '可以参保，个人缴费400元')
})

test('a year that is over offers nothing any more', () => {
  equal(headline({ options: [taken('400.00')] }, true), '当时可以参保，个人缴费400元')
})
