import { equal, test } from 'testing'
import { byUse, isOpen, isOver, windowsOn, yearToPay } from './years.js'

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
