import { equal, test } from 'testing'
import { changes, merge } from './lines.js'

const text = (...lines) => lines.join('\n')
const merged = (base, mine, theirs) => merge(base, mine, theirs, ['# mine', '# theirs', '# end'])

function applied(before, found) {
  const lines = before.split('\n')
  for (const { from, until, lines: now } of [...found].reverse()) lines.splice(from, until - from, ...now)
  return lines.join('\n')
}

test('what is equal has no changes, and what differs is told by its lines', () => {
  equal(changes(text('a', 'b'), text('a', 'b')), [])
  equal(changes(text('a', 'b', 'c'), text('a', 'x', 'c')), [{ from: 1, until: 2, lines: ['x'] }])
  equal(changes(text('a', 'b'), text('a', 'n', 'b')), [{ from: 1, until: 1, lines: ['n'] }])
  equal(changes(text('a', 'b', 'c', 'd', 'e'), text('b', 'c', 'd', 'x')), [
    { from: 0, until: 1, lines: [] },
    { from: 4, until: 5, lines: ['x'] },
  ])
  equal(changes('', text('a', 'b')), [{ from: 0, until: 1, lines: ['a', 'b'] }])
})

test('changes applied to the one text make the other, whatever the two are', () => {
  let seed = 7
  const random = (most) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * most)
  }
  const made = () => Array.from({ length: random(12) }, () => 'abcd'[random(4)]).join('\n')
  for (let round = 0; round < 300; round++) {
    const [before, after] = [made(), made()]
    equal(applied(before, changes(before, after)), after)
  }
})

test('two texts that have nothing in common are one change, found at once', () => {
  const many = (letter) => Array.from({ length: 3_000 }, (_, index) => `${letter}${index}`).join('\n')
  equal(changes(many('a'), many('b')).length, 1)
})

test('changes at different places are both kept', () => {
  const base = text('1', '2', '3', '4', '5')
  equal(merged(base, text('1', 'two', '3', '4', '5'), text('1', '2', '3', '4', 'five', '6')), {
    text: text('1', 'two', '3', '4', 'five', '6'),
    clashes: 0,
  })
  equal(merged(base, base, text('1', '2')), { text: text('1', '2'), clashes: 0 })
  equal(merged(base, text('0', base), text('0', base)), { text: text('0', base), clashes: 0 })
})

test('where both changed the same lines both stand there', () => {
  equal(merged(text('1', '2', '3'), text('1', 'two', '3'), text('1', 'zwei', '3')), {
    text: text('1', '# mine', 'two', '# theirs', 'zwei', '# end', '3'),
    clashes: 1,
  })
})
