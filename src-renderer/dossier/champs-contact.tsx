// Telephones and e-mail addresses: as many as there are, each with its use and the consent to text messages.
import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LIBELLES_USAGE_TELEPHONE, USAGES_TELEPHONE } from '../../src-shared/catalogue/enumerations';
import { Etiquette } from '../ui/champs/etiquette';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import type { ProprietesChamps } from './proprietes-champs';
import { courrielVide, nouvelleCle, type SaisieTelephone, telephoneVide } from './saisie-dossier';

export function ChampsContact(proprietes: ProprietesChamps) {
  // The one just added takes the keyboard.
  const [ajoute, ajouter] = useState('');
  return (
    <Stack gap="sm">
      {proprietes.saisie.telephones.map((telephone) => (
        <Telephone
          key={telephone.cle}
          {...proprietes}
          telephone={telephone}
          autoFocus={ajoute === `t${telephone.cle}`}
        />
      ))}
      {proprietes.saisie.courriels.map(({ cle, courriel }) => (
        <TextInput
          key={cle}
          label={<Etiquette table="courriel" registre="courriel" libelle="Adresse électronique" />}
          type="email"
          value={courriel}
          error={messageDuChamp(proprietes.refus, 'courriel.courriel')}
          autoComplete="off"
          autoFocus={ajoute === `c${cle}`}
          onChange={({ currentTarget }) =>
            proprietes.onChange({
              courriels: proprietes.saisie.courriels.map((present) =>
                present.cle === cle ? { ...present, courriel: currentTarget.value } : present,
              ),
            })
          }
        />
      ))}
      <Ajouts {...proprietes} onAjout={ajouter} />
    </Stack>
  );
}

interface ProprietesTelephone extends ProprietesChamps {
  readonly telephone: SaisieTelephone;
  readonly autoFocus: boolean;
}

function Telephone({ saisie, refus, onChange, telephone, autoFocus }: ProprietesTelephone) {
  const changer = (changement: Partial<SaisieTelephone>) =>
    onChange({
      telephones: saisie.telephones.map((present) =>
        present.cle === telephone.cle ? { ...present, ...changement } : present,
      ),
    });
  return (
    <div className="rangee-repetee">
      <TextInput
        label={<Etiquette table="telephone" registre="telephone" libelle="Téléphone" />}
        type="tel"
        placeholder="06 39 98 00 12"
        value={telephone.numero}
        error={messageDuChamp(refus, 'telephone.telephone.numero')}
        autoComplete="off"
        autoFocus={autoFocus}
        onChange={({ currentTarget }) => changer({ numero: currentTarget.value })}
      />
      <NativeSelect
        label={<Etiquette table="telephone" registre="telephone" libelle="Usage" />}
        value={telephone.usage}
        data={USAGES_TELEPHONE.map((usage) => ({ value: usage, label: LIBELLES_USAGE_TELEPHONE[usage] }))}
        onChange={({ currentTarget }) =>
          changer({ usage: USAGES_TELEPHONE.find((usage) => usage === currentTarget.value) ?? 'mobile' })
        }
      />
      <Checkbox
        mb={10}
        label="Accepte les SMS (facultatif)"
        checked={telephone.sms}
        onChange={({ currentTarget }) => changer({ sms: currentTarget.checked })}
      />
    </div>
  );
}

function Ajouts({ saisie, onChange, onAjout }: ProprietesChamps & { onAjout(quoi: string): void }) {
  const unTelephone = () => {
    const cle = nouvelleCle(saisie.telephones);
    onAjout(`t${cle}`);
    onChange({ telephones: [...saisie.telephones, telephoneVide(cle)] });
  };
  const unCourriel = () => {
    const cle = nouvelleCle(saisie.courriels);
    onAjout(`c${cle}`);
    onChange({ courriels: [...saisie.courriels, courrielVide(cle)] });
  };
  return (
    <div className="rangee-repetee">
      <span>
        <Button variant="default" size="compact-md" onClick={unTelephone}>
          Ajouter un téléphone
        </Button>{' '}
        <Button variant="default" size="compact-md" onClick={unCourriel}>
          Ajouter une adresse électronique
        </Button>
      </span>
    </div>
  );
}
