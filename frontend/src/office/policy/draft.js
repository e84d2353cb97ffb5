// A draft at its desk: what the server has, what is typed and not saved, and what somebody else saved meanwhile. Nothing that was typed is ever
// dropped by itself.

import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { ask, send } from '../../lib/http.js'
import { useAttempts } from '../../lib/request.js'
import { recall, useKeeping } from '../kept.js'
import { county, renewals } from '../../lib/session.js'
import { useAnswered } from './answered.js'
import { merge } from './lines.js'

export const YAML = 'application/yaml'

/** The texts of a draft, each with where it is. */
const PARTS = { pack: '', cases: '/cases' }
const ATTEMPTS = 3

/** As text areas have them. */
const plain = (text) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

export const addressOf = (year) => `/api/v1/counties/${county.value}/policies/${year}`

/** The steps of this round in which its text was changed. */
export const editsOf = (view) => view.history.filter(({ kind }) => kind === 'edited')

/**
 * @returns `view` (what the server says of the draft; null where there is none), `years` of the region, `texts` by part: `saved`, `text`, `restored` (when what the
 *     browser had kept was typed), `clash` (what somebody else saved of the same part), `replaced` (the text before all of it was replaced)
 */
export function useDraft(year) {
  const address = `${addressOf(year)}/draft`
  const view = shallowRef(null)
  const years = shallowRef([])
  const loaded = ref(false)
  const texts = reactive({ pack: part(), cases: part() })
  const answered = useAnswered(texts.cases)
  let tag = ''

  const { loading, problem, attempt } = useAttempts(async (signal) => {
    const found = await fetched(signal)
    for (const name of Object.keys(PARTS)) await receive(name, found[name], found.tag)
    take(found)
    loaded.value = true
  })
  attempt()
  watch(renewals, () => (loaded.value ? sayAnew() : attempt()))
  for (const name of Object.keys(PARTS)) {
    useKeeping(`draft/${year}/${name}`, () => {
      const { saved, text, clash } = texts[name]
      if (!loaded.value || text === saved) return null
      return { text, base: clash?.base ?? saved, tag: clash ? '' : tag, at: new Date().toISOString() }
    })
  }

  /** What the server has, all of one revision. A draft that is not there is not asked for. */
  async function fetched(signal) {
    for (let turn = 0; turn < ATTEMPTS; turn++) {
      const { items } = await send(`/api/v1/counties/${county.value}/policies?size=500`, undefined, signal)
      years.value = items
      if (!items.some((each) => each.year === year && each.draft)) break
      const [head, ...bodies] = await Promise.all([
        ask(address, { signal }),
        ...Object.values(PARTS).map((place) => ask(address + place, { accept: YAML, signal })),
      ])
      if (bodies.some((body) => body.tag !== head.tag) && turn < ATTEMPTS - 1) continue
      const [pack, cases] = await Promise.all(bodies.map(async ({ content }) => plain(await content.text())))
      return { view: head.content, tag: head.tag, pack, cases }
    }
    return { view: null, tag: '', pack: '', cases: '' }
  }

  /** Says what is known in the language now chosen; what somebody else changed meanwhile is told when something is saved. */
  async function sayAnew() {
    const found = await ask(address).catch(() => null)
    if (found?.tag === tag) view.value = found.content
  }

  function take(found) {
    view.value = found.view
    tag = found.tag
  }

  /** A part as the page opens: with what was typed here and not saved, put together with what was saved since. */
  async function receive(name, text, now) {
    const kept = await recall(`draft/${year}/${name}`)
    Object.assign(texts[name], part(), { saved: text, text })
    if (!kept || kept.text === text) return
    Object.assign(texts[name], { text: kept.text, restored: kept.at })
    if (kept.tag !== now && kept.base !== text) texts[name].clash = { base: kept.base, text }
  }

  /** Takes over what somebody else saved; what is typed here stays where it is. */
  async function catchUp() {
    const found = await fetched()
    for (const name of Object.keys(PARTS)) {
      const { saved, text, clash } = texts[name]
      const theirs = found[name]
      if (text === saved) texts[name].text = theirs
      else if (theirs !== saved && theirs !== text && found.view) {
        texts[name].clash = { base: clash?.base ?? saved, text: theirs }
      }
      texts[name].saved = theirs
    }
    take(found)
  }

  /** @throws a Problem; where somebody was faster, after what they saved was taken over */
  async function save(name) {
    const sent = texts[name].text
    const condition = tag ? { 'If-Match': tag } : { 'If-None-Match': '*' }
    try {
      const answer = await ask(address + PARTS[name], { method: 'PUT', body: sent, type: YAML, headers: condition })
      Object.assign(texts[name], { saved: sent, restored: '', clash: null, replaced: null })
      take({ view: answer.content, tag: answer.tag })
    } catch (refused) {
      if (refused.status !== 412) throw refused
      await catchUp()
      throw refused
    }
  }

  /** Puts cases that fail down as they are answered now, by their lines, beside those that were before: typed and not saved, so that it is looked at first. */
  async function takeAnswers(more) {
    const lines = [...answered.lines.value, ...more]
    const query = new URLSearchParams(lines.map((line) => ['line', line]))
    const { content } = await ask(`${address}/cases/answered?${query}`, { accept: YAML })
    const text = plain(await content.text())
    answered.note(text, lines)
    replace(texts.cases, text, 'answered')
  }

  /** What was published is handed over once more as it is: a new round begins with the same text. */
  async function beginAnew() {
    texts.pack.text = texts.pack.saved
    await save('pack')
  }

  async function discard() {
    try {
      await ask(address, { method: 'DELETE', headers: { 'If-Match': tag } })
    } catch (refused) {
      if (refused.status === 412) await catchUp()
      throw refused
    }
    for (const name of Object.keys(PARTS)) Object.assign(texts[name], part())
    take({ view: null, tag: '' })
  }

  /** A step that others answer with the draft as it then is: submission, approval, rejection. */
  async function step(kind, body, headers) {
    try {
      const answer = await ask(`${address}/${kind}`, { body, headers })
      take({ view: answer.content, tag: answer.tag })
    } catch (refused) {
      if (refused.status !== 422 && !refused.lost) await catchUp()
      throw refused
    }
  }

  return {
    view,
    tag: () => tag,
    years,
    texts,
    loading,
    problem,
    loaded,
    retry: attempt,
    unsaved: computed(() => Object.keys(PARTS).filter((name) => texts[name].text !== texts[name].saved)),
    save,
    answeredLines: answered.lines,
    takeAnswers,
    beginAnew,
    discard,
    step,
    catchUp,
  }
}

function part() {
  return { saved: '', text: '', restored: '', clash: null, replaced: null }
}

/** Puts another text in the place of what is typed, which stays at hand. */
export function replace(of, text, why) {
  of.replaced = { text: of.text, clash: of.clash, why }
  Object.assign(of, { text, restored: '', clash: null })
}

/** Takes that back. */
export function putBack(of) {
  const { text, clash } = of.replaced
  Object.assign(of, { text, clash, replaced: null })
}

/** @returns how many places both changed */
export function mergeWithTheirs(of, headings) {
  const { base, text } = of.clash
  const together = merge(base, of.text, text, headings)
  replace(of, together.text, 'merged')
  return together.clashes
}

/** The text of a file; what is no UTF-8 is most often the older encoding of Chinese machines. */
export async function read(file) {
  const bytes = await file.arrayBuffer()
  try {
    return { text: plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), older: false }
  } catch {
    return { text: plain(new TextDecoder('gb18030').decode(bytes)), older: true }
  }
}
