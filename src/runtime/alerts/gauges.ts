import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics'
import { type FigureName, type Figures, figures as known } from '../health/figures.ts'
import { exported, exporterOptions, resource } from './otlp.ts'

/** The units as OpenTelemetry writes them. */
const units = { seconds: 's', bytes: 'By', ratio: '1', count: '{things}' } as const

/** Collected once, when it is asked to. */
class OneLook extends MetricReader {
  protected override async onShutdown() {}
  protected override async onForceFlush() {}
}

/** Sends figures as gauges, `faber_db.NAME`. @throws Refused, Unavailable */
export async function sendGauges(
  environment: string,
  figures: Figures,
  url: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const exporter = new OTLPMetricExporter(exporterOptions(url, 'metrics'))
  const reader = new OneLook()
  const provider = new MeterProvider({ resource, readers: [reader] })
  const meter = provider.getMeter('faber-db')
  for (const [name, value] of Object.entries(figures)) {
    const { unit, help } = known[name as FigureName]
    meter
      .createGauge(`faber_db.${name}`, { unit: units[unit], description: help })
      .record(value, { 'deployment.environment.name': environment })
  }
  const { resourceMetrics } = await reader.collect()
  await exported(exporter, resourceMetrics, signal)
  await exporter.shutdown()
  await provider.shutdown()
}
