import { equal, test } from 'testing'
import { isZero, readAmount, readNumber, sumOf } from './amounts.js'

test('an amount is read as people type it', () => {
  equal(['400', '1,200'].map(readAmount), ['400.00', '1200.00'])
  equal(['400.5', ' 1，200.05 ', '0'].map(readAmount), ['400.50', '1200.05', '0.00'])
  equal(['１０００', '1000元', '￥ 400', '４００．５块', 'CNY 12'].map(readAmount), [
    '1000.00',
    '1000.00',
    '400.00',
    '400.50',
    '12.00',
  ])
})

test('what is no amount, or has too many digits, is not guessed at', () => {
  equal(['', '4.005', '-4', '.5', '4.', '1234567890'].map(readAmount), ['', '', '', '', '', ''])
})

test('a number is read with its unit and on any keyboard', () => {
  equal(['3', ' ３ ', '3年', '12个月', '', '三', '-3', '1234567'].map(readNumber), [
    '3',
    '3',
    '3',
    '12',
    '',
    '',
    '',
    '',
  ])
})

test('amounts are added in whole fen', () => {
  equal([sumOf([]), sumOf(['0.10', '0.20']), sumOf(['400.00', '775.05'])], ['0.00', '0.30', '1175.05'])
})

test('zero is told from what is not known', () => {
  equal(['0.00', '0', '0.01', '10.00', null].map(isZero), [true, true, false, false, false])
})
