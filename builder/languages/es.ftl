### Español: todo lo que leen quienes estudian, imprimen o contribuyen.

## Generators: questions, options and worked steps


## Mistakes


## Figures


## Quantities: what was asked, in words


## Note types: fields, templates and what `mazo new` writes


## Pages and prints


## Exams


## Phrases that rules look for


## Messages: reading files (L), media (M)

duplicate-id = el id `{ $id }` ya está en uso
    .label = segunda nota con este id
    .note = la primera está en { $path }:{ $line }
    .help = dale otro id a la tarjeta más reciente
wrong-deck-order = `order` nombra `{ $id }`, y en este mazo no hay ninguna tarjeta así
    .help = quítala de ahí, o nombra una tarjeta que exista


## Messages: generating (G)


## Messages: rules (V)

# Orden de estudio
wrong-after = `after` nombra `{ $id }`, y en este mazo no hay ninguna tarjeta así
    .help = { $hint }
wrong-after-hint = nombra una tarjeta del mismo mazo, o borra la línea
wrong-after-circular = `{ $id }` va después de sí misma: las tarjetas que nombra `after` forman un círculo
    .help = borra una de sus líneas `after`

# Spelling

# The names of hunspell's files, the best first, and of the package that brings them
spelling-dictionaries =
    es_ES
    es_ANY
    es
    es_MX
    es_US
    es_AR
spelling-package = hunspell-es
misspelt = `{ $word }` no está en el diccionario
misspelt-meant = ¿querías escribir { $words }?
misspelt-keep = si la palabra está bien, consérvala: escribe `words: [{ $word }]` en la cabecera, o añádela a cards/words.txt
misspelt-keep-listed = si la palabra está bien, añádela a cards/words.txt
unused-word = la palabra `{ $word }` no aparece en ninguna tarjeta ni en ningún mazo
    .help = borra la línea, o escribe la palabra como en las tarjetas
unused-word-card = la palabra `{ $word }` no aparece en la tarjeta
    .help = quítala de `words`, o escríbela como en la tarjeta
unused-word-twice = la palabra `{ $word }` ya está en la línea { $line }
    .help = borra una de las dos líneas
unchecked-spelling = la ortografía no se revisa: en este ordenador no hay ningún diccionario para el idioma `{ $language }`
    .help = instala el paquete `{ $package }`, o guarda { $file } y su archivo .aff en una carpeta e indícala en DICPATH
unchecked-spelling-broken = la ortografía no se revisa: el diccionario { $path } está dañado o incompleto
    .help = instálalo de nuevo
unchecked-spelling-no-hunspell = la ortografía no se revisa: hunspell no está instalado
    .help = instálalo con `pip install chunspell`


## Messages: verifying (K)


## Messages: rendering (R), text


## Messages: outputs (O)


## Messages: releases (P)


## Commands and `--help`


## The page of `mazo serve`


## A new collection

# Lo que dice y pregunta `mazo init`.
command-init-help = empieza una colección
command-init-folder = la carpeta de la colección; sin ella, esta
command-init-name = el nombre de la colección
command-init-language = la lengua de las tarjetas: { $codes }
command-init-author = quién figura como autor
command-init-licence = la licencia de las tarjetas
command-init-report = adónde avisa de un error quien estudia: una dirección de correo o `https://…{ "{" }id{ "}" }…`
init-ask-name = Nombre de la colección
init-ask-language = Lengua de las tarjetas ({ $codes })
init-ask-author = Autor o autora
init-ask-licence = Licencia de las tarjetas
init-ask-report = Dónde avisar de un error (una dirección de correo o de la web)
init-missing = faltan datos: { $options }; sin una terminal en la que preguntar, dalos como opciones
init-wrong = { $option }: `{ $answer }` no sirve: { $expected }
init-expected-name = escribe un nombre de hasta 100 caracteres, sin `::`, comillas ni tabuladores
init-expected-line = escribe una línea de texto
init-expected-language = elige entre { $codes }
init-expected-report = escribe una dirección de correo, o una que empiece por `https://` y contenga `{ "{" }id{ "}" }`
init-exists = en { $folder } ya está { $file }; `mazo init` no sobrescribe nada, así que no se ha escrito ningún archivo
init-inside = { $folder } está dentro de una colección, la de { $root }; elige otra carpeta
init-failed = no se puede escribir en { $folder }: { $reason }
init-done = Escrito en { $folder }: { $n } archivos. Compílalo con { $command }; lo siguiente lo cuenta README.md.

# Las tarjetas de muestra: cada una es un archivo, sin su cabecera.
init-deck-1-folder = 01-aprender
init-deck-1-name = Aprender
init-deck-1-description = Por qué se recuerda mejor lo que se pregunta que lo que se relee.
init-deck-2-folder = 02-calculadas
init-deck-2-name = Tarjetas calculadas
init-deck-2-description = Tarjetas cuya respuesta calcula mazo a partir de los datos.

init-basic-id = curva-del-olvido
init-basic-source = Ebbinghaus (1885), Über das Gedächtnis
init-basic =
    ¿Cómo se pierde con el tiempo lo que se aprende una vez y no se repasa?

    ---

    Deprisa al principio y cada vez más despacio después.
init-reversed-id = efecto-del-examen
init-reversed-source = Roediger y Karpicke (2006), Test-Enhanced Learning
init-reversed =
    { "**" }Efecto del examen**, en el estudio de la memoria

    ---

    Ventaja de quien intenta recordar lo aprendido sobre quien solo lo relee.
init-cloze-id = practica-espaciada
init-cloze-source = Cepeda et al. (2006), Distributed Practice in Verbal Recall Tasks
init-cloze =
    Repasar poco en muchos días, en vez de mucho en uno solo, se llama práctica { "{{" }c1::espaciada{ "}}" }.

    ---

    Con las mismas horas de estudio se recuerda durante más tiempo.
init-choice-id = pregunta-de-tarjeta
init-choice-source = Wozniak (1999), Effective Learning: Twenty Rules of Formulating Knowledge
init-choice =
    ¿Cuál de estas preguntas es la mejor para una tarjeta?

    - [x] ¿En qué año publicó Darwin *El origen de las especies*?
      Tiene una sola respuesta, breve y fácil de juzgar.
    - [ ] ¿Qué ideas y qué libros de Darwin conviene recordar?
      Tiene muchas respuestas, y nadie sabe si la suya está completa.
    - [ ] ¿Es Darwin el autor de *El origen de las especies*?
      Se contesta con sí o no, y se acierta la mitad de las veces sin saberlo.

    ---

    Una buena tarjeta pregunta una sola cosa, y quien responde puede juzgar si ha acertado.
init-typed-id = orden-que-comprueba
init-typed-source = README de mazo
init-typed =
    ¿Qué orden de mazo comprueba todas las tarjetas y no escribe ningún archivo? Escribe la orden completa.

    ---

    mazo check

    ---

    Si algo está mal, indica el archivo, la línea y qué hay que hacer.
init-computed-file = probabilidad-de-una-frase
init-words = check
init-computed-source = Jurafsky y Martin, Speech and Language Processing (3.ª ed.), cap. 3
init-computed-id = probabilidad-{ $n }

init-readme =
    # { $name }

    Tarjetas en texto plano, que [mazo](https://github.com/mazo-cards/mazo) convierte en un paquete para Anki y en páginas para imprimir.

    - `mazo build` lo compila todo en `dist/`: `{ $package }`, la hoja de repaso y las tarjetas recortables.
    - `mazo new basic mi-tarjeta --deck { $deck }` empieza una tarjeta, y `mazo check` dice qué le falta.
    - `mazo serve` muestra las tarjetas mientras las escribes.

    Licencia de las tarjetas: { $licence }. Autoría: { $author }.
