export interface ChecklistTemplate {
  name: string;
  about: string;
  /** In order; what ends in "!" is critical. */
  items: readonly string[];
}

/** What to begin a list with. It is the person's own from then on. */
export const CHECKLIST_TEMPLATES: readonly ChecklistTemplate[] = [
  {
    name: 'Hitched up and towing',
    about: 'Coupling, chains, lights, brakes',
    items: [
      'Coupling locked on the ball!',
      'Safety chains crossed and shackled!',
      'Breakaway cable on!',
      'Plug in: brake, tail and indicator lights work!',
      'Jockey wheel up and away!',
      'Corner steadies up!',
      'Handbrake of the van off!',
      'Brake controller set and tested!',
      'Wheel nuts checked',
      'Tyre pressures checked',
      'Towing mirrors out',
      'Walk around once more',
    ],
  },
  {
    name: 'Motorhome',
    about: 'Outside connections, roof, loose things',
    items: [
      'Gas off at the bottle!',
      'Power lead unplugged and stowed!',
      'Step up!',
      'Awning in and locked!',
      'Roof hatches and vents closed!',
      'Water hose away, caps on',
      'Grey water closed',
      'Windows closed',
      'Cupboards and drawers latched',
      'Fridge on 12 volts, door locked',
      'Tyre pressures checked',
      'Mirrors and camera clean',
    ],
  },
  {
    name: 'Pack up inside',
    about: 'Hatches, cupboards, fridge',
    items: [
      'Stove and heater off!',
      'Roof hatches closed!',
      'Windows closed and latched',
      'Cupboards and drawers latched',
      'Fridge locked and on 12 volts',
      'Television down and secured',
      'Table and bench clear',
      'Taps off, pump off',
      'Lights off',
      'Door locked',
    ],
  },
  {
    name: 'Pack up outside',
    about: 'Gas, power, water, awning',
    items: [
      'Gas off at the bottle!',
      'Power lead unplugged and stowed!',
      'Awning in and locked!',
      'Step up!',
      'Chocks and levelling ramps away!',
      'Water hose and filter away',
      'Waste hose rinsed and away',
      'Toilet cassette emptied',
      'Antenna down',
      'Mats, chairs and table packed',
      'Nothing left on the site',
    ],
  },
];
