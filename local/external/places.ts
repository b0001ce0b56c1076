export interface StandInPlace {
  name: string;
  city: string;
  state: string;
  /** OpenStreetMap's tag. */
  key: string;
  value: string;
  lat: number;
  lng: number;
}

type Row = [name: string, city: string, state: string, tag: string, lat: number, lng: number];

const SA = 'South Australia';
const ROWS: Row[] = [
  ['Ceduna Shelly Beach Caravan Park', 'Ceduna', SA, 'tourism=caravan_site', -32.1407, 133.6479],
  ['Ceduna Foreshore Fuel', 'Ceduna', SA, 'amenity=fuel', -32.1278, 133.6801],
  ['Ceduna Dump Point', 'Ceduna', SA, 'amenity=sanitary_dump_station', -32.1219, 133.689],
  ['Penong Windmill Water', 'Penong', SA, 'amenity=drinking_water', -31.9302, 133.0121],
  ['Penong Fuel', 'Penong', SA, 'amenity=fuel', -31.9288, 133.0106],
  ['Nundroo Roadhouse', 'Nundroo', SA, 'amenity=fuel', -31.7912, 132.2247],
  ['Nullarbor Roadhouse', 'Nullarbor', SA, 'amenity=fuel', -31.4489, 130.8973],
  ['Nullarbor Roadhouse Caravan Park', 'Nullarbor', SA, 'tourism=caravan_site', -31.4494, 130.8981],
  ['Border Village Fuel', 'Border Village', SA, 'amenity=fuel', -31.6387, 129.0027],
  ['Eucla Caravan Park', 'Eucla', 'Western Australia', 'tourism=caravan_site', -31.6759, 128.8831],
  ['Port Lincoln Tourist Park', 'Port Lincoln', SA, 'tourism=caravan_site', -34.7163, 135.8748],
];

export const PLACES: StandInPlace[] = ROWS.map(([name, city, state, tag, lat, lng]) => {
  const [key = '', value = ''] = tag.split('=');
  return { name, city, state, key, value, lat, lng };
});
