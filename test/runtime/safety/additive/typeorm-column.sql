ALTER TABLE "user" ADD "isActive" boolean NOT NULL DEFAULT true;
ALTER TABLE "user" ADD "settings" jsonb NOT NULL DEFAULT '{}';
ALTER TABLE "user" ADD "importedAt" TIMESTAMP WITH TIME ZONE DEFAULT now();
