import { describe, expect, it } from 'vitest'
import { findingsIn } from '../support.ts'

async function told(sql: string): Promise<string[]> {
  return (await findingsIn(sql)).map(({ rule, risk, message }) => `${risk} ${rule}: ${message}`)
}

describe('a slow statement after one that locked its table', () => {
  it('of a column and its foreign key, as Prisma adds them, is one finding', async () => {
    expect(
      await told(
        'ALTER TABLE post ADD COLUMN tag_id int;\nALTER TABLE post ADD FOREIGN KEY (tag_id) REFERENCES tag (id)',
      ),
    ).toEqual([
      'high add-foreign-key: Blocks reads and writes of post, which line 1 locked, and writes to tag while it looks up every row of post in tag; fails if one is not there.',
    ])
  })

  it('of an index is one finding', async () => {
    expect(await told('ALTER TABLE a ADD COLUMN x int;\nCREATE INDEX i ON a (x)')).toEqual([
      'high create-index: Blocks reads and writes of a, which line 1 locked, while it reads the whole table to build the index i.',
    ])
  })

  it('of another table is told of the first one too, and only once', async () => {
    const rules = await findingsIn(
      'ALTER TABLE a ALTER x TYPE bigint;\nALTER TABLE b ALTER y SET NOT NULL',
    )
    expect(rules.map(({ rule }) => rule).toSorted()).toEqual([
      'change-column-type',
      'set-not-null',
      'slow-while-locked',
    ])
  })

  it('blocks only writes when the earlier transaction has ended', async () => {
    expect(
      await told('BEGIN; ALTER TABLE a ADD COLUMN x int; COMMIT; CREATE INDEX i ON a (x)'),
    ).toEqual([
      'medium create-index: Blocks writes to a while it reads the whole table to build the index i.',
    ])
  })
})

describe('the last step of the safe way to NOT NULL', () => {
  it('is medium where the CHECK that it drops is likely the proof', async () => {
    const [finding] = await findingsIn(
      'ALTER TABLE users ALTER email SET NOT NULL; ALTER TABLE users DROP CONSTRAINT users_email_not_null',
    )
    expect(finding).toMatchObject({ rule: 'set-not-null', risk: 'medium' })
  })

  it('stays high beside a constraint of another column', async () => {
    const [finding] = await findingsIn(
      'ALTER TABLE users ALTER email SET NOT NULL; ALTER TABLE users DROP CONSTRAINT users_age_check',
    )
    expect(finding).toMatchObject({ rule: 'set-not-null', risk: 'high' })
  })
})
