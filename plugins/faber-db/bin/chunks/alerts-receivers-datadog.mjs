import {
  shortened,
  textOf
} from "./shared-alerts-text.mjs";
import {
  postJson
} from "./shared-alerts-post.mjs";
import "./shared-alerts-receiver.mjs";
import "./shared-esbuild.mjs";
var oldestMs = 18 * 60 * 60 * 1e3;
var textLength = 4e3;
var kinds = { warning: "warning", critical: "error" };
var datadog = {
  type: "datadog",
  needs: ["secret"],
  allows: ["url"],
  async send(alert, { url = "https://api.datadoghq.com", secret = "" }, signal) {
    const events = `${url.replace(/\/+$/, "")}/api/v1/events`;
    await postJson(events, { "dd-api-key": secret }, JSON.stringify(eventOf(alert)), signal);
  }
};
function eventOf(alert) {
  const happened = Date.parse(alert.at);
  return {
    title: alert.title,
    text: shortened(textOf(alert), textLength),
    alert_type: alert.state === "resolved" ? "success" : kinds[alert.severity],
    aggregation_key: alert.key,
    source_type_name: "faber-db",
    tags: ["service:faber-db", `environment:${alert.environment}`, `severity:${alert.severity}`],
    ...Date.now() - happened < oldestMs && { date_happened: Math.floor(happened / 1e3) }
  };
}
export {
  datadog
};
