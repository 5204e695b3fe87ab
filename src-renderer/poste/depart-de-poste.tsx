// « Remplacé » and « Perdu ou volé »: one button each, and what it does and does not do in two sentences.
import { Text } from '@mantine/core';
import type { DemandeDe } from '../../src-shared/contract/index';
import { useAppel } from '../ui/appel';
import { Confirmation } from '../ui/confirmation';

export type MotifDeDepart = DemandeDe<'poste.ecarter'>['motif'];

interface Proprietes {
  readonly id: string;
  readonly nom: string;
  readonly motif: MotifDeDepart;
  onFin(fait: boolean): void;
}

const TEXTES: Readonly<Record<MotifDeDepart, { titre: string; action: string; phrases: readonly string[] }>> =
  {
    remplace: {
      titre: 'Retirer un ordinateur remplacé',
      action: 'Retirer cet ordinateur',
      phrases: [
        'Il ne reçoit plus rien de ce qui sera saisi ensuite ; ce qu’il avait saisi sans l’envoyer est encore pris s’il se synchronise.',
        'Cela n’efface pas sa base : effacez ou détruisez son disque vous-même avant de le donner ou de le jeter.',
      ],
    },
    perdu: {
      titre: 'Déclarer un ordinateur perdu ou volé',
      action: 'Déclarer perdu ou volé',
      phrases: [
        'Dès maintenant rien de ce qu’il envoie n’est pris, et les clés changent : il ne lit rien de ce qui sera saisi ensuite.',
        'Cela n’efface pas ce qui est sur son disque : la base y reste chiffrée, et ce qu’il n’avait pas envoyé est perdu tant qu’on ne le retrouve pas.',
      ],
    },
  };

export function DepartDePoste({ id, nom, motif, onFin }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('poste.ecarter');
  const { titre, action, phrases } = TEXTES[motif];
  const confirmer = async () => {
    if ((await envoyer({ id, motif }))?.ok) onFin(true);
  };
  return (
    <Confirmation
      ouverte
      titre={titre}
      action={action}
      enCours={enCours}
      erreur={erreur}
      onConfirmer={() => void confirmer()}
      onRenoncer={() => onFin(false)}
    >
      <Text fw={600}>{nom}</Text>
      {phrases.map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
    </Confirmation>
  );
}
