// Finding a county among all of China's: by name, by pinyin or its initials, together with its province in any order, by code.

import { plain } from '../lib/plain.js'

export const MOST_HITS = 20

/**
 * The counties that somebody may mean, the likeliest first.
 *
 * @param counties as the server lists them; `pinyin` stands beside `path`, syllables apart, readings of one character by '/'
 */
export function find(counties, text) {
  const words = plain(text).toLowerCase().split(/\s+/).filter(Boolean)
  const sought = words.join('')
  const ranked = counties
    .filter((county) => words.every((word) => isMeant(county, word)))
    .map((county) => ({ county, rank: rankOf(county, sought) }))
  return ranked.sort((one, other) => one.rank - other.rank).map(({ county }) => county)
}

function isMeant(county, word) {
  return (
    county.code.startsWith(word) ||
    covers(
      county.path.map((name, place) => ({ name, syllables: syllablesOf(county, place) })),
      word,
    )
  )
}

const syllablesOf = ({ pinyin = [] }, place) =>
  (pinyin[place] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((each) => each.split('/'))

/** Whether the word can be cut into pieces that each lie in another of the places. */
function covers(places, word) {
  if (!word) return true
  for (let length = word.length; length > 0; length--) {
    const piece = word.slice(0, length)
    const rest = word.slice(length)
    if (
      places.some(
        (place) =>
          liesIn(place, piece) &&
          covers(
            places.filter((each) => each !== place),
            rest,
          ),
      )
    )
      return true
  }
  return false
}

const liesIn = ({ name, syllables }, piece) =>
  name.toLowerCase().replace(/\s/g, '').includes(piece) ||
  syllables.some((_, from) => isSpelt(syllables.slice(from), piece))

/** Whether letters spell syllables from the first on: each whole, begun, or by its initial. */
function isSpelt([first, ...rest], letters) {
  if (!letters) return true
  if (!first) return false
  return first.some((reading) => {
    for (let length = Math.min(reading.length, letters.length); length > 0; length--) {
      if (letters.startsWith(reading.slice(0, length)) && isSpelt(rest, letters.slice(length))) return true
    }
    return false
  })
}

function rankOf(county, sought) {
  const { code, name, path } = county
  const plainName = name.toLowerCase().replace(/\s/g, '')
  if (code.startsWith(sought)) return 0
  if (plainName.startsWith(sought)) return 1
  return plainName.includes(sought) || isSpelt(syllablesOf(county, path.length - 1), sought) ? 2 : 3
}

const KEPT = 'canbao.places'
const MOST_KEPT = 3

/** Codes of the counties that were last asked on this device, the last first. */
export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '[]').filter((code) => /^\d{6}$/.test(code))
  } catch {
    return []
  }
}

export function rememberPlace(code) {
  try {
    const codes = [code, ...remembered().filter((each) => each !== code)]
    localStorage.setItem(KEPT, JSON.stringify(codes.slice(0, MOST_KEPT)))
  } catch {
    // A browser that keeps nothing is searched anew.
  }
}
