import { equal, test } from 'testing'
import { categoryOf, nextStep, pageOf, stepOfFact, stepsOf } from './steps.js'

const asked = (...facts) => facts.map((fact) => ({ fact }))

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
  const pages = stepsOf(asked('history.2024', 'facts.rural', 'history.2023', 'birthDate', 'payDate'), {}, {})
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
  const pages = stepsOf(asked('payDate', 'sex', 'unit'), {}, {})
  equal(nextStep(pages, { payDate: '2025-01-15', sex: '?' }).step, 'unit')
  equal(nextStep(pages, { payDate: '?', sex: '?', unit: '?' }).step, 'payDate')
  equal(nextStep(pages, { payDate: '2025-01-15', sex: 'F', unit: '?' }), undefined)
})

test('a page that was answered can be come back to though the server asks for it no more', () => {
  const policy = { facts: { sex: { ask: { zh: '性别？' }, choices: { F: { zh: '女' } } } } }
  equal(pageOf([], 'sex', policy, {}), undefined)
  equal(pageOf([], 'sex', policy, { sex: 'F' }), {
    step: 'sex',
    questions: [{ fact: 'sex', type: 'choice', text: '性别？', why: '', choices: [{ value: 'F', text: '女' }] }],
  })
})
