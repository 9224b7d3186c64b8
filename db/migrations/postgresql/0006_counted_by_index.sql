DROP INDEX "tracks_by_hub";--> statement-breakpoint
CREATE INDEX "issues_by_number" ON "issues" USING btree ("number","id");--> statement-breakpoint
CREATE INDEX "issues_by_logging" ON "issues" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "issues_gathered" ON "issues" USING btree ("id","merged_into","lane","hub_id","organisation_id");--> statement-breakpoint
CREATE INDEX "tracks_by_hub" ON "tracks" USING btree ("hub_id","state","issue_id","lane","organisation_id","id");