CREATE TABLE "channel_profiles" (
	"id" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"response_id" text NOT NULL,
	"key" text NOT NULL,
	"label" text,
	"required" boolean DEFAULT false NOT NULL,
	"place" integer NOT NULL,
	"ticked_by" text,
	"ticked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"response_id" text NOT NULL,
	"number" integer NOT NULL,
	"moment" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"hash" text NOT NULL,
	"reason" text,
	"by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forks" (
	"id" text PRIMARY KEY NOT NULL,
	"response_id" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"started_from" text NOT NULL,
	"reference" text,
	"filed_on" text,
	"filed_by" text,
	"hash" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"id" text PRIMARY KEY NOT NULL,
	"response_id" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"reference" text,
	"words" text NOT NULL,
	"url" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply_asks" (
	"reply_id" text NOT NULL,
	"ask_id" text NOT NULL,
	CONSTRAINT "reply_asks_reply_id_ask_id_pk" PRIMARY KEY("reply_id","ask_id")
);
--> statement-breakpoint
CREATE TABLE "pack_files" (
	"id" text PRIMARY KEY NOT NULL,
	"response_id" text NOT NULL,
	"form" text NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"template" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "pack_releases" (
	"response_id" text NOT NULL,
	"finding" text NOT NULL,
	"reason" text NOT NULL,
	"released_by" text NOT NULL,
	"released_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pack_releases_response_id_finding_pk" PRIMARY KEY("response_id","finding")
);
--> statement-breakpoint
CREATE TABLE "pack_returns" (
	"id" text PRIMARY KEY NOT NULL,
	"response_id" text NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"cells" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"taken_by" text,
	"taken_at" timestamp (3) with time zone,
	"undone_by" text,
	"undone_at" timestamp (3) with time zone,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "response_amendments" (
	"response_id" text NOT NULL,
	"amendment_id" text NOT NULL,
	"place" integer NOT NULL,
	"comment_type" text DEFAULT 'te' NOT NULL,
	"comment" text,
	"frozen" jsonb,
	"observation" text,
	CONSTRAINT "response_amendments_response_id_amendment_id_pk" PRIMARY KEY("response_id","amendment_id")
);
--> statement-breakpoint
CREATE TABLE "response_asks" (
	"response_id" text NOT NULL,
	"ask_id" text NOT NULL,
	"place" integer NOT NULL,
	"frozen" jsonb,
	CONSTRAINT "response_asks_response_id_ask_id_pk" PRIMARY KEY("response_id","ask_id")
);
--> statement-breakpoint
CREATE TABLE "form_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"response_id" text NOT NULL,
	"questionnaire_id" text NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"depth" integer NOT NULL,
	"number" text NOT NULL,
	"words" text NOT NULL,
	"help" text NOT NULL,
	"answer_way" text NOT NULL,
	"options" jsonb NOT NULL,
	"mandatory" boolean NOT NULL,
	"limit" integer,
	"unit" text NOT NULL,
	"owner_id" text,
	"state" text DEFAULT 'open' NOT NULL,
	"reason" text,
	"answer" text DEFAULT '' NOT NULL,
	"chosen" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"was_words" text,
	"gone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "questionnaires" (
	"id" text PRIMARY KEY NOT NULL,
	"response_id" text NOT NULL,
	"pasted" text NOT NULL,
	"parts" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"kept_at" timestamp (3) with time zone,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "briefs" (
	"id" text PRIMARY KEY NOT NULL,
	"position_id" text NOT NULL,
	"version_id" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"anew" jsonb,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "lesson_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"lesson_id" text NOT NULL,
	"revision" integer NOT NULL,
	"outcome" text NOT NULL,
	"words" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" text PRIMARY KEY NOT NULL,
	"track_id" text NOT NULL,
	"issue_id" text NOT NULL,
	"outcome" text NOT NULL,
	"words" jsonb NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "claim_strengths" (
	"id" text PRIMARY KEY NOT NULL,
	"ask_id" text,
	"amendment_id" text,
	"position_id" text NOT NULL,
	"strength" text NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "fate_tellings" (
	"id" text PRIMARY KEY NOT NULL,
	"fate_id" text NOT NULL,
	"topic" text NOT NULL,
	"told_by" text NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fates" (
	"id" text PRIMARY KEY NOT NULL,
	"ask_id" text,
	"amendment_id" text,
	"position_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"verdict" text NOT NULL,
	"excerpt" text,
	"provision_id" text,
	"source_url" text,
	"note" text,
	"judged_by" text NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "state_corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"ask_id" text,
	"amendment_id" text,
	"position_id" text NOT NULL,
	"state" text,
	"reason" text NOT NULL,
	"corrected_by" text NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
DROP INDEX "issues_by_next";--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "set_aside_by" text;--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "state" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "pack_file_id" text;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "despite" text;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "late" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "corrects_id" text;--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "correction" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "version_id" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "channel_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "because" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "number" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "target_group" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "request" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "context" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "goals" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "saved_by" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "fixed_by" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "missed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "missed_note" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "missed_note_by" text;--> statement-breakpoint
ALTER TABLE "channel_profiles" ADD CONSTRAINT "channel_profiles_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_checks" ADD CONSTRAINT "response_checks_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_checks" ADD CONSTRAINT "response_checks_ticked_by_people_id_fk" FOREIGN KEY ("ticked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_texts" ADD CONSTRAINT "response_texts_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_texts" ADD CONSTRAINT "response_texts_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forks" ADD CONSTRAINT "forks_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forks" ADD CONSTRAINT "forks_filed_by_people_id_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forks" ADD CONSTRAINT "forks_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forks" ADD CONSTRAINT "forks_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forks" ADD CONSTRAINT "forks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_asks" ADD CONSTRAINT "reply_asks_reply_id_replies_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."replies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_asks" ADD CONSTRAINT "reply_asks_ask_id_asks_id_fk" FOREIGN KEY ("ask_id") REFERENCES "public"."asks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_files" ADD CONSTRAINT "pack_files_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_files" ADD CONSTRAINT "pack_files_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_files" ADD CONSTRAINT "pack_files_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_releases" ADD CONSTRAINT "pack_releases_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_releases" ADD CONSTRAINT "pack_releases_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_returns" ADD CONSTRAINT "pack_returns_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_returns" ADD CONSTRAINT "pack_returns_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_returns" ADD CONSTRAINT "pack_returns_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_returns" ADD CONSTRAINT "pack_returns_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_returns" ADD CONSTRAINT "pack_returns_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_amendments" ADD CONSTRAINT "response_amendments_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_amendments" ADD CONSTRAINT "response_amendments_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_asks" ADD CONSTRAINT "response_asks_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_asks" ADD CONSTRAINT "response_asks_ask_id_asks_id_fk" FOREIGN KEY ("ask_id") REFERENCES "public"."asks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_questions" ADD CONSTRAINT "form_questions_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_questions" ADD CONSTRAINT "form_questions_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_questions" ADD CONSTRAINT "form_questions_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_questions" ADD CONSTRAINT "form_questions_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaires" ADD CONSTRAINT "questionnaires_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaires" ADD CONSTRAINT "questionnaires_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_version_id_position_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_revisions" ADD CONSTRAINT "lesson_revisions_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_revisions" ADD CONSTRAINT "lesson_revisions_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_strengths" ADD CONSTRAINT "claim_strengths_ask_id_asks_id_fk" FOREIGN KEY ("ask_id") REFERENCES "public"."asks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_strengths" ADD CONSTRAINT "claim_strengths_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_strengths" ADD CONSTRAINT "claim_strengths_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_strengths" ADD CONSTRAINT "claim_strengths_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fate_tellings" ADD CONSTRAINT "fate_tellings_fate_id_fates_id_fk" FOREIGN KEY ("fate_id") REFERENCES "public"."fates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fate_tellings" ADD CONSTRAINT "fate_tellings_told_by_people_id_fk" FOREIGN KEY ("told_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fates" ADD CONSTRAINT "fates_ask_id_asks_id_fk" FOREIGN KEY ("ask_id") REFERENCES "public"."asks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fates" ADD CONSTRAINT "fates_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fates" ADD CONSTRAINT "fates_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fates" ADD CONSTRAINT "fates_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fates" ADD CONSTRAINT "fates_provision_id_provisions_id_fk" FOREIGN KEY ("provision_id") REFERENCES "public"."provisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fates" ADD CONSTRAINT "fates_judged_by_people_id_fk" FOREIGN KEY ("judged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_corrections" ADD CONSTRAINT "state_corrections_ask_id_asks_id_fk" FOREIGN KEY ("ask_id") REFERENCES "public"."asks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_corrections" ADD CONSTRAINT "state_corrections_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_corrections" ADD CONSTRAINT "state_corrections_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_corrections" ADD CONSTRAINT "state_corrections_corrected_by_people_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "channel_profiles_version" ON "channel_profiles" USING btree ("channel","version");--> statement-breakpoint
CREATE UNIQUE INDEX "one_check_a_key" ON "response_checks" USING btree ("response_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "one_text_a_number" ON "response_texts" USING btree ("response_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "one_fork_an_organisation" ON "forks" USING btree ("response_id","organisation_id");--> statement-breakpoint
CREATE INDEX "forks_by_organisation" ON "forks" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "replies_by_response" ON "replies" USING btree ("response_id","day");--> statement-breakpoint
CREATE INDEX "replies_by_ask" ON "reply_asks" USING btree ("ask_id");--> statement-breakpoint
CREATE INDEX "pack_files_by_response" ON "pack_files" USING btree ("response_id","created_at");--> statement-breakpoint
CREATE INDEX "pack_files_by_hash" ON "pack_files" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "pack_returns_by_response" ON "pack_returns" USING btree ("response_id","created_at");--> statement-breakpoint
CREATE INDEX "responses_by_amendment" ON "response_amendments" USING btree ("amendment_id");--> statement-breakpoint
CREATE INDEX "responses_by_ask" ON "response_asks" USING btree ("ask_id");--> statement-breakpoint
CREATE INDEX "form_questions_by_response" ON "form_questions" USING btree ("response_id","place");--> statement-breakpoint
CREATE INDEX "form_questions_by_owner" ON "form_questions" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "questionnaires_by_response" ON "questionnaires" USING btree ("response_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_questionnaire_read" ON "questionnaires" USING btree ("response_id") WHERE kept_at is null and replaced_at is null;--> statement-breakpoint
CREATE INDEX "briefs_by_position" ON "briefs" USING btree ("position_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_revisions_once" ON "lesson_revisions" USING btree ("lesson_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "one_lesson_a_track" ON "lessons" USING btree ("track_id");--> statement-breakpoint
CREATE INDEX "lessons_by_hub" ON "lessons" USING btree ("hub_id","created_at");--> statement-breakpoint
CREATE INDEX "lessons_by_issue" ON "lessons" USING btree ("issue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_strength_of_ask" ON "claim_strengths" USING btree ("ask_id") WHERE replaced_at is null and ask_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_strength_of_amendment" ON "claim_strengths" USING btree ("amendment_id") WHERE replaced_at is null and amendment_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "told_once" ON "fate_tellings" USING btree ("fate_id","topic");--> statement-breakpoint
CREATE UNIQUE INDEX "one_fate_of_ask" ON "fates" USING btree ("ask_id","edition_id") WHERE replaced_at is null and ask_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_fate_of_amendment" ON "fates" USING btree ("amendment_id","edition_id") WHERE replaced_at is null and amendment_id is not null;--> statement-breakpoint
CREATE INDEX "fates_by_edition" ON "fates" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "fates_by_position" ON "fates" USING btree ("position_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_correction_of_ask" ON "state_corrections" USING btree ("ask_id") WHERE replaced_at is null and ask_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_correction_of_amendment" ON "state_corrections" USING btree ("amendment_id") WHERE replaced_at is null and amendment_id is not null;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_set_aside_by_position_versions_id_fk" FOREIGN KEY ("set_aside_by") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_version_id_position_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_fixed_by_people_id_fk" FOREIGN KEY ("fixed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_missed_note_by_people_id_fk" FOREIGN KEY ("missed_note_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asks_by_age" ON "asks" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "amendments_by_age" ON "amendments" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "receipts_by_reference" ON "receipts" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "one_correction_a_receipt" ON "receipts" USING btree ("corrects_id") WHERE corrects_id is not null;--> statement-breakpoint
CREATE INDEX "responses_by_state" ON "responses" USING btree ("state","closes_at");--> statement-breakpoint
CREATE INDEX "responses_by_deadline" ON "responses" USING btree ("closes_at");--> statement-breakpoint
CREATE INDEX "responses_by_editor" ON "responses" USING btree ("editor_id") WHERE editor_id is not null;--> statement-breakpoint
CREATE INDEX "issues_by_next" ON "issues" USING btree ("next_at","id","quiet");--> statement-breakpoint
-- Two of the old channels get their proper names wherever they are kept; a hub that settled its own lead times has the usual ones for the channels that are new.
UPDATE "responses" SET "channel" = 'singapore-agency' WHERE "channel" = 'agency-template';--> statement-breakpoint
UPDATE "responses" SET "channel" = 'national-standards-body' WHERE "channel" = 'national-portal';--> statement-breakpoint
UPDATE "plans" SET "channel" = 'singapore-agency' WHERE "channel" = 'agency-template';--> statement-breakpoint
UPDATE "plans" SET "channel" = 'national-standards-body' WHERE "channel" = 'national-portal';--> statement-breakpoint
UPDATE "procedure_templates" SET "content" = replace(replace("content"::text, '"agency-template"', '"singapore-agency"'), '"national-portal"', '"national-standards-body"')::jsonb;--> statement-breakpoint
UPDATE "rule_sets" SET "rules" = replace(replace("rules"::text, '"agency-template"', '"singapore-agency"'), '"national-portal"', '"national-standards-body"')::jsonb WHERE jsonb_typeof("rules"->'planning'->'lead') = 'object';--> statement-breakpoint
UPDATE "rule_sets" SET "rules" = jsonb_set("rules", '{planning,lead}', '{"have-your-say":1,"have-your-say-attachment":1,"eusurvey":1,"comment-sheet":1,"standards-table":10,"etsi":2,"national-standards-body":10,"parliament-amendments":2,"letter":3,"e-mail":1,"tris":1,"tbt":10,"singapore-agency":1,"china-npc":3,"china-ministry":3,"japan-egov":1,"korea-opinion":1,"india-clause-table":1,"taiwan-join":1,"other":1}'::jsonb || ("rules"->'planning'->'lead')) WHERE jsonb_typeof("rules"->'planning'->'lead') = 'object';
