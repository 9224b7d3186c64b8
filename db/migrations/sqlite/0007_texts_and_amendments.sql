CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`text_id` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`day` text NOT NULL,
	`language` text NOT NULL,
	`translation_of` text,
	`previous_id` text,
	`source_url` text,
	`celex` text,
	`eli` text,
	`format` text NOT NULL,
	`source_hash` text NOT NULL,
	`source_name` text NOT NULL,
	`counts` text NOT NULL,
	`unplaced_words` integer DEFAULT 0 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`lane` text NOT NULL,
	`hub_id` text,
	`organisation_id` text,
	FOREIGN KEY (`text_id`) REFERENCES `texts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `editions_by_text` ON `editions` (`text_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_reading` ON `editions` (`text_id`,`source_hash`,`status`,`day`,`language`,`lane`,`hub_id`) WHERE retired_at is null;--> statement-breakpoint
CREATE TABLE `provision_links` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`provision_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`provision_id`) REFERENCES `provisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_link` ON `provision_links` (`topic`,`provision_id`);--> statement-breakpoint
CREATE INDEX `links_by_provision` ON `provision_links` (`provision_id`);--> statement-breakpoint
CREATE TABLE `provision_mappings` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`provision_id` text NOT NULL,
	`from_id` text,
	`ground` text NOT NULL,
	`confidence` real NOT NULL,
	`decided_by` text,
	`created_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provision_id`) REFERENCES `provisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `provisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_mapping` ON `provision_mappings` (`provision_id`) WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX `mappings_by_edition` ON `provision_mappings` (`edition_id`);--> statement-breakpoint
CREATE INDEX `mappings_by_origin` ON `provision_mappings` (`from_id`);--> statement-breakpoint
CREATE TABLE `provisions` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`place` integer NOT NULL,
	`depth` integer NOT NULL,
	`parent_id` text,
	`kind` text NOT NULL,
	`number` text,
	`label` text,
	`heading` text,
	`words` text NOT NULL,
	`notes` text NOT NULL,
	`anchor` text NOT NULL,
	`locator` text NOT NULL,
	`thread_id` text NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provisions_in_order` ON `provisions` (`edition_id`,`place`);--> statement-breakpoint
CREATE UNIQUE INDEX `provisions_by_anchor` ON `provisions` (`edition_id`,`anchor`);--> statement-breakpoint
CREATE INDEX `provisions_by_thread` ON `provisions` (`thread_id`,`edition_id`);--> statement-breakpoint
CREATE TABLE `texts` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`title` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text,
	`organisation_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `texts_by_issue` ON `texts` (`issue_id`);--> statement-breakpoint
CREATE TABLE `amendment_authors` (
	`amendment_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`amendment_id`, `organisation_id`),
	FOREIGN KEY (`amendment_id`) REFERENCES `amendments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `amendment_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`amendment_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`provision_id` text,
	`fit` text NOT NULL,
	`created_at` integer NOT NULL,
	`settled_by` text,
	`settled_at` integer,
	FOREIGN KEY (`amendment_id`) REFERENCES `amendments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provision_id`) REFERENCES `provisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_check` ON `amendment_checks` (`amendment_id`,`edition_id`);--> statement-breakpoint
CREATE INDEX `open_checks` ON `amendment_checks` (`edition_id`) WHERE settled_at is null;--> statement-breakpoint
CREATE TABLE `amendment_uses` (
	`position_id` text NOT NULL,
	`amendment_id` text NOT NULL,
	`bundle_id` text NOT NULL,
	`number` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`position_id`, `amendment_id`),
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`amendment_id`) REFERENCES `amendments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bundle_id`) REFERENCES `bundles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `uses_number` ON `amendment_uses` (`position_id`,`number`);--> statement-breakpoint
CREATE INDEX `uses_by_amendment` ON `amendment_uses` (`amendment_id`);--> statement-breakpoint
CREATE TABLE `bundle_amendments` (
	`bundle_id` text NOT NULL,
	`amendment_id` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`bundle_id`, `amendment_id`),
	FOREIGN KEY (`bundle_id`) REFERENCES `bundles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`amendment_id`) REFERENCES `amendments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bundles_by_amendment` ON `bundle_amendments` (`amendment_id`);--> statement-breakpoint
CREATE TABLE `bundles` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`name` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bundles_by_issue` ON `bundles` (`issue_id`,`hub_id`);--> statement-breakpoint
CREATE TABLE `position_bundles` (
	`position_id` text NOT NULL,
	`bundle_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`position_id`, `bundle_id`),
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bundle_id`) REFERENCES `bundles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `positions_by_bundle` ON `position_bundles` (`bundle_id`);--> statement-breakpoint
CREATE TABLE `presences` (
	`topic` text NOT NULL,
	`person_id` text NOT NULL,
	`seen_at` integer NOT NULL,
	`writing_since` integer,
	PRIMARY KEY(`topic`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `amendments` ADD `provision_id` text REFERENCES provisions(id);--> statement-breakpoint
ALTER TABLE `amendments` ADD `edition_id` text REFERENCES editions(id);--> statement-breakpoint
ALTER TABLE `amendments` ADD `priority` text DEFAULT 'should' NOT NULL;--> statement-breakpoint
ALTER TABLE `amendments` ADD `red_line` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `amendments` ADD `fallback` text;--> statement-breakpoint
ALTER TABLE `amendments` ADD `replaced_by_id` text;--> statement-breakpoint
ALTER TABLE `amendments` ADD `saved_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `amendments` ADD `saved_at` integer;--> statement-breakpoint
CREATE INDEX `amendments_by_provision` ON `amendments` (`provision_id`);--> statement-breakpoint
CREATE INDEX `amendments_by_edition` ON `amendments` (`edition_id`);