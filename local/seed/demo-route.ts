/** A lap of Australia with the caravan on, in order: kilometres from the stop before, nights, diesel in cents a litre, a powered site in dollars. */
export interface DemoStop {
  town: string;
  distanceKm: number;
  nights: number;
  dieselCents: number;
  siteDollars: number;
  grocer: 'Woolworths' | 'Coles' | 'Foodland' | 'IGA' | 'Aldi' | null;
  park: string;
}

type Row = [string, number, number, number, number, DemoStop['grocer'], string];

// Prices of 2025–26: roadhouses on the Nullarbor and in the north cost up to half as much again as the cities.
const ROWS: Row[] = [
  ['Adelaide', 60, 9, 184, 62, 'Foodland', 'Discovery Parks Adelaide Beachfront'],
  ['Penneshaw', 120, 6, 214, 48, 'IGA', 'Kangaroo Island Shores Caravan Park'],
  ['Port Augusta', 425, 2, 189, 44, 'Woolworths', 'Shoreline Caravan Park'],
  ['Port Lincoln', 345, 7, 194, 52, 'Coles', 'Port Lincoln Tourist Park'],
  ['Streaky Bay', 300, 5, 204, 45, 'Foodland', 'Streaky Bay Foreshore Tourist Park'],
  ['Ceduna', 112, 3, 203, 42, 'Foodland', 'Ceduna Shelly Beach Caravan Park'],
  ['Nullarbor Roadhouse', 298, 1, 268, 40, null, 'Nullarbor Roadhouse'],
  ['Eucla', 198, 1, 259, 38, null, 'Eucla Caravan Park'],
  ['Balladonia', 523, 1, 272, 42, null, 'Balladonia Caravan Facility'],
  ['Norseman', 192, 2, 224, 40, 'IGA', 'Gateway Caravan Park'],
  ['Esperance', 204, 8, 199, 54, 'Woolworths', 'RAC Esperance Holiday Park'],
  ['Albany', 478, 9, 193, 55, 'Coles', 'Middleton Beach Holiday Park'],
  ['Walpole', 120, 4, 204, 46, 'IGA', 'Rest Point Holiday Village'],
  ['Busselton', 300, 9, 191, 58, 'Woolworths', 'RAC Busselton Holiday Park'],
  ['Perth', 222, 14, 181, 66, 'Coles', 'Karrinyup Waters Resort'],
  ['Cervantes', 200, 3, 203, 44, 'IGA', 'RAC Cervantes Holiday Park'],
  ['Geraldton', 222, 5, 194, 46, 'Woolworths', 'Sunset Beach Holiday Park'],
  ['Kalbarri', 155, 4, 209, 48, 'IGA', 'Kalbarri Red Bluff Tourist Park'],
  ['Denham', 375, 5, 228, 46, 'IGA', 'Shark Bay Caravan Park'],
  ['Carnarvon', 328, 5, 206, 44, 'Woolworths', 'Coral Coast Tourist Park'],
  ['Coral Bay', 238, 5, 229, 58, 'IGA', "People's Park"],
  ['Exmouth', 152, 10, 214, 58, 'IGA', 'RAC Exmouth Cape Holiday Park'],
  ['Karratha', 556, 4, 208, 52, 'Woolworths', 'Discovery Parks Pilbara'],
  ['Eighty Mile Beach', 495, 5, 236, 52, null, 'Eighty Mile Beach Caravan Park'],
  ['Broome', 370, 18, 219, 68, 'Woolworths', 'Cable Beach Caravan Park'],
  ['Fitzroy Crossing', 396, 2, 241, 48, 'IGA', 'Fitzroy River Lodge'],
  ['Halls Creek', 289, 1, 249, 44, 'IGA', 'Halls Creek Caravan Park'],
  ['Kununurra', 360, 8, 226, 52, 'Coles', 'Kimberleyland Waterfront'],
  ['Katherine', 514, 5, 206, 46, 'Woolworths', 'Nitmiluk National Park Campground'],
  ['Darwin', 318, 13, 188, 60, 'Coles', 'Hidden Valley Holiday Park'],
  ['Mataranka', 423, 3, 216, 38, null, 'Little Roper Stockcamp'],
  ['Daly Waters', 170, 1, 238, 36, null, 'Daly Waters Historic Pub'],
  ['Tennant Creek', 407, 2, 221, 40, 'IGA', 'Outback Caravan Park'],
  ['Camooweal', 478, 1, 246, 34, null, 'Camooweal Roadhouse'],
  ['Mount Isa', 188, 3, 204, 44, 'Coles', 'Mount Isa Caravan Park'],
  ['Hughenden', 518, 2, 209, 38, 'IGA', 'Hughenden Allen Terry Caravan Park'],
  ['Townsville', 385, 8, 187, 52, 'Woolworths', 'Rowes Bay Beachfront Park'],
  ['Cairns', 348, 12, 189, 58, 'Coles', 'Cairns Coconut Holiday Resort'],
  ['Mission Beach', 138, 5, 199, 48, 'Woolworths', 'Dunk Island View Caravan Park'],
  ['Airlie Beach', 502, 8, 193, 60, 'Woolworths', 'Discovery Parks Airlie Beach'],
  ['Yeppoon', 520, 6, 189, 50, 'Coles', 'Capricorn Coast Holiday Park'],
  ['Agnes Water', 240, 5, 203, 52, 'IGA', 'Agnes Water Beach Park'],
  ['Hervey Bay', 236, 10, 184, 50, 'Aldi', 'Pialba Beachfront Tourist Park'],
  ['Noosa', 184, 8, 186, 62, 'Woolworths', 'Noosa Caravan Park'],
  ['Brisbane', 150, 7, 179, 58, 'Aldi', 'Brisbane Holiday Village'],
  ['Ballina', 188, 6, 182, 56, 'Coles', 'Shaws Bay Holiday Park'],
  ['Coffs Harbour', 208, 6, 181, 54, 'Aldi', 'Park Beach Holiday Park'],
  ['Port Macquarie', 152, 6, 180, 56, 'Woolworths', 'Flynns Beach Caravan Park'],
  ['Nelson Bay', 226, 6, 183, 58, 'Coles', 'Halifax Holiday Park'],
  ['Sydney', 206, 6, 178, 72, 'Aldi', 'NRMA Sydney Lakeside'],
  ['Batemans Bay', 288, 6, 186, 54, 'Woolworths', 'BIG4 Batemans Bay Beach Resort'],
  ['Merimbula', 178, 6, 189, 52, 'Coles', 'Merimbula Beach Holiday Park'],
  ['Lakes Entrance', 292, 6, 186, 48, 'Woolworths', 'Eastern Beach Tourist Park'],
  ['Melbourne', 322, 7, 177, 64, 'Aldi', 'BIG4 Melbourne'],
  ['Apollo Bay', 196, 4, 194, 52, 'IGA', 'Pisces Holiday Park'],
  ['Warrnambool', 148, 5, 184, 50, 'Coles', 'Surfside Holiday Park'],
  ['Mount Gambier', 186, 4, 185, 44, 'Foodland', 'Blue Lake Holiday Park'],
  ['Robe', 128, 4, 194, 48, 'Foodland', 'Discovery Parks Robe'],
  ['Victor Harbor', 330, 6, 188, 50, 'Foodland', 'Victor Harbor Beachfront Holiday Park'],
];

export const DEMO_ROUTE: DemoStop[] = ROWS.map(
  ([town, distanceKm, nights, dieselCents, siteDollars, grocer, park]) => ({
    town,
    distanceKm,
    nights,
    dieselCents,
    siteDollars,
    grocer,
    park,
  }),
);
