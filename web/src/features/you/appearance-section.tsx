import { Monitor, Moon, Sun } from 'lucide-react';
import { Section } from '../../components/ui/section.tsx';
import {
  chooseTextScale,
  chooseTheme,
  TEXT_SCALES,
  type ThemeChoice,
  textScaleStore,
  themeStore,
} from '../../lib/appearance.ts';
import { meQuery } from '../../lib/me-query.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { updateProfileWrite } from '../../lib/profile-entity.ts';
import { useStore } from '../../lib/store.ts';
import { ChoiceRow } from './choice-row.tsx';

const THEMES: { value: ThemeChoice; name: string; Icon: typeof Sun }[] = [
  { value: 'light', name: 'Light', Icon: Sun },
  { value: 'dark', name: 'Dark', Icon: Moon },
  { value: 'system', name: 'As device', Icon: Monitor },
];

/** Both take effect at once. The theme belongs to this device, the text size to the profile. */
export function AppearanceSection() {
  const theme = useStore(themeStore);
  const scale = useStore(textScaleStore);
  const saveTextScale = useSaveTextScale();
  return (
    <Section title="Look">
      <ChoiceRow
        label="Text size"
        value={String(scale)}
        options={TEXT_SCALES.map((percent) => ({
          value: String(percent),
          label: `${percent} %`,
          name: `${percent} %`,
        }))}
        onChoose={(percent) => void saveTextScale(Number(percent))}
      />
      <ChoiceRow
        label="Theme"
        value={theme}
        options={THEMES.map(({ value, name, Icon }) => ({
          value,
          name,
          label: (
            <>
              <Icon aria-hidden className="size-5 shrink-0" />
              {name}
            </>
          ),
        }))}
        onChoose={chooseTheme}
      />
    </Section>
  );
}

function useSaveTextScale() {
  const { data: me } = usePendingQuery(meQuery);
  return async (percent: number) => {
    chooseTextScale(percent);
    const write = me && updateProfileWrite(me.profile, { textScale: percent }, `Text size, ${percent} %`);
    if (write) await enqueue(write);
  };
}
