import { equal, test } from 'testing'
import {
  byUse,
  collectedOn,
  daySupposed,
  isOpen,
  isOver,
  isSupposed,
  windowsForSome,
  windowsOn,
  yearToPay,
} from './years.js'

test('a year is over the day after its last', () => {
  equal([isOver(2025, '2025-12-31'), isOver(2025, '2026-01-01')], [false, true])
})

test('years that can still be paid for come first', () => {
  equal(byUse([2023, 2024, 2025, 2026], '2025-03-01'), [2025, 2026, 2024, 2023])
  equal(byUse([2023, 2024], '2025-03-01'), [2024, 2023])
})

test('the year that is open today is chosen, else the one that runs, else the last', () => {
  equal(yearToPay([2024, 2025, 2026], [2026], '2025-10-15'), 2026)
  equal(yearToPay([2024, 2025, 2026], [2025, 2026], '2025-10-15'), 2026)
  equal(yearToPay([2024, 2025, 2026], [], '2025-08-15'), 2025)
  equal(yearToPay([2024], [], '2026-08-15'), 2024)
})

test('the window of today is told, and the next that opens', () => {
  const [first, second] = [
    { from: '2024-10-01', until: '2024-12-31' },
    { from: '2025-02-01', until: '2025-03-31' },
  ]
  const rows = [second, first].map((days) => ({ window: { days } }))
  const policy = { words: { sections: [{ table: 'windows', groups: [{ rows }] }] } }
  equal(windowsOn(policy, '2024-11-11'), { open: first, next: second })
  equal(windowsOn(policy, '2025-01-11').next, second)
  equal(windowsOn(policy, '2025-04-11'), { open: undefined, next: undefined })
})

test('a policy is open on a day of a window that everybody has', () => {
  const policy = (window) => ({ words: { sections: [{ table: 'windows', groups: [{ rows: [{ window }] }] }] } })
  const days = { from: '2024-10-01', until: '2024-12-31' }
  equal(
    [{ days }, { days, closed: true }, { days, special: true }, { days: { from: '2024-11-12' } }, {}].map((window) =>
      isOpen(policy(window), '2024-11-11'),
    ),
    [true, false, false, false, false],
  )
})

test('of a year that is over the answer goes by the last day of its first window, or by a later birth', () => {
  const windows = [
    { days: { from: '2025-01-01', until: '2025-02-28' } },
    { days: { from: '2024-09-01', until: '2025-12-31' }, special: true },
    { days: { until: '2024-09-30' }, closed: true },
    { days: { from: '2024-10-01', until: '2024-12-31' } },
  ]
  const policy = {
    year: 2025,
    words: { sections: [{ table: 'windows', groups: [{ rows: windows.map((window) => ({ window })) }] }] },
  }
  equal(
    [undefined, '1990-05-01', '2025-03-10', 'incomplete', '?'].map((birthDate) => daySupposed(policy, { birthDate })),
    ['2024-12-31', '2024-12-31', '2025-03-10', '2024-12-31', '2024-12-31'],
  )
  equal(daySupposed({ year: 2025, words: { sections: [] } }), '2024-12-31')
})

test('a day that was told is no supposition, nor is one of a year that runs', () => {
  const policy = { year: 2025, words: { sections: [] } }
  const supposed = (payDate, today) => isSupposed(policy, { payDate }, today)
  equal(
    [supposed('2024-12-31', '2026-01-01'), supposed('2024-12-30', '2026-01-01'), supposed('2024-12-31', '2025-12-31')],
    [true, false, false],
  )
})

test('while the birth of an infant is not told, the day is one on which it can be asked for', () => {
  const groups = { newborn: { only: { age: { max: 0 } } }, minor: { only: { age: { max: 17 } } }, resident: {} }
  const policy = { year: 2025, vocabulary: { groups }, words: { sections: [] } }
  equal(
    ['newborn', 'minor', 'resident', '?'].map((group) => daySupposed(policy, { group })),
    ['2025-12-31', '2024-12-31', '2024-12-31', '2024-12-31'],
  )
  equal(daySupposed(policy, { group: 'newborn', birthDate: '2025-03-10' }), '2025-03-10')
})

test('where nothing is published the year to pay for is this one, from July on the next', () => {
  equal(['2026-03-01', '2026-06-30', '2026-07-01', '2026-11-30'].map(collectedOn), [2026, 2026, 2027, 2027])
})

test('who else may still pay on a day is told by the windows that are for some only', () => {
  const windows = [
    { days: { from: '2024-10-01', until: '2024-12-31' } },
    { days: { from: '2025-01-01', until: '2025-02-28' }, special: true },
    { special: true },
    { days: { from: '2025-03-01' }, special: true, closed: true },
  ]
  const rows = windows.map((window, place) => ({ title: String(place), window }))
  const policy = { words: { sections: [{ table: 'windows', groups: [{ rows }] }] } }
  const titles = (day) => windowsForSome(policy, day).map(({ title }) => title)
  equal([titles('2025-02-28'), titles('2025-03-01')], [['1', '2'], ['2']])
})
