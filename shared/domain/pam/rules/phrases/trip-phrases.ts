import { calls, type Phrase } from './phrase.ts';

export const TRIP_PHRASES: Phrase[] = [
  calls('plan a trip from Ceduna to Esperance', 'plan_trip', { places: [{ place: 'Ceduna' }, { place: 'Esperance' }] }),
  calls('plan a trip to Broome', 'plan_trip', { places: [{ place: 'Broome' }] }),
  calls('plan a trip from Adelaide to Perth via Port Augusta and Ceduna starting next Thursday', 'plan_trip', {
    startsOn: '2026-12-03',
    places: [{ place: 'Adelaide' }, { place: 'Port Augusta' }, { place: 'Ceduna' }, { place: 'Perth' }],
  }),
  calls('new trip called Top End', 'plan_trip', { name: 'Top End' }),
  calls('start a new trip called winter up north from the 5th of May', 'plan_trip', {
    name: 'winter up north',
    startsOn: '2027-05-05',
  }),
  calls('plan a trip from streaky bay to port lincoln in a fortnight', 'plan_trip', {
    startsOn: '2026-12-10',
    places: [{ place: 'Streaky Bay' }, { place: 'Port Lincoln' }],
  }),
  calls('plan a trip', 'plan_trip', {}),
  calls("let's plan a trip from Ceduna to Eucla leaving tomorrow", 'plan_trip', {
    startsOn: '2026-11-27',
    places: [{ place: 'Ceduna' }, { place: 'Eucla' }],
  }),
  calls('plan a trip Melbourne to Sydney via Canberra', 'plan_trip', {
    places: [{ place: 'Melbourne' }, { place: 'Canberra' }, { place: 'Sydney' }],
  }),

  calls('add a stop at Kimba', 'add_stop', { place: 'Kimba' }),
  calls('add Kimba', 'add_stop', { place: 'Kimba' }),
  calls('add Coorabie to the trip for two nights', 'add_stop', { place: 'Coorabie', nights: 2 }),
  calls('add a fuel stop at Penong', 'add_stop', { place: 'Penong', kind: 'fuel' }),
  calls('add fowlers bay after penong for three nights', 'add_stop', {
    place: 'Fowlers Bay',
    nights: 3,
    after: 'Penong',
  }),
  calls('add two nights at Port Lincoln', 'add_stop', { place: 'Port Lincoln', nights: 2 }),
  calls('put in a lunch stop at Wudinna', 'add_stop', { place: 'Wudinna', kind: 'food' }),
  calls('add Cradle Mountain to the Tasmania trip', 'add_stop', {
    place: 'Cradle Mountain',
    trip: 'Tasmania by ferry',
  }),
  calls('add a night at Cocklebiddy after Eucla for 45 dollars', 'add_stop', {
    place: 'Cocklebiddy',
    nights: 1,
    after: 'Eucla',
    costCents: 4_500,
  }),
  calls("let's stop at Kimba for lunch", 'add_stop', { place: 'Kimba', kind: 'food' }),
  calls("let's stay at Fowlers Bay for a couple of nights", 'add_stop', { place: 'Fowlers Bay', nights: 2 }),
  calls('add a dump point stop at Ceduna', 'add_stop', { place: 'Ceduna', kind: 'dump' }),
  calls('add a camp at Mundrabilla', 'add_stop', { place: 'Mundrabilla', kind: 'camp' }),

  calls('move Penong before Ceduna', 'move_stop', { stop: 'Penong', before: 'Ceduna' }),
  calls('move head of bight after border village', 'move_stop', { stop: 'Head of Bight', after: 'Border Village' }),
  calls('put Eucla before Border Village', 'move_stop', { stop: 'Eucla', before: 'Border Village' }),
  calls('shift the Norseman stop to after Eucla', 'move_stop', { stop: 'Norseman', after: 'Eucla' }),
  calls('can you move Ceduna to before Streaky Bay please', 'move_stop', { stop: 'Ceduna', before: 'Streaky Bay' }),

  calls('remove Penong', 'remove_stop', { stop: 'Penong' }),
  calls('take Head of Bight off the trip', 'remove_stop', { stop: 'Head of Bight' }),
  calls('skip Border Village', 'remove_stop', { stop: 'Border Village' }),
  calls('remove the stop at Eucla', 'remove_stop', { stop: 'Eucla' }),
  calls('delete Norseman from the Nullarbor trip', 'remove_stop', { stop: 'Norseman', trip: 'Across the Nullarbor' }),
  calls("let's give Penong a miss", 'remove_stop', { stop: 'Penong' }),
  calls('drop the Streaky Bay stop', 'remove_stop', { stop: 'Streaky Bay' }),

  calls('will we make it on this tank', 'trip_range', {}),
  calls('how far can we go', 'trip_range', {}),
  calls('how far can we get on this tank', 'trip_range', {}),
  calls('do we have enough fuel to get to Eucla', 'trip_range', {}),
  calls('when will we run out of fuel', 'trip_range', {}),
  calls('range', 'trip_range', {}),
  calls("what's our range on the Nullarbor trip", 'trip_range', { trip: 'Across the Nullarbor' }),
  calls('have we got enough diesel', 'trip_range', {}),

  calls("what's the weather like in Ceduna", 'weather_ahead', { place: 'Ceduna' }),
  calls("what's the weather", 'weather_ahead', {}),
  calls('weather ahead', 'weather_ahead', {}),
  calls('will it rain tomorrow', 'weather_ahead', {}),
  calls('is it going to be windy at Nundroo', 'weather_ahead', { place: 'Nundroo' }),
  calls('forecast for port augusta', 'weather_ahead', { place: 'Port Augusta' }),
  calls("how hot's it going to be in Eucla this arvo", 'weather_ahead', { place: 'Eucla' }),
  calls('any rain on the way', 'weather_ahead', {}),
  calls('whats the weather doing at streaky bay on saturday', 'weather_ahead', { place: 'Streaky Bay' }),
];
