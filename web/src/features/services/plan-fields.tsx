import { type UseFormReturn, useWatch } from 'react-hook-form';
import { chipStyle } from '../../components/ui/chip.tsx';
import { Field, inputStyle, SelectInput, TextInput } from '../../components/ui/field.tsx';
import { classNames } from '../../lib/class-names.ts';
import { PLAN_TEMPLATES, type PlanTemplate } from './plan-templates.ts';
import { ofTemplate, ofVehicle, type PlanValues, type PlanWorld, rigOf } from './plan-values.ts';

interface PlanFieldsProps {
  form: UseFormReturn<PlanValues>;
  world: PlanWorld;
  isNew: boolean;
}

/** What has to be done to which vehicle, how often, counted from when, and how early to say so. */
export function PlanFields({ form, world, isNew }: PlanFieldsProps) {
  const { errors } = form.formState;
  const vehicleId = useWatch({ control: form.control, name: 'vehicleId' });
  const rig = rigOf(vehicleId, world);
  const unit = rig?.vehicle.kind === 'generator' ? 'hours' : world.unit;
  const fill = (values: Partial<PlanValues>) => {
    for (const [name, value] of Object.entries(values))
      form.setValue(name as keyof PlanValues, value, { shouldValidate: form.formState.isSubmitted });
  };
  const vehicle = form.register('vehicleId');
  const text = (name: keyof PlanValues, label: string, extra: { hint?: string; numeric?: boolean } = {}) => (
    <Field label={label} hint={extra.hint} error={errors[name]?.message}>
      {(control) => (
        <TextInput
          autoComplete="off"
          inputMode={extra.numeric ? 'decimal' : 'text'}
          {...form.register(name)}
          {...control}
        />
      )}
    </Field>
  );

  return (
    <>
      {isNew && (
        <Field label="Vehicle" error={errors.vehicleId?.message}>
          {(control) => (
            <SelectInput
              data-autofocus
              {...vehicle}
              {...control}
              onChange={(event) => {
                fill(ofVehicle(event.target.value, world));
                return vehicle.onChange(event);
              }}
            >
              {vehicleId === '' && <option value="">Choose…</option>}
              {world.rigs.map(({ vehicle }) => (
                <option key={vehicle.id} value={vehicle.id}>
                  {vehicle.name}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      )}
      {isNew && rig && (
        <Templates kind={rig.vehicle.kind} onChoose={(template) => fill(ofTemplate(template, vehicleId, world))} />
      )}
      {text('name', 'What has to be done')}
      <div className="grid items-start gap-5 sm:grid-cols-2">
        {text('everyReading', `Every so many ${unit}`, { numeric: true })}
        {text('everyMonths', 'Or every so many months', { numeric: true, hint: 'Whichever comes first.' })}
      </div>
      <fieldset className="grid items-start gap-5 sm:grid-cols-2">
        <legend className="mb-1.5 font-semibold text-soft">Counted from, until it is done the first time</legend>
        <Field label="Day" error={errors.startOn?.message}>
          {(control) => (
            <TextInput type="date" min="1970-01-01" max="2100-12-31" {...form.register('startOn')} {...control} />
          )}
        </Field>
        {text('startReading', unit === 'hours' ? 'Hours' : `Odometer (${unit})`, { numeric: true })}
      </fieldset>
      <fieldset className="grid items-start gap-5 sm:grid-cols-2">
        <legend className="mb-1.5 font-semibold text-soft">Tell us before it is due</legend>
        {text('warnReading', `So many ${unit} before`, { numeric: true })}
        {text('warnDays', 'So many days before', { numeric: true })}
      </fieldset>
      <Field label="Note (if you like)" error={errors.note?.message}>
        {(control) => (
          <textarea
            rows={1}
            {...form.register('note')}
            {...control}
            className={classNames(inputStyle, 'field-sizing-content max-h-48 resize-none')}
          />
        )}
      </Field>
    </>
  );
}

interface TemplatesProps {
  kind: PlanTemplate['kinds'][number];
  onChoose: (template: PlanTemplate) => void;
}

/** The usual ones for this kind of vehicle, by one tap. */
function Templates({ kind, onChoose }: TemplatesProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the form would announce a second form part.
    <div role="group" aria-label="Usual ones" className="flex flex-wrap gap-2">
      {PLAN_TEMPLATES.filter(({ kinds }) => kinds.includes(kind)).map((template) => (
        <button
          key={template.name}
          type="button"
          className={chipStyle(false, 'px-3 text-sm')}
          onClick={() => onChoose(template)}
        >
          {template.name}
        </button>
      ))}
    </div>
  );
}
