CREATE TABLE `call_audience` (
	`call_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	PRIMARY KEY(`call_id`, `organisation_id`),
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `call_provisions` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`place` integer NOT NULL,
	`provision` text NOT NULL,
	`words` text,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `provisions_by_call` ON `call_provisions` (`call_id`,`place`);--> statement-breakpoint
CREATE TABLE `call_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`place` integer NOT NULL,
	`kind` text NOT NULL,
	`prompt` text NOT NULL,
	`help` text,
	`options` text NOT NULL,
	`required` integer DEFAULT false NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_of_call` ON `call_questions` (`call_id`,`key`,`version`);--> statement-breakpoint
CREATE TABLE `call_reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`days_before` integer,
	`sent_by` text,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reminders_by_call` ON `call_reminders` (`call_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `question_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`question_id` text NOT NULL,
	`values` text NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `call_questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_answer_a_question` ON `question_answers` (`feedback_id`,`question_id`);--> statement-breakpoint
CREATE INDEX `answers_by_question` ON `question_answers` (`question_id`);--> statement-breakpoint
CREATE TABLE `translations` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`language` text NOT NULL,
	`impact` text NOT NULL,
	`proposed_wording` text,
	`evidence` text,
	`made_by` text NOT NULL,
	`tool` text,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_translation` ON `translations` (`feedback_id`,`language`) WHERE replaced_at is null;--> statement-breakpoint
CREATE TABLE `feedback_files` (
	`feedback_id` text NOT NULL,
	`file_id` text NOT NULL,
	PRIMARY KEY(`feedback_id`, `file_id`),
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feedback_by_file` ON `feedback_files` (`file_id`);--> statement-breakpoint
CREATE TABLE `files` (
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
	`organisation_id` text NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `call_questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `files_by_call` ON `files` (`call_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `files_by_state` ON `files` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `files_by_hash` ON `files` (`hash`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`file_id` text NOT NULL,
	`mapping` text NOT NULL,
	`state` text DEFAULT 'imported' NOT NULL,
	`rows` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`undone_by` text,
	`undone_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_by_call` ON `imports` (`call_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `theme_feedback` (
	`theme_id` text NOT NULL,
	`feedback_id` text NOT NULL,
	`how` text DEFAULT 'hand' NOT NULL,
	`dissents` integer,
	`placed_by` text NOT NULL,
	`placed_at` integer NOT NULL,
	PRIMARY KEY(`theme_id`, `feedback_id`),
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `themes_by_feedback` ON `theme_feedback` (`feedback_id`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`place` integer NOT NULL,
	`rule` text,
	`ask_id` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `themes_by_issue` ON `themes` (`issue_id`,`hub_id`,`place`);--> statement-breakpoint
CREATE INDEX `themes_by_ask` ON `themes` (`ask_id`);--> statement-breakpoint
CREATE TABLE `__new_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`call_id` text NOT NULL,
	`issue_id` text NOT NULL,
	`author_id` text NOT NULL,
	`stance` text,
	`provision` text,
	`comment_type` text,
	`impact` text NOT NULL,
	`evidence` text,
	`proposed_wording` text,
	`language` text NOT NULL,
	`state` text DEFAULT 'submitted' NOT NULL,
	`consent` text NOT NULL,
	`attributed` integer DEFAULT true NOT NULL,
	`sent_with` text,
	`entered_by` text,
	`entered_from` text,
	`confirmed_by` text,
	`confirmed_at` integer,
	`import_id` text,
	`row` text,
	`submitted_at` integer NOT NULL,
	`withdrawn_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_feedback`("id", "reference", "call_id", "issue_id", "author_id", "stance", "provision", "impact", "evidence", "proposed_wording", "language", "state", "consent", "submitted_at", "withdrawn_at", "lane", "hub_id", "organisation_id") SELECT "id", "reference", "call_id", "issue_id", "author_id", "stance", "provision", "impact", "evidence", "proposed_wording", "language", "state", "consent", "submitted_at", "withdrawn_at", "lane", "hub_id", "organisation_id" FROM `feedback`;--> statement-breakpoint
DROP TABLE `feedback`;--> statement-breakpoint
ALTER TABLE `__new_feedback` RENAME TO `feedback`;--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_reference_unique` ON `feedback` (`reference`);--> statement-breakpoint
CREATE INDEX `feedback_by_call` ON `feedback` (`call_id`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_by_issue` ON `feedback` (`issue_id`,`hub_id`,`lane`,`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `feedback_by_organisation` ON `feedback` (`organisation_id`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `feedback_by_import` ON `feedback` (`import_id`) WHERE import_id is not null;--> statement-breakpoint
ALTER TABLE `calls` ADD `first_closes_at` integer;--> statement-breakpoint
ALTER TABLE `calls` ADD `remind_days` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `dispositions` ADD `section` integer;--> statement-breakpoint
ALTER TABLE `dispositions` ADD `theme_id` text;