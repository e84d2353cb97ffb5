// Two answers line by line: what is about the same thing stands in one row, and a source once below all that rests on it.

import { shared } from '../answer/tiers.js'

/**
 * Rows in the order in which they are read.
 *
 * @param keys of all lines
 * @param sides of each answer its options, each with its `lines`: `{key, what, text, source}`
 * @returns of each row what it is about, whether that is the outcome, a cell for each side, and whether these differ
 */
export function rowsOf(keys, sides) {
  const what = new Map()
  for (const line of sides.flatMap(({ options }) => options).flatMap(({ lines }) => lines))
    if (!what.has(line.key)) what.set(line.key, line.what)
  return [...new Set(keys.map((key) => what.get(key)))].map((about) => {
    const cells = sides.map(({ options }) =>
      shared(options, ({ lines }) =>
        lines.filter(({ key }) => what.get(key) === about).map(({ text, source }) => ({ text, source })),
      ),
    )
    const texts = cells.map((entries) =>
      JSON.stringify(entries.map(({ item, tiers, all }) => [item.text, all || tiers])),
    )
    return {
      what: about,
      isOutcome: what.get('outcome') === about,
      cells: cells.map(sourcesOnce),
      differs: texts[0] !== texts[1],
    }
  })
}

function sourcesOnce(entries) {
  const written = ({ item }) => JSON.stringify(item.source)
  return entries.map((entry, place) => {
    const repeated = place + 1 < entries.length && written(entry) === written(entries[place + 1])
    return { ...entry, source: repeated ? null : entry.item.source }
  })
}
