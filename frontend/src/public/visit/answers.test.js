import { equal, test } from 'testing'
import { factsOf, isStep, readList, readPairs, stepOf, writePairs } from './answers.js'

test('lists and pairs are read, and nothing is read from "unknown" and "none"', () => {
  equal([readList('a,b'), readList('?'), readList('-'), readList(undefined)], [['a', 'b'], [], [], []])
  equal(readPairs('2024~insured,2025~'), { 2024: 'insured', 2025: '' })
  equal([writePairs({ 2024: 'insured', 2025: 'missed' }), writePairs({})], ['2024~insured,2025~missed', '-'])
})

test('facts are told as the server takes them, and what nobody knows is left out', () => {
  const types = { 'facts.guardian-insured': 'boolean', 'facts.years': 'number' }
  equal(
    factsOf(
      {
        payDate: '2025-03-10',
        group: '?',
        categories: 'subsistence,disability',
        recognised: 'subsistence~2023-01-01,disability~?',
        events: 'birth~2025-03-01,release~?,discharge~-',
        history: '2025~,2024~insured,2023~?',
        evidence: '-',
        'facts.guardian-insured': 'true',
        'facts.years': '3',
        'facts.place': 'town',
      },
      (step) => types[step] ?? 'choice',
    ),
    {
      payDate: '2025-03-10',
      categories: [{ id: 'subsistence', recognisedOn: '2023-01-01' }, { id: 'disability' }],
      events: { birth: '2025-03-01', discharge: null },
      history: { 2025: null, 2024: 'insured' },
      evidence: [],
      facts: { 'guardian-insured': true, years: 3, place: 'town' },
    },
  )
})

test('a year without insurance so far is told beside others, however a link writes it', () => {
  for (const current of ['2025~-', '2025~']) {
    equal(factsOf({ history: `${current},2024~insured` }), { history: { 2025: null, 2024: 'insured' } })
  }
})

test('only steps are taken from a link', () => {
  equal(
    ['payDate', 'categories', 'recognised', 'history', 'facts.rural', 'constructor', 'toString', 'facts.', 'x'].map(
      isStep,
    ),
    [true, true, true, true, true, false, false, false, false],
  )
})

test('a fault of the server leads to the step that asked', () => {
  equal(
    [
      '/payDate',
      '/categories/0/recognisedOn',
      '/categories/0/id',
      '/facts/years',
      '/choices/place',
      '/events/birth',
    ].map(stepOf),
    ['payDate', 'recognised', 'categories', 'facts.years', 'facts.place', 'events'],
  )
})
