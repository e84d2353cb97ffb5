// Open facts of all tiers together: each fact once, with its values and, for each value, what every tier would answer.

const DAYS = ['from', 'to', 'retroactiveFrom']

/** Whether a tier would answer the same amount and days. */
export function same({ now, effect }) {
  const covered = now.coverage ?? {}
  return (
    now.outcome === effect.outcome &&
    now.payable === effect.payable &&
    (effect.outcome !== 'ACCEPTED' || DAYS.every((day) => (covered[day] ?? null) === (effect[day] ?? null)))
  )
}

/** Facts that change an amount or a day come first. */
export function needsOf(options) {
  const facts = new Map()
  for (const option of options) {
    for (const need of option.needs) {
      const found = getOrAdd(facts, need.fact, () => ({
        fact: need.fact,
        text: need.text,
        together: need.together ?? [],
        values: new Map(),
      }))
      for (const effect of need.effects) {
        getOrAdd(found.values, effect.value, () => ({ value: effect.value, text: effect.text, tiers: [] })).tiers.push({
          now: option,
          effect,
        })
      }
    }
  }
  return [...facts.values()].map(ranked).sort((one, other) => other.matters - one.matters)
}

function ranked(need) {
  const values = [...need.values.values()]
  return { ...need, values, matters: values.some(({ tiers }) => !tiers.every(same)) }
}

function getOrAdd(map, key, make) {
  if (!map.has(key)) map.set(key, make())
  return map.get(key)
}
