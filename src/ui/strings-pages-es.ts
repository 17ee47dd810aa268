import type { Problem } from '../core/problem.ts';
import { CARD_ES } from './strings-card-es.ts';
import { type ChoiceStrings, type OptionsStrings, WELCOME_EN, type WelcomeStrings } from './strings-pages.ts';

export const PROBLEMS_ES: Readonly<Record<Problem, string>> = {
  unsaved: CARD_ES.unsaved,
  refused: 'El navegador no lo hizo. Inténtelo otra vez.',
  unread:
    'En este momento Plainword no puede leer lo que usted guardó. Cierre esta página y vuelva a abrirla.',
};

export const CHOICE_ES: ChoiceStrings = {
  title: '¿Dónde debe funcionar Plainword?',
  options: {
    'health-sites': {
      name: 'En sitios de salud conocidos y en los que yo agregue',
      text: 'Su navegador pregunta una vez. Puede agregar o quitar un sitio cuando quiera.',
    },
    'every-site': {
      name: 'En todos los sitios',
      text: 'También en portales para pacientes, noticias y foros. Su navegador pregunta una vez.',
    },
    click: {
      name: 'Solo cuando yo haga clic',
      text: 'Nada funciona hasta que usted pulse el botón de Plainword en una página.',
    },
  },
  recommended: 'Recomendado',
  chosen: 'Elegido',
  showSites: (count) => `Ver los ${count} sitios de salud`,
};

export const WELCOME_ES: WelcomeStrings = {
  title: 'Palabras difíciles sobre el cáncer, dichas con sencillez',
  whatItIs:
    'Plainword subraya palabras sobre el cáncer en las páginas que usted lee. Ponga el puntero sobre una, o tóquela, y una pequeña tarjeta dice qué significa. Por ahora reconoce y explica palabras en inglés.',
  tryIt: 'Pruébelo aquí',
  tryItHint: 'Ponga el puntero sobre una palabra subrayada, o tóquela.',
  // The words to try are those of the glossary, and so is their language.
  sample: WELCOME_EN.sample,
  chooseHint: 'Puede cambiarlo más tarde en los ajustes.',
  keys: 'Con el teclado',
  cardKeys: [
    { keys: 'Tab', does: 'pasa por los botones de una tarjeta abierta' },
    { keys: 'Intro', does: 'pulsa el botón en el que usted está' },
    { keys: 'Esc', does: 'cierra la tarjeta y le devuelve a la página' },
  ],
  keysHint:
    'En la página de atajos de extensiones de su navegador puede cambiar las teclas que van de palabra en palabra.',
  opens: 'Abrir Plainword',
  privacy: 'Lo que usted lee no sale de aquí',
  privacyText:
    'Plainword funciona sin internet. No envía nada a nadie, no cuenta nada y no cambia las páginas que usted lee. Sus ajustes quedan en este navegador. En una ventana privada no guarda nada.',
  notAdvice: 'Esto no es un consejo médico',
  notAdviceText:
    'Plainword le dice qué significan las palabras. No le conoce a usted ni sabe de su salud. Ningún profesional de la salud ha revisado todavía sus textos. Para todo lo que tenga que ver con su atención, pregunte a su equipo médico.',
};

export const OPTIONS_ES: OptionsStrings = {
  title: 'Ajustes',
  where: 'Dónde funciona',
  addedSites: 'Sitios que usted agregó',
  noAddedSites: 'Todavía ninguno. Abra Plainword en un sitio para agregarlo.',
  forget: 'Quitar',
  forgetSite: (site) => `Quitar ${site} de los sitios que usted agregó`,
  offSites: 'Sitios en los que lo apagó',
  noOffSites: 'Ninguno.',
  turnOn: 'Volver a encender',
  turnSiteOn: (site) => `Volver a encender en ${site}`,
  pause: 'Pausar en todas partes',
  pauseHint: 'No se subraya ninguna palabra en ningún sitio hasta que quite la pausa.',
  marks: 'Palabras y tarjetas',
  densityLabel: '¿Qué menciones de una palabra se subrayan?',
  densities: {
    section: 'La primera en cada parte de la página',
    every: 'Todas',
    page: 'Solo la primera de la página',
  },
  delayLabel: '¿Cuánto tarda en abrirse una tarjeta cuando se detiene en una palabra?',
  delays: [
    { delay: 0, name: 'Nada' },
    { delay: 300, name: 'Poco (0.3 segundos)' },
    { delay: 700, name: 'Algo más (0.7 segundos)' },
    { delay: 1500, name: 'Mucho (1.5 segundos)' },
  ],
  languageLabel: '¿En qué idioma debe hablar Plainword?',
  languageText: 'Para botones y textos. Las explicaciones están en inglés, por ahora.',
  words: 'Sus palabras',
  privacy: 'Su privacidad',
  privacyText:
    'Todo lo de esta página se guarda solo en este navegador. Nunca se envía a ninguna parte ni se copia a sus otros dispositivos.',
  erase: 'Borrar todo',
  eraseQuestion: '¿Borrar todos los ajustes, sitios y palabras? Esto no se puede deshacer.',
  eraseYes: 'Sí, borrar todo',
  eraseNo: 'No, conservarlos',
  erased: 'Se borró todo.',
  notErased: 'No se pudo borrar todo. Inténtelo otra vez.',
  isPrivate:
    'En una ventana privada Plainword no guarda nada, así que aquí no se puede cambiar nada. Abra los ajustes en una ventana normal.',
  openOrdinary: 'Abrir en una ventana normal',
};
