create table private.email_templates (
  name text primary key,
  stream text check (stream in ('weekly_report', 'spending_alert'))
);
comment on table private.email_templates is
  'The mails there are. One with a stream can be turned off by its setting of that name and carries an unsubscribe link.';
insert into private.email_templates (name, stream) values
  ('welcome', null),
  ('budget-alert', 'spending_alert'),
  ('weekly-report', 'weekly_report'),
  ('statement', null),
  ('trial-ending', null),
  ('trial-ended', null),
  ('payment-failed', null),
  ('subscription-canceled', null),
  ('incident', null);
revoke all on private.email_templates from public, anon, authenticated, service_role;
alter table private.email_templates enable row level security;

create table private.email_suppressions (
  address text primary key check (address = lower(address)),
  reason text not null check (reason in ('bounce', 'complaint', 'unsubscribe', 'manual')),
  at timestamptz not null default now(),
  detail text
);
comment on table private.email_suppressions is
  'Addresses that get no mail at all. Belongs to the address, not the person: it outlives the account.';
create index email_suppressions_newest on private.email_suppressions (at desc);
revoke all on private.email_suppressions from public, anon, authenticated, service_role;
alter table private.email_suppressions enable row level security;

create table private.email_requests (
  id uuid primary key default gen_random_uuid(),
  state text not null default 'open' check (state in ('open', 'accepted', 'rejected', 'split', 'abandoned')),
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  tries int not null default 0,
  unknown_tries int not null default 0,
  unknown_since timestamptz,
  lease uuid,
  lease_until timestamptz,
  error text,
  check ((state = 'open') = (settled_at is null)),
  check ((lease is null) = (lease_until is null))
);
comment on table private.email_requests is
  'One request to the mail provider: which mails it holds and how they read is fixed before the first try and never changes. Its id is the idempotency key, so a try repeated after any failure sends nothing twice.';
comment on column private.email_requests.unknown_tries is 'Tries of which nobody knows whether the provider took them.';
comment on column private.email_requests.unknown_since is
  'When the first of those was. The provider remembers a key for 24 h: later than that, trying again could send twice, so nobody does.';
create index email_requests_open on private.email_requests (created_at) where state = 'open';
create index email_requests_settled on private.email_requests (settled_at) where state <> 'open';
revoke all on private.email_requests from public, anon, authenticated, service_role;
alter table private.email_requests enable row level security;

create table private.email_outbox (
  id uuid primary key default gen_random_uuid(),
  template text not null references private.email_templates (name),
  dedup_key text not null unique check (char_length(dedup_key) between 1 and 300),
  user_id uuid references auth.users (id) on delete cascade,
  to_address text not null check (to_address like '_%@_%'),
  data jsonb not null default '{}',
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'suppressed', 'bounced', 'failed')),
  run_id uuid,
  request_id uuid references private.email_requests (id) on delete set null,
  request_place int,
  from_address text,
  subject text,
  html text,
  body_text text,
  unsubscribe_url text,
  provider_id text,
  error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  check (state <> 'sending' or (request_id is not null and subject is not null))
);
comment on table private.email_outbox is
  'Every mail, written in the transaction it speaks of. dedup_key names person, template and period, so that there is one.';
comment on column private.email_outbox.data is 'The template''s input, as shared/mail/inputs.ts describes it.';
comment on column private.email_outbox.run_id is 'The run of email.send that was last asked for it. A plain id: runs are cleaned up sooner.';
comment on column private.email_outbox.request_id is 'The provider''s request it goes out with; from then on its text is fixed.';
comment on column private.email_outbox.error is 'Why it was not sent, or what the provider said of it later.';
create index email_outbox_by_template on private.email_outbox (template);
create index email_outbox_by_user on private.email_outbox (user_id);
create index email_outbox_by_request on private.email_outbox (request_id, request_place);
create index email_outbox_newest on private.email_outbox (created_at desc, id);
create index email_outbox_open on private.email_outbox (created_at) where state in ('queued', 'sending');
revoke all on private.email_outbox from public, anon, authenticated, service_role;
alter table private.email_outbox enable row level security;
