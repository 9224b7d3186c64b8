CREATE TABLE `board_electors` (
	`decision_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seat` text NOT NULL,
	PRIMARY KEY(`decision_id`, `person_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `divergences` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`position_id` text,
	`part` text NOT NULL,
	`number` integer DEFAULT 0 NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`reason` text NOT NULL,
	`declared_by` text,
	`declared_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`ending` text,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `divergences_by_issue` ON `divergences` (`issue_id`,`hub_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_stance_divergence` ON `divergences` (`issue_id`,`hub_id`) WHERE part = 'stance' and ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `one_divergence_a_part` ON `divergences` (`position_id`,`hub_id`,`part`,`number`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `embargoes` (
	`id` text PRIMARY KEY NOT NULL,
	`position_id` text NOT NULL,
	`day` text NOT NULL,
	`time` text NOT NULL,
	`zone` text NOT NULL,
	`ends_at` integer NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`asked_by` text,
	`asked_at` integer,
	`asked_for` text,
	`lifted_by` text,
	`lifted_at` integer,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_embargo` ON `embargoes` (`position_id`) WHERE lifted_at is null;--> statement-breakpoint
CREATE TABLE `revert_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_as` text,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `revert_requests_by_decision` ON `revert_requests` (`decision_id`);--> statement-breakpoint
CREATE TABLE `rewordings` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`from_version_id` text NOT NULL,
	`words` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`dropped_at` integer,
	`version_id` text,
	`change` text,
	`applied_by` text,
	`applied_at` integer,
	`objection` text,
	`objected_by` text,
	`objected_for` text,
	`objected_at` integer,
	`settled_as` text,
	`settlement` text,
	`settled_by` text,
	`settled_at` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_version_id`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applied_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objected_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objected_for`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rewordings_by_decision` ON `rewordings` (`decision_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_proposed_rewording` ON `rewordings` (`decision_id`) WHERE applied_at is null and dropped_at is null;--> statement-breakpoint
CREATE TABLE `version_translations` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`language` text NOT NULL,
	`content` text NOT NULL,
	`made_by` text NOT NULL,
	`maker` text,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`version_id`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_translation_of_version` ON `version_translations` (`version_id`,`language`) WHERE replaced_at is null;--> statement-breakpoint
CREATE TABLE `sign_claims` (
	`id` text PRIMARY KEY NOT NULL,
	`link_id` text NOT NULL,
	`sign_on_id` text NOT NULL,
	`version_id` text NOT NULL,
	`organisation` text NOT NULL,
	`country` text,
	`domain` text NOT NULL,
	`name` text NOT NULL,
	`capacity` text NOT NULL,
	`email` text NOT NULL,
	`locale` text DEFAULT 'en' NOT NULL,
	`replaces` text,
	`listed_at` integer,
	`logo_agreed_at` integer,
	`fingerprint` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`confirmed_at` integer,
	`finding` text,
	`settled_by` text,
	`settled_at` integer,
	`settled_as` text,
	`settlement` text,
	FOREIGN KEY (`link_id`) REFERENCES `sign_links`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sign_on_id`) REFERENCES `sign_ons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_claims_fingerprint_unique` ON `sign_claims` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `claims_by_sign_on` ON `sign_claims` (`sign_on_id`);--> statement-breakpoint
CREATE INDEX `claims_by_expiry` ON `sign_claims` (`confirmed_at`,`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_links` (
	`id` text PRIMARY KEY NOT NULL,
	`sign_on_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`label` text NOT NULL,
	`by_hand` integer DEFAULT false NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`sign_on_id`) REFERENCES `sign_ons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_links_fingerprint_unique` ON `sign_links` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `links_by_sign_on` ON `sign_links` (`sign_on_id`);--> statement-breakpoint
CREATE TABLE `sign_on_declines` (
	`id` text PRIMARY KEY NOT NULL,
	`sign_on_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text,
	`declined_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`sign_on_id`) REFERENCES `sign_ons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `declined_once` ON `sign_on_declines` (`sign_on_id`,`organisation_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `sign_on_reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`sign_on_id` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`sign_on_id`) REFERENCES `sign_ons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reminders_by_sign_on` ON `sign_on_reminders` (`sign_on_id`);--> statement-breakpoint
CREATE TABLE `sign_on_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`sign_on_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`sign_on_id`) REFERENCES `sign_ons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `requests_by_sign_on` ON `sign_on_requests` (`sign_on_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `sign_ons` (
	`id` text PRIMARY KEY NOT NULL,
	`position_id` text NOT NULL,
	`version_id` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`signers` text NOT NULL,
	`minimum` integer NOT NULL,
	`listing` text NOT NULL,
	`sorting` text DEFAULT 'name' NOT NULL,
	`logos` integer DEFAULT false NOT NULL,
	`note` text,
	`soft_day` text NOT NULL,
	`day` text NOT NULL,
	`time` text NOT NULL,
	`zone` text NOT NULL,
	`closes_at` integer NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`ended_by` text,
	`ended_at` integer,
	`ending` text,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_ons_by_position` ON `sign_ons` (`position_id`);--> statement-breakpoint
CREATE INDEX `sign_ons_by_close` ON `sign_ons` (`state`,`closes_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_sign_on` ON `sign_ons` (`position_id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `signatories` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`named_by` text NOT NULL,
	`named_at` integer NOT NULL,
	`ended_by` text,
	`ended_at` integer,
	`ending` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`named_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signatory_once` ON `signatories` (`organisation_id`,`person_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `signatories_by_person` ON `signatories` (`person_id`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`sign_on_id` text NOT NULL,
	`position_id` text NOT NULL,
	`version_id` text NOT NULL,
	`organisation_id` text,
	`signer` text NOT NULL,
	`organisation` text NOT NULL,
	`country` text,
	`domain` text,
	`name` text NOT NULL,
	`capacity` text NOT NULL,
	`person_id` text,
	`claim_id` text,
	`signed_at` integer NOT NULL,
	`carried_from` text,
	`listed_at` integer,
	`logo_agreed_at` integer,
	`logo_id` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawal` text,
	FOREIGN KEY (`sign_on_id`) REFERENCES `sign_ons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`logo_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_signature` ON `signatures` (`version_id`,`signer`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX `signatures_by_sign_on` ON `signatures` (`sign_on_id`);--> statement-breakpoint
CREATE INDEX `signatures_by_position` ON `signatures` (`position_id`,`version_id`);--> statement-breakpoint
CREATE TABLE `amendment_sources` (
	`id` text PRIMARY KEY NOT NULL,
	`amendment_id` text NOT NULL,
	`feedback_id` text,
	`url` text,
	`title` text,
	`added_by` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`amendment_id`) REFERENCES `amendments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sources_by_amendment` ON `amendment_sources` (`amendment_id`);--> statement-breakpoint
CREATE INDEX `sources_by_feedback` ON `amendment_sources` (`feedback_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_source` ON `amendment_sources` (`amendment_id`,`feedback_id`);--> statement-breakpoint
CREATE TABLE `class_objections` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`reason` text NOT NULL,
	`raised_by` text NOT NULL,
	`raised_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`settled_as` text,
	`answer` text,
	FOREIGN KEY (`version_id`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `objections_by_version` ON `class_objections` (`version_id`);--> statement-breakpoint
CREATE TABLE `comment_threads` (
	`id` text PRIMARY KEY NOT NULL,
	`position_id` text NOT NULL,
	`section` integer NOT NULL,
	`paragraph` integer,
	`quoted` text NOT NULL,
	`words` text NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer,
	`resolved_at` integer,
	`resolved_by` text,
	`resolution` text,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `threads_by_position` ON `comment_threads` (`position_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`body` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `comment_threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_by_thread` ON `comments` (`thread_id`);--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`position_id` text NOT NULL,
	`section` integer NOT NULL,
	`paragraph` integer,
	`quoted` text NOT NULL,
	`words` text NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`proposed` text NOT NULL,
	`reason` text,
	`state` text DEFAULT 'open' NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`settlement` text,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suggestions_by_position` ON `suggestions` (`position_id`);--> statement-breakpoint
DROP INDEX `one_open_decision`;--> statement-breakpoint
ALTER TABLE `decisions` ADD `participants` integer;--> statement-breakpoint
ALTER TABLE `decisions` ADD `ratifies` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `ratify_by` integer;--> statement-breakpoint
ALTER TABLE `decisions` ADD `ratified_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_decision` ON `decisions` (`position_id`) WHERE state in ('open', 'closed');--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_ballots` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`organisation_id` text,
	`person_id` text NOT NULL,
	`version_id` text,
	`choice` text NOT NULL,
	`reason` text,
	`until` text,
	`cast_at` integer NOT NULL,
	`replaced_at` integer,
	`set_aside_by` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_aside_by`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_ballots`("id", "decision_id", "organisation_id", "person_id", "version_id", "choice", "reason", "until", "cast_at", "replaced_at", "set_aside_by") SELECT "id", "decision_id", "organisation_id", "person_id", NULL, "choice", "reason", NULL, "cast_at", "replaced_at", NULL FROM `ballots`;--> statement-breakpoint
DROP TABLE `ballots`;--> statement-breakpoint
ALTER TABLE `__new_ballots` RENAME TO `ballots`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `one_voice` ON `ballots` (`decision_id`,`organisation_id`) WHERE replaced_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `one_voice_of_board` ON `ballots` (`decision_id`,`person_id`) WHERE replaced_at is null and organisation_id is null;--> statement-breakpoint
CREATE INDEX `ballots_by_decision` ON `ballots` (`decision_id`);--> statement-breakpoint
CREATE TABLE `__new_concerns` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`position_id` text NOT NULL,
	`ballot_id` text NOT NULL,
	`organisation_id` text,
	`problem` text NOT NULL,
	`remedy` text NOT NULL,
	`paragraph` text,
	`raised_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`proposal` text,
	`proposed_by` text,
	`proposed_at` integer,
	`settled_at` integer,
	`settled_by` text,
	`settled_as` text,
	`settlement` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ballot_id`) REFERENCES `ballots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_concerns`("id", "decision_id", "position_id", "ballot_id", "organisation_id", "problem", "remedy", "paragraph", "raised_at", "answer", "answered_by", "answered_at", "proposal", "proposed_by", "proposed_at", "settled_at", "settled_by", "settled_as", "settlement") SELECT "id", "decision_id", "position_id", "ballot_id", "organisation_id", "problem", "remedy", "paragraph", "raised_at", NULL, NULL, NULL, NULL, NULL, NULL, "settled_at", "settled_by", "settled_as", "settlement" FROM `concerns`;--> statement-breakpoint
DROP TABLE `concerns`;--> statement-breakpoint
ALTER TABLE `__new_concerns` RENAME TO `concerns`;--> statement-breakpoint
CREATE INDEX `concerns_by_position` ON `concerns` (`position_id`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `domain` text;--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_domain_unique` ON `organisations` (`domain`);--> statement-breakpoint
ALTER TABLE `asks` ADD `provision` text;--> statement-breakpoint
ALTER TABLE `positions` ADD `maturity` text;--> statement-breakpoint
ALTER TABLE `positions` ADD `summary` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `positions` ADD `superseded_by_id` text;--> statement-breakpoint
ALTER TABLE `positions` ADD `review_on` text;--> statement-breakpoint
ALTER TABLE `positions` ADD `expires_on` text;--> statement-breakpoint
ALTER TABLE `positions` ADD `review_told_on` text;--> statement-breakpoint
ALTER TABLE `positions` ADD `core_id` text;--> statement-breakpoint
ALTER TABLE `positions` ADD `offered_at` integer;--> statement-breakpoint
ALTER TABLE `positions` ADD `claimed_at` integer;--> statement-breakpoint
ALTER TABLE `positions` ADD `claimed_by` text;--> statement-breakpoint
CREATE INDEX `positions_by_core` ON `positions` (`core_id`) WHERE core_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `one_annex_in_work` ON `positions` (`core_id`,`hub_id`) WHERE core_id is not null and state in ('drafting', 'consultation', 'last-call', 'deciding', 'blocked');--> statement-breakpoint
CREATE INDEX `positions_by_review` ON `positions` (`review_on`) WHERE review_on is not null;--> statement-breakpoint
ALTER TABLE `responses` ADD `provision` text;--> statement-breakpoint
-- What hubs said of their tracks is kept: one notion of a divergence, with its history from here on.
insert into divergences (id, issue_id, hub_id, part, reason, declared_at, lane) select id, issue_id, hub_id, 'stance', divergence, moved_at, lane from tracks where divergence is not null;
--> statement-breakpoint
ALTER TABLE `tracks` DROP COLUMN `divergence`;