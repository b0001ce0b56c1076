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
  /** Rows of the owner's that the row refers to, which are made before it. */
  parents?: [table: string, row: Record<string, unknown>][];
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

/** What a person enters: rows with an id, deleted by a mark. */
const entered: Omit<TableAccess, 'row' | 'change'> = {
  ...owned,
  key: ['user_id', 'id'],
  states: { live: {}, deleted: { deleted_at: '2026-11-22T00:00:00Z' } },
};

/** Rows that others refer to. */
const VEHICLE = { id: '00000000-0000-4000-8000-0000000000a1', name: 'Prado', kind: 'tow' };
const TRAILER = { id: '00000000-0000-4000-8000-0000000000a2', name: 'Jayco', kind: 'caravan' };
const TRIP = { id: '00000000-0000-4000-8000-0000000000b1', name: 'Nullarbor', starts_on: '2026-11-22' };
const STOP = { id: '00000000-0000-4000-8000-0000000000c1', trip_id: TRIP.id, position: 1, name: 'Ceduna' };
const CHECKLIST = { id: '00000000-0000-4000-8000-0000000000e1', name: 'Towing' };
const DEPARTURE = { id: '00000000-0000-4000-8000-0000000000e2', checklist_id: CHECKLIST.id, name: 'Towing' };
const CONVERSATION = { id: '00000000-0000-4000-8000-0000000000a5', title: 'Fuel' };
const PLAN = {
  id: '00000000-0000-4000-8000-0000000000d2',
  vehicle_id: VEHICLE.id,
  name: 'Bearings',
  every_months: 12,
  start_on: '2026-11-22',
};

const READER: Row = { ...SHUT, select: 'rows' };
const READER_BY_POLICY: Row = { ...BLIND, select: 'rows' };
const PROFILE_STRANGER: Row = { ...SHUT, select: 'none', update: 'none' };

/** Made at sign-up, one a person: its owner reads and changes it, and nobody makes or removes one. */
const oneAPerson: Omit<TableAccess, 'change'> = {
  row: null,
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
};

/** The same for everyone who is signed in. */
const shared: TableAccess = {
  ...closed,
  deployed: { anon: SHUT, owner: READER, other: READER, admin: READER, service: READER },
  policiesAlone: { anon: BLIND, owner: READER_BY_POLICY, other: READER_BY_POLICY, admin: READER_BY_POLICY },
};

/** A person's own rows that only billing writes. */
const billed: Omit<TableAccess, 'key'> = {
  row: null, // made at sign-up
  change: null,
  states: { present: {} },
  deployed: {
    anon: SHUT,
    owner: READER,
    other: { ...SHUT, select: 'none' },
    admin: { ...SHUT, select: 'none' },
    service: READER,
  },
  policiesAlone: { anon: BLIND, owner: READER_BY_POLICY, other: BLIND, admin: BLIND },
};

/** Every table of ours in the database. One that is missing here fails the matrix until somebody has thought about it. */
export const TABLES: Record<string, TableAccess> = {
  'private.admins': closed,
  'private.retention_rules': closed,
  'private.analytics_names': closed,
  'private.analytics_daily': closed,
  'private.analytics_counts': closed,
  'private.active_days': closed,
  'private.audit_log': closed,
  'private.device_sessions': closed,
  'private.email_events': closed,
  'private.email_outbox': closed,
  'private.email_requests': closed,
  'private.email_suppressions': closed,
  'private.email_templates': closed,
  'private.health_checks': closed,
  'private.health_days': closed,
  'private.idempotency_keys': closed,
  'private.incidents': closed,
  'private.job_groups': closed,
  'private.job_runs': closed,
  'private.ledger_payment_methods': closed,
  'private.pam_events': closed,
  'private.pam_streams': closed,
  'private.pam_switch': closed,
  'private.pam_tickets': closed,
  'private.pam_turns': closed,
  'private.pam_usage': closed,
  'private.paused_jobs': closed,
  'private.regions': closed,
  'private.schedules': closed,
  'private.stripe_events': closed,
  'private.unsubscribe_tokens': closed,
  'public.calendar_feeds': {
    ...entered,
    row: { id: '00000000-0000-4000-8000-0000000000f2', token_hash: Buffer.alloc(32) },
    change: ['revoked_at', '2026-11-22T00:00:00Z'],
    states: { live: {} },
  },
  'public.categories': shared,
  'public.checklists': { ...entered, row: CHECKLIST, change: ['name', 'Something else'] },
  'public.departure_overrides': {
    ...billed,
    row: {
      id: '00000000-0000-4000-8000-0000000000e5',
      departure_id: DEPARTURE.id,
      reason: 'It was dark',
      items: ['Gas off'],
    },
    parents: [
      ['public.checklists', CHECKLIST],
      ['public.departures', DEPARTURE],
    ],
    key: ['user_id', 'id'],
  },
  'public.departure_ticks': {
    ...entered,
    row: {
      id: '00000000-0000-4000-8000-0000000000e3',
      departure_id: DEPARTURE.id,
      item_id: '00000000-0000-4000-8000-0000000000e4',
    },
    parents: [
      ['public.checklists', CHECKLIST],
      ['public.departures', DEPARTURE],
    ],
    change: ['deleted_at', '2026-11-23T00:00:00Z'],
  },
  'public.departures': {
    ...entered,
    row: DEPARTURE,
    parents: [['public.checklists', CHECKLIST]],
    change: ['override_reason', 'It was dark'],
  },
  'public.documents': {
    ...entered,
    row: {
      id: '00000000-0000-4000-8000-0000000000d1',
      vehicle_id: VEHICLE.id,
      kind: 'insurance',
      title: 'Van insurance',
    },
    parents: [['public.vehicles', VEHICLE]],
    change: ['title', 'Something else'],
  },
  'public.expenses': {
    ...entered,
    row: {
      id: '00000000-0000-4000-8000-0000000000e1',
      amount_cents: 4250,
      currency: 'AUD',
      category_slug: 'fuel',
      occurred_on: '2026-11-22',
      trip_id: TRIP.id,
    },
    parents: [['public.trips', TRIP]],
    change: ['payee', 'Somebody else'],
  },
  'public.files': {
    ...entered,
    row: {
      id: '00000000-0000-4000-8000-0000000000e3',
      vehicle_id: VEHICLE.id,
      purpose: 'photo',
      mime: 'image/jpeg',
      bytes: 1000,
    },
    parents: [['public.vehicles', VEHICLE]],
    change: ['name', 'Something else'],
  },
  'public.fuel_logs': {
    ...entered,
    row: {
      id: '00000000-0000-4000-8000-0000000000e2',
      vehicle_id: VEHICLE.id,
      filled_on: '2026-11-22',
      odometer_km: 84210,
      litres: 62,
      price_milli_per_l: 1910,
      total_cents: 11842,
      currency: 'AUD',
    },
    parents: [['public.vehicles', VEHICLE]],
    change: ['station', 'Somewhere else'],
  },
  'public.hitches': {
    ...entered,
    row: {
      id: '00000000-0000-4000-8000-0000000000a3',
      tow_vehicle_id: VEHICLE.id,
      trailer_id: TRAILER.id,
      hitched_on: '2026-11-22',
      from_km: 84210,
    },
    parents: [
      ['public.vehicles', VEHICLE],
      ['public.vehicles', TRAILER],
    ],
    change: ['note', 'Something else'],
  },
  'public.invoices': {
    ...billed,
    row: {
      id: '00000000-0000-4000-8000-0000000000f1',
      provider: 'ledger',
      state: 'open',
      amount_cents: 1800,
      currency: 'AUD',
      period_start: '2026-11-01',
      period_end: '2026-12-01',
      issued_at: '2026-11-01',
    },
    key: ['user_id', 'id'],
  },
  'public.favourite_places': {
    ...entered,
    row: { id: '00000000-0000-4000-8000-0000000000c5', name: 'Coral Bay', lat: -23.14, lng: 113.77 },
    change: ['note', 'Shade by the water'],
  },
  'public.legs': {
    ...billed,
    row: {
      trip_id: TRIP.id,
      from_stop_id: STOP.id,
      to_stop_id: STOP.id,
      km: 153,
      minutes: 110,
      provider: 'test',
      places: '',
      fetched_at: '2026-11-22T00:00:00Z',
    },
    parents: [
      ['public.trips', TRIP],
      ['public.stops', STOP],
    ],
    key: ['user_id', 'from_stop_id', 'to_stop_id'],
  },
  'public.monthly_statements': {
    ...billed,
    row: { month: '2026-11-01', state: 'active', invoices: 1, charged_cents: 1800, paid_cents: 1800, currency: 'AUD' },
    key: ['user_id', 'month'],
  },
  'public.notification_settings': { ...oneAPerson, change: ['weekly_report', false] },
  'public.plans': shared,
  'public.notifications': {
    ...oneAPerson,
    row: {
      id: '00000000-0000-4000-8000-0000000000f1',
      dedup_key: 'spending-limit:2026-11:80',
      kind: 'spending_limit',
      data: {},
    },
    change: ['read_at', null],
    key: ['user_id', 'id'],
    states: { read: { read_at: '2026-11-22T00:00:00Z' } },
  },
  'public.odometer_readings': {
    ...entered,
    row: {
      id: '00000000-0000-4000-8000-0000000000a4',
      vehicle_id: VEHICLE.id,
      reading: 84210,
      read_on: '2026-11-22',
    },
    parents: [['public.vehicles', VEHICLE]],
    change: ['note', 'Something else'],
  },
  'public.pam_actions': {
    ...billed,
    row: {
      id: '00000000-0000-4000-8000-0000000000a7',
      conversation_id: CONVERSATION.id,
      tool: 'remember',
      args: {},
      args_hash: '0'.repeat(64),
      card: {},
    },
    parents: [['public.pam_conversations', CONVERSATION]],
    key: ['user_id', 'id'],
  },
  'public.pam_conversations': { ...entered, row: CONVERSATION, change: ['title', 'Something else'] },
  'public.pam_memories': {
    ...entered,
    row: { id: '00000000-0000-4000-8000-0000000000a8', fact: 'The Prado takes diesel' },
    change: ['fact', 'Something else'],
  },
  'public.pam_messages': {
    ...oneAPerson,
    row: {
      id: '00000000-0000-4000-8000-0000000000a6',
      conversation_id: CONVERSATION.id,
      role: 'user',
      text: 'Put 62 litres in',
    },
    parents: [['public.pam_conversations', CONVERSATION]],
    change: ['rating', 1],
    key: ['user_id', 'id'],
    states: { said: {}, replaced: { replaced_at: '2026-11-22T00:00:00Z' } },
  },
  'public.pam_settings': { ...oneAPerson, change: ['is_muted', true] },
  'public.profiles': { ...oneAPerson, change: ['display_name', 'Somebody else'] },
  'public.recurrings': {
    ...entered,
    row: {
      id: '00000000-0000-4000-8000-0000000000f1',
      vehicle_id: VEHICLE.id,
      name: 'Insurance',
      amount_cents: 9_900,
      currency: 'AUD',
      period: 'month',
      next_due_on: '2026-12-31',
    },
    parents: [['public.vehicles', VEHICLE]],
    change: ['name', 'Something else'],
  },
  'public.service_plans': {
    ...entered,
    row: PLAN,
    parents: [['public.vehicles', VEHICLE]],
    change: ['name', 'Something else'],
  },
  'public.service_records': {
    ...entered,
    row: {
      id: '00000000-0000-4000-8000-0000000000d3',
      vehicle_id: VEHICLE.id,
      plan_id: PLAN.id,
      name: 'Bearings',
      done_on: '2026-11-22',
      currency: 'AUD',
    },
    parents: [
      ['public.vehicles', VEHICLE],
      ['public.service_plans', PLAN],
    ],
    change: ['workshop', 'Somewhere else'],
  },
  'public.stops': { ...entered, row: STOP, parents: [['public.trips', TRIP]], change: ['name', 'Somewhere else'] },
  'public.subscriptions': { ...billed, key: ['user_id'] },
  'public.timers': {
    ...entered,
    row: { id: '00000000-0000-4000-8000-0000000000a9', label: 'Gas off', due_at: '2030-01-01T00:00:00Z' },
    change: ['label', 'Something else'],
  },
  'public.trip_shares': {
    ...owned,
    row: {
      id: '00000000-0000-4000-8000-0000000000b2',
      trip_id: TRIP.id,
      token_hash: Buffer.alloc(32),
      expires_at: new Date(Date.now() + 86_400_000).toISOString(),
    },
    parents: [['public.trips', TRIP]],
    change: ['label', 'Somebody else'],
    key: ['user_id', 'id'],
    states: { open: {}, revoked: { revoked_at: '2026-11-22T00:00:00Z' } },
  },
  'public.trips': { ...entered, row: TRIP, change: ['name', 'Somewhere else'] },
  'public.usage_quotas': { ...billed, key: ['user_id', 'month'] },
  'public.vehicles': { ...entered, row: VEHICLE, change: ['name', 'Something else'] },
};

/** Who may call which function. One that is missing here may be called by nobody. */
export const FUNCTIONS: Record<string, ('anon' | 'authenticated' | 'service_role')[]> = {
  'private.add_own_test_payment_method': ['authenticated'],
  'private.allow_always': ['authenticated'],
  'private.claim_pam_action': ['authenticated'],
  'private.claim_pam_undo': ['authenticated'],
  'private.column_list': ['authenticated'],
  'private.consent_at': ['authenticated'],
  'private.count_events': ['authenticated'],
  'private.day_in_month': ['authenticated'],
  'private.do_pam_write': ['authenticated'],
  'private.driven_reading': ['authenticated'],
  'private.fuel_stretches': ['authenticated'],
  'private.has_speech_room': ['authenticated'],
  'private.has_test_payments': ['authenticated'],
  'private.invoice_name': ['authenticated'],
  'private.is_admin': ['authenticated'],
  'private.is_checklist': ['authenticated'],
  'private.is_pam_table': ['authenticated'],
  'private.is_time_zone': ['authenticated', 'service_role'],
  'private.litres_per_100_km': ['authenticated'],
  'private.next_due_on': ['authenticated'],
  'private.open_critical': ['authenticated'],
  'private.own_currency': ['authenticated'],
  'private.own_pam_seq': ['authenticated'],
  'private.own_trip_share': ['authenticated'],
  'private.pam_columns': ['authenticated'],
  'private.pam_outcome': ['authenticated'],
  'private.refuse_changed_since': ['authenticated'],
  'private.refuse_stale': ['authenticated'],
  'private.replay_answer': ['authenticated'],
  'private.save_answer': ['authenticated'],
  'private.service_due': ['authenticated'],
  'private.services_done': ['authenticated'],
  'private.set_own_cancellation': ['authenticated'],
  'private.settle_pam_action': ['authenticated'],
  'private.take_own_unpublished': ['authenticated'],
  'private.to_pam_action': ['authenticated'],
  'private.to_pam_conversation': ['authenticated'],
  'private.towed_km': ['authenticated'],
  'private.undo_pam_write': ['authenticated'],
  'private.vehicle_reading': ['authenticated'],
  'private.vehicle_use': ['authenticated'],
  'public.add_test_payment_method': ['authenticated'],
  'public.aggregate_day': ['service_role'],
  'public.append_pam_events': ['authenticated'],
  'public.apply_retention_rule': ['service_role'],
  'public.apply_stripe_event': ['service_role'],
  'public.begin_emails': ['service_role'],
  'public.begin_pam_turn': ['authenticated'],
  'public.begin_scheduled_run': ['service_role'],
  'public.begin_stripe_event': ['service_role'],
  'public.bill_subscriptions_monthly': ['service_role'],
  'public.cancel_pam_turn': ['authenticated'],
  'public.claim_job_run': ['service_role'],
  'public.complete_file': ['authenticated'],
  'public.confirm_pam_action': ['authenticated'],
  'public.create_expense': ['authenticated'],
  'public.create_row': ['authenticated'],
  'public.create_trip_share': ['authenticated'],
  'public.deny_pam_action': ['authenticated'],
  'public.enqueue_job': ['service_role'],
  'public.enqueue_job_group': ['service_role'],
  'public.fail_job_run': ['service_role'],
  'public.fail_pam_action': ['authenticated'],
  'public.finish_file': ['service_role'],
  'public.finish_job_run': ['service_role'],
  'public.finish_pam_turn': ['authenticated'],
  'public.fire_timer': ['service_role'],
  'public.fix_email_request': ['service_role'],
  'public.forget_files': ['service_role'],
  'public.fuel_history': ['authenticated'],
  'public.fuel_stats': ['authenticated'],
  'public.get_billing': ['authenticated'],
  'public.get_calendar_facts': ['authenticated'],
  'public.get_calendar_feed': ['authenticated'],
  'public.get_email_stream': ['anon'],
  'public.get_expense': ['authenticated'],
  'public.get_file_to_process': ['service_role'],
  'public.get_me': ['authenticated'],
  'public.get_notification_settings': ['authenticated'],
  'public.get_pam_action': ['authenticated'],
  'public.get_pam_conversation': ['authenticated'],
  'public.get_pam_facts': ['authenticated'],
  'public.get_pam_message': ['authenticated'],
  'public.get_pam_settings': ['authenticated'],
  'public.get_pam_state': ['authenticated'],
  'public.get_public_status': ['anon'],
  'public.get_row': ['authenticated'],
  'public.get_shared_trip': ['anon'],
  'public.get_trip_costs': ['authenticated'],
  'public.get_trip_facts': ['authenticated'],
  'public.get_trip_plan': ['authenticated'],
  'public.give_up_job_run': ['service_role'],
  'public.issue_pam_ticket': ['authenticated'],
  'public.list_categories': ['authenticated'],
  'public.list_checklists': ['authenticated'],
  'public.list_documents': ['authenticated'],
  'public.list_expenses': ['authenticated'],
  'public.list_favourite_places': ['authenticated'],
  'public.list_files': ['authenticated'],
  'public.list_fuel_logs': ['authenticated'],
  'public.list_hitches': ['authenticated'],
  'public.list_notifications': ['authenticated'],
  'public.list_odometer_readings': ['authenticated'],
  'public.list_pam_actions': ['authenticated'],
  'public.list_pam_conversations': ['authenticated'],
  'public.list_pam_memories': ['authenticated'],
  'public.list_pam_messages': ['authenticated'],
  'public.list_recurrings': ['authenticated'],
  'public.list_retention_rules': ['service_role'],
  'public.list_service_plans': ['authenticated'],
  'public.list_service_records': ['authenticated'],
  'public.list_sessions': ['authenticated'],
  'public.list_stale_files': ['service_role'],
  'public.list_stale_speech': ['service_role'],
  'public.list_stations': ['authenticated'],
  'public.list_stripe_subscriptions_due': ['service_role'],
  'public.list_timers': ['authenticated'],
  'public.list_trip_shares': ['authenticated'],
  'public.list_trips': ['authenticated'],
  'public.list_vehicles': ['authenticated'],
  'public.mark_jobs_published': ['service_role'],
  'public.mark_own_jobs_published': ['authenticated'],
  'public.note_email_event': ['service_role'],
  'public.ops_cancel_run': ['authenticated'],
  'public.ops_delete_letter': ['authenticated'],
  'public.ops_get_run': ['authenticated'],
  'public.ops_health': ['authenticated'],
  'public.ops_list_runs': ['authenticated'],
  'public.ops_mail': ['authenticated'],
  'public.ops_overview': ['authenticated'],
  'public.ops_pam_switch': ['authenticated'],
  'public.ops_pause_job': ['authenticated'],
  'public.ops_remove_suppression': ['authenticated'],
  'public.ops_replay_run': ['authenticated'],
  'public.ops_require_admin': ['authenticated'],
  'public.ops_retry_runs': ['authenticated'],
  'public.ops_run_of_letter': ['authenticated'],
  'public.ops_set_pam_switch': ['authenticated'],
  'public.pay_recurring': ['authenticated'],
  'public.ping': ['anon', 'authenticated', 'service_role'],
  'public.process_subscriptions_daily': ['service_role'],
  'public.propose_pam_action': ['authenticated'],
  'public.queue_due_reminders': ['service_role'],
  'public.queue_weekly_reports': ['service_role'],
  'public.rate_pam_message': ['authenticated'],
  'public.read_calendar_feed': ['anon'],
  'public.read_notification': ['authenticated'],
  'public.read_pam_events': ['authenticated'],
  'public.record_events': ['authenticated'],
  'public.record_health_checks': ['service_role'],
  'public.record_pam_turn': ['authenticated'],
  'public.recover_job_runs': ['service_role'],
  'public.replace_calendar_feed': ['authenticated'],
  'public.request_legs': ['authenticated'],
  'public.revise_pam_action': ['authenticated'],
  'public.revoke_all_sessions': ['authenticated'],
  'public.revoke_calendar_feed': ['authenticated'],
  'public.revoke_other_sessions': ['authenticated'],
  'public.revoke_session': ['authenticated'],
  'public.revoke_trip_share': ['authenticated'],
  'public.save_legs': ['service_role'],
  'public.set_email_stream': ['anon'],
  'public.set_expense_deleted': ['authenticated'],
  'public.set_row_deleted': ['authenticated'],
  'public.set_subscription_cancellation': ['authenticated'],
  'public.settle_email_request': ['service_role'],
  'public.suggest_payees': ['authenticated'],
  'public.summarize_expenses': ['authenticated'],
  'public.sweep_emails': ['service_role'],
  'public.take_email_request': ['service_role'],
  'public.take_unpublished_jobs': ['service_role'],
  'public.touch_session': ['authenticated'],
  'public.trip_for_legs': ['service_role'],
  'public.undo_pam_action': ['authenticated'],
  'public.undo_recurring_payment': ['authenticated'],
  'public.update_expense': ['authenticated'],
  'public.update_notification_settings': ['authenticated'],
  'public.update_pam_settings': ['authenticated'],
  'public.update_profile': ['authenticated'],
  'public.update_row': ['authenticated'],
  'public.use_pam_ticket': ['anon'],
  'public.watch_schedules': ['service_role'],
  'public.write_statements_monthly': ['service_role'],
};

/**
 * Functions that act as their owner although a client may call them: what they are for cannot be said by a policy. Each takes
 * the caller from `auth.uid()` or knows them by a secret, and answers with no more than that entitles to.
 */
export const DEFINERS_FOR_CLIENTS = [
  'public.append_pam_events',
  'public.begin_pam_turn',
  'public.cancel_pam_turn',
  'public.complete_file',
  'public.deny_pam_action',
  'public.fail_pam_action',
  'public.finish_pam_turn',
  'public.get_email_stream',
  'public.get_pam_message',
  'public.get_pam_state',
  'public.get_public_status',
  'public.get_shared_trip',
  'public.issue_pam_ticket',
  'public.list_pam_messages',
  'public.list_sessions',
  'public.mark_own_jobs_published',
  'public.ops_cancel_run',
  'public.ops_delete_letter',
  'public.ops_get_run',
  'public.ops_health',
  'public.ops_list_runs',
  'public.ops_mail',
  'public.ops_overview',
  'public.ops_pam_switch',
  'public.ops_pause_job',
  'public.ops_remove_suppression',
  'public.ops_replay_run',
  'public.ops_require_admin',
  'public.ops_retry_runs',
  'public.ops_run_of_letter',
  'public.ops_set_pam_switch',
  'public.propose_pam_action',
  'public.read_calendar_feed',
  'public.read_pam_events',
  'public.record_pam_turn',
  'public.request_legs',
  'public.revise_pam_action',
  'public.revoke_all_sessions',
  'public.revoke_other_sessions',
  'public.revoke_session',
  'public.set_email_stream',
  'public.touch_session',
  'public.use_pam_ticket',
];
