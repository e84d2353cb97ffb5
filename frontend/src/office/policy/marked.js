// What differs between two sentences, so that only that is marked.

import { changes } from './lines.js'

/** A number with its separators, a word of letters, or one sign. */
const TOKENS = /\d+(?:[.,]\d+)*|[a-z]+|./giu

/** Sentences that have less in common, of the shorter one, are read one after the other. */
const COMMON = 0.5

/**
 * Two sentences as one.
 *
 * @returns parts in their order, `{kind: 'same' | 'gone' | 'new', text}`; null where they have too little in common for that
 */
export function marked(from, to) {
  const old = from.match(TOKENS) ?? []
  const now = to.match(TOKENS) ?? []
  const parts = []
  let at = 0
  let kept = 0
  const put = (kind, tokens) => {
    if (tokens.length) parts.push({ kind, text: tokens.join('') })
  }
  for (const { from: begin, until, lines } of changes(old.join('\n'), now.join('\n'))) {
    put('same', old.slice(at, begin))
    kept += old.slice(at, begin).join('').length
    put('gone', old.slice(begin, until))
    put('new', lines)
    at = until
  }
  put('same', old.slice(at))
  kept += old.slice(at).join('').length
  return kept < COMMON * Math.min(from.length, to.length) ? null : parts
}
