// Names and rows of a published policy, for showing answers that speak in ids.

import { say } from '../lib/language.js'

const TABLES = [
  'eligibility',
  'fees',
  'fiscal',
  'surcharges',
  'windows',
  'waiting',
  'incentives',
  'benefits',
  'refunds',
  'routes',
]

/** What the vocabulary calls something; the id itself where it has no name. */
export function nameOf(policy, kind, id) {
  return say(policy.vocabulary?.[kind]?.[id]) || id
}

export function rowsOf(policy, table) {
  return policy[table]?.rows ?? policy[table] ?? []
}

/** The title of a rule, whichever table it stands in; '' if it has none. */
export function titleOf(policy, rule) {
  const row = TABLES.flatMap((table) => rowsOf(policy, table)).find((candidate) => candidate.id === rule)
  return say(row?.title)
}

/** First and last day of payment of a window, each '' where it is open; null where they depend on the person. */
export function windowDays(policy, rule) {
  const groups = policy.words.sections.find(({ table }) => table === 'windows')?.groups ?? []
  const days = groups.flatMap(({ rows }) => rows).find(({ ids }) => ids.includes(rule))?.window.days
  return days ? { from: days.from ?? '', until: days.until ?? '' } : null
}

/** The channels that a window's row is limited to. */
export function windowChannels(policy, rule) {
  const channel = rowsOf(policy, 'windows').find((row) => row.id === rule)?.needs?.channel
  return [channel ?? []].flat().filter((id) => typeof id === 'string')
}

/** What a declared or built-in fact's values are called. */
export function choiceName(policy, fact, value) {
  return say(policy.facts?.[fact]?.choices?.[value])
}

/** Type of a declared fact. */
export function typeOf(policy) {
  return (step) => policy?.facts?.[step.replace(/^facts\./, '')]?.type ?? 'choice'
}

/** The name of the layer that a rule comes from, of the county's own chain. */
export function layerName(policy, layer) {
  if (!layer || !policy.path) return ''
  if (layer === policy.region) return say(policy.path.at(-1))
  if (layer === String(policy.extends ?? '').split('/')[0]) return say(policy.path.at(-2))
  return policy.path.length > 2 ? say(policy.path[0]) : ''
}

export function documentTitle(policy, document) {
  return say(Object.values(policy.sources ?? {}).find((source) => source.document === document)?.title)
}

/** The groups that any row tells apart, in the order of the vocabulary. */
export function groupsOf(policy) {
  const tested = new Set()
  const walk = (part, key) => {
    if (typeof part === 'string' && key === 'group') tested.add(part)
    else if (Array.isArray(part)) part.forEach((each) => walk(each, key))
    else if (part && typeof part === 'object')
      Object.entries(part).forEach(([name, each]) => walk(each, name === 'not' ? key : name))
  }
  TABLES.concat('subsidies', 'define').forEach((table) => walk(policy[table]))
  const usual = policy.facts?.group?.default
  return Object.keys(policy.vocabulary?.groups ?? {}).filter((id) => tested.has(id) || (tested.size && id === usual))
}
