import { Refusal } from './refusal.ts';

const FUNCTIONS: Record<string, (...values: number[]) => number> = {
  pow: Math.pow,
  sqrt: Math.sqrt,
  abs: Math.abs,
  exp: Math.exp,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  min: Math.min,
  max: Math.max,
};
const TOKEN = /\s*(\d+(?:\.\d+)?|[a-z]+|[-+*/%(),])/y;

/** Milliseconds by an `Upstash-Retry-Delay` such as `pow(2, retried) * 1000`. Refuses with 400 what is no such expression. */
export function evaluateRetryDelay(expression: string, retried: number): number {
  const tokens = tokenize(expression);
  const value = sum(tokens, retried);
  if (tokens.length > 0 || !Number.isFinite(value) || value < 0) throw invalid(expression);
  return value;
}

function tokenize(expression: string): string[] {
  const tokens: string[] = [];
  const text = expression.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match?.[1]) throw invalid(expression);
    tokens.push(match[1]);
  }
  return tokens;
}

function sum(tokens: string[], retried: number): number {
  let value = product(tokens, retried);
  while (tokens[0] === '+' || tokens[0] === '-') {
    const sign = tokens.shift() === '+' ? 1 : -1;
    value += sign * product(tokens, retried);
  }
  return value;
}

function product(tokens: string[], retried: number): number {
  let value = factor(tokens, retried);
  for (;;) {
    const operator = tokens[0];
    if (operator !== '*' && operator !== '/' && operator !== '%') return value;
    tokens.shift();
    const right = factor(tokens, retried);
    value = operator === '*' ? value * right : operator === '/' ? value / right : value % right;
  }
}

function factor(tokens: string[], retried: number): number {
  const token = tokens.shift() ?? '';
  if (token === '-') return -factor(tokens, retried);
  if (token === '(') return closed(tokens, sum(tokens, retried));
  if (/^\d/.test(token)) return Number(token);
  if (token === 'retried') return retried;
  const apply = Object.hasOwn(FUNCTIONS, token) ? FUNCTIONS[token] : undefined;
  if (!apply || tokens.shift() !== '(') throw invalid(token);
  const values = [sum(tokens, retried)];
  while (tokens[0] === ',') {
    tokens.shift();
    values.push(sum(tokens, retried));
  }
  return closed(tokens, apply(...values));
}

function closed(tokens: string[], value: number): number {
  if (tokens.shift() !== ')') throw invalid('a parenthesis is not closed');
  return value;
}

function invalid(what: string): Refusal {
  return new Refusal(400, `invalid retry delay expression: ${what}`);
}
