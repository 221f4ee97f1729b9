BEGIN;
--
-- Add field slug to question
--
ALTER TABLE "polls_question" ADD COLUMN "slug" varchar(80) NULL;
--
-- Add field is_open to question
--
ALTER TABLE "polls_question" ADD COLUMN "is_open" boolean DEFAULT true NOT NULL;
COMMIT;
