import {
  openPlace,
  readCatalog
} from "./shared-backup-stores-s3.mjs";
import {
  configureFor,
  readConfig
} from "./shared-pipelines-steps.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  listed
} from "./shared-text.mjs";
async function configureForBackup({ args }, run) {
  const config = await readConfig(run);
  const names = Object.keys(config.environments);
  const isTurned = args.environment !== void 0 && names.includes(args.backup);
  const [id, named] = isTurned ? [String(args.environment), args.backup] : [args.backup, args.environment];
  if (named !== void 0) return { ...await configureFor(named, run), id };
  const place = await openPlace(config, run);
  const holders = [];
  for (const name of names) {
    const { found } = await readCatalog(place, name);
    if (found.some(({ record }) => record.backup_id === id)) holders.push(name);
  }
  const [holder] = holders;
  if (holder !== void 0 && holders.length === 1) {
    return { ...await configureFor(holder, run), id };
  }
  throw holder === void 0 ? unknown(id, names) : ambiguous(id, holders);
}
function unknown(id, names) {
  return names.includes(id) ? new FaberDbError("USAGE", {
    message: `Say which backup of ${id} is meant.`,
    next: `\`faber-db backup list ${id}\` names them.`
  }) : new FaberDbError("BACKUP_UNKNOWN", {
    message: `No environment has a backup "${id}".`,
    next: "`faber-db backup list` names those that there are."
  });
}
function ambiguous(id, holders) {
  return new FaberDbError("USAGE", {
    message: `${listed(holders)} have a backup "${id}" each.`,
    next: `Name the environment behind it: ${id} ${holders[0]}`
  });
}
export {
  configureForBackup
};
