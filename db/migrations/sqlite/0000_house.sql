CREATE TABLE `hubs` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`seat_country` text NOT NULL,
	`zone` text NOT NULL,
	`share_of_members` real,
	`share_note` text,
	`launched_on` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hubs_slug_unique` ON `hubs` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `hubs_code_unique` ON `hubs` (`code`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`country` text,
	`sector` text,
	`size` text,
	`remark` text,
	`verification` text DEFAULT 'verified' NOT NULL,
	`kind` text DEFAULT 'member' NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug_unique` ON `organisations` (`slug`);--> statement-breakpoint
CREATE TABLE `participations` (
	`organisation_id` text NOT NULL,
	`hub_id` text NOT NULL,
	`joined` text NOT NULL,
	`since` text,
	`ended_at` integer,
	PRIMARY KEY(`organisation_id`, `hub_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participations_by_hub` ON `participations` (`hub_id`);--> statement-breakpoint
CREATE TABLE `rule_sets` (
	`id` text PRIMARY KEY NOT NULL,
	`hub_id` text NOT NULL,
	`version` integer NOT NULL,
	`rules` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rule_sets_version` ON `rule_sets` (`hub_id`,`version`);--> statement-breakpoint
CREATE TABLE `access_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`fingerprint` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_day` text,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_tokens_fingerprint_unique` ON `access_tokens` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`provider` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`provider`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`bucket` text NOT NULL,
	`weight` integer DEFAULT 1 NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_by_bucket` ON `attempts` (`bucket`,`at`);--> statement-breakpoint
CREATE TABLE `collaborators` (
	`topic` text NOT NULL,
	`person_id` text NOT NULL,
	`as` text NOT NULL,
	`reason` text NOT NULL,
	`added_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer,
	PRIMARY KEY(`topic`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `collaborators_by_person` ON `collaborators` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_fingerprint_unique` ON `invitations` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`locale` text DEFAULT 'en' NOT NULL,
	`zone` text DEFAULT 'Europe/Brussels' NOT NULL,
	`theme` text DEFAULT 'system' NOT NULL,
	`cast_note` text,
	`created_at` integer NOT NULL,
	`suspended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`hub_id` text,
	`organisation_id` text,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seats_by_person` ON `seats` (`person_id`);--> statement-breakpoint
CREATE INDEX `seats_by_hub` ON `seats` (`hub_id`,`role`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_delegate_one_alternate` ON `seats` (`hub_id`,`organisation_id`,`role`) WHERE ended_at is null and role in ('delegate', 'alternate');--> statement-breakpoint
CREATE TABLE `sessions` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`device` text,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_links_by_email` ON `sign_in_links` (`email`);--> statement-breakpoint
CREATE TABLE `date_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`day` text NOT NULL,
	`time` text,
	`zone` text NOT NULL,
	`at` integer NOT NULL,
	`confidence` text DEFAULT 'confirmed' NOT NULL,
	`verification` text DEFAULT 'unverified' NOT NULL,
	`source` text,
	`source_url` text,
	`checked_on` text,
	`checked_by` text,
	`replaced_by` text,
	`origin_id` text,
	`replaced` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `date_facts_by_issue` ON `date_facts` (`issue_id`,`at`);--> statement-breakpoint
CREATE INDEX `date_facts_by_time` ON `date_facts` (`at`);--> statement-breakpoint
CREATE TABLE `identifiers` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`key` text NOT NULL,
	`url` text,
	`verification` text DEFAULT 'verified' NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identifiers_once` ON `identifiers` (`issue_id`,`key`);--> statement-breakpoint
CREATE INDEX `identifiers_by_key` ON `identifiers` (`key`);--> statement-breakpoint
CREATE TABLE `issues` (
	`id` text PRIMARY KEY NOT NULL,
	`docket` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`official_title` text,
	`jurisdiction` text,
	`instrument` text,
	`procedure` text DEFAULT 'generic' NOT NULL,
	`relevance` text,
	`source_url` text,
	`logged_by` text,
	`closes_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`moved_at` integer NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`logged_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issues_docket_unique` ON `issues` (`docket`);--> statement-breakpoint
CREATE UNIQUE INDEX `issues_number` ON `issues` (`hub_id`,`number`);--> statement-breakpoint
CREATE INDEX `issues_by_closing` ON `issues` (`closes_at`,`id`);--> statement-breakpoint
CREATE INDEX `issues_by_move` ON `issues` (`moved_at`,`id`);--> statement-breakpoint
CREATE INDEX `issues_by_title` ON `issues` (`title`,`id`);--> statement-breakpoint
CREATE TABLE `tracks` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`state` text DEFAULT 'triage' NOT NULL,
	`lead_id` text,
	`priority` text DEFAULT 'normal' NOT NULL,
	`stance` text,
	`divergence` text,
	`review_on` text,
	`opened_at` integer NOT NULL,
	`moved_at` integer NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_track_a_hub` ON `tracks` (`issue_id`,`hub_id`);--> statement-breakpoint
CREATE INDEX `tracks_by_hub` ON `tracks` (`hub_id`,`state`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`question` text NOT NULL,
	`context` text,
	`provision` text,
	`provision_text` text,
	`state` text DEFAULT 'draft' NOT NULL,
	`day` text NOT NULL,
	`time` text NOT NULL,
	`zone` text NOT NULL,
	`closes_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calls_by_issue` ON `calls` (`issue_id`);--> statement-breakpoint
CREATE INDEX `calls_by_hub` ON `calls` (`hub_id`,`state`,`closes_at`);--> statement-breakpoint
CREATE TABLE `dispositions` (
	`id` text PRIMARY KEY NOT NULL,
	`feedback_id` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	`position_id` text,
	`decided_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_disposition` ON `dispositions` (`feedback_id`) WHERE replaced_at is null;--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`call_id` text NOT NULL,
	`issue_id` text NOT NULL,
	`author_id` text NOT NULL,
	`stance` text NOT NULL,
	`provision` text,
	`impact` text NOT NULL,
	`evidence` text,
	`proposed_wording` text,
	`language` text NOT NULL,
	`state` text DEFAULT 'submitted' NOT NULL,
	`consent` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`withdrawn_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_reference_unique` ON `feedback` (`reference`);--> statement-breakpoint
CREATE INDEX `feedback_by_call` ON `feedback` (`call_id`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_by_issue` ON `feedback` (`issue_id`,`hub_id`);--> statement-breakpoint
CREATE INDEX `feedback_by_organisation` ON `feedback` (`organisation_id`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `feedback_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`content` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_draft_an_organisation` ON `feedback_drafts` (`call_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `amendments` (
	`id` text PRIMARY KEY NOT NULL,
	`position_id` text NOT NULL,
	`number` integer NOT NULL,
	`provision` text NOT NULL,
	`current` text NOT NULL,
	`proposed` text NOT NULL,
	`justification` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`retired_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `amendments_number` ON `amendments` (`position_id`,`number`);--> statement-breakpoint
CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`position_id` text NOT NULL,
	`number` integer NOT NULL,
	`statement` text NOT NULL,
	`priority` text NOT NULL,
	`red_line` integer DEFAULT false NOT NULL,
	`fallback` text,
	`state` text DEFAULT 'open' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`retired_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `asks_number` ON `asks` (`position_id`,`number`);--> statement-breakpoint
CREATE TABLE `ballots` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`choice` text NOT NULL,
	`reason` text,
	`cast_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_voice` ON `ballots` (`decision_id`,`organisation_id`) WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX `ballots_by_decision` ON `ballots` (`decision_id`);--> statement-breakpoint
CREATE TABLE `concerns` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`position_id` text NOT NULL,
	`ballot_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`problem` text NOT NULL,
	`remedy` text NOT NULL,
	`paragraph` text,
	`raised_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`settled_as` text,
	`settlement` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ballot_id`) REFERENCES `ballots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `concerns_by_position` ON `concerns` (`position_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`position_id` text NOT NULL,
	`version_id` text NOT NULL,
	`rule` text NOT NULL,
	`rules_version` integer NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`day` text NOT NULL,
	`time` text NOT NULL,
	`zone` text NOT NULL,
	`closes_at` integer NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`declared_by` text,
	`declared_at` integer,
	`outcome` text,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declared_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decisions_by_position` ON `decisions` (`position_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_decision` ON `decisions` (`position_id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `electors` (
	`decision_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	PRIMARY KEY(`decision_id`, `organisation_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `position_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`position_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	`change` text NOT NULL,
	`note` text,
	`frozen_by` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_number` ON `position_versions` (`position_id`,`number`);--> statement-breakpoint
CREATE TABLE `positions` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`kind` text DEFAULT 'position-paper' NOT NULL,
	`state` text DEFAULT 'drafting' NOT NULL,
	`title` text NOT NULL,
	`lede` text DEFAULT '' NOT NULL,
	`stance` text NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`sections` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	`adopted_version_id` text,
	`published_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `positions_by_issue` ON `positions` (`issue_id`,`hub_id`);--> statement-breakpoint
CREATE INDEX `positions_by_hub` ON `positions` (`hub_id`,`state`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`reference` text NOT NULL,
	`filed_at` integer NOT NULL,
	`filed_by` text NOT NULL,
	`hash` text NOT NULL,
	`note` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `receipts_by_response` ON `receipts` (`response_id`);--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`position_id` text,
	`title` text NOT NULL,
	`authority` text NOT NULL,
	`channel` text NOT NULL,
	`state` text DEFAULT 'proposed' NOT NULL,
	`day` text NOT NULL,
	`time` text NOT NULL,
	`zone` text NOT NULL,
	`closes_at` integer NOT NULL,
	`editor_id` text,
	`body` text DEFAULT '' NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`reason` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`editor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `responses_by_issue` ON `responses` (`issue_id`);--> statement-breakpoint
CREATE INDEX `responses_by_hub` ON `responses` (`hub_id`,`state`,`closes_at`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`seq`) REFERENCES `ledger`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_once` ON `inbox` (`seq`,`person_id`);--> statement-breakpoint
CREATE INDEX `inbox_by_person` ON `inbox` (`person_id`,`read_at`);--> statement-breakpoint
CREATE TABLE `ledger` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`subject` text NOT NULL,
	`data` text NOT NULL,
	`at` integer NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL,
	`thing_id` text NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text,
	`organisation_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_id_unique` ON `ledger` (`id`);--> statement-breakpoint
CREATE TABLE `ledger_topics` (
	`topic` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`topic`, `seq`),
	FOREIGN KEY (`seq`) REFERENCES `ledger`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `once_keys` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`command` text NOT NULL,
	`input_hash` text NOT NULL,
	`value` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`done_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `search_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topic` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`excerpt` text NOT NULL,
	`url` text NOT NULL,
	`folded` text NOT NULL,
	`language` text,
	`changed_at` integer NOT NULL,
	`thing_id` text NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text,
	`organisation_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_topic_unique` ON `search_documents` (`topic`);--> statement-breakpoint
CREATE TABLE `watches` (
	`topic` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`topic`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
