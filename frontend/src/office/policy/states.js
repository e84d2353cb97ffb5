// Who does what at the policy desk, and how states look.

import { list, say, t } from '../../lib/language.js'
import { person } from '../colleagues.js'
import { moment } from '../moments.js'

export const DESK = ['policy-editor', 'policy-approver', 'county-admin', 'layer-admin']
export const WRITERS = ['policy-editor', 'layer-admin']
export const APPROVERS = ['policy-approver']

export const COLOURS = {
  editing: '#0958d9',
  submitted: '#874d00',
  approved: '#237804',
  published: '#595959',
  'in-force': '#237804',
  scheduled: '#0958d9',
  parked: '#874d00',
  superseded: '#595959',
  withdrawn: '#a8071a',
}

/** What was done last with a draft, as lists show it: who did that need not be who wrote. */
export const lastStep = ({ last }) =>
  t('draft.lastStep', { step: t(`review.kinds.${last.kind}`), by: person(last.by), at: moment(last.at) })

/** The policy of a region: 试省2025年度政策. */
export const policyOf = (name, year) => t('policies.of', { name, year })

/** The layers that changed, by the names of their regions: 试省2025年度政策. */
export const layersOf = ({ layers, names }) =>
  list(layers.map((layer, index) => policyOf(say(names[index]), layer.split('/')[1])))

/** A policy above, with when it is in force: 试省2026年度政策第 3 版（将于 … 起施行）. */
export const layerComing = ({ name, year, version, state, since }) =>
  policyOf(say(name), year) + t(`layers.is.${state}`, { version, at: moment(since) })

/** When all of what a draft stands on is in force above; nothing where some of it has no day yet. */
export function comesAt({ layers }) {
  return layers.every(({ state }) => state === 'planned')
    ? layers
        .map(({ since }) => since)
        .sort()
        .pop()
    : ''
}

/**
 * Where the version stands that a draft came to, as lists of years tell it.
 *
 * @param view the draft; null where there is none
 * @returns its number with its `state`, and if so `scheduled` with its moment or `parked` with the reason; nothing of a draft that is not published
 */
export function standing(years, year, view) {
  if (view?.state !== 'published') return {}
  const ofYear = years.find((each) => each.year === year)
  const number = view.history[view.history.length - 1].version
  return {
    number,
    state: ofYear?.draft?.versionState,
    scheduled: ofYear?.scheduled.find(({ version }) => version === number),
    parked: ofYear?.parked.find(({ version }) => version === number),
  }
}

/** Where in the office something that keeps a draft back is mended; nowhere for what is mended beside its list. */
export const placeOf = (code, year) =>
  ({
    UNSAVED: `/policies/${year}/draft`,
    DRAFT_HAS_FAULTS: `/policies/${year}/draft`,
    LEVEL_DIFFERS: `/policies/${year}/draft`,
    CASES_FAIL: `/policies/${year}/draft/cases`,
    REMARKS_OPEN: `/policies/${year}/draft`,
  })[code]
