// What a computer that enters shows: the digits while the direction decides, then the loading, then the way to the login.
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { tailleEnClair } from '../copie/taille';
import { interroger } from '../core-client';
import { nombre, saisies } from '../synchronisation/phrases';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { useBattement } from './battement';
import { Chiffres } from './chiffres';
import type { ProprietesDArrivee } from './ecran-d-arrivee';

type Etat = SortieDe<'arrivee.suivre'>;

const RYTHME_MS = 1_000;

/** Failures after which there is nothing to wait for any more. */
const FINALES: ReadonlySet<string> = new Set([
  'arriveeAbsente',
  'arriveeRefusee',
  'accueilEtranger',
  'structureDejaPresente',
  'codeDAdmissionExpire',
  'codeDAdmissionInconnu',
]);

interface Proprietes extends Pick<ProprietesDArrivee, 'onArrivee'> {
  onAbandon(): void;
}

export function Deroulement({ onAbandon, onArrivee }: Proprietes) {
  const [etat, recevoir] = useState<Etat | null>(null);
  const [panne, signaler] = useState<Erreur | null>(null);
  const continuer = useAppel('arrivee.continuer');
  const abandonner = useAppel('arrivee.abandonner');
  const finale = panne !== null && FINALES.has(panne.type);
  const relire = () => {
    void interroger('arrivee.suivre', {}).then((reponse) => {
      signaler(reponse.ok ? null : reponse.erreur);
      if (reponse.ok) recevoir(reponse.valeur);
    });
  };
  useAChaque(true, relire);
  useBattement(finale || etat?.etape === 'finie' ? null : RYTHME_MS, relire);
  useAChaque(etat?.structure?.id, () => {
    if (etat?.structure != null)
      onArrivee(
        etat.structure.id,
        `« ${etat.structure.nom} » est sur cet ordinateur. Ouvrez-la avec votre identifiant et votre mot de passe habituels.`,
      );
  });
  const partir = async () => {
    await abandonner.envoyer({});
    onAbandon();
  };
  return (
    <Stack>
      {etat?.etape === 'attente' && !finale && <Attente chiffres={etat.chiffres} />}
      {etat?.etape === 'chargement' && <Chargement etat={etat} />}
      <AffichageErreur erreur={panne} />
      <Group>
        {panne !== null && etat?.etape === 'chargement' && !finale && (
          <Button loading={continuer.enCours} onClick={() => void continuer.envoyer({})}>
            Continuer le chargement
          </Button>
        )}
        <Button variant="default" loading={abandonner.enCours} onClick={() => void partir()}>
          {finale ? 'Recommencer' : 'Abandonner'}
        </Button>
      </Group>
    </Stack>
  );
}

const Attente = ({ chiffres }: Pick<Etat, 'chiffres'>) => (
  <>
    <Text>
      Appelez la direction : son écran doit montrer exactement ces chiffres. Si c’est le cas, elle admet cet
      ordinateur et la base arrive.
    </Text>
    <Chiffres chiffres={chiffres} />
    <Text role="status" c="dimmed">
      En attente de la direction…
    </Text>
  </>
);

const Chargement = ({ etat: { recues, aRecevoir, octets } }: { readonly etat: Etat }) => (
  <>
    <Text>La base de la structure arrive sur cet ordinateur.</Text>
    <Progress
      value={aRecevoir === 0 ? 0 : Math.round((100 * recues) / aRecevoir)}
      aria-label="Avancement du chargement"
    />
    <Text role="status" c="dimmed">
      {aRecevoir === 0
        ? 'Contact avec le serveur national'
        : `${nombre(recues)} sur ${saisies(aRecevoir)}, ${tailleEnClair(octets)}`}
    </Text>
  </>
);
