import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { createUnitWords, type UnitWords } from './unit-words.ts';
import { usePersonFormat } from './use-person-format.ts';
import { useRigFormat } from './use-rig-format.ts';
import { vehiclesQuery } from './vehicle-queries.ts';

/** Figures of two versions of a row as this person reads them. */
export function useUnitWords(): UnitWords {
  const { locale } = usePersonFormat();
  const { distanceUnit, consumptionUnit } = useRigFormat();
  const { data } = useQuery(vehiclesQuery());
  return useMemo(() => {
    const kindOf = (id: string) => data?.rigs.find(({ vehicle }) => vehicle.id === id)?.vehicle.kind;
    return createUnitWords({ locale, distanceUnit, consumptionUnit, kindOf });
  }, [locale, distanceUnit, consumptionUnit, data]);
}
