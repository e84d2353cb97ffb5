// Corrections that people in the field propose, and those who keep the roll decide about.

import { base } from './roll.js'

export const COLOURS = { open: '#874d00', accepted: '#237804', refused: '#a8071a', withdrawn: '#595959' }

export const corrections = () => `${base()}/corrections`
export const correction = ({ id }) => `${corrections()}/${encodeURIComponent(id)}`
