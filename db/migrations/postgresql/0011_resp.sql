CREATE TABLE "receipt_files" (
	"receipt_id" text NOT NULL,
	"file_id" text NOT NULL,
	CONSTRAINT "receipt_files_receipt_id_file_id_pk" PRIMARY KEY("receipt_id","file_id")
);
--> statement-breakpoint
ALTER TABLE "files" ALTER COLUMN "organisation_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "stale_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "receipt_files" ADD CONSTRAINT "receipt_files_receipt_id_receipts_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "public"."receipts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_files" ADD CONSTRAINT "receipt_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "receipts_by_file" ON "receipt_files" USING btree ("file_id");