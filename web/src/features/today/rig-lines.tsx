import { CircleAlert, CircleCheck, Clock, FileText } from 'lucide-react';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { paperState } from '../../../../shared/domain/vehicle-papers.ts';
import type { DueService } from '../../lib/due-services.ts';
import type { Wheels } from './use-wheels.ts';
import { WheelsLine } from './wheels-line.tsx';

interface RigLinesProps {
  wheels: Wheels;
  format: PersonFormat;
  rigFormat: RigFormat;
}

const LOOKS = {
  ok: { Icon: CircleCheck, tone: 'good', word: 'Next service' },
  soon: { Icon: Clock, tone: 'soon', word: 'Due soon' },
  overdue: { Icon: CircleAlert, tone: 'bad', word: 'Overdue' },
} as const;

/** The most urgent service, and the paper that runs out first if it does so soon. */
export function RigLines({ wheels, format, rigFormat }: RigLinesProps) {
  const [first, ...others] = wheels.due;
  const more = others.filter(({ due }) => due.state !== 'ok').length;
  return (
    <>
      {first && (
        <WheelsLine
          link={{ to: '/wheels/service' }}
          Icon={LOOKS[first.due.state].Icon}
          tone={LOOKS[first.due.state].tone}
          title={`${LOOKS[first.due.state].word}: ${first.plan.name}`}
        >
          {[first.rig.vehicle.name, leftOf(first, format, rigFormat), more > 0 && `and ${more} more`]
            .filter(Boolean)
            .join(' · ')}
        </WheelsLine>
      )}
      <PaperLine wheels={wheels} format={format} />
    </>
  );
}

/** What is left by the measure that decides. */
function leftOf({ due, rig }: DueService, format: PersonFormat, rigFormat: RigFormat): string {
  const { basis, remaining, remainingDays, dueOn } = due;
  if (basis === 'reading' && remaining !== null) {
    const distance = rigFormat.reading(Math.abs(remaining), rig.vehicle.kind);
    return remaining < 0 ? `${distance} over` : `${distance} to go`;
  }
  if (remainingDays === null || dueOn === null) return '';
  return remainingDays < 0 ? `since ${format.date(dueOn)}` : `by ${format.date(dueOn)}`;
}

function PaperLine({ wheels, format }: Pick<RigLinesProps, 'wheels' | 'format'>) {
  // What expires first stands in front.
  const paper = wheels.papers.find(({ expiresOn }) => (paperState(expiresOn, format.today)?.state ?? 'ok') !== 'ok');
  const state = paper && paperState(paper.expiresOn, format.today);
  if (!paper?.expiresOn || !state) return null;
  const rig = wheels.rigs.find(({ vehicle }) => vehicle.id === paper.vehicleId);
  const link = rig
    ? ({ to: '/wheels/vehicles/$vehicleId', params: { vehicleId: rig.vehicle.id } } as const)
    : ({ to: '/wheels' } as const);
  const isOver = state.state === 'expired';
  return (
    <WheelsLine
      link={link}
      Icon={isOver ? CircleAlert : FileText}
      tone={isOver ? 'bad' : 'soon'}
      title={`${paper.title} ${isOver ? 'has expired' : 'expires soon'}`}
    >
      {[rig?.vehicle.name, format.date(paper.expiresOn)].filter(Boolean).join(' · ')}
    </WheelsLine>
  );
}
