import { cronFields, type Form, lookArguments, type Schedule, shellWord } from './form.ts'

/** A workflow of GitHub Actions. Its beat is GitHub’s: five minutes at the least, and later when busy. */
export const githubActions: Form = {
  name: 'github-actions',
  leastMinutes: 5,
  files: (schedule) => [{ path: `${schedule.name}.yml`, content: workflow(schedule) }],
  install: ({ name, variables }, folder) => [
    ...variables.map((variable) => `gh secret set ${variable}`),
    `mkdir -p .github/workflows && cp ${shellWord(`${folder}/${name}.yml`)} .github/workflows/`,
  ],
}

/**
 * The cache keeps what was told, so that only changes are; it is saved also where the database is
 * ill. 3, 4 and 6 say how the database is, and the alerts tell it: they fail no run.
 */
function workflow(schedule: Schedule): string {
  const { environment, name, minutes, variables, settings } = schedule
  const variable = (key: string, value: string) => `          ${key}: ${value}`
  const environmentOfLook = [
    ...variables.map((key) => variable(key, `\${{ secrets.${key} }}`)),
    // JSON is YAML.
    ...Object.entries(settings).map(([key, value]) => variable(key, JSON.stringify(value))),
  ]
  const cached = `path: |
            .fractary/plugins/faber-db/alerts
            .fractary/plugins/faber-db/samples
          key: ${name}-\${{ github.run_id }}-\${{ github.run_attempt }}`
  return `name: Health of ${environment}

on:
  schedule:
    - cron: '${cronFields(minutes)}'
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: ${name}
  cancel-in-progress: false

jobs:
  look:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - uses: actions/cache/restore@v4
        with:
          ${cached}
          restore-keys: ${name}-
      - name: Look
        run: |
          code=0
          npx --no -- faber-db ${lookArguments(schedule).map(shellWord).join(' ')} || code=$?
          case $code in 0|3|4|6) ;; *) exit $code ;; esac
        env:
${environmentOfLook.join('\n')}
      - if: always()
        uses: actions/cache/save@v4
        with:
          ${cached}
`
}
