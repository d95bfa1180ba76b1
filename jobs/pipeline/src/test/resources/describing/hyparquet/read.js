// Prints each file named as one line of JSON: its columns with their types, its rows as texts by
// the type of their column, and the notes of its footer.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

// Instants as they are stored: a Date of JavaScript would lose their microseconds.
const parsers = { timestampFromMicroseconds: (micros) => `${micros}` }

function type(element) {
  if (element.logical_type) return element.logical_type.type
  return element.type
}

function text(value) {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return Object.is(value, -0) ? '-0.0' : String(value)
}

for (const path of process.argv.slice(2)) {
  const file = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(file)
  const columns = metadata.schema.slice(1).map((element) => [element.name, type(element)])
  const objects = await parquetReadObjects({ file, metadata, compressors, parsers })
  const rows = objects.map((row) => columns.map(([name]) => text(row[name])))
  const notes = Object.fromEntries(metadata.key_value_metadata.map(({ key, value }) => [key, value]))
  console.log(JSON.stringify({ columns, rows, notes }))
}
