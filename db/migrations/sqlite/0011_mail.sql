CREATE TABLE `digests` (
	`person_id` text NOT NULL,
	`period` text NOT NULL,
	`mail_id` text NOT NULL,
	`since` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `period`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `digests_by_mail` ON `digests` (`mail_id`);--> statement-breakpoint
CREATE TABLE `mail_addresses` (
	`address` text PRIMARY KEY NOT NULL,
	`bounces` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`bounced_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail_preferences` (
	`person_id` text PRIMARY KEY NOT NULL,
	`at_once` text NOT NULL,
	`digest` text NOT NULL,
	`weekday` integer NOT NULL,
	`hour` integer NOT NULL,
	`quiet_from` integer NOT NULL,
	`quiet_until` integer NOT NULL,
	`quiet_weekends` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mailed` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`mail_id` text NOT NULL,
	`again` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `inbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mailed_by_mail` ON `mailed` (`mail_id`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `person_id` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `outbox` ADD `handed_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `bounced_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `discarded_at` integer;--> statement-breakpoint
CREATE INDEX `outbox_by_person` ON `outbox` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `inbox_by_moment` ON `inbox` (`created_at`);