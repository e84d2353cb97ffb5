// Amounts as people type them, and as whole fen.

/** '1,200' or '400.5' as the contract writes it, '1200.00', '400.50'; '' where it is no amount. */
export function readAmount(text) {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，\s]/g, ''))
  return found ? `${found[1]}.${(found[2] ?? '').padEnd(2, '0')}` : ''
}

export function isZero(amount) {
  return amount !== null && /^0+(\.0+)?$/.test(amount)
}

/** '400.50' as 40050 fen. */
export const fenOf = (amount) => Number(amount.replace('.', ''))

/** 40050 fen as '400.50'; not for sums below zero. */
export const inYuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
