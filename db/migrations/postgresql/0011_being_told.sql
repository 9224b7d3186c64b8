CREATE TABLE "receipt_files" (
	"receipt_id" text NOT NULL,
	"file_id" text NOT NULL,
	CONSTRAINT "receipt_files_receipt_id_file_id_pk" PRIMARY KEY("receipt_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "discussion_outcomes" (
	"id" text PRIMARY KEY NOT NULL,
	"discussion_id" text NOT NULL,
	"post_id" text,
	"words" text NOT NULL,
	"pinned_by" text NOT NULL,
	"pinned_at" timestamp (3) with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "discussions" (
	"id" text PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"issue_id" text NOT NULL,
	"thing_id" text NOT NULL,
	"title" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text,
	"resolution" text,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "post_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"revision" integer NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" text PRIMARY KEY NOT NULL,
	"discussion_id" text NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"quotes_id" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text
);
--> statement-breakpoint
CREATE TABLE "view_follows" (
	"view_id" text NOT NULL,
	"person_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "view_follows_view_id_person_id_pk" PRIMARY KEY("view_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"person_id" text NOT NULL,
	"period" text NOT NULL,
	"mail_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "digests_person_id_period_pk" PRIMARY KEY("person_id","period")
);
--> statement-breakpoint
CREATE TABLE "mail_addresses" (
	"address" text PRIMARY KEY NOT NULL,
	"bounces" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"bounced_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_preferences" (
	"person_id" text PRIMARY KEY NOT NULL,
	"at_once" text NOT NULL,
	"digest" text NOT NULL,
	"weekday" integer NOT NULL,
	"hour" integer NOT NULL,
	"quiet_from" integer NOT NULL,
	"quiet_until" integer NOT NULL,
	"quiet_weekends" boolean NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailed" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"mail_id" text NOT NULL,
	"again" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_documents" RENAME COLUMN "excerpt" TO "body";--> statement-breakpoint
DROP INDEX "inbox_by_person";--> statement-breakpoint
ALTER TABLE "files" ALTER COLUMN "organisation_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "single_keys" text DEFAULT 'on' NOT NULL;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "stale_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "of" text DEFAULT 'registry' NOT NULL;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "thing" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "done_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "snoozed_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "handed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "discarded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "folded_title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "issue_id" text;--> statement-breakpoint
ALTER TABLE "watches" ADD COLUMN "level" text DEFAULT 'everything' NOT NULL;--> statement-breakpoint
ALTER TABLE "watches" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "receipt_files" ADD CONSTRAINT "receipt_files_receipt_id_receipts_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "public"."receipts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_files" ADD CONSTRAINT "receipt_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_outcomes" ADD CONSTRAINT "discussion_outcomes_discussion_id_discussions_id_fk" FOREIGN KEY ("discussion_id") REFERENCES "public"."discussions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_outcomes" ADD CONSTRAINT "discussion_outcomes_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_outcomes" ADD CONSTRAINT "discussion_outcomes_pinned_by_people_id_fk" FOREIGN KEY ("pinned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_outcomes" ADD CONSTRAINT "discussion_outcomes_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussions" ADD CONSTRAINT "discussions_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussions" ADD CONSTRAINT "discussions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussions" ADD CONSTRAINT "discussions_resolved_by_people_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussions" ADD CONSTRAINT "discussions_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_revisions" ADD CONSTRAINT "post_revisions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_discussion_id_discussions_id_fk" FOREIGN KEY ("discussion_id") REFERENCES "public"."discussions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_follows" ADD CONSTRAINT "view_follows_view_id_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."views"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_follows" ADD CONSTRAINT "view_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailed" ADD CONSTRAINT "mailed_entry_id_inbox_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."inbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "receipts_by_file" ON "receipt_files" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_outcome" ON "discussion_outcomes" USING btree ("discussion_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "outcomes_by_discussion" ON "discussion_outcomes" USING btree ("discussion_id");--> statement-breakpoint
CREATE INDEX "discussions_by_topic" ON "discussions" USING btree ("topic","said_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_revision_of_post" ON "post_revisions" USING btree ("post_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_number" ON "posts" USING btree ("discussion_id","number");--> statement-breakpoint
CREATE INDEX "view_follows_by_person" ON "view_follows" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "digests_by_mail" ON "digests" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "mailed_by_mail" ON "mailed" USING btree ("mail_id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_by_group" ON "inbox" USING btree ("person_id","thing","reason","done_at","seq");--> statement-breakpoint
CREATE INDEX "inbox_by_state" ON "inbox" USING btree ("person_id","done_at","seq");--> statement-breakpoint
CREATE INDEX "inbox_by_moment" ON "inbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_snoozed" ON "inbox" USING btree ("person_id","snoozed_until") WHERE snoozed_until is not null;--> statement-breakpoint
CREATE INDEX "outbox_by_person" ON "outbox" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "search_documents_by_thing" ON "search_documents" USING btree ("thing_id");--> statement-breakpoint
CREATE INDEX "search_documents_by_issue" ON "search_documents" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "inbox_by_person" ON "inbox" USING btree ("person_id","done_at","read_at","seq");--> statement-breakpoint
UPDATE "inbox" SET "thing" = coalesce((SELECT min("topic") FROM "ledger_topics" WHERE "ledger_topics"."seq" = "inbox"."seq" AND "topic" LIKE 'issue:%'), (SELECT "subject" FROM "ledger" WHERE "ledger"."seq" = "inbox"."seq"));--> statement-breakpoint
-- The words of `search_documents.folded_title`.
CREATE INDEX search_index_title ON search_documents USING gin (to_tsvector('simple', folded_title));
