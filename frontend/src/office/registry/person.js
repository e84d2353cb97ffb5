// A person as the forms of the roll take them.

const FIELDS = ['idKind', 'idNumber', 'name', 'birthDate', 'sex', 'unit', 'household', 'group', 'phone']

export const nobody = () => ({ ...Object.fromEntries(FIELDS.map((field) => [field, ''])), idKind: 'id-card' })

/** The fields of a file, with the number in full. */
export const fieldsOf = (file, number) => ({
  ...Object.fromEntries(FIELDS.map((field) => [field, file[field] ?? ''])),
  idNumber: number,
})

/** As the server takes it: what is left empty is not said. */
export const bodyOf = (fields) =>
  Object.fromEntries(FIELDS.map((field) => [field, fields[field]?.trim() || null]).filter(([, value]) => value))
