// Starts the page: styles, theme, then the application.
import '@mantine/core/styles.css';
import './ui/theme.css';
import './ui/cadre.css';
import './ui/impression.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './application';
import { garderAvantDepart } from './pause/depart';
import { theme, variables } from './ui/theme';

const racine = document.getElementById('racine');
if (racine === null) throw new Error('index.html has no #racine');

window.permanence.surDepart(() => void garderAvantDepart());

createRoot(racine).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
      <Application />
    </MantineProvider>
  </StrictMode>,
);
