import { longDay } from './long-day.ts';
import type { WordsStrings } from './strings-words.ts';

export const WORDS_ES: WordsStrings = {
  title: 'Mis palabras',
  open: 'Notas y hoja para la cita',
  intro: 'Las palabras que usted guardó, con sus notas. Todo queda en este navegador y no se envía a nadie.',
  isPrivate:
    'En una ventana privada Plainword no guarda nada ni muestra lo que usted guardó. Abra esta página en una ventana normal.',
  saved: (count) => (count === 1 ? '1 palabra guardada' : `${count} palabras guardadas`),
  none: 'Todavía no hay ninguna. Pulse Guardar en una tarjeta o en una entrada para tener la palabra aquí.',
  metOn: (day) => `Dónde la encontró, el ${longDay(day, 'es')}`,
  savedOn: (day) => `Guardada el ${longDay(day, 'es')}`,
  note: 'Su nota',
  noteFor: (term) => `Su nota sobre “${term}”`,
  left: (count) => {
    if (count === 0) return 'No caben más letras';
    return count === 1 ? 'Cabe 1 letra más' : `Caben ${count} letras más`;
  },
  questions: 'Preguntas para hacer',
  questionsFor: (term) => `Preguntas para hacer sobre “${term}”`,
  onSheet: 'En la hoja para la cita',
  termOnSheet: (term) => `Poner “${term}” en la hoja para la cita`,
  fullEntry: 'Entrada completa',
  fullEntryOf: (term) => `Entrada completa de “${term}”`,
  remove: 'Quitar',
  removeTerm: (term) => `Quitar “${term}” y su nota`,
  removed: (term) => `Se quitó “${term}”.`,
  undo: 'Deshacer',
  ownQuestions: 'Sus propias preguntas',
  ownQuestionsHint: 'Una en cada línea. Van a la hoja para la cita.',
  sheet: {
    title: 'Hoja para la cita',
    hint: 'Elija arriba qué palabras y preguntas van en ella. Una hoja corta es más fácil de usar. Solo se imprime esta hoja, no el resto de la página.',
    empty: 'La hoja todavía está vacía. Guarde una palabra o escriba una pregunta.',
    print: 'Imprimir la hoja',
    saveText: 'Guardar la hoja como texto',
    saveTable: 'Guardar todas mis palabras en una tabla (CSV)',
    fileOfSheet: (day) => `preguntas-${day}.txt`,
    fileOfTable: (day) => `mis-palabras-${day}.csv`,
    heading: 'Para mi cita',
    date: 'Fecha',
    withWhom: 'Con',
    myNote: 'Mi nota:',
    myQuestions: 'Mis propias preguntas',
    answer: 'Respuesta:',
    notAdvice:
      'Significados en palabras sencillas, de Plainword. Explican palabras y no son consejos médicos.',
  },
  table: {
    term: 'Palabra',
    meaning: 'Significado sencillo',
    sentence: 'Dónde la encontré',
    day: 'Guardada el',
    note: 'Mi nota',
    questions: 'Preguntas para hacer',
  },
};
