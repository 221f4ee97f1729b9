/**
 * A migration of about that many statements, in the mix that histories of Prisma have: new tables
 * with their indexes and foreign keys, changed columns, enums, some rows. Always the same text for
 * the same number.
 */
export function syntheticMigration(statements: number): string {
  const parts: string[] = []
  for (let feature = 0; parts.length < statements; feature++) parts.push(...featureOf(feature))
  return `${parts.slice(0, statements).join('\n\n')}\n`
}

const words = ['order', 'invoice', 'message', 'session', 'product', 'review', 'address', 'event']

/** What one release adds: twelve statements, one table of them. */
function featureOf(number: number): string[] {
  const word = words[number % words.length]
  const table = `${word}_${number}`
  const older = `${words[(number + 3) % words.length]}_old_${number % 97}`
  return [
    `-- CreateEnum
CREATE TYPE "${table}_status" AS ENUM ('DRAFT', 'OPEN', 'CLOSED');`,
    `-- CreateTable
CREATE TABLE "${table}" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "note" TEXT,
    "amount" DECIMAL(65,30) NOT NULL DEFAULT 0,
    "status" "${table}_status" NOT NULL DEFAULT 'DRAFT',
    "${older}Id" TEXT NOT NULL,

    CONSTRAINT "${table}_pkey" PRIMARY KEY ("id")
);`,
    `-- CreateIndex
CREATE UNIQUE INDEX "${table}_title_key" ON "${table}"("title");`,
    `-- CreateIndex
CREATE INDEX "${table}_status_createdAt_idx" ON "${table}"("status", "createdAt" DESC);`,
    `-- AddForeignKey
ALTER TABLE "${table}" ADD CONSTRAINT "${table}_${older}Id_fkey" FOREIGN KEY ("${older}Id") REFERENCES "${older}"("id") ON DELETE RESTRICT ON UPDATE CASCADE;`,
    `-- AlterTable
ALTER TABLE "${older}" ADD COLUMN     "${word}Count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "archivedAt" TIMESTAMP(3);`,
    `-- CreateIndex
CREATE INDEX "${older}_archivedAt_${number}_idx" ON "${older}"("archivedAt");`,
    `-- Filled for the rows that are there
UPDATE "${older}" SET "archivedAt" = now() WHERE "id" = 'Å${number}';`,
    `-- AlterTable
ALTER TABLE "${older}" ALTER COLUMN "title" SET NOT NULL,
ALTER COLUMN "title" SET DEFAULT 'none';`,
    `INSERT INTO "${table}" ("id", "updatedAt", "title", "${older}Id") VALUES ('1', now(), 'first; of ''${number}''', '1'), ('2', now(), 'второй', '2');`,
    `-- DropIndex
DROP INDEX "${older}_title_idx";`,
    number % 5 === 0
      ? `DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM "${older}") THEN
        UPDATE "${older}" SET "note" = 'x' WHERE "note" IS NULL;
    END IF;
END $$;`
      : `COMMENT ON TABLE "${table}" IS 'Made by release ${number}';`,
  ]
}
