import { type Sign, sign } from './sign.ts'

const engines =
  'postgres\\w*|mysql|mariadb|sqlite|oracle|mongodb|sql server|aurora|database|databases|db'

/**
 * Phrases in which a word of databases means something else. What they match is taken out of the
 * text, so that the word does not count, and weighs a little against.
 */
export const otherMeanings: readonly Sign[] = [
  sign(
    'another table',
    -0.3,
    'table (?:tennis|of contents?|football|syntax|headers?|captions?|cells?|components?|widgets?|view|layout|styl\\w+|footer|borders?|sorting|reservations?)',
  ),
  sign(
    'another table',
    -0.3,
    '(?:hash|routing|pivot|periodic|round|pricing|price|truth|league|multiplication|symbol|translation|lookup|comparison|feature|html|markdown|data|time|dining|restaurant) tables?(?: elements?)?',
  ),
  sign(
    'another table',
    -0.3,
    '(?:sort|scroll|insert|render|style|resize|filter|free) (?:\\S+ )?tables?(?! of)|tables? need captions|“tables”',
  ),
  sign(
    'another model',
    -0.3,
    '(?:data )?models? of (?:the |an? )?(?:llm|ai|gpt|neural)|(?:3d|language|llm|ml|ai|gpt|machine[- ]learning|classification|regression|tensorflow|pytorch|embedding|view|domain|threat|business|pricing|permission|mental|memory|small|large|trained|vision|cost) models?',
  ),
  sign(
    'another model',
    -0.3,
    'models? (?:selector|viewer|weights?|picker|naming|card|inference|training|context)|train\\w* (?:\\S+ ){0,4}?models?',
  ),
  sign(
    'another schema',
    -0.3,
    'schema\\.org|(?:json|graphql|xml|openapi|swagger|zod|yup|avro|yaml|protobuf|event|validation|form|request|response|colou?r|tsconfig|api) schemas?',
  ),
  sign(
    'another schema',
    -0.3,
    'schemas? (?:registry|stitching|markup|validation|validator)|xsd|schemas? (?:of|for) (?:the |an? )?(?:responses?|requests?|tsconfig|environment variables|config\\w*|\\S+ endpoints?|events?|forms?|yaml|json)',
  ),
  sign(
    'another index',
    -0.3,
    'index (?:page|file|route|signature|finger)|index\\.\\w+|z-index|tabindex|(?:array|string|loop|list) index|index out of (?:bounds|range)|(?:elastic\\s?search|opensearch|algolia|solr|lucene|search|vector|google|sitemap|docs?) index',
  ),
  sign(
    'another migration',
    -0.3,
    `migrat(?:e|es|ed|ing|ion) (?:\\S+ ){0,4}?(?:from|to) (?!(?:\\S+ ){0,5}?(?:${engines})(?!\\w))[^.\\n]+`,
  ),
  sign(
    'another migration',
    -0.3,
    'migration (?:guide|path|job|script of helm)|migrat(?:e|ing) (?:ci|tests?|docs|documentation|components?|my extension|the (?:docs|build|frontend|tests?))',
  ),
  sign(
    'another column',
    -0.3,
    '(?:two|three|four|multi|single)[- ]columns?(?: layouts?)|columns? (?:charts?|layouts?|selectors?|widths?|resiz\\w+|headers?)|(?:hide|show|reorder|resize|sort) columns?|columns? (?:to|in|on|of) (?:the |an? )?(?:kanban|board|grid|data ?grid|spreadsheet|csv|layout|sidebar)\\w*|order of columns|columns overlap|columns are in a config file|wrong columns?',
  ),
  sign('another row', -0.3, 'row (?:height|heights|layout|gap)|css rows?'),
  sign('another view', -0.3, 'view (?:transitions?|counts?|source|models?|port)|viewport'),
  sign(
    'another key',
    -0.3,
    '(?:public|private|ssh|gpg|api|keyboard|translation) keys?|unique (?:"key"|keys? (?:warning|prop))|keyboard',
  ),
  sign(
    'another trigger',
    -0.3,
    'trigger (?:the |an? )?(?:build|deploy\\w*|workflow|pipeline|event|ci)',
  ),
  sign('another sequence', -0.3, 'sequence diagrams?|escape sequences?'),
  sign('another constraint', -0.3, 'constraint layouts?|(?:layout|type|version) constraints?'),
  sign(
    'something else is dropped or cut',
    -0.3,
    'drop (?:support|shadows?|zone)|drag and drop|drop-?downs?|truncate (?:long|titles?|text)',
  ),
  sign('another default', -0.3, 'default (?:exports?|props?|branch|theme)'),
  sign('another seed', -0.3, 'seed (?:the )?(?:random|rng|prng)\\S*|random seeds?'),
  sign('a database of something', -0.6, 'databases? of (?!users|customers|the app)\\w+'),
  sign('another store', -0.3, 'app store|play store|redux store|pinia|local ?storage|vuex'),
]

/** What work without a schema is about. Each counts once for a title and once for a description. */
export const otherWork: readonly Sign[] = [
  sign(
    'user interface',
    -0.5,
    'css|html|buttons?|modals?|responsive|widgets?|components?|tooltips?|icons?|fonts?|scroll\\w*|dropdown|kanban|grid|sidebar|navigation|colou?rs?|layout|on (?:mobile|phones?)|skeleton|banner',
  ),
  sign(
    'documentation',
    -0.7,
    'readme|typos?|docs|documentation|diagrams?|changelog|wording|document how',
  ),
  sign(
    'no change of what is kept',
    -1,
    'no (?:behaviou?r(?:al)? change|change of behaviou?r)|nothing that is stored|client-side(?: only)?|in the browser only|pure function|tracking plan',
  ),
  sign('a refactoring', -0.4, 'refactor\\w*|rename \\S+ to \\S+ in the code|naming'),
  sign(
    'tests or builds',
    -0.5,
    'flaky|jest|vitest|webpack|vite|eslint|typescript|github actions|helm|kubernetes|docker|deployment|integration tests|sitemap',
  ),
  sign(
    'something that is kept elsewhere',
    -0.5,
    'redis|segment|elasticsearch|kafka|config file|in memory only by design|cache',
  ),
  sign(
    'the pool of connections',
    -0.6,
    'connection pools?|pool settings|n\\+1(?: queries)?|query string|react query',
  ),
]
