import { advance, equal, fails, test } from 'testing'
import { ask, onSignedOut, proveWith, send } from './http.js'

const asked = []
const answer = (response) => {
  globalThis.fetch = async (address, request) => {
    asked.push({ address, ...request })
    return { ok: true, headers: { get: () => null }, ...response }
  }
}

test('with a body it is a POST of JSON, without one a GET, in the language of the page', async () => {
  answer({ json: async () => ({ years: [2025] }) })
  equal(await send('/api/counties'), { years: [2025] })
  await send('/api/quotes', { payDate: '2025-01-15' })
  equal(
    asked.map(({ method, body, headers }) => ({ method, body, headers })),
    [
      { method: 'GET', body: undefined, headers: { 'Accept-Language': 'zh-CN' } },
      {
        method: 'POST',
        body: '{"payDate":"2025-01-15"}',
        headers: { 'Accept-Language': 'zh-CN', 'Content-Type': 'application/json' },
      },
    ],
  )
})

test('what changes something proves that our page asks, and says what it was made from', async () => {
  asked.length = 0
  answer({ status: 204, headers: { get: (name) => (name === 'ETag' ? '"4"' : null) } })
  proveWith('a token')
  equal(await ask('/api/units/v1', { method: 'PUT', body: {}, headers: { 'If-Match': '"3"' } }), {
    content: null,
    tag: '"4"',
  })
  await ask('/api/units')
  proveWith('')
  equal(
    asked.map(({ method, headers }) => [method, headers['X-CSRF-Token'], headers['If-Match']]),
    [
      ['PUT', 'a token', '"3"'],
      ['GET', undefined, undefined],
    ],
  )
})

test('a text goes as it is, and a refusal tells what is there now', async () => {
  asked.length = 0
  answer({
    ok: false,
    status: 412,
    headers: { get: (name) => (name === 'ETag' ? '"5"' : null) },
    json: async () => ({ code: 'PRECONDITION_FAILED', current: { revision: 5 } }),
  })
  const { told, tag } = await fails(
    ask('/api/draft', { method: 'PUT', body: 'year: 2025', type: 'application/yaml', headers: { 'If-Match': '"3"' } }),
  )
  equal([asked[0].body, asked[0].headers['Content-Type']], ['year: 2025', 'application/yaml'])
  equal([told.current, tag], [{ revision: 5 }, '"5"'])
})

test('a session that has ended is told once to whoever looks after it', async () => {
  let told = 0
  onSignedOut(() => {
    told += 1
  })
  answer({ ok: false, status: 401, json: async () => ({ code: 'SIGN_IN_REQUIRED' }) })
  equal((await fails(ask('/api/units'))).code, 'SIGN_IN_REQUIRED')
  answer({ ok: false, status: 401, json: async () => ({ code: 'SIGN_IN_FAILED' }) })
  await fails(ask('/api/login', { body: {} }))
  onSignedOut(() => {})
  equal(told, 1)
})

test('what the server refuses comes with its code, its faults and how long to wait', async () => {
  answer({
    ok: false,
    status: 429,
    headers: { get: (name) => (name === 'Retry-After' ? '30' : null) },
    json: async () => ({ code: 'TOO_MANY_REQUESTS', title: '查询太频繁', faults: [{ pointer: '/payDate' }] }),
  })
  const { status, code, title, faults, retryAfter, lost } = await fails(send('/api/quotes', {}))
  equal(
    { status, code, title, faults, retryAfter, lost },
    {
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      title: '查询太频繁',
      faults: [{ pointer: '/payDate' }],
      retryAfter: 30,
      lost: false,
    },
  )
})

test('an answer that is no JSON is still a problem of the server, not of the line', async () => {
  answer({ ok: false, status: 502, json: async () => JSON.parse('<html>') })
  const { status, lost } = await fails(send('/api/counties'))
  equal({ status, lost }, { status: 502, lost: false })
})

test('no connection, and no answer within twenty seconds, is a lost line', async () => {
  globalThis.fetch = async () => {
    throw new TypeError('Failed to fetch')
  }
  equal((await fails(send('/api/counties'))).lost, true)

  globalThis.fetch = (_, { signal }) =>
    new Promise((_, no) => signal.addEventListener('abort', () => no(new Error('given up'))))
  let problem = null
  send('/api/counties').catch((error) => {
    problem = error
  })
  await advance(19_999)
  equal(problem, null)
  await advance(1)
  equal(problem.lost, true)
})
