PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_fates` (
	`id` text PRIMARY KEY NOT NULL,
	`ask_id` text,
	`amendment_id` text,
	`position_id` text NOT NULL,
	`edition_id` text,
	`reply_id` text,
	`verdict` text NOT NULL,
	`excerpt` text,
	`provision_id` text,
	`source_url` text,
	`note` text,
	`judged_by` text NOT NULL,
	`judged_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`amendment_id`) REFERENCES `amendments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reply_id`) REFERENCES `replies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provision_id`) REFERENCES `provisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "fate_is_judged_by_one" CHECK((edition_id is null) <> (reply_id is null))
);
--> statement-breakpoint
INSERT INTO `__new_fates`("id", "ask_id", "amendment_id", "position_id", "edition_id", "reply_id", "verdict", "excerpt", "provision_id", "source_url", "note", "judged_by", "judged_at", "replaced_at") SELECT "id", "ask_id", "amendment_id", "position_id", "edition_id", NULL, "verdict", "excerpt", "provision_id", "source_url", "note", "judged_by", "judged_at", "replaced_at" FROM `fates`;--> statement-breakpoint
DROP TABLE `fates`;--> statement-breakpoint
ALTER TABLE `__new_fates` RENAME TO `fates`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `one_fate_of_ask` ON `fates` (`ask_id`,`edition_id`) WHERE replaced_at is null and ask_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `one_fate_of_amendment` ON `fates` (`amendment_id`,`edition_id`) WHERE replaced_at is null and amendment_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `one_fate_of_ask_in_reply` ON `fates` (`ask_id`,`reply_id`) WHERE replaced_at is null and ask_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `one_fate_of_amendment_in_reply` ON `fates` (`amendment_id`,`reply_id`) WHERE replaced_at is null and amendment_id is not null;--> statement-breakpoint
CREATE INDEX `fates_by_edition` ON `fates` (`edition_id`);--> statement-breakpoint
CREATE INDEX `fates_by_reply` ON `fates` (`reply_id`);--> statement-breakpoint
CREATE INDEX `fates_by_position` ON `fates` (`position_id`);