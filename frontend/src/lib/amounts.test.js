import { equal, test } from 'testing'
import { isZero, readAmount } from './amounts.js'

test('an amount is read as people type it', () => {
  equal(['400', '1,200'].map(readAmount), ['400.00', '1200.00'])
  equal(['400.5', ' 1，200.05 ', '0'].map(readAmount), ['400.50', '1200.05', '0.00'])
})

test('what is no amount, or has too many digits, is not guessed at', () => {
  equal(['', '4.005', '-4', '.5', '4.', '1234567890'].map(readAmount), ['', '', '', '', '', ''])
})

test('zero is told from what is not known', () => {
  equal(['0.00', '0', '0.01', '10.00', null].map(isZero), [true, true, false, false, false])
})
