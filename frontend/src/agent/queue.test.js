import { equal, test } from 'testing'
import { makeQueue } from './queue.js'

const PAYMENT = { resident: 'r1', name: '甲', year: 2025, tier: 'tier1', amount: '400.00', paidOn: '2024-11-01' }
const LOST = { lost: true, status: 0, title: '' }

/** A server that answers what it is told to, in that order, and keeps what it was asked. */
function made(answers, kept = '') {
  const asked = []
  let text = kept
  let keys = 0
  const answer = async (step, key) => {
    asked.push(`${step} ${key}`)
    const next = answers.shift()
    if (next && typeof next === 'object' && !next.number) throw next
    return next
  }
  const queue = makeQueue({
    store: { read: () => text, write: (now) => (text = now) },
    server: {
      enroll: (_, key) => answer('enroll', key),
      pay: (_, enrollment, key) => answer(`pay ${enrollment}`, key),
    },
    changed: () => {},
    newKey: () => `k${++keys}`,
    now: () => 7,
  })
  return { queue, asked, text: () => text, only: () => queue.entries()[0] }
}

test('a payment is enrolled and paid, and its receipt kept', async () => {
  const { queue, asked, only } = made(['e1', { number: '2025-1' }])
  queue.add(PAYMENT)
  await queue.send()
  equal(asked, ['enroll k1-enroll', 'pay e1 k1-pay'])
  equal(only().state, 'done')
  equal(only().receipt.number, '2025-1')
})

test('eight taps are one payment', () => {
  const { queue } = made([])
  const added = Array.from({ length: 8 }, () => queue.add(PAYMENT))
  equal(added.filter(Boolean).length, 1)
  equal(queue.entries().length, 1)
})

test('a lost answer is asked for again under the same keys', async () => {
  const { queue, asked, only } = made(['e1', LOST, { number: '2025-1' }])
  queue.add(PAYMENT)
  await queue.send()
  equal(only().state, 'waiting')
  await queue.send()
  equal(asked, ['enroll k1-enroll', 'pay e1 k1-pay', 'pay e1 k1-pay'])
  equal(only().state, 'done')
})

test('after ten answers of 503 it still waits, with its age', async () => {
  const { queue, only } = made(Array.from({ length: 10 }, () => ({ status: 503, title: '忙' })))
  queue.add(PAYMENT)
  for (let time = 0; time < 10; time++) await queue.send()
  equal([only().state, only().tries, only().since], ['waiting', 10, 7])
})

test('what is refused says why, and may be taken once more', async () => {
  const { queue, only } = made(['e1', { status: 409, code: 'AMOUNT_DIFFERS', title: '金额与应缴金额不一致。' }])
  queue.add(PAYMENT)
  await queue.send()
  equal([only().state, only().why], ['refused', '金额与应缴金额不一致。'])
  equal(queue.add(PAYMENT), true)
  equal([queue.entries().length, only().state, only().key], [1, 'waiting', 'k2'])
})

test('somebody who is enrolled already is paid for under that enrollment', async () => {
  const { queue, asked } = made([{ status: 409, code: 'ALREADY_ENROLLED', told: { id: 'e9' } }, { number: '2025-1' }])
  queue.add(PAYMENT)
  await queue.send()
  equal(asked[1], 'pay e9 k1-pay')
})

test('what waits is there again after a restart, and is not let go of', () => {
  const first = made([])
  first.queue.add(PAYMENT)
  const second = made([], first.text())
  second.queue.remove('k1')
  equal(second.only().name, '甲')
})

test('somebody with nothing to pay is enrolled, and that is all', async () => {
  const { queue, asked, only } = made(['e1'])
  queue.add({ ...PAYMENT, amount: '0.00' })
  await queue.send()
  equal(asked, ['enroll k1-enroll'])
  equal(only().state, 'done')
})
