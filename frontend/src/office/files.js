// Files that come from and go to the officer's own machine.

/** Hands a file over to whoever sits there. */
export function download(content, name) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** A text as a file of that media type. */
export const asFile = (text, type) => new Blob([text], { type })
