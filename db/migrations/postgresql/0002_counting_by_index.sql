DROP INDEX "feedback_by_issue";--> statement-breakpoint
CREATE INDEX "issues_by_jurisdiction" ON "issues" USING btree ("jurisdiction","lane","hub_id","organisation_id");--> statement-breakpoint
CREATE INDEX "feedback_by_issue" ON "feedback" USING btree ("issue_id","hub_id","lane","organisation_id","state");