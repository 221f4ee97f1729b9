import {
  shortened,
  textOf
} from "./shared-alerts-text.mjs";
import {
  postJson
} from "./shared-alerts-post.mjs";
import "./shared-alerts-receiver.mjs";
import "./shared-esbuild.mjs";
var summaryLength = 1024;
var pagerduty = {
  type: "pagerduty",
  needs: ["secret"],
  allows: ["url"],
  async send(alert, { url = "https://events.pagerduty.com/v2/enqueue", secret = "" }, signal) {
    await postJson(url, {}, JSON.stringify(eventOf(alert, secret)), signal);
  }
};
function eventOf(alert, routingKey) {
  return {
    routing_key: routingKey,
    event_action: alert.state === "firing" ? "trigger" : "resolve",
    dedup_key: alert.key,
    client: "faber-db",
    payload: {
      summary: shortened(alert.title, summaryLength),
      source: alert.environment,
      severity: alert.severity,
      timestamp: alert.at,
      component: "database",
      custom_details: { text: textOf(alert), ...alert.facts }
    }
  };
}
export {
  pagerduty
};
