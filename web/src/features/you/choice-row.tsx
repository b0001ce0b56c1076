import { RadioGroup } from 'radix-ui';
import { type ReactNode, useId } from 'react';

interface ChoiceRowProps<Value extends string> {
  label: string;
  value: Value;
  options: { value: Value; label: ReactNode; name: string }[];
  onChoose: (value: Value) => void;
}

/** A few choices side by side, of which one holds. */
export function ChoiceRow<Value extends string>({ label, value, options, onChoose }: ChoiceRowProps<Value>) {
  const id = useId();
  return (
    <div className="grid gap-2">
      <span id={id} className="font-semibold">
        {label}
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={(chosen) => onChoose(chosen as Value)}
        className="flex flex-wrap gap-2"
      >
        {options.map((option) => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            aria-label={option.name}
            className="inline-flex min-h-12 min-w-fit flex-1 items-center justify-center gap-2 rounded-control border border-edge px-2.5 py-2 whitespace-nowrap hover:bg-sunk data-[state=checked]:border-2 data-[state=checked]:border-eucalyptus data-[state=checked]:bg-mist data-[state=checked]:font-bold"
          >
            {option.label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
