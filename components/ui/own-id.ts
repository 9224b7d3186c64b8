import { newId } from "#lib/platform/ids.ts";

/**
 * An id for an element that the server renders. React's `useId` begins anew in every answer of the server: a page that arrives later than
 * the frame around it would have the same ids, and a button of one would open the popup of the other.
 */
export const ownId = () => `e${newId()}`;
