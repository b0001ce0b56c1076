/** Whether the address is this machine's own, on this port. */
export function isLocalPort(address: string, port: number): boolean {
  const url = new URL(address);
  return ['127.0.0.1', 'localhost'].includes(url.hostname) && url.port === String(port);
}
