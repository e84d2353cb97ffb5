// Two texts held against each other, line by line: where they differ, and how the changes of two people to one text go together.

/** So many insertions and removals are looked through; texts that differ more are one large change. */
const MOST_CHANGES = 1_000

/**
 * Where one text differs from another.
 *
 * @returns changes in their order: `{from, until}` lines of the first text (from 0, the last one excluded) give way to `lines`
 */
export function changes(before, after) {
  const old = before.split('\n')
  const now = after.split('\n')
  const start = common(old, now, (lines, index) => lines[index])
  const rest = Math.min(old.length, now.length) - start
  const end = Math.min(
    rest,
    common(old, now, (lines, index) => lines[lines.length - 1 - index]),
  )
  const middle = shortest(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return middle.map(({ from, until, lines }) => ({ from: from + start, until: until + start, lines }))
}

function common(one, other, at) {
  const most = Math.min(one.length, other.length)
  let count = 0
  while (count < most && at(one, count) === at(other, count)) count += 1
  return count
}

/** Myers' greedy search for the fewest lines removed and added: "An O(ND) Difference Algorithm and Its Variations", 1986. */
function shortest(old, now) {
  const reached = new Map([[1, 0]])
  const trails = []
  for (let steps = 0; steps <= MOST_CHANGES; steps++) {
    trails.push(new Map(reached))
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = goesDown(reached, diagonal, steps)
      let x = down ? reached.get(diagonal + 1) : reached.get(diagonal - 1) + 1
      let y = x - diagonal
      while (x < old.length && y < now.length && old[x] === now[y]) {
        x += 1
        y += 1
      }
      reached.set(diagonal, x)
      if (x >= old.length && y >= now.length) return back(old, now, trails)
    }
  }
  return [{ from: 0, until: old.length, lines: now }]
}

const goesDown = (reached, diagonal, steps) =>
  diagonal === -steps || (diagonal !== steps && reached.get(diagonal - 1) < reached.get(diagonal + 1))

/** The way that the search went, from its end to its start, as changes. */
function back(old, now, trails) {
  const found = []
  let x = old.length
  let y = now.length
  for (let steps = trails.length - 1; steps >= 0; steps--) {
    const reached = trails[steps]
    const down = goesDown(reached, x - y, steps)
    const diagonal = down ? x - y + 1 : x - y - 1
    const startX = steps === 0 ? 0 : reached.get(diagonal)
    const startY = steps === 0 ? 0 : startX - diagonal
    if (steps > 0) {
      const change = down
        ? { from: startX, until: startX, lines: [now[startY]] }
        : { from: startX, until: startX + 1, lines: [] }
      const next = found[0]
      if (next && next.from === change.until) {
        found[0] = { from: change.from, until: next.until, lines: [...change.lines, ...next.lines] }
      } else {
        found.unshift(change)
      }
    }
    x = startX
    y = startY
  }
  return found
}

/**
 * The changes of two people to one text, put together. Where both changed the same lines, both stand there, one after the other, each
 * under a heading.
 *
 * @param headings lines before the first one's, before the second one's, and after both
 * @returns `{text, clashes}`: the text, and how many places want a decision
 */
export function merge(base, first, second, headings) {
  const lines = base.split('\n')
  const blocks = together(changes(base, first), changes(base, second))
  const merged = []
  let at = 0
  let clashes = 0
  for (const { from, until, ours, theirs } of blocks) {
    merged.push(...lines.slice(at, from))
    const mine = applied(lines, from, until, ours)
    const other = applied(lines, from, until, theirs)
    if (!theirs.length || same(mine, other)) merged.push(...mine)
    else if (!ours.length) merged.push(...other)
    else {
      merged.push(headings[0], ...mine, headings[1], ...other, headings[2])
      clashes += 1
    }
    at = until
  }
  merged.push(...lines.slice(at))
  return { text: merged.join('\n'), clashes }
}

/** Changes of both sides, gathered where they touch. */
function together(ours, theirs) {
  const all = [
    ...ours.map((change) => ({ ...change, side: 'ours' })),
    ...theirs.map((change) => ({ ...change, side: 'theirs' })),
  ].sort((one, other) => one.from - other.from || one.until - other.until)
  const blocks = []
  for (const { side, ...change } of all) {
    const last = blocks[blocks.length - 1]
    if (last && change.from <= last.until) {
      last.until = Math.max(last.until, change.until)
      last[side].push(change)
    } else {
      blocks.push({ from: change.from, until: change.until, ours: [], theirs: [], [side]: [change] })
    }
  }
  return blocks
}

function applied(lines, from, until, changed) {
  const result = []
  let at = from
  for (const change of changed) {
    result.push(...lines.slice(at, change.from), ...change.lines)
    at = change.until
  }
  return [...result, ...lines.slice(at, until)]
}

const same = (one, other) => one.length === other.length && one.every((line, index) => line === other[index])
