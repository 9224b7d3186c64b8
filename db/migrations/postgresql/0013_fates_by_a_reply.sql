ALTER TABLE "fates" ALTER COLUMN "edition_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "fates" ADD COLUMN "reply_id" text;--> statement-breakpoint
ALTER TABLE "fates" ADD CONSTRAINT "fates_reply_id_replies_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."replies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_fate_of_ask_in_reply" ON "fates" USING btree ("ask_id","reply_id") WHERE replaced_at is null and ask_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_fate_of_amendment_in_reply" ON "fates" USING btree ("amendment_id","reply_id") WHERE replaced_at is null and amendment_id is not null;--> statement-breakpoint
CREATE INDEX "fates_by_reply" ON "fates" USING btree ("reply_id");--> statement-breakpoint
ALTER TABLE "fates" ADD CONSTRAINT "fate_is_judged_by_one" CHECK ((edition_id is null) <> (reply_id is null));