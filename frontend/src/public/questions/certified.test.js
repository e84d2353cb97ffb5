import { equal, test } from 'testing'
import '../texts.js'
import { certified } from './certified.js'

const choices = ['a', 'b', 'c', 'd'].map((value) => ({ value, text: value.toUpperCase() }))

test('identities stand by who certifies them, each with its plain line, those of nobody last', () => {
  const categories = {
    a: { authority: 'x' },
    b: {},
    c: { authority: 'y', about: { zh: '有证的人。' } },
    d: { authority: 'x' },
  }
  const policy = { vocabulary: { categories, authorities: { x: { zh: '县民政局' }, y: { zh: '县残联' } } } }
  const sections = certified(policy, { fact: 'categories', choices })
  equal(
    sections.map(({ options }) => options.map(({ value }) => value)),
    [['a', 'd'], ['c'], ['b']],
  )
  equal(sections[1].options[0].note, '有证的人。')
  equal(
    sections.map(({ title }) => ['县民政局', '县残联', ''].find((name) => title.includes(name))),
    ['县民政局', '县残联', ''],
  )
})

test('choices that nobody certifies are one list without a title', () => {
  const [only, ...others] = certified(
    { vocabulary: { evidence: { a: { zh: '户口簿' } } } },
    { fact: 'evidence', choices },
  )
  equal([only.title, only.options.length, others.length], ['', 4, 0])
})
