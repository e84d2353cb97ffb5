// What unit tests import as 'testing'. A test is a name and a function, which may be asynchronous.

const cases = (globalThis.unitTests = [])

export function test(name, run) {
  cases.push({ name, run })
}

/** Holds two values to be alike, however deep. */
export function equal(actual, expected) {
  if (!alike(actual, expected)) throw new Error(`expected ${shown(expected)} but was ${shown(actual)}`)
}

/** Holds a function to fail, or a promise to be refused, and gives the error. */
export async function fails(run) {
  try {
    await (typeof run === 'function' ? run() : run)
  } catch (error) {
    return error
  }
  throw new Error('expected to fail')
}

/** Lets time go by: timers that come due run in their order, and what waits for them goes on. */
export const advance = globalThis.advance

function alike(one, other) {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && alike(one[key], other[key]))
}

function shown(value) {
  return typeof value === 'object' ? JSON.stringify(value) : typeof value === 'string' ? `'${value}'` : String(value)
}
