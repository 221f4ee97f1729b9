import { createHash } from 'node:crypto'
import { renderToString } from 'preact-render-to-string'
import type { ReportData } from './data.ts'
import { Environment } from './environment.tsx'
import { Overview } from './overview.tsx'
import { style } from './style.ts'
import { Time } from './words.tsx'

/** Only the style of the page itself counts, and nothing is asked of anywhere: no script, no font, no picture. */
const policy = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`

const titles = { 'health-check': 'Health report', status: 'Status report' } as const

/** The whole page, which needs nothing beside itself. */
export function reportPage(report: ReportData): string {
  return `<!doctype html>${renderToString(<Page {...report} />)}\n`
}

function Page(report: ReportData) {
  const { operation, project, at, version, environments } = report
  const title = titles[operation]
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${project}: ${title.toLowerCase()}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header class="top">
          <p class="kind">{title}</p>
          <h1>{project}</h1>
          <p class="muted">
            <Time at={at} /> · faber-db {version}
          </p>
        </header>
        <main>
          {environments.length > 1 && <Overview environments={environments} at={at} />}
          {environments.map((environment) => (
            <Environment environment={environment} report={report} />
          ))}
        </main>
      </body>
    </html>
  )
}
