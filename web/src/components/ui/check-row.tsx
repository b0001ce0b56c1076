import { type ComponentProps, type ReactNode, useId } from 'react';

interface CheckRowProps extends ComponentProps<'input'> {
  label: ReactNode;
  hint?: ReactNode;
}

/** Something that is on or off. The whole row is the target. */
export function CheckRow({ label, hint, ...input }: CheckRowProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="flex min-h-14 cursor-pointer items-start gap-3.5 rounded-control border border-edge px-3.5 py-3 hover:bg-sunk has-checked:border-eucalyptus has-checked:bg-mist"
    >
      <input
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
        className="mt-0.5 size-6 shrink-0 accent-eucalyptus"
      />
      <span className="grid gap-0.5">
        <span className="font-semibold">{label}</span>
        {hint && (
          <span id={`${id}-hint`} className="text-sm text-soft">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
