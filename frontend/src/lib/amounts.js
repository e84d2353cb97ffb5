// Amounts as people type them.

/** '1,200' or '400.5' as the contract writes it, '1200.00', '400.50'; '' where it is no amount. */
export function readAmount(text) {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，\s]/g, ''))
  return found ? `${found[1]}.${(found[2] ?? '').padEnd(2, '0')}` : ''
}

export function isZero(amount) {
  return amount !== null && /^0+(\.0+)?$/.test(amount)
}
