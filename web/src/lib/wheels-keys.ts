/** The first part of every query key about the rig and its trips. */
export const VEHICLES_KEY = ['vehicles'] as const;
export const DOCUMENTS_KEY = ['documents'] as const;
export const FUEL_KEY = ['fuel'] as const;
export const SERVICES_KEY = ['services'] as const;
export const TRIPS_KEY = ['trips'] as const;
export const TRIP_SPENDING_KEY = ['trips', 'spending'] as const;
export const TRIP_SHARES_KEY = ['trip-shares'] as const;
export const PLACES_KEY = ['places'] as const;
export const CHECKLISTS_KEY = ['checklists'] as const;
export const CALENDAR_KEY = ['calendar'] as const;
