// What comes of a withdrawal, or of putting old content in force again, for whoever asks for it or agrees.

import { list, t } from '../../lib/language.js'
import { policyOf } from './states.js'

/**
 * @param versions all that are shown of the year
 * @returns sentences
 */
export function consequences(kind, number, versions) {
  const version = versions.find((each) => each.version === number)
  if (!version) return []
  return kind === 'withdrawal' ? [withdrawn(version, versions)] : restored(version)
}

/** What residents find once it is gone. */
function withdrawn({ version, state }, versions) {
  if (state !== 'in-force') return t('policies.after.unchanged')
  const next = versions.find((each) => each.state === 'superseded' && each.supersededBy === version)
  return next ? t('policies.after.earlier', { version: next.version }) : t('policies.after.nothing')
}

/** Why its content may better stay where it is. */
function restored({ origin, failingCases: count, state, steps, layers }) {
  const { reason } = steps[steps.length - 1]
  return [
    ...(origin === 'emergency' ? [t('policies.again.emergency')] : []),
    ...(count ? [t('policies.again.failing', { count })] : []),
    ...(state === 'withdrawn' && reason ? [t('policies.again.withdrawn', { reason })] : []),
    ...(layers ? [t('policies.again.above', { layers: list(layers.map(above)) })] : []),
  ]
}

/** A layer that changed: 试省2026年度政策（第3版 → 第4版）. */
const above = (layer) =>
  t('policies.again.layer', { name: policyOf(layer.name || layer.region, layer.year), change: changeOf(layer) })

/** From which version to which a layer went; nothing where one of the two has no number. */
export const changeOf = (layer) =>
  layer.from && layer.to ? t(layer.from < layer.to ? 'policies.wentOn' : 'policies.wentBack', layer) : ''
