/**
 * Work items in the style of public issues, each with the answer that a person gives: does it need
 * the schema or the data of the project’s database changed? The first two hundred were written
 * before the detector was, and every second of them is held out. Of those written later forty were
 * tuned on as well, and the last thirty, written after that, are held out. None was changed to suit
 * the detector.
 */
export interface Labelled {
  readonly title: string
  readonly description: string
  readonly labels: readonly string[]
  readonly isDatabaseWork: boolean
}

type Row = readonly [title: string, description?: string, labels?: readonly string[]]

const databaseWork: readonly Row[] = [
  ['Add user profiles table', 'Users should be able to fill in a bio and an avatar.', ['feature']],
  ['Remove deprecated user columns', 'legacy_login and old_hash are no longer read by anything.'],
  ['feat: store the preferred language of a user', 'Add a column `locale` to `users`, default en.'],
  ['Add missing index on orders.customer_id', 'EXPLAIN shows a sequential scan over 4M rows.'],
  ['Foreign key from invoices to customers is missing', '', ['bug']],
  [
    'Split name into first_name and last_name',
    'Needs a migration and a backfill of existing rows.',
  ],
  ['Make users.email unique', 'We have duplicates today, they must be merged first.', ['database']],
  ['Soft delete for projects', 'Add `deleted_at` to the Project model and filter by it.'],
  ['Prisma: add enum OrderStatus', 'Replace the free text column with an enum.'],
  ['Many-to-many between posts and tags', 'We need a join table PostTag.'],
  ['Change price from float to decimal', 'The column type should be numeric(12,2).'],
  ['Audit log of admin actions', 'New table audit_events (actor, action, at, payload jsonb).'],
  ['Rename table people to contacts', ''],
  [
    'DB migration fails on fresh install',
    'Migration 20240312_add_roles refers to a table that does not exist yet.',
  ],
  ['Drop the sessions_old table', 'It was kept for a month after the move.'],
  [
    'Backfill country codes',
    "UPDATE addresses SET country = 'DE' WHERE country IS NULL, then SET NOT NULL.",
  ],
  [
    'Support multiple addresses per customer',
    'Currently address fields live in the customers table; move them into their own table with a foreign key.',
  ],
  ['Postgres: switch ids to uuid', 'All primary keys should become uuid.'],
  [
    'Nullable author_id on comments',
    'Deleted users should leave their comments; on delete set null.',
  ],
  [
    'Add composite index for tenant queries',
    'create index on events (tenant_id, created_at)',
    ['performance'],
  ],
  [
    'Team invitations',
    'Schema:\n```prisma\nmodel Invitation {\n  id String @id\n  email String\n  teamId String\n}\n```',
  ],
  [
    'Track login attempts',
    'Store failed logins per account in a new table so that we can lock accounts.',
    ['security'],
  ],
  [
    '[Backend] persist notification settings',
    'Settings are kept in memory only. Needs a notification_settings table and a migration.',
  ],
  ['Partition the events table by month', 'It has 900M rows.', ['postgres']],
  ['ALTER TABLE accounts ADD COLUMN plan text', ''],
  ['Check constraint: quantity must be positive', 'order_items.quantity accepts negative numbers.'],
  ['Remove the unused column users.fax', ''],
  ['Schema change for recurring invoices', '', ['schema']],
  [
    'Hinzufügen einer Spalte für die Steuernummer',
    'ALTER TABLE firmen ADD COLUMN steuernummer text;',
  ],
  ['Nueva tabla para los pedidos', 'CREATE TABLE pedidos (id serial primary key, total numeric);'],
  ['Ajouter un index sur la table commandes', 'CREATE INDEX ON commandes (client_id);'],
  [
    'Timestamps are stored without time zone',
    'created_at columns should be timestamptz.',
    ['bug', 'db'],
  ],
  [
    'Add role to membership model',
    'model Membership gets `role Role @default(MEMBER)`',
    ['prisma'],
  ],
  ['Database: store files’ checksums', 'sha256 column on attachments.'],
  ['Deprecate orders.legacy_status', 'Stop writing it, then drop the column in a second release.'],
  [
    'Set default value of is_active to true',
    'The column has no default so inserts from the importer fail with a NOT NULL violation.',
  ],
  [
    'Feature flag overrides per tenant',
    'Persist overrides: table feature_overrides(tenant_id, flag, enabled), unique on the first two.',
  ],
  [
    'Seed the roles table',
    'Fresh environments have no roles; insert admin, editor and viewer.',
    ['database'],
  ],
  ['Migration: convert tags from text to text[]', ''],
  ['Cascade delete of project members', 'Foreign key should be ON DELETE CASCADE.'],
  ['Create materialized view for monthly revenue', 'Refresh every night.'],
  ['Increase length of slug', 'varchar(50) is too short, should be varchar(200).'],
  ['Full-text search over articles', 'tsvector column and a GIN index on it.'],
  [
    'Row level security for tenants',
    'Enable RLS on all tenant tables and add policies.',
    ['postgres', 'security'],
  ],
  ['Store the Stripe customer id', 'Add stripe_customer_id to the accounts table.'],
  [
    'Relation between User and Organization',
    'In schema.prisma, User should have organizationId with a relation.',
  ],
  [
    'We need to version documents',
    'Every save should insert a row into document_versions (new table).',
  ],
  [
    'Delete orphaned rows in order_items',
    '12k rows refer to orders that do not exist; clean up and add the foreign key.',
  ],
  ['Add @@unique([userId, courseId]) to Enrollment', ''],
  [
    'Two columns for coordinates',
    'lat and lng as double precision on the venues table, with an index.',
  ],
  [
    'typeorm: entity for refresh tokens',
    'Generate the migration too. Columns: token_hash, user_id, expires_at.',
  ],
  ['chore(db): remove unused tables', 'tmp_import, tmp_import2, old_sessions'],
  ['Change the primary key of order_lines', 'It should be (order_id, line_no).'],
  [
    'Archive invoices older than seven years',
    'Move rows into invoices_archive, a table with the same columns.',
  ],
  ['Optional middle name', 'Add middle_name to the person table, nullable.'],
  [
    'Likes on comments',
    'Database schema: comment_likes with user_id and comment_id, both foreign keys.',
  ],
  [
    'Unique constraint violated when two users sign up at once',
    'There is no unique index on lower(email), so duplicates slip through. Add one.',
  ],
  [
    'Encrypt the ssn column',
    'Replace ssn by ssn_encrypted (bytea) and drop the plain column once backfilled.',
    ['security'],
  ],
  ['Knex migration for the wishlists feature', ''],
  ['Sequelize: belongsToMany between Course and Student', 'Through a new join table with grade.'],
  ['Convert status column to enum type', 'CREATE TYPE order_status AS ENUM (...)'],
  [
    'Data migration: merge duplicate customers',
    'Point orders at the surviving row, then delete the rest.',
    ['migration'],
  ],
  [
    'Product variants',
    'A product has several variants with their own sku and stock. New model ProductVariant in the Prisma schema.',
  ],
  ['Drop NOT NULL on shipments.carrier', ''],
  [
    'Allow null in birth_date',
    'The column is NOT NULL, importing fails for customers who did not tell it.',
    ['bug'],
  ],
  [
    'Sequence of invoices is exhausted',
    'invoices.id is an integer, must become bigint before autumn.',
    ['critical'],
  ],
  ['Add created_by and updated_by to every table', ''],
  ['Create the tables for the new billing module', 'plans, subscriptions, usage_records'],
  ['Trigger that maintains updated_at', 'Right now every service sets the column by itself.'],
  ['Index on lower(name) for case-insensitive lookup', 'The query on customers takes 3 s.'],
  ['Поле для номера телефона', 'ALTER TABLE users ADD COLUMN phone varchar(32);'],
  ['ユーザーに電話番号を追加', '```sql\nALTER TABLE users ADD COLUMN phone text;\n```'],
  [
    'Persist webhook deliveries',
    'Each attempt goes into the database so that support can look at it: new table webhook_deliveries.',
  ],
  [
    'Store durations as integer seconds',
    'The interval column is awkward for the ORM; change the column type and convert existing data.',
  ],
  ['Add a parent_id to categories', 'Self-referencing foreign key for nested categories.'],
  ['Rename column usr_nm to username', 'Also update the queries.'],
  [
    'Bookings must not overlap',
    'Exclusion constraint on (room_id, tstzrange(starts_at, ends_at)).',
  ],
  ['Drop index idx_users_old', 'It was never used according to pg_stat_user_indexes.', ['dba']],
  ['Tenant id on all models', 'Every Prisma model gets tenantId and an index on it.', ['backend']],
  ['Save draft posts', 'posts needs a published_at column; null means draft.'],
  [
    'New entity: Supplier',
    'Fields name, vat_number, country. Needs migration and CRUD endpoints.',
    ['backend'],
  ],
  [
    'Data model: payments can have several refunds',
    'Today refund_id is a column of payments. Create a refunds table with payment_id.',
  ],
  ['Generated column for full_name', "GENERATED ALWAYS AS (first || ' ' || last) STORED"],
  ['Remove model Newsletter from schema.prisma', 'Nobody uses it since we moved to Mailchimp.'],
  [
    'Persist user theme preference in the database',
    'So that it follows the user to other devices.',
    ['feature'],
  ],
  ['schema: add `metadata Json?` to Event', ''],
  [
    'Orders need a currency',
    "Add currency char(3) not null default 'EUR' to orders and order_items.",
  ],
  [
    'Move avatars out of the database',
    'The bytea column makes backups huge: upload to S3, store the key, drop the column.',
  ],
  [
    'Track stock per warehouse',
    'tables: warehouses, stock_levels (product_id, warehouse_id, quantity)',
  ],
  [
    'Missing migration for User.lastSeenAt',
    'The field is in schema.prisma but no migration was committed.',
    ['bug'],
  ],
  ['Unused foreign key columns in activities', 'Both actor_old_id and target_old_id can go.'],
  [
    'API keys: store only a hash',
    'New column key_hash with a unique index, then remove the key column.',
    ['security'],
  ],
  ['Migrate from MySQL to PostgreSQL', 'Schema and data.', ['infrastructure']],
  ['Comments on polls', 'Create table poll_comments, same shape as post_comments.'],
  [
    'Add support for tags on tickets',
    'Tickets and tags are many to many.',
    ['database', 'feature'],
  ],
  ['Reviews: one per user and product', 'Enforce in the database, not only in the form.'],
  ['Expose opening hours', 'Table opening_hours exists, add columns valid_from and valid_to.'],
  ['Drop support for guest checkout', 'Also drop the guest_sessions table and orders.guest_token.'],
  [
    'Store consent with timestamp (GDPR)',
    'consents: user_id, purpose, given_at, withdrawn_at. Add the model and migration.',
  ],
  ['Add the column that was forgotten in #812', ''],
]

const otherWork: readonly Row[] = [
  ['Update button styling', 'The primary button should use the new brand colour.', ['ui']],
  ['Table tennis tournament page', 'Show the bracket of the company’s table tennis tournament.'],
  [
    'Data model of the LLM is not documented',
    'Which model do we call, and with which context window?',
    ['docs'],
  ],
  ['Migrate to React 19', 'Follow the upgrade guide, replace forwardRef.', ['dependencies']],
  ['Add schema.org markup to product pages', 'Google should show rich results.', ['seo']],
  ['Index page is slow on mobile', 'Largest Contentful Paint is 6 s.', ['performance']],
  ['Typo in “database of cocktails” API docs', 'It says “datbase”.', ['documentation']],
  ['JSON schema validation of the request body', 'Return 400 with the failing path.'],
  ['Migrate from webpack to Vite', '', ['build']],
  [
    'Sort the table by clicking on its header',
    'Sorting should be stable, and remembered in the URL.',
    ['frontend'],
  ],
  ['Table of contents for long articles', ''],
  ['Dropdown column selector for the data grid', 'Users want to hide columns in the grid.', ['ui']],
  ['Fix flaky login test', 'It fails every tenth time on CI.', ['ci']],
  ['Upgrade to TypeScript 5.6', ''],
  ['View transitions between pages', 'Use the View Transitions API.'],
  ['CSS: two column layout on wide screens', ''],
  ['GraphQL schema stitching breaks with v17', 'Error: Unknown type "Upload".', ['graphql']],
  ['Migrate CI from Travis to GitHub Actions', '', ['ci']],
  ['Array index out of bounds in the parser', 'Stack trace attached.', ['bug']],
  ['Add OpenAPI schema for the /users endpoint', ''],
  ['Replace moment with date-fns', ''],
  ['Dark mode for the settings page', '', ['ui']],
  [
    'Rate limit the login endpoint',
    'At most 5 requests per minute and IP, kept in Redis.',
    ['security'],
  ],
  ['3D model viewer does not load glTF', 'The model is loaded but the texture is black.'],
  [
    'Train the classification model on the new data',
    'Precision dropped to 0.7 with the new categories.',
    ['ml'],
  ],
  ['z-index of the modal is wrong', 'The header covers it.'],
  ['Support table syntax in the Markdown editor', ''],
  ['Table header should stick when scrolling', '', ['css']],
  ['Document how to run the project on Windows', '', ['docs']],
  ['Foreign language names are cut off in the header', 'Ellipsis comes too early for German.'],
  ['Public key is rejected by the SSH step', 'Deploy fails with Permission denied.', ['ci']],
  ['Remove console.log statements', ''],
  ['Search results: index.html is listed in the sitemap', '', ['seo']],
  ['Query string is lost after the redirect', 'utm_source should survive the login redirect.'],
  ['React Query: refetch on window focus', ''],
  ['Form field for the phone number should accept +', 'Validation in the browser only.'],
  ['Add a “back to top” button', ''],
  ['Row height of the timetable is uneven', '', ['css']],
  ['Migrate documentation to Docusaurus', ''],
  ['Zod schema for environment variables', 'Fail at start when one is missing.'],
  ['Make the pricing table responsive', 'On phones the columns overlap.'],
  ['View count is shown twice', 'Once in the header and once in the footer.'],
  ['Bump express from 4.18 to 4.19', '', ['dependencies']],
  ['Sequence diagram of the login flow', 'For the docs.'],
  ['Trigger the build when a tag is pushed', ''],
  [
    "Cannot read properties of undefined (reading 'map')",
    'Happens on the dashboard when there are no projects.',
    ['bug'],
  ],
  ['Refactor the payment service into modules', 'No change of behaviour.'],
  ['Default export breaks tree shaking', ''],
  ['Add a loading skeleton to the orders list', ''],
  ['Email template: wrong logo in Outlook', ''],
  ['Increase the timeout of the export job', 'It takes longer than 30 s for large customers.'],
  ['Column chart shows the wrong colours', 'Series 2 and 3 are swapped.'],
  ['View source link in the docs leads to 404', ''],
  [
    'Domain model naming: rename Basket to Cart in the code',
    'Only classes and variables; nothing that is stored.',
  ],
  ['Move from REST to gRPC between services', '', ['architecture']],
  [
    'Kubernetes: the migration job of Helm hooks runs twice',
    'See the helm hook weights.',
    ['helm'],
  ],
  ['XML schema (XSD) of the export is not valid', ''],
  ['Update the schema of the tsconfig', 'Editors complain about unknown properties.'],
  ['Remove the unused import', ''],
  ['Periodic table component: wrong symbol for tungsten', ''],
  ['Keyboard shortcut to insert a table in the editor', '', ['editor']],
  ['Add integration tests for the checkout', ''],
  ['Log the request id', 'Every log line should carry it.', ['observability']],
  ['Migrate tests from Jest to Vitest', ''],
  [
    'Model selector in the chat window',
    'Users should choose between the small and the large model.',
    ['llm'],
  ],
  [
    'Hash table lookup is quadratic',
    'The implementation in utils/hash.ts probes linearly.',
    ['performance'],
  ],
  ['Round table discussion page for the event site', ''],
  ['Unique keys warning in React lists', 'Each child in a list should have a unique "key" prop.'],
  ['Field “company” in the contact form is too narrow', ''],
  ['Drop support for Node 18', ''],
  ['Drop shadow of cards is cut off', '', ['css']],
  ['Truncate long titles with an ellipsis', ''],
  ['Alter the wording of the welcome e-mail', ''],
  ['Join the beta: add a banner', ''],
  [
    'Add a column to the kanban board view for “blocked”',
    'It is a client-side view; columns are in a config file.',
    ['frontend'],
  ],
  ['Routing table of the dev proxy is outdated', ''],
  [
    'Connection pool exhausted under load',
    'Increase max from 10 to 30 in the pool settings.',
    ['ops'],
  ],
  [
    'N+1 queries on the dashboard',
    'Use include instead of a query for each project.',
    ['performance'],
  ],
  [
    'Elasticsearch index is rebuilt on every deploy',
    'It should only be rebuilt when the mapping changes.',
  ],
  ['Swagger UI does not show the schema of the response', ''],
  ['Accessibility: tables need captions', 'Screen readers announce nothing.', ['a11y']],
  ['TensorFlow model fails to load on Windows', ''],
  ['Design: new icon for the database menu entry', '', ['design']],
  ['Explain in the README which databases are supported', '', ['docs']],
  ['Refresh token is not sent on mobile', ''],
  ['CSV export: wrong order of columns', 'The header has name before id, the rows the reverse.'],
  ['Constraint layout breaks on Android 14', ''],
  ['Cache the translation table in memory', 'The JSON file is read at each request.'],
  [
    'View model of the settings screen leaks',
    'SettingsViewModel keeps a reference to the activity.',
    ['android'],
  ],
  ['Seed the random generator in tests', 'So that failures can be reproduced.'],
  ['Backup reminder e-mail is sent in English', 'Should use the language of the user.'],
  ['Restore scroll position on back navigation', ''],
  ['Lookup table for HTTP status texts', 'A const object in http.ts is enough.'],
  [
    'Refactor: extract the SQL formatter into its own package',
    'Pure function, no behaviour change.',
  ],
  ['Event schema for analytics: rename click to tap', 'Tracking plan only, sent to Segment.'],
  ['Avro schema registry is unreachable from staging', '', ['kafka']],
  ['Vercel deployment fails: Cannot find module', ''],
  ['Pivot table widget: totals are off by one', '', ['frontend']],
  [
    'Mobile navigation: add an entry for “Tables” (restaurant)',
    'Guests want to see free tables on the map.',
  ],
  ['Migrating my extension to Manifest V3', ''],
]

/** Written after all tuning. */
const databaseWorkAfter: readonly Row[] = [
  [
    'Keep the history of price changes',
    'One row per change: product_id, old_price, new_price, changed_at.',
  ],
  ['Loyalty points', 'Points are earned per order. Add a ledger table, append only.'],
  ['Widen the description field of products in Postgres', 'It is varchar(255), should be text.'],
  ['Add `isArchived Boolean @default(false)` to Project', ''],
  [
    'Employees can belong to several departments',
    'Employee.departmentId becomes a join table.',
    ['backend'],
  ],
  [
    'Enforce referential integrity between shipments and orders',
    'Right now nothing stops us from deleting an order with shipments. Needs a foreign key.',
  ],
  ['Drop unused index idx_orders_tmp', ''],
  ['Customer number must be unique per tenant', 'Unique index on (tenant_id, customer_no).'],
  ['Django: migration 0042 conflicts with 0042', 'makemigrations --merge', ['migration']],
  ['Rename schema public_api to api in PostgreSQL', ''],
  ['Store the IP address of consents as inet', 'Change the type of the column.'],
  ['Add a table for exchange rates', ''],
  ['Historise contracts', 'valid_from / valid_to on contracts, and an exclusion constraint.'],
  [
    'Purge soft-deleted users after 90 days',
    'Delete the rows for real, in batches.',
    ['database', 'privacy'],
  ],
  ['Move JSON settings into real columns', 'settings->>theme and settings->>locale of accounts.'],
]

const otherWorkAfter: readonly Row[] = [
  ['Table view on tablets is unreadable', '', ['ui']],
  ['Cookie banner ignores the choice', ''],
  ['Support JSON schema draft 2020-12 in the validator', ''],
  ['Storybook: add stories for the form fields', ''],
  [
    'Change the default model to the newest one',
    'The old model is retired by the vendor in May.',
    ['llm'],
  ],
  ['Speed up the CI by caching node_modules', '', ['ci']],
  ['Add a column layout option to the landing page editor', ''],
  ['Migrate from Redux to Zustand', ''],
  ['Remove dead code in the invoice renderer', ''],
  ['Index the docs with Algolia', '', ['docs']],
  ['PDF invoices: table rows break across pages', ''],
  ['Drop the beta flag of the mobile app', ''],
  ['Update the privacy policy page', ''],
  ['Mock the payment provider in tests', ''],
  ['Screen flickers when the view is rotated', '', ['ios']],
]

/** Written when the detector was done the first time; it was tuned on these since. */
const databaseWorkLater: readonly Row[] = [
  [
    'Gift cards',
    'Customers buy a gift card with a code and a remaining balance. Needs tables gift_cards and gift_card_redemptions.',
  ],
  [
    'Remember the last opened project per user',
    'Add last_project_id to users, set null when the project is deleted.',
  ],
  ['Delete column `notes` from `leads`', ''],
  [
    'bug: duplicate key value violates unique constraint "users_email_key" after import',
    'The sequence of the table is behind; a migration should setval it.',
  ],
  [
    'Introduce organisation-wide API quotas',
    'We keep them in a new table quotas (org_id, per_minute).',
  ],
  [
    'Slow list of shipments',
    'There is no index on shipments(status, created_at); the plan shows a Seq Scan.',
    ['performance'],
  ],
  [
    'Change Decimal precision of Invoice.total',
    'In schema.prisma: `total Decimal @db.Decimal(14, 4)`',
  ],
  ['Merge tables clients and customers', ''],
  ['Make phone optional', 'ALTER TABLE contacts ALTER COLUMN phone DROP NOT NULL'],
  ['Store file size of uploads', 'uploads.size_bytes bigint not null default 0'],
  ['Entity Vehicle gets a VIN', 'Unique, 17 characters; write a Liquibase changeset.'],
  ['Alembic head is split in two', 'Two migrations have the same parent; merge them.'],
  ['Rails: add_reference :comments, :post', 'Plus the foreign key.'],
  ['Add time zone to the events', 'Column tz (text) on events.'],
  ['Ticket priorities become an enum', 'low, normal, high, urgent – today it is a varchar.'],
  ['Remove all rows of the demo tenant', 'In production, by a data migration.'],
  [
    'Eine Tabelle für Rechnungen anlegen',
    'CREATE TABLE rechnungen (id bigint PRIMARY KEY);',
    ['database'],
  ],
  ['Store who approved an expense', 'approved_by and approved_at on expenses'],
  ['Split the database schema per tenant', ''],
  ['Prisma model for sessions', '```prisma\nmodel Session {\n  id String @id\n}\n```'],
]

const otherWorkLater: readonly Row[] = [
  [
    'Table component: support virtual scrolling',
    '10,000 rows make the browser freeze.',
    ['frontend'],
  ],
  ['Upgrade Tailwind to v4', ''],
  ['Chat: stream the answer of the model', 'Tokens should appear as they arrive.'],
  ['Migrate the landing page to Astro', ''],
  ['Validate the YAML schema of pipelines in CI', ''],
  ['Wrong index used in for loop', 'Off by one in pagination.ts.'],
  ['Login with GitHub', 'OAuth only, the account is matched by its e-mail address as today.'],
  ['Fix memory leak in the websocket handler', ''],
  ['Print view cuts off the last column', '', ['css']],
  ['Show a toast after saving', ''],
  ['The model returns hallucinated citations', '', ['llm']],
  ['Sitemap: exclude drafts', ''],
  ['Write a guide on self hosting', 'With Docker Compose.', ['documentation']],
  ['Make the search field keyboard accessible', '', ['a11y']],
  ['Crash when opening the camera', 'Only on Pixel 6.', ['android']],
  ['Use semantic HTML for the comparison table', ''],
  ['ESLint: forbid default exports', ''],
  ['Avatar upload fails for HEIC images', ''],
  ['Replace the date picker', ''],
  ['Retry requests to the payment provider', 'With exponential backoff.'],
]

const rows = (isDatabaseWork: boolean, from: readonly Row[]): Labelled[] =>
  from.map(([title, description = '', labels = []]) => ({
    title,
    description,
    labels,
    isDatabaseWork,
  }))

const both = [rows(true, databaseWork), rows(false, otherWork)]
const everySecond = (rest: number) =>
  both.flatMap((group) => group.filter((_, index) => index % 2 === rest))

/** What the detector was tuned on. */
export const tunedOn = [
  ...everySecond(0),
  ...rows(true, databaseWorkLater),
  ...rows(false, otherWorkLater),
]
/** Nothing was tuned on the answers to these. */
export const heldOut = [
  ...everySecond(1),
  ...rows(true, databaseWorkAfter),
  ...rows(false, otherWorkAfter),
]
