/** What a statement may come to: rows touched, no rows (silently none of your business), or an outright refusal. */
export type Outcome = 'rows' | 'none' | 'denied';

export const ACTORS = ['anon', 'owner', 'other', 'admin', 'service'] as const;
export type Actor = (typeof ACTORS)[number];

export const VERBS = ['select', 'insertSelf', 'insertAsAnother', 'update', 'reown', 'delete', 'upsert'] as const;
export type Verb = (typeof VERBS)[number];

type Row = Record<Verb, Outcome>;
export type Expected = Record<Actor, Row>;

export type TableAccess = {
  /** Columns of a valid row besides user_id; null for tables that nobody inserts into by hand. */
  row: Record<string, unknown> | null;
  /** A column the owner may change, with another valid value; null when there is none. */
  change: [column: string, value: unknown] | null;
  /** Columns of the primary key, for upserts. */
  key: string[];
  /** States a row can be in, as column values; every cell is tried in each. */
  states: Record<string, Record<string, unknown>>;
  /** With the grants as deployed. */
  deployed: Expected;
  /** With every grant given to everyone: what the policies alone let through. */
  policiesAlone: Omit<Expected, 'service'>;
};

const all = (outcome: Outcome): Row => ({
  select: outcome,
  insertSelf: outcome,
  insertAsAnother: outcome,
  update: outcome,
  reown: outcome,
  delete: outcome,
  upsert: outcome,
});

const SHUT = all('denied');
/** Row security without a policy: reads and changes find nothing, inserts are refused. */
const BLIND: Row = { ...all('none'), insertSelf: 'denied', insertAsAnother: 'denied', upsert: 'denied' };

/** No grant for anyone; written by security definer functions only. */
const closed: TableAccess = {
  row: null,
  change: null,
  key: [],
  states: { present: {} },
  deployed: { anon: SHUT, owner: SHUT, other: SHUT, admin: SHUT, service: SHUT },
  policiesAlone: { anon: BLIND, owner: BLIND, other: BLIND, admin: BLIND },
};

const STRANGER: Row = { ...SHUT, select: 'none', insertSelf: 'rows', update: 'none', upsert: 'rows' };
const STRANGER_BY_POLICY: Row = { ...all('none'), insertSelf: 'rows', insertAsAnother: 'denied', upsert: 'rows' };

/** A person's own rows: created and changed by them, never given away, deleted only by a mark. */
const owned: Pick<TableAccess, 'deployed' | 'policiesAlone'> = {
  deployed: {
    anon: SHUT,
    owner: { ...SHUT, select: 'rows', insertSelf: 'rows', update: 'rows', upsert: 'rows' },
    other: STRANGER,
    admin: STRANGER,
    service: { ...SHUT, select: 'rows' },
  },
  policiesAlone: {
    anon: BLIND,
    owner: { ...all('rows'), insertAsAnother: 'denied', reown: 'denied', delete: 'none' },
    other: STRANGER_BY_POLICY,
    admin: STRANGER_BY_POLICY,
  },
};

const READER: Row = { ...SHUT, select: 'rows' };
const READER_BY_POLICY: Row = { ...BLIND, select: 'rows' };
const PROFILE_STRANGER: Row = { ...SHUT, select: 'none', update: 'none' };

/** Every table of ours in the database. One that is missing here fails the matrix until somebody has thought about it. */
export const TABLES: Record<string, TableAccess> = {
  'private.admins': closed,
  'private.audit_log': closed,
  'private.idempotency_keys': closed,
  'private.regions': closed,
  'public.categories': {
    ...closed,
    deployed: { anon: SHUT, owner: READER, other: READER, admin: READER, service: READER },
    policiesAlone: { anon: BLIND, owner: READER_BY_POLICY, other: READER_BY_POLICY, admin: READER_BY_POLICY },
  },
  'public.expenses': {
    ...owned,
    row: {
      id: '00000000-0000-4000-8000-0000000000e1',
      amount_cents: 4250,
      currency: 'AUD',
      category_slug: 'fuel',
      occurred_on: '2026-11-22',
    },
    change: ['payee', 'Somebody else'],
    key: ['user_id', 'id'],
    states: { live: {}, deleted: { deleted_at: '2026-11-22T00:00:00Z' } },
  },
  'public.profiles': {
    row: null, // made at sign-up, one a person
    change: ['display_name', 'Somebody else'],
    key: ['user_id'],
    states: { present: {} },
    deployed: {
      anon: SHUT,
      owner: { ...SHUT, select: 'rows', update: 'rows' },
      other: PROFILE_STRANGER,
      admin: PROFILE_STRANGER,
      service: { ...SHUT, select: 'rows' },
    },
    policiesAlone: {
      anon: BLIND,
      owner: { ...BLIND, select: 'rows', update: 'rows', reown: 'denied' },
      other: BLIND,
      admin: BLIND,
    },
  },
};

/** Who may call which function. One that is missing here may be called by nobody. */
export const FUNCTIONS: Record<string, ('anon' | 'authenticated' | 'service_role')[]> = {
  'private.is_admin': ['authenticated'],
  'private.is_time_zone': ['authenticated', 'service_role'],
  'private.refuse_stale': ['authenticated'],
  'private.replay_answer': ['authenticated'],
  'private.save_answer': ['authenticated'],
  'public.create_expense': ['authenticated'],
  'public.get_expense': ['authenticated'],
  'public.get_me': ['authenticated'],
  'public.list_categories': ['authenticated'],
  'public.list_expenses': ['authenticated'],
  'public.ping': ['anon', 'authenticated', 'service_role'],
  'public.set_expense_deleted': ['authenticated'],
  'public.suggest_payees': ['authenticated'],
  'public.summarize_expenses': ['authenticated'],
  'public.update_expense': ['authenticated'],
  'public.update_profile': ['authenticated'],
};
