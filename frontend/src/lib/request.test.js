import { effectScope, nextTick, ref } from 'vue'
import { advance, equal, test } from 'testing'
import { useAttempts, useRequest } from './request.js'

const lost = Object.assign(new Error('no connection'), { lost: true })
const refused = Object.assign(new Error('refused'), { lost: false })

test('a lost connection is tried again by itself, each time after a longer pause', async () => {
  const scope = effectScope()
  let attempts = 0
  const tried = scope.run(() =>
    useAttempts(async () => {
      attempts += 1
      if (attempts < 4) throw lost
    }),
  )
  tried.attempt()
  await advance(0)
  equal([attempts, tried.problem.value], [1, lost])
  await advance(1_999)
  equal(attempts, 1)
  await advance(1)
  equal(attempts, 2)
  await advance(4_000)
  equal(attempts, 3)
  await advance(8_000)
  equal([attempts, tried.problem.value, tried.loading.value], [4, null, false])
  scope.stop()
})

test('what the server refused is not tried again', async () => {
  const scope = effectScope()
  let attempts = 0
  const tried = scope.run(() =>
    useAttempts(async () => {
      attempts += 1
      throw refused
    }),
  )
  tried.attempt()
  await advance(60_000)
  equal([attempts, tried.problem.value.message], [1, 'refused'])
  scope.stop()
})

test('it is tried at once when the connection is back', async () => {
  const scope = effectScope()
  let attempts = 0
  scope
    .run(() =>
      useAttempts(async () => {
        attempts += 1
        throw lost
      }),
    )
    .attempt()
  await advance(0)
  dispatchEvent({ type: 'online' })
  await advance(0)
  equal(attempts, 2)
  scope.stop()
  await advance(60_000)
  equal(attempts, 2)
})

test('an answer to an older question never takes the place of a newer one', async () => {
  const scope = effectScope()
  const asked = ref('first')
  const answers = {}
  const signals = []
  const request = scope.run(() =>
    useRequest(asked, (signal) => {
      signals.push(signal)
      return new Promise((yes) => (answers[asked.value] = yes))
    }),
  )
  asked.value = 'second'
  await nextTick()
  answers.second('the second answer')
  await advance(0)
  answers.first('the first answer')
  await advance(0)
  equal(request.answer.value, 'the second answer')
  equal(
    signals.map(({ aborted }) => aborted),
    [true, false],
  )
  scope.stop()
})
