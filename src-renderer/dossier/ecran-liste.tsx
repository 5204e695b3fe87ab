// The list of files: the first screen after opening, walked with the arrows.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { RepriseDeBrouillon } from '../brouillon/reprise';
import { useNavigation } from '../navigation';
import { usePeut, useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { FiltresDeListe } from './filtres-de-liste';
import { ListeDefilante } from './liste-defilante';
import { usePagesDeListe } from './pages-de-liste';
import { demandeDeVue, estFiltree, useVueDeListe } from './vue-de-liste';
import './dossier.css';

export function EcranListe() {
  const vue = useVueDeListe((etat) => etat.vue);
  const pages = usePagesDeListe(demandeDeVue(vue));
  const filtree = estFiltree(vue);
  const session = useSession((etat) => etat.session);
  const aller = useNavigation((etat) => etat.aller);
  const peutInscrire = usePeut('dossier.creer');
  const lecture = useMemo(() => ({ session, vue }), [session, vue]);
  useAChaque(lecture, pages.relire);
  const inscrire = () => aller({ nom: 'inscription', texteCherche: '', brouillon: null });
  return (
    <Stack className="page-liste">
      <Group justify="space-between">
        <Title order={1} size="h2">
          Dossiers
          {pages.total !== null && <span className="texte-doux compte">{compte(pages.total)}</span>}
        </Title>
        {peutInscrire && <Button onClick={inscrire}>Nouvelle inscription</Button>}
      </Group>
      <RepriseDeBrouillon />
      <AffichageErreur erreur={pages.erreur} />
      {(filtree || pages.total !== 0) && <FiltresDeListe />}
      {pages.total === 0 && (filtree ? <RienDeTel /> : <ListeVide peutInscrire={peutInscrire} />)}
      {pages.total !== null && pages.total > 0 && (
        <ListeDefilante
          // Another view starts at its top.
          key={JSON.stringify(vue)}
          total={pages.total}
          pages={pages}
          onOuvrir={(id) => aller({ nom: 'dossier', id })}
        />
      )}
    </Stack>
  );
}

const compte = (total: number): string => `${total.toLocaleString('fr-FR')} dossier${total > 1 ? 's' : ''}`;

const RienDeTel = () => (
  <div className="surface">
    <Text fw={600}>Aucun dossier ne répond à ces filtres.</Text>
    <Text>« Tout montrer » les retire.</Text>
  </div>
);

const ListeVide = ({ peutInscrire }: { readonly peutInscrire: boolean }) => (
  <div className="surface">
    <Text fw={600}>Aucun dossier pour l’instant.</Text>
    <Text>
      {peutInscrire
        ? '« Nouvelle inscription » ouvre le premier : informez la personne, puis saisissez son nom, ses prénoms, sa date de naissance et sa commune.'
        : 'Les dossiers qui vous sont confiés apparaîtront ici.'}
    </Text>
  </div>
);
