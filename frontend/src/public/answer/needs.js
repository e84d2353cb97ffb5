// Open facts of all tiers together: each fact once, with its values and, for each value, what every tier would answer.

/** Whether a tier would answer the same amount and day. */
export function same({ now, effect }) {
  return (
    now.outcome === effect.outcome && now.payable === effect.payable && (now.coverage?.from ?? null) === effect.from
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
