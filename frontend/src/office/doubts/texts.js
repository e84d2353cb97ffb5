// Texts of doubts.

import { addTexts } from '../../lib/language.js'
import chinese from '../texts/doubts-zh.json'
import english from '../texts/doubts-en.json'

addTexts({ zh: chinese, en: english })
