// Texts of the page for officers, to be imported before anything that speaks.

import { addTexts } from '../lib/language.js'
import chinese from './texts/zh.json'
import english from './texts/en.json'

addTexts({ zh: chinese, en: english })
