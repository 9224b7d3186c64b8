CREATE TABLE "view_follows" (
	"view_id" text NOT NULL,
	"person_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "view_follows_view_id_person_id_pk" PRIMARY KEY("view_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "search_documents" RENAME COLUMN "excerpt" TO "body";--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "of" text DEFAULT 'registry' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "folded_title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "issue_id" text;--> statement-breakpoint
ALTER TABLE "view_follows" ADD CONSTRAINT "view_follows_view_id_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."views"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_follows" ADD CONSTRAINT "view_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "view_follows_by_person" ON "view_follows" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "search_documents_by_thing" ON "search_documents" USING btree ("thing_id");--> statement-breakpoint
CREATE INDEX "search_documents_by_issue" ON "search_documents" USING btree ("issue_id");--> statement-breakpoint
-- The words of `search_documents.folded_title`.
CREATE INDEX search_index_title ON search_documents USING gin (to_tsvector('simple', folded_title));
