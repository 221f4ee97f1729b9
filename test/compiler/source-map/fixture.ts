/** Every way in which a definition may write its strings. The tests know the lines of this file. */
const shared = `- one \`code\`
- two`

const defineBed = <const B extends object>(bed: B): B => bed
const planted = (what: string) => ({ ...common, what }) as const
const list = ['a', 'b'].map((one) => `- ${one}`).join('\n')
const common = { soil: 'Loam.' } as const

export const bed = defineBed({
  plain: 'A “plain” one: it’s quoted',
  below:
    'It is so long that the formatter puts it on a line of its own, below its own name, all alone.',
  escaped:
    'first\nsecond \u{1F331} \
third',
  template: `alpha
beta\ngamma
delta`,
  mixed: `${shared}
- three`,
  // biome-ignore lint/style/useTemplate: the sum is what is tested.
  joined: 'left, ' + shared,
  computed: `Before:
${list}
after`,
  ...common,
  named: { same: 'Twice.' },
  other: { same: 'Twice.' },
  rose: planted('A rose.'),
  tulip: planted('A tulip.'),
  'quoted-name': shared,
  3: 'A number.',
})
