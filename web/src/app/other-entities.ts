import { billEntity } from '../lib/bill-entity.ts';
import { checklistEntity, departureEntity, tickEntity } from '../lib/checklist-entities.ts';
import { documentEntity } from '../lib/document-entity.ts';
import { favouriteEntity } from '../lib/favourite-entity.ts';
import { fileEntity } from '../lib/files/file-entity.ts';
import { fuelEntity } from '../lib/fuel-entity.ts';
import { hitchEntity } from '../lib/hitch-entity.ts';
import { odometerEntity } from '../lib/odometer-entity.ts';
import type { OutboxEntity } from '../lib/outbox/outbox-entity.ts';
import { actionEntity } from '../lib/pam/action-entity.ts';
import { conversationEntity, memoryEntity, pamSettingsEntity, timerEntity } from '../lib/pam/pam-entities.ts';
import { turnEntity } from '../lib/pam/turn-entity.ts';
import { serviceEntity } from '../lib/service-entity.ts';
import { servicePlanEntity } from '../lib/service-plan-entity.ts';
import { stopEntity } from '../lib/stop-entity.ts';
import { tripEntity } from '../lib/trip-entity.ts';
import { vehicleEntity } from '../lib/vehicle-entity.ts';

/** Every other kind of row that can be written without signal, loaded when an entry of one is met. */
export const OTHER_ENTITIES: OutboxEntity[] = [
  fuelEntity,
  vehicleEntity,
  odometerEntity,
  hitchEntity,
  documentEntity,
  serviceEntity,
  servicePlanEntity,
  tripEntity,
  stopEntity,
  fileEntity,
  favouriteEntity,
  checklistEntity,
  departureEntity,
  tickEntity,
  billEntity,
  memoryEntity,
  timerEntity,
  conversationEntity,
  pamSettingsEntity,
  turnEntity,
  actionEntity,
];
