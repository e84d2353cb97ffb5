// Files that bring units, people, identities and years to the roll.

import { FILE_PATIENCE_MS, ask } from '../../lib/http.js'
import { XLSX } from '../files.js'
import { may } from '../session.js'
import { base } from './roll.js'

const KINDS = ['residents', 'categories', 'history']
const OF_ADMINS = ['units', ...KINDS]

/** Kinds of files that somebody may bring. */
export const kinds = () => (may(['county-admin']) ? OF_ADMINS : KINDS)

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
