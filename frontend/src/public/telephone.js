// Telephone numbers as contacts have them.

/** The hotline of the medical security administration in all of China. */
export const HOTLINE = '12393'

/** What a telephone dials: the first number without the signs that make it readable. */
export const dialled = (text) => `tel:${text.split(/[,、;/转]|ext/)[0].replace(/[^+\d]/g, '')}`
