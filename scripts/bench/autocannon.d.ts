declare module "autocannon" {
  type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string; setupRequest?: (request: Request) => Request };
  type Options = { url: string; connections: number; duration: number; requests: Request[] };
  /** What is used here of what it tells at the end. */
  export type Result = { duration: number; errors: number; timeouts: number };
  type Heard = (client: unknown, status: number, bytes: number, milliseconds: number) => void;
  /** Resolves when the time is over. */
  export default function autocannon(options: Options): Promise<Result> & { on(event: "response", heard: Heard): void };
}
