import type { Client } from '@upstash/qstash';
import type { ServiceContext } from '../service-context.ts';

/** What the verbs of the operations page work with. That the person is an administrator is checked in the database. */
export type OpsContext = ServiceContext & { qstash: Client };
