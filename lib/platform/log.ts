import pino from "pino";
import { env } from "#lib/platform/env.ts";

/** Structured lines on standard output. Write identifiers and codes, never names, addresses or what people wrote. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["*.email", "*.name", "*.token", "*.password", "*.cookie", "*.authorization"],
});
