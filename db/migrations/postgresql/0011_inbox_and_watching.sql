DROP INDEX "inbox_by_person";--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "thing" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "done_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "snoozed_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "watches" ADD COLUMN "level" text DEFAULT 'everything' NOT NULL;--> statement-breakpoint
ALTER TABLE "watches" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "inbox_by_group" ON "inbox" USING btree ("person_id","thing","reason","done_at","seq");--> statement-breakpoint
CREATE INDEX "inbox_by_state" ON "inbox" USING btree ("person_id","done_at","seq");--> statement-breakpoint
CREATE INDEX "inbox_snoozed" ON "inbox" USING btree ("person_id","snoozed_until") WHERE snoozed_until is not null;--> statement-breakpoint
CREATE INDEX "inbox_by_person" ON "inbox" USING btree ("person_id","done_at","read_at","seq");--> statement-breakpoint
UPDATE "inbox" SET "thing" = coalesce((SELECT min("topic") FROM "ledger_topics" WHERE "ledger_topics"."seq" = "inbox"."seq" AND "topic" LIKE 'issue:%'), (SELECT "subject" FROM "ledger" WHERE "ledger"."seq" = "inbox"."seq"));
