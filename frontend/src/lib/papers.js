// Papers by which people are known.

/** Kinds of papers whose number tells birth date and sex. */
export const TELLING = ['id-card', 'residence-permit']
