declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string; setupRequest?: (request: Request) => Request };
  type Options = { url: string; connections: number; duration: number; requests: Request[] };
  /** What is used here of what it tells at the end. */
  export type Result = { duration: number; errors: number; timeouts: number };
  /** Emits `response` with client, status code, bytes and milliseconds; resolves when the time is over. */
  export default function autocannon(options: Options): EventEmitter & Promise<Result>;
}
