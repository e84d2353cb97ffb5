import { equal, test } from 'testing'
import { dayBefore } from '../../lib/days.js'
import { joined, lastDayAtThisPrice } from './curve.js'

const segment = (from, until, payable, refusal) => ({
  from,
  until,
  options: [
    { tier: 'one', outcome: refusal ? 'REFUSED' : 'ACCEPTED', payable, refusals: refusal ? [{ text: refusal }] : [] },
  ],
})

test('a price holds until the day before it changes, or before nothing is taken any more', () => {
  const segments = [
    segment('2024-10-01', '2025-01-01', '400.00'),
    segment('2025-01-01', '2025-02-01', '400.00'),
    segment('2025-02-01', '2025-03-01', '1070.00'),
    segment('2025-03-01', null, null, '窗口已关'),
  ]
  const last = (day) => lastDayAtThisPrice(segments, day, dayBefore)
  equal(['2024-11-05', '2025-01-31', '2025-02-01'].map(last), ['2025-01-31', '2025-01-31', '2025-02-28'])
  equal(['2024-09-30', '2025-03-01'].map(last), ['', ''])
  equal(lastDayAtThisPrice([segment('2024-10-01', null, '400.00')], '2024-11-05', dayBefore), '')
})

test('neighbours that read alike are one stretch, others stay', () => {
  const stretches = joined([
    segment('2024-10-01', '2025-01-01', '400.00'),
    segment('2025-01-01', '2025-02-01', '400.00'),
    segment('2025-02-01', '2025-03-01', null, '窗口已关'),
    segment('2025-03-01', '2025-04-01', null, '要有证明'),
    segment('2025-05-01', '2025-06-01', null, '要有证明'),
  ])
  equal(
    stretches.map(({ from, until }) => [from, until]),
    [
      ['2024-10-01', '2025-02-01'],
      ['2025-02-01', '2025-03-01'],
      ['2025-03-01', '2025-04-01'],
      ['2025-05-01', '2025-06-01'],
    ],
  )
})
