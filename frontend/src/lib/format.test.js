import { equal, test } from 'testing'
import { day, digits, list, money, period } from './format.js'

test('digits are grouped from five on, and empty cents are left out', () => {
  equal(['1070.00', '12000.00', '1234567.50', '0.05'].map(digits), ['1070', '12,000', '1,234,567.50', '0.05'])
})

test('money is written as each language writes it, below zero too', () => {
  equal([money('400.00', 'zh'), money('-800.00', 'zh')], ['400元', '−800元'])
  equal([money('400.50', 'en'), money('-800.00', 'en')], ['CNY\u00a0400.50', '−CNY\u00a0800'])
})

test('days are written without leading zeros', () => {
  equal([day('2025-02-01', 'zh'), day('2025-02-01', 'en')], ['2025年2月1日', '1 February 2025'])
})

test('periods say each part that there is', () => {
  equal(
    ['P3M', 'P1Y6M', 'P0D', 'P15D'].map((iso) => period(iso, 'zh')),
    ['3个月', '1年零6个月', '', '15天'],
  )
  equal(
    ['P1M', 'P1Y6M', 'P2W'].map((iso) => period(iso, 'en')),
    ['1 month', '1 year and 6 months', '2 weeks'],
  )
})

test('names stand in a row', () => {
  equal([list(['甲', '乙'], 'zh'), list(['a', 'b'], 'en'), list([], 'en')], ['甲、乙', 'a, b', ''])
})
