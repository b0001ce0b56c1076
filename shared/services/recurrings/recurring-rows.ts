import type { CreateRecurringInput, Recurring, UpdateRecurringInput } from '../../contracts/recurrings.ts';
import { createRowService } from '../rows/row-service.ts';

export const recurringRows = createRowService<Recurring, CreateRecurringInput, UpdateRecurringInput>('recurrings');
