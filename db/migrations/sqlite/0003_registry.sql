CREATE TABLE `issue_topics` (
	`issue_id` text NOT NULL,
	`topic` text NOT NULL,
	`added_by` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`issue_id`, `topic`),
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `issue_topics_by_topic` ON `issue_topics` (`topic`,`issue_id`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`into_id` text NOT NULL,
	`reason` text NOT NULL,
	`changed` text NOT NULL,
	`merged_by` text,
	`created_at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merges_by_issue` ON `merges` (`issue_id`);--> statement-breakpoint
CREATE INDEX `merges_by_target` ON `merges` (`into_id`);--> statement-breakpoint
CREATE TABLE `relations` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`kind` text NOT NULL,
	`note` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `relations_once` ON `relations` (`from_id`,`to_id`,`kind`);--> statement-breakpoint
CREATE INDEX `relations_by_other` ON `relations` (`to_id`);--> statement-breakpoint
CREATE TABLE `track_editors` (
	`track_id` text NOT NULL,
	`person_id` text NOT NULL,
	`added_by` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`track_id`, `person_id`),
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `track_editors_by_person` ON `track_editors` (`person_id`);--> statement-breakpoint
CREATE TABLE `date_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`provision` text,
	`obligation` text,
	`rule` text NOT NULL,
	`excerpt` text,
	`source` text,
	`source_url` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `date_rules_by_issue` ON `date_rules` (`issue_id`);--> statement-breakpoint
CREATE TABLE `plan_pins` (
	`track_id` text NOT NULL,
	`milestone` text NOT NULL,
	`day` text NOT NULL,
	`reason` text NOT NULL,
	`pinned_by` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`track_id`, `milestone`),
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pinned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`track_id` text PRIMARY KEY NOT NULL,
	`origin_id` text,
	`method` text,
	`channel` text,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `procedure_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`procedure` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`note` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `procedure_templates_version` ON `procedure_templates` (`procedure`,`version`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`question` text NOT NULL,
	`background` text,
	`holds_up` text,
	`position_id` text,
	`authority` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`asked_on` text,
	`reference` text,
	`answer` text,
	`answered_on` text,
	`answer_url` text,
	`outcome` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `questions_by_issue` ON `questions` (`issue_id`);--> statement-breakpoint
CREATE INDEX `questions_by_hub` ON `questions` (`hub_id`,`state`,`asked_on`);--> statement-breakpoint
CREATE TABLE `feed_links` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`target` text,
	`fingerprint` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_day` text,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_links_fingerprint_unique` ON `feed_links` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `feed_links_by_person` ON `feed_links` (`person_id`);--> statement-breakpoint
CREATE TABLE `views` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`sort` text NOT NULL,
	`grouping` text,
	`columns` text NOT NULL,
	`standard` integer DEFAULT false NOT NULL,
	`owner_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`lane` text NOT NULL,
	`hub_id` text,
	`organisation_id` text,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `views_by_owner` ON `views` (`owner_id`);--> statement-breakpoint
CREATE INDEX `views_by_hub` ON `views` (`hub_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_standard_view_of_a_hub` ON `views` (`hub_id`) WHERE standard and retired_at is null and lane = 'hub';--> statement-breakpoint
CREATE UNIQUE INDEX `one_standard_view` ON `views` (`owner_id`) WHERE standard and retired_at is null and lane = 'named';--> statement-breakpoint
DROP INDEX `tracks_by_hub`;--> statement-breakpoint
ALTER TABLE `tracks` ADD `impact` integer;--> statement-breakpoint
ALTER TABLE `tracks` ADD `likelihood` integer;--> statement-breakpoint
ALTER TABLE `tracks` ADD `overridden_because` text;--> statement-breakpoint
ALTER TABLE `tracks` ADD `priority_until` integer DEFAULT 253402214400000 NOT NULL;--> statement-breakpoint
ALTER TABLE `tracks` ADD `parked_at` text;--> statement-breakpoint
ALTER TABLE `tracks` ADD `reason` text;--> statement-breakpoint
CREATE INDEX `tracks_by_lead` ON `tracks` (`lead_id`,`issue_id`);--> statement-breakpoint
CREATE INDEX `tracks_by_priority` ON `tracks` (`hub_id`,`priority`,`issue_id`);--> statement-breakpoint
CREATE INDEX `tracks_by_stance` ON `tracks` (`hub_id`,`stance`,`issue_id`);--> statement-breakpoint
CREATE INDEX `tracks_by_review` ON `tracks` (`review_on`);--> statement-breakpoint
CREATE INDEX `tracks_priority_until` ON `tracks` (`priority_until`);--> statement-breakpoint
CREATE INDEX `tracks_by_hub` ON `tracks` (`hub_id`,`state`,`issue_id`);--> statement-breakpoint
ALTER TABLE `date_facts` ADD `provision` text;--> statement-breakpoint
ALTER TABLE `date_facts` ADD `obligation` text;--> statement-breakpoint
ALTER TABLE `date_facts` ADD `rule_id` text REFERENCES date_rules(id);--> statement-breakpoint
ALTER TABLE `date_facts` ADD `overridden_because` text;--> statement-breakpoint
ALTER TABLE `issues` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `issues` ADD `stage` text DEFAULT 'announced' NOT NULL;--> statement-breakpoint
ALTER TABLE `issues` ADD `last_id` text;--> statement-breakpoint
ALTER TABLE `issues` ADD `next_id` text;--> statement-breakpoint
ALTER TABLE `issues` ADD `next_at` integer DEFAULT 253402214400000 NOT NULL;--> statement-breakpoint
ALTER TABLE `issues` ADD `stale_at` integer DEFAULT 253402214400000 NOT NULL;--> statement-breakpoint
ALTER TABLE `issues` ADD `in_part` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `issues` ADD `overdue` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `issues` ADD `quiet` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `issues` ADD `open` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `issues` ADD `doubtful` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `issues` ADD `stands_until` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `issues_by_next` ON `issues` (`next_at`,`id`);--> statement-breakpoint
CREATE INDEX `issues_by_stage` ON `issues` (`procedure`,`stage`);--> statement-breakpoint
CREATE INDEX `issues_standing_until` ON `issues` (`stands_until`);--> statement-breakpoint
CREATE INDEX `issues_merged` ON `issues` (`merged_into`);--> statement-breakpoint
CREATE INDEX `watches_by_person` ON `watches` (`person_id`,`topic`);