// Texts of what lays two answers side by side, fetched only with it.

import { addTexts } from '../../lib/language.js'
import chinese from '../texts/comparing-zh.json'
import english from '../texts/comparing-en.json'

addTexts({ zh: chinese, en: english })
