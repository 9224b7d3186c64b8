DROP INDEX "inbox_by_state";--> statement-breakpoint
CREATE INDEX "inbox_by_state" ON "inbox" USING btree ("person_id","done_at","seq","reason");--> statement-breakpoint
-- What stands in the index, kept beside the text: a search that goes through the newest documents does not take each apart.
DROP INDEX search_index;--> statement-breakpoint
DROP INDEX search_index_title;--> statement-breakpoint
ALTER TABLE search_documents ADD COLUMN vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED, ADD COLUMN title_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded_title)) STORED;--> statement-breakpoint
CREATE INDEX search_index ON search_documents USING gin (vector);--> statement-breakpoint
CREATE INDEX search_index_title ON search_documents USING gin (title_vector);
