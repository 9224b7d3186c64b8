DROP INDEX `inbox_by_state`;--> statement-breakpoint
CREATE INDEX `inbox_by_state` ON `inbox` (`person_id`,`done_at`,`seq`,`reason`);--> statement-breakpoint
DROP TABLE search_index;--> statement-breakpoint
-- The words of `search_documents.folded` and, with a mark each, of `folded_title`; and marks of what a document is, of what and who may read it.
CREATE VIRTUAL TABLE search_index USING fts5(title, folded, marks, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3 4');--> statement-breakpoint
-- Every word of the index once, by which a beginning is known to be these words. Both are filled when the index is written anew.
CREATE TABLE search_words (word text PRIMARY KEY NOT NULL) WITHOUT ROWID;
