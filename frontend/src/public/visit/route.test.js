import { equal, test } from 'testing'
import { go, route, startOver } from './route.js'

const told = ({ county, year, step, answers }) => ({ county, year, step, answers })

test('a visit stands in the address behind the #, answers in their order', () => {
  go({ county: '990001', year: 2025, step: 'events', answers: { payDate: '2025-01-15', categories: 'a,b' } })
  equal(location.hash, '#/990001/2025/events?payDate=2025-01-15&categories=a,b')
})

test('going back in the browser brings the visit back', () => {
  location.hash = '#/990002/2024/answer?payDate=2024-03-05&facts.note=%E5%86%9C%20%26%20a'
  dispatchEvent({ type: 'popstate' })
  equal(told(route), {
    county: '990002',
    year: 2024,
    step: 'answer',
    answers: { payDate: '2024-03-05', 'facts.note': '农 & a' },
  })
})

test('an address that names no county and year is the beginning', () => {
  for (const hash of ['', '#/', '#/5002/2025/answer', '#/990001/25/answer']) {
    location.hash = hash
    dispatchEvent({ type: 'popstate' })
    equal(told(route), { county: '', year: 0, step: '', answers: {} })
  }
})

test('the square on a receipt leads to its page, and away from any county', () => {
  location.hash = '#/receipt/990101-7KQ2M4XWPB9T3HSD'
  dispatchEvent({ type: 'popstate' })
  equal(route.receipt, '990101-7KQ2M4XWPB9T3HSD')
  equal(route.county, '')
  startOver()
  equal(route.receipt, '')
})

test('what the server found wrong lasts until the next step', () => {
  go({ county: '990001', year: 2025, step: 'payDate', fault: { step: 'payDate', text: '填得不对' } })
  equal(route.fault.text, '填得不对')
  go({ step: 'group' })
  equal(route.fault, null)
})

test('a reload keeps the visit, starting over ends it', () => {
  go({ county: '990001', year: 2025, step: 'answer', answers: {} })
  equal(sessionStorage.getItem('canbao.visit'), '#/990001/2025/answer')
  startOver()
  equal([location.hash, sessionStorage.getItem('canbao.visit'), route.county], ['#/', '#/', ''])
})
