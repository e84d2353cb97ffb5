// Telephone numbers as contacts have them.

/** What a telephone dials: the first number without the signs that make it readable. */
export const dialled = (text) => `tel:${text.split(/[,、;/转]|ext/)[0].replace(/[^+\d]/g, '')}`
