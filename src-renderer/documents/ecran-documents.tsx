// What the structure prints on paper: posters for its premises, the blank intake form, the mention itself.
import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Erreur } from '../../src-shared/erreurs';
import { MentionClaire } from '../mention/mention-claire';
import { MentionComplete } from '../mention/mention-complete';
import { type MentionLue, useMention } from '../mention/mention-en-vigueur';
import { type Fiche, useFiche } from '../structure/fiche-lue';
import { AffichageErreur } from '../ui/affichage-erreur';
import { type Tirage, useImpression } from '../ui/impression';
import { Affiche } from './affiche';
import { FormulairePapier } from './formulaire-papier';
import '../mention/mention.css';
import './documents.css';

export function EcranDocuments() {
  const lue = useMention();
  const { fiche, erreur } = useFiche();
  return (
    <Stack className="cadre-page" maw="60rem">
      <Title order={1} size="h2">
        Affiches et formulaires
      </Title>
      <Text c="dimmed">
        Chaque document porte le nom de votre structure et la mention d’information en vigueur. Rien n’est
        envoyé : il s’imprime ou s’enregistre sur cet ordinateur.
      </Text>
      <AffichageErreur erreur={erreur} />
      {(lue === null || fiche === null) && erreur === null && <Loader aria-label="Lecture en cours" />}
      {lue !== null && fiche !== null && <Liste lue={lue} fiche={fiche} />}
    </Stack>
  );
}

interface Document {
  readonly nom: string;
  readonly titre: string;
  readonly usage: string;
  readonly format: 'A4' | 'A3';
  readonly feuille: ReactNode;
}

const documentsDe = (lue: MentionLue, fiche: Fiche): readonly Document[] => [
  {
    nom: 'affiche-A4',
    titre: 'Affiche, format A4',
    usage: 'À poser à l’accueil et dans chaque bureau où l’on reçoit.',
    format: 'A4',
    feuille: <Affiche lue={lue} fiche={fiche} format="A4" />,
  },
  {
    nom: 'affiche-A3',
    titre: 'Affiche, format A3',
    usage: 'La même en grand, pour la salle d’attente.',
    format: 'A3',
    feuille: <Affiche lue={lue} fiche={fiche} format="A3" />,
  },
  {
    nom: 'formulaire-accueil',
    titre: 'Formulaire d’accueil à remplir',
    usage: 'Pour une inscription sans ordinateur. La mention est au bas de chaque page.',
    format: 'A4',
    feuille: <FormulairePapier lue={lue} fiche={fiche} />,
  },
  {
    nom: 'mention-en-langage-clair',
    titre: 'Mention en langage clair',
    usage: 'À lire ensemble ou à remettre à la personne.',
    format: 'A4',
    feuille: <MentionClaire claire={lue.claire} empreinte={lue.empreinteClaire} />,
  },
  {
    nom: 'mention-information',
    titre: 'Mention d’information complète',
    usage: 'Le texte entier, avec toutes les finalités et tous les destinataires.',
    format: 'A4',
    feuille: <MentionComplete mention={lue.mention} empreinte={lue.empreinte} />,
  },
];

function Liste({ lue, fiche }: { readonly lue: MentionLue; readonly fiche: Fiche }) {
  const { zone, imprimer } = useImpression();
  const [erreur, signaler] = useState<Erreur | null>(null);
  const tirer = async (vers: Tirage['vers'], { nom, format, feuille }: Document) => {
    const reponse = await imprimer({ vers, nomFichier: nom, format, feuille });
    signaler(reponse.ok || reponse.erreur.type === 'annule' ? null : reponse.erreur);
  };
  return (
    <>
      <AffichageErreur erreur={erreur} />
      <ul className="documents">
        {documentsDe(lue, fiche).map((document) => (
          <li key={document.nom} className="surface">
            <div>
              <h2 className="titre-de-partie">{document.titre}</h2>
              <Text c="dimmed">{document.usage}</Text>
            </div>
            <Group wrap="nowrap">
              <Button
                aria-label={`Imprimer : ${document.titre}`}
                onClick={() => void tirer('papier', document)}
              >
                Imprimer
              </Button>
              <Button
                variant="default"
                aria-label={`Enregistrer en PDF : ${document.titre}`}
                onClick={() => void tirer('pdf', document)}
              >
                Enregistrer en PDF
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {zone}
    </>
  );
}
