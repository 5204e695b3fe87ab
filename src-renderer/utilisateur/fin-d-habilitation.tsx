// Ends a person's habilitation, after a window that says what it does.
import { Text } from '@mantine/core';
import { useAppel } from '../ui/appel';
import { Confirmation } from '../ui/confirmation';
import { nomComplet, type Personne } from './liste-personnes';

interface Proprietes {
  readonly personne: Personne;
  onFermer(): void;
}

export function FinDHabilitation({ personne, onFermer }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('utilisateur.terminer');
  const terminer = async () => {
    const reponse = await envoyer({ id: personne.id });
    if (reponse?.ok) onFermer();
  };
  return (
    <Confirmation
      ouverte
      titre={`Mettre fin à une habilitation : ${nomComplet(personne)}`}
      action="Mettre fin à l’habilitation"
      enCours={enCours}
      erreur={erreur}
      onConfirmer={terminer}
      onRenoncer={onFermer}
    >
      <Text>
        Dès maintenant, cette personne ne pourra plus ouvrir la base sur cet ordinateur. Ce qu’elle a
        enregistré reste dans les dossiers, sous son nom. On ne peut pas revenir en arrière : il lui faudrait
        une nouvelle habilitation, avec un autre identifiant.
      </Text>
    </Confirmation>
  );
}
