import { equal, test } from 'testing'
import { recall } from './memory.js'
import { arrive, chooseAnother, go, linkWithAnswers, route, startOver } from './route.js'

const told = ({ county, year, step, answers }) => ({ county, year, step, answers })
const answers = { payDate: '2025-01-15', categories: 'a,b' }

function arriveAt(hash) {
  location.hash = hash
  dispatchEvent({ type: 'popstate' })
}

test('a visit stands in the address behind the #, without what was told', () => {
  go({ county: '990001', year: 2025, step: 'events', answers })
  equal(location.hash, '#/990001/2025/events')
})

test('a link that is asked for carries what was told, in its order', () => {
  location.href = 'https://example.org/#/elsewhere'
  go({ county: '990001', year: 2025, step: 'answer', answers: { ...answers, 'facts.note': '农 & a' } })
  equal(
    linkWithAnswers(),
    'https://example.org/#/990001/2025/answer?payDate=2025-01-15&categories=a,b&facts.note=%E5%86%9C%20%26%20a',
  )
})

test('what a link tells is taken up and taken out of the address', () => {
  arriveAt('#/990002/2024/answer?payDate=2024-03-05&facts.note=%E5%86%9C%20%26%20a&constructor=x')
  equal(told(route), {
    county: '990002',
    year: 2024,
    step: 'answer',
    answers: { payDate: '2024-03-05', 'facts.note': '农 & a' },
  })
  equal(location.hash, '#/990002/2024/answer')
})

test('a step that nobody knows is none', () => {
  arriveAt('#/990001/2025/constructor')
  equal([route.county, route.step], ['990001', ''])
  arriveAt('#/990001/2025/compare-990002')
  equal(route.step, 'compare-990002')
})

test('a question about nobody leads to the start of the county', () => {
  arriveAt('#/990004/2025/categories')
  equal([route.county, route.place, location.hash], ['', '990004', '#/990004'])
  arriveAt('#/990004/2025/payDate')
  equal(told(route), { county: '990004', year: 2025, step: 'payDate', answers: {} })
  arriveAt('#/990004/2025/policy')
  equal(route.step, 'policy')
})

test('going back in the browser keeps what was told since', () => {
  go({ county: '990001', year: 2025, step: 'group', answers: { payDate: '2025-01-15' } })
  go({ step: 'answer', answers: { payDate: '2025-01-15', group: 'student' } })
  arriveAt('#/990001/2025/group')
  equal([route.step, route.answers.group], ['group', 'student'])
})

test('each place has its own answers', () => {
  go({ county: '990001', year: 2025, step: 'answer', answers })
  go({ county: '990002', year: 2025, step: 'answer', answers: { payDate: '2025-02-01' } })
  arriveAt('#/990001/2025/answer')
  equal(route.answers, answers)
})

test('each person of a household has their own answers', () => {
  go({ county: '990003', year: 2025, step: 'answer', answers })
  const first = history.state
  go({ person: 1, step: 'group', answers: { payDate: '2025-01-15' } })
  equal(recall(route), { payDate: '2025-01-15' })
  history.state = first
  arriveAt('#/990003/2025/answer')
  equal([route.person, route.answers], [0, answers])
})

test('an address that names no county and year is the beginning', () => {
  for (const hash of ['', '#/', '#/5002/2025/answer', '#/990001/25/answer']) {
    location.hash = hash
    arrive()
    equal(told(route), { county: '', year: 0, step: '', answers: {} })
  }
})

test('the square on a receipt leads to its page, and away from any county', () => {
  arriveAt('#/receipt/990101-7KQ2M4XWPB9T3HSD')
  equal(route.receipt, '990101-7KQ2M4XWPB9T3HSD')
  equal(route.county, '')
  startOver()
  equal(route.receipt, '')
})

test('a short address leads to the page of a county', () => {
  arriveAt('#/990001')
  equal([route.place, route.county], ['990001', ''])
  go({ county: '990001', year: 2025, step: 'payDate', answers: {} })
  equal([route.place, location.hash], ['', '#/990001/2025/payDate'])
})

test('what the server found wrong, and the way back to the answer, last until the next step', () => {
  go({ county: '990001', year: 2025, step: 'payDate', fault: { step: 'payDate', text: '填得不对' }, returns: true })
  equal([route.fault.text, route.returns], ['填得不对', true])
  go({ step: 'group' })
  equal([route.fault, route.returns], [null, false])
})

test('starting over leaves nothing behind and stays in the county, unless another one is wanted', () => {
  go({ county: '990001', year: 2025, step: 'answer', answers })
  startOver()
  equal([location.hash, route.county, route.place, route.answers], ['#/990001', '', '990001', {}])
  startOver()
  equal(location.hash, '#/990001')
  arriveAt('#/990001/2025/answer')
  equal(route.answers, {})
  chooseAnother()
  equal([location.hash, route.place], ['#/', ''])
})

test('an address that is written into the tab brings nothing back that was told before', () => {
  go({ county: '990001', year: 2025, step: 'answer', answers })
  history.state = null // as the browser has it for an address that was written
  arriveAt('#/990001/2025/answer')
  equal([route.county, route.place, route.answers], ['', '990001', {}])
  go({ county: '990001', year: 2025, step: 'answer', answers })
  history.state = null
  arriveAt('#/990001/2025/answer?payDate=2025-02-01')
  equal(route.answers, { payDate: '2025-02-01' })
})

test('starting over goes back to where the visit began, so that the way back leads out of it', () => {
  history.state = null
  arriveAt('#/990001')
  go({ county: '990001', year: 2025, step: 'payDate', answers: {} })
  go({ step: 'group', answers: { payDate: '2025-01-15' } })
  equal(history.state.steps, 2)
  const gone = []
  const { go: leave } = history
  history.go = (steps) => gone.push(steps) && leave(steps)
  startOver()
  history.go = leave
  equal([gone, location.hash, history.state.steps], [[-2], '#/990001', 0])
})

test('a link with a value that is none is not half taken', () => {
  const broken = (query) => {
    arriveAt(`#/990001/2025/answer?${query}`)
    return [route.broken, route.place, route.answers]
  }
  for (const query of [
    'history=abcd',
    'history=2024.5~insured',
    'payDate=2025-02-30',
    'birthDate=12',
    'events=birth',
    'events=birth~soon',
    'recognised=low~abcd',
    'categories=',
    'group=a b',
  ])
    equal(broken(`${query}&residence=local`), [true, '990001', {}])
  for (const query of [
    'payDate=2025-01-15&history=2025~,2024~insured,2023~?&events=birth~-,release~2024-11-02&recognised=low~?',
    'payDate=2025-01-15&birthDate=?&categories=-&evidence=?&history=?&facts.note=%E5%86%9C%20%26%20a&events=-',
  ])
    equal(broken(query)[0], false)
  go({ step: 'group' })
  equal(route.broken, false)
})

test('a page out of sight is kept for a reload, and one in sight is not', () => {
  go({ county: '990001', year: 2025, step: 'answer', answers })
  equal(sessionStorage.getItem('canbao.visit'), null)
  dispatchEvent({ type: 'pagehide' })
  equal(JSON.parse(sessionStorage.getItem('canbao.visit')).told, { '990001/2025': answers })
  dispatchEvent({ type: 'pageshow', persisted: true })
  equal([sessionStorage.getItem('canbao.visit'), route.county], [null, '990001'])
  dispatchEvent({ type: 'pageshow', persisted: true })
  equal([route.county, location.hash], ['', '#/'])
})
