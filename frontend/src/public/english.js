// English texts of the public page, fetched only for whoever reads them.

import { addTexts } from '../lib/language.js'
import english from './texts/en.json'

addTexts({ en: english })
