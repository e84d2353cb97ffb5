// The trail in words: what was done, with what, and what the codes of its fields stand for.

import { day, hasText, list, t } from '../lib/language.js'
import { moment } from './moments.js'

/** Words of a field's codes; what has none stays as it is. */
const WORDS = {
  roles: (code) => hasText(`roles.${code}`) && t(`roles.${code}`),
  status: (code) => hasText(`county.is.${code}`) && t(`county.is.${code}`),
  modules: (code) => hasText(`profile.module.${code}`) && t(`profile.module.${code}`),
  kind: (code) =>
    (hasText(`unit.is.${code}`) && t(`unit.is.${code}`)) ||
    (hasText(`imports.kind.${code}`) && t(`imports.kind.${code}`)) ||
    (hasText(`difference.kinds.${code}`) && t(`difference.kinds.${code}`)),
  state: (code) =>
    (hasText(`draft.is.${code}`) && t(`draft.is.${code}`)) ||
    (hasText(`imports.is.${code}`) && t(`imports.is.${code}`)) ||
    (hasText(`enrollment.is.${code}`) && t(`enrollment.is.${code}`)),
}

/** Fields that hold several codes, which the trail keeps with commas between them. */
const ROWS = ['roles', 'units', 'modules', 'editors', 'parts']

/** What was done, by its code: unit.added. */
export const action = (code) => (hasText(`actions.${code}`) ? t(`actions.${code}`) : code)

/** What it was done with: unit/v1 as 单位 v1. */
export function subject(reference) {
  const [kind, ...rest] = reference.split('/')
  return [hasText(`subjects.${kind}`) ? t(`subjects.${kind}`) : kind, rest.join('/')].filter(Boolean).join(' ')
}

/** The fields of a line that say something, each as it was before and after. */
export function fields({ before, after }) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((name) => ({
      name: hasText(`fields.${name}`) ? t(`fields.${name}`) : name,
      before: shown(name, before[name]),
      after: shown(name, after[name]),
    }))
    .filter((field) => field.before || field.after)
}

function shown(name, value) {
  if (value === undefined || value === null) return ''
  if (ROWS.includes(name))
    return list(
      String(value)
        .split(',')
        .filter(Boolean)
        .map((each) => said(name, each)),
    )
  return said(name, String(value))
}

function said(name, value) {
  if (/^\d{4}-\d{2}-\d{2}T.*Z$/.test(value)) return moment(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value)
  return WORDS[name]?.(value) || value
}
