// Texts of what lays two answers side by side, fetched only with it.

import { addTexts } from '../../lib/language.js'
import chinese from '../../messages/comparing-zh.json'
import english from '../../messages/comparing-en.json'

addTexts({ zh: chinese, en: english })
