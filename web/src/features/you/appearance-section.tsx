import { useQueryClient } from '@tanstack/react-query';
import { Monitor, Moon, Sun } from 'lucide-react';
import type { Me } from '../../../../shared/contracts/profile.ts';
import { Section } from '../../components/ui/section.tsx';
import { api } from '../../lib/api-client.ts';
import {
  chooseTextScale,
  chooseTheme,
  TEXT_SCALES,
  type ThemeChoice,
  textScaleStore,
  themeStore,
} from '../../lib/appearance.ts';
import { explainWriteFailure } from '../../lib/explain-failure.ts';
import { meQuery } from '../../lib/me-query.ts';
import { useStore } from '../../lib/store.ts';
import { showToast } from '../../lib/toasts.ts';
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
  const queryClient = useQueryClient();
  return async (percent: number) => {
    chooseTextScale(percent);
    const me = queryClient.getQueryData(meQuery.queryKey);
    if (!me) return;
    try {
      const { profile } = await api.updateProfile({ textScale: percent }, me.profile.version);
      queryClient.setQueryData<Me>(meQuery.queryKey, (current) => current && { ...current, profile });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      showToast(`The size is set on this device only. ${explainWriteFailure(error)}`, { tone: 'bad' });
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    }
  };
}
