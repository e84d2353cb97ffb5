// Rows of a policy as lines of a table with one column for each tier.

import { say } from '../../lib/language.js'
import { conditionWords } from '../../lib/wording/conditions.js'

/**
 * Lines in the order of the rows. Rows that differ in the tier alone make one line.
 *
 * @param cell  the words of a row in a tier, a list
 * @param besides  tests that the heading of the table says already
 */
export function linesOf(policy, rows, cell, besides = []) {
  const lines = new Map()
  for (const row of rows) {
    const { tier, ...when } = Object.fromEntries(
      Object.entries(row.when ?? {}).filter(([key]) => !besides.includes(key)),
    )
    const plain = tier === undefined || typeof tier === 'string' || Array.isArray(tier)
    const tiers = tier === undefined || !plain ? policy.tiers : [tier].flat()
    const key = JSON.stringify([baseOf(row, tier), row.title, when, row.cite, row.assume, row.layer])
    const line = lines.get(key) ?? {
      key,
      row,
      title: say(row.title),
      conditions: conditionWords(policy, plain ? when : row.when),
      cells: {},
    }
    const taken = tiers.some((each) => line.cells[each])
    lines.set(taken ? `${key}${row.id}` : key, taken ? { ...line, key: row.id, cells: {} } : line)
    const target = lines.get(taken ? `${key}${row.id}` : key)
    for (const each of tiers) target.cells[each] = cell(row, each)
  }
  return [...lines.values()].map((line) => ({ ...line, same: alike(policy, line.cells) }))
}

/** The id of a row that was split by tier, without the tier. */
function baseOf({ id }, tier) {
  return typeof tier === 'string' && id.endsWith(`.${tier}`) ? id.slice(0, -tier.length - 1) : id
}

function alike(policy, cells) {
  return policy.tiers.every((tier) => JSON.stringify(cells[tier]) === JSON.stringify(cells[policy.tiers[0]]))
}
