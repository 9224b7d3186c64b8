CREATE TABLE "board_electors" (
	"decision_id" text NOT NULL,
	"person_id" text NOT NULL,
	"seat" text NOT NULL,
	CONSTRAINT "board_electors_decision_id_person_id_pk" PRIMARY KEY("decision_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "divergences" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"position_id" text,
	"part" text NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"reason" text NOT NULL,
	"declared_by" text,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"ending" text,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "embargoes" (
	"id" text PRIMARY KEY NOT NULL,
	"position_id" text NOT NULL,
	"day" text NOT NULL,
	"time" text NOT NULL,
	"zone" text NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"asked_by" text,
	"asked_at" timestamp (3) with time zone,
	"asked_for" text,
	"lifted_by" text,
	"lifted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "revert_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_as" text,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rewordings" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"from_version_id" text NOT NULL,
	"words" jsonb NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"dropped_at" timestamp (3) with time zone,
	"version_id" text,
	"change" text,
	"applied_by" text,
	"applied_at" timestamp (3) with time zone,
	"objection" text,
	"objected_by" text,
	"objected_for" text,
	"objected_at" timestamp (3) with time zone,
	"settled_as" text,
	"settlement" text,
	"settled_by" text,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "version_translations" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"language" text NOT NULL,
	"content" jsonb NOT NULL,
	"made_by" text NOT NULL,
	"maker" text,
	"author_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_claims" (
	"id" text PRIMARY KEY NOT NULL,
	"link_id" text NOT NULL,
	"sign_on_id" text NOT NULL,
	"version_id" text NOT NULL,
	"organisation" text NOT NULL,
	"country" text,
	"domain" text NOT NULL,
	"name" text NOT NULL,
	"capacity" text NOT NULL,
	"email" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"replaces" text,
	"listed_at" timestamp (3) with time zone,
	"logo_agreed_at" timestamp (3) with time zone,
	"fingerprint" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"finding" text,
	"settled_by" text,
	"settled_at" timestamp (3) with time zone,
	"settled_as" text,
	"settlement" text,
	CONSTRAINT "sign_claims_fingerprint_unique" UNIQUE("fingerprint")
);
--> statement-breakpoint
CREATE TABLE "sign_links" (
	"id" text PRIMARY KEY NOT NULL,
	"sign_on_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	"label" text NOT NULL,
	"by_hand" boolean DEFAULT false NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_by" text,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "sign_links_fingerprint_unique" UNIQUE("fingerprint")
);
--> statement-breakpoint
CREATE TABLE "sign_on_declines" (
	"id" text PRIMARY KEY NOT NULL,
	"sign_on_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text,
	"declined_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_on_reminders" (
	"id" text PRIMARY KEY NOT NULL,
	"sign_on_id" text NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_on_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"sign_on_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ons" (
	"id" text PRIMARY KEY NOT NULL,
	"position_id" text NOT NULL,
	"version_id" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"signers" text NOT NULL,
	"minimum" integer NOT NULL,
	"listing" text NOT NULL,
	"sorting" text DEFAULT 'name' NOT NULL,
	"logos" boolean DEFAULT false NOT NULL,
	"note" text,
	"soft_day" text NOT NULL,
	"day" text NOT NULL,
	"time" text NOT NULL,
	"zone" text NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone,
	"ending" text,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "signatories" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"named_by" text NOT NULL,
	"named_at" timestamp (3) with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone,
	"ending" text
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" text PRIMARY KEY NOT NULL,
	"sign_on_id" text NOT NULL,
	"position_id" text NOT NULL,
	"version_id" text NOT NULL,
	"organisation_id" text,
	"signer" text NOT NULL,
	"organisation" text NOT NULL,
	"country" text,
	"domain" text,
	"name" text NOT NULL,
	"capacity" text NOT NULL,
	"person_id" text,
	"claim_id" text,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"carried_from" text,
	"listed_at" timestamp (3) with time zone,
	"logo_agreed_at" timestamp (3) with time zone,
	"logo_id" text,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawal" text
);
--> statement-breakpoint
CREATE TABLE "amendment_sources" (
	"id" text PRIMARY KEY NOT NULL,
	"amendment_id" text NOT NULL,
	"feedback_id" text,
	"url" text,
	"title" text,
	"added_by" text,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "class_objections" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"reason" text NOT NULL,
	"raised_by" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	"settled_as" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "comment_threads" (
	"id" text PRIMARY KEY NOT NULL,
	"position_id" text NOT NULL,
	"section" integer NOT NULL,
	"paragraph" integer,
	"quoted" text NOT NULL,
	"words" text NOT NULL,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text,
	"resolution" text
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" text NOT NULL,
	"body" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" text PRIMARY KEY NOT NULL,
	"position_id" text NOT NULL,
	"section" integer NOT NULL,
	"paragraph" integer,
	"quoted" text NOT NULL,
	"words" text NOT NULL,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"proposed" text NOT NULL,
	"reason" text,
	"state" text DEFAULT 'open' NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	"settlement" text
);
--> statement-breakpoint
DROP INDEX "one_open_decision";--> statement-breakpoint
ALTER TABLE "ballots" ALTER COLUMN "organisation_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "concerns" ALTER COLUMN "organisation_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "domain" text;--> statement-breakpoint
ALTER TABLE "asks" ADD COLUMN "provision" text;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "version_id" text;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "until" text;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "set_aside_by" text;--> statement-breakpoint
ALTER TABLE "concerns" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "concerns" ADD COLUMN "answered_by" text;--> statement-breakpoint
ALTER TABLE "concerns" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "concerns" ADD COLUMN "proposal" text;--> statement-breakpoint
ALTER TABLE "concerns" ADD COLUMN "proposed_by" text;--> statement-breakpoint
ALTER TABLE "concerns" ADD COLUMN "proposed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "participants" integer;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "ratifies" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "ratify_by" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "ratified_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "maturity" text;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "summary" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "superseded_by_id" text;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "review_on" text;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "expires_on" text;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "review_told_on" text;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "core_id" text;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "offered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "claimed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "claimed_by" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "provision" text;--> statement-breakpoint
ALTER TABLE "board_electors" ADD CONSTRAINT "board_electors_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_electors" ADD CONSTRAINT "board_electors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "divergences" ADD CONSTRAINT "divergences_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "divergences" ADD CONSTRAINT "divergences_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "divergences" ADD CONSTRAINT "divergences_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_lifted_by_people_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revert_requests" ADD CONSTRAINT "revert_requests_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revert_requests" ADD CONSTRAINT "revert_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revert_requests" ADD CONSTRAINT "revert_requests_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewordings" ADD CONSTRAINT "rewordings_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewordings" ADD CONSTRAINT "rewordings_from_version_id_position_versions_id_fk" FOREIGN KEY ("from_version_id") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewordings" ADD CONSTRAINT "rewordings_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewordings" ADD CONSTRAINT "rewordings_version_id_position_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewordings" ADD CONSTRAINT "rewordings_applied_by_people_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewordings" ADD CONSTRAINT "rewordings_objected_by_people_id_fk" FOREIGN KEY ("objected_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewordings" ADD CONSTRAINT "rewordings_objected_for_organisations_id_fk" FOREIGN KEY ("objected_for") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewordings" ADD CONSTRAINT "rewordings_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_translations" ADD CONSTRAINT "version_translations_version_id_position_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_translations" ADD CONSTRAINT "version_translations_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_claims" ADD CONSTRAINT "sign_claims_link_id_sign_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."sign_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_claims" ADD CONSTRAINT "sign_claims_sign_on_id_sign_ons_id_fk" FOREIGN KEY ("sign_on_id") REFERENCES "public"."sign_ons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_claims" ADD CONSTRAINT "sign_claims_version_id_position_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_claims" ADD CONSTRAINT "sign_claims_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_links" ADD CONSTRAINT "sign_links_sign_on_id_sign_ons_id_fk" FOREIGN KEY ("sign_on_id") REFERENCES "public"."sign_ons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_links" ADD CONSTRAINT "sign_links_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_links" ADD CONSTRAINT "sign_links_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_declines" ADD CONSTRAINT "sign_on_declines_sign_on_id_sign_ons_id_fk" FOREIGN KEY ("sign_on_id") REFERENCES "public"."sign_ons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_declines" ADD CONSTRAINT "sign_on_declines_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_declines" ADD CONSTRAINT "sign_on_declines_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_reminders" ADD CONSTRAINT "sign_on_reminders_sign_on_id_sign_ons_id_fk" FOREIGN KEY ("sign_on_id") REFERENCES "public"."sign_ons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_reminders" ADD CONSTRAINT "sign_on_reminders_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_requests" ADD CONSTRAINT "sign_on_requests_sign_on_id_sign_ons_id_fk" FOREIGN KEY ("sign_on_id") REFERENCES "public"."sign_ons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_requests" ADD CONSTRAINT "sign_on_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_requests" ADD CONSTRAINT "sign_on_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ons" ADD CONSTRAINT "sign_ons_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ons" ADD CONSTRAINT "sign_ons_version_id_position_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ons" ADD CONSTRAINT "sign_ons_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ons" ADD CONSTRAINT "sign_ons_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ons" ADD CONSTRAINT "sign_ons_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_named_by_people_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_sign_on_id_sign_ons_id_fk" FOREIGN KEY ("sign_on_id") REFERENCES "public"."sign_ons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_version_id_position_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_logo_id_files_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_sources" ADD CONSTRAINT "amendment_sources_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_sources" ADD CONSTRAINT "amendment_sources_feedback_id_feedback_id_fk" FOREIGN KEY ("feedback_id") REFERENCES "public"."feedback"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_sources" ADD CONSTRAINT "amendment_sources_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_objections" ADD CONSTRAINT "class_objections_version_id_position_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_objections" ADD CONSTRAINT "class_objections_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_objections" ADD CONSTRAINT "class_objections_raised_by_people_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_objections" ADD CONSTRAINT "class_objections_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_resolved_by_people_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comment_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comment_threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "divergences_by_issue" ON "divergences" USING btree ("issue_id","hub_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_stance_divergence" ON "divergences" USING btree ("issue_id","hub_id") WHERE part = 'stance' and ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_divergence_a_part" ON "divergences" USING btree ("position_id","hub_id","part","number") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_embargo" ON "embargoes" USING btree ("position_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "revert_requests_by_decision" ON "revert_requests" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "rewordings_by_decision" ON "rewordings" USING btree ("decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_proposed_rewording" ON "rewordings" USING btree ("decision_id") WHERE applied_at is null and dropped_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_translation_of_version" ON "version_translations" USING btree ("version_id","language") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "claims_by_sign_on" ON "sign_claims" USING btree ("sign_on_id");--> statement-breakpoint
CREATE INDEX "claims_by_expiry" ON "sign_claims" USING btree ("confirmed_at","expires_at");--> statement-breakpoint
CREATE INDEX "links_by_sign_on" ON "sign_links" USING btree ("sign_on_id");--> statement-breakpoint
CREATE UNIQUE INDEX "declined_once" ON "sign_on_declines" USING btree ("sign_on_id","organisation_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "reminders_by_sign_on" ON "sign_on_reminders" USING btree ("sign_on_id");--> statement-breakpoint
CREATE INDEX "requests_by_sign_on" ON "sign_on_requests" USING btree ("sign_on_id","organisation_id");--> statement-breakpoint
CREATE INDEX "sign_ons_by_position" ON "sign_ons" USING btree ("position_id");--> statement-breakpoint
CREATE INDEX "sign_ons_by_close" ON "sign_ons" USING btree ("state","closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_sign_on" ON "sign_ons" USING btree ("position_id") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "signatory_once" ON "signatories" USING btree ("organisation_id","person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "signatories_by_person" ON "signatories" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_signature" ON "signatures" USING btree ("version_id","signer") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "signatures_by_sign_on" ON "signatures" USING btree ("sign_on_id");--> statement-breakpoint
CREATE INDEX "signatures_by_position" ON "signatures" USING btree ("position_id","version_id");--> statement-breakpoint
CREATE INDEX "sources_by_amendment" ON "amendment_sources" USING btree ("amendment_id");--> statement-breakpoint
CREATE INDEX "sources_by_feedback" ON "amendment_sources" USING btree ("feedback_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_source" ON "amendment_sources" USING btree ("amendment_id","feedback_id");--> statement-breakpoint
CREATE INDEX "objections_by_version" ON "class_objections" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "threads_by_position" ON "comment_threads" USING btree ("position_id");--> statement-breakpoint
CREATE INDEX "comments_by_thread" ON "comments" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "suggestions_by_position" ON "suggestions" USING btree ("position_id");--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_version_id_position_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_set_aside_by_position_versions_id_fk" FOREIGN KEY ("set_aside_by") REFERENCES "public"."position_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_voice_of_board" ON "ballots" USING btree ("decision_id","person_id") WHERE replaced_at is null and organisation_id is null;--> statement-breakpoint
CREATE INDEX "positions_by_core" ON "positions" USING btree ("core_id") WHERE core_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_annex_in_work" ON "positions" USING btree ("core_id","hub_id") WHERE core_id is not null and state in ('drafting', 'consultation', 'last-call', 'deciding', 'blocked');--> statement-breakpoint
CREATE INDEX "positions_by_review" ON "positions" USING btree ("review_on") WHERE review_on is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_decision" ON "decisions" USING btree ("position_id") WHERE state in ('open', 'closed');--> statement-breakpoint
-- What hubs said of their tracks is kept: one notion of a divergence, with its history from here on.
insert into divergences (id, issue_id, hub_id, part, reason, declared_at, lane) select id, issue_id, hub_id, 'stance', divergence, moved_at, lane from tracks where divergence is not null;
--> statement-breakpoint
ALTER TABLE "tracks" DROP COLUMN "divergence";--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_domain_unique" UNIQUE("domain");