import { targets } from './index.ts'

/** docs/TARGETS.md: each target and what it cannot carry, as the emitters say it. */
export function targetsDoc(): string {
  const sections = targets.map(
    ({ name, title, describedAt, cannotCarry }) =>
      `## ${name}\n\n${title}; described at <${describedAt}>.\n\nWhat it cannot carry:\n\n` +
      cannotCarry.map((one) => `- ${one}\n`).join(''),
  )
  return [
    '# Targets\n\nThe same definitions, for more than one agent. `npm run build-plugin -- --target NAME --out DIR` writes one; made from `src/compiler/targets`.\n',
    ...sections,
  ].join('\n')
}
