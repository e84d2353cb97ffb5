// The language of the page: Chinese first, English on request, remembered on this device.

import { computed, ref, watchEffect } from 'vue'
import chinese from './texts/zh.json'
import english from './texts/en.json'
import * as format from './format.js'

const KEPT = 'canbao.language'
const texts = { zh: chinese, en: english }

export const language = ref(recall())

/** Further texts, of an entry or of pages that are fetched later: `{zh, en}`, each a tree with top keys of its own. */
export function addTexts(more) {
  for (const tongue of Object.keys(texts)) Object.assign(texts[tongue], more[tongue])
}

/** What `Accept-Language` and `lang` say. */
export const languageTag = computed(() => (language.value === 'en' ? 'en' : 'zh-CN'))

watchEffect(() => {
  document.documentElement.lang = languageTag.value
})

let fetchEnglish = async () => {}

/** Has the English texts of an entry fetched only for whoever reads them: most never do. */
export function fetchEnglishBy(fetch) {
  fetchEnglish = fetch
}

/** Once the texts of the language are here; where English ones cannot be had, it is Chinese. */
export async function speak() {
  if (language.value !== 'en') return
  await fetchEnglish().catch(() => {
    language.value = 'zh'
  })
}

export async function switchLanguage() {
  if (language.value === 'zh') await fetchEnglish()
  language.value = language.value === 'en' ? 'zh' : 'en'
  try {
    localStorage.setItem(KEPT, language.value)
  } catch {
    // A browser that keeps nothing asks again at the next visit.
  }
}

function recall() {
  try {
    return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

/** A text of the page by its dotted key, with `{name}` filled in. */
export function t(key, values = {}) {
  const text = find(key)
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
}

export function hasText(key) {
  return typeof lookUp(key) === 'string'
}

/** The names of the texts below a key, in their order. */
export const keysUnder = (key) => Object.keys(lookUp(key))

function lookUp(key) {
  return key.split('.').reduce((part, name) => part?.[name], texts[language.value])
}

function find(key) {
  const text = lookUp(key)
  if (typeof text !== 'string') throw new Error(`No text for ${key}`)
  return text
}

/** A text of a policy: `{zh, en}`, or one string for both. */
export function say(text) {
  return typeof text === 'string' ? text : (text?.[language.value] ?? text?.zh ?? '')
}

export const money = (amount) => (amount === null ? t('undecided') : format.money(amount, language.value))
export const day = (iso) => format.day(iso, language.value)
export const period = (iso) => format.period(iso, language.value)
export const list = (names) => format.list(names, language.value)
