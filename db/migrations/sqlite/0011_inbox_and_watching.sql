DROP INDEX `inbox_by_person`;--> statement-breakpoint
ALTER TABLE `inbox` ADD `thing` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `inbox` ADD `done_at` integer;--> statement-breakpoint
ALTER TABLE `inbox` ADD `snoozed_until` integer;--> statement-breakpoint
CREATE INDEX `inbox_by_group` ON `inbox` (`person_id`,`thing`,`reason`,`done_at`,`seq`);--> statement-breakpoint
CREATE INDEX `inbox_by_state` ON `inbox` (`person_id`,`done_at`,`seq`);--> statement-breakpoint
CREATE INDEX `inbox_snoozed` ON `inbox` (`person_id`,`snoozed_until`) WHERE snoozed_until is not null;--> statement-breakpoint
CREATE INDEX `inbox_by_person` ON `inbox` (`person_id`,`done_at`,`read_at`,`seq`);--> statement-breakpoint
ALTER TABLE `watches` ADD `level` text DEFAULT 'everything' NOT NULL;--> statement-breakpoint
ALTER TABLE `watches` ADD `ended_at` integer;--> statement-breakpoint
UPDATE "inbox" SET "thing" = coalesce((SELECT min("topic") FROM "ledger_topics" WHERE "ledger_topics"."seq" = "inbox"."seq" AND "topic" LIKE 'issue:%'), (SELECT "subject" FROM "ledger" WHERE "ledger"."seq" = "inbox"."seq"));
