// What the server shows as a page, fetched whole as a file.

import { FILE_PATIENCE_MS, ask } from '../lib/http.js'
import { XLSX, download } from './files.js'
import { useForm } from './form.js'

/**
 * Forms that fetch an address as CSV and as a workbook and hand the file over.
 *
 * @param address gives the address
 * @param name gives the name of the file without its ending
 */
export function useExports(address, name) {
  const as = (accept, ending) =>
    useForm(async () => {
      const { content } = await ask(address(), { accept, patience: FILE_PATIENCE_MS })
      download(content, `${name()}.${ending}`)
    })
  return { csv: as('text/csv', 'csv'), xlsx: as(XLSX, 'xlsx') }
}
