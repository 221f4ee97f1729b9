/** The program `faber-db`: bundled into the plugin as bin/faber-db, and the npm `bin`. */
import { main } from '../src/runtime/cli/main.ts'

process.exitCode = await main(process.argv.slice(2), process.env)
