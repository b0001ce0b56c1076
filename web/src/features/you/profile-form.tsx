import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Currency } from '../../../../shared/contracts/common.ts';
import {
  ConsumptionUnit,
  DateFormat,
  DistanceUnit,
  type Profile,
  Region,
  UpdateProfileInput,
} from '../../../../shared/contracts/profile.ts';
import { Button } from '../../components/ui/button.tsx';
import { Field, SelectInput, TextInput } from '../../components/ui/field.tsx';
import { Section } from '../../components/ui/section.tsx';
import { updateProfileWrite } from '../../lib/profile-entity.ts';
import { REGION_DEFAULTS, REGION_NAMES } from './regions.ts';
import { SavedNotice } from './saved-notice.tsx';
import { useSaveSetting } from './use-save-setting.ts';

const { displayName, region, timeZone, currency, distanceUnit, consumptionUnit, dateFormat } = UpdateProfileInput.shape;
const ProfileFormSchema = z.object({
  displayName: displayName.unwrap(),
  region: region.unwrap(),
  timeZone: timeZone.unwrap(),
  currency: currency.unwrap(),
  distanceUnit: distanceUnit.unwrap(),
  consumptionUnit: consumptionUnit.unwrap(),
  dateFormat: dateFormat.unwrap(),
});
type ProfileValues = z.infer<typeof ProfileFormSchema>;

export function ProfileForm({ profile }: { profile: Profile }) {
  const { outcome, base, save } = useSaveSetting('profile', profile);
  const { register, handleSubmit, setValue, setError, formState } = useForm<ProfileValues>({
    values: toFormValues(profile),
    resetOptions: { keepDirtyValues: true },
    resolver: zodResolver(ProfileFormSchema),
  });
  const errors = formState.errors;

  const submit = handleSubmit(async (values) => {
    const issues = await save(updateProfileWrite(base, values, 'Your profile'), 'Your profile was');
    for (const { path, message } of issues) {
      const name = ProfileFormSchema.keyof().safeParse(path.split('.').at(-1));
      if (name.success) setError(name.data, { message });
    }
  });

  const followRegion = (chosen: z.infer<typeof Region>) => {
    for (const [name, value] of Object.entries(REGION_DEFAULTS[chosen])) {
      setValue(name as keyof ProfileValues, value, { shouldDirty: true });
    }
  };

  return (
    <Section title="Profile">
      <form noValidate onSubmit={submit} className="grid gap-4">
        <Field label="Name" error={errors.displayName?.message}>
          {(control) => <TextInput autoComplete="name" {...register('displayName')} {...control} />}
        </Field>
        <Field
          label="Region"
          hint="Sets currency, units and date to what is usual there."
          error={errors.region?.message}
        >
          {(control) => (
            <SelectInput
              {...register('region', { onChange: (event) => followRegion(Region.parse(event.target.value)) })}
              {...control}
            >
              {Region.options.map((option) => (
                <option key={option} value={option}>
                  {REGION_NAMES[option]}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        <Field label="Time zone" error={errors.timeZone?.message}>
          {(control) => (
            <SelectInput {...register('timeZone')} {...control}>
              {timeZones(profile.timeZone).map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ').replaceAll('/', ' / ')}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        <Field label="Currency" error={errors.currency?.message}>
          {(control) => <Options {...register('currency')} {...control} options={Currency.options} />}
        </Field>
        <Field label="Distance" error={errors.distanceUnit?.message}>
          {(control) => <Options {...register('distanceUnit')} {...control} options={DistanceUnit.options} />}
        </Field>
        <Field label="Fuel use" error={errors.consumptionUnit?.message}>
          {(control) => <Options {...register('consumptionUnit')} {...control} options={ConsumptionUnit.options} />}
        </Field>
        <Field label="Dates" error={errors.dateFormat?.message}>
          {(control) => <Options {...register('dateFormat')} {...control} options={DateFormat.options} />}
        </Field>
        {outcome && <SavedNotice outcome={outcome} />}
        <Button type="submit" busy={formState.isSubmitting} className="min-h-14 justify-self-end px-8">
          Save
        </Button>
      </form>
    </Section>
  );
}

function Options({ options, ...select }: React.ComponentProps<'select'> & { options: readonly string[] }) {
  return (
    <SelectInput {...select}>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </SelectInput>
  );
}

function toFormValues(profile: Profile): ProfileValues {
  const { displayName, region, timeZone, currency, distanceUnit, consumptionUnit, dateFormat } = profile;
  return { displayName, region, timeZone, currency, distanceUnit, consumptionUnit, dateFormat };
}

/** Every zone this browser knows, and the one of the profile even if it does not. */
function timeZones(own: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(own) ? known : [own, ...known];
}
