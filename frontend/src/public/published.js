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
  'benefitTier',
  'notes',
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

/** What the server says of a window. */
function windowOf(policy, rule) {
  const groups = policy.words.sections.find(({ table }) => table === 'windows')?.groups ?? []
  return groups.flatMap(({ rows }) => rows).find(({ ids }) => ids.includes(rule))?.window
}

/** First and last day of payment of a window, each '' where it is open; null where they depend on the person. */
export function windowDays(policy, rule) {
  const days = windowOf(policy, rule)?.days
  return days ? { from: days.from ?? '', until: days.until ?? '' } : null
}

/** The channels that a window is limited to. */
export function windowChannels(policy, rule) {
  return windowOf(policy, rule)?.channels ?? []
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
  return say(policy.layers?.[layer]) || ''
}

export function documentTitle(policy, document) {
  return say(Object.values(policy.sources ?? {}).find((source) => source.document === document)?.title)
}
