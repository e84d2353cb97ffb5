// Names in both languages, as forms have them.

/** As a form begins: the server gives the Chinese name for the English one where there is none, which nobody is to take for English. */
export const inForm = ({ zh, en }) => ({ zh, en: en === zh ? '' : en })

/** As the server takes it. */
export const ofForm = ({ zh, en }) => ({ zh: zh.trim(), en: en.trim() || null })
