import { equal, test } from 'testing'
import { forgetHousehold, keepPerson, nextPerson, othersThan, sumIn, updatePerson } from './household.js'

const person = (answers, payable, more = {}) => ({
  county: '990001',
  year: 2999,
  answers: { payDate: '2998-11-05', ...answers },
  options: [{ tier: 'one', outcome: payable === undefined ? 'REFUSED' : 'ACCEPTED', payable }],
  ...more,
})

test('people of a household are kept once each, as they were told last, while place and year are the same', () => {
  const mother = person({ sex: 'F' }, '400.00', { person: 0 })
  const child = person({ birthDate: '2020-01-01', payDate: '2998-12-01' }, '200.00', { person: 1 })
  const corrected = { ...mother, answers: { sex: 'M' } }
  for (const each of [mother, corrected, person({}, '400.00', { year: 2024, person: 0 })]) keepPerson(each)
  equal(othersThan(child), [corrected])
  equal(othersThan(mother), [])
  equal([nextPerson(mother), nextPerson(child)], [1, 2])
  forgetHousehold()
  equal(othersThan(child), [])
})

test('a person who is corrected is kept as corrected, and nobody is kept who was not', () => {
  const mother = person({ sex: 'F' }, '400.00', { person: 0 })
  const child = person({}, '200.00', { person: 1 })
  updatePerson(mother)
  equal(othersThan(child), [])
  keepPerson(mother)
  updatePerson(person({ sex: 'F' }, '40.00', { person: 0 }))
  equal(sumIn('one', othersThan(child)), '40.00')
  forgetHousehold()
})

test('what they pay together leaves out whoever cannot pay, and is open where one amount is', () => {
  const all = [person({}, '400.00'), person({ sex: 'M' }, '0.05'), person({ sex: 'F' }, undefined)]
  equal(
    [sumIn('one', all), sumIn('two', all), sumIn('one', [...all, person({ unit: 'v1' }, null)])],
    ['400.05', '0.00', null],
  )
})
