import {
  addressOf,
  receivers,
  withDeadline
} from "./shared-alerts-address.mjs";
import "./shared-config-project.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
var patienceMs = 5e3;
async function sendFigures(environment, figures, context) {
  const concerned = Object.entries(context.config.alerts.receivers).filter(
    ([, { type, environments }]) => type === "otlp" && (environments?.includes(environment) ?? true)
  );
  const problems = concerned.map(async ([name, settings]) => {
    try {
      const { url } = await addressOf(name, settings, await receivers.otlp(), context);
      const { sendGauges } = await import("./alerts-gauges.mjs");
      await withDeadline(
        context.signal,
        patienceMs,
        (signal) => sendGauges(environment, figures, url, signal)
      );
      return [];
    } catch (error) {
      const message = `The receiver ${name} did not get the figures: ${error.message}`;
      return [{ receiver: name, message }];
    }
  });
  return (await Promise.all(problems)).flat();
}
export {
  sendFigures
};
