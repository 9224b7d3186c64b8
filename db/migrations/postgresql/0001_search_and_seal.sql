-- The words of `search_documents.folded`.
CREATE INDEX search_index ON search_documents USING gin (to_tsvector('simple', folded));
--> statement-breakpoint
-- The ledger grows and never changes.
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
