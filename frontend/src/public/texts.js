// Texts of the public page, to be imported before anything that speaks.

import { addTexts, fetchEnglishBy } from '../lib/language.js'
import chinese from './texts/zh.json'

addTexts({ zh: chinese })
fetchEnglishBy(() => import('./english.js'))
