CREATE TABLE "acknowledgements" (
	"id" text PRIMARY KEY NOT NULL,
	"response_id" text,
	"position_id" text,
	"organisation_id" text,
	"person_id" text,
	"hub_id" text NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"settled_by" text,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_asked_once_on_response" ON "acknowledgements" USING btree ("response_id","organisation_id") WHERE response_id is not null and organisation_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "person_asked_once_on_response" ON "acknowledgements" USING btree ("response_id","person_id") WHERE response_id is not null and person_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_asked_once_on_position" ON "acknowledgements" USING btree ("position_id","organisation_id") WHERE position_id is not null and organisation_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "person_asked_once_on_position" ON "acknowledgements" USING btree ("position_id","person_id") WHERE position_id is not null and person_id is not null;--> statement-breakpoint
CREATE INDEX "acknowledgements_by_organisation" ON "acknowledgements" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "acknowledgements_by_person" ON "acknowledgements" USING btree ("person_id");