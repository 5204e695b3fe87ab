// « Saisies mises de côté »: what came here and does not count, from which computer, why, and what can be done.
import { Anchor, Button, Loader, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { MisesDeCote } from '../../src-shared/contract/synchronisation';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { Confirmation } from '../ui/confirmation';
import { envoiEnClair, nomDOrdinateur, saisieRefusee } from './mises-de-cote';
import { saisies } from './phrases';
import './synchronisation.css';

type Envoi = MisesDeCote['envois'][number];

export function EcranMisesDeCote() {
  const { envoyer, erreur } = useAppel('synchronisation.misesDeCote');
  const [lues, recevoir] = useState<MisesDeCote | null>(null);
  const utilisateur = useSession(({ session }) => session?.utilisateur.id);
  const aller = useNavigation((navigation) => navigation.aller);
  const relire = async () => {
    const reponse = await envoyer({});
    if (reponse?.ok) recevoir(reponse.valeur);
  };
  useAChaque(utilisateur, () => void relire());
  const vide = lues !== null && lues.envois.length + lues.saisies.length === 0;
  return (
    <Stack maw="52rem" className="cadre-page">
      <Title order={1} size="h2">
        Saisies mises de côté
      </Title>
      <p>
        Ce qui arrive d’un autre ordinateur et ne peut pas compter ici pour le moment est gardé tel qu’il est
        venu : rien n’est perdu.
      </p>
      <AffichageErreur erreur={erreur} />
      {lues === null && erreur === null && <Loader aria-label="Lecture en cours" />}
      {vide && <p role="status">Aucune saisie n’est mise de côté.</p>}
      {lues !== null && lues.envois.length > 0 && (
        <Envois envois={lues.envois} onRepris={() => void relire()} />
      )}
      {lues !== null && lues.saisies.length > 0 && <Saisies saisies={lues.saisies} />}
      <Anchor component="button" type="button" ta="left" onClick={() => aller({ nom: 'synchronisation' })}>
        ← Revenir à la synchronisation
      </Anchor>
    </Stack>
  );
}

interface ProprietesEnvois {
  readonly envois: readonly Envoi[];
  onRepris(): void;
}

const Envois = ({ envois, onRepris }: ProprietesEnvois) => (
  <section className="surface" aria-labelledby="titre-envois">
    <h2 id="titre-envois" className="titre-de-partie">
      Envois entiers
    </h2>
    <ul className="mises-de-cote">
      {envois.map((envoi, rang) => (
        // Two batches of one computer may look alike; their order is that of their arrival.
        <UnEnvoi key={`${envoi.poste}/${envoi.jusqua ?? rang}`} envoi={envoi} onRepris={onRepris} />
      ))}
    </ul>
  </section>
);

function UnEnvoi({ envoi, onRepris }: { readonly envoi: Envoi; onRepris(): void }) {
  const { envoyer, enCours, erreur } = useAppel('poste.reprendreEnvoi');
  const [demandee, demander] = useState(false);
  const { poste, jusqua } = envoi;
  const { pourquoi, quoiFaire } = envoiEnClair(envoi);
  const reprendre = async () => {
    if (jusqua === null || !(await envoyer({ id: poste, jusqua }))?.ok) return;
    demander(false);
    onRepris();
  };
  return (
    <li>
      <strong>
        {saisies(envoi.saisies)} de {nomDOrdinateur(envoi.ordinateur)}
      </strong>
      <p>{pourquoi}</p>
      <p className="texte-doux">{quoiFaire}</p>
      {jusqua !== null && (
        <Button variant="default" size="compact-md" onClick={() => demander(true)}>
          Reprendre cet envoi…
        </Button>
      )}
      <Confirmation
        ouverte={demandee}
        titre="Reprendre ce qu’un ordinateur perdu a apporté"
        action="Reprendre cet envoi"
        enCours={enCours}
        erreur={erreur}
        onConfirmer={() => void reprendre()}
        onRenoncer={() => demander(false)}
      >
        <p>
          Ces saisies, et celles de cet ordinateur qui les précèdent, entrent dans les dossiers, partout : on
          ne revient pas en arrière.
        </p>
        <p>
          L’ordinateur reste déclaré perdu. Ne le faites que si vous êtes sûr que la personne qui les a faites
          est bien de la structure.
        </p>
      </Confirmation>
    </li>
  );
}

const Saisies = ({ saisies: listees }: Pick<MisesDeCote, 'saisies'>) => (
  <section className="surface" aria-labelledby="titre-saisies">
    <h2 id="titre-saisies" className="titre-de-partie">
      Saisies une à une
    </h2>
    <ul className="mises-de-cote">
      {listees.map((une) => (
        <li key={[une.ordinateur, une.sort, une.motif, une.rubrique].join('/')}>
          <strong>
            {saisies(une.nombre)} de {nomDOrdinateur(une.ordinateur)} : {une.rubrique || 'illisible'}
          </strong>
          <p>{saisieRefusee(une)}</p>
        </li>
      ))}
    </ul>
  </section>
);
