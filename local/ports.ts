/** Every port the stack listens on, all on 127.0.0.1. The bases are the ones the vendors' own local tools use. */
const BASE_PORTS = {
  app: 5173,
  preview: 4173,
  gateway: 54321,
  postgres: 54322,
  mail: 54324,
  /**
   * First of the Deno processes behind /functions/v1; each further function takes the next port. Nobody expects these two
   * anywhere, so they lie below the ports that systems give to outgoing connections.
   */
  functions: 9331,
  /** Stand-in for weather, places and roads; in tests only. */
  external: 9361,
  /** Stand-in for a model and for speech; in tests, and where PAM_STAND_IN asks for it. */
  model: 8787,
  netlify: 8888,
  redis: 8079,
  qstash: 8080,
  redisServer: 9379,
} as const;

export type Ports = Record<keyof typeof BASE_PORTS, number>;

/** Shifts every port by `offset`, so that two stacks can run side by side. Throws on an offset that leaves the valid range. */
export function resolvePorts(offset: number): Ports {
  if (!Number.isInteger(offset) || offset < 0 || offset > 10_000) {
    throw new Error(`PORT_OFFSET must be a whole number from 0 to 10000, got ${offset}.`);
  }
  const shifted = Object.entries(BASE_PORTS).map(([name, port]) => [name, port + offset]);
  return Object.fromEntries(shifted) as Ports;
}
