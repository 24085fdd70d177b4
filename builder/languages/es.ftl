### Español: todo lo que leen quienes estudian, imprimen o contribuyen.

## Generators: questions, options and worked steps


## Mistakes


## Figures


## Quantities: what was asked, in words


## Note types: fields, templates and what `mazo new` writes

note-type-basic = Pregunta abierta
note-type-choice = Opción múltiple
note-type-cloze = Texto con huecos
note-type-reversed = Ida y vuelta
note-type-typed = Respuesta breve

field-front = Anverso
field-back = Reverso
field-stem = Enunciado
field-options = Opciones
field-key = Clave
# How many options stay last.
field-pinned = Fijas
field-solution = Solución
field-text = Texto
field-extra = Extra
field-answer = Respuesta
field-explanation = Explicación
field-source = Fuente
field-id = Id
field-spare-1 = Reserva 1
field-spare-2 = Reserva 2
field-spare-3 = Reserva 3

template-card = Tarjeta
template-forwards = Anverso → reverso
template-backwards = Reverso → anverso

# Before the answer, and before others that are accepted.
card-answer = Respuesta:
card-also = También vale:
# Beside the option that the learner picked.
card-picked = tu respuesta
card-accepted = «{ $typed }» es una respuesta correcta.
card-report = ¿Hay un error?
# What a screen reader calls the field.
card-field = Respuesta

deck-practice = { $name } · Práctica
deck-about = { $description } { $imprint }
deck-about-all = { $name }. { $author }. { $imprint } Hecho con mazo.
deck-imprint = Versión { $version }. Licencia { $licence }.
deck-imprint-unreleased = Licencia { $licence }.
# The name of a file: letters without accents, digits and hyphens.
file-practice = { $name }-practica

tag-computed = calculada
# Tags such as `nivel::facil` say how hard a card is.
tag-level = nivel

skeleton-source = ‹de dónde sale lo que dice›
skeleton-basic-front = ¿‹la pregunta›?
skeleton-basic-back = ‹la respuesta›
skeleton-reversed-front = ‹el término›
skeleton-reversed-back = ‹su definición, sin el término›
skeleton-cloze-text = ‹una frase, con lo que se oculta entre llaves:› {"{{"}c1::‹lo que se oculta›{"}}"}.
skeleton-cloze-extra = ‹lo que se añade al responder; si no hace falta, borra esto y la línea ---›
skeleton-choice-stem =
    ¿‹la pregunta›?

    - [x] ‹la respuesta›
    - [ ] ‹un error frecuente›
      ‹por qué es un error›
    - [ ] ‹otro›
      ‹por qué lo es›
skeleton-choice-solution = ‹cómo se llega a la respuesta›
skeleton-typed-stem = ¿‹la pregunta›? Escribe ‹en qué forma›.
skeleton-typed-answer = ‹la respuesta, en una línea y sin formato›
skeleton-typed-explanation = ‹por qué›


## Pages and prints

# Choices above a page.
sheet-settings = Ajustes de la hoja
sheet-paper = Papel
sheet-paper-a4 = A4
sheet-paper-letter = Carta (Letter)
sheet-letters = Letra
sheet-letters-normal = Normal
sheet-letters-large = Grande (18 pt)
sheet-letters-compact = Compacta: menos papel y menos tinta
sheet-answers = Respuestas
sheet-answers-end = Al final
sheet-answers-after = Tras cada pregunta
sheet-answers-none = Ninguna
sheet-answers-only = Solo las respuestas
sheet-look = Aspecto
sheet-look-system = El del sistema
sheet-look-light = Claro
sheet-look-dark = Oscuro
sheet-turn = Reversos
sheet-turn-long = A dos caras, girando por el borde largo
sheet-turn-short = A dos caras, girando por el borde corto
sheet-turn-none = Todos los anversos y, después, todos los reversos
sheet-filter-deck = Mazo
sheet-filter-deck-all = Todos los mazos
sheet-filter-tag = Etiqueta
sheet-filter-tag-all = Todas las etiquetas
sheet-filter-type = Tipo
sheet-filter-type-all = Todos los tipos
sheet-search = Buscar
sheet-found = { $total ->
    [one] { $found } de { $all } pregunta
   *[other] { $found } de { $all } preguntas
}
sheet-questions = { $count ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
}
sheet-cards = { $count ->
    [one] { $count } tarjeta
   *[other] { $count } tarjetas
}

# The review sheet.
sheet-review = Hoja de repaso
sheet-brief = Hoja breve
sheet-left-out = { $count ->
    [one] sin sitio aquí: { $count } tarjeta
   *[other] sin sitio aquí: { $count } tarjetas
}
sheet-to-fill-in =
    Nombre
    Grupo
    Fecha
    Nota
sheet-contents = Contenido
sheet-solutions = Soluciones
# Parts of the page's address: letters without accents, digits and hyphens.
sheet-anchor-questions = preguntas
sheet-anchor-solutions = soluciones
sheet-key = Clave
sheet-page = Página { $page } de { $pages }
sheet-reveal = Respuesta
sheet-reveal-label = Ver la respuesta de la pregunta { $number }
sheet-to-solution = Pregunta { $number }; ver la solución
sheet-to-question = Solución { $number }; ver la pregunta
# What a screen reader says for a blank in a sentence.
sheet-blank = hueco
sheet-sound = Sonido: { $name }
sheet-evidence = Comprobado con { $judges } y con el cálculo exacto.
# Instead of the value of a figure.
sheet-evidence-drawn = sus números
sheet-colophon = { $name }, { $author }. Tarjetas bajo licencia { $licence }. { $cards }, versión { $version }, { $date }, edición { $fingerprint }. ¿Una respuesta equivocada? Indica su identificador al avisar.
sheet-colophon-unreleased = { $name }, { $author }. Tarjetas bajo licencia { $licence }. { $cards }, { $date }, edición { $fingerprint }. ¿Una respuesta equivocada? Indica su identificador al avisar.
sheet-credits = Imágenes y sonidos. { $credits }.

# Cards to cut out.
sheet-cut-out = Tarjetas recortables
sheet-cut-out-front = Hoja { $number } de { $count } · anverso
sheet-cut-out-back = Hoja { $number } de { $count } · reverso
sheet-cut-out-front-label = Hoja { $number }, anverso
sheet-cut-out-back-label = Hoja { $number }, reverso
sheet-cut-out-holds = { $name }: { $cards ->
    [one] { $cards } tarjeta
   *[other] { $cards } tarjetas
} en { $sheets ->
    [one] { $sheets } hoja
   *[other] { $sheets } hojas
}, por las dos caras.
sheet-cut-out-print =
    Imprime desde el navegador en el papel elegido, a escala 100 %, sin márgenes ni encabezados del navegador, y con el
    mismo giro que aquí. Con el borde corto, los reversos salen cabeza abajo a propósito.
sheet-cut-out-one-side = { $count ->
    [one]
        Si la impresora solo imprime por una cara, elige la tercera opción: imprime la página 1, gira la hoja por el
        borde largo e imprime la otra página.
   *[other]
        Si la impresora solo imprime por una cara, elige la tercera opción: imprime las páginas 1 a { $count }, gira el
        montón por el borde largo e imprime las demás.
}
sheet-cut-out-try = Prueba antes con una hoja: al trasluz, las marcas de las dos caras deben coincidir.
sheet-cut-out-cut = Corta de marca a marca: primero las filas y después el centro. Los bordes de fuera también se cortan.
sheet-cut-out-doubles = { $count ->
    [one] En la hoja { $first } cada tarjeta ocupa una fila entera: no se corta por el centro.
   *[other] En las hojas { $first } a { $last } cada tarjeta ocupa una fila entera: no se corta por el centro.
}
sheet-cut-out-missing = No caben, y faltan aquí:


## Exams

exam-title = Examen · Versión { $version }
exam-about = { $count ->
    [one] { $count } pregunta.
   *[other] { $count } preguntas.
} En las de opción múltiple, una sola opción es correcta.
exam-key-title = Clave · Versión { $version }
exam-again = Este examen se repite, con la misma edición de las tarjetas, con { $command }; si el código del pie coincide, es el mismo.
exam-foot = Versión { $version } · semilla { $seed } · { $fingerprint }
exam-too-few = se han pedido { $count } preguntas, y para { $versions ->
    [one] una versión
   *[other] { $versions } versiones
} solo hay { $found }
    .help = pide menos, o más mazos, etiquetas o tipos


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
init-computed-source = Jurafsky y Martin, Speech and Language Processing (3.ª ed.), cap. 3
init-computed-id = probabilidad-{ $n }

init-readme =
    # { $name }

    Tarjetas en texto plano, que [mazo](https://github.com/mazo-cards/mazo) convierte en un paquete para Anki y en páginas para imprimir.

    - `mazo build` lo compila todo en `dist/`: `{ $package }`, la hoja de repaso y las tarjetas recortables.
    - `mazo new basic mi-tarjeta --deck { $deck }` empieza una tarjeta, y `mazo check` dice qué le falta.
    - `mazo serve` muestra las tarjetas mientras las escribes.

    Licencia de las tarjetas: { $licence }. Autoría: { $author }.
