/** Files that importers lose a byte of, by what is nasty about them. */

const body = '# Water\n\nText.\n'
const yaml = (text: string) => `---\n${text}\n---\n\n${body}`
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

const documents: Readonly<Record<string, string>> = {
  'an empty file': '',
  'one newline': '\n',
  'only blank lines': '\n\n\n',
  'only spaces': '   ',
  'no frontmatter': body,
  'no final newline': '# Water',
  'three final newlines': `${body}\n\n`,
  'only frontmatter': '---\nname: water\n---\n',
  'only frontmatter without a final newline': '---\nname: water\n---',
  'empty frontmatter': `---\n---\n\n${body}`,
  'a blank line as frontmatter': yaml(''),
  'only a comment as frontmatter': yaml('# nothing yet'),
  'frontmatter that is never closed': `---\nname: water\n\n${body}`,
  'spaces after the fences': `---  \nname: water\n--- \n\n${body}`,
  'no blank line after the frontmatter': `---\nname: water\n---\n${body}`,
  'three blank lines after the frontmatter': `---\nname: water\n---\n\n\n\n${body}`,
  'a rule in the body': `${yaml('name: water')}\n---\n\nMore.\n`,
  'a second block that looks like frontmatter': `${yaml('name: water')}---\nname: other\n---\n`,
  'a rule at the start and none after': `----\n\n${body}`,
  'a byte order mark': `\uFEFF${yaml('name: water')}`,
  'a byte order mark alone': '\uFEFF',
  'a byte order mark in the text': 'a\uFEFFb\n',
  'CR LF': yaml('name: water').replaceAll('\n', '\r\n'),
  'CR LF after a byte order mark': `\uFEFF${yaml('name: water').replaceAll('\n', '\r\n')}`,
  'CR LF and no final line end': '---\r\nname: water\r\n---\r\n\r\n# Water',
  'mixed line ends': '---\nname: water\r\n---\n\none\r\ntwo\nthree\rfour\n',
  'one CR LF among LF in the frontmatter': '---\nname: water\r\ndescription: Wet\n---\n\nText.\n',
  'lone carriage returns': 'one\rtwo\rthree',
  'tabs and trailing blanks': yaml('name:\twater  ').replace(
    'Text.',
    '\tcode \t\n\ntext  \nmore\t',
  ),
  'an unquoted argument hint': yaml('description: Water\nargument-hint: [plant] [--litres N]'),
  'an unquoted colon': yaml('description: Use it: now\nname: water'),
  'an unquoted star and ampersand': yaml('tools: *\ndescription: &x y: z'),
  'single quotes, double quotes and none': yaml(`a: 'one'\nb: "two"\nc: three\nd: 'it''s'`),
  'comments above, beside and below': yaml(
    '# first\nname: water # here\n\n# last\nmodel: x\n# end',
  ),
  'keys in no alphabet': yaml('zebra: 1\nalpha: 2\nMiddle: 3'),
  'keys that are numbers': yaml('2: b\n1: a'),
  'keys in quotes': yaml('"a b": 1\n\'c\': 2'),
  'a key named __proto__': yaml('__proto__: {a: 1}\nname: water'),
  'a key named constructor': yaml('constructor: 1\ntoString: 2'),
  'duplicate keys': yaml('name: a\ndescription: x\nname: b'),
  'anchors and aliases': yaml('a: &list [1, 2]\nb: *list'),
  'an anchor that holds itself': yaml('a: &a [*a]'),
  'an alias of nothing': yaml('a: *nobody'),
  'a folded scalar': yaml('description: >-\n  one\n  two\n\n  three\nname: x'),
  'a literal scalar': yaml('description: |+\n  one\n\n    two\n\nname: x'),
  'a plain scalar of two lines': yaml('description: one\n  two\nname: x'),
  'lists in block and in flow': yaml('a:\n- x\n-   y\nb: [x,y]\nc: { k: v }'),
  'numbers, dates and nothing': yaml(
    'a: 1.0\nb: 0x1F\nc: 2020-01-01\nd: ~\ne:\nf: .inf\ng: -0\nh: .nan',
  ),
  'words for true': yaml('a: yes\nb: on\nc: TRUE\nd: "true"'),
  tags: yaml('a: !thing x\nb: !!str 1'),
  'frontmatter that is a list': yaml('- a\n- b'),
  'frontmatter that is a flow mapping': yaml('{name: water, b: [1]}'),
  'frontmatter that is no YAML': yaml('{{{ : ]'),
  'two YAML documents': yaml('a: 1\n...\nb: 2'),
  'a frontmatter key without a value among others': yaml('name:\ndescription:   '),
  'sections close together': '<CONTEXT>\nOne.\n</CONTEXT>\n<WORKFLOW>\nTwo.\n</WORKFLOW>\n',
  'sections far apart':
    '<CONTEXT>\n\nOne.\n\n</CONTEXT>\n\n\n<WORKFLOW>\n\nTwo.\n\n</WORKFLOW>\n\n\n',
  'text between sections': 'Before.\n\n<A>\none\n</A>\n\nBetween.\n<B>\ntwo\n</B>\nAfter.',
  'sections without a final newline': '<A>\none\n</A>',
  'a section without content': '<A>\n</A>\n',
  'a section of one blank line': '<A>\n\n</A>\n',
  'nested sections': '<A>\n<B>\nin\n</B>\n</A>\n',
  'a section in itself': '<A>\n<A>\nin\n</A>\n</A>\n',
  'a section that never closes': '<A>\nin\n\n<B>\nx\n</B>\n',
  'a closing tag alone': '</A>\n\ntext\n',
  'tags with attributes, in lower case, indented':
    '<A b="c">\n</A>\n<note>\n</note>\n  <X>\n  </X>\n',
  'tags in a code fence': '<A>\n```xml\n<B>\n</A>\n```\n</A>\n',
  'a fence in a fence': '<A>\n````md\n```\n</A>\n```\n````\n</A>\n',
  'a fence that never closes': '<A>\n```\n</A>\n',
  'HTML comments': '<!-- <A> -->\n<!--\n<A>\n-->\ntext\n</A>\n',
  'a table': '| a | b |\n|---|:-:|\n| `x|y` | <br> |\n',
  'emoji and other planes': '👩‍🌾 🇩🇪 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 é é\n',
  'right-to-left marks': 'a\u202Eb\u2066c\u200F\n',
  'line separators': 'a\u2028b\u2029c\n\nd\u0085e\n',
  'control characters': `a${String.fromCharCode(0, 1, 8, 11, 12, 27, 127, 159)}b\n`,
  'NUL in the frontmatter': yaml(`name: a${String.fromCharCode(0)}b`),
  'what a template literal would eat': `\`a\` \${b} \\n \\\\ \\u0041 $\\{c} \`\${\`d\`}\` \\\`\n\n\\`,
  'what a string would eat': `'it's' "so" \\`,
  'backslashes at the ends of lines': 'a\\\nb\\\\\nc\\',
  'script tags': `</script><script>\`\${1}\`</script>\n*/ // /*\n`,
  'a very long line': `${'word '.repeat(40_000)}\n`,
  'two thousand lines': `${yaml('name: long')}${many(2000, (index) => `- \`line\` ${index} \${x} \\`)}\n`,
  'two hundred sections': many(200, (index) => `<S${index}>\n\nx\n\n</S${index}>\n`),
}

const latin1 = Buffer.from([0x23, 0x20, 0xe9, 0x0a])
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0xff])

/** Files at paths of their own. */
const others: Readonly<Record<string, string | Buffer>> = {
  '.claude-plugin/plugin.json': '{"name":"nasty",\t"version": "1.0.0", "version": "2.0.0"}',
  'hooks/hooks.json': '\uFEFF{\r\n  "hooks": {"__proto__": [1e400, -0, "\\u0041"]}\r\n}\r\n',
  '.mcp.json': '{ // no JSON\n}',
  'commands/sub/deep.md': yaml('description: Deep'),
  'commands/Water the plant – été.md': yaml('description: Name with spaces'),
  'commands/water the plant ete.md': yaml('description: Nearly the same name'),
  'commands/WATER.md': yaml('description: Capitals'),
  'commands/日本語.md': yaml('description: No letter of ASCII'),
  'skills/my skill/SKILL.md': yaml('name: my skill'),
  'skills/my-skill/SKILL.md': yaml('name: my-skill'),
  'skills/my-skill/references/a b.md': body,
  'skills/my-skill/scripts/run #1 100%.sh': '#!/bin/sh\r\necho "é"\n',
  'agents/gardener.md': yaml('name: gardener\ntools: Bash, Read'),
  'docs/latin1.md': latin1,
  'docs/logo.png': png,
  'docs/empty.bin': Buffer.alloc(0),
  'data/config.json': '{}',
  'README.md': '# Nasty\n',
  "it's a `file` ${x}.md": body,
}

/** Every nasty file by its path in a plugin. */
export const nasty: Readonly<Record<string, string | Buffer>> = {
  ...Object.fromEntries(
    Object.entries(documents).map(([what, text]) => [`skills/${what}/SKILL.md`, text]),
  ),
  ...others,
}

export const executable = 'skills/my-skill/scripts/run #1 100%.sh'
