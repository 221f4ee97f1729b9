import { quote } from '../recipes/sql.ts'
import { namesDeclared } from '../statements/declared.ts'
import { defineRule } from './define.ts'

export const identifierTooLong = defineRule({
  name: 'identifier-too-long',
  category: 'correctness',
  risk: 'low',
  dataLoss: false,

  summary: 'Gives a name of more than 63 bytes, of which PostgreSQL drops the rest',
  why: 'It says so only in a notice. Two long names that begin alike become the same name, and the second fails; a tool that compares names finds another one than it wrote.',
  safeWay: 'Choose a name of at most 63 bytes.',
  examples: {
    bad: [
      'CREATE INDEX orders_customer_id_shipping_address_id_billing_address_id_created_at_idx ON orders (a)',
      'ALTER TABLE a ADD COLUMN "übermäßig lange Bezeichnung einer Spalte, die niemand je lesen wird" int',
      'ALTER TABLE a ADD CONSTRAINT Orders_Customer_Id_Shipping_Address_Id_Billing_Address_Id_Created_At_Fkey CHECK (b > 0) NOT VALID',
    ],
    ok: [
      'CREATE INDEX orders_customer_id_shipping_address_id_billing_address_id_idx_1 ON orders (a)',
      'CREATE INDEX "orders_customer_id_shipping_address_id_billing_address_id_idx 1" ON orders (a)',
      'DROP INDEX orders_customer_id_shipping_address_id_billing_address_id_created_at_idx',
    ],
  },
  check(statement) {
    if (!mayBeLong.test(statement.text)) return []
    return namesDeclared(statement).flatMap(({ what, name, object: _, ...place }) => {
      const written = writtenName(statement.text, name)
      if (written === undefined) return []
      const bytes = Buffer.byteLength(written)
      return [
        {
          ...place,
          object: written,
          message: `The name of this ${what} has ${bytes} bytes: PostgreSQL cuts it to ${quote(name)}.`,
          safeWay: `Choose a name of at most 63 bytes instead of ${quote(written)}.`,
        },
      ]
    })
  },
})

/** Sixty bytes or more that may be one name: most statements have none, and need no closer look. */
const mayBeLong = /[^\p{ASCII}]|""|(?<![\w$])[\w$]{60}|"[^"]{60}/u

/** What the text says where the parser, as the server does, has cut a name; undefined where it is whole. */
function writtenName(text: string, name: string): string | undefined {
  // A character of up to four bytes is dropped as a whole.
  if (Buffer.byteLength(name) < 60) return undefined
  const start = name.replaceAll('"', '""').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const quoted = new RegExp(`"(${start}(?:[^"]|"")+)"`, 'u').exec(text)
  if (quoted) return quoted[1]?.replaceAll('""', '"')
  return new RegExp(`(?<!["\\p{L}\\p{N}_$])${start}[\\p{L}\\p{N}_$]+`, 'iu').exec(text)?.[0]
}
