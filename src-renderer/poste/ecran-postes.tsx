// « Ordinateurs »: which ones belong, the national server they meet through, letting one in, letting one out.
import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { AjoutDePoste } from './ajout-de-poste';
import { FicheDePoste } from './fiche-de-poste';
import { LiaisonAuServeur } from './liaison-au-serveur';
import { signesEnClair } from './phrases';
import './poste.css';

export type ListeDesPostes = SortieDe<'poste.lister'>;

export function EcranPostes() {
  const session = useSession((etat) => etat.session);
  const { envoyer, erreur } = useAppel('poste.lister');
  const [liste, recevoir] = useState<ListeDesPostes | null>(null);
  const [ajout, ouvrir] = useState(false);
  const { envoyer: demander, enCours: demande, erreur: muet } = useAppel('poste.demanderAuServeur');
  const relire = async () => {
    const reponse = await envoyer({});
    if (reponse?.ok) recevoir(reponse.valeur);
    return reponse?.ok ? reponse.valeur : null;
  };
  // What is known here at once; then what the server saw, when it answers.
  const toutRelire = async () => {
    if ((await relire())?.serveur == null) return;
    await demander({});
    await relire();
  };
  useAChaque(session?.utilisateur.id, () => void toutRelire());
  const finirAjout = () => {
    ouvrir(false);
    void toutRelire();
  };
  return (
    <Stack className="cadre-page" maw="58rem">
      <Group justify="space-between">
        <Title order={1} size="h2">
          Ordinateurs
        </Title>
        {liste?.serveur != null && !ajout && (
          <Button onClick={() => ouvrir(true)}>Ajouter un ordinateur</Button>
        )}
      </Group>
      <Text c="dimmed">
        Chaque ordinateur de la structure a sa propre base, complète et chiffrée. Seuls ceux de cette liste
        échangent leurs saisies.
      </Text>
      <AffichageErreur erreur={erreur} />
      {liste === null && erreur === null && <Loader aria-label="Lecture en cours" />}
      {liste !== null && (
        <>
          <Decisions liste={liste} onFait={() => void relire()} />
          {ajout && <AjoutDePoste onFin={finirAjout} />}
          {liste.serveur !== null && (
            <p role="status" className="texte-doux">
              {signesEnClair(liste, demande, muet !== null, session?.aujourdHui ?? '')}
            </p>
          )}
          {liste.postes.map((poste) => (
            <FicheDePoste
              key={poste.id}
              poste={poste}
              aujourdHui={session?.aujourdHui ?? ''}
              onChange={() => void relire()}
            />
          ))}
          <LiaisonAuServeur serveur={liste.serveur} onReliee={() => void toutRelire()} />
        </>
      )}
    </Stack>
  );
}

/** What waits for a click of the direction. */
function Decisions({ liste, onFait }: { readonly liste: ListeDesPostes; onFait(): void }) {
  const admettre = useAppel('poste.admettreCelui');
  const confirmer = useAppel('poste.confirmer');
  const faire = async (acte: typeof admettre | typeof confirmer) => {
    await acte.envoyer({});
    onFait();
  };
  return (
    <>
      {liste.aAdmettre && (
        <section className="surface" aria-label="Cet ordinateur n’est pas admis">
          <Stack gap="xs" align="flex-start">
            <Text>
              Cet ordinateur n’est pas encore dans la liste : sa base vient d’une copie. Tant qu’il n’est pas
              admis, les autres mettent de côté ce qu’il envoie.
            </Text>
            <AffichageErreur erreur={admettre.erreur} />
            <Button loading={admettre.enCours} onClick={() => void faire(admettre)}>
              Admettre cet ordinateur
            </Button>
          </Stack>
        </section>
      )}
      {liste.enAttente > 0 && (
        <section className="surface" aria-label="Décisions à confirmer">
          <Stack gap="xs" align="flex-start">
            <Text>
              Une personne ou un ordinateur a été ajouté ailleurs pendant qu’un autre était retiré ici, ou
              l’inverse. L’ajout attend votre accord.
            </Text>
            <AffichageErreur erreur={confirmer.erreur} />
            <Button loading={confirmer.enCours} onClick={() => void faire(confirmer)}>
              Confirmer {liste.enAttente > 1 ? `les ${liste.enAttente} ajouts` : 'cet ajout'}
            </Button>
          </Stack>
        </section>
      )}
    </>
  );
}
