// Asks the npm package `datapackage`, the reference implementation, whether a dataset folder is valid.
// usage: node validate-datapackage.cjs DATASET_FOLDER NODE_MODULES
// Prints a line for each error and, if there is none, one with what was read; exits 1 on errors, 2 on wrong usage.
const fs = require('fs')
const os = require('os')
const path = require('path')

const [folder, modules] = process.argv.slice(2)
if (!folder || !modules) {
  console.error('usage: node validate-datapackage.cjs DATASET_FOLDER NODE_MODULES')
  process.exit(2)
}
const { Package, Profile } = require(path.resolve(modules, 'datapackage'))

const PROFILES = ['data-package', 'tabular-data-package', 'fiscal-data-package']
const BYTE_ORDER_MARK = '\uFEFF'

const descriptor = JSON.parse(fs.readFileSync(path.join(folder, 'datapackage.json'), 'utf8'))
const tabular = descriptor.profile === 'tabular-data-package'
const errors = []
const fail = (where, error) => {
  const causes = error.errors && error.errors.length ? error.errors : [error]
  for (const cause of causes) {
    const row = cause.rowNumber ?? error.rowNumber
    errors.push(`${where}${row ? `, row ${row}` : ''}: ${cause.message.replace(/\s+/g, ' ')}`)
  }
}

// Under a deep copy: the library fills in defaults. Only `alone` keeps its key: the library replaces the columns
// of one key by the rows they refer to and then finds no match for a second key on the same columns.
function prepared(alone) {
  const copy = JSON.parse(JSON.stringify(descriptor))
  for (const resource of copy.resources) {
    if (!resource.schema) continue
    const keys = resource.schema.foreignKeys || []
    delete resource.schema.foreignKeys
    if (alone && alone.resource === resource.name) resource.schema.foreignKeys = [keys[alone.key]]
  }
  return copy
}

async function checkProfiles() {
  for (const name of tabular ? PROFILES : ['data-package']) {
    const profile = await Profile.load(name)
    for (const error of profile.validate(descriptor).errors) fail(`profile ${name}`, error)
  }
  const whole = await Package.load(JSON.parse(JSON.stringify(descriptor)), { basePath: folder })
  for (const error of whole.errors) fail('package', error)
  for (const resource of whole.resources) for (const error of resource.errors) fail(resource.name, error)
}

// Types, constraints and primary keys of every row.
async function checkRows(basePath) {
  const whole = await Package.load(prepared(null), { basePath })
  const counts = []
  for (const resource of whole.resources) {
    try {
      let rows = 0
      for await (const row of await resource.iter({ forceCast: true })) {
        if (row instanceof Error) fail(resource.name, row)
        rows += 1
      }
      counts.push(`${resource.name} ${rows}`)
    } catch (error) {
      fail(resource.name, error)
    }
  }
  return counts
}

async function checkForeignKeys(basePath) {
  for (const resource of descriptor.resources) {
    for (let key = 0; key < (resource.schema.foreignKeys || []).length; key++) {
      const whole = await Package.load(prepared({ resource: resource.name, key }), { basePath })
      try {
        await whole.getResource(resource.name).checkRelations()
      } catch (error) {
        fail(resource.name, error)
      }
    }
  }
}

// The library takes a byte-order mark for a part of the first column's name.
function copyWithoutMarks() {
  const target = fs.mkdtempSync(path.join(os.tmpdir(), 'datapackage-'))
  for (const resource of descriptor.resources) {
    const text = fs.readFileSync(path.join(folder, resource.path), 'utf8')
    if (!text.startsWith(BYTE_ORDER_MARK)) fail(resource.name, new Error('no byte-order mark'))
    fs.writeFileSync(path.join(target, resource.path), text.slice(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0))
  }
  return target
}

async function main() {
  await checkProfiles()
  let counts = []
  if (tabular) {
    const copy = copyWithoutMarks()
    try {
      counts = await checkRows(copy)
      await checkForeignKeys(copy)
    } finally {
      fs.rmSync(copy, { recursive: true })
    }
  }
  for (const error of errors) console.log(error)
  if (errors.length === 0) console.log(`valid: ${counts.join(', ')}`)
  process.exit(errors.length === 0 ? 0 : 1)
}

main().catch((error) => {
  console.error(error)
  process.exit(3)
})
