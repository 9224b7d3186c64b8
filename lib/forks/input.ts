import { z } from "zod";
import { Day, Id, Lane, line, optionalLine, prose, Revision } from "#lib/kernel/input.ts";

const ForkLane = Lane.extract(["hub", "confided", "own"]);

export const ForkResponse = z.strictObject({ response: Id, lane: ForkLane.default("confided") });
export const ByFork = z.strictObject({ fork: Id });
export const SaveFork = z.strictObject({ fork: Id, revision: Revision, title: line(200, 3), body: prose(200_000) });
/** `reference`: the authority's, where it gives one. */
export const FileFork = z.strictObject({ fork: Id, filedOn: Day, reference: optionalLine(200) });
export const ChangeForkLane = z.strictObject({ fork: Id, lane: ForkLane });
export const ForksOfResponse = z.strictObject({ response: Id });
