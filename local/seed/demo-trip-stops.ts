export interface DemoTripStop {
  kind: 'start' | 'camp' | 'fuel' | 'food' | 'sight' | 'ferry' | 'water' | 'dump' | 'other';
  name: string;
  lat: number;
  lng: number;
  nights?: number;
  minutes?: number;
  dollars?: number;
  litres?: number;
  /** Counted from the trip's first day. */
  fixed?: { day: number; at: string };
  note?: string;
}

const camp = (name: string, lat: number, lng: number, nights: number, dollars: number): DemoTripStop => ({
  kind: 'camp',
  name,
  lat,
  lng,
  nights,
  dollars,
});

const fuel = (name: string, lat: number, lng: number, litres?: number): DemoTripStop => ({
  kind: 'fuel',
  name,
  lat,
  lng,
  minutes: 20,
  ...(litres ? { litres } : {}),
});

const sight = (name: string, lat: number, lng: number, minutes: number, dollars: number): DemoTripStop => ({
  kind: 'sight',
  name,
  lat,
  lng,
  minutes,
  dollars,
});

/** Where the demo couple's trips go. */
export const DEMO_STOPS = {
  crossing: [
    { kind: 'start', name: 'Streaky Bay', lat: -32.7958, lng: 134.2113 },
    camp('Ceduna Shelly Beach Caravan Park', -32.1322, 133.6958, 3, 126),
    fuel('Nundroo Roadhouse', -31.7911, 132.225),
    camp('Nullarbor Roadhouse', -31.4497, 130.8975, 1, 40),
    camp('Eucla Caravan Park', -31.6772, 128.8893, 1, 38),
    fuel('Caiguna Roadhouse', -32.271, 125.486),
    camp('Balladonia Caravan Facility', -32.354, 123.617, 1, 42),
    camp('Norseman', -32.198, 121.779, 3, 120),
    camp('RAC Esperance Holiday Park', -33.871, 121.894, 8, 378),
  ],
  bight: [
    { kind: 'start', name: 'Mount Gambier', lat: -37.8284, lng: 140.7804 },
    camp('Discovery Parks Robe', -37.1629, 139.7556, 4, 192),
    { ...fuel('Meningie', -35.6886, 139.3378), minutes: 45, note: 'Lunch by the lake' },
    camp('Victor Harbor Beachfront Holiday Park', -35.5523, 138.6214, 7, 300),
    fuel('Port Wakefield', -34.1847, 138.1475),
    camp('Shoreline Caravan Park, Port Augusta', -32.4936, 137.7743, 2, 88),
    { kind: 'food', name: 'Kimba, halfway across Australia', lat: -33.1416, lng: 136.4185, minutes: 60, dollars: 45 },
    camp('Streaky Bay Foreshore Tourist Park', -32.7958, 134.2113, 3, 135),
    fuel('Ceduna', -32.1261, 133.6727),
    { kind: 'water', name: 'Penong town tap', lat: -31.9283, lng: 133.0094, minutes: 20, dollars: 5 },
    fuel('Nundroo Roadhouse', -31.7911, 132.225),
    {
      ...sight('Head of Bight', -31.475, 131.111, 90, 38),
      fixed: { day: 16, at: '14:30' },
      note: 'Ranger talk on the boardwalk',
    },
    camp('Nullarbor Roadhouse', -31.4497, 130.8975, 2, 80),
    fuel('Border Village', -31.6385, 129.003, 60),
    camp('Eucla Caravan Park', -31.6772, 128.8893, 1, 38),
    fuel('Caiguna Roadhouse', -32.271, 125.486),
    camp('Balladonia Caravan Facility', -32.354, 123.617, 1, 42),
    fuel('Norseman', -32.198, 121.779),
    camp('RAC Esperance Holiday Park', -33.871, 121.894, 8, 378),
  ],
  tasmania: [
    { kind: 'start', name: 'BIG4 Melbourne', lat: -37.739, lng: 145.005 },
    {
      kind: 'ferry',
      name: 'Spirit of Tasmania, Geelong',
      lat: -38.109,
      lng: 144.362,
      dollars: 1_090,
      nights: 1,
      fixed: { day: 0, at: '16:15' },
      note: 'Gates close 45 minutes before she sails. Gas bottles off.',
    },
    { kind: 'other', name: 'Devonport', lat: -41.1769, lng: 146.3642 },
    camp('Sheffield', -41.383, 146.327, 2, 70),
    sight('Cradle Mountain', -41.577, 145.938, 360, 46),
    camp('Strahan', -42.151, 145.327, 3, 135),
    camp('Hobart', -42.8821, 147.3272, 5, 225),
    sight('Port Arthur', -43.147, 147.851, 300, 96),
    camp('Bicheno', -41.875, 148.303, 4, 176),
    camp('Launceston', -41.4332, 147.1441, 3, 126),
    {
      kind: 'ferry',
      name: 'Spirit of Tasmania, Devonport',
      lat: -41.1769,
      lng: 146.3642,
      fixed: { day: 20, at: '17:30' },
      dollars: 1_090,
    },
  ],
} satisfies Record<string, DemoTripStop[]>;
