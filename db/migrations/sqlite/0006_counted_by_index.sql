DROP INDEX `tracks_by_hub`;--> statement-breakpoint
CREATE INDEX `tracks_by_hub` ON `tracks` (`hub_id`,`state`,`issue_id`,`lane`,`organisation_id`,`id`);--> statement-breakpoint
CREATE INDEX `issues_by_number` ON `issues` (`number`,`id`);--> statement-breakpoint
CREATE INDEX `issues_by_logging` ON `issues` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `issues_gathered` ON `issues` (`id`,`merged_into`,`lane`,`hub_id`,`organisation_id`);