// « Remplacé », « Perdu ou volé », « Ne plus rien prendre »: one button each, and what it does and does not do in two sentences.
import { Text } from '@mantine/core';
import { useAppel } from '../ui/appel';
import { Confirmation } from '../ui/confirmation';

export type MotifDeDepart = 'remplace' | 'perdu' | 'arrete';

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
    arrete: {
      titre: 'Ne plus rien prendre d’un ordinateur remplacé',
      action: 'Ne plus rien prendre de lui',
      phrases: [
        'Ce qui est déjà arrivé de cet ordinateur reste ; ce qu’il enverrait ensuite est mis de côté, sans entrer dans les dossiers.',
        'Cela ne se reprend pas et n’efface rien sur son disque : faites-le quand il a tout envoyé, ou qu’il ne doit plus servir.',
      ],
    },
  };

export function DepartDePoste({ id, nom, motif, onFin }: Proprietes) {
  const ecarter = useAppel('poste.ecarter');
  const arreter = useAppel('poste.arreter');
  const { titre, action, phrases } = TEXTES[motif];
  const confirmer = async () => {
    const reponse = await (motif === 'arrete' ? arreter.envoyer({ id }) : ecarter.envoyer({ id, motif }));
    if (reponse?.ok) onFin(true);
  };
  return (
    <Confirmation
      ouverte
      titre={titre}
      action={action}
      enCours={ecarter.enCours || arreter.enCours}
      erreur={ecarter.erreur ?? arreter.erreur}
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
