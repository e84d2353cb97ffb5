// Files that come from and go to the officer's own machine.

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands a file over to whoever sits there. */
export function download(content, name) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
}

/** Lines of cells as CSV that every spreadsheet reads. */
export const csv = (lines) =>
  lines
    .map((cells) => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(','))
    .join('\r\n')

/** A text as a file of that media type. */
export const asFile = (text, type) => new Blob([text], { type })
