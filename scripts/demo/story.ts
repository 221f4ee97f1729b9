import { withClient } from '../../test/support/postgres/admin.ts'
import { planAndApprove, trustOwnKey } from './approval.ts'
import { heading, print, say, styled, table } from './screen.ts'
import {
  addMigration,
  customersAndOrders,
  failing,
  first,
  layOutShop,
  next,
  type ShopMigration,
  threeOrders,
} from './shop.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'
import { type Stage, variables } from './stage.ts'
import type { Steps } from './steps.ts'

/** What the story left behind, beside the steps. */
export interface Told {
  /** The id of the plan that was applied, 8 characters. */
  readonly plan: string
}

/** Plays the whole story. @throws WrongEnd where a command ends otherwise than the story says */
export async function tellStory(stage: Stage, steps: Steps): Promise<Told> {
  await setUp(stage, steps)
  await goLive(stage, steps)
  await reachProduction(stage, steps)
  const plan = await approveAndApply(stage, steps)
  await failHalfWay(stage, steps)
  await goBack(stage, steps)
  await lookBack(steps)
  return { plan }
}

async function setUp(stage: Stage, steps: Steps): Promise<void> {
  heading('1. A project gets a DBA')
  say(`A small shop: Prisma, PostgreSQL ${stage.server.major}, three environments.
Its connection strings stand in its .env, which faber-db reads and never writes.
  cd ${stage.project}`)
  const names = Object.entries(variables) as [keyof typeof variables, string][]
  await layOutShop(
    stage.project,
    Object.fromEntries(names.map(([environment, name]) => [name, stage.url(environment)])),
  )
  await steps.faberDb(['init', '--yes'], 0)
  await trustOwnKey(stage)
  say('The demo made an ed25519 key and put its public half into config.json: approval_keys.demo.')
  for (const [environment] of names) await steps.faberDb(['db-create', environment], 0)
}

async function goLive(stage: Stage, steps: Steps): Promise<void> {
  heading('2. The shop went live before it had one')
  say('Prisma itself deploys the first migration to production. faber-db will go on from there.')
  await steps.prisma(['migrate', 'deploy'], 'production', 0)
  await withClient(stage.url('production'), (client) => client.query(customersAndOrders))
  const { 'rows of "Customer"': customers, 'rows of "Order"': orders } = await takeSnapshot(stage)
  say(`Then the customers came: ${customers} customers and ${orders} orders to keep.`)
}

async function reachProduction(stage: Stage, steps: Steps): Promise<void> {
  heading('3. Five more migrations, first to dev and staging')
  await addMigrations(stage, next)
  say('These two ask for no approval; staging is backed up first.')
  await steps.faberDb(['migrate', 'dev'], 0)
  await steps.faberDb(['migrate', 'staging'], 0)
}

async function approveAndApply(stage: Stage, steps: Steps): Promise<string> {
  heading('4. Production: a plan, an approval, a backup, the change')
  say(`Production is protected. faber-db says what would happen, and stops: exit 5, nothing changed.
${first.name} is there already and is not in the plan.`)
  const { id: plan } = await planAndApprove(steps)
  say('The approval is for exactly this plan, once, and for a few minutes.')
  await steps.faberDb(['migrate', 'production'], 0)
  const { rows } = await withClient(stage.url('production'), (client) =>
    client.query('SELECT count(*) AS customers, min("fullName") AS first FROM "Customer"'),
  )
  say(`Still there: ${rows[0].customers} customers, the first by name is ${rows[0].first}.`)
  return plan
}

async function failHalfWay(stage: Stage, steps: Steps): Promise<void> {
  heading('5. A migration that fails half-way')
  await addMigrations(stage, [failing])
  say('Dev and staging take it.')
  await steps.faberDb(['migrate', 'dev'], 0)
  await steps.faberDb(['migrate', 'staging'], 0)
  await planAndApprove(steps)
  const before = await takeSnapshot(stage)
  say(`In production two customers have one address, and the plan said that it will fail. Approved all the
same, the third statement fails when two have run: exit 7, and nothing stays.`)
  await steps.faberDb(['migrate', 'production'], 7)
  compare(before, await takeSnapshot(stage))
}

async function goBack(stage: Stage, steps: Steps): Promise<void> {
  heading('6. The whole release was wrong')
  const query = (sql: string) =>
    withClient(stage.url('production'), async (client) => (await client.query(sql)).rows)
  await query(threeOrders)
  say(`Somebody needs the two columns that it dropped, and only a backup has what was in them. Three orders
have come in since. faber-db looks for the way that loses least, and says what is lost by it.`)
  const { request } = await planAndApprove(steps, ['rollback', 'production', '--to', first.name])
  say(
    'It restores beside the database, compares, and swaps. The old one stays, with its three orders.',
  )
  await steps.faberDb(request, 0)
  const [ada] = await query(
    `SELECT "firstName", "lastName" FROM "Customer" WHERE "email" LIKE 'ada%'`,
  )
  say(`The columns are back, and so is ${ada.firstName} ${ada.lastName}.`)
}

async function lookBack(steps: Steps): Promise<void> {
  heading('7. What everybody says now')
  await steps.faberDb(['status'], 0)
  say('Prisma agrees: the release is pending (its exit code for that is 1), and nothing is broken.')
  await steps.prisma(['migrate', 'status'], 'production', 1)
  await steps.faberDb(['audit', 'list', '--limit', '8'], 0)
}

async function addMigrations(stage: Stage, added: readonly ShopMigration[]): Promise<void> {
  print()
  for (const { name, purpose } of added) print(`  ${name}  ${purpose}`)
  for (const migration of added) await addMigration(stage.project, migration)
}

/** @throws where the database differs */
function compare(before: Snapshot, after: Snapshot): void {
  say('Not only said. Measured by this demo, with pg_dump and count(*), before and after:\n')
  const rows = Object.entries(before).map(([what, value]) => {
    const same = after[what] === value
    return [what, value, after[what] ?? '', styled(same ? 'green' : 'red', same ? 'same' : 'NOT')]
  })
  table([['', 'before', 'after', ''], ...rows])
  if (JSON.stringify(before) === JSON.stringify(after)) return
  throw new Error('The failed migration left something behind.')
}
