DROP INDEX "issues_by_closing";--> statement-breakpoint
CREATE INDEX "issues_by_closing" ON "issues" USING btree ("closes_at","next_at","id");