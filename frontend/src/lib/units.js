// The units of a county, however many pages of them there are.

import { send } from './http.js'

const AT_ONCE = 500

/** @param address of the list of units */
export async function allUnits(address, signal) {
  const units = []
  for (let page = 1, total = 1; units.length < total; page++) {
    const part = await send(`${address}?size=${AT_ONCE}&page=${page}`, undefined, signal)
    if (!part.items.length) break
    units.push(...part.items)
    total = part.total
  }
  return units
}

/** Those of some units that are named by code, and all that lies in them. */
export function within(units, codes) {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]))
  const lies = (code) => Boolean(code) && (codes.includes(code) || lies(parents.get(code)))
  return units.filter(({ code }) => lies(code))
}
