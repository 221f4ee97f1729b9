-- AlterEnum
ALTER TYPE "LoanState" ADD VALUE 'RESERVED';
