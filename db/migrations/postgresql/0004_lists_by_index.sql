DROP INDEX "issues_by_closing";--> statement-breakpoint
DROP INDEX "issues_by_jurisdiction";--> statement-breakpoint
DROP INDEX "issues_merged";--> statement-breakpoint
CREATE INDEX "issues_by_closing" ON "issues" USING btree ("closes_at","next_at","id");--> statement-breakpoint
CREATE INDEX "issues_by_jurisdiction" ON "issues" USING btree ("jurisdiction","lane","hub_id","organisation_id","merged_into");--> statement-breakpoint
CREATE INDEX "issues_merged" ON "issues" USING btree ("merged_into") WHERE merged_into is not null;