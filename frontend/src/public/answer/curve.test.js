import { equal, test } from 'testing'
import { dayBefore } from '../../lib/days.js'
import { joined, lastDays } from './curve.js'

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
  const last = (day) => lastDays(segments, day, dayBefore).price
  equal(['2024-11-05', '2025-01-31', '2025-02-01'].map(last), ['2025-01-31', '2025-01-31', '2025-02-28'])
  equal(['2024-09-30', '2025-03-01'].map(last), ['', ''])
  equal(last('2024-09-01'), '')
  equal(lastDays([segment('2024-10-01', null, '400.00')], '2024-11-05', dayBefore), {
    price: '',
    cover: '',
    sooner: false,
  })
})

test('who pays later at the same price may be covered later: the day counts until which the cover begins on the same day', () => {
  const covered = (from, until, cover) => {
    const made = segment(from, until, '400.00')
    return { ...made, options: made.options.map((option) => ({ ...option, ...cover })) }
  }
  const segments = [
    covered('2024-10-01', '2024-12-21', { coverage: { from: '2025-01-01' } }),
    covered('2024-12-21', '2025-01-01', { coverage: { from: '2025-01-01' } }),
    covered('2025-01-01', '2025-07-01', { coverageRule: 'payment + 3 months' }),
    segment('2025-07-01', null, '1070.00'),
  ]
  equal(lastDays(segments, '2024-11-10', dayBefore), { price: '2025-06-30', cover: '2024-12-31', sooner: false })
  equal(lastDays(segments, '2025-02-01', dayBefore), { price: '2025-06-30', cover: '', sooner: false })
  equal(lastDays(segments, '2024-11-10', dayBefore, '2025-04-01'), { price: '2025-06-30', cover: '', sooner: false })
  equal(lastDays(segments, '2024-11-10', dayBefore, '2026-01-01'), { price: '', cover: '', sooner: false })
})

test('a payment after an event that is still to come may let the cover begin earlier', () => {
  const covered = (from, until, day) => {
    const made = segment(from, until, '400.00')
    return { ...made, options: made.options.map((option) => ({ ...option, coverage: { from: day } })) }
  }
  const segments = [
    covered('2024-10-01', '2024-11-30', '2025-01-01'),
    covered('2024-11-30', '2025-01-01', '2024-11-30'),
  ]
  equal(lastDays(segments, '2024-11-20', dayBefore), { price: '2024-12-31', cover: '2024-11-29', sooner: true })
})

test('costs that a later payment makes good count as covered', () => {
  const covered = (from, until, cover) => {
    const made = segment(from, until, '400.00')
    return { ...made, options: made.options.map((option) => ({ ...option, ...cover })) }
  }
  const segments = [
    covered('2024-09-01', '2025-01-01', { coverage: { from: '2025-01-01' } }),
    covered('2025-01-01', '2025-02-02', {
      coverageRule: 'the month of the payment',
      coverage: { from: '2025-01-01', retroactiveFrom: '2024-11-01' },
    }),
  ]
  equal(lastDays(segments, '2024-11-20', dayBefore), { price: '2025-02-01', cover: '2024-12-31', sooner: true })
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
