import { equal, test } from 'testing'
import { inOtherYear, ofSamePerson, understood } from './transfer.js'

test('in another year a person is as old and was insured as long before', () => {
  equal(
    inOtherYear(
      {
        payDate: '2024-11-05',
        birthDate: '2024-02-29',
        events: 'birth~2024-02-29,release~?',
        history: '2023~insured,2022~missed',
        'facts.moved': '2023-05-01',
        group: 'resident',
      },
      1,
      (step) => (step === 'facts.moved' ? 'date' : 'choice'),
    ),
    {
      payDate: '2025-11-05',
      birthDate: '2025-02-28',
      events: 'birth~2025-02-28,release~?',
      history: '2023~missed,2024~insured',
      'facts.moved': '2024-05-01',
      group: 'resident',
    },
  )
})

test('in the same year nothing moves', () => {
  const answers = { payDate: '2024-11-05' }
  equal(inOtherYear(answers, 0, () => 'choice') === answers, true)
})

test('another policy takes the answers that it has words for, and says which it has not', () => {
  const policy = {
    vocabulary: { categories: { subsistence: {} }, groups: { resident: {} }, events: { birth: {} } },
    facts: { rural: { choices: { yes: {}, no: {} } } },
  }
  equal(
    understood(policy, {
      payDate: '2025-01-15',
      group: 'student',
      categories: 'subsistence,veteran',
      events: 'birth~2025-01-01,release~2024-01-01',
      'facts.rural': 'yes',
      'facts.island': 'yes',
      channel: '?',
    }),
    {
      answers: {
        payDate: '2025-01-15',
        categories: 'subsistence',
        events: 'birth~2025-01-01',
        'facts.rural': 'yes',
        channel: '?',
      },
      left: { group: 'student', categories: 'veteran', events: 'release~2024-01-01', 'facts.island': 'yes' },
    },
  )
})

test('what was told of a person counts for another year, but not the day of payment nor years that are still to come', () => {
  const told = { payDate: '2024-11-20', group: 'newborn', history: '2025~-,2024~insured,2023~?' }
  equal(ofSamePerson(told, 2024), { group: 'newborn', history: '2023~?,2024~insured' })
  equal(ofSamePerson({ payDate: '2024-11-20', history: '2025~-' }, 2024), {})
  equal(ofSamePerson({ birthDate: '2024-11-10', history: '2025~insured' }, 2024), { birthDate: '2024-11-10' })
})
