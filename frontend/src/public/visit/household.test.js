import { equal, test } from 'testing'
import { forgetHousehold, keepPerson, othersThan, sumIn } from './household.js'

const person = (answers, payable, more = {}) => ({
  county: '990001',
  year: 2999,
  answers: { payDate: '2998-11-05', ...answers },
  options: [{ tier: 'one', outcome: payable === undefined ? 'REFUSED' : 'ACCEPTED', payable }],
  ...more,
})

test('people of a household are kept once each, while place, year and day are the same', () => {
  const [mother, child] = [person({ sex: 'F' }, '400.00'), person({ birthDate: '2020-01-01' }, '200.00')]
  for (const each of [mother, mother, person({}, '400.00', { year: 2024 })]) keepPerson(each)
  equal(othersThan(child), [mother])
  equal(othersThan(mother), [])
  equal(othersThan(person({ payDate: '2998-12-01' }, '400.00')), [])
  forgetHousehold()
  equal(othersThan(child), [])
})

test('of a year that is over a newborn belongs to the household as well, whose supposed day is the birth', () => {
  const over = (answers) => person(answers, '400.00', { year: 2020 })
  const mother = over({ payDate: '2019-12-31' })
  keepPerson(mother)
  equal(othersThan(over({ payDate: '2020-03-01', birthDate: '2020-03-01' })), [mother])
  forgetHousehold()
})

test('what they pay together leaves out whoever cannot pay, and is open where one amount is', () => {
  const all = [person({}, '400.00'), person({ sex: 'M' }, '0.05'), person({ sex: 'F' }, undefined)]
  equal(
    [sumIn('one', all), sumIn('two', all), sumIn('one', [...all, person({ unit: 'v1' }, null)])],
    ['400.05', '0.00', null],
  )
})
