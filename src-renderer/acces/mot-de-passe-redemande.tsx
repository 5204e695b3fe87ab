// The password asked again over the present screen when the core has stopped: nothing typed is lost.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { appeler } from '../core-client';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ChampMotDePasse } from '../ui/champ-mot-de-passe';
import { useDecompte } from '../ui/decompte';
import { Fenetre } from '../ui/fenetre';
import { FermerLaBase } from './fermer-la-base';

const AU_DESSUS_DE_TOUT = 1_000;

export function MotDePasseRedemande({ session }: { readonly session: SessionOuverte }) {
  const demande = useSession((etat) => etat.motDePasseDemande);
  return (
    <Fenetre
      ouverte={demande}
      onClose={() => undefined}
      title="Saisissez de nouveau votre mot de passe"
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      zIndex={AU_DESSUS_DE_TOUT}
    >
      <Stack>
        <Text>
          La partie de l’application qui garde les dossiers s’est arrêtée. Tout ce qui était enregistré est
          conservé, et rien de ce que vous avez saisi à l’écran n’est perdu.
        </Text>
        <Text>
          « {session.structure.nom} » était ouverte par{' '}
          <strong>
            {session.utilisateur.prenom} {session.utilisateur.nom}
          </strong>
          . Si une autre personne se connecte, l’écran repart de « Ma journée ».
        </Text>
        <Formulaire session={session} />
      </Stack>
    </Fenetre>
  );
}

function Formulaire({ session }: { readonly session: SessionOuverte }) {
  const { envoyer, enCours, erreur } = useAppel('acces.ouvrir');
  const restant = useDecompte(erreur);
  const [identifiant, setIdentifiant] = useState('');
  const [motDePasse, setMotDePasse] = useState('');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (restant > 0) return;
    const reponse = await envoyer({ structure: session.structure.id, identifiant, motDePasse });
    if (reponse?.ok) await reprendre(session, reponse.valeur);
    else setMotDePasse('');
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <TextInput
          label="Identifiant"
          value={identifiant}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          aria-required
          onChange={(evenement) => setIdentifiant(evenement.currentTarget.value)}
        />
        <ChampMotDePasse libelle="Mot de passe" valeur={motDePasse} onChange={setMotDePasse} />
        <AffichageErreur erreur={erreur} />
        <Group justify="space-between">
          <FermerLaBase />
          <Button
            type="submit"
            loading={enCours}
            disabled={identifiant.trim() === '' || motDePasse === '' || restant > 0}
          >
            Reprendre
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

// Another person must not find the former one's screen; the frame is also rebuilt, being keyed by the user.
async function reprendre(avant: SessionOuverte, apres: SessionOuverte): Promise<void> {
  if (apres.utilisateur.id !== avant.utilisateur.id) {
    useNavigation.getState().aller({ nom: 'journee' });
    return useSession.getState().ouvrir(apres);
  }
  // The pause code went with the core; proposing another one now would take the form's place.
  const sansCode = await appeler('pause.choisirCode', { code: null });
  useSession.getState().ouvrir(sansCode.ok ? sansCode.valeur : apres);
}
