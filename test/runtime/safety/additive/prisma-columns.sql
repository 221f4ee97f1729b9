-- AlterTable
ALTER TABLE "Reader" ADD COLUMN     "nickname" TEXT,
ADD COLUMN     "visits" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Loan" ADD COLUMN     "note" TEXT,
ADD COLUMN     "renewedAt" TIMESTAMP(3);
