// Words of the policy language, fetched only with the pages that put rules into words.

import { addTexts, language, t } from '../language.js'
import chinese from '../../public/texts/rules-zh.json'
import english from '../../public/texts/rules-en.json'

addTexts({ zh: chinese, en: english })

export const w = (key, values) => t(`rules.${key}`, values)

const SEPARATING = ['and', 'orElse']

/** 'a、b或c', 'a, b or c' with 'or' and 'with'; phrases are joined by 'and' and 'orElse' between each two. */
export function joined(names, word) {
  if (names.length < 2 || SEPARATING.includes(word)) return names.join(w(word))
  const comma = language.value === 'en' ? ', ' : '、'
  return `${names.slice(0, -1).join(comma)}${w(word)}${names.at(-1)}`
}

/** Something unknown as it is written in the pack: better raw than hidden. */
export const raw = (value) => (typeof value === 'string' ? value : JSON.stringify(value))
