### Español: todo lo que leen quienes estudian, imprimen o contribuyen.

## Generators: questions, options and worked steps


## Mistakes


## Figures

figure-about = aproximadamente
figure-after = Tras { $context }: { $values }.
figure-automaton = Autómata de un modelo de bigramas
figure-automaton-begins = Autómata de un modelo de bigramas. Símbolo siguiente y probabilidad.
figure-automaton-path = Destaca el camino { $path }.
figure-factors =
    { $factors ->
        [one] 1 factor
       *[other] { $factors } factores
    }
figure-heat-map-counts = Conteos de bigramas
figure-heat-map-history = historia
figure-heat-map-next = siguiente
figure-heat-map-probabilities = Probabilidades de un modelo de bigramas
figure-heat-map-total = total
figure-longest-match = Codificación de WordPiece paso a paso
figure-longest-match-begins = Codificación de WordPiece paso a paso sobre { $text }.
figure-longest-match-none = No está { $missing }, y no queda nada más corto.
figure-longest-match-taken = Se toma { $piece }.
figure-longest-match-taken-after = No está { $missing }; se toma { $piece }.
figure-merge-tree = Árbol de fusiones de BPE
figure-merge-tree-begins = Árbol de fusiones de BPE sobre { $text }.
figure-merge-tree-merge = fusión
figure-merge-tree-step = La fusión { $rank }, { $pair }, da { $made }.
figure-perplexity = perplejidad
figure-perplexity-curve = Perplejidad frente a probabilidad
figure-perplexity-curve-begins = Perplejidad frente a probabilidad.
figure-perplexity-curve-point = { $sentence }: probabilidad { $probability }, { $factors }, perplejidad { $perplexity }.
figure-probability = probabilidad de la frase
figure-tokens = Tokens: { $tokens }.


## Quantities: what was asked, in words

quantity-bpe = BPE con las fusiones { $merges }
quantity-branching = la perplejidad tras `{ $context }` según { $model }
quantity-continuations = lo que sigue a `{ $context }` en { $model }
quantity-count = el conteo de `{ $ngram }` en { $model }
quantity-counted = un modelo de { $order }-gramas estimado por { $smoothing } de { $sentences }
quantity-entropy = la entropía en bits tras `{ $context }` según { $model }
quantity-fertility = los tokens por palabra de `{ $text }` según { $models }
quantity-first-merge = la primera fusión en `{ $words }` según { $rule }
quantity-first-merges =
    { $merges ->
        [one] la primera fusión de BPE en `{ $words }`
       *[other] las { $merges } primeras fusiones de BPE en `{ $words }`
    }
quantity-judge = { $library }: { $functions }
quantity-judge-bigrams = { $function } de los bigramas
quantity-judge-per-word = { $judges }, tokens por palabra
quantity-judge-pieces = { $function } de las piezas de { $pieces }
quantity-judge-product = producto de { $function }
quantity-judge-quotient = productos de { $function }
quantity-judge-sample = { $function } de una muestra en proporción
quantity-pair-count = cuántas veces aparece `{ $pair }` en `{ $words }`
quantity-perplexity = la perplejidad de `{ $sentence }` según { $model }
quantity-probability = p({ $sentence }) según { $model }
quantity-ratio = p({ $first }) / p({ $second }) según { $model }
quantity-score = p({ $word } | { $context }) según { $model }
quantity-symbol-counts = los conteos de piezas y de pares en `{ $words }`
quantity-table = la tabla de { $order }-gramas { $table }
quantity-tokens = los tokens de `{ $text }` según { $model }
quantity-trained-bpe =
    { $merges ->
        [one] BPE con 1 fusión aprendida de { $words }
       *[other] BPE con { $merges } fusiones aprendidas de { $words }
    }
quantity-vocabulary =
    { $merges ->
        [one] el vocabulario de BPE de `{ $words }` tras 1 fusión
       *[other] el vocabulario de BPE de `{ $words }` tras { $merges } fusiones
    }
quantity-vocabulary-size = V de { $model }
quantity-wordpiece = WordPiece { $vocabulary }

# What separates the last two numbers of an answer: `$1$ y $2$`.
number-list-and = y

# Headers of tables whose rows are verified.
header-counts =
    veces
header-scores =
    puntuación


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


## Messages: verifying (K)

agreed-value = `{ $name }` es { $value }; el solucionador exacto y { $judge } coinciden
answer-disagrees = la respuesta escrita no es la verificada
    .note = `{ $name }` es { $value }
    .help = escribe ese valor en la primera fórmula o el primer código de la respuesta
answer-disagrees-other = una de las respuestas admitidas no es la verificada
    .note = `{ $name }` es { $value }
    .help = quítala o escribe ese valor de otra forma; las palabras se declaran con `mentions: […]`
broken-partition-bound = el límite entre dos intervalos pertenece a los dos o a ninguno
broken-partition-first = el primer intervalo no debe tener límite exterior
broken-partition-gap = el intervalo no empieza donde acaba el anterior
broken-partition-help = empieza cada intervalo donde acaba el anterior y deja abiertos el primero y el último
broken-partition-last = el último intervalo no debe tener límite exterior
broken-partition-names = las opciones son intervalos de nombres distintos
broken-partition-other = la opción no es un intervalo de un nombre, y sus números no se deducen de otra cosa
checks-nothing = el bloque `verify:` no se refiere a nada de la tarjeta
    .help = escribe `answer: NOMBRE`, `answer: { $cloze }` o `shown: [NOMBRE]`
cloze-disagrees = el hueco `{ $deletion }` no oculta el valor verificado
    .note = `{ $name }` es { $value }
    .help = oculta solo ese valor, como fórmula o como código
cloze-disagrees-missing = no hay ningún hueco `{ $deletion }`
    .help = nombra un hueco del texto
distractor-true = una opción marcada como falsa es cierta tal como se muestra
    .label = esta es correcta
    .help = cámbiala o márcala como la respuesta correcta
distractor-true-too = una opción marcada como falsa es cierta tal como se muestra
    .label = esta también es correcta
    .help = cámbiala o márcala como la respuesta correcta
figure-not-shown = la figura `{ $name }` no se muestra
    .help = añade `{ $picture }` a la tarjeta
formula-false = una fórmula es falsa
    .label = según lo calculado
    .help = corrígela; escribe `\approx` si un número está redondeado
formula-false-row = la fila de `{ $code }` de la tabla es falsa
    .help = corrige su número
key-disagrees = la opción marcada como correcta no es la verificada
    .label = el solucionador exacto y la biblioteca calcularon otro valor
    .help = marca la opción { $right }
key-disagrees-without-right = la opción marcada como correcta no es la verificada
    .label = el solucionador exacto y la biblioteca calcularon otro valor
    .help = cambia la opción, o los datos de `verify:`
option-not-its-claim = la opción no muestra el valor de `{ $name }`
    .note = `{ $name }` es { $value }
    .help = escribe ese valor, o nombra otra cantidad en `options:`
senseless-mistake = `{ $name }`: el error `{ $mistake }` no se puede aplicar a { $quantity }
    .help = usa otro error
solvers-disagree = `{ $name }`: el solucionador exacto y la biblioteca no coinciden en { $quantity }
    .note = exacto: { $exact }
    .help = si has actualizado la biblioteca, lo primero es su respuesta anterior y lo segundo la nueva: lee docs/upgrading.md; si no, avisa de un fallo de mazo, porque la tarjeta no tiene la culpa
solvers-disagree-library = { $judge }: { $said }
unchecked-number = esta fórmula contiene un número que nada comprueba
    .help = relaciónalo con un nombre de `verify:`; lo explica `mazo explain K506`
unchecked-number-in-text = el número `{ $number }` está en el texto corrido, donde no se puede comprobar
    .help = ponlo en una fórmula o escríbelo con letras
undecided-claim = `{ $name }` no tiene una única respuesta: { $reason }
unknown-code = `{ $code }` no está en los datos de la nota ni se deduce de ellos
    .help = corrígelo, o ponlo en `mentions:`
unreadable-option = la opción no muestra nada que se pueda comprobar
    .help = escribe un número, tokens como código, o una comparación de { $names }; o pon en `options:` una comparación que diga lo que muestra una tabla o una imagen
untied-option = el valor de esta opción falsa no se deduce de ningún error declarado
    .help = declara un error y nómbralo en `options:`; lo explica `mazo explain K404`
untied-option-predicate = la opción muestra `{ $number }`, que su condición `{ $predicate }` no menciona
    .help = añádelo a la condición
value-not-shown = no se muestra el valor de `{ $name }`
    .note = `{ $name }` es { $value }
    .help = añade a la solución una fórmula `{ $name } = …`
wrong-decimal-sign-bare = `{ $number }` lleva coma decimal, y las tarjetas de esta colección llevan punto
    .help = escribe `{ $right }`; si son dos números, deja un espacio tras la coma: `{ $listed }`
wrong-decimal-sign-comma = `{ $number }` lleva coma decimal, y las tarjetas de esta colección llevan punto
    .help = escribe `{ $right }`
wrong-decimal-sign-data = `{ $number }`, en `options:`, lleva coma decimal, y los datos llevan siempre punto
    .help = escribe ahí `{ $right }`; la tarjeta muestra el signo de la colección
wrong-decimal-sign-grouped = `{ $number }` lleva signos entre los millares
    .help = escribe `{ $right }`
wrong-decimal-sign-in-text = el número `{ $number }` está en el texto corrido, donde no se puede comprobar, y no lleva el signo decimal de la colección
    .help = ponlo en una fórmula, `{ $right }`, o escríbelo con letras
wrong-decimal-sign-open = `{ $number }` se puede leer como un número con decimales o con un signo entre los millares
    .help = escribe `{ $right }` o `{ $whole }`, según lo que quieras decir
wrong-decimal-sign-point = `{ $number }` lleva punto decimal, y las tarjetas de esta colección llevan coma
    .help = escribe `{ $right }`
wrong-decimal-sign-spaced = la coma de `{ $number }` se mostraría con un espacio detrás
    .help = escribe `{ $right }`; si son dos números, deja un espacio tras la coma

quantity-after-end = nada sigue a `</s>`
    .help = pregunta por otra historia
quantity-context-length =
    { $words ->
        [one] un contexto de 1 palabra para un modelo de orden { $order }
       *[other] un contexto de { $words } palabras para un modelo de orden { $order }
    }
    .help = escribe { $needed }, contando `<s>`
quantity-corpus-and-merges = hay un `corpus` y también una lista de fusiones
    .help = escribe un número de fusiones, o quita el corpus
quantity-empty-table = la tabla está vacía
    .help = escribe una fila por contexto
quantity-empty-text = el texto está vacío
    .help = escribe al menos una palabra
quantity-empty-vocabulary = el vocabulario está vacío
    .help = escribe al menos una pieza
quantity-equal-counts = { $pairs } son igual de frecuentes ({ $times ->
        [one] una vez
       *[other] { $times } veces
    }), así que la primera fusión es ambigua
    .help = cambia el corpus para que un par sea el más frecuente
quantity-equal-merges = { $pairs } son igual de frecuentes, así que las fusiones son ambiguas
    .help = cambia el corpus, aprende menos fusiones o escribe tú las fusiones
quantity-equal-scores = { $pairs } son igual de buenos ({ $score }), así que la primera fusión es ambigua
    .help = cambia el corpus para que un par sea el mejor
quantity-equal-trainings = los pares igual de frecuentes llevan a tokens distintos, así que la respuesta es ambigua
    .help = cambia el corpus, o escribe tú las fusiones
quantity-improper-piece = una pieza del vocabulario está vacía o contiene un espacio
    .help = escribe cada pieza sin espacios, con alguna letra además de `##`
quantity-improper-probability = una probabilidad tras `{ $context }` está fuera de [0, 1]
    .help = escribe un número de 0 a 1
quantity-long-sentence = una frase de { $words } palabras
    .help = usa como mucho { $most }
quantity-long-text = un texto de { $characters } caracteres
    .help = usa como mucho { $most }
quantity-many-characters = el corpus es demasiado grande
    .help = usa como mucho { $most } caracteres en total
quantity-many-decimals = las probabilidades tras `{ $context }` tienen demasiados decimales
    .help = usa como mucho tres
quantity-many-merges = { $merges } fusiones
    .help = usa como mucho { $most }
quantity-many-pieces = el vocabulario es demasiado grande
    .help = usa como mucho { $most } piezas
quantity-many-sentences = el corpus es demasiado grande
    .help = usa como mucho { $sentences } frases y { $words } palabras en total
quantity-merges = { $merges } fusiones
    .help = pide de 1 a { $most }
quantity-nltk-entropy = el add-one de nltk da parte de la probabilidad a `<s>` y `<UNK>`
    .help = usa `add-one` para una entropía
quantity-nltk-unigrams = con orden 1, nltk no añade `<s>`, así que su V no es la de la tarjeta
    .help = usa orden 2 o mayor
quantity-no-sentences = el corpus está vacío
    .help = escribe al menos una frase
quantity-no-words = el corpus está vacío
    .help = escribe al menos una palabra
quantity-order = orden { $order }
    .help = usa un orden de 1 a { $most }
quantity-padded-sentence = una frase contiene `{ $word }`
    .help = quítalo: el modelo lo añade por su cuenta
quantity-predicted-start = un modelo nunca predice `<s>`
    .help = pregunta por una palabra, o por `</s>`
quantity-repeated-context = un contexto aparece dos veces en la tabla
    .help = deja una fila por contexto
quantity-repeated-merge = una fusión aparece dos veces
    .help = escribe cada fusión una sola vez
quantity-repeated-piece = una pieza aparece dos veces en el vocabulario
    .help = escribe cada pieza una sola vez
quantity-short-words = ninguna palabra del corpus tiene dos caracteres
    .help = añade una palabra más larga
quantity-unknown-character = `{ $character }` no está en el alfabeto del tokenizador
    .help = quítalo del texto: BPE omite sin avisar los caracteres desconocidos
quantity-unknown-word = `{ $word }` no está en el vocabulario, y add-one no le da probabilidad
    .help = usa palabras del corpus
quantity-unmade-symbol = la fusión `{ $merge }` une `{ $symbol }`, que no resulta de ninguna fusión anterior
    .help = escribe las fusiones en el orden del entrenamiento
quantity-unseen-history = la historia `{ $history }` no aparece nunca, así que no se puede estimar ninguna probabilidad tras ella
    .help = pregunta por una historia que aparezca, o usa un modelo suavizado
quantity-unused-v = un modelo sin suavizar no usa V
    .help = usa `add-one`
quantity-wrong-context = el contexto `{ $context }` tiene { $words ->
        [one] 1 palabra
       *[other] { $words } palabras
    }; el orden del modelo pide { $needed }
    .help = separa con espacios las palabras de un contexto
quantity-wrong-ngram =
    { $words ->
        [one] un n-grama de 1 palabra para un modelo de orden { $order }
       *[other] un n-grama de { $words } palabras para un modelo de orden { $order }
    }
    .help = cuenta un n-grama de ese orden, o una historia de una palabra menos
quantity-wrong-sum = las probabilidades tras `{ $context }` suman { $total } y no 1
    .help = escribe todas las palabras que pueden seguir, y `</s>`
quantity-zero-divisor = la segunda frase tiene probabilidad 0
    .help = elige una que pueda darse

figure-automaton-order = un autómata de un modelo de orden { $order }
    .help = dibuja uno de orden 2
figure-automaton-words = un autómata de { $words } palabras
    .help = dibuja como mucho { $most }
figure-decomposed = Anki une { $character } a lo que le sigue
    .help = dibuja otras palabras
figure-far-point = un punto queda demasiado lejos para mostrarlo
    .help = usa probabilidades mayores que { $probability } y perplejidades menores que { $perplexity }
figure-heat-map-order = un mapa de calor de un modelo de orden { $order }
    .help = dibuja uno de orden 2
figure-heat-map-table = una tabla no tiene conteos
    .help = muestra `values: probabilities`
figure-heat-map-words = un mapa de calor de { $words } palabras
    .help = dibuja como mucho { $most }
figure-impossible-path = la frase tiene probabilidad 0: no hay ningún arco `{ $arc }`
    .help = usa una frase que pueda darse
figure-impossible-sentence = `{ $sentence }` tiene probabilidad 0, así que no está en la curva
    .help = muestra una que pueda darse
figure-long-word = `{ $text }` es demasiado largo para dibujarlo, o es más de una palabra
    .help = dibuja una palabra de { $most } letras como mucho
figure-many-arcs = tiene { $arcs } arcos
    .help = dibuja como mucho { $most }, o un mapa de calor
figure-many-levels = un árbol de { $levels } niveles
    .help = dibuja como mucho { $most }
figure-many-lookups = hay que buscar { $pieces } piezas
    .help = dibuja una palabra que necesite como mucho { $most }
figure-misleading = una figura no puede mostrar esto: { $problem }
    .help = dibuja otras palabras
figure-no-arc = no hay ningún arco `{ $arc }` que ocultar
    .help = oculta un arco que exista
figure-no-cell = no hay ninguna celda `{ $cell }`
    .help = oculta una historia y una palabra que la siga
figure-no-glyph = las letras de las figuras no incluyen `{ $character }`
    .help = usa letras del alfabeto latino
figure-open-merges = no se sabe cuáles son las fusiones
    .help = escribe las fusiones, o un corpus sin empates
figure-overlap = sus arcos y sus rótulos se solapan
    .help = dibuja un modelo más pequeño
figure-split-merge = una fusión posterior separa lo que unió una anterior
    .help = dibuja otra palabra
figure-unknown-word = `{ $word }` no es una palabra del modelo
    .help = usa las suyas
figure-wide = mide { $width } píxeles de ancho; el máximo es { $most }
    .help = dibuja menos datos, o palabras más cortas


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
