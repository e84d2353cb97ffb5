// Progress and assessment: who does what, and where the server has it.

import { hasText, t } from '../../lib/language.js'
import { base } from '../registry/roll.js'

/** Who looks at how units stand, who seals and sets figures, and who reports. */
export const SCORE_READERS = ['assessor', 'county-admin', 'enrollment-officer', 'agent']
export const SEALERS = ['assessor', 'county-admin']
export const CLOSING_READERS = ['assessor', 'county-admin', 'enrollment-officer']
export const REPORTERS = ['assessor', 'county-admin', 'enrollment-officer', 'agent']

export const progress = () => `${base()}/progress`
export const schemes = () => `${base()}/assessments`
export const scheme = (id) => `${schemes()}/${encodeURIComponent(id)}`
export const closing = (id) => `${base()}/closings/${encodeURIComponent(id)}`
export const targets = () => `${base()}/targets`
export const reports = () => `${base()}/reports`

/** What is told, without what is not, as the part of an address behind `?`. */
export const asked = (given) => new URLSearchParams(Object.entries(given).filter(([, value]) => value)).toString()

/** The rows of a scheme's table, each with its id and title. */
export const rowsOf = (found, table) => found?.rows.filter((row) => row.table === table) ?? []

/** Figures that the policy of every county knows and nobody counts. */
export const FIGURES = ['target', 'residents', 'employee', 'lastYear']

/** The name of a figure; its id where only the policy has a name for it. */
export const figureName = (id) => (hasText(`goal.figures.${id}`) ? t(`goal.figures.${id}`) : id)

/** A number where one is written; what is written itself, which the server refuses, where not. */
export const whole = (written) => (/^\d{1,10}$/.test(written.trim()) ? Number(written.trim()) : written.trim())
