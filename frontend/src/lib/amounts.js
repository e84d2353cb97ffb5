// Amounts and numbers as people type them.

import { plain } from './plain.js'

const CURRENCY = /^(?:¥|rmb|cny)|(?:元整?|块钱?|rmb|cny)$/gi
const COUNTED = /(?:年|岁|周岁|个月|月|天|个|次|人)$/

/** '1,200', '400.5' or '１０００元' as the contract writes it, '1200.00', '400.50', '1000.00'; '' where it is no amount. */
export function readAmount(text) {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain(text).replace(/[,\s]/g, '').replace(CURRENCY, ''))
  return found ? `${found[1]}.${(found[2] ?? '').padEnd(2, '0')}` : ''
}

/** '3', '３' or '3年' as '3'; '' where it is no whole number of at most six digits. */
export function readNumber(text) {
  const number = plain(text).replace(COUNTED, '').trim()
  return /^\d{1,6}$/.test(number) ? number : ''
}

/** The sum of amounts as the contract writes them, in whole fen: never fractions. */
export function sumOf(amounts) {
  const fen = amounts.reduce((all, amount) => all + Number(amount.replace('.', '')), 0)
  const cents = String(fen % 100).padStart(2, '0')
  return `${Math.floor(fen / 100)}.${cents}`
}

export function isZero(amount) {
  return amount !== null && /^0+(\.0+)?$/.test(amount)
}
