// What a policy is best compared with.

import { computed } from 'vue'
import { t } from '../../lib/language.js'
import { county } from '../../lib/session.js'
import { usePublished } from '../published.js'

/**
 * What is in force for the year; otherwise what the policy began as; otherwise what is in force for the year before.
 *
 * @param years      of the region, as the server lists them
 * @param copiedFrom what it began as, 990101/2025/1; may be left out
 * @returns `{from, text}`, a reference and what the comparison is called; null where there is nothing to compare with
 */
export function beside(years, year, copiedFrom) {
  const inForce = (wanted) => years.some((each) => each.year === wanted && each.inForce)
  if (inForce(year)) return { from: `${county.value}/${year}`, text: t('policies.compareWithInForce') }
  if (copiedFrom) return { from: copiedFrom, text: t('policies.compareWithCopied') }
  if (!inForce(year - 1)) return null
  return { from: `${county.value}/${year - 1}`, text: t('policies.compareWithLast', { year: year - 1 }) }
}

/** @returns `named` with the names of all counties that have published */
export function useNamed() {
  const published = usePublished()
  const names = computed(() => Object.fromEntries(published.value.map(({ code, name }) => [code, name])))
  return (reference) => named(reference, names.value)
}

/**
 * A reference as people read it: 990101/2026/1 as 2026年度第 1 版, with the name of a region that is not one's own.
 *
 * @param names of regions by their codes; one that is not there stays a code
 */
export function named(reference, names = {}) {
  const [region, year, last = 'inForce'] = reference.split('/')
  const kind = ['inForce', 'draft', 'update'].includes(last) ? last : 'version'
  const name = t(`policies.named.${kind}`, { year, version: last })
  return region === county.value ? name : t('policies.ofRegion', { region: names[region] ?? region, name })
}
