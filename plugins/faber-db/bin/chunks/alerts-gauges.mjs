import {
  AggregationTemporality,
  AggregationType,
  InstrumentType,
  JsonMetricsSerializer,
  MeterProvider,
  MetricReader,
  MetricsExporterMetricsHelper,
  OTLPExporterBase,
  convertLegacyHttpOptions,
  createOtlpHttpExportDelegate,
  createOtlpHttpExporterMetrics,
  exported,
  exporterOptions,
  getStringFromEnv,
  resource
} from "./shared-opentelemetry-sdk-metrics.mjs";
import {
  figures
} from "./shared-health-figures.mjs";
import {
  diag,
  init_esm
} from "./shared-opentelemetry-api.mjs";
import "./shared-alerts-receiver.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-esbuild.mjs";
var AggregationTemporalityPreference;
(function(AggregationTemporalityPreference2) {
  AggregationTemporalityPreference2[AggregationTemporalityPreference2["DELTA"] = 0] = "DELTA";
  AggregationTemporalityPreference2[AggregationTemporalityPreference2["CUMULATIVE"] = 1] = "CUMULATIVE";
  AggregationTemporalityPreference2[AggregationTemporalityPreference2["LOWMEMORY"] = 2] = "LOWMEMORY";
})(AggregationTemporalityPreference || (AggregationTemporalityPreference = {}));
init_esm();
var CumulativeTemporalitySelector = () => AggregationTemporality.CUMULATIVE;
var DeltaTemporalitySelector = (instrumentType) => {
  switch (instrumentType) {
    case InstrumentType.COUNTER:
    case InstrumentType.OBSERVABLE_COUNTER:
    case InstrumentType.GAUGE:
    case InstrumentType.HISTOGRAM:
    case InstrumentType.OBSERVABLE_GAUGE:
      return AggregationTemporality.DELTA;
    case InstrumentType.UP_DOWN_COUNTER:
    case InstrumentType.OBSERVABLE_UP_DOWN_COUNTER:
      return AggregationTemporality.CUMULATIVE;
  }
};
var LowMemoryTemporalitySelector = (instrumentType) => {
  switch (instrumentType) {
    case InstrumentType.COUNTER:
    case InstrumentType.HISTOGRAM:
      return AggregationTemporality.DELTA;
    case InstrumentType.GAUGE:
    case InstrumentType.UP_DOWN_COUNTER:
    case InstrumentType.OBSERVABLE_UP_DOWN_COUNTER:
    case InstrumentType.OBSERVABLE_COUNTER:
    case InstrumentType.OBSERVABLE_GAUGE:
      return AggregationTemporality.CUMULATIVE;
  }
};
function chooseTemporalitySelectorFromEnvironment() {
  const configuredTemporality = (getStringFromEnv("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE") ?? "cumulative").toLowerCase();
  if (configuredTemporality === "cumulative") {
    return CumulativeTemporalitySelector;
  }
  if (configuredTemporality === "delta") {
    return DeltaTemporalitySelector;
  }
  if (configuredTemporality === "lowmemory") {
    return LowMemoryTemporalitySelector;
  }
  diag.warn(`OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE is set to '${configuredTemporality}', but only 'cumulative' and 'delta' are allowed. Using default ('cumulative') instead.`);
  return CumulativeTemporalitySelector;
}
function chooseTemporalitySelector(temporalityPreference) {
  if (temporalityPreference != null) {
    if (temporalityPreference === AggregationTemporalityPreference.DELTA) {
      return DeltaTemporalitySelector;
    } else if (temporalityPreference === AggregationTemporalityPreference.LOWMEMORY) {
      return LowMemoryTemporalitySelector;
    }
    return CumulativeTemporalitySelector;
  }
  return chooseTemporalitySelectorFromEnvironment();
}
var DEFAULT_AGGREGATION = Object.freeze({
  type: AggregationType.DEFAULT
});
function chooseAggregationSelector(config) {
  return config?.aggregationPreference ?? (() => DEFAULT_AGGREGATION);
}
var OTLPMetricExporterBase = class extends OTLPExporterBase {
  _aggregationTemporalitySelector;
  _aggregationSelector;
  constructor(delegate, config) {
    super(delegate);
    this._aggregationSelector = chooseAggregationSelector(config);
    this._aggregationTemporalitySelector = chooseTemporalitySelector(config?.temporalityPreference);
  }
  selectAggregation(instrumentType) {
    return this._aggregationSelector(instrumentType);
  }
  selectAggregationTemporality(instrumentType) {
    return this._aggregationTemporalitySelector(instrumentType);
  }
};
var OTEL_COMPONENT_TYPE_VALUE_OTLP_HTTP_METRIC_EXPORTER = "otlp_http_metric_exporter";
var OTLPMetricExporter = class extends OTLPMetricExporterBase {
  _url;
  constructor(config) {
    super(createOtlpHttpExportDelegate(convertLegacyHttpOptions(config ?? {}, "METRICS", "v1/metrics", {
      "Content-Type": "application/json"
    }), JsonMetricsSerializer, OTEL_COMPONENT_TYPE_VALUE_OTLP_HTTP_METRIC_EXPORTER, MetricsExporterMetricsHelper, config?.selfObsMeterProvider), config);
    this._url = config?.url;
  }
  /**
   * Sets the meter provider to use to collect metrics for the exporter itself.
   * @experimental This method is experimental and is subject to breaking changes in minor releases.
   */
  setSelfObsMeterProvider(meterProvider) {
    this.setMetrics(createOtlpHttpExporterMetrics(OTEL_COMPONENT_TYPE_VALUE_OTLP_HTTP_METRIC_EXPORTER, MetricsExporterMetricsHelper, this._url, meterProvider));
  }
};
var units = { seconds: "s", bytes: "By", ratio: "1", count: "{things}" };
var OneLook = class extends MetricReader {
  async onShutdown() {
  }
  async onForceFlush() {
  }
};
async function sendGauges(environment, figures2, url, signal) {
  const exporter = new OTLPMetricExporter(exporterOptions(url, "metrics"));
  const reader = new OneLook();
  const provider = new MeterProvider({ resource, readers: [reader] });
  const meter = provider.getMeter("faber-db");
  for (const [name, value] of Object.entries(figures2)) {
    const { unit, help } = figures[name];
    meter.createGauge(`faber_db.${name}`, { unit: units[unit], description: help }).record(value, { "deployment.environment.name": environment });
  }
  const { resourceMetrics } = await reader.collect();
  await exported(exporter, resourceMetrics, signal);
  await exporter.shutdown();
  await provider.shutdown();
}
export {
  sendGauges
};
