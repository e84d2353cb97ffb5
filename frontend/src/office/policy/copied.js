// Values that came with a copy, as people read them: table by table.

import { hasText, t } from '../../lib/language.js'

const tableOf = ({ path }) => path.match(/^[^[.]+/)[0]

/** Items under the names of their tables, `{table, name, items}`, in the order in which they come. */
export function byTable(items) {
  const tables = new Map()
  for (const item of items) tables.set(tableOf(item), [...(tables.get(tableOf(item)) ?? []), item])
  return [...tables].map(([table, found]) => ({
    table,
    name: hasText(`compare.tables.${table}`) ? t(`compare.tables.${table}`) : table,
    items: found,
  }))
}

/** Whether it names or dates another region's document, on which what residents read would go on resting. */
export const isDocument = (item) => tableOf(item) === 'sources'

/** What part of a document a value is, in which language where there are two. */
function paper(path) {
  const [, part, language] = path.match(/^sources\.[^.]+\.(document|title|issuer)(?:\.(zh|en))?$/) ?? []
  const name = part && t(`review.values.paper.${part}`)
  return language ? t('review.values.paperIn', { name, language: t(`review.values.paper.${language}`) }) : name
}

/** A value behind what it belongs to. */
export function worded({ path = '', place, text }) {
  const of = paper(path) ?? place
  return of ? t('review.values.said', { place: of, value: text }) : text
}
