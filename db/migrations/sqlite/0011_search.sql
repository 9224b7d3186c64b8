ALTER TABLE `search_documents` RENAME COLUMN "excerpt" TO "body";--> statement-breakpoint
CREATE TABLE `view_follows` (
	`view_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`view_id`, `person_id`),
	FOREIGN KEY (`view_id`) REFERENCES `views`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `view_follows_by_person` ON `view_follows` (`person_id`);--> statement-breakpoint
ALTER TABLE `search_documents` ADD `folded_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `search_documents` ADD `issue_id` text;--> statement-breakpoint
CREATE INDEX `search_documents_by_thing` ON `search_documents` (`thing_id`);--> statement-breakpoint
CREATE INDEX `search_documents_by_issue` ON `search_documents` (`issue_id`);--> statement-breakpoint
ALTER TABLE `views` ADD `of` text DEFAULT 'registry' NOT NULL;--> statement-breakpoint
DROP TABLE search_index;--> statement-breakpoint
-- The words of `search_documents.folded` and `folded_title`, and marks of what a document is and who may read it.
CREATE VIRTUAL TABLE search_index USING fts5(title, folded, marks, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3');--> statement-breakpoint
INSERT INTO search_index (rowid, title, folded, marks) SELECT id, folded_title, folded, 'kind' || kind || ' lane' || lane || ' hub' || coalesce(hub_id, '') || ' org' || coalesce(organisation_id, '') FROM search_documents;
