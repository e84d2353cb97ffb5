// Which insurance year is to be paid for.

/** Whether the year has passed: nobody can be covered by it any more. */
export const isOver = (year, today) => today > `${year}-12-31`

/** Years that are not over, the earliest first, then those that are, the latest first. */
export function byUse(years, today) {
  const running = years.filter((year) => !isOver(year, today))
  const past = years.filter((year) => isOver(year, today)).reverse()
  return [...running, ...past]
}

/** Days of the windows that are the same for everybody, the earliest first: `{from, until}`, each missing where it is open. */
function daysForAll(policy) {
  const groups = policy.words.sections.filter(({ table }) => table === 'windows').flatMap((section) => section.groups)
  return groups
    .flatMap(({ rows }) => rows)
    .filter(({ window }) => window && window.days && !window.closed && !window.special)
    .map(({ window }) => window.days)
    .sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1))
}

/** The window in which everybody can pay on the day, and the next one that opens; each undefined where there is none. */
export function windowsOn(policy, day) {
  const all = daysForAll(policy)
  return {
    open: all.find(({ from, until }) => (!from || from <= day) && (!until || day <= until)),
    next: all.find(({ from }) => from > day),
  }
}

/** Whether everybody can pay on the day. */
export const isOpen = (policy, day) => Boolean(windowsOn(policy, day).open)

/**
 * The year that one can pay for on a day: the latest that is open then, else the first that is not over, else the last.
 *
 * @param years ascending
 * @param open those of them that take a payment on the day
 */
export function yearToPay(years, open, today) {
  const [first] = byUse(years, today)
  return open.length ? open[open.length - 1] : first
}
