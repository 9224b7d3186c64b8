CREATE TABLE "call_audience" (
	"call_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	CONSTRAINT "call_audience_call_id_organisation_id_pk" PRIMARY KEY("call_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "call_provisions" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"place" integer NOT NULL,
	"provision" text NOT NULL,
	"words" text
);
--> statement-breakpoint
CREATE TABLE "call_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"key" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"prompt" text NOT NULL,
	"help" text,
	"options" jsonb NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "call_reminders" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"days_before" integer,
	"sent_by" text,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"feedback_id" text NOT NULL,
	"question_id" text NOT NULL,
	"values" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "translations" (
	"id" text PRIMARY KEY NOT NULL,
	"feedback_id" text NOT NULL,
	"language" text NOT NULL,
	"impact" text NOT NULL,
	"proposed_wording" text,
	"evidence" text,
	"made_by" text NOT NULL,
	"tool" text,
	"author_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "feedback_files" (
	"feedback_id" text NOT NULL,
	"file_id" text NOT NULL,
	CONSTRAINT "feedback_files_feedback_id_file_id_pk" PRIMARY KEY("feedback_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"finding" text,
	"scanned_at" timestamp (3) with time zone,
	"call_id" text,
	"question_id" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"file_id" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"state" text DEFAULT 'imported' NOT NULL,
	"rows" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"undone_by" text,
	"undone_at" timestamp (3) with time zone,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "theme_feedback" (
	"theme_id" text NOT NULL,
	"feedback_id" text NOT NULL,
	"how" text DEFAULT 'hand' NOT NULL,
	"dissents" boolean,
	"placed_by" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "theme_feedback_theme_id_feedback_id_pk" PRIMARY KEY("theme_id","feedback_id")
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"place" integer NOT NULL,
	"rule" jsonb,
	"ask_id" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"lane" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text
);
--> statement-breakpoint
ALTER TABLE "feedback" ALTER COLUMN "stance" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "first_closes_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "remind_days" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "dispositions" ADD COLUMN "section" integer;--> statement-breakpoint
ALTER TABLE "dispositions" ADD COLUMN "theme_id" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "comment_type" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "attributed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "sent_with" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "entered_by" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "entered_from" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "confirmed_by" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "import_id" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "row" jsonb;--> statement-breakpoint
ALTER TABLE "call_audience" ADD CONSTRAINT "call_audience_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_audience" ADD CONSTRAINT "call_audience_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_provisions" ADD CONSTRAINT "call_provisions_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_questions" ADD CONSTRAINT "call_questions_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_questions" ADD CONSTRAINT "call_questions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_reminders" ADD CONSTRAINT "call_reminders_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_reminders" ADD CONSTRAINT "call_reminders_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_feedback_id_feedback_id_fk" FOREIGN KEY ("feedback_id") REFERENCES "public"."feedback"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_question_id_call_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."call_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_feedback_id_feedback_id_fk" FOREIGN KEY ("feedback_id") REFERENCES "public"."feedback"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_files" ADD CONSTRAINT "feedback_files_feedback_id_feedback_id_fk" FOREIGN KEY ("feedback_id") REFERENCES "public"."feedback"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_files" ADD CONSTRAINT "feedback_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_question_id_call_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."call_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_feedback" ADD CONSTRAINT "theme_feedback_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_feedback" ADD CONSTRAINT "theme_feedback_feedback_id_feedback_id_fk" FOREIGN KEY ("feedback_id") REFERENCES "public"."feedback"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_feedback" ADD CONSTRAINT "theme_feedback_placed_by_people_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_ask_id_asks_id_fk" FOREIGN KEY ("ask_id") REFERENCES "public"."asks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provisions_by_call" ON "call_provisions" USING btree ("call_id","place");--> statement-breakpoint
CREATE UNIQUE INDEX "questions_of_call" ON "call_questions" USING btree ("call_id","key","version");--> statement-breakpoint
CREATE INDEX "reminders_by_call" ON "call_reminders" USING btree ("call_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_answer_a_question" ON "question_answers" USING btree ("feedback_id","question_id");--> statement-breakpoint
CREATE INDEX "answers_by_question" ON "question_answers" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_translation" ON "translations" USING btree ("feedback_id","language") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "feedback_by_file" ON "feedback_files" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "files_by_call" ON "files" USING btree ("call_id","organisation_id");--> statement-breakpoint
CREATE INDEX "files_by_state" ON "files" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "files_by_hash" ON "files" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "imports_by_call" ON "imports" USING btree ("call_id","created_at");--> statement-breakpoint
CREATE INDEX "themes_by_feedback" ON "theme_feedback" USING btree ("feedback_id");--> statement-breakpoint
CREATE INDEX "themes_by_issue" ON "themes" USING btree ("issue_id","hub_id","place");--> statement-breakpoint
CREATE INDEX "themes_by_ask" ON "themes" USING btree ("ask_id");--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_by_import" ON "feedback" USING btree ("import_id") WHERE import_id is not null;