// « Relier au serveur national »: the address and the activation code that its operator gave.
import { Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { AUCUN_SERVEUR, ChampCodeDActivation, ChampsServeur } from './champs-serveur';

interface Proprietes {
  /** Host; `null` while the structure is not linked. */
  readonly serveur: string | null;
  onReliee(): void;
}

export const LiaisonAuServeur = ({ serveur, onReliee }: Proprietes) => (
  <section className="surface" aria-labelledby="titre-liaison">
    <Stack>
      <h2 id="titre-liaison" className="titre-de-partie">
        Serveur national
      </h2>
      {serveur === null ? (
        <>
          <Text>
            Il transporte les saisies d’un ordinateur à l’autre sans pouvoir les lire. La personne qui le suit
            vous a donné une adresse et un code d’activation ; sans eux, tout reste sur cet ordinateur.
          </Text>
          <Formulaire onReliee={onReliee} />
        </>
      ) : (
        <Text>La structure est reliée à {serveur}.</Text>
      )}
    </Stack>
  </section>
);

function Formulaire({ onReliee }: Pick<Proprietes, 'onReliee'>) {
  const { envoyer, enCours, erreur } = useAppel('structure.relier');
  const [serveur, saisirServeur] = useState(AUCUN_SERVEUR);
  const [code, saisirCode] = useState('');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if ((await envoyer({ ...serveur, code }))?.ok) onReliee();
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <ChampsServeur saisie={serveur} erreur={erreur} onChange={saisirServeur} />
        <ChampCodeDActivation
          libelle="Code d’activation"
          valeur={code}
          erreur={erreur}
          onChange={saisirCode}
        />
        <AffichageErreur erreur={erreur} />
        <div>
          <Button
            type="submit"
            loading={enCours}
            disabled={serveur.adresse.trim() === '' || code.trim() === ''}
          >
            Relier au serveur national
          </Button>
        </div>
      </Stack>
    </form>
  );
}
