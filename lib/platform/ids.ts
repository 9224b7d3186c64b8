import { createHash, randomBytes, randomInt } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A random identifier of 130 bits in 26 lower-case characters. Says nothing about when, by whom or after what it was made. */
export const newId = () => Array.from(randomBytes(26), (byte) => alphabet[byte & 31]).join("");

export const idShape = /^[0-9a-hjkmnp-tv-z]{26}$/;

/** A short reference for people, such as `7KQ2-XM4D`. Random, so that two receipts do not tell how many lie between them. */
export function newReference() {
  const characters = Array.from({ length: 8 }, () => alphabet[randomInt(32)]).join("").toUpperCase();
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** A secret of 256 bits for links, sessions and tokens; only its `fingerprint` is stored. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** SHA-256 in hexadecimal: what is kept of a secret. */
export const fingerprint = (secret: string) => createHash("sha256").update(secret).digest("hex");
