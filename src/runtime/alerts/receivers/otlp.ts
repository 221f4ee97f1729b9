import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http'
import { LoggerProvider, type LogRecordProcessor } from '@opentelemetry/sdk-logs'
import type { Alert } from '../alert.ts'
import { exported, exporterOptions, resource } from '../otlp.ts'
import type { Receiver } from '../receiver.ts'
import { textOf } from '../text.ts'

type LogRecord = Parameters<ReturnType<LoggerProvider['getLogger']>['emit']>[0]

/** OpenTelemetry’s numbers of WARN and ERROR, and of INFO. */
const severities = { warning: 13, critical: 17 } as const
const info = 9

/** A log record for an OpenTelemetry collector, over HTTP. */
export const otlp: Receiver = {
  type: 'otlp',
  needs: [],
  allows: ['url'],
  async send(alert, { url }, signal) {
    const exporter = new OTLPLogExporter(exporterOptions(url, 'logs'))
    let taken: Promise<void> = Promise.resolve()
    // The processors of the library tell nobody how an export ended.
    const processor: LogRecordProcessor = {
      onEmit(record) {
        taken = exported(exporter, [record], signal)
      },
      forceFlush: () => taken,
      shutdown: () => exporter.shutdown(),
    }
    const provider = new LoggerProvider({ resource, processors: [processor] })
    provider.getLogger('faber-db').emit(recordOf(alert))
    await taken
    await provider.shutdown()
  },
}

/** What is over is worth knowing and no worry. */
function recordOf(alert: Alert): LogRecord {
  const firing = alert.state === 'firing'
  return {
    timestamp: new Date(alert.at),
    severityNumber: firing ? severities[alert.severity] : info,
    severityText: firing ? alert.severity : 'resolved',
    body: textOf(alert),
    eventName: 'faber_db.alert',
    attributes: {
      'alert.id': alert.id,
      'alert.key': alert.key,
      'alert.state': alert.state,
      'alert.severity': alert.severity,
      'deployment.environment.name': alert.environment,
      'alert.facts': alert.facts as NonNullable<LogRecord['attributes']>,
    },
  }
}
