import { advance, equal, fails, test } from 'testing'
import { forgetAnswers, getCounty, getQuote } from './api.js'

const asked = []
const place = { county: '990101', year: 2025 }

/** Requests stay open until `answer` or `lose` ends them, as they would on a slow line. */
globalThis.fetch = (address, { signal }) =>
  new Promise((resolve, reject) => {
    const request = {
      address,
      answer: (content) => resolve({ ok: true, headers: { get: () => null }, json: async () => content }),
      lose: () => reject(new TypeError('no line')),
      ended: false,
    }
    signal.addEventListener('abort', () => {
      request.ended = true
      request.lose()
    })
    asked.push(request)
  })

test('parts of a page that ask the same at once share one request, and what it answered is kept', async () => {
  asked.length = 0
  const both = [getCounty('990101'), getCounty('990101')]
  await advance(0)
  equal(asked.length, 1)
  asked[0].answer({ code: '990101' })
  equal(await Promise.all(both), [{ code: '990101' }, { code: '990101' }])
  equal(await getCounty('990101'), { code: '990101' })
  equal(asked.length, 1)
})

test('whoever gives up ends it for nobody else; once nobody waits it is ended and asked anew', async () => {
  asked.length = 0
  const [one, other] = [new AbortController(), new AbortController()]
  const first = getQuote(place, { payDate: '2025-01-01' }, one.signal)
  const second = getQuote(place, { payDate: '2025-01-01' }, other.signal)
  await advance(0)
  one.abort()
  equal((await fails(first)).lost, true)
  equal(asked[0].ended, false)
  other.abort()
  equal([(await fails(second)).lost, asked[0].ended], [true, true])

  const third = getQuote(place, { payDate: '2025-01-01' }, new AbortController().signal)
  await advance(0)
  equal(asked.length, 2)
  asked[1].answer({ options: [] })
  equal(await third, { options: [] })
})

test('a failed request is asked anew, and what was said of a person is forgotten', async () => {
  asked.length = 0
  const lost = getQuote(place, { payDate: '2025-02-02' })
  await advance(0)
  asked[0].lose()
  equal((await fails(lost)).lost, true)
  const found = getQuote(place, { payDate: '2025-02-02' })
  await advance(0)
  asked[1].answer({ options: [] })
  await found
  forgetAnswers()
  getQuote(place, { payDate: '2025-02-02' })
  await advance(0)
  equal(asked.length, 3)
})
