ALTER TABLE `search_documents` RENAME COLUMN "excerpt" TO "body";--> statement-breakpoint
CREATE TABLE `receipt_files` (
	`receipt_id` text NOT NULL,
	`file_id` text NOT NULL,
	PRIMARY KEY(`receipt_id`, `file_id`),
	FOREIGN KEY (`receipt_id`) REFERENCES `receipts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `receipts_by_file` ON `receipt_files` (`file_id`);--> statement-breakpoint
CREATE TABLE `discussion_outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`discussion_id` text NOT NULL,
	`post_id` text,
	`words` text NOT NULL,
	`pinned_by` text NOT NULL,
	`pinned_at` integer NOT NULL,
	`ended_by` text,
	`ended_at` integer,
	FOREIGN KEY (`discussion_id`) REFERENCES `discussions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pinned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_outcome` ON `discussion_outcomes` (`discussion_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `outcomes_by_discussion` ON `discussion_outcomes` (`discussion_id`);--> statement-breakpoint
CREATE TABLE `discussions` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`issue_id` text NOT NULL,
	`thing_id` text NOT NULL,
	`title` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`said_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	`resolution` text,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `discussions_by_topic` ON `discussions` (`topic`,`said_at`,`id`);--> statement-breakpoint
CREATE TABLE `post_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`revision` integer NOT NULL,
	`body` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_revision_of_post` ON `post_revisions` (`post_id`,`revision`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`discussion_id` text NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`quotes_id` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`written_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`discussion_id`) REFERENCES `discussions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `posts_number` ON `posts` (`discussion_id`,`number`);--> statement-breakpoint
CREATE TABLE `view_follows` (
	`view_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`view_id`, `person_id`),
	FOREIGN KEY (`view_id`) REFERENCES `views`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `view_follows_by_person` ON `view_follows` (`person_id`);--> statement-breakpoint
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
ALTER TABLE `search_documents` ADD `folded_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `issue_id` text;--> statement-breakpoint
CREATE INDEX `search_documents_by_thing` ON `search_documents` (`thing_id`);--> statement-breakpoint
CREATE INDEX `search_documents_by_issue` ON `search_documents` (`issue_id`);--> statement-breakpoint
DROP INDEX `inbox_by_person`;--> statement-breakpoint
ALTER TABLE `inbox` ADD `thing` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `inbox` ADD `done_at` integer;--> statement-breakpoint
ALTER TABLE `inbox` ADD `snoozed_until` integer;--> statement-breakpoint
CREATE INDEX `inbox_by_group` ON `inbox` (`person_id`,`thing`,`reason`,`done_at`,`seq`);--> statement-breakpoint
CREATE INDEX `inbox_by_state` ON `inbox` (`person_id`,`done_at`,`seq`);--> statement-breakpoint
CREATE INDEX `inbox_by_moment` ON `inbox` (`created_at`);--> statement-breakpoint
CREATE INDEX `inbox_snoozed` ON `inbox` (`person_id`,`snoozed_until`) WHERE snoozed_until is not null;--> statement-breakpoint
CREATE INDEX `inbox_by_person` ON `inbox` (`person_id`,`done_at`,`read_at`,`seq`);--> statement-breakpoint
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
ALTER TABLE `people` ADD `single_keys` text DEFAULT 'on' NOT NULL;--> statement-breakpoint
ALTER TABLE `briefs` ADD `stale_told_at` integer;--> statement-breakpoint
ALTER TABLE `views` ADD `of` text DEFAULT 'registry' NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `person_id` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `outbox` ADD `handed_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `bounced_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `discarded_at` integer;--> statement-breakpoint
CREATE INDEX `outbox_by_person` ON `outbox` (`person_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `watches` ADD `level` text DEFAULT 'everything' NOT NULL;--> statement-breakpoint
ALTER TABLE `watches` ADD `ended_at` integer;--> statement-breakpoint
UPDATE "inbox" SET "thing" = coalesce((SELECT min("topic") FROM "ledger_topics" WHERE "ledger_topics"."seq" = "inbox"."seq" AND "topic" LIKE 'issue:%'), (SELECT "subject" FROM "ledger" WHERE "ledger"."seq" = "inbox"."seq"));--> statement-breakpoint
DROP TABLE search_index;--> statement-breakpoint
-- The words of `search_documents.folded` and `folded_title`, and marks of what a document is and who may read it.
CREATE VIRTUAL TABLE search_index USING fts5(title, folded, marks, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3');--> statement-breakpoint
INSERT INTO search_index (rowid, title, folded, marks) SELECT id, folded_title, folded, 'kind' || kind || ' lane' || lane || ' hub' || coalesce(hub_id, '') || ' org' || coalesce(organisation_id, '') FROM search_documents;
