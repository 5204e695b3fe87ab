// The frame's one banner: missing writes first, then a journal whose chain does not hold, then a reminder.
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { usePeut, useSession } from '../session/session';
import { useAppel } from '../ui/appel';
import { Confirmation } from '../ui/confirmation';
import { BandeauRappel } from './bandeau-rappel';

export function BandeauIntegrite({ session }: { readonly session: SessionOuverte }) {
  if (session.ecrituresManquantes > 0) return <Manque nombre={session.ecrituresManquantes} />;
  if (session.ruptureJournal === null) return <BandeauRappel rappels={session.rappels} />;
  return (
    <div className="bandeau" role="status">
      <p>
        Le journal ne se suit plus à partir de l’acte n° {session.ruptureJournal} : une ligne a été modifiée
        ou retirée hors de l’application. Les dossiers restent utilisables ; la direction doit prévenir la
        personne qui suit l’informatique.
      </p>
    </div>
  );
}

function Manque({ nombre }: { readonly nombre: number }) {
  const peutPoursuivre = usePeut('utilisateur.habiliter');
  const ouvrir = useSession((etat) => etat.ouvrir);
  const { envoyer, enCours, erreur } = useAppel('acces.poursuivreMalgreManque');
  const [demande, demander] = useState(false);
  const poursuivre = async () => {
    const reponse = await envoyer({});
    if (!reponse?.ok) return;
    demander(false);
    ouvrir(reponse.valeur);
  };
  return (
    <div className="bandeau" role="status">
      <p>
        <strong>{phraseDuManque(nombre)}</strong> La base est ouverte en lecture seule. Restaurez une copie de
        sauvegarde plus récente
        {peutPoursuivre ? ', ou poursuivez sans ces enregistrements.' : ', ou adressez-vous à la direction.'}
      </p>
      {peutPoursuivre && (
        <Button variant="default" size="sm" onClick={() => demander(true)}>
          Poursuivre et consigner le manque
        </Button>
      )}
      <Confirmation
        ouverte={demande}
        titre="Poursuivre sans les enregistrements manquants"
        action="Poursuivre"
        enCours={enCours}
        erreur={erreur}
        onConfirmer={poursuivre}
        onRenoncer={() => demander(false)}
      >
        <Text>
          {phraseDuManque(nombre)} Si vous poursuivez, la base redevient modifiable à partir de son état
          présent, et le manque est noté dans le journal avec votre nom. Une copie plus récente ne pourra plus
          s’y ajouter.
        </Text>
      </Confirmation>
    </div>
  );
}

const phraseDuManque = (nombre: number): string =>
  nombre === 1
    ? 'Un enregistrement confirmé n’est plus dans la base.'
    : `${nombre} enregistrements confirmés ne sont plus dans la base.`;
