// The cover of a paused session: who may come back, by the code or the password; no young person on it.
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Couverture } from '../../src-shared/contract/pause';
import type { Erreur } from '../../src-shared/erreurs';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ChampMotDePasse } from '../ui/champ-mot-de-passe';
import { useDecompte } from '../ui/decompte';
import { EcranSeul } from '../ui/ecran-seul';
import { ChampCode } from './champ-code';
import { ecranGarde } from './ecran-garde';

interface Proprietes {
  readonly couverture: Couverture;
  /** The session is gone, or its state changed: the core is asked again. */
  onRelire(): void;
}

export function EcranPause({ couverture, onRelire }: Proprietes) {
  const [parMotDePasse, choisir] = useState(!couverture.parCode);
  const { utilisateur, structure } = couverture;
  return (
    <EcranSeul titre="En pause" essai={couverture.essai} focusSurLeTitre={false}>
      <Stack gap="md">
        <Text>
          La base de « {structure.nom} » est en pause. Elle attend{' '}
          <strong>
            {utilisateur.prenom} {utilisateur.nom}
          </strong>
          , qui retrouvera le même écran et ce qui était en cours de saisie.
        </Text>
        <div className="surface">
          {parMotDePasse ? <ParMotDePasse onPerdue={onRelire} /> : <ParCode onPerdue={onRelire} />}
        </div>
        {couverture.parCode && (
          <div>
            <Anchor component="button" type="button" onClick={() => choisir(!parMotDePasse)}>
              {parMotDePasse ? 'Revenir avec le code' : 'Revenir avec le mot de passe'}
            </Anchor>
          </div>
        )}
        <Sorties />
      </Stack>
    </EcranSeul>
  );
}

function ParCode({ onPerdue }: { onPerdue(): void }) {
  const { envoyer, enCours, erreur } = useAppel('pause.reprendreParCode');
  const [code, poser] = useState('');
  const essayer = async (saisi: string) => {
    const reponse = await envoyer({ code: saisi });
    if (reponse?.ok) return rouvrir(reponse.valeur);
    poser('');
    if (reponse !== null && sessionPerdue(reponse.erreur)) onPerdue();
  };
  const changer = (saisi: string) => {
    poser(saisi);
    // The sixth digit is the answer: nothing to click.
    if (saisi.length === 6) void essayer(saisi);
  };
  return (
    <Stack>
      <ChampCode libelle="Votre code à six chiffres" valeur={code} enCours={enCours} onChange={changer} />
      <AffichageErreur erreur={erreur} />
    </Stack>
  );
}

function ParMotDePasse({ onPerdue }: { onPerdue(): void }) {
  const { envoyer, enCours, erreur } = useAppel('pause.reprendreParMotDePasse');
  const restant = useDecompte(erreur);
  const [motDePasse, poser] = useState('');
  const essayer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (restant > 0) return;
    const reponse = await envoyer({ motDePasse });
    if (reponse?.ok) return rouvrir(reponse.valeur);
    poser('');
    if (reponse !== null && sessionPerdue(reponse.erreur)) onPerdue();
  };
  return (
    <form onSubmit={essayer} noValidate>
      <Stack>
        <ChampMotDePasse libelle="Votre mot de passe" valeur={motDePasse} autoFocus onChange={poser} />
        <AffichageErreur erreur={erreur} />
        <Button type="submit" loading={enCours} disabled={motDePasse === '' || restant > 0}>
          Reprendre
        </Button>
      </Stack>
    </form>
  );
}

function Sorties() {
  const { envoyer, erreur } = useAppel('application.fermerStructure');
  return (
    <>
      <Group justify="space-between">
        <Anchor component="button" type="button" onClick={() => envoyer({ pour: 'autrePersonne' })}>
          Ouvrir pour une autre personne
        </Anchor>
        <Anchor component="button" type="button" onClick={() => envoyer({})}>
          Fermer la base
        </Anchor>
      </Group>
      <Text size="sm" c="dimmed">
        Ces deux choix ferment la base ; les brouillons sont conservés.
      </Text>
      <AffichageErreur erreur={erreur} />
    </>
  );
}

function rouvrir({ session, ecran }: SortieDe<'pause.reprendreParCode'>): void {
  const garde = ecranGarde(ecran);
  if (garde !== null) useNavigation.getState().aller(garde);
  useSession.getState().ouvrir(session);
}

const sessionPerdue = ({ type }: Erreur): boolean =>
  type === 'sessionAbsente' || type === 'coeurIndisponible' || type === 'habilitationEchue';
