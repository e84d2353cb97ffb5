import { equal, test } from 'testing'
import './texts.js'
import { placed, worded } from './copied.js'

test('amounts, percentages and days are read with their units', () => {
  equal(
    [
      worded({ path: 'fees[fee.basic].then.basic', value: '400.00' }),
      worded({ path: 'subsidies[subsidy.orphan].then.percent', value: '100' }),
      worded({ path: 'subsidies[subsidy.orphan].then.percent', value: '90%' }),
      worded({ path: 'windows[window.central].when.paid', value: '2026-02-28' }),
    ],
    ['400元', '100%', '90%', '2026年2月28日'],
  )
})

test('ranges, formulas and figures of a scheme stay as they are written', () => {
  equal(
    [
      worded({ path: 'windows[window.central].when.paid', value: '2025-09-01..2025-12-31' }),
      worded({ path: 'assessment[scheme].indicators[enrollment].points', value: '10.00' }),
      worded({ path: 'targets[v1].enrolled', value: '2490' }),
    ],
    ['2025-09-01..2025-12-31', '10.00', '2490'],
  )
})

test('a place is the table and the words of the row, or what there is of both', () => {
  equal(
    [
      placed({ path: 'subsidies[subsidy.orphan].then.percent', row: '孤儿，全额资助' }),
      placed({ path: 'fees[fee.basic].then.basic' }),
      placed({ path: 'somewhere.else' }),
    ],
    ['资助参保 · 孤儿，全额资助', '缴费标准', 'somewhere'],
  )
})
