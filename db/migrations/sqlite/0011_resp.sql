CREATE TABLE `receipt_files` (
	`receipt_id` text NOT NULL,
	`file_id` text NOT NULL,
	PRIMARY KEY(`receipt_id`, `file_id`),
	FOREIGN KEY (`receipt_id`) REFERENCES `receipts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `receipts_by_file` ON `receipt_files` (`file_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_files` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`finding` text,
	`scanned_at` integer,
	`call_id` text,
	`question_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `call_questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_files`("id", "hash", "name", "type", "size", "state", "finding", "scanned_at", "call_id", "question_id", "created_by", "created_at", "removed_at", "lane", "hub_id", "organisation_id") SELECT "id", "hash", "name", "type", "size", "state", "finding", "scanned_at", "call_id", "question_id", "created_by", "created_at", "removed_at", "lane", "hub_id", "organisation_id" FROM `files`;--> statement-breakpoint
DROP TABLE `files`;--> statement-breakpoint
ALTER TABLE `__new_files` RENAME TO `files`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `files_by_call` ON `files` (`call_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `files_by_state` ON `files` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `files_by_hash` ON `files` (`hash`);--> statement-breakpoint
ALTER TABLE `briefs` ADD `stale_told_at` integer;