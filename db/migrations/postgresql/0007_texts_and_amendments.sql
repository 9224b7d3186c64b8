CREATE TABLE "editions" (
	"id" text PRIMARY KEY NOT NULL,
	"text_id" text NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"day" text NOT NULL,
	"language" text NOT NULL,
	"translation_of" text,
	"previous_id" text,
	"source_url" text,
	"celex" text,
	"eli" text,
	"format" text NOT NULL,
	"source_hash" text NOT NULL,
	"source_name" text NOT NULL,
	"counts" jsonb NOT NULL,
	"unplaced_words" integer DEFAULT 0 NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"lane" text NOT NULL,
	"hub_id" text,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "provision_links" (
	"id" text PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"provision_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provision_mappings" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"provision_id" text NOT NULL,
	"from_id" text,
	"ground" text NOT NULL,
	"confidence" double precision NOT NULL,
	"decided_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "provisions" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"place" integer NOT NULL,
	"depth" integer NOT NULL,
	"parent_id" text,
	"kind" text NOT NULL,
	"number" text,
	"label" text,
	"heading" text,
	"words" text NOT NULL,
	"notes" jsonb NOT NULL,
	"anchor" text NOT NULL,
	"locator" text NOT NULL,
	"thread_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"title" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"lane" text NOT NULL,
	"hub_id" text,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "amendment_authors" (
	"amendment_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "amendment_authors_amendment_id_organisation_id_pk" PRIMARY KEY("amendment_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "amendment_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"amendment_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"provision_id" text,
	"fit" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_by" text,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "amendment_uses" (
	"position_id" text NOT NULL,
	"amendment_id" text NOT NULL,
	"bundle_id" text NOT NULL,
	"number" integer NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "amendment_uses_position_id_amendment_id_pk" PRIMARY KEY("position_id","amendment_id")
);
--> statement-breakpoint
CREATE TABLE "bundle_amendments" (
	"bundle_id" text NOT NULL,
	"amendment_id" text NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "bundle_amendments_bundle_id_amendment_id_pk" PRIMARY KEY("bundle_id","amendment_id")
);
--> statement-breakpoint
CREATE TABLE "bundles" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"name" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text
);
--> statement-breakpoint
CREATE TABLE "position_bundles" (
	"position_id" text NOT NULL,
	"bundle_id" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "position_bundles_position_id_bundle_id_pk" PRIMARY KEY("position_id","bundle_id")
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"topic" text NOT NULL,
	"person_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"writing_since" timestamp (3) with time zone,
	CONSTRAINT "presences_topic_person_id_pk" PRIMARY KEY("topic","person_id")
);
--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "provision_id" text;--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "edition_id" text;--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "priority" text DEFAULT 'should' NOT NULL;--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "red_line" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "fallback" text;--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "replaced_by_id" text;--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "saved_by" text;--> statement-breakpoint
ALTER TABLE "amendments" ADD COLUMN "saved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision_links" ADD CONSTRAINT "provision_links_provision_id_provisions_id_fk" FOREIGN KEY ("provision_id") REFERENCES "public"."provisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision_mappings" ADD CONSTRAINT "provision_mappings_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision_mappings" ADD CONSTRAINT "provision_mappings_provision_id_provisions_id_fk" FOREIGN KEY ("provision_id") REFERENCES "public"."provisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision_mappings" ADD CONSTRAINT "provision_mappings_from_id_provisions_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."provisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision_mappings" ADD CONSTRAINT "provision_mappings_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisions" ADD CONSTRAINT "provisions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "texts" ADD CONSTRAINT "texts_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "texts" ADD CONSTRAINT "texts_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_authors" ADD CONSTRAINT "amendment_authors_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_authors" ADD CONSTRAINT "amendment_authors_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_checks" ADD CONSTRAINT "amendment_checks_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_checks" ADD CONSTRAINT "amendment_checks_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_checks" ADD CONSTRAINT "amendment_checks_provision_id_provisions_id_fk" FOREIGN KEY ("provision_id") REFERENCES "public"."provisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_checks" ADD CONSTRAINT "amendment_checks_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_uses" ADD CONSTRAINT "amendment_uses_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_uses" ADD CONSTRAINT "amendment_uses_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_uses" ADD CONSTRAINT "amendment_uses_bundle_id_bundles_id_fk" FOREIGN KEY ("bundle_id") REFERENCES "public"."bundles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundle_amendments" ADD CONSTRAINT "bundle_amendments_bundle_id_bundles_id_fk" FOREIGN KEY ("bundle_id") REFERENCES "public"."bundles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundle_amendments" ADD CONSTRAINT "bundle_amendments_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundles" ADD CONSTRAINT "bundles_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundles" ADD CONSTRAINT "bundles_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bundles" ADD CONSTRAINT "bundles_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_bundles" ADD CONSTRAINT "position_bundles_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_bundles" ADD CONSTRAINT "position_bundles_bundle_id_bundles_id_fk" FOREIGN KEY ("bundle_id") REFERENCES "public"."bundles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_bundles" ADD CONSTRAINT "position_bundles_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "editions_by_text" ON "editions" USING btree ("text_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "one_reading" ON "editions" USING btree ("text_id","source_hash","status","day","language","lane","hub_id") WHERE retired_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_link" ON "provision_links" USING btree ("topic","provision_id");--> statement-breakpoint
CREATE INDEX "links_by_provision" ON "provision_links" USING btree ("provision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_mapping" ON "provision_mappings" USING btree ("provision_id") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "mappings_by_edition" ON "provision_mappings" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "mappings_by_origin" ON "provision_mappings" USING btree ("from_id");--> statement-breakpoint
CREATE UNIQUE INDEX "provisions_in_order" ON "provisions" USING btree ("edition_id","place");--> statement-breakpoint
CREATE UNIQUE INDEX "provisions_by_anchor" ON "provisions" USING btree ("edition_id","anchor");--> statement-breakpoint
CREATE INDEX "provisions_by_thread" ON "provisions" USING btree ("thread_id","edition_id");--> statement-breakpoint
CREATE INDEX "texts_by_issue" ON "texts" USING btree ("issue_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_check" ON "amendment_checks" USING btree ("amendment_id","edition_id");--> statement-breakpoint
CREATE INDEX "open_checks" ON "amendment_checks" USING btree ("edition_id") WHERE settled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "uses_number" ON "amendment_uses" USING btree ("position_id","number");--> statement-breakpoint
CREATE INDEX "uses_by_amendment" ON "amendment_uses" USING btree ("amendment_id");--> statement-breakpoint
CREATE INDEX "bundles_by_amendment" ON "bundle_amendments" USING btree ("amendment_id");--> statement-breakpoint
CREATE INDEX "bundles_by_issue" ON "bundles" USING btree ("issue_id","hub_id");--> statement-breakpoint
CREATE INDEX "positions_by_bundle" ON "position_bundles" USING btree ("bundle_id");--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_provision_id_provisions_id_fk" FOREIGN KEY ("provision_id") REFERENCES "public"."provisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "amendments_by_provision" ON "amendments" USING btree ("provision_id");--> statement-breakpoint
CREATE INDEX "amendments_by_edition" ON "amendments" USING btree ("edition_id");