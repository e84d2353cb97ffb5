// Files that bring what the county keeps: units, people, identities, years, payments.

import { FILE_PATIENCE_MS, ask } from '../../lib/http.js'
import { XLSX } from '../files.js'
import { hasText, t } from '../../lib/language.js'
import { may } from '../../lib/session.js'
import { KEEPERS, base } from './roll.js'

const BROUGHT_BY = {
  units: ['county-admin'],
  residents: KEEPERS,
  categories: KEEPERS,
  history: KEEPERS,
  payments: ['cashier', 'county-admin'],
  targets: ['assessor', 'county-admin'],
}

/** Who brings files of any kind. */
export const BRINGERS = [...new Set(Object.values(BROUGHT_BY).flat())]

/** Kinds of files that somebody may bring. */
export const kinds = () => Object.keys(BROUGHT_BY).filter((kind) => may(BROUGHT_BY[kind]))

/** Kinds whose files name people by their number, which a spreadsheet rounds where it is no text. */
export const NUMBERED = ['residents', 'categories', 'history', 'payments']

export const CSV = 'text/csv'

export const COLOURS = {
  checking: '#0958d9',
  waiting: '#874d00',
  running: '#0958d9',
  done: '#237804',
  cancelled: '#595959',
  failed: '#a8071a',
}

export const imports = () => `${base()}/imports`
export const typeOf = (file) => (/\.xlsx$/i.test(file.name) ? XLSX : CSV)

/** What a column is called in files of a kind. */
export function columnName(kind, column) {
  return hasText(`imports.columnOf.${kind}.${column}`)
    ? t(`imports.columnOf.${kind}.${column}`)
    : t(`imports.column.${column}`)
}

/** Brings a file to be checked. @returns the import */
export async function bring(kind, content, type, key) {
  const answer = await ask(`${imports()}?kind=${kind}`, {
    body: content,
    type,
    headers: { 'Idempotency-Key': key },
    patience: FILE_PATIENCE_MS,
  })
  return answer.content
}
