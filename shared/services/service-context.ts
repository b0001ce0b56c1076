import type { UserDatabase } from '../clients/database.ts';

/** What a service verb works with: one signed-in person's view of the database. */
export type ServiceContext = {
  userId: string;
  email: string | null;
  db: UserDatabase;
};
