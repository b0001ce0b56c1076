-- What the embedded QStash must not lose. It lies in a database of its own, beside the product's and never in it.
create table if not exists messages (
  message_id text primary key,
  due_at timestamptz not null,
  retried int not null,
  message jsonb not null
);
comment on table messages is 'Every message whose delivery has not been acknowledged. A row that was being delivered when the process died is delivered again.';

create table if not exists deduplications (
  deduplication_id text primary key,
  message_id text not null,
  expires_at timestamptz not null
);
comment on table deduplications is 'Which message a deduplication id stands for, written with that message.';

create table if not exists dead_letters (
  seq bigint generated always as identity primary key,
  dlq_id text not null unique,
  failed_at timestamptz not null,
  message jsonb not null,
  response jsonb not null
);
comment on table dead_letters is 'Messages that were given up, with the answer to their last attempt.';

create table if not exists events (
  event_id bigint generated always as identity primary key,
  time timestamptz not null,
  state text not null,
  message_id text not null,
  event jsonb not null
);
comment on table events is 'What happened to each message. Bodies are not kept here.';
create index if not exists events_message_id_idx on events (message_id);
create index if not exists events_time_idx on events (time);

create table if not exists schedules (
  schedule_id text primary key,
  schedule jsonb not null,
  is_paused boolean not null default false,
  last_at timestamptz,
  last_message_id text
);
comment on table schedules is 'The next run is not stored: what was missed while the process was down is not made up for.';

create table if not exists paused_flows (
  flow_control_key text primary key
);
comment on table paused_flows is 'Flow-control keys whose messages are held back.';
