// Values that came with a copy, as people read them.

import { day, hasText, money, t } from '../../lib/language.js'

const PERCENTAGE = /(^|\.)(percent|rate|share)$/
const OF_UNITS = /^(assessment|targets)\[/

/** A value with its unit: 400元, 90%, a day in words. Figures that units are measured by have none of their own. */
export function worded({ path, value }) {
  if (PERCENTAGE.test(path) && /^\d+(\.\d+)?$/.test(value)) return `${value}%`
  if (/^-?\d+\.\d{2}$/.test(value) && !OF_UNITS.test(path)) return money(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value
}

/** Where it stands, as far as there are words for it: the table, and what its row is known by. */
export function placed({ path, row }) {
  const table = path.match(/^[^[.]+/)[0]
  return [hasText(`compare.tables.${table}`) ? t(`compare.tables.${table}`) : table, row].filter(Boolean).join(' · ')
}
