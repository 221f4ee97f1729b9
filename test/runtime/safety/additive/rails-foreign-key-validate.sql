ALTER TABLE "payments" VALIDATE CONSTRAINT "fk_rails_8a2d4c1f0e";
