// The second factor that a role asks for, and until when one may do without.

import { t } from '../lib/language.js'
import { me } from '../lib/session.js'
import { moment } from './moments.js'

/** What whoever is signed in is told of it; empty where they have one, or need none. */
export function factorWanted() {
  const { confirmed, neededSince, until } = me.value.secondFactor
  if (confirmed || !neededSince) return ''
  if (!until) return t('home.factor')
  return new Date(until) > new Date() ? t('home.factorUntil', { until: moment(until) }) : t('home.factorOverdue')
}
