// Texts of the roll.

import { addTexts } from '../../lib/language.js'
import chinese from '../texts/registry-zh.json'
import english from '../texts/registry-en.json'

addTexts({ zh: chinese, en: english })
