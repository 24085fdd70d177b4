### Español: todo lo que leen quienes estudian, imprimen o contribuyen.

## Generators: questions, options and worked steps

# Números en palabras, desde el cero. Cada frase tiene aparte su forma para el uno, que cambia con el género.
number-words =
    cero
    uno
    dos
    tres
    cuatro
    cinco
    seis
    siete
    ocho
    nueve
    diez
    once
    doce
    trece
    catorce
    quince
    dieciséis
    diecisiete
    dieciocho

# Palabras con las que se sortean ejemplos. La primera de cada lista es la más usada.
sample-determiners =
    el
    mi
sample-nouns =
    gato
    perro
    niño
    pájaro
    amigo
    vecino
sample-verbs =
    come
    duerme
    canta
    corre
    juega
    ríe
sample-adverbs =
    mucho
    poco
# Comparten trozos, para que haya qué fusionar.
sample-words =
    casa
    casas
    caso
    cosa
    cosas
    saco
    sacos
    pasa
    pasas
    paso
    pato
    patos
    pata
    patata
    tapa
    tapas
    mano
    manos
    mana
    rama
    ramas
    rana
    ranas
    cama
    camas
    toma
    tomas
    lata
    latas
    bota
    botas
    nota
    notas
    banana
    bandana
    canción
    nación
    acción
    cantar
    canto
    cantamos
    mesa
# Etiquetas de lo sorteado, de fácil a difícil.
sample-levels =
    nivel::facil
    nivel::media
    nivel::dificil

# Nombres de lo que se pregunta y de las respuestas equivocadas.
family-name-merge = fusion
family-name-merges = fusiones
family-name-times = veces
family-name-vocabulary = vocabulario
family-name-counts = cuentas
family-name-wrong = mal-{ $n }

# Cabeceras de las tablas.
family-column-pair = par
family-column-count = veces
family-column-score = puntuación

family-corpus-word =
    { $word } ({ $n ->
        [one] una vez
       *[other] { $times } veces
    })
family-step-merge = fusión { $merge }: { $shown }

family-ngram-kind =
    { $order ->
        [1] unigramas
        [2] bigramas
       *[other] trigramas
    }
family-ngram-padding =
    { $order ->
        [1] cada frase acaba con `</s>`
        [2] a cada frase se le antepone un `<s>` y se le añade un `</s>`
       *[other] a cada frase se le anteponen { $starts } `<s>` y se le añade un `</s>`
    }
family-ngram-corpus =
    En este corpus hay una frase por línea ({ family-ngram-padding }):

    { $corpus }
family-ngram-mle =
    Un modelo de { family-ngram-kind } se estima por máxima verosimilitud, sin suavizar, a partir de este corpus, una frase por línea ({ family-ngram-padding }):

    { $corpus }
family-ngram-add-one =
    Un modelo de { family-ngram-kind } se estima con suavizado *add-one*, contando en $V$ las palabras distintas y `</s>`, pero no `<s>`, a partir de este corpus, una frase por línea ({ family-ngram-padding }):

    { $corpus }
family-ngram-table =
    Un modelo de { family-ngram-kind } asigna estas probabilidades (las que faltan son nulas):

    { $table }
family-ngram-row =
    Tras { $history }, un modelo de { family-ngram-kind } asigna estas probabilidades (las que faltan son nulas):

    { $table }

family-bpe-encode-given =
    Un tokenizador BPE parte de los caracteres y aplica { $merges ->
        [one] la fusión { $list }
       *[other] las fusiones { $list }, por ese orden
    }. ¿Cómo se tokeniza { $text }?
family-bpe-encode-learnt =
    De { $corpus } { $merges ->
        [one] se aprende la primera fusión
       *[other] se aprenden las { $number } primeras fusiones
    } con BPE, contando también los pares solapados. ¿Cómo se tokeniza { $text }?
family-bpe-encode-solution =
    Se parte de los caracteres y se aplica cada fusión, por orden, de izquierda a derecha:

    { $steps }
family-bpe-encode-characters = caracteres: { $shown }

family-bpe-first-merge-stem = Se construye un vocabulario BPE a partir de { $corpus }, empezando por los caracteres. ¿Cuál es la primera fusión (los pares solapados también cuentan)?
family-bpe-first-merge-counts =
    Se cuentan los pares de caracteres contiguos, con solapes:

    { $table }
family-bpe-first-merge-others = Los demás pares no aparecen más veces.
family-bpe-first-merge-most = El más frecuente es { $pair }, con { $count }; ningún otro lo iguala.

family-bpe-merges-stem = Se construye un vocabulario BPE a partir de { $corpus }, empezando por los caracteres y contando también los pares solapados. ¿Cuáles son, por orden, las { $number } primeras fusiones?
family-bpe-merges-solution =
    Tras cada fusión se vuelve a contar, y se une el par más frecuente:

    { $steps }

family-bpe-pair-counts-stem = Para construir un vocabulario BPE a partir de { $corpus }, se cuentan los pares de caracteres contiguos dentro de cada palabra, también los que se solapan. ¿Cuántas veces aparece { $pair }? Escribe el número.
family-bpe-pair-counts-solution =
    { $count }. Con otros pares, de más a menos:

    { $table }

family-bpe-vocabulary-stem =
    Se construye un vocabulario BPE a partir de { $corpus }, empezando por los caracteres y contando también los pares solapados. ¿Cuál es tras { $merges ->
        [one] una fusión
       *[other] { $number } fusiones
    } (primero los caracteres, por su código Unicode)?
family-bpe-vocabulary-solution =
    El vocabulario solo crece: los caracteres se quedan, y cada fusión añade una pieza.

    { $steps }
family-bpe-vocabulary-step = { $merge } añade { $piece }

family-ngram-compare-stem = ¿Por cuánto hay que multiplicar la probabilidad de la frase { $second } para obtener la de { $first }?
family-ngram-compare-solution =
    Se calcula la probabilidad de cada frase, con su `</s>`, y se dividen:

    { $steps }

family-ngram-counts-stem = ¿Qué sigue a { $history }, y cuántas veces?
family-ngram-counts-solution =
    Con los símbolos de inicio y de fin, el corpus es:

    { $corpus }

    Se cuenta lo que aparece justo después de { $history }:

    { $counts }

family-ngram-entropy-stem-entropy = ¿Cuánto vale la entropía, en bits, del símbolo que predice (redondeada a { $places } decimales)?
family-ngram-entropy-stem-entropy-after = ¿Cuánto vale la entropía, en bits, del símbolo que predice tras { $history } (redondeada a { $places } decimales)?
family-ngram-entropy-stem-perplexity = ¿Cuánto vale la perplejidad del símbolo que predice (redondeada a { $places } decimales)?
family-ngram-entropy-stem-perplexity-after = ¿Cuánto vale la perplejidad del símbolo que predice tras { $history } (redondeada a { $places } decimales)?
family-ngram-entropy-solution =
    Lo que puede salir:

    { $shares }

    La entropía es la media de las sorpresas, cada una menos el logaritmo binario de su probabilidad, ponderadas por esta:

    { $entropy }
family-ngram-entropy-perplexity =
    La perplejidad es dos elevado a la entropía:

    { $perplexity }
family-ngram-entropy-certain = Con un solo símbolo posible no hay duda: es el mínimo.
family-ngram-entropy-uniform = Los símbolos posibles son equiprobables: es el máximo para ese número de símbolos.

family-ngram-perplexity-stem = ¿Cuánto vale la perplejidad del modelo sobre la frase { $sentence }, contando `</s>` en su longitud (redondeada a { $places } decimales)?
family-ngram-perplexity-solution =
    La probabilidad de { $sentence } es el producto de sus { $number } factores, el de `</s>` incluido:

    { $product }

    La perplejidad es la raíz de su inverso, con tantos factores como índice:

    { $root }

family-ngram-probability-stem = ¿Cuánto vale la probabilidad $P$ de la frase { $sentence }?
family-ngram-probability-stem-rounded = ¿Cuánto vale la probabilidad $P$ de la frase { $sentence } (redondeada a { $places } decimales)?
family-ngram-probability-solution =
    Se multiplica la probabilidad de cada palabra tras su historia; el fin de frase también se predice:

    { $product }
family-ngram-probability-zero = Basta un factor nulo para que lo sea el producto.

family-ngram-score-stem = ¿Cuánto vale { $score }, como fracción irreducible?
family-ngram-score-nothing = Tras { $history } no aparece nada: { $total }.
family-ngram-score-words =
    Cada palabra, y cuántas veces aparece:

    { $counts }
family-ngram-score-after =
    Lo que aparece tras { $history }, y cuántas veces:

    { $counts }

    En total, { $total }.
family-ngram-score-mle =
    Así,

    { $result }
family-ngram-score-add-one =
    Pueden aparecer { $symbols }: { $size }. Se suma uno a cada conteo:

    { $result }

family-ngram-unseen-stem = ¿Cuánto vale su perplejidad sobre la frase { $sentence } (redondeada a { $places } decimales)?
family-ngram-unseen-solution = El modelo no puede producir la frase: { $factor }. Un factor nulo anula el producto, { $product }, y la perplejidad, que es la raíz de su inverso, crece sin límite: { $perplexity }. El suavizado existe para evitarlo.

family-tokens-per-word-given =
    El tokenizador { $name } es BPE con { $merges ->
        [one] la fusión { $list }
       *[other] las fusiones { $list }, por ese orden
    }.
family-tokens-per-word-learnt =
    El tokenizador { $name } es BPE con { $merges ->
        [one] la primera fusión
       *[other] las { $number } primeras fusiones
    } que aprende de { $corpus }, con los pares solapados.
family-tokens-per-word-wordpiece = El tokenizador { $name } es WordPiece con el vocabulario { $vocabulary } (además de `[UNK]`).
family-tokens-per-word-stem = ¿Cuántos tokens por palabra dan A y B, por ese orden, en { $text }?
family-tokens-per-word-answer = { $first } y { $second }
family-tokens-per-word-solution =
    Se cuentan los tokens de cada uno y se dividen entre las palabras del texto, { $words ->
        [one] que es una sola
       *[other] que son { $number }
    }:

    { $steps }
family-tokens-per-word-step = { $name }: { $tokens }, y { $division }

family-wordpiece-encode-stem = Un tokenizador WordPiece tiene el vocabulario { $vocabulary } (además de `[UNK]`). ¿Cómo se tokeniza { $text }?
family-wordpiece-encode-solution =
    Se toma una y otra vez la pieza más larga con la que empieza lo que queda, tras la barra:

    { $steps }
family-wordpiece-encode-unknown = { $word } no se cubre entera con piezas: toda ella es `[UNK]`.

family-wordpiece-first-merge-stem-count = Se construye un vocabulario WordPiece a partir de { $corpus }. Se empieza por los caracteres, con `##` en los que no inician palabra, y se une el par más frecuente. ¿Cuál es la primera fusión?
family-wordpiece-first-merge-stem-likelihood = Se construye un vocabulario WordPiece a partir de { $corpus }. Se empieza por los caracteres, con `##` en los que no inician palabra, y se une el par $xy$ de mayor puntuación { $score }. ¿Cuál es la primera fusión?
family-wordpiece-first-merge-solution-count =
    Se cuentan los pares contiguos:

    { $table }

    Gana el más frecuente.
family-wordpiece-first-merge-solution-likelihood =
    Se divide la frecuencia de cada par entre el producto de las de sus partes:

    { $table }

    Gana la mayor, que no tiene empate.


## Mistakes

mistake-without-recount = Se han tomado los pares más frecuentes del principio; tras cada fusión se vuelve a contar.
mistake-runner-up-first = Se ha empezado por el segundo par más frecuente.
mistake-backwards = Son las fusiones en orden inverso al del aprendizaje.
mistake-text-order = Se han fusionado los pares según aparecen en el texto; manda su frecuencia.
mistake-without-base = Faltan los caracteres: siguen en el vocabulario aunque se hayan fusionado.
mistake-parts-removed = Se han quitado las partes de cada fusión; el vocabulario solo crece.
mistake-one-merge-less = Falta la última fusión.
mistake-one-merge-more = Sobra la última fusión.
mistake-second-most = Este par aparece menos veces que el más frecuente.
mistake-without-overlaps = Se han contado los pares sin solapes; en `aaa` el par `a a` aparece dos veces.
mistake-first-in-text = Es el primer par del texto; el orden no importa, sino la frecuencia.
mistake-last-in-text = Es el último par del texto; el orden no importa, sino la frecuencia.
mistake-frequent-letters = Une los dos caracteres más frecuentes por separado; se cuentan pares contiguos.
mistake-no-merges = No se ha aplicado ninguna fusión: son los caracteres sueltos.
mistake-longest-match = Se ha tomado siempre la pieza más larga desde la izquierda; BPE aplica las fusiones por orden.
mistake-from-the-right = Se ha fusionado desde la derecha; cada fusión se aplica de izquierda a derecha.
mistake-whole-runs = Se han unido repeticiones enteras; una fusión une solo dos símbolos.
mistake-first-merge-only = Solo se ha aplicado la primera fusión.
mistake-once-each = Cada fusión se ha hecho en un solo sitio; se hace en todos los que encajan.
mistake-swapped-tokenisers = Los dos tokenizadores están intercambiados.
mistake-words-per-token = Se han dividido las palabras entre los tokens, al revés.
mistake-tokens-in-all = Son los tokens en total: falta dividirlos entre las palabras.
mistake-characters-per-token = Se han dividido los caracteres entre los tokens; la fertilidad cuenta tokens por palabra.
mistake-ratio-inverted = Se ha dividido al revés: la segunda entre la primera.
mistake-ratio-without-end = Falta en cada frase el factor del fin, `</s>`.
mistake-ratio-of-sums = Se han sumado los factores de cada frase en vez de multiplicarlos.
mistake-ratio-of-last = Solo se ha comparado el último factor de cada frase.
mistake-forgets-end = Falta el factor del fin de frase, `</s>`.
mistake-forgets-start = Falta el primer factor: la primera palabra también se predice, tras `<s>`.
mistake-ignores-history = Se han multiplicado las frecuencias de las palabras sueltas, sin mirar la anterior.
mistake-as-if-uniform = Se ha supuesto que todos los símbolos son equiprobables en cada paso.
mistake-adds = Se han sumado los factores en vez de multiplicarlos.
mistake-averages = Es la media de los factores; la probabilidad es su producto.
mistake-last-factor = Es solo el último factor; la probabilidad es el producto de todos.
mistake-length-without-end = En el exponente no se ha contado `</s>`, que el modelo también predice.
mistake-length-with-start = En el exponente se ha contado también `<s>`, que el modelo no predice.
mistake-forgets-root = Es el inverso de la probabilidad, sin la raíz que la normaliza por la longitud.
mistake-forgets-inverse = Es la media geométrica de los factores; la perplejidad es su inverso.
mistake-arithmetic-mean = Se ha invertido la media aritmética de los factores, y no la geométrica.
mistake-perplexity-forgets-end = Se ha olvidado `</s>` en el producto y en el exponente.
mistake-joint = Se ha dividido entre el total de $n$-gramas, y no entre los que empiezan por la historia.
mistake-reversed-bigram = Se ha dividido entre las apariciones de la palabra, y no entre las de su historia.
mistake-unigram = Es la frecuencia de la palabra sola, sin mirar su historia.
mistake-last-word-only = Solo se ha mirado la última palabra de la historia.
mistake-forgets-smoothing = Es la estimación sin suavizar: falta sumar uno a cada conteo.
mistake-forgets-v = Se ha sumado uno arriba, pero no $V$ abajo: las probabilidades pasarían de la unidad al sumarlas.
mistake-forgets-one = Se ha sumado $V$ abajo, pero no uno arriba: las probabilidades no llegarían a la unidad al sumarlas.
mistake-v-without-end = En $V$ falta contar `</s>`, que también puede seguir a una palabra.
mistake-v-with-start = En $V$ se ha contado `<s>`, que nunca sigue a una palabra.
mistake-tokens-as-v = Como $V$ se ha tomado el número de apariciones, y no el de palabras distintas.
mistake-leaves-out-end = Falta contar el fin de frase, `</s>`, que también sigue a la historia.
mistake-counts-types = Se ha contado una vez cada palabra distinta, y no cada aparición.
mistake-counts-everywhere = Se han contado esas palabras en todo el corpus, y no solo tras la historia.
mistake-counts-predecessors = Es lo que precede a la historia, y no lo que la sigue.
mistake-skips-zero = Se ha pasado por alto que algún factor es nulo, lo que anula todo el producto.
mistake-zero-perplexity = Es la probabilidad la que se anula; la perplejidad es su inverso, y crece sin límite.
mistake-uniform-perplexity = Sería la de un modelo que reparte la probabilidad por igual; este da probabilidad nula a la frase.
mistake-uniform-table = Sería la de un modelo que reparte la probabilidad por igual entre sus símbolos.
mistake-no-surprise = Es la perplejidad mínima, la de una frase segura; esta es imposible.
mistake-perplexity-for-entropy = Es la perplejidad; la entropía es su logaritmo.
mistake-uniform-entropy = Es la entropía de un reparto por igual entre los mismos símbolos, la mayor posible.
mistake-unweighted-entropy = Es la media de las sorpresas sin ponderarlas por su probabilidad.
mistake-least-surprise = Es la sorpresa del símbolo más probable, y no la media de todas.
mistake-no-entropy = Sería nula si un símbolo fuera seguro, y ninguno lo es.
mistake-one-bit-a-symbol = Se ha contado un bit por símbolo; importa su probabilidad, no cuántos son.
mistake-entropy-for-perplexity = Es la entropía en bits; la perplejidad es la potencia de dos con ese exponente.
mistake-counts-outcomes = Es el número de símbolos posibles, que solo se alcanza si son equiprobables.
mistake-inverse-of-largest = Es el inverso de la probabilidad mayor, como si solo contara ese símbolo.
mistake-unweighted-perplexity = Falta ponderar cada símbolo por su probabilidad.
mistake-half-the-outcomes = Se ha tomado la mitad de los símbolos, que no es ninguna media de sus probabilidades.
mistake-squared-outcomes = Se ha contado cada par de símbolos; la perplejidad nunca pasa del número de estos.
mistake-count-rule = Es el par más frecuente, la regla de BPE; aquí se divide entre las frecuencias de sus dos partes.
mistake-likelihood-rule = Es el de mayor verosimilitud; aquí cuenta solo la frecuencia del par.
mistake-runner-up = Es el segundo mejor par, no el mejor.
mistake-worst-pair = Es el par de menor puntuación, no el de mayor.
mistake-sum-below = Se ha dividido entre la suma de las frecuencias, y no entre su producto.
mistake-over-left = Solo se ha dividido entre la frecuencia de la primera parte.
mistake-bare-inside = Dentro de una palabra solo valen las piezas con `##`.
mistake-shortest-match = Se ha tomado la pieza más corta; se toma la más larga que encaja.
mistake-match-from-the-right = Se ha buscado la pieza más larga desde el final; se busca desde el principio.
mistake-without-marks = Falta `##` en las piezas que no empiezan la palabra.
mistake-unknown-per-character = `[UNK]` sustituye a la palabra entera, y no solo al trozo sin pieza.


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

variant-refused = `{ $id }`: { $problem }
    .help = { $help }
conflicting-parameters-model = se esperaba `corpus` o `probabilities`, uno de los dos
    .help = da exactamente uno
conflicting-parameters-smoothing = `smoothing` no se aplica a `probabilities`
    .help = quita `smoothing`, o da `corpus`
conflicting-parameters-corpus = este generador necesita un corpus
    .help = da `corpus`
conflicting-parameters-merges = un número de fusiones necesita un `corpus`, y una lista de fusiones lo excluye
    .help = da un número con `corpus`, o una lista sin él
conflicting-parameters-pair = el par `{ $pair }` no aparece en el corpus
    .help = pregunta por otro par
conflicting-parameters-sentences = la primera frase tiene que ser más probable que la segunda
    .help = intercambia las frases, o elige otras
conflicting-parameters-possible = el modelo puede producir la frase, así que su perplejidad es finita
    .help = elige una frase con un n-grama de probabilidad 0, o usa `ngram-perplexity`
conflicting-parameters-tokeniser = un tokenizador necesita `merges` o `vocabulary`, uno de los dos
    .help = da exactamente uno
impossible-parameters-long-answer = una respuesta de { $length } caracteres es demasiado larga
    .help = elige números más pequeños, o un texto más corto
too-large-solution = la solución desarrollada es demasiado larga para leerla
    .help = elige un ejemplo más pequeño
misconception-yields-key = el error `{ $name }` lleva a la respuesta correcta
    .help = cambia los parámetros de modo que lleve a otra
misconception-looks-like-key = un error lleva a una respuesta que se muestra igual que la correcta, `{ $key }`
    .help = cambia los parámetros de modo que se distingan
too-few-distractors = menos de { $least } respuestas equivocadas difieren de la correcta y entre sí
    .help = cambia los parámetros: unos datos más largos o menos regulares dan lugar a más errores
too-few-distractors-infinite = la frase tiene probabilidad 0, así que su perplejidad es infinita
    .help = elige una frase que el modelo pueda producir
impossible-option-tokens = los tokens de la respuesta correcta no forman el texto
    .help = es un fallo de mazo: avisa de él
impossible-option-probability = la respuesta correcta, { $key }, no es una probabilidad
    .help = es un fallo de mazo: avisa de él
impossible-option-perplexity = la respuesta correcta es una perplejidad menor que 1
    .help = es un fallo de mazo: avisa de él
shape-words-in-line = palabras separadas por espacios
shape-word = una palabra
shape-two-characters = dos caracteres separados por un espacio
shape-tokeniser = un tokenizador
sample-question-exists = la pregunta ya existe
sample-no-card = no sale ninguna tarjeta


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
