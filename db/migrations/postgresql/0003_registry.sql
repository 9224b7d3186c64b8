CREATE TABLE "issue_topics" (
	"issue_id" text NOT NULL,
	"topic" text NOT NULL,
	"added_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "issue_topics_issue_id_topic_pk" PRIMARY KEY("issue_id","topic")
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"into_id" text NOT NULL,
	"reason" text NOT NULL,
	"changed" jsonb NOT NULL,
	"merged_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "relations" (
	"id" text PRIMARY KEY NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "track_editors" (
	"track_id" text NOT NULL,
	"person_id" text NOT NULL,
	"added_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "track_editors_track_id_person_id_pk" PRIMARY KEY("track_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "date_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"provision" text,
	"obligation" text,
	"rule" jsonb NOT NULL,
	"excerpt" text,
	"source" text,
	"source_url" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "plan_pins" (
	"track_id" text NOT NULL,
	"milestone" text NOT NULL,
	"day" text NOT NULL,
	"reason" text NOT NULL,
	"pinned_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_pins_track_id_milestone_pk" PRIMARY KEY("track_id","milestone")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"track_id" text PRIMARY KEY NOT NULL,
	"origin_id" text,
	"method" text,
	"channel" text,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "procedure_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"procedure" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"question" text NOT NULL,
	"background" text,
	"holds_up" text,
	"position_id" text,
	"authority" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"asked_on" text,
	"reference" text,
	"answer" text,
	"answered_on" text,
	"answer_url" text,
	"outcome" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "feed_links" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"target" text,
	"fingerprint" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_day" text,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "feed_links_fingerprint_unique" UNIQUE("fingerprint")
);
--> statement-breakpoint
CREATE TABLE "views" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"sort" text NOT NULL,
	"grouping" text,
	"columns" jsonb NOT NULL,
	"standard" boolean DEFAULT false NOT NULL,
	"owner_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"lane" text NOT NULL,
	"hub_id" text,
	"organisation_id" text
);
--> statement-breakpoint
DROP INDEX "tracks_by_hub";--> statement-breakpoint
ALTER TABLE "date_facts" ADD COLUMN "provision" text;--> statement-breakpoint
ALTER TABLE "date_facts" ADD COLUMN "obligation" text;--> statement-breakpoint
ALTER TABLE "date_facts" ADD COLUMN "rule_id" text;--> statement-breakpoint
ALTER TABLE "date_facts" ADD COLUMN "overridden_because" text;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "stage" text DEFAULT 'announced' NOT NULL;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "last_id" text;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "next_id" text;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "next_at" timestamp (3) with time zone DEFAULT '9999-12-31T00:00:00Z' NOT NULL;--> statement-breakpoint
ALTER TABLE "issues" ALTER COLUMN "next_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "stale_at" timestamp (3) with time zone DEFAULT '9999-12-31T00:00:00Z' NOT NULL;--> statement-breakpoint
ALTER TABLE "issues" ALTER COLUMN "stale_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "in_part" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "overdue" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "quiet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "doubtful" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "issues" ADD COLUMN "stands_until" timestamp (3) with time zone DEFAULT '1970-01-01T00:00:00Z' NOT NULL;--> statement-breakpoint
ALTER TABLE "issues" ALTER COLUMN "stands_until" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "tracks" ADD COLUMN "impact" integer;--> statement-breakpoint
ALTER TABLE "tracks" ADD COLUMN "likelihood" integer;--> statement-breakpoint
ALTER TABLE "tracks" ADD COLUMN "overridden_because" text;--> statement-breakpoint
ALTER TABLE "tracks" ADD COLUMN "priority_until" timestamp (3) with time zone DEFAULT '9999-12-31T00:00:00Z' NOT NULL;--> statement-breakpoint
ALTER TABLE "tracks" ALTER COLUMN "priority_until" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "tracks" ADD COLUMN "parked_at" text;--> statement-breakpoint
ALTER TABLE "tracks" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "issue_topics" ADD CONSTRAINT "issue_topics_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_into_id_issues_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_merged_by_people_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_from_id_issues_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_to_id_issues_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_editors" ADD CONSTRAINT "track_editors_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_editors" ADD CONSTRAINT "track_editors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_rules" ADD CONSTRAINT "date_rules_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_rules" ADD CONSTRAINT "date_rules_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_pins" ADD CONSTRAINT "plan_pins_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_pins" ADD CONSTRAINT "plan_pins_pinned_by_people_id_fk" FOREIGN KEY ("pinned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_templates" ADD CONSTRAINT "procedure_templates_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_links" ADD CONSTRAINT "feed_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "issue_topics_by_topic" ON "issue_topics" USING btree ("topic","issue_id");--> statement-breakpoint
CREATE INDEX "merges_by_issue" ON "merges" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "merges_by_target" ON "merges" USING btree ("into_id");--> statement-breakpoint
CREATE UNIQUE INDEX "relations_once" ON "relations" USING btree ("from_id","to_id","kind");--> statement-breakpoint
CREATE INDEX "relations_by_other" ON "relations" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "track_editors_by_person" ON "track_editors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "date_rules_by_issue" ON "date_rules" USING btree ("issue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "procedure_templates_version" ON "procedure_templates" USING btree ("procedure","version");--> statement-breakpoint
CREATE INDEX "questions_by_issue" ON "questions" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "questions_by_hub" ON "questions" USING btree ("hub_id","state","asked_on");--> statement-breakpoint
CREATE INDEX "feed_links_by_person" ON "feed_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "views_by_owner" ON "views" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "views_by_hub" ON "views" USING btree ("hub_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_standard_view_of_a_hub" ON "views" USING btree ("hub_id") WHERE standard and retired_at is null and lane = 'hub';--> statement-breakpoint
CREATE UNIQUE INDEX "one_standard_view" ON "views" USING btree ("owner_id") WHERE standard and retired_at is null and lane = 'named';--> statement-breakpoint
ALTER TABLE "date_facts" ADD CONSTRAINT "date_facts_rule_id_date_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."date_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "issues_by_next" ON "issues" USING btree ("next_at","id");--> statement-breakpoint
CREATE INDEX "issues_by_stage" ON "issues" USING btree ("procedure","stage");--> statement-breakpoint
CREATE INDEX "issues_standing_until" ON "issues" USING btree ("stands_until");--> statement-breakpoint
CREATE INDEX "issues_merged" ON "issues" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "tracks_by_lead" ON "tracks" USING btree ("lead_id","issue_id");--> statement-breakpoint
CREATE INDEX "tracks_by_priority" ON "tracks" USING btree ("hub_id","priority","issue_id");--> statement-breakpoint
CREATE INDEX "tracks_by_stance" ON "tracks" USING btree ("hub_id","stance","issue_id");--> statement-breakpoint
CREATE INDEX "tracks_by_review" ON "tracks" USING btree ("review_on");--> statement-breakpoint
CREATE INDEX "tracks_priority_until" ON "tracks" USING btree ("priority_until");--> statement-breakpoint
CREATE INDEX "watches_by_person" ON "watches" USING btree ("person_id","topic");--> statement-breakpoint
CREATE INDEX "tracks_by_hub" ON "tracks" USING btree ("hub_id","state","issue_id");