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
ALTER TABLE "outbox" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "handed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "discarded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailed" ADD CONSTRAINT "mailed_entry_id_inbox_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."inbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digests_by_mail" ON "digests" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "mailed_by_mail" ON "mailed" USING btree ("mail_id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_by_moment" ON "inbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_by_person" ON "outbox" USING btree ("person_id","created_at");