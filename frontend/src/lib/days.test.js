import { equal, test } from 'testing'
import { INCOMPLETE, NO_SUCH_DAY, dayBefore, daysBetween, isDay, isoDay, readDay, shifted, today } from './days.js'

test('three numbers are a day only where there is such a day', () => {
  equal(isoDay('2024', '2', '29'), '2024-02-29')
  equal(isoDay(' 2025 ', '03', '1'), '2025-03-01')
  equal(
    [isoDay('2025', '2', '29'), isoDay('2025', '13', '1'), isoDay('25', '1', '1'), isoDay('2025', '', '1')],
    ['', '', '', ''],
  )
})

test('a day is read on any keyboard, and one that is not whole is told from one that does not exist', () => {
  equal(
    [readDay('２０２５', '０３', '1日'), readDay('', ' ', ''), readDay('2025', '', '1'), readDay('2025', '2', '30')],
    ['2025-03-01', '', INCOMPLETE, NO_SUCH_DAY],
  )
  equal(['2025-03-01', '', INCOMPLETE, NO_SUCH_DAY, undefined].map(isDay), [true, false, false, false, false])
})

test('today is the day in Beijing, wherever the reader is', () => {
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length ? given : ['2024-12-31T16:30:00Z']))
    }
  }
  try {
    equal(today(), '2025-01-01')
  } finally {
    globalThis.Date = Real
  }
})

test('days are counted and stepped over the ends of months and years', () => {
  equal(daysBetween('2024-02-28', '2024-03-01'), 2)
  equal(daysBetween('2025-03-01', '2025-02-28'), -1)
  equal(dayBefore('2025-01-01'), '2024-12-31')
})

test('months are clamped to the end of the month, then days are added', () => {
  equal(shifted('2025-01-31', { months: 1 }), '2025-02-28')
  equal(shifted('2024-11-30', { months: 3, days: 1 }), '2025-03-01')
  equal(shifted('2025-03-01', { days: -1 }), '2025-02-28')
  equal(shifted('2025-03-15', { months: -15 }), '2023-12-15')
})
