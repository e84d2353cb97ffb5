// From the answers about one year to the same person in another one.

import { getPolicy } from '../api.js'
import { today } from '../../lib/days.js'
import { isOver } from '../years.js'
import { ANSWER, go, route } from './route.js'
import { ofSamePerson, understood } from './transfer.js'

const isNear = (day, year) => day >= `${year - 1}-01-01` && day <= `${year + 1}-12-31`

/**
 * Leads to another year of the same county. What was told of the person stays, as far as that year's policy has words for it.
 *
 * @param keepsDay whether the day of payment stays, too, where that year can be paid for then: then what is left to ask is asked, or the answer shown
 */
export async function goToYear(year, { keepsDay = false } = {}) {
  const { county, answers } = route
  const policy = await getPolicy({ county, year }).catch(() => null) // the page of that year says so
  const { payDate } = answers
  const day = keepsDay && payDate && !isOver(year, today()) && isNear(payDate, year) ? { payDate } : {}
  const kept = policy ? { ...day, ...understood(policy, ofSamePerson(answers, year)).answers } : {}
  if (route.county === county) go({ year, person: 0, step: kept.payDate ? '' : 'payDate', answers: kept })
}
