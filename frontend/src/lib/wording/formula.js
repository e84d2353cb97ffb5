// Formulas of the policy language as trees. The grammar is the one that config/README.md describes.

const TOKEN =
  /\s*(?:(?<date>\d{4}-\d\d-\d\d)|(?<percent>\d+(?:\.\d+)?)%|(?<amount>\d+\.\d\d)(?![\d.])|(?<decimal>\d+\.\d+)(?![\d.])|(?<number>\d+)(?![\d.])|(?<name>[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*(?:\.[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)*)|(?<suffix>\.[A-Za-z]+)|(?<sign>[-+*/()[\],:]))/y

const UNITS = { day: 'D', week: 'W', month: 'M', year: 'Y' }
const SNAPS = {
  month: 'monthStart',
  monthStart: 'monthStart',
  monthEnd: 'monthEnd',
  nextMonth: 'nextMonth',
  yearStart: 'yearStart',
  yearEnd: 'yearEnd',
  nextYear: 'nextYear',
}
const ROUNDINGS = ['floor', 'ceiling', 'round']

/** The tree of a formula; null where it is none. */
export function parse(text) {
  try {
    const reader = new Reader(tokensOf(String(text)))
    const tree = reader.sum()
    return reader.ended() ? tree : null
  } catch {
    return null
  }
}

function tokensOf(text) {
  const tokens = []
  TOKEN.lastIndex = 0
  let end = 0
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const [kind, written] = Object.entries(found.groups).find(([, part]) => part !== undefined)
    tokens.push({ kind, text: written })
    end = TOKEN.lastIndex
  }
  if (text.slice(end).trim()) throw new SyntaxError(text)
  return tokens
}

class Reader {
  constructor(tokens) {
    this.tokens = tokens
    this.next = 0
  }

  ended() {
    return this.next === this.tokens.length
  }

  take() {
    if (this.ended()) throw new SyntaxError('end of the formula')
    return this.tokens[this.next++]
  }

  accept(text) {
    const found = this.tokens[this.next]?.text === text
    if (found) this.next += 1
    return found
  }

  expect(text) {
    if (!this.accept(text)) throw new SyntaxError(text)
  }

  sum() {
    let left = this.product()
    for (;;) {
      if (this.accept('+')) left = { kind: 'sum', sign: '+', left, right: this.product() }
      else if (this.accept('-')) left = { kind: 'sum', sign: '-', left, right: this.product() }
      else return left
    }
  }

  product() {
    let left = this.factor()
    for (;;) {
      if (this.accept('*')) left = { kind: 'product', left, right: this.factor() }
      else if (this.accept('/')) left = { kind: 'quotient', left, right: this.factor() }
      else return left
    }
  }

  factor() {
    let tree = this.primary()
    while (this.tokens[this.next]?.kind === 'suffix') tree = snapped(tree, this.take().text.slice(1))
    return tree
  }

  primary() {
    const { kind, text } = this.take()
    if (['date', 'amount', 'decimal'].includes(kind)) return { kind, text }
    if (kind === 'percent') {
      this.expect('of')
      return { kind, percent: text, of: this.factor() }
    }
    if (kind === 'number') return this.number(text)
    if (kind === 'name') return this.accept('(') ? this.call(text) : this.named(text)
    if (text !== '(') throw new SyntaxError(text)
    const inner = this.sum()
    this.expect(')')
    return inner
  }

  number(text) {
    const unit = UNITS[this.tokens[this.next]?.text.replace(/s$/, '')]
    if (!unit || this.tokens[this.next].kind !== 'name') return { kind: 'number', text }
    this.next += 1
    return { kind: 'period', count: Number(text), unit }
  }

  call(name) {
    if (name === 'count') {
      const set = this.take().text
      this.expect(':')
      return { kind: 'count', set, ids: this.list(() => this.take().text, ')') }
    }
    if (name === 'recognised' || name === 'ended')
      return { kind: 'categoryDay', day: name, ids: this.list(() => this.take().text, ')') }
    if (ROUNDINGS.includes(name)) return this.rounded(name)
    return { kind: 'call', name, parts: this.list(() => this.sum(), ')') }
  }

  rounded(how) {
    const of = this.sum()
    const unit = this.accept(',') ? this.take().text : ''
    this.expect(')')
    return { kind: 'rounded', how, of, unit }
  }

  named(name) {
    const dot = name.lastIndexOf('.')
    const snap = dot > 0 && !name.startsWith('windows.') && SNAPS[name.slice(dot + 1)]
    const tree = { kind: 'name', name: snap ? name.slice(0, dot) : name }
    if (this.accept('[')) tree.instead = this.list(() => this.take().text, ']')
    return snap ? { kind: 'snap', snap, of: tree } : tree
  }

  list(read, close) {
    const items = [read()]
    while (this.accept(',')) items.push(read())
    this.expect(close)
    return items
  }
}

function snapped(of, suffix) {
  if (!SNAPS[suffix]) throw new SyntaxError(suffix)
  return { kind: 'snap', snap: SNAPS[suffix], of }
}
