import { equal, test } from 'testing'
import { categoryOf, nextStep, pageOf, stepOfFact, stepsOf, worthAsking, yearOfFact, yearsOpen } from './steps.js'

const asked = (...facts) => facts.map((fact) => ({ fact }))

/** A policy that is the same for all groups. */
const plain = { words: { groups: [] } }

test('facts that belong together are asked on one page', () => {
  equal(
    ['categories.subsistence.recognisedOn', 'events.birth', 'events.release', 'history.2024', 'facts.rural', 'sex'].map(
      stepOfFact,
    ),
    ['recognised', 'birthDate', 'events', 'history', 'facts.rural', 'sex'],
  )
  equal([categoryOf('categories.subsistence.recognisedOn'), categoryOf('sex')], ['subsistence', ''])
})

test('pages come in the order in which people expect them', () => {
  const pages = stepsOf(asked('history.2024', 'facts.rural', 'history.2023', 'birthDate', 'payDate'), plain, {})
  equal(
    pages.map(({ step, questions }) => [step, questions.length]),
    [
      ['payDate', 1],
      ['birthDate', 1],
      ['facts.rural', 1],
      ['history', 2],
    ],
  )
})

test('what was answered with "I do not know" is not asked again, but for the day of payment', () => {
  const pages = stepsOf(asked('payDate', 'sex', 'unit'), plain, {})
  equal(nextStep(pages, { payDate: '2025-01-15', sex: '?' }).step, 'unit')
  equal(nextStep(pages, { payDate: '?', sex: '?', unit: '?' }).step, 'payDate')
  equal(nextStep(pages, { payDate: '2025-01-15', sex: 'F', unit: '?' }), undefined)
})

test('a year before is asked for once what was told of the later one makes it count', () => {
  const [page] = stepsOf(asked('history.2023', 'history.2024'), plain, {})
  equal(yearsOpen(page, {}), [2024, 2023])
  equal(nextStep([page], { history: '2024~insured' }), page)
  equal(nextStep([page], { history: '2024~insured,2023~?' }), undefined)
  equal(nextStep([page], { history: '?' }), undefined)
})

test('what changes rewards alone is not asked on the way to the answer', () => {
  const option = { outcome: 'ACCEPTED', payable: '400.00', coverage: { from: '2025-01-01' } }
  const effect = (payable) => ({ outcome: 'ACCEPTED', payable, from: '2025-01-01', value: payable })
  const needs = [
    { fact: 'sex', effects: [effect('400.00')] },
    { fact: 'unit', effects: [effect('400.00'), effect('200.00')] },
    { fact: 'group', effects: [effect('400.00')], together: ['facts.entry'] },
  ]
  const quote = { options: [{ ...option, needs }] }
  const worth = (given) => worthAsking(asked('sex', 'unit', 'group', 'products'), given).map(({ fact }) => fact)
  equal(worth(quote), ['unit', 'group', 'products'])
  equal(worth(null), ['sex', 'unit', 'group', 'products'])
  equal(
    worthAsking([{ fact: 'sex', later: true }], quote).map(({ fact }) => fact),
    ['sex'],
  )
})

test('a question counts that moves the end of the cover, or the day from which costs are made good', () => {
  const option = { outcome: 'ACCEPTED', payable: '400.00', coverage: { from: '2025-01-01', to: '2025-12-31' } }
  const effect = { outcome: 'ACCEPTED', payable: '400.00', from: '2025-01-01', to: '2025-12-31', value: '2024-11-01' }
  const worth = (more) => {
    const needs = [{ fact: 'events.released', effects: [{ ...effect, ...more }] }]
    return worthAsking(asked('events.released'), { options: [{ ...option, needs }] }).length
  }
  equal([worth({}), worth({ to: '2025-06-30' }), worth({ retroactiveFrom: '2024-11-01' })], [0, 1, 1])
})

test('a page that was answered can be come back to though the server asks for it no more', () => {
  const policy = { facts: { sex: { ask: { zh: '性别？' }, choices: { F: { zh: '女' } } } } }
  equal(pageOf([], 'sex', policy, {}), undefined)
  equal(pageOf([], 'sex', policy, { sex: 'F' }), {
    step: 'sex',
    questions: [{ fact: 'sex', type: 'choice', text: '性别？', why: '', choices: [{ value: 'F', text: '女' }] }],
  })
})

test('the group is asked where the server says that rows tell groups apart, unless it was told', () => {
  const groups = ['resident', 'student']
  const policy = {
    words: { groups },
    facts: { group: { ask: { zh: '哪类人？' } } },
    vocabulary: { groups: { resident: { zh: '居民' }, student: { zh: '学生' } } },
  }
  const [{ step, questions }] = stepsOf([], policy, {})
  equal([step, questions[0].choices.map(({ text }) => text)], ['group', ['居民', '学生']])
  equal(stepsOf([], policy, { group: 'student' }), [])
  equal(stepsOf([], { ...policy, words: { groups: [] } }, {}), [])
})

test('a fact about an earlier year says which, so that its page asks for that one', () => {
  equal(['history.2024', 'events.birth'].map(yearOfFact), [2024, 0])
})
