export function portTakenMessage(port: number, part: string): string {
  return `Port ${port} (${part}) is taken by another program. Stop it, or choose other ports: PORT_OFFSET=1000 npm start.`;
}
