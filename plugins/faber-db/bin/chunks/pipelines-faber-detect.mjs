import {
  begin,
  detect,
  hasWords,
  ownMigrations,
  readFolder,
  remembered,
  skip,
  stopIfOff
} from "./shared-faber-detect-vocabulary.mjs";
import {
  updateWorkItem
} from "./shared-faber-work-item.mjs";
import "./shared-run.mjs";
import "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  faberDetect
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
var unsure = 0.75;
var faberDetect2 = remembered(
  "frame",
  pipeline(faberDetect).step("read the context", begin("frame")).step("is it wanted?", stopIfOff).step("is there anything to weigh?", async ({ config, context }, run) => {
    if (!config.faber_integration.auto_detect_database_work) {
      return skip("faber_integration.auto_detect_database_work is false", run);
    }
    if (hasWords(context)) return {};
    throw new FaberDbError("CONTEXT_INVALID", {
      message: "The context has no title, no description and no label to look at.",
      next: 'Hand on issue_data of the work item: {"issue_data": {"title": …, "description": …, "labels": […]}}'
    });
  }).step("weigh the words", async ({ config, context }, run) => {
    const detection = detect(context, config.faber_integration.detection_patterns);
    const recommendations = recommend(detection);
    Object.assign(run.details, detection, { recommendations });
    return { detection, recommendations };
  }).step("remember", async (state, run) => {
    const { autonomy, context, detection, item, workId, recommendations } = state;
    const { database_work_detected, confidence, indicators } = detection;
    const folder = (await readFolder(state, run)).map(({ name }) => name);
    run.details.conditions = {
      database_work_detected,
      migrations_exist: item !== void 0 && ownMigrations(item, folder).length > 0
    };
    if (workId !== void 0 && autonomy !== "dry-run") {
      await updateWorkItem(run.state, workId, run.now(), (known) => ({
        ...known,
        ...context.runId && { run_id: context.runId },
        database_work_detected,
        confidence,
        migrations_before: known.migrations_before ?? folder
      }));
    }
    const words = indicators.filter(({ weight }) => weight > 0 === database_work_detected);
    const why = words.slice(0, 3).map(({ where, text }) => `${where} “${text}”`);
    const because = why.length > 0 ? `: ${why.join(", ")}` : "";
    return done(
      `Database work detected: ${database_work_detected ? "yes" : "no"} (confidence ${confidence})${because}.`,
      recommendations
    );
  })
);
function recommend({ database_work_detected, confidence }) {
  return [
    ...database_work_detected ? [
      "Put the change into the specification: whole Prisma models, or SQL, each in a block.",
      "The architect phase makes the migration from it."
    ] : ["The database phases have nothing to do unless a migration turns up."],
    ...confidence < unsure ? [
      database_work_detected ? "The words say little: if it is no database work, leave the schema out of the specification." : "The words say little: if it is database work, set the label “database” and detect again."
    ] : []
  ];
}
export {
  faberDetect2 as faberDetect
};
