import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { CreateExpenseInput, Expense } from '../../contracts/expenses.ts';
import { CreateFuelLogInput, FuelLog } from '../../contracts/fuel-logs.ts';
import { PamAction, PamCard, PamRowWrite, type PamWriteTable } from '../../contracts/pam-actions.ts';
import { CreatePamMemoryInput, PamMemory } from '../../contracts/pam-memories.ts';
import { PAM_TOOL_ARGUMENTS, PAM_WRITE_TOOLS, type PamWriteTool } from '../../contracts/pam-tools.ts';
import {
  CreateServicePlanInput,
  CreateServiceRecordInput,
  ServicePlan,
  ServiceRecord,
} from '../../contracts/services.ts';
import { CreateTimerInput, Timer } from '../../contracts/timers.ts';
import { CreateStopInput, CreateTripInput, Stop, Trip, UpdateStopInput } from '../../contracts/trips.ts';
import { CreateHitchInput, Hitch, UpdateHitchInput } from '../../contracts/vehicles.ts';
import { anyCall } from './any-call.ts';
import { anyFacts } from './any-facts.ts';
import { prepare } from './prepare.ts';

const CREATES: Record<PamWriteTable, { input: z.ZodType; row: z.ZodObject }> = {
  fuel_logs: { input: CreateFuelLogInput, row: FuelLog },
  expenses: { input: CreateExpenseInput, row: Expense },
  trips: { input: CreateTripInput, row: Trip },
  stops: { input: CreateStopInput, row: Stop },
  service_records: { input: CreateServiceRecordInput, row: ServiceRecord },
  service_plans: { input: CreateServicePlanInput, row: ServicePlan },
  hitches: { input: CreateHitchInput, row: Hitch },
  timers: { input: CreateTimerInput, row: Timer },
  pam_memories: { input: CreatePamMemoryInput, row: PamMemory },
};
const UPDATES: Partial<Record<PamWriteTable, z.ZodType>> = { stops: UpdateStopInput, hitches: UpdateHitchInput };

/** What is not entered: of every row, of an expense where it is from, of a timer whether it rang. */
const NOT_ENTERED = new Set(['id', 'version', 'createdAt', 'updatedAt', 'deletedAt', 'source', 'firedAt']);

function checkWrite(write: PamRowWrite): void {
  expect(PamRowWrite.parse(write)).toEqual(write);
  if (write.verb === 'create') {
    const { input, row } = CREATES[write.table];
    expect(input.parse(write.values)).toEqual(write.values);
    expect(Object.keys(write.values).sort()).toEqual(
      Object.keys(row.shape)
        .filter((field) => !NOT_ENTERED.has(field))
        .sort(),
    );
  }
  if (write.verb === 'update') {
    expect(UPDATES[write.table]?.parse(write.values)).toEqual(write.values);
    expect(UPDATES[write.table]?.parse(write.before)).toEqual(write.before);
    expect(write.before).not.toEqual(write.values);
  }
}

describe('whatever is said and whatever there is', () => {
  test.each(PAM_WRITE_TOOLS)('%s answers, and what it would write fits the contracts of the rows', (tool) => {
    let proposals = 0;
    fc.assert(
      fc.property(anyCall([tool]), anyFacts, (call, facts) => {
        const prepared = prepare(call, facts);
        if (prepared.kind !== 'proposal') expect(prepared.text).not.toBe('');
        if (prepared.kind === 'impossible') return;
        if (prepared.kind === 'question') {
          expect(prepared.call).toEqual(call);
          // An answer is an argument: a tool that could not take it would ask for ever.
          for (const option of prepared.options) {
            expect(
              PAM_TOOL_ARGUMENTS[tool].safeParse({ ...call.args, [prepared.field]: option }).error,
            ).toBeUndefined();
          }
          return;
        }
        proposals += 1;
        PamCard.parse(prepared.card);
        PamAction.shape.args.parse(prepared.args);
        expect(PAM_TOOL_ARGUMENTS[tool].safeParse(prepared.args).error).toBeUndefined();
        expect(prepared.summary.length).toBeLessThanOrEqual(500);
        expect(prepared.writes.length).toBeGreaterThan(0);
        for (const write of prepared.writes) {
          checkWrite(write);
          expect(MAY[tool]).toContain(`${write.verb} ${write.table}`);
        }
        if (isOneRow(tool)) expect(prepared.writes).toHaveLength(1);
        const taken = facts.rigs.map(({ vehicle }) => vehicle.id).concat(facts.stops.map(({ id }) => id));
        const created = prepared.writes.flatMap((write) => (write.verb === 'create' ? [write.id] : []));
        expect(new Set(created).size).toBe(created.length);
        expect(created.filter((id) => taken.includes(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(proposals).toBeGreaterThan(0);
  });

  test('every option of a question is understood: asked again with it, the question is another or none', () => {
    let asked = 0;
    fc.assert(
      fc.property(anyCall(PAM_WRITE_TOOLS), anyFacts, (call, facts) => {
        const first = prepare(call, facts);
        if (first.kind !== 'question') return;
        for (const option of first.options) {
          asked += 1;
          const args = PAM_TOOL_ARGUMENTS[call.tool].parse({ ...call.args, [first.field]: option });
          const second = prepare({ tool: call.tool, args } as typeof call, facts); // the arguments of that very tool
          if (second.kind === 'question') expect(second.field).not.toBe(first.field);
        }
      }),
      { numRuns: 800 },
    );
    expect(asked).toBeGreaterThan(100);
  });

  test('a card that is prepared anew from its own arguments does the same', () => {
    fc.assert(
      fc.property(anyCall(PAM_WRITE_TOOLS), anyFacts, (call, facts) => {
        const first = prepare(call, facts);
        if (first.kind !== 'proposal') return;
        const args = PAM_TOOL_ARGUMENTS[call.tool].parse(first.args);
        const second = prepare({ tool: call.tool, args } as typeof call, facts); // as above
        expect(second.kind).toBe('proposal');
        if (second.kind === 'proposal') expect(withoutIds(second.writes)).toEqual(withoutIds(first.writes));
      }),
      { numRuns: 800 },
    );
  });
});

/** What each tool may do at all, whatever stands in names, notes and memories. */
const MAY: Record<PamWriteTool, string[]> = {
  log_fuel: ['create fuel_logs'],
  log_expense: ['create expenses'],
  plan_trip: ['create trips', 'create stops'],
  add_stop: ['create stops', 'update stops'],
  move_stop: ['update stops'],
  remove_stop: ['delete stops'],
  complete_service: ['create service_records'],
  add_service_plan: ['create service_plans'],
  hitch: ['create hitches'],
  unhitch: ['update hitches'],
  set_timer: ['create timers'],
  cancel_timer: ['delete timers'],
  remember: ['create pam_memories'],
  forget: ['delete pam_memories'],
};

/** Of the row that was named, and at most that one. */
const isOneRow = (tool: PamWriteTool) => !['plan_trip', 'add_stop', 'move_stop'].includes(tool);

/** New ones are new each time. */
function withoutIds(writes: PamRowWrite[]) {
  return writes.map((write) =>
    write.verb === 'create' ? { ...write, id: '', values: { ...write.values, tripId: '' } } : write,
  );
}
