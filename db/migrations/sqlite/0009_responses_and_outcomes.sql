CREATE TABLE `channel_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`note` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channel_profiles_version` ON `channel_profiles` (`channel`,`version`);--> statement-breakpoint
CREATE TABLE `response_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`key` text NOT NULL,
	`label` text,
	`required` integer DEFAULT false NOT NULL,
	`place` integer NOT NULL,
	`ticked_by` text,
	`ticked_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_check_a_key` ON `response_checks` (`response_id`,`key`);--> statement-breakpoint
CREATE TABLE `response_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`number` integer NOT NULL,
	`moment` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`hash` text NOT NULL,
	`reason` text,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_text_a_number` ON `response_texts` (`response_id`,`number`);--> statement-breakpoint
CREATE TABLE `forks` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`started_from` text NOT NULL,
	`reference` text,
	`filed_on` text,
	`filed_by` text,
	`hash` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_fork_an_organisation` ON `forks` (`response_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `forks_by_organisation` ON `forks` (`organisation_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `replies` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`reference` text,
	`words` text NOT NULL,
	`url` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `replies_by_response` ON `replies` (`response_id`,`day`);--> statement-breakpoint
CREATE TABLE `reply_asks` (
	`reply_id` text NOT NULL,
	`ask_id` text NOT NULL,
	PRIMARY KEY(`reply_id`, `ask_id`),
	FOREIGN KEY (`reply_id`) REFERENCES `replies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `replies_by_ask` ON `reply_asks` (`ask_id`);--> statement-breakpoint
CREATE TABLE `pack_files` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`form` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`template` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pack_files_by_response` ON `pack_files` (`response_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `pack_files_by_hash` ON `pack_files` (`hash`);--> statement-breakpoint
CREATE TABLE `pack_releases` (
	`response_id` text NOT NULL,
	`finding` text NOT NULL,
	`reason` text NOT NULL,
	`released_by` text NOT NULL,
	`released_at` integer NOT NULL,
	PRIMARY KEY(`response_id`, `finding`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pack_returns` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`cells` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`taken_by` text,
	`taken_at` integer,
	`undone_by` text,
	`undone_at` integer,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pack_returns_by_response` ON `pack_returns` (`response_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `response_amendments` (
	`response_id` text NOT NULL,
	`amendment_id` text NOT NULL,
	`place` integer NOT NULL,
	`comment_type` text DEFAULT 'te' NOT NULL,
	`comment` text,
	`frozen` text,
	`observation` text,
	PRIMARY KEY(`response_id`, `amendment_id`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`amendment_id`) REFERENCES `amendments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `responses_by_amendment` ON `response_amendments` (`amendment_id`);--> statement-breakpoint
CREATE TABLE `response_asks` (
	`response_id` text NOT NULL,
	`ask_id` text NOT NULL,
	`place` integer NOT NULL,
	`frozen` text,
	PRIMARY KEY(`response_id`, `ask_id`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `responses_by_ask` ON `response_asks` (`ask_id`);--> statement-breakpoint
CREATE TABLE `form_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`questionnaire_id` text NOT NULL,
	`place` integer NOT NULL,
	`kind` text NOT NULL,
	`depth` integer NOT NULL,
	`number` text NOT NULL,
	`words` text NOT NULL,
	`help` text NOT NULL,
	`answer_way` text NOT NULL,
	`options` text NOT NULL,
	`mandatory` integer NOT NULL,
	`limit` integer,
	`unit` text NOT NULL,
	`owner_id` text,
	`state` text DEFAULT 'open' NOT NULL,
	`reason` text,
	`answer` text DEFAULT '' NOT NULL,
	`chosen` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	`was_words` text,
	`gone_at` integer,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`questionnaire_id`) REFERENCES `questionnaires`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `form_questions_by_response` ON `form_questions` (`response_id`,`place`);--> statement-breakpoint
CREATE INDEX `form_questions_by_owner` ON `form_questions` (`owner_id`);--> statement-breakpoint
CREATE TABLE `questionnaires` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`pasted` text NOT NULL,
	`parts` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`kept_at` integer,
	`replaced_at` integer,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `questionnaires_by_response` ON `questionnaires` (`response_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_questionnaire_read` ON `questionnaires` (`response_id`) WHERE kept_at is null and replaced_at is null;--> statement-breakpoint
CREATE TABLE `briefs` (
	`id` text PRIMARY KEY NOT NULL,
	`position_id` text NOT NULL,
	`version_id` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`anew` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `position_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `briefs_by_position` ON `briefs` (`position_id`);--> statement-breakpoint
CREATE TABLE `lesson_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`revision` integer NOT NULL,
	`outcome` text NOT NULL,
	`words` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_revisions_once` ON `lesson_revisions` (`lesson_id`,`revision`);--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`track_id` text NOT NULL,
	`issue_id` text NOT NULL,
	`outcome` text NOT NULL,
	`words` text NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	`lane` text NOT NULL,
	`hub_id` text NOT NULL,
	`organisation_id` text,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_lesson_a_track` ON `lessons` (`track_id`);--> statement-breakpoint
CREATE INDEX `lessons_by_hub` ON `lessons` (`hub_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `lessons_by_issue` ON `lessons` (`issue_id`);--> statement-breakpoint
CREATE TABLE `claim_strengths` (
	`id` text PRIMARY KEY NOT NULL,
	`ask_id` text,
	`amendment_id` text,
	`position_id` text NOT NULL,
	`strength` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`amendment_id`) REFERENCES `amendments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_strength_of_ask` ON `claim_strengths` (`ask_id`) WHERE replaced_at is null and ask_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `one_strength_of_amendment` ON `claim_strengths` (`amendment_id`) WHERE replaced_at is null and amendment_id is not null;--> statement-breakpoint
CREATE TABLE `fate_tellings` (
	`id` text PRIMARY KEY NOT NULL,
	`fate_id` text NOT NULL,
	`topic` text NOT NULL,
	`told_by` text NOT NULL,
	`told_at` integer NOT NULL,
	FOREIGN KEY (`fate_id`) REFERENCES `fates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`told_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `told_once` ON `fate_tellings` (`fate_id`,`topic`);--> statement-breakpoint
CREATE TABLE `fates` (
	`id` text PRIMARY KEY NOT NULL,
	`ask_id` text,
	`amendment_id` text,
	`position_id` text NOT NULL,
	`edition_id` text NOT NULL,
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
	FOREIGN KEY (`provision_id`) REFERENCES `provisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_fate_of_ask` ON `fates` (`ask_id`,`edition_id`) WHERE replaced_at is null and ask_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `one_fate_of_amendment` ON `fates` (`amendment_id`,`edition_id`) WHERE replaced_at is null and amendment_id is not null;--> statement-breakpoint
CREATE INDEX `fates_by_edition` ON `fates` (`edition_id`);--> statement-breakpoint
CREATE INDEX `fates_by_position` ON `fates` (`position_id`);--> statement-breakpoint
CREATE TABLE `state_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`ask_id` text,
	`amendment_id` text,
	`position_id` text NOT NULL,
	`state` text,
	`reason` text NOT NULL,
	`corrected_by` text NOT NULL,
	`corrected_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`amendment_id`) REFERENCES `amendments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_correction_of_ask` ON `state_corrections` (`ask_id`) WHERE replaced_at is null and ask_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `one_correction_of_amendment` ON `state_corrections` (`amendment_id`) WHERE replaced_at is null and amendment_id is not null;--> statement-breakpoint
DROP INDEX `issues_by_next`;--> statement-breakpoint
CREATE INDEX `issues_by_next` ON `issues` (`next_at`,`id`,`quiet`);--> statement-breakpoint
ALTER TABLE `signatures` ADD `set_aside_by` text REFERENCES position_versions(id);--> statement-breakpoint
ALTER TABLE `amendments` ADD `state` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
CREATE INDEX `amendments_by_age` ON `amendments` (`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `receipts` ADD `pack_file_id` text;--> statement-breakpoint
ALTER TABLE `receipts` ADD `zone` text;--> statement-breakpoint
ALTER TABLE `receipts` ADD `despite` text;--> statement-breakpoint
ALTER TABLE `receipts` ADD `late` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `receipts` ADD `corrects_id` text;--> statement-breakpoint
ALTER TABLE `receipts` ADD `correction` text;--> statement-breakpoint
CREATE INDEX `receipts_by_reference` ON `receipts` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_correction_a_receipt` ON `receipts` (`corrects_id`) WHERE corrects_id is not null;--> statement-breakpoint
ALTER TABLE `responses` ADD `version_id` text REFERENCES position_versions(id);--> statement-breakpoint
ALTER TABLE `responses` ADD `channel_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `responses` ADD `because` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `decision` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `number` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `target_group` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `request` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `context` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `goals` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `started_at` integer;--> statement-breakpoint
ALTER TABLE `responses` ADD `saved_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `responses` ADD `fixed_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `responses` ADD `missed_at` integer;--> statement-breakpoint
ALTER TABLE `responses` ADD `missed_note` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `missed_note_by` text REFERENCES people(id);--> statement-breakpoint
CREATE INDEX `responses_by_state` ON `responses` (`state`,`closes_at`);--> statement-breakpoint
CREATE INDEX `responses_by_deadline` ON `responses` (`closes_at`);--> statement-breakpoint
CREATE INDEX `responses_by_editor` ON `responses` (`editor_id`) WHERE editor_id is not null;--> statement-breakpoint
CREATE INDEX `asks_by_age` ON `asks` (`created_at`,`id`);--> statement-breakpoint
-- Two of the old channels get their proper names wherever they are kept; a hub that settled its own lead times has the usual ones for the channels that are new.
UPDATE `responses` SET `channel` = 'singapore-agency' WHERE `channel` = 'agency-template';--> statement-breakpoint
UPDATE `responses` SET `channel` = 'national-standards-body' WHERE `channel` = 'national-portal';--> statement-breakpoint
UPDATE `plans` SET `channel` = 'singapore-agency' WHERE `channel` = 'agency-template';--> statement-breakpoint
UPDATE `plans` SET `channel` = 'national-standards-body' WHERE `channel` = 'national-portal';--> statement-breakpoint
UPDATE `procedure_templates` SET `content` = replace(replace(`content`, '"agency-template"', '"singapore-agency"'), '"national-portal"', '"national-standards-body"');--> statement-breakpoint
UPDATE `rule_sets` SET `rules` = replace(replace(`rules`, '"agency-template"', '"singapore-agency"'), '"national-portal"', '"national-standards-body"') WHERE json_type(`rules`, '$.planning.lead') = 'object';--> statement-breakpoint
UPDATE `rule_sets` SET `rules` = json_set(`rules`, '$.planning.lead', json(json_patch('{"have-your-say":1,"have-your-say-attachment":1,"eusurvey":1,"comment-sheet":1,"standards-table":10,"etsi":2,"national-standards-body":10,"parliament-amendments":2,"letter":3,"e-mail":1,"tris":1,"tbt":10,"singapore-agency":1,"china-npc":3,"china-ministry":3,"japan-egov":1,"korea-opinion":1,"india-clause-table":1,"taiwan-join":1,"other":1}', json_extract(`rules`, '$.planning.lead')))) WHERE json_type(`rules`, '$.planning.lead') = 'object';
