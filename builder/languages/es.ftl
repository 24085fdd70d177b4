### Español: todo lo que leen quienes estudian, imprimen o contribuyen.

# Cómo se escriben las fechas y las listas: un identificador del CLDR.
cldr-locale = es_ES

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
# Otras formas y números mayores: palabra y valor. Se suman con lo que las une, entre barras: `ochenta y uno`.
number-words-more =
    un 1
    una 1
    diecinueve 19
    veinte 20
    veintiuno 21
    veintiuna 21
    veintidós 22
    veintitrés 23
    veinticuatro 24
    veinticinco 25
    veintiséis 26
    veintisiete 27
    veintiocho 28
    veintinueve 29
    treinta 30
    cuarenta 40
    cincuenta 50
    sesenta 60
    setenta 70
    ochenta 80
    noventa 90
    cien 100
    mil 1000
number-words-joint = | y |
# Partes, que van tras un número (`tres cuartos`), y las que van solas (`la mitad`).
fraction-words =
    medio 1/2
    media 1/2
    tercio 1/3
    cuarto 1/4
    quinto 1/5
    sexto 1/6
    séptimo 1/7
    octavo 1/8
    noveno 1/9
    décimo 1/10
    décima 1/10
    centésimo 1/100
    centésima 1/100
    milésima 1/1000
    diezmilésima 1/10000
fraction-words-bare =
    mitad 1/2
    unidad 1
    doble 2
    triple 3
    cuádruple 4
# Terminaciones que hacen de un número una parte: `veintisieteavo`.
fraction-endings =
    avo
    ava

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
sample-phrases =
    ¡Qué AÑO!
    ¿Está LEÓN?
    Año nuevo, vida nueva
    La NIÑA cantó.
    ¡Olé, olé!
    La cigüeña, no
    Café o té...
    ¿Por qué (no)?
    ÁRBOL y rama
    Mañana: SÍ
    Él (mi tío) canta
    Vio: «Útil»
# Etiquetas de lo sorteado, de fácil a difícil.
sample-levels =
    nivel::facil
    nivel::media
    nivel::dificil
# The name of an exercise in Anki: what it practises, and its level.
exercise-title = { $family } ({ $rank ->
    [0] fácil
    [1] media
   *[2] difícil
    })

# Nombres de lo que se pregunta y de las respuestas equivocadas.
family-name-merge = fusion
family-name-merges = fusiones
family-name-times = veces
family-name-gap = hueco
family-name-vocabulary = vocabulario
family-name-counts = cuentas
family-name-wrong = mal-{ $n }

# Cabeceras de las tablas.
family-column-token = token
family-column-logit = logit
family-column-power = exponencial
family-column-key = clave
family-column-probability = probabilidad
family-column-sum = suma
family-column-pair = par
family-column-count = veces
family-column-score = puntuación

family-corpus-word =
    { $word } ({ $n ->
        [one] una vez
       *[other] { $times } veces
    })

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
family-bpe-encode-title = Tokenizar con BPE
family-bpe-encode-step =
    Se aplica { $merge }, de izquierda a derecha:

    { $shown }
family-bpe-encode-idle = La fusión { $merge } no cambia nada: ese par no está.
family-bpe-encode-characters =
    Se parte de los caracteres:

    { $shown }

family-bpe-first-merge-title = Primera fusión de BPE

family-bpe-first-merge-stem = Se construye un vocabulario BPE a partir de { $corpus }, empezando por los caracteres. Los pares solapados también cuentan. ¿Qué par se une primero?
family-bpe-first-merge-counts =
    Se cuentan los pares de caracteres contiguos, con solapes:

    { $table }
family-bpe-first-merge-others = Los demás pares no aparecen más veces.
family-bpe-first-merge-most = El más frecuente es { $pair }, con { $count }; ningún otro lo iguala.

family-bpe-merges-stem = Se construye un vocabulario BPE a partir de { $corpus }, empezando por los caracteres y contando también los pares solapados. ¿Cuáles son, por orden, las { $number } primeras fusiones?
family-bpe-merges-title = Fusiones de BPE
family-bpe-merges-step =
    Se cuentan los pares y se une el más frecuente, { $merge }. Queda:

    { $shown }

family-bpe-pair-counts-stem = Para construir un vocabulario BPE a partir de { $corpus }, se cuentan los pares de caracteres contiguos dentro de cada palabra, también los que se solapan. ¿Cuántas veces aparece { $pair }? Escribe el número.
family-bpe-pair-counts-solution =
    { $count }. Con otros pares, de más a menos:

    { $table }
family-bpe-pair-counts-title = Contar pares contiguos

family-bpe-vocabulary-stem =
    Se construye un vocabulario BPE a partir de { $corpus }, empezando por los caracteres y contando también los pares solapados. ¿Qué tokens tiene tras { $merges ->
        [one] una fusión
       *[other] { $number } fusiones
    }?
family-bpe-vocabulary-title = Vocabulario de BPE
family-bpe-vocabulary-characters = El vocabulario solo crece. Los caracteres se quedan: { $characters }.
family-bpe-vocabulary-step = La fusión { $merge } añade { $piece }.

family-program-padded =
    Cada frase se completa con sus símbolos de inicio y de fin:

    { $corpus }
family-program-following =
    Se cuenta lo que aparece justo después de { $history }:

    { $counts }

    En total, { $total }.
family-program-scores =
    Cada probabilidad es el conteo de la palabra tras su historia, dividido entre el de todo lo que sigue a esta:

    { $scores }
family-program-longest =
    WordPiece toma siempre, desde la izquierda, el token más largo que encaja:

    { $steps }
family-program-merged =
    Las fusiones se aplican al texto por orden:

    { $steps }
family-program-size =
    `vocab_size` cuenta también el alfabeto: { $alphabet }. { $merges ->
        [one] Queda sitio para una fusión:
       *[other] Queda sitio para { $number } fusiones:
    } { $size }.
family-program-training =
    Se une cada vez el par contiguo más frecuente, contando los solapes:

    { $merges }

family-nltk-output-title = Lo que escribe un programa de modelos de lenguaje
family-nltk-output-stem = ¿Qué número escribe este programa? Cada frase se completa con `<s>` y `</s>`.
family-nltk-output-vocabulary-stem = ¿Qué número escribe este programa, que es la $V$ con que `nltk` suaviza? Cada frase se completa con `<s>` y `</s>`.
family-nltk-output-counts-stem = ¿Qué escribe este programa? Cada frase se completa con `<s>` y `</s>`. Da cada símbolo y su cuenta, con dos puntos entre ambos.
family-nltk-output-count = Se busca el $n$-grama en ellas: { $n }.
family-nltk-output-vocabulary = El vocabulario de `nltk` contiene las palabras, los símbolos de inicio y de fin, y uno para las palabras desconocidas: { $words }. En total, { $size }.

family-tokenizers-output-title = Lo que escribe un programa de tokenización
family-tokenizers-output-stem = ¿Qué *tokens* escribe este programa?
family-tokenizers-output-vocabulary-stem = ¿Qué vocabulario escribe este programa? Al entrenar, los pares solapados también cuentan. Da los tokens en el mismo orden.
family-tokenizers-output-vocabulary = Primero está el alfabeto, por su código Unicode; después, el resultado de cada fusión.

family-code-gap-title = Lo que falta en un programa
family-code-gap-stem = Completo, este programa da { $printed }. ¿Qué falta en { $blank }? Escribe solo eso.
family-code-gap-mle = El modelo se estima por conteo, sin suavizar.
family-code-gap-add-one = El modelo se suaviza sumando uno a cada conteo.
family-code-gap-score = { $piece } da la probabilidad de la palabra tras su historia.
family-code-gap-word = La palabra que se pregunta es la que va delante de la barra: { $piece }, entre comillas porque es un texto.
family-code-gap-history = La historia se da como lista, aunque solo tenga una palabra: { $piece }.
family-code-gap-counts = { $piece } guarda los conteos; con una historia entre corchetes, los de lo que la sigue.
family-code-gap-fit = { $piece } estima el modelo: antes está vacío y no da nada. Se llama una vez, con los $n$-gramas y el vocabulario.
family-code-gap-known-words = El segundo dato son las palabras que el modelo conoce, { $piece }, que `padded_everygram_pipeline` ha preparado con el relleno. El corpus es una lista de frases, y no de palabras.
family-code-gap-estimator = { $piece } es la clase de `nltk` que estima así. Recibe el orden.
family-code-gap-vocab-size = El tamaño cuenta todos los tokens, y no solo las fusiones: { $piece }.
family-code-gap-trainer = A cada modelo le corresponde su entrenador: a este, { $piece }.
family-code-gap-train = El corpus es una lista que está en la memoria: { $piece } la recorre. Para leer ficheros hay otro método.
family-code-gap-model = Con { $piece } sale eso: solo WordPiece marca los tokens que siguen en una palabra.
family-code-gap-unknown = El token de lo desconocido es { $piece }, que ha de estar en el vocabulario tal cual, con sus corchetes.
family-code-gap-vocab = { $piece } da el vocabulario entero, y no solo cuántos tokens tiene.
family-code-gap-encode = { $piece } aplica el tokenizador a un texto.
family-code-gap-text = Los *tokens*, unidos y sin sus marcas, son el texto: { $piece }, entre comillas.
family-code-gap-tokens = De lo que da el tokenizador, { $piece } son los textos; sus números se guardan aparte.
family-code-gap-of-nltk = `padded_everygram_pipeline` da los $n$-gramas rellenos y las palabras; `fit` necesita ambas cosas.
family-code-gap-of-bpe = `vocab_size` cuenta las letras y las fusiones: { $size }. `train_from_iterator` recibe el corpus, del que salen los conteos, y el entrenador, que sabe cuándo parar.
family-code-gap-of-wordpiece = `vocab_size` cuenta las letras, las marcadas que siguen en una palabra y la fusión: { $size }. `train_from_iterator` recibe el corpus, del que salen los conteos, y el entrenador, que sabe cuándo parar.
family-code-gap-of-pieces = El modelo recibe los tokens numerados y, en `unk_token`, el que se da cuando una palabra no se puede partir.
family-code-gap-ask-score = `score` recibe primero la palabra y después su historia, que es una lista.
family-code-gap-ask-counts = Los conteos se piden con la historia entre corchetes, y `dict` los escribe como pares.
family-code-gap-ask-tokens = `encode` recibe el texto, entre comillas; lo que da guarda los *tokens* como textos y, aparte, sus números.
family-code-gap-ask-vocabulary = `get_vocab` da cada token con su número; `sorted` los ordena por él, como se aprendieron.
family-code-gap-ask-piece = De todos los tokens se escribe solo el más largo, que es el nuevo: el orden de los demás cambia de una ejecución a otra.

family-ngram-compare-stem = ¿Por cuánto hay que multiplicar la probabilidad de la frase { $second } para obtener la de { $first }?
family-ngram-compare-title = Comparar dos frases
family-ngram-compare-sentence =
    La probabilidad de { $sentence }, con su `</s>`:

    { $product }
family-ngram-compare-division =
    Se divide la primera entre la segunda:

    { $ratio }

family-ngram-counts-title = Contar lo que sigue

family-ngram-counts-stem = ¿Cuántas veces aparece cada símbolo tras { $history }? Escribe cada símbolo, dos puntos y su número.
family-ngram-counts-padded =
    Con los símbolos de inicio y de fin, el corpus es:

    { $corpus }
family-ngram-counts-after =
    Se cuenta lo que aparece justo después de { $history }:

    { $counts }

family-ngram-entropy-stem-entropy = ¿Cuánto vale la entropía, en bits, del símbolo que predice?
family-ngram-entropy-stem-entropy-after = ¿Cuánto vale la entropía, en bits, del símbolo que predice tras { $history }?
family-ngram-entropy-stem-perplexity = ¿Cuánto vale la perplejidad del símbolo que predice?
family-ngram-entropy-stem-perplexity-after = ¿Cuánto vale la perplejidad del símbolo que predice tras { $history }?
family-ngram-entropy-title = Entropía y perplejidad de un símbolo
family-ngram-entropy-shares =
    Lo que puede salir:

    { $shares }
family-ngram-entropy-mean =
    La sorpresa de un símbolo es menos el logaritmo binario de su probabilidad. La entropía es la media de las sorpresas, ponderadas por las probabilidades:

    { $entropy }
family-ngram-entropy-perplexity =
    La perplejidad es dos elevado a la entropía:

    { $perplexity }
family-ngram-entropy-certain = Con un solo símbolo posible no hay duda: es el mínimo.
family-ngram-entropy-uniform = Los símbolos posibles son equiprobables: es el máximo para ese número de símbolos.

family-ngram-perplexity-title = Perplejidad de una frase

family-ngram-perplexity-stem = ¿Cuánto vale la perplejidad del modelo sobre la frase { $sentence }, contando `</s>` en su longitud?
family-ngram-perplexity-infinite = Si es infinita, escribe «inf».
family-ngram-perplexity-product =
    La probabilidad de { $sentence } es el producto de sus { $number } factores, el de `</s>` incluido:

    { $product }
family-ngram-perplexity-root =
    La perplejidad es la raíz de su inverso; el índice es el número de factores:

    { $root }
family-ngram-perplexity-impossible = El modelo no puede producir la frase. La perplejidad, que es la raíz del inverso, crece sin límite: { $perplexity }. El suavizado existe para evitarlo.

family-ngram-probability-stem = ¿Cuánto vale la probabilidad $P$ de la frase { $sentence }?
family-ngram-probability-zero = Basta un factor nulo para que lo sea el producto.
family-ngram-probability-title = Probabilidad de una frase
family-ngram-probability-factors = Se descompone en un factor por símbolo, cada uno tras su historia; el fin de frase también se predice:
family-ngram-probability-values = Cada factor:
family-ngram-probability-product = Se multiplican:

family-ngram-score-title = Probabilidad estimada de una palabra

family-ngram-score-stem = ¿Cuánto vale { $score }?
family-ngram-score-nothing = Tras { $history } no aparece nada: { $total }.
family-ngram-score-words =
    Cada palabra, y cuántas veces aparece:

    { $counts }
family-ngram-score-after =
    Lo que aparece tras { $history }, y cuántas veces:

    { $counts }

    En total, { $total }.
family-ngram-score-mle =
    Se divide el número de veces que sigue entre el total:

    { $result }
family-ngram-score-symbols = Pueden aparecer { $symbols }: { $size }.
family-ngram-score-add-one =
    Se suma uno a cada conteo, y $V$ al total:

    { $result }

family-step-order-title = Ordenar una deducción
family-step-order-stem =
    ¿En qué orden van estos pasos de la deducción del modelo de { $model ->
        [bigram] bigramas
       *[ngram] $n$-gramas
    } de mínima entropía cruzada $H$ con { $derivation ->
        [mle-sequence] una secuencia
       *[mle-collection] una colección de secuencias
    } ({ $model ->
        [bigram] { $history } precede a $w$
       *[ngram] { $history } es la historia de $w$
    })?

    { $steps }
family-step-order-others =
    { $count ->
        [one] También vale { $orders }.
       *[other] También valen { $orders }.
    }
family-step-order-step =
    El paso { $number }:

    { $formula }

    { $why }

derivation-positions = Se escribe la entropía cruzada relativa a la secuencia:
derivation-positions-why = Es la función que se minimiza; no usa ningún otro paso.
derivation-counts = Se reúnen los sumandos iguales, de modo que cada uno queda multiplicado por su conteo:
derivation-counts-why = Reúne los sumandos de la suma por posiciones.
derivation-sequences = Se suman las entropías cruzadas relativas a cada una de las secuencias $k$ de la colección:
derivation-sequences-why = Es la función que se minimiza; no usa ningún otro paso.
derivation-counts-of-each = Se reúnen los sumandos iguales de cada secuencia:
derivation-counts-of-each-why = Reúne los sumandos de la suma por posiciones.
derivation-total-counts = Se suman los conteos de todas las secuencias, y queda un conteo $N$ de la colección:
derivation-total-counts-why = Usa los conteos de cada secuencia; el logaritmo sale factor común.
derivation-constraint = Se impone que, tras cada { $history } de los datos, haya una distribución de probabilidad:
derivation-constraint-why = Es una condición del problema; no usa ningún otro paso.
derivation-lagrangian = Se forma la lagrangiana, con un multiplicador por { $history }:
derivation-lagrangian-why = Usa la función y las restricciones.
derivation-derivative = Se deriva respecto de la probabilidad que tiene un símbolo cualquiera tras { $history }:
derivation-derivative-why = Se deriva la lagrangiana, con la función ya escrita por conteos.
derivation-seen = Se anula la derivada de un símbolo visto:
derivation-seen-why = Anula la derivada. Probabilidad y conteo son positivos, así que el multiplicador también.
derivation-unseen = Se toma el mínimo de frontera de un símbolo no visto, pues su derivada es positiva:
derivation-unseen-why = La derivada es el multiplicador, cuyo signo dan los símbolos vistos.
derivation-substitution = Se llevan todas las probabilidades a la restricción:
derivation-substitution-why = Lleva a la restricción todas las probabilidades; las nulas no suman.
derivation-multiplier = Se despeja el multiplicador, que es el conteo total de { $history } seguida de algún símbolo:
derivation-multiplier-why = Sale de la restricción, donde es la única incógnita.
derivation-estimate = Se sustituye el multiplicador por su valor:
derivation-estimate-why = Usa el valor del multiplicador.
derivation-minimum = Se comprueba por convexidad que ningún otro modelo $q$ tiene menor entropía cruzada:
derivation-minimum-why = Se afirma del modelo hallado: la función es convexa y las restricciones, lineales.


family-tokens-per-word-title = Tokens por palabra

family-tokens-per-word-given =
    Un tokenizador BPE parte de los caracteres y aplica { $merges ->
        [one] la fusión { $list }
       *[other] las fusiones { $list }, por ese orden
    }.
family-tokens-per-word-learnt =
    De { $corpus } { $merges ->
        [one] se aprende la primera fusión
       *[other] se aprenden las { $number } primeras fusiones
    } con BPE, contando también los pares solapados.
family-tokens-per-word-wordpiece = Un tokenizador WordPiece tiene el vocabulario { $vocabulary } (además de `[UNK]`).
family-tokens-per-word-stem = ¿Cuántos tokens por palabra da en { $text }?
family-tokens-per-word-tokens = Sus tokens son { $tokens }.
family-tokens-per-word-division =
    Su número se divide entre las palabras del texto, { $words ->
        [one] que es una sola
       *[other] que son { $number }
    }:

    { $division }

family-wordpiece-encode-stem = Un tokenizador WordPiece tiene el vocabulario { $vocabulary } (además de `[UNK]`). ¿Cómo se tokeniza { $text }?
family-wordpiece-encode-title = Tokenizar con WordPiece
family-wordpiece-encode-longest =
    Se toma una y otra vez el token más largo con el que empieza lo que queda, tras la barra:

    { $step }
family-wordpiece-encode-unknown = { $word } no se cubre entera con tokens: toda ella es `[UNK]`.

family-wordpiece-first-merge-title = Primera fusión de WordPiece

family-wordpiece-first-merge-stem-count = Se construye un vocabulario WordPiece a partir de { $corpus }. Se empieza por los caracteres, con `##` en los que no inician palabra, y se une el par más frecuente. ¿Qué par se une primero?
family-wordpiece-first-merge-stem-likelihood = Se construye un vocabulario WordPiece a partir de { $corpus }. Se empieza por los caracteres, con `##` en los que no inician palabra, y se une el par $xy$ de mayor puntuación { $score }. ¿Qué par se une primero?
family-wordpiece-first-merge-table-count =
    Se cuentan los pares contiguos:

    { $table }
family-wordpiece-first-merge-most-count = El más frecuente es { $pair }; ningún otro lo iguala.
family-wordpiece-first-merge-table-likelihood =
    Se divide la frecuencia de cada par entre el producto de las de sus partes:

    { $table }
family-wordpiece-first-merge-most-likelihood = El de mayor puntuación es { $pair }; ningún otro la iguala.


family-wordpiece-recognise-stem = Un tokenizador WordPiece tiene el vocabulario { $vocabulary } (además de `[UNK]`). ¿Cuál es la tokenización de { $text }?
family-wordpiece-recognise-missing = El token { $wrong } no está en el vocabulario; ahí va { $right }.
family-wordpiece-recognise-shorter = El token { $wrong } está en el vocabulario, pero { $right } es más largo y también encaja.
family-softmax-title = Softmax con temperatura
family-softmax-stem =
    Un modelo da estos logits a los tokens entre los que elige:

    { $logits }

    ¿Qué probabilidad $P$ da softmax a { $token }?
family-softmax-stem-temperature =
    Un modelo da estos logits a los tokens entre los que elige:

    { $logits }

    ¿Qué probabilidad $P$ da softmax a { $token } con temperatura { $temperature }?
family-softmax-exponentials =
    Softmax toma la exponencial de cada logit. La de un logaritmo es el número del que lo es, y la de un logit nulo es la unidad:

    { $table }
family-softmax-powers =
    Softmax toma la exponencial de cada logit dividido entre $T$. La de un logaritmo es una potencia, cuyo exponente es el inverso de $T$ (la de un logit nulo es la unidad):

    { $table }
family-softmax-sum = Se suman: { $sum }.
family-softmax-quotient =
    Se divide la del token entre la suma:

    { $quotient }
family-top-k-p-title = Recortes top-k y top-p
family-top-k-p-stem =
    Un modelo da estas probabilidades al token siguiente:

    { $tokens }
family-top-k = top-k con { $k }
family-top-p = top-p con { $p }
family-top-k-p-cut = Se recortan con { $cut }.
family-top-k-p-ask-tokens = ¿Qué tokens quedan, del más al menos probable?
family-top-k-p-ask-probability = ¿Con qué probabilidad $P$ se elige después { $token }?
family-top-k-p-most =
    Top-k deja { $number ->
        [one] solo el token más probable
       *[other] los { $k } tokens más probables
    }.
family-top-k-p-bound = Top-p cuenta sobre lo que queda, que suma { $sum }. Hay que alcanzar { $bound }.
family-top-k-p-sums =
    De mayor a menor, se suma hasta alcanzar la cota de top-p:

    { $sums }
family-top-k-p-left = Quedan { $tokens }.
family-top-k-p-sum = Sus probabilidades suman { $sum }.
family-top-k-p-quotient =
    Se divide entre esa suma:

    { $quotient }
family-top-k-p-gone = El token { $token } no está entre ellos: su probabilidad es nula.
family-attention-title = Atención con máscara causal
family-attention-stem = En una cabeza de atención escalada y con máscara causal, la posición { $position } tiene la consulta { $query }. Las claves de las posiciones, en orden, son { $keys }.
family-attention-values = Los valores son { $values }.
family-attention-ask-weight = ¿Qué peso $w$ da la posición { $position } a la posición { $first }?
family-attention-ask-output = ¿Qué componente $y$ tiene la salida de la posición { $position }?
family-attention-mask = La máscara causal oculta las posiciones posteriores: solo cuentan las claves hasta la propia.
family-attention-no-mask = La máscara causal no oculta nada a la última posición: cuentan todas las claves.
family-attention-root = Los productos escalares se dividen entre la raíz de la dimensión, { $root }.
family-attention-powers = El producto escalar de la consulta con cada clave es un logaritmo, y su exponencial, una potencia. { $scale }
family-attention-sum = Las potencias suman { $sum }; el peso es el cociente.
family-attention-weights = Las potencias suman { $sum }. El peso de cada posición es su potencia entre esa suma.
family-attention-mean =
    La salida es la media de los valores, con esos pesos:

    { $mean }
family-cosine-title = Similitud del coseno
family-cosine-stem = ¿Cuánto vale el coseno $c$ entre los vectores { $first } y { $second }?
family-cosine-dot = El producto escalar es { $dot }.
family-cosine-squares = Los cuadrados de las normas son { $squares }.
family-cosine-quotient =
    El coseno divide el producto escalar entre las normas:

    { $quotient }
family-top-k-p-cut-twice = Se recortan primero con { $first } y después con { $second }.
family-edit-distance-title = Distancia de edición
family-edit-distance-stem-one = ¿Cuánto vale la distancia de edición $D$ de { $first } a { $second }, si una inserción, un borrado y una sustitución cuestan lo mismo, una unidad?
family-edit-distance-stem-two = ¿Cuánto vale la distancia de edición $D$ de { $first } a { $second }, si una inserción o un borrado cuestan una unidad, y una sustitución, dos?
family-edit-distance-first = Se llena una tabla con las distancias entre los comienzos de { $first } (filas) y los de { $second } (columnas), a partir de los comienzos vacíos, `·`.
family-edit-distance-table =
    Cada celda es el mínimo de tres: la de arriba más un borrado, la de la izquierda más una inserción, y la de la diagonal, que suma una sustitución si las letras difieren.

    { $table }
family-edit-distance-last = La última celda es la distancia: { $distance }.
family-precision-recall-title = Precisión, exhaustividad y $F_1$
family-precision-recall-stem = Un buscador devuelve los documentos { $found }. Los relevantes son { $relevant }.
family-precision-recall-ask-precision = ¿Cuánto vale su precisión { $name }?
family-precision-recall-ask-recall = ¿Cuánto vale su exhaustividad (*recall*) { $name }?
family-precision-recall-ask-f1 = ¿Cuánto vale { $name }, su medida $F_1$ (la media armónica de la precisión y la exhaustividad)?
family-precision-recall-hits =
    { $number ->
        [one] El único acierto es { $hits }.
       *[other] Los aciertos son { $hits }.
    }
family-precision-recall-precision =
    La precisión los divide entre lo devuelto:

    { $quotient }
family-precision-recall-recall =
    La exhaustividad los divide entre lo relevante:

    { $quotient }
family-precision-recall-f1 =
    La media armónica de las dos medidas es el doble de los aciertos entre lo devuelto más lo relevante:

    { $quotient }
family-bleu-title = Precisión recortada y BLEU
family-bleu-stem-precision =
    Una traducción es { $candidate }, y { $number ->
        [one] su referencia
       *[other] sus referencias
    } { $references }. ¿Cuánto vale la precisión recortada { $name } de { $order ->
        [1] sus palabras sueltas
        [2] sus bigramas
        [3] sus trigramas
       *[other] sus tetragramas
    }?
family-bleu-stem-bleu =
    Una traducción es { $candidate }, y { $number ->
        [one] su referencia
       *[other] sus referencias
    } { $references }. ¿Cuánto vale su BLEU { $name }, con pesos iguales para { $order ->
        [1] las palabras sueltas
        [2] las palabras sueltas y los bigramas
        [3] los órdenes hasta los trigramas
       *[other] los órdenes hasta los tetragramas
    }?
family-bleu-precision =
    De la traducción cuentan { $order ->
        [1] estas palabras, cada una
        [2] estos bigramas, cada uno
        [3] estos trigramas, cada uno
       *[other] estos tetragramas, cada uno
    } a lo sumo tantas veces como en una referencia: { $ngrams }. La precisión { $order ->
        [1] las divide entre todas las de la traducción
       *[other] los divide entre todos los de la traducción
    }:

    { $precision }
family-bleu-no-penalty = La traducción no es más corta que la referencia: no hay penalización por brevedad.
family-bleu-mean =
    BLEU es la media geométrica de las precisiones:

    { $mean }
family-unigram-encode-title = Segmentar con Unigram
family-unigram-encode-stem =
    Un tokenizador Unigram tiene estos tokens y probabilidades:

    { $pieces }

    ¿En qué tokens divide { $text }?
family-unigram-encode-ways =
    La probabilidad de una segmentación es el producto de las de sus tokens:

    { $ways }
family-unigram-encode-best = La más probable es { $tokens }.
family-pre-tokens-title = Normalizar textos y obtener pretokens
family-pre-tokens-text = El texto es { $text }.
family-pre-tokens-normalise =
    { $number ->
        [one] Se normaliza así:
       *[other] Se normaliza en este orden:
    } { $steps }.
family-normaliser-lowercase = pasar a minúsculas
family-normaliser-strip-accents = quitar tildes y diéresis (también la virgulilla de la eñe)
family-splitter-whitespace = por los blancos y entre palabras y signos (varios signos seguidos quedan juntos)
family-splitter-whitespace-split = solo por los blancos
family-splitter-bert = por los blancos y entre palabras y signos (cada signo queda aparte, como en BERT)
family-pre-tokens-divide = Se divide { $rule }.
family-pre-tokens-ask = ¿Qué pretokens resultan?
family-pre-tokens-ask-text = ¿Qué texto queda?
family-pre-tokens-step = Al { $step } queda { $text }.
family-pre-tokens-parts = Se divide { $rule }: { $parts }.
family-byte-level-title = Bytes y pretokens de GPT-2
family-byte-level-ask-bytes = ¿Cuántos bytes $B$ ocupa el texto { $text } en UTF-8?
family-byte-level-ascii = Los caracteres de ASCII (letras sin tilde, cifras, blancos y signos comunes) ocupan un byte cada uno.
family-byte-level-long =
    Los demás ocupan varios:

    { $bytes }
family-byte-level-count = En total, { $count }.
family-byte-level-ask-parts = ¿En qué pretokens divide GPT-2 el texto { $text }, sin espacio añadido delante y con `Ġ` como marca del espacio?
family-byte-level-rule = El pretokenizador separa letras, cifras y signos. Un espacio se une a lo que lo sigue.
family-byte-level-signs = Cada byte se escribe como un signo visible; el del espacio es `Ġ`.
family-byte-level-parts = Resultan { $parts }.
family-ngram-smoothing-title = Suavizado de bigramas
family-ngram-smoothing-add =
    Un modelo de bigramas se estima con estas frases, cada una entre `<s>` y `</s>`, por suma de { $constant } a cada conteo (Lidstone). $V$ cuenta las palabras y `</s>`:

    { $corpus }
family-ngram-smoothing-absolute-discounting =
    Un modelo de bigramas se estima con estas frases, cada una entre `<s>` y `</s>`, por descuento absoluto interpolado con { $constant }. Por debajo usa la frecuencia relativa de las palabras y `</s>`:

    { $corpus }
family-ngram-smoothing-kneser-ney =
    Un modelo de bigramas se estima con estas frases, cada una entre `<s>` y `</s>`, por Kneser-Ney interpolado con { $constant }:

    { $corpus }
family-ngram-smoothing-ask = ¿Qué probabilidad $P$ da a { $word } tras { $context }?
family-ngram-smoothing-counts = Los conteos son { $counts }.
family-ngram-smoothing-types =
    A la historia { $number ->
        [one] la sigue solo una palabra distinta
       *[other] la siguen { $types } palabras distintas
    }, contando `</s>`.
family-ngram-smoothing-v =
    $V$ cuenta { $number ->
        [one] una palabra
       *[other] { $v } palabras distintas
    }, con `</s>`. A cada una se le suma la constante:
family-ngram-smoothing-below-frequency = Por debajo está la frecuencia de { $word } entre todas las palabras y los `</s>`.
family-ngram-smoothing-below-types = Por debajo está la proporción de bigramas distintos que acaban en { $word }.
family-ngram-smoothing-mixed =
    Se descuenta una vez por palabra distinta, y lo descontado se reparte según el orden inferior:

    { $mixed }
family-training-compute-title = Cómputo del entrenamiento
family-training-compute-compute = Se entrena un modelo de { $N } parámetros con { $D } tokens. ¿Cuántas operaciones { $name } hacen falta, en miles de trillones (un uno y veintiún ceros)?
family-training-compute-compute-rule = Cada parámetro hace unas seis operaciones por token: dos hacia delante y cuatro hacia atrás.
family-training-compute-no-six = Faltan las seis operaciones por parámetro y token.
family-training-compute-forward-alone = Solo se han contado las dos operaciones hacia delante.
family-training-compute-tokens = Según la regla de Chinchilla, ¿con cuántos tokens { $name } conviene entrenar un modelo de { $N } parámetros, en miles de millones?
family-training-compute-tokens-rule = La regla da unos veinte tokens por parámetro.
family-training-compute-as-many = Sería un token por parámetro; la regla da unos veinte.
family-training-compute-divided = Se ha dividido entre veinte; hay veinte tokens por parámetro.
family-training-compute-parameters = Con { $C } operaciones, ¿cuántos parámetros { $name } tiene el mejor modelo según la regla de Chinchilla, en miles de millones?
family-training-compute-parameters-rule = Las operaciones son seis por parámetro y token, y hay veinte tokens por parámetro: $6 \cdot 20 = 120$ veces el cuadrado de los parámetros.
family-training-compute-of-six = Falta la raíz: las operaciones crecen con el cuadrado de los parámetros.
family-training-compute-twenty-forgotten = Se han olvidado los veinte tokens por parámetro.
family-model-memory-title = Memoria de pesos y caché KV
family-model-memory-weights = Un modelo tiene { $N } parámetros, y los bits de cada uno son { $b }. ¿Cuánta memoria { $name } ocupan, en gigabytes (de mil millones de bytes)?
family-model-memory-weights-rule = Un byte tiene ocho bits.
family-model-memory-saved = Un modelo con { $N } parámetros de dieciséis bits se cuantiza, y los bits de cada uno pasan a ser { $b }. ¿Cuánta memoria { $name } se ahorra, en gigabytes (de mil millones de bytes)?
family-model-memory-saved-rule = Cada parámetro ahorra la diferencia de bits, y un byte tiene ocho.
family-model-memory-cache = Un modelo tiene { $L } capas, con { $H } cabezas de claves y valores de dimensión { $d }; lo que ocupa cada número, en bytes, es { $B }. ¿Cuánta memoria { $name } añade cada token a la caché KV, en kibibytes (de mil veinticuatro bytes)?
family-model-memory-cache-rule = Cada capa y cada cabeza guardan dos vectores por token: una clave y un valor.
family-model-memory-bits = Son gigabits: falta dividir entre ocho.
family-model-memory-byte-each = Se ha contado un byte por parámetro.
family-model-memory-needed = Es la memoria que hace falta después, y no la que se ahorra.
family-model-memory-keys-alone = Solo se han contado las claves; la caché guarda también los valores.
family-model-memory-one-layer = Solo se ha contado una capa.
family-lora-parameters-title = Parámetros de LoRA
family-lora-parameters-trained = LoRA adapta una matriz de { $d } filas y { $k } columnas con rango { $r }. ¿Cuántos parámetros { $name } entrena?
family-lora-parameters-trained-rule = Entrena dos matrices: una tiene las filas de la adaptada y otra sus columnas, y el rango es la otra dimensión de las dos.
family-lora-parameters-all = LoRA adapta { $n } matrices de { $d } filas y { $k } columnas con rango { $r }. ¿Cuántos parámetros { $name } entrena?
family-lora-parameters-all-rule = Por cada matriz entrena dos: una tiene sus filas y otra sus columnas, y el rango es la otra dimensión de las dos.
family-lora-parameters-share = LoRA adapta una matriz de { $d } filas y { $k } columnas con rango { $r }. ¿Qué proporción { $name } son los parámetros que entrena respecto de los de la matriz?
family-lora-parameters-share-rule = Entrena dos matrices: una tiene las filas de la adaptada y otra sus columnas, y el rango es la otra dimensión de las dos. Se divide entre los parámetros de la adaptada, filas por columnas.
family-lora-parameters-one-factor = De las dos matrices que se entrenan por cada una, solo se ha contado una.
family-lora-parameters-whole = Son los parámetros de la matriz entera.
family-lora-parameters-whole-all = Son los parámetros de las matrices enteras.
family-lora-parameters-product = Se han multiplicado las filas por las columnas; se suman.
family-lora-parameters-one-matrix = Solo se ha contado una de las matrices adaptadas.
family-lora-parameters-inverse = La proporción está al revés.
family-pass-at-k-title = Estimar pass@k
family-pass-at-k-one = De { $n } respuestas de un modelo, el número de las correctas es { $c }. Se toma una al azar: ¿con qué probabilidad { $name } es correcta?
family-pass-at-k-one-rule = Son las correctas entre todas.
family-pass-at-k-two = De { $n } respuestas de un modelo, el número de las correctas es { $c }. Se toman dos distintas al azar: ¿con qué probabilidad { $name } alguna es correcta?
family-pass-at-k-two-rule = Se resta de la unidad la probabilidad de que ninguna lo sea. Tras la primera equivocada queda una menos.
family-pass-at-k-three = De { $n } respuestas de un modelo, el número de las correctas es { $c }. Se toman tres distintas al azar: ¿con qué probabilidad { $name } alguna es correcta?
family-pass-at-k-three-rule = Se resta de la unidad la probabilidad de que ninguna lo sea. Tras cada equivocada queda una menos.
family-pass-at-k-wrong-ones = Es la probabilidad de que sea incorrecta.
family-pass-at-k-odds = Se ha dividido entre las incorrectas, y no entre todas.
family-pass-at-k-with-return = Cada respuesta se toma solo una vez: tras una queda una menos.
family-pass-at-k-none-right = Es la probabilidad de que ninguna sea correcta.
family-pass-at-k-all-right = Es la probabilidad de que todas sean correctas; basta con una.
family-elo-votes-title = Elo a partir de votos
family-elo-votes-difference = De dos modelos, uno recibe { $a } votos y el otro { $b }. ¿Qué diferencia de Elo { $name } los separa?
family-elo-votes-difference-rule = Cada factor diez en los votos son cuatrocientos puntos: la diferencia es esa cantidad por el logaritmo decimal del cociente.
family-elo-votes-share = Un modelo tiene un Elo de { $R } y su rival uno de { $S }. ¿Qué proporción { $name } de los votos espera el primero?
family-elo-votes-share-rule = Cada cuatrocientos puntos de diferencia multiplican por diez los votos que se esperan por cada voto del otro.
family-elo-votes-update = Un modelo con un Elo de { $R } gana un voto a otro de { $S }. Con { $K }, ¿qué Elo { $name } tiene después?
family-elo-votes-update-rule = Gana $K$ multiplicado por la proporción de votos que no esperaba: la unidad menos la que esperaba.
family-elo-votes-votes = Se han restado los votos; cuenta el logaritmo de su cociente.
family-elo-votes-quotient = Falta el logaritmo del cociente.
family-elo-votes-other = Es la proporción que espera el rival.
family-elo-votes-without-one = Son los votos por cada voto del otro; la proporción los divide entre todos.
family-elo-votes-whole-k = Se ha sumado $K$ entero; se descuenta lo que ya esperaba ganar.
family-elo-votes-expected = Se ha multiplicado $K$ por la proporción que esperaba, y no por la que falta hasta la unidad.


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
mistake-longest-match = Se ha tomado siempre el token más largo desde la izquierda; BPE aplica las fusiones por orden.
mistake-from-the-right = Se ha fusionado desde la derecha; cada fusión se aplica de izquierda a derecha.
mistake-whole-runs = Se han unido repeticiones enteras; una fusión une solo dos símbolos.
mistake-first-merge-only = Solo se ha aplicado la primera fusión.
mistake-once-each = Cada fusión se ha hecho en un solo sitio; se hace en todos los que encajan.
mistake-groups-before-writing = Se han reunido sumandos que aún no estaban escritos.
mistake-groups-before-adding = Se han reunido sumandos que aún no estaban escritos.
mistake-totals-before-counting = Se han sumado los conteos de las secuencias antes de contar en cada una.
mistake-multiplies-before-constraining = La lagrangiana lleva las restricciones, que se plantean antes.
mistake-derives-before-counts = Se ha derivado antes de reunir los sumandos iguales: la derivada ya lleva los conteos.
mistake-derives-before-totals = Se ha derivado antes de sumar los conteos: la derivada ya lleva los de toda la colección.
mistake-derives-before-lagrangian = Se ha derivado antes de escribir la lagrangiana, que es lo que se deriva.
mistake-solves-before-deriving = Se ha despejado la probabilidad antes de derivar: no hay aún qué anular.
mistake-sign-before-seen = Que la derivada sea positiva se sabe por el multiplicador, cuyo signo dan los símbolos vistos.
mistake-substitutes-before-solving = Se ha sustituido en la restricción antes de despejar las probabilidades de los símbolos vistos.
mistake-forgets-unseen = Al sustituir en la restricción ya se usa que la probabilidad de los símbolos no vistos es nula.
mistake-multiplier-before-substituting = Se ha despejado el multiplicador antes de sustituir en la restricción, que es de donde sale.
mistake-uses-unknown-multiplier = Se ha sustituido el multiplicador antes de hallar su valor.
mistake-minimum-before-estimate = Se ha comprobado que el modelo es el mejor antes de hallarlo.
mistake-words-per-token = Se han dividido las palabras entre los tokens, al revés.
mistake-tokens-in-all = Son los tokens en total: falta dividirlos entre las palabras.
mistake-characters-per-token = Se han dividido los caracteres entre los tokens; la fertilidad cuenta tokens por palabra.
mistake-count-of-history = Es el conteo de la historia, y no el del $n$-grama entero.
mistake-count-reversed = Se ha contado el $n$-grama al revés.
mistake-v-as-textbooks = Así cuentan los libros, que solo añaden `</s>`; `nltk` añade tres símbolos.
mistake-v-of-words = Faltan los tres símbolos que `nltk` añade a las palabras.
mistake-v-without-unknown = Falta el símbolo de las palabras desconocidas, `<UNK>`.
mistake-v-of-occurrences = Se han contado las apariciones; cada palabra distinta cuenta una vez.
mistake-size-as-merges = Se han hecho tantas fusiones como dice `vocab_size`, que cuenta también el alfabeto.
mistake-counts-for-score = Son los conteos, que no se llaman como una función.
mistake-vocab-for-counts = Es el vocabulario, que no guarda los conteos por historia.
mistake-ids-for-tokens = Son los números de los *tokens* en el vocabulario, y no sus textos.
mistake-tokenize-for-encode = Así se llama en otras bibliotecas; un `Tokenizer` de tokenizers no tiene ese método.
mistake-train-for-fit = Un modelo de `nltk` no tiene ese método; se ajusta con `fit`.
mistake-corpus-for-words = Son las frases, que son listas; se piden las palabras.
mistake-without-quotes = Faltan las comillas: sin ellas es el nombre de una variable.
mistake-text-as-list = Es una lista, y se pide un solo texto.
mistake-history-for-word = Es la palabra de la historia; primero va la que se pregunta.
mistake-train-on-files = Ese método lee ficheros; el corpus es una lista.
mistake-size-for-vocab = Da cuántos tokens hay, y no cuáles.
mistake-without-brackets = Le faltan los corchetes: ese token no está en el vocabulario.
mistake-other-trainer = Es el entrenador del otro modelo.
mistake-size-without-marks = Faltan las letras que siguen en una palabra, con su marca.
mistake-history-as-text = Una historia es una lista de palabras; un texto se recorre letra a letra.
mistake-other-estimator = Es la otra clase: una no suaviza y la otra suma uno a cada conteo.
mistake-other-model = Es el otro modelo: solo WordPiece marca los tokens que siguen en una palabra.
mistake-merges-as-size = Es el número de fusiones; el tamaño cuenta también el alfabeto.
mistake-alphabet-as-size = Es el tamaño del alfabeto, con el que no se haría ninguna fusión.
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
mistake-bare-inside = Dentro de una palabra solo valen los tokens con `##`.
mistake-shortest-match = Se ha tomado el token más corto; se toma el más largo que encaja.
mistake-match-from-the-right = Se ha buscado el token más largo desde el final; se busca desde el principio.
mistake-without-marks = Falta `##` en los tokens que no empiezan la palabra.
mistake-unknown-per-character = `[UNK]` sustituye a la palabra entera, y no solo al trozo sin token.
mistake-without-temperature = Se ha olvidado la temperatura: cada logit se divide entre $T$ antes de la exponencial.
mistake-temperature-inverted = Se ha multiplicado por la temperatura; cada logit se divide entre ella.
mistake-odds = Se ha dividido entre la suma de los demás tokens; el propio también cuenta en la suma.
mistake-hardest = Se ha dado todo al logit mayor; softmax deja algo a cada token.
mistake-without-renormalising = Es la probabilidad de antes del recorte: falta dividirla entre la suma de las que quedan.
mistake-kept-below-p = Falta el token con el que la suma alcanza $p$: también queda.
mistake-stops-below-p = Falta el token con el que la suma alcanza $p$: también queda.
mistake-p-of-all = Tras top-k no se ha vuelto a dividir entre la suma antes de contar hasta $p$.
mistake-kept-by-p-of-all = Tras top-k no se ha vuelto a dividir entre la suma antes de contar hasta $p$.
mistake-without-mask = Se han mirado también las posiciones posteriores, que la máscara causal oculta.
mistake-without-scaling = Falta dividir los productos escalares entre la raíz de la dimensión.
mistake-scaled-by-dimension = Se ha dividido entre la dimensión, y no entre su raíz.
mistake-uniform-weights = Se han repartido los pesos por igual, sin mirar los productos escalares.
mistake-only-before = Falta la propia posición: un token también se atiende a sí mismo.
mistake-dot-alone = Es el producto escalar: falta dividirlo entre las dos normas.
mistake-norms-without-roots = Se ha dividido entre los cuadrados de las normas: faltan sus raíces.
mistake-compares-by-position = Se han comparado los símbolos por su lugar; una inserción o un borrado desplaza los demás.
mistake-compares-lengths = Solo se ha restado una longitud de la otra.
mistake-other-substitution-cost = Es la distancia con el otro coste usual de una sustitución, uno o dos.
mistake-recall-for-precision = Es la exhaustividad: se ha dividido entre lo que había que hallar, y no entre lo hallado.
mistake-precision-for-recall = Es la precisión: se ha dividido entre lo hallado, y no entre lo que había que hallar.
mistake-hits-over-all = Se ha dividido entre todo lo que está en alguna de las dos listas.
mistake-mean-of-both = Es la media aritmética de las dos medidas; $F_1$ es la armónica.
mistake-without-clipping = Falta recortar: un $n$-grama cuenta a lo sumo tantas veces como en una referencia.
mistake-over-reference = Se ha dividido entre los $n$-gramas de la referencia, y no entre los de la traducción.
mistake-each-ngram-once = Se ha contado una vez cada $n$-grama distinto, y no cada aparición.
mistake-ratio-of-lengths = Es el cociente de las longitudes: falta la exponencial.
mistake-without-brevity = Falta multiplicar por la penalización de brevedad.
mistake-arithmetic-bleu = Se ha tomado la media aritmética de las precisiones; BLEU usa la geométrica.
mistake-product-of-precisions = Es el producto de las precisiones: falta la raíz de la media geométrica.
mistake-highest-order-alone = Solo se ha usado la precisión del orden mayor; BLEU promedia todos.
mistake-keeps-enye = También la eñe pierde su tilde: sin la marca es una ene.
mistake-keeps-case = Falta pasar el texto a minúsculas.
mistake-keeps-accents = Falta quitar las tildes.
mistake-without-normalising = Se ha dividido el texto sin normalizarlo antes.
mistake-splits-at-spaces-alone = Solo se ha dividido por los blancos; los signos también se separan.
mistake-splits-off-marks = Se ha separado cada signo; los que van seguidos quedan juntos.
mistake-joins-marks = Se han dejado juntos los signos seguidos; cada uno es una parte.
mistake-without-space-mark = Falta `Ġ`, la marca del espacio que precede a una palabra.
mistake-space-mark-after = La marca `Ġ` va al principio de lo que sigue al espacio, y no al final de lo que lo precede.
mistake-letters-for-bytes = Cada carácter se ha escrito como es; se escribe un signo por cada byte.
mistake-byte-a-character = Se ha escrito un byte por carácter; fuera de ASCII, UTF-8 usa dos o más.
mistake-counts-characters = Se han contado los caracteres; fuera de ASCII, cada uno ocupa dos bytes o más.
mistake-counts-accents-apart = Se han contado las letras y sus tildes por separado; aquí son un solo carácter.
mistake-longest-piece = Se ha tomado siempre el token más largo desde la izquierda; Unigram elige la segmentación más probable.
mistake-most-probable-piece = Se ha tomado cada vez el token más probable; cuenta el producto de todos.
mistake-fewest-pieces = Es la segmentación con menos tokens, que no siempre es la más probable.
mistake-adds-one-for-k = Se ha sumado uno en lugar de $k$.
mistake-v-without-k = Abajo se ha sumado $V$ sin multiplicarlo por $k$.
mistake-k-without-v = Abajo se ha sumado $k$ una sola vez, y no por cada palabra del vocabulario.
mistake-unsmoothed = Es la estimación por conteo, sin suavizar.
mistake-discount-lost = Falta repartir lo descontado según el modelo de orden inferior.
mistake-one-type-discounted = El descuento se quita a cada palabra distinta que sigue a la historia, y no a una sola.
mistake-frequencies-below = En el orden inferior se han usado las frecuencias; Kneser-Ney cuenta las palabras distintas que preceden.
mistake-continuations-below = En el orden inferior se han contado las palabras que preceden, como en Kneser-Ney; aquí son las frecuencias.


## Figures

figure-about = aproximadamente
figure-after = Tras { $context }: { $values }.
figure-attention-from = { $token } atiende a { $weights }.
figure-attention-key = clave
figure-attention-query = consulta
figure-attention-weights = Pesos de atención con máscara causal
figure-automaton = Autómata de un modelo de bigramas
figure-automaton-begins = Autómata de un modelo de bigramas. Símbolo siguiente y probabilidad.
figure-automaton-path = Destaca el camino { $path }.
figure-bars = Barras de { $of } según { $over }
figure-curve = Curva de { $of } según { $over }
figure-curve-log-log = Los dos ejes son logarítmicos.
figure-curve-log-x = El eje horizontal es logarítmico.
figure-factors =
    { $factors ->
        [one] 1 factor
       *[other] { $factors } factores
    }
figure-flow = Diagrama de pasos
figure-flow-arrow = De { $start } a { $end }.
figure-flow-through = De { $start } a { $end }: { $through }.
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
figure-transformer = Bloques de transformer, que se repiten N veces
figure-transformer-attention = atención
figure-transformer-causal-attention = atención causal
figure-transformer-cross-attention = atención cruzada
figure-transformer-decoder = decodificador
figure-transformer-encoder = codificador
figure-transformer-network = red (FFN)
figure-transformer-part = { $part } con { $layers }
figure-transformer-reads = { $layer } lee lo que sale del codificador.
figure-transformer-sums = A lo que sale de cada subcapa se le suma lo que entra en ella.


## Quantities: what was asked, in words

quantity-attention = el componente { $component } de la salida de la atención en la posición { $position } con la consulta [{ $query }], las claves [{ $keys }] y los valores [{ $values }]
quantity-attention-weight = el peso de atención que la posición { $position } da a la { $other } con la consulta [{ $query }] y las claves [{ $keys }]
quantity-bleu = la BLEU-{ $order } de `{ $candidate }` frente a { $references }
quantity-bpe = BPE con las fusiones { $merges }
quantity-bpe-unknown = BPE con las fusiones { $merges } y el alfabeto { $alphabet }, o si no `[UNK]`
quantity-branching = la perplejidad tras `{ $context }` según { $model }
quantity-brevity-penalty = la penalización por brevedad de `{ $candidate }` frente a { $references }
quantity-byte-count = cuántos bytes tiene `{ $text }` en UTF-8
quantity-bytes = los bytes de `{ $text }` en UTF-8
quantity-clipped-precision = la precisión recortada de { $order }-gramas de `{ $candidate }` frente a { $references }
quantity-code-points = los puntos de código de `{ $text }` tras { $steps }
quantity-continuations = lo que sigue a `{ $context }` en { $model }
quantity-cosine = el coseno de [{ $first }] y [{ $second }]
quantity-count = el conteo de `{ $ngram }` en { $model }
quantity-count-table = los conteos de { $order }-gramas { $table } con { $smoothing }
quantity-counted = un modelo de { $order }-gramas estimado por { $smoothing } de { $sentences }
quantity-edit-distance = la distancia de edición de `{ $first }` a `{ $second }` con sustituciones de coste { $substitution }
quantity-entropy = la entropía en bits tras `{ $context }` según { $model }
quantity-f1 = la F1 de { $found } frente a { $relevant }
quantity-fertility = los tokens por palabra de `{ $text }` según { $model }
quantity-first-merge = la primera fusión en `{ $words }` según { $rule }
quantity-first-merges =
    { $merges ->
        [one] la primera fusión de BPE en `{ $words }`
       *[other] las { $merges } primeras fusiones de BPE en `{ $words }`
    }
quantity-judge = { $library }: { $functions }
quantity-judge-bigrams = { $function } de los bigramas
quantity-judge-mean = sorpresa media según { $function }
quantity-judge-order = { $function } (el orden que se sigue de lo que usa cada paso)
quantity-judge-per-word = { $judge }, tokens por palabra
quantity-judge-pieces = { $function } de las piezas de { $pieces }
quantity-judge-product = producto de { $function }
quantity-judge-quotient = productos de { $function }
quantity-judge-root = raíz del producto de { $function }
quantity-judge-sample = { $function } de una muestra en proporción
quantity-judge-second = mazo, con un segundo programa, a partir de los conteos de { $counts }
quantity-kept-probability = la probabilidad de `{ $token }` entre los tokens de { $shares } que quedan tras { $cuts }
quantity-kept-tokens = los tokens de { $shares } que quedan tras { $cuts }
quantity-normalised = `{ $text }` tras { $steps }
quantity-pair-count = cuántas veces aparece `{ $pair }` en `{ $words }`
quantity-partial-table = la tabla parcial de { $order }-gramas { $table }
quantity-perplexity = la perplejidad de `{ $sentence }` según { $model }
quantity-pre-tokens = los pretokens de `{ $text }` según { $splitter }
quantity-pre-tokens-after = los pretokens de `{ $text }` según { $splitter } tras { $steps }
quantity-precision = la precisión de { $found } frente a { $relevant }
quantity-probability = p({ $sentence }) según { $model }
quantity-ratio = p({ $first }) / p({ $second }) según { $model }
quantity-recall = la exhaustividad de { $found } frente a { $relevant }
quantity-score = p({ $word } | { $context }) según { $model }
quantity-step-order = el orden de los pasos { $steps } de `{ $derivation }`, según lo que necesita cada uno
quantity-softmax = la probabilidad de `{ $token }` según softmax de { $logits } con T = { $temperature }
quantity-symbol-counts = los conteos de tokens y de pares en `{ $words }`
quantity-table = la tabla de { $order }-gramas { $table }
quantity-tokens = los tokens de `{ $text }` según { $model }
quantity-trained-bpe =
    { $merges ->
        [one] BPE con 1 fusión aprendida de { $words }
       *[other] BPE con { $merges } fusiones aprendidas de { $words }
    }
quantity-trained-bpe-unknown =
    { $merges ->
        [one] BPE con `[UNK]`, { $merges } fusión aprendida de { $words }
       *[other] BPE con `[UNK]`, { $merges } fusiones aprendidas de { $words }
    }
quantity-unigram = Unigram con las probabilidades { $pieces }
quantity-unigram-logs = Unigram con los logaritmos { $pieces }
quantity-code-gap = lo que falta (`{ $gap }`) en el código que calcula { $of }
quantity-no-gap = el código no tiene el hueco de esta clase
    .help = elige otro hueco
quantity-vocabulary =
    { $merges ->
        [one] el vocabulario de BPE de `{ $words }` tras 1 fusión
       *[other] el vocabulario de BPE de `{ $words }` tras { $merges } fusiones
    }
quantity-vocabulary-size = V de { $model }
quantity-word = p({ $word }) de una palabra según { $model }
quantity-wordpiece = WordPiece { $vocabulary }

# What separates the last two numbers of an answer: `$1$ y $2$`.
number-list-and = y

# What says that the number before it is a percentage.
percent-words =
    por ciento
    por cien

# Headers of tables whose rows are verified.


## Note types: fields, templates and what `mazo new` writes

note-type-basic = Pregunta abierta
note-type-choice = Opción múltiple
note-type-cloze = Texto con huecos
note-type-exercise = Ejercicio
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
field-title = Título
field-fixed = Variante fija
field-variants = Variantes
field-needs = Requisitos
field-source = Fuente
field-id = Id
field-spare-1 = Reserva 1
field-spare-2 = Reserva 2
# What the learner writes, on every back.
field-own-note = Mi nota

template-card = Tarjeta
template-forwards = Anverso → reverso
template-backwards = Reverso → anverso

# Above a term and above a definition, on cards that are asked both ways.
card-what-is = ¿Qué es…?
card-which-term = ¿Qué término es?
# Before the answer, and before others that are accepted.
card-answer = Respuesta:
card-also = También vale:
# Beside the option that the learner picked.
card-picked = tu respuesta
card-accepted = «{ $typed }» es una respuesta correcta.
card-report = ¿Hay un error?
card-own-note = { field-own-note }
# What a screen reader calls the field.
card-field = Respuesta
card-steps = Desarrollo
# Plegado bajo el desarrollo: código, y lo que escribe.
card-check = Compruébalo
card-check-prints = Escribe:
# What an answer may look like, below the question of an exercise.
card-hint-exact = Un número exacto: una fracción, como 3/8, o un decimal.
card-hint-rounded =
    { $places ->
        [one] Un número con un decimal, o la fracción exacta.
       *[other] Un número con { $places } decimales, o la fracción exacta.
    }
card-hint-percent = Un porcentaje, con o sin %.
card-hint-tokens = Los tokens por orden, separados por blancos.
card-hint-list = Por orden, separados por comas: cada par, con un blanco entre sus partes.
card-hint-items = Separados por comas; el orden no importa.
card-hint-orders = Los números de los pasos, cada uno tras los que usa; entre ellos, blancos, comas o nada: 3 1 2.
card-hint-text = El texto exacto.
card-hint-marks = En lugar de ▁ o Ġ vale _.
# After what the learner typed, except for the last.
card-exercise-right = es correcto.
card-exercise-form = es correcto, escrito de otra forma.
card-exercise-mistake = no es correcto.
card-exercise-wrong = no es correcto.
card-exercise-rounding = no es correcto: el valor sí, pero no el redondeo.
card-exercise-unread = no tiene la forma de la respuesta.
card-exercise-nothing = No has escrito ninguna respuesta.
# The button that shows the next step: its number, and how many there are.
card-exercise-step = Paso % de %
deck-about = { $description } { $imprint }
deck-about-all = { $name }. { $author }. { $imprint } { $needs } { $update } Hecho con mazo.
deck-needs = Necesita Anki { $oldest } o posterior; mejor, { $recommended } o posterior.
# How to update the deck.
deck-update = Para actualizar el mazo, importa la versión nueva sin borrar esta: el progreso se conserva.
deck-update-from = Las versiones nuevas se publican en { $home }. { deck-update }
deck-imprint = Versión { $version }. Licencia { $licence }.
deck-imprint-unreleased = Licencia { $licence }.
# The name of a file: letters without accents, digits and hyphens.
file-corrections = { $name }-correcciones
file-corrections-media = { $name }-correcciones-imagenes
file-withdrawn = { $name }-retiradas

tag-computed = calculada
# Tags such as `nivel::facil` say how hard a card is.
tag-level = nivel
# Learners search for it, so it never changes.
tag-withdrawn = retirada

# What a withdrawn card shows, as Markdown.
withdrawn-since = **Esta tarjeta se retiró** en la versión { $version }: ya no hay nada que aprender en ella.
withdrawn-replaced = La sustituye `{ $id }`.
withdrawn-how = Puedes suspenderla o borrarla.
withdrawn-deletion = retirada

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
skeleton-exercise-generator = ‹el generador›
skeleton-exercise-level = ‹facil, media o dificil›
skeleton-exercise-needs = ‹el id de una nota que enseña lo que hace falta›
skeleton-exercise-variant = ‹los parámetros de una de las doce variantes›


## Pages and prints

# Nombres de archivos, o partes de ellos; sin acentos ni blancos.
file-review = repaso
file-cards = tarjetas
file-exam = examen
file-exam-keys = claves
file-exam-solutions = soluciones
file-exam-seed = semilla
file-sheet = hoja
file-letter = carta
file-large = grande
file-compact = compacta
file-fold = para-doblar
file-short-edge = borde-corto

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
# The two panels above a page.
sheet-filter = Filtrar
sheet-choices = Ajustes
sheet-screen = En pantalla
sheet-screen-hidden = Cada respuesta, al tocar
sheet-screen-shown = Todas las respuestas
sheet-lines = Para escribir
sheet-lines-none = Sin renglones
sheet-lines-ruled = Con renglones
sheet-print = Imprimir
sheet-again = Empezar de nuevo
sheet-keys = Con el teclado, dentro de una pregunta: J y K pasan a la siguiente y a la anterior, las letras de las opciones las eligen y la barra espaciadora muestra la respuesta.
sheet-none = Ninguna pregunta cumple lo que se pide.
sheet-too-wide = Aquí hay algo más ancho que el papel: entero, solo en la pantalla.
sheet-question = Pregunta { $number }
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

# PDFs.
file-booklet = estudio
print-booklet = Cuaderno de estudio
print-index = Índice de términos
print-goes-on = sigue en la página { $page }
print-comes-from = viene de la página { $page }
print-volume = Tomo { $number } de { $count }
print-fold = Hoja { $number } de { $count } · dobla por la línea de trazos
print-checked = comprobado con { $judges } y con el cálculo exacto
print-checked-arithmetic = aritmética comprobada con { $judges } y con el cálculo exacto

# Cards to cut out.
sheet-cut-out = Tarjetas recortables
sheet-cut-out-front = Hoja { $number } de { $count } · anverso
sheet-cut-out-back = Hoja { $number } de { $count } · reverso


## Exams

exam-title = Examen
exam-version = Versión { $version }
exam-about = { $count ->
    [one] Una pregunta
   *[other] { $count } preguntas
}: { $points } en total.
exam-rule-options = En las preguntas con opciones solo una es correcta.
exam-rule-penalty = Una opción incorrecta resta { $penalty } de los puntos de la pregunta; si se deja en blanco, no suma ni resta.
exam-rule-grid = Se corrige la hoja de respuestas, al final: marca en ella cada opción y escribe cada resultado.
exam-rule-prose = Donde hay renglones, se responde en ellos.
exam-working = Operaciones
exam-grid = Hoja de respuestas
exam-grid-options = Rellena el círculo de la opción elegida.
exam-grid-written = Escribe solo el resultado.
exam-grid-on-sheet = Se responden en el enunciado: { $questions }.
exam-keys = Claves de todas las versiones
exam-keys-title = Claves
exam-keys-question = Pregunta
exam-keys-letters = Cuántas veces es correcta cada letra
exam-keys-on-sheet = ver las soluciones
exam-solutions-title = Soluciones
exam-solutions = Soluciones · Versión { $version }
exam-for-teacher = Para quien corrige: no se reparte.
exam-penalty-key = Una opción incorrecta resta { $penalty } de los puntos de la pregunta.
exam-statements-stem = Cada una de las { $count } primeras opciones plantea una pregunta y le da una respuesta. Indica la opción incorrecta, o la última si las { $count } primeras son correctas.
exam-statements-all = Las { $count } opciones anteriores son correctas.
exam-statement = Respuesta: { $answer }
exam-statement-right = La respuesta correcta es { $answer }.
exam-statements-one = Las demás respuestas son correctas.
exam-statements-none = Todas las respuestas son correctas.
exam-seed-about = La semilla de un examen. Guárdala y no la repartas: con ella y con las tarjetas se obtienen las respuestas.
exam-seed-again = El mismo examen, con la misma edición de las tarjetas ({ $edition }): { $command }
exam-moodle-exact = Escribe un número entero o decimal, no una fracción; si no es exacto, con { $digits } cifras significativas al menos, y si es infinito, inf.
exam-moodle-rounded = { $places ->
    [one] Escribe un número con un decimal.
   *[other] Escribe un número con { $places } decimales.
}
exam-moodle-percent = Escribe solo el número, sin %.
exam-moodle-items = Sepáralos con una coma y un blanco.
exam-moodle-list = Por orden, separados con una coma y un blanco.
exam-moodle-tokens = Por orden, separados con un blanco.

exam-foot = Versión { $version } · { $mark }
exam-course = Asignatura
exam-group = Grupo
exam-date = Fecha
exam-name = Apellidos y nombre
exam-number = N.º de identificación
exam-duration = Duración: { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.
exam-materials = Material permitido: { $materials }.
# $many is 1 for one point, else 2.
exam-points = { $many ->
    [1] 1 punto
   *[other] { $points } puntos
}
# What is said to the teacher.
exam-too-few = no hay bastantes preguntas para { $versions ->
    [one] una versión
   *[other] { $versions } versiones con números distintos
}: { $problems }
    .help = pide menos preguntas o menos versiones, o más mazos, etiquetas o tipos
exam-short = se piden { $count } { $where } y hay { $found }
exam-short-statements = se piden { $count } de afirmaciones { $where } y hay { $found }
exam-where-all = de cualquier mazo
exam-where-deck = de «{ $deck }»
exam-where-level = de nivel { $level }
exam-where-both = de «{ $deck }» de nivel { $level }
bad-seed = { $path } no contiene una semilla de { $least } caracteres al menos
    .help = indica el archivo que escribió `mazo exam`, o bórralo para hacer otro examen


## Phrases that rules look for

phrase-none-of-the-above =
    ningun[oa] de (?:las?|los?) (?:(?:opciones|respuestas) )?(?:anteriores|demás|otras|otros)
phrase-all-of-the-above =
    (?:todas las|las (?:dos|tres|cuatro|cinco)) (?:(?:opciones|respuestas) )?anteriores(?: son (?:correctas|ciertas|verdaderas))?
    todas (?:ellas )?(?:son )?(?:correctas|ciertas|verdaderas)
    todas (?:ellas|las demás)
phrase-option-by-place =
    \b(?:la|las|el|los) (?:opción|opciones|respuesta|respuestas|alternativa|alternativas) (?:[A-H]\b|[a-h]\)|\d|primer|segund|tercer|cuart|últim|anterior|siguiente)
# What a question ends with, and a whole one.
phrase-question-ends = ?
phrase-question =
    ¿[^?]+\?
# A negative question: a word that asks, then one that negates, and between them none that begins a clause of its own.
phrase-asking =
    (?:en |de |con |por |a |para )?(?:cuál|cuáles|qué|quién|quiénes)
phrase-negation =
    no|nunca|excepto|salvo
    fals[oa]s?|incorrect[oa]s?
phrase-subordinate =
    si|que|cuando|donde|porque|aunque|cuyo|cuya
phrase-absolute =
    siempre|nunca|jamás
    en todos los casos|en (?:todo|cualquier|ningún) caso|bajo ningún concepto
    (?:absoluta|total|completa|exclusiva)mente
phrase-vague =
    a veces|a menudo|con frecuencia|en general|por lo general|en ocasiones|casi siempre|quizás?|tal vez
    (?:frecuente|normal|general|habitual|rara|ocasional|posible|probable)mente
    suelen?|puede que
# At the beginning of an answer.
phrase-yes-or-no =
    (?:sí|no|verdadero|falso|cierto)\b(?=\s*(?:[.,:;]|$))
phrase-enumerate =
    \b(?:enumera|cita|nombra|menciona|lista|di)\b(?= (?:los|las|todos|todas|dos|tres|cuatro|cinco|seis)\b)
    ¿cuáles son (?:los|las) (?:tres|cuatro|cinco|seis|siete|ocho)\b
phrase-second-question =
    \s(?:y|o|e) (?=(?:(?:a|en|de|con|por|para) )?(?:qué|cuáles|cuál|quién|cómo|cuándo|cuánt[oa]s?|dónde|por qué)\b)
# What the stem of a computed card says of its conventions.
phrase-overlaps = solap
phrase-rounding =
    redonde|decimal|aproxim
# Where in a work something is, in a source.
# Endings without which the words of terms are compared, so that plurals are found. Of those that a word has, the first is taken first.
term-endings =
    es
    s
    e
phrase-place =
    §|\bapdo\.|\bsec\.|\bcap\.|\btabla \w|\bfig\.|\bpp?\.|\banexo\b|\bresumen\b|\bv\. ?\d
phrase-logarithm =
    \bbits\b|\bbase\b|\\log_2
# What the prose of an option says of a quantity. X is a name or its words, N a number, and Y either.
phrase-said-equal =
    (?:X )?(?:es|son|vale|valen) (?:(?:justo|exactamente|igual a|iguales a) )?Y(?: justo| exactamente)?
    X (?:de )?N
    N X
    (?:un[oa]s )?N veces más X
phrase-said-one =
    (?:l[oa]s mism[oa]s|el mismo|la misma) X
    una? (?:sol[oa]|únic[oa]) X
phrase-said-several =
    (?:varios|varias) X
    más de una? X
phrase-said-less =
    (?:X )?(?:es|son|vale|valen) (?:menor(?:es)?|menos) que Y
    (?:X )?(?:es|son) inferior(?:es)? a Y
phrase-said-more =
    (?:X )?(?:es|son|vale|valen) (?:mayor(?:es)?|más) que Y
    (?:X )?(?:es|son) superior(?:es)? a Y
phrase-said-at-most =
    (?:X )?(?:es|son|vale|valen) (?:menor(?:es)? o igual(?:es)? que|como much[oa]|como máximo) Y
phrase-said-at-least =
    (?:X )?(?:es|son|vale|valen) (?:mayor(?:es)? o igual(?:es)? que|al menos|como mínimo) Y
phrase-said-unlike =
    (?:X )?(?:es|son) (?:distint[oa]s?|diferentes?) (?:de|a) Y
phrase-said-twice =
    (?:X )?(?:es|vale) el doble (?:de|que) Y
phrase-said-half =
    (?:X )?(?:es|vale) la mitad (?:de|que) Y
phrase-said-opening = con|hay|da|dan|genera|tiene|tienen|resulta
# Beside a formula, an option may not compare or deny in words.
phrase-said-otherwise =
    no|ni|nunca|jamás|tampoco|sin|salvo|excepto|fals[oa]s?|incorrect[oa]s?|contrari[oa]s?|revés|ningun[oa]s?|ningún
    mayor(?:es)?|menor(?:es)?|más|menos|superior(?:es)?|inferior(?:es)?|igual(?:es)?|distint[oa]s?|diferentes?|doble|triple|mitad|máxim[oa]|mínim[oa]|tant[oa]s?

## Data and conventions of verified cards

# Lo que une los datos que una tarjeta muestra seguidos: «diez `a` y luego diez `b`».
data-joints =
    y|e|o|u
    y luego|y después|luego|después
    seguid[oa]s? (?:de|por)
    →
# De qué hay varias copias tras un número: «nueve letras `a`», «`aab` (dos veces)».
data-copies =
    letras?
    veces
# Lo que pone una palabra tras su historia: «`b` tras `a`».
data-after =
    (?:tras|después de|detrás de)(?: la historia| la palabra)?
    dad[oa](?: la historia| la palabra)?
    (?:nunca )?sigue a
# Lo que dice que son nulas las probabilidades que no se dan.
data-rest-is-zero =
    (?:las|los) (?:que no se dan|demás) (?:son nul[ao]s|valen cero)
# Lo que dice que todos los símbolos tienen la misma probabilidad.
data-uniform =
    la misma probabilidad|uniforme|equiprobables|igual de probables

# Con qué palabras se pregunta por una cantidad.
asks-probability =
    probabilidad|estimación|cuánto (?:le )?da|cuál falta
asks-perplexity = perplejidad
asks-entropy = entropía
asks-bytes = \bbytes?\b
asks-code-points =
    puntos? de código
asks-pre-tokens = \bpre-?tokens?\b
asks-merge = fusión|fusiones|fusiona
asks-vocabulary =
    vocabulario|\$V\$

# Con qué palabras se nombra cada convención, y un ejemplo.
convention-unigrams = unigramas?
convention-unigrams-example = unigramas
convention-bigrams = bigramas?
convention-bigrams-example = bigramas
convention-trigrams = trigramas?
convention-trigrams-example = trigramas
convention-counts-alone =
    (?:por|el|del) conteo(?! suaviz)|máxima verosimilitud|frecuencias? relativas?|sin suaviza(?:r|do)
convention-counts-alone-example = por conteo
convention-add-one =
    add-one|laplace
    suma(?:r|ndo)? uno
convention-add-one-example = con suavizado add-one
convention-add-k =
    add-k|lidstone
convention-add-k-example = con suavizado add-k
convention-witten-bell = witten.bell
convention-witten-bell-example = con suavizado de Witten-Bell
convention-absolute-discounting =
    descuento absoluto
convention-absolute-discounting-example = con descuento absoluto
convention-kneser-ney = kneser.ney
convention-kneser-ney-example = con suavizado de Kneser-Ney
convention-end-counted =
    (?<!no )(?<!sin )(?:se cuenta|contando|cuenta|incluye|incluido|incluyendo) `</s>`
convention-end-counted-example = si se cuenta `</s>` en la longitud
convention-end-not-counted =
    (?:sin contar|no se cuenta|sin incluir|no cuenta|excluyendo|salvo) `</s>`
convention-end-not-counted-example = sin contar `</s>`
convention-v-of-textbooks =
    (?:\$V\$[^.?]*?`</s>`|`</s>`[^.?]*?\$V\$)
    manuales
convention-v-of-textbooks-example = en $V$ cuentan las palabras y `</s>`
convention-v-of-nltk =
    `?nltk`?|`<UNK>`
convention-v-of-nltk-example = como la cuenta nltk, que añade a $V$ `<s>` y `<UNK>`
convention-bits =
    \bbits?\b|base dos|base \$2\$|\\log_2
convention-bits-example = en bits
convention-other-base =
    \bnats?\b|base (?:e|diez)|base \$(?:e|10)\$|\\ln\b|logaritmo natural|neperiano
convention-other-base-example = en nats
convention-bpe = \bBPE\b
convention-bpe-example = BPE
convention-wordpiece = \bWordPiece\b
convention-wordpiece-example = WordPiece
convention-unigram-pieces = \bUnigram\b
convention-unigram-pieces-example = Unigram
convention-by-count =
    frecuen|más veces|por conteo
convention-by-count-example = el par más frecuente
convention-by-likelihood =
    (?<!máxima )verosimilitud|\\frac{"\\{"}N\(xy\){"\\}"}
convention-by-likelihood-example = con el criterio de verosimilitud
convention-utf-8 = \bUTF-8\b
convention-utf-8-example = en UTF-8
convention-other-encoding = \bUTF-(?:16|32)\b|\bASCII\b|Latin-?1|ISO[ -]8859
convention-other-encoding-example = en UTF-16
convention-splits-byte-level =
    pre-?token[^.?]*GPT-2|GPT-2[^.?]*pre-?token|byte-level
convention-splits-byte-level-example = el pretokenizador de GPT-2
convention-splits-whitespace =
    blancos[^.?]*signos|signos[^.?]*blancos|pre_tokenizers\.Whitespace\b(?!Split)
convention-splits-whitespace-example = por los blancos y entre palabras y signos
convention-splits-whitespace-split = solo por (?:los )?blancos|WhitespaceSplit
convention-splits-whitespace-split-example = solo por los blancos
convention-splits-bert = pretoken\w* de BERT|BertPreTokenizer
convention-splits-bert-example = con el pretokenizador de BERT
convention-nfc = \bNFC\b
convention-nfc-example = en la forma NFC
convention-nfd = \bNFD\b
convention-nfd-example = en la forma NFD
convention-nfkc = \bNFKC\b
convention-nfkc-example = en la forma NFKC
convention-nfkd = \bNFKD\b
convention-nfkd-example = en la forma NFKD
convention-lowercase = \bminúsculas
convention-lowercase-example = se pasa a minúsculas
convention-strip-accents =
    (?<!sin )(?:quit|elimin|suprim|borr)\w* (?:\w+ )?(?:\w+ )?(?:tildes|acentos|diacríticos)|sin (?:tildes|acentos|diacríticos)
convention-strip-accents-example = se quitan las tildes
convention-bert = normaliza\w* (?:\w+ )?de BERT|BertNormalizer
convention-bert-example = con el normalizador de BERT
convention-precision = precisión(?! de \w+ (?:decimal|cifra))
convention-precision-example = la precisión
convention-recall = exhaustividad|recall|cobertura|sensibilidad
convention-recall-example = la exhaustividad
convention-f-measure = \bF_?1\b|(?:medida|valor)[ -]F\b
convention-f-measure-example = la medida F1
convention-top-k = \btop.k\b
convention-top-k-example = con top-k
convention-top-p = \btop.p\b|\bnucleus\b|núcleo
convention-top-p-example = con top-p

# Qué nombra una palabra ante código: «la frase `a b`».
names-sentence =
    frase(?: de una sola palabra)?|secuencia
names-text =
    pretoken|(?<!sola )palabra|codifica(?: así)?|tokeniza
names-vocabulary = vocabulario
names-pair =
    par|pares|une primero|después de unir|unir
# El lugar de una fusión: «se une primero `o s`».
names-ordinals =
    primer 1
    primero 1
    primera 1
    segundo 2
    segunda 2
    tercer 3
    tercero 3
    tercera 3
    cuarto 4
    cuarta 4

# Qué cuenta un número con letras: «cuatro factores».
counted-factors = factores|factor
counted-words = palabras|palabra
counted-sentences = frases|frase|secuencias|secuencia
counted-merges = fusiones|fusión
counted-symbols = símbolos|símbolo
counted-tokens = tokens|token
counted-decimals = decimales|decimal
counted-units = unidades
# «una sola frase», «su única frase».
counted-single =
    sol[oa]|únic[oa]
# «nueve va seguida de `a` y una de `b`».
counted-of = de
# «cada uno de los símbolos» no cuenta nada.
counted-each = cada|alguno|ninguno
# «suma la unidad».
counted-whole =
    suma(?:n|r)? la
# «raíz cúbica», y los grados.
counted-root =
    (?:raíz|raíces|potencias?) (?P<degree>\w+)
counted-degrees =
    cuadrada 2
    cuadradas 2
    cúbica 3
    cúbicas 3
    cuarta 4
    cuartas 4
    quinta 5
    quintas 5
    sexta 6
    sextas 6



## Messages: reading files (L), media (M)

# What is expected in a place of a file: `esto tiene que ser …, y es …`.

shape-word-and-next = una palabra y la siguiente, con un espacio entre ellas
shape-two-positions = dos posiciones, con un espacio entre ellas
shape-history-and-next = una historia y lo que la sigue, con un espacio entre ellas
shape-words-before = las palabras anteriores
shape-term = un término de hasta 60 caracteres, como `perplejidad`
shape-own-word = una palabra que no está en el diccionario
shape-text = un texto
shape-number = un número como `0.9` o `1/3`
shape-whole-number = un número entero de { $low } a { $high }
shape-list = una lista
shape-words = una serie de líneas `palabra: valor`
shape-keys = una serie de líneas `clave: valor`
shape-two-symbols = dos símbolos separados por un espacio
shape-id = un id de letras minúsculas sin tilde, cifras y guiones que no sea un nombre de dispositivo de Windows, como `con`
shape-tag = una etiqueta de letras, cifras, `_` y guiones, con `::` entre niveles
shape-namespace = un espacio de nombres
shape-source = una fuente
shape-deck-name = un nombre de hasta 100 caracteres, sin `::`, `"` ni tabuladores, que no empiece por un espacio ni acabe en un espacio o en dos puntos
shape-name = un nombre
shape-licence = una licencia
shape-report-address = una dirección `https://` con `{"{"}id{"}"}` dentro, o `mailto:` y una dirección de correo, sin espacios, comillas, otros corchetes o llaves, ni un `&` que no preceda a `nombre=`
shape-home-address = una dirección `https://` sin espacios, comillas, corchetes ni llaves, ni un `&` que no preceda a `nombre=`
shape-row = lo que se pregunta
shape-sentence = una frase
shape-origin = una dirección, o el nombre de quien lo hizo
shape-note-type = un tipo de nota
shape-generator = el nombre de un generador
shape-date = un mes o un día, como 2025-06 o 2025-06-30
shape-version = una versión como 1.2.0
shape-time = los segundos transcurridos desde 1970
shape-lines = líneas de palabras
shape-reason-to-retire = el motivo de la retirada de la tarjeta, para quienes la estudian
shape-warning = el nombre de un aviso
shape-claims = una serie de nombres, cada uno con su cantidad
shape-quantity = una cantidad como `{"{"}probability: a b, under: lm{"}"}`
shape-names = una lista de nombres
wrong-shape-text = esto tiene que ser { $expected }, y es `{ $found }`
wrong-shape-empty = falta el valor, que tiene que ser { $expected }
    .help = escribe el valor tras los dos puntos; o borra la clave, si no es obligatoria
wrong-shape-list = esto tiene que ser { $expected }, y es una lista
wrong-shape-mapping = esto tiene que ser { $expected }, y es una serie de claves y valores
    .help = si es un texto con `: ` o con llaves, ponlo entre comillas
wrong-number = aquí van de { $low } a { $high } elementos, y hay { $found }
wrong-number-exact = { $number ->
        [one] aquí va un elemento, y hay { $found }
       *[other] aquí van { $number } elementos, y hay { $found }
    }
too-many = aquí caben { $high } elementos como mucho, y hay { $found }
too-few = aquí va al menos un elemento, y no hay ninguno
write-this = escribe { $text }
did-you-mean = ¿querías decir `{ $name }`?
known-names = existen { $names }

# What has keys, and what each key is for.

place-collection = la colección
place-row = una fila de `rows`
place-deck = un mazo
place-credit = el archivo que acompaña a una imagen o a un sonido
place-card = una tarjeta
place-computed-file = un archivo de tarjetas calculadas
place-exercise = un ejercicio
place-record = el registro de publicaciones
place-retired = una tarjeta retirada
place-variant = una variante de `{ $generator }`
unknown-key = { $what } no tiene ninguna clave `{ $key }`
missing-key = { $what } necesita la clave `{ $key }`
    .help = añade `{ $key }:`
missing-key-described = { $what } necesita la clave `{ $key }`
    .help = añade `{ $key }:`, { $doc }
key-collection-name = el nombre del mazo de Anki que contiene todos los demás
key-slug = el nombre del paquete en `dist/`, como `mi-mazo`, y la etiqueta de Anki que contiene todas las demás; no conviene cambiarlo
key-namespace = un texto que no tenga ninguna otra colección, como una dirección tuya; no puede cambiar nunca
key-language = la lengua de las tarjetas, como `es`
key-decimal = el signo decimal de las tarjetas, `.` o `,` entre comillas; si falta, el de la lengua
key-author = quien figura como autor en las páginas
key-licence = como `CC BY-SA 4.0`
key-report = la dirección en la que se avisa de un error: `https://…{"{"}id{"}"}…`, o `mailto:nombre@example.org?subject={"{"}id{"}"}`
key-home = la dirección en la que se publican las versiones nuevas; sale en la descripción del mazo
key-rows = lo que hay que cubrir, por su etiqueta: en una frase, o como `asks` y `parts`
key-row-asks = lo que pregunta la fila, en una frase
key-row-parts = lo que hay que saber para responderla, cada cosa con los ids de las notas que lo enseñan y preguntan
key-deck-name = el nombre del mazo en Anki
key-deck-description = una frase sobre el mazo, que Anki muestra
key-deck-tags = las etiquetas que reciben todas las tarjetas del mazo
key-deck-source = la fuente de las tarjetas que no indican ninguna
key-deck-order = los ids de las tarjetas que van primero, en el orden de estudio
key-credit-origin = una dirección, o el nombre de quien lo hizo
key-credit-author = el nombre de quien lo hizo
key-card-id = el nombre del archivo sin `.md`
key-card-as-of = cuándo era cierto el dato de la tarjeta, según su fuente
key-card-review-by = cuándo hay que volver a mirar el dato
key-card-words = palabras de la tarjeta que están bien aunque no estén en el diccionario
key-card-after = la tarjeta del mismo mazo a la que sigue esta en el orden de estudio
key-retired-reason = el motivo de la retirada de la tarjeta, para quienes la estudian
key-retired-replaced-by = el id de la tarjeta que hay que aprender en su lugar
guid-gone = borra la línea: en Anki, una nota que viene de otro mazo no conserva aquí su progreso, porque su tipo de nota es otro
key-exercise = el id del ejercicio: las variantes son de una sola nota, que muestra otra en cada repaso
key-level = su nivel: `facil`, `media` o `dificil`
key-needs = los ids de las notas que enseñan lo que hace falta
key-card-introduces = los términos que la tarjeta explica a quien los ve por primera vez, como los escriben los textos

# Files and their characters.

unreadable-link = no se puede leer `{ $name }`: es un enlace, y una tarjeta no lee nada de fuera del proyecto
    .help = pon el propio archivo en su lugar
unreadable-folder = no se puede leer `{ $name }`: no es un archivo
    .help = cambia el nombre de la carpeta o del dispositivo, y pon un archivo de texto en su lugar
unreadable-size = no se puede leer `{ $name }`: ocupa más de { $limit } kB
    .help = repártelo en varios archivos
unreadable-missing = no se puede leer `{ $name }`: no existe
    .help = comprueba su nombre y su carpeta
unreadable-encoding = no se puede leer `{ $name }`: este carácter no está en UTF-8
    .help = guárdalo otra vez en tu editor con la codificación UTF-8
unreadable-permission = no se puede leer `{ $name }`: no tienes permiso
    .help = cambia los permisos del archivo
unreadable-system = no se puede leer `{ $name }`: el sistema da el error { $code }
    .help = comprueba que el disco funciona y que el archivo se abre en un editor
unreadable-character = { $character } no puede estar en una tarjeta
    .help = bórralo; puede que tu editor no lo muestre
control-character = { $code } (un carácter de control)
private-character = { $code } (un carácter de uso privado)
not-a-character = { $code } (no es un carácter)
letter-with-accents = { $letter } con { $accents }
unseen-character = un carácter que engaña a la vista: { $character }
mixed-scripts = la palabra `{ $word }` mezcla escrituras: { $character }
delete-character = bórralo; una tarjeta sobre este carácter lo escribe como secuencia de escape en los datos YAML, y lo nombra con palabras
retype-word = vuelve a teclear la palabra en una sola escritura; una tarjeta sobre palabras así las escribe con secuencias de escape en los datos YAML, y nombra el carácter con palabras
no-escape-outside-data = quítalo: una secuencia de escape solo representa un carácter en los datos
accent-apart = Anki une { $character } y lo que sigue en un solo carácter
    .help = escribe la letra con su tilde
misleading-data-direction = { $character } no tiene pareja aquí
    .help = ciérralo donde se abre, o bórralo
character-in-no-font = ninguna fuente de las páginas tiene { $character }
    .help = dilo con palabras
too-slow = este archivo tarda más de { $seconds } segundos
    .help = simplifícalo y avisa del fallo: `mazo explain L305` dice cómo

# Front matter and YAML.

no-front-matter = el archivo no empieza por la cabecera
    .help = empieza por una línea `---`; luego, `id: …` y las demás claves; luego, otra línea `---`
front-matter-not-closed = a la cabecera le falta la línea `---` que la cierra
    .help = pon una línea `---` debajo de su última `clave: valor`, antes del texto de la tarjeta
text-in-front-matter = esta línea está en la cabecera, pero no es `clave: valor`
    .help = si aquí empieza el texto de la tarjeta, pon encima una línea `---`; si no, escribe `clave: valor`
invalid-yaml = esto no se puede leer como YAML
    .help = pon entre comillas los valores que contengan `: ` o ` #`, o que empiecen por un signo como `*` o `[`; sangra con espacios; cierra todos los corchetes, llaves y comillas
yaml-tab = un tabulador donde YAML solo admite espacios
    .help = sangra con espacios
yaml-colon = un valor que contiene `: ` tiene que ir entre comillas
    .help = pon todo el valor entre comillas: `clave: "uno: dos"`
yaml-no-key = esta línea no es `clave: valor`
    .help = escribe `clave: valor`; o, si continúa el valor de arriba, sángrala con dos espacios
yaml-indented = esta línea está sangrada, pero la clave de arriba ya tiene su valor
    .help = empiézala en la misma columna que la clave de arriba; si continúa ese valor, pon todo el valor entre comillas
yaml-quote-not-closed = las comillas `{ $quote }` que se abren aquí no se cierran
    .help = escribe `{ $quote }` al final del valor
yaml-escape = `{ $escape }` no es una secuencia de escape válida entre comillas dobles
    .help = escribe dos barras inversas para obtener una; o pon el valor entre comillas simples, donde una barra inversa es solo una barra inversa
yaml-bracket = el signo `{ $opening }` que se abre aquí no se cierra, o falta una coma tras un elemento
    .help = ciérralo con `{ $closing }`; pon entre comillas los elementos que contengan `: `, comas, corchetes o llaves
yaml-list-beside-key = una lista no puede empezar en la línea de su clave
    .help = escribe cada `- …` en una línea propia debajo de la clave; si es un texto que empieza por `- `, ponlo entre comillas
yaml-after-value = esto sigue a un valor que ya ha terminado
    .help = bórralo, o pon todo el valor entre comillas; entre comillas simples, una comilla simple se escribe dos veces
yaml-wrong-depth = esta línea no empieza en la columna de ninguna a la que pueda pertenecer
    .help = sángrala exactamente igual que las demás claves, o que los demás elementos `- …`, de su lista
yaml-sign = un valor sin comillas no puede empezar por `{ $sign }`
    .help = pon el valor entre comillas
yaml-backtick = un valor sin comillas no puede empezar por una comilla invertida
    .help = pon el valor entre comillas
yaml-second-document = un archivo contiene un solo documento YAML
    .help = quita el segundo `---`
yaml-no-mapping = aquí va una serie de líneas `clave: valor`
    .help = escribe una clave y un valor en cada línea, como `id: mi-tarjeta`
yaml-too-deep = hay más de { $most } niveles, unos dentro de otros
    .help = usa menos niveles
yaml-too-large = hay más de { $most } valores en un archivo
    .help = divide el archivo
yaml-anchor = aquí no caben anclas ni alias de YAML
    .help = escribe el valor completo; si es un texto que empieza por `&` o `*`, ponlo entre comillas
yaml-tag = aquí no cabe la etiqueta de YAML `{ $tag }`
    .help = quítala; si es un texto que empieza por `!`, ponlo entre comillas
yaml-key-is-no-text = una clave tiene que ser un texto
    .help = ponla entre comillas
swallowed-comment = YAML toma el resto de esta línea por un comentario
    .label = se pierde
    .help = pon el valor entre comillas; o pon el comentario en una línea propia
duplicate-key = la clave `{ $key }` aparece dos veces
    .note = la primera está en la línea { $line }
    .help = deja solo una

# The parts of a card.

wrong-id = el id `{ $id }` no es el nombre del archivo
    .help = llama al archivo `{ $id }.md`
wrong-id-or-file = el id `{ $id }` no es el nombre del archivo
    .help = llama al archivo `{ $id }.md`, o escribe `id: { $stem }`
wrong-parts = una tarjeta `{ $type }` tiene { $least } partes, y esta tiene { $found }
    .note = son { $shape }
    .help = sepáralas con líneas `---`
wrong-parts-or-more = una tarjeta `{ $type }` tiene { $least } o { $most } partes, y esta tiene { $found }
    .note = son { $shape }
    .help = sepáralas con líneas `---`
empty-part = la parte `{ $part }` está vacía
    .help = escríbela
unknown-note-type = no existe el tipo de nota `{ $name }`
answer-of-several-lines = la respuesta que se teclea ocupa más de una línea
    .help = escribe una sola línea; o una lista `- …` de las respuestas que se aceptan, con la que se muestra en primer lugar
no-answer = falta la respuesta que se teclea
    .help = escríbela
too-many-answers = se aceptan { $most } respuestas como mucho, y aquí hay { $found }
    .help = deja las que alguien teclearía
answer-listed-twice = la respuesta `{ $answer }` aparece dos veces
    .help = quita una de las dos
marked-answer = `{ $mark }` se lee como una marca de formato, y habría que teclearla
keep-answer-as-written = para conservar la respuesta tal como está escrita, pon una línea ```` ``` ```` encima y otra debajo
passage-too-long = un pasaje de { $length } caracteres; el máximo es { $most }
    .help = divide la tarjeta en varias
lists-too-deep = hay más de { $most } niveles de listas o citas, unas dentro de otras
    .help = usa menos niveles
too-many-brackets = hay más de { $most } corchetes de apertura en un solo pasaje
    .help = pon entre comillas invertidas lo que haya que leer tal cual
malformed-option = opción mal escrita
    .help = escribe `- [ ] incorrecta` o `- [x] correcta`, desde el primer carácter de la línea
number-of-options = una pregunta de opción múltiple tiene de { $least } a { $most } opciones, y esta tiene { $found }
    .help = escríbelas así: `- [ ] incorrecta` y `- [x] correcta`
empty-option = la opción está vacía
    .help = escribe su texto en esta línea; o debajo, sangrado con dos espacios, código, una tabla o una imagen
number-of-keys = { $found ->
        [0] ninguna opción está marcada con `[x]`, y una es la correcta
       *[other] { $found } opciones están marcadas con `[x]`, y solo una es la correcta
    }
    .help = marca con `[x]` únicamente la opción correcta
no-stem = falta el enunciado antes de las opciones
    .help = escribe la pregunta encima de la primera opción
text-between-options = hay texto entre las opciones que no pertenece a ninguna
    .help = sángralo con dos espacios, debajo de su opción
no-generator = no existe el generador `{ $name }`

# Decks, names of files, ids and tags.

name-is-no-text = el nombre `{ $name }` tiene caracteres que no son texto
    .help = usa letras, cifras y guiones en el nombre
name-of-a-device = Windows reserva el nombre `{ $name }` para un dispositivo, y allí no se puede crear el archivo
    .help = ponle otro nombre, de letras, cifras y guiones
name-ends-in-a-dot = el nombre `{ $name }` acaba en un punto o en un espacio, que Windows elimina
    .help = usa letras, cifras y guiones en el nombre
names-that-are-one = `{ $name }` y `{ $first }` son un solo nombre en Windows y en macOS
    .help = cambia el nombre de uno de los dos
name-misleads = en el nombre `{ $name }`: { $problem }
    .help = usa letras, cifras y guiones en el nombre
folder-with-a-blank = el nombre de la carpeta `{ $folder }` tiene un espacio
    .help = llámala `{ $better }`; el nombre del mazo está en `_deck.yaml`
folder-is-no-deck = la carpeta `{ $folder }` no tiene `{ $file }`
    .help = escribe uno, con `name:` y `description:`; o antepón `_` al nombre de la carpeta
folder-with-a-colon = `{ $number }` va al principio del nombre de la carpeta y del mazo, y Anki no conserva su `:` o su `"`
    .help = llámala `{ $better }`
folder-in-a-deck = `{ $folder }` es una carpeta dentro de un mazo
    .help = ponla directamente en `cards/`
folder-without-number = Anki llamará a este mazo `{ $name }` para siempre, porque su carpeta no lleva número
    .help = cambia el nombre de la carpeta antes de la primera publicación, por ejemplo a `{ $better }`: los mazos se estudian en el orden de sus números
stray-file = `{ $name }` no es una tarjeta ni un archivo de tarjetas calculadas de un mazo
    .help = llámalo `<id>.md` o `<familia>.yaml` en la carpeta de un mazo; o antepón `_` a su nombre
shared-deck-name = el nombre de mazo `{ $name }` es también el de `{ $folder }`
    .help = cambia uno de los dos: Anki distingue los mazos por su nombre
wrong-deck-order = `order` nombra `{ $id }`, y no hay tal tarjeta en este mazo
    .help = quítalo, o nombra una tarjeta que exista
duplicate-id = el id `{ $id }` ya está en uso
    .label = segunda nota con este id
    .note = la primera está en { $path }:{ $line }
    .help = da otro id a la tarjeta más reciente
unknown-need = no hay ninguna nota `{ $id }`, que esta necesita
    .help = { $hint }
unknown-need-hint = nombra una nota de la colección, o bórrala de `needs`
need-of-itself = la nota se necesita a sí misma
    .help = borra su id de `needs`
used-early = aquí se usa `{ $term }`, y `{ $id }`, que lo introduce, viene después
    .help = usa otra palabra, o mueve una de las dos; si esta tarjeta explica el término, añádelo a su `introduces`
needed-later = `{ $id }`, que esta nota necesita, viene después
    .help = mueve una de las dos en el orden de estudio, o borra el id de `needs`
unknown-row-note = no hay ninguna nota `{ $id }`, que esta fila nombra
    .help = { $hint }
unknown-row-note-hint = nombra una nota de la colección, o bórrala de `rows`
retired-row-note = la nota `{ $id }`, que esta fila nombra, está retirada
    .help = nombra una nota de la colección, o bórrala de `rows`
retired-row-note-replaced = la nota `{ $id }`, que esta fila nombra, está retirada; la sustituye `{ $other }`
    .help = nombra `{ $other }` si con ella se puede responder la parte
uncovered-part = ninguna nota responde a la parte «{ $part }» de la fila `{ $row }`
    .help = escribe una tarjeta para ella y nombra su id bajo la parte
tags-by-case = la etiqueta `{ $tag }` solo se distingue de `{ $other }` por las mayúsculas, y Anki conserva una de las dos
    .note = `{ $other }` está en { $path }:{ $line }:{ $column }
    .help = escribe aquí `{ $other }`; o allí, `{ $tag }`
tags-by-accent = la etiqueta `{ $tag }` solo se distingue de `{ $other }` por las tildes, y Anki conserva las dos
    .note = `{ $other }` está en { $path }:{ $line }:{ $column }
    .help = escribe aquí `{ $other }`; o allí, `{ $tag }`

# `verify:`

answer-is-a-list = `answer` es un nombre, o `{"{"}c1: nombre{"}"}` si la tarjeta tiene huecos
too-many-names = hay más de { $most } nombres
    .help = divide la tarjeta en dos
not-a-name = `{ $name }` no puede ser un nombre
    .help = empieza por una letra; luego, letras, cifras, `-` o `_`
unknown-quantity = no existe ningún modelo ni ninguna cantidad `{ $name }`
unknown-figure = no existe la clase de figura `{ $name }`
unknown-mistake = `{ $quantity }` no tiene el error `{ $name }`
no-such-model = `{ $name }` no es un modelo definido más arriba que sirva aquí
    .help = define antes el modelo
name-not-bound = `{ $name }` no está definido en este bloque
    .help = define `{ $name }: {"{"}…{"}"}`
name-has-no-value = `{ $name }` es un modelo, que no tiene valor
    .help = escribe el nombre de una cantidad, como `{"{"}score: b, after: a, under: { $name }{"}"}`
cloze-answers = aquí va `{"{"}c1: nombre{"}"}`

# Pictures and sounds.

media-names-alike = `{ $name }` y `{ $other }` solo se distinguen por las mayúsculas, y muchos sistemas los confunden
    .help = cambia el nombre de uno de los dos
media-no-origin = falta decir de dónde viene `media/{ $name }`
    .help = escribe `media/{ $beside }` con dos líneas: `origin: ` con su dirección o con quien lo hizo, y `licence: ` con la licencia que permite compartirlo, como `CC BY-SA 4.0`
media-credit-of-nothing = `{ $name }` no acompaña a ninguna imagen ni a ningún sonido: tiene que llamarse `<archivo>.yaml`, como `mapa.svg.yaml`
    .help = ponle el nombre de su imagen o de su sonido, o bórralo
media-of-unknown-kind = `{ $name }` no es una imagen ni un sonido que las tarjetas puedan mostrar
    .help = guárdalo en otro formato, o bórralo
media-unused = ninguna tarjeta nombra `{ $name }`
    .help = muéstralo en una tarjeta, o bórralo
media-address = `{ $address }` es una dirección, y las tarjetas solo muestran archivos de `media/`
    .help = guarda el archivo en `media/` y escribe su nombre
media-kind = `{ $name }` no es una imagen ni un sonido que las tarjetas puedan mostrar
    .help = usa un archivo de `media/` que acabe en { $kinds }
media-in-a-folder = `{ $name }` está en una carpeta, y las tarjetas solo muestran archivos del propio `media/`
    .help = muévelo a `media/{ $better }` y escribe `{ $better }`
media-name = el nombre `{ $name }` solo puede tener letras sin tilde, cifras, `-` y `_`
    .help = cámbialo a `media/{ $better }` y escribe `{ $better }`
media-name-of-a-device = Windows reserva el nombre `{ $name }`, y allí nadie podría abrir el archivo
    .help = cámbialo a `media/{ $better }` y escribe `{ $better }`
media-name-too-long = el nombre `{ $name }` tiene más de { $most } caracteres antes de la extensión
    .help = cámbialo a `media/{ $better }` y escribe `{ $better }`
media-missing = no existe `media/{ $name }`
    .help = pon el archivo en `media/`, y escribe `![lo que muestra](nombre.svg)` con su nombre
media-other-case = no existe `media/{ $name }`
    .help = existe `media/{ $alike }`: escribe `{ $alike }`
media-unreadable = no se puede leer `media/{ $name }`
    .help = comprueba sus permisos, y que se abre en otro programa
media-empty = `media/{ $name }` está vacío
    .help = pon ahí el propio archivo
media-too-large = `media/{ $name }` ocupa más de { $most } MB
    .help = redúcelo: se ve en un teléfono, y lo descarga cada persona que estudia el mazo
media-git-lfs = `media/{ $name }` es un puntero de Git LFS, no el propio archivo
    .help = descarga el archivo con `git lfs pull`
media-no-file = `media/{ $name }` es un enlace, una carpeta o un dispositivo, no un archivo
    .help = pon ahí el propio archivo
media-damaged-unknown = `{ $name }` está dañado, o no es una imagen: no se puede decodificar
    .help = ábrelo en un editor de imágenes, y expórtalo otra vez
media-damaged-web-page = `{ $name }` está dañado, o no es una imagen: no se puede decodificar; es una página web
    .help = guarda la propia imagen, no la página que la muestra
media-damaged-svg = `{ $name }` está dañado, o no es una imagen: no se puede decodificar; es un SVG
    .help = haz que su nombre acabe en `.svg`, también en la tarjeta
media-wrong-suffix = `{ $name }` no es lo que dice su nombre: su contenido es { $found }
    .help = llámalo `{ $better }`, también en la tarjeta
media-too-long = `{ $name }` es una animación demasiado larga: el máximo es de { $frames } fotogramas y { $millions } millones de píxeles en total
    .help = acórtala o redúcela
media-with-a-position = `{ $name }` dice dónde se tomó: sus metadatos contienen una posición
    .help = expórtalo sin metadatos, por ejemplo con `exiftool -all= { $name }`
media-too-many-pixels = `{ $name }` tiene demasiados píxeles: el máximo es de { $millions } millones
    .help = redúcelo; 2000 píxeles bastan para cualquier pantalla
media-no-sound = `{ $name }` está dañado, o no es un sonido que Anki reproduzca
    .help = expórtalo otra vez desde un editor de sonido, mejor como `.mp3`, que todo Anki reproduce
media-changed = `media/{ $name }` ha cambiado mientras se leía
    .help = ejecuta mazo otra vez
picture-without-description = `{ $name }` no tiene texto alternativo
    .help = escribe `![lo que muestra]({ $name })`
figure-not-bound = `verify:` no define ninguna figura `{ $name }`
    .help = defínela: `{ $name }: {"{"}figure: …, under: …{"}"}`
figure-with-description = la figura `{ $name }` no lleva texto alternativo
    .help = escribe `![](figure:{ $name })`: mazo genera el texto

# Drawings: what an SVG may not hold.

drawing = `{ $name }`, línea { $line }: { $problem }
    .help = { $help }
drawing-too = línea { $line }: { $problem }
drawing-save-plain = guárdalo desde el editor como SVG simple, con los textos convertidos en trazados; o expórtalo como PNG
drawing-not-utf-8 = `{ $name }` no es un texto en UTF-8
    .help = guárdalo desde el editor como SVG simple, en UTF-8
drawing-too-large = `{ $name }` ocupa más de { $most } MB una vez reescrito
    .help = { drawing-save-plain }
drawing-not-xml = no es XML bien formado
    .help = { drawing-save-plain }
drawing-no-svg = su primer elemento no es `<svg xmlns="{ $namespace }">`
    .help = guárdalo desde el editor como SVG simple
drawing-entities = declara entidades, que pueden crecer sin límite
    .help = { drawing-save-plain }
drawing-entity = la entidad `&{ $name };` es desconocida
    .help = escribe el propio carácter
drawing-instruction = la instrucción de proceso `{ $name }` no está permitida
    .help = bórrala
drawing-too-many-elements = tiene más de { $most } elementos
    .help = expórtalo como PNG
drawing-too-deep = tiene más de { $most } niveles de elementos, unos dentro de otros
    .help = { drawing-save-plain }
drawing-draws-too-much = dibuja más de { $most } elementos, contadas las repeticiones
    .help = simplifícalo, o expórtalo como PNG
drawing-endless = el elemento `{ $tag }` se contiene a sí mismo
    .help = borra la referencia
drawing-element-other = el elemento `{ $tag }` no está permitido en un dibujo
    .help = { drawing-save-plain }
drawing-element-script = el elemento `{ $tag }` no está permitido en un dibujo
    .help = un dibujo no ejecuta nada: bórralo
drawing-element-web-page = el elemento `{ $tag }` no está permitido en un dibujo
    .help = un dibujo no contiene páginas web: convierte el texto en texto de SVG o en trazados
drawing-element-filter = el elemento `{ $tag }` no está permitido en un dibujo
    .help = un dibujo no tiene filtros: exporta como PNG lo que cambian
drawing-element-link = el elemento `{ $tag }` no está permitido en un dibujo
    .help = un dibujo no tiene enlaces: escribe el enlace en el texto de la tarjeta
drawing-element-animation = el elemento `{ $tag }` no está permitido en un dibujo
    .help = un dibujo no se mueve: expórtalo sin animación, o como GIF
drawing-attribute-other = el atributo `{ $name }` de `{ $tag }` no está permitido en un dibujo
    .help = { drawing-save-plain }
drawing-attribute-script = el atributo `{ $name }` de `{ $tag }` no está permitido en un dibujo
    .help = un dibujo no ejecuta nada: bórralo
drawing-attribute-filter = el atributo `filter` de `{ $tag }` no está permitido
    .help = un dibujo no tiene filtros: exporta como PNG lo que cambian
drawing-xml-attribute = el atributo `xml:{ $name }` no está permitido en un dibujo
    .help = { drawing-save-plain }
drawing-id = el id `{ $id }` tiene signos que un id no puede tener
    .help = cámbialo
drawing-address = la dirección `{ $address }` de `{ $tag }` no está en el dibujo
    .help = incrusta lo que muestra, o bórrala
drawing-picture-elsewhere = la imagen `{ $address }` no está incrustada como PNG, JPEG o WebP
    .help = incrústala en el editor
drawing-picture-not-base64 = una imagen incrustada no está en base64
    .help = vuelve a incrustarla en el editor
drawing-bad-picture = de una imagen incrustada, { $problem }
    .help = vuelve a incrustarla en el editor, o exporta todo el dibujo como PNG
drawing-too-many-pixels = sus imágenes incrustadas tienen demasiados píxeles
    .help = redúcelas
drawing-style-reference = una hoja de estilo nombra `#{ $id }`, que no es un degradado ni un trazado de recorte
    .help = escríbelo como atributo del elemento
drawing-value = el atributo `{ $name }` de `{ $tag }` tiene { $problem }
    .help = { drawing-save-plain }
drawing-style = el estilo de `{ $tag }` tiene { $problem }
    .help = { drawing-save-plain }
drawing-style-sheet = la hoja de estilo tiene { $problem }
    .help = { drawing-save-plain }
style-value = `{ $text }` en el valor `{ $value }`
style-address = la dirección `{ $address }`, que no está en el dibujo
style-no-declaration = `{ $text }`, que no es `propiedad: valor`
style-property = la propiedad `{ $name }`
style-rule-not-closed = una regla sin cerrar
style-too-many-rules = más de { $most } reglas
style-rule = la regla `{ $selector }`
style-no-rule = `{ $text }`, que no es una regla
style-font = una fuente que no está incrustada en el dibujo
style-font-face = `{ $text }` en `@font-face`
style-comment-not-closed = un comentario sin cerrar


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
conflicting-parameters-tokeniser = un tokenizador necesita `merges` o `vocabulary`, uno de los dos
    .help = da exactamente uno
conflicting-parameters-logs = los números de `pieces` son logaritmos; escribe probabilidades
conflicting-parameters-text = faltan `steps` y `by`; escribe al menos uno
conflicting-parameters-letter = falta `{ $letter }`, que la pregunta necesita
too-large-solution = la solución desarrollada es demasiado larga para leerla
    .help = elige un ejemplo más pequeño
misconception-yields-key = el error `{ $name }` lleva a la respuesta correcta
    .help = cambia los parámetros de modo que lleve a otra
conflicting-parameters-program = ninguna biblioteca calcula lo que se pide
    .help = cambia los parámetros
conflicting-parameters-ask = `ask: { $ask }` no concuerda con `of:`
    .help = `vocabulary` no lleva `of:`; los demás lo necesitan, y la historia ha de aparecer en el corpus
conflicting-parameters-pieces = hace falta `corpus:` con `vocab-size:`, o bien `pieces:` con `text:`
    .help = da unos u otros
conflicting-parameters-vocab-size = `vocab-size:` no llega a la talla del alfabeto y una fusión
    .help = da un número mayor: cuenta también el alfabeto
too-large-program = el programa es demasiado largo para leerlo en un teléfono
    .help = elige un ejemplo más pequeño
impossible-option-in-program = el número que se pide está en el propio programa
    .help = elige un ejemplo con otro resultado
impossible-option-rounded = el programa escribe el número redondeado
    .help = elige un ejemplo cuyo resultado tenga a lo sumo cuatro decimales
impossible-gap-open = en el hueco `{ $gap }` cabe más de una respuesta
    .help = usa otros datos: un texto de letras conocidas, uno con una desconocida para `unknown`, o palabras en las que queden pares por unir
conflicting-parameters-gap = faltan parámetros para el hueco `{ $gap }`
    .help = el código de nltk necesita `corpus:` y `of:`; el de tokenizers, `corpus:`, con `vocab-size:` si hay `text:`, o `pieces:` con `text:`
misconception-looks-like-key = un error lleva a una respuesta que se muestra igual que la correcta, `{ $key }`
    .help = cambia los parámetros de modo que se distingan
steps-in-order = los pasos ya están en orden
    .help = dalos en otro orden: así no acierta quien escribe 1, 2, 3…
not-produced = `{ $generator }` hace tarjetas de opciones, y un ejercicio pide escribir la respuesta
    .help = quita `exercise:`, `level:` y `needs:`, y da un `id` a cada variante
few-variants =
    { $count ->
        [one] el ejercicio `{ $id }` tiene una sola variante
       *[other] el ejercicio `{ $id }` solo tiene { $count } variantes
    }
    .help = añade variantes hasta que haya al menos { $least }
repeated-answer = { $times } de las { $count } variantes del ejercicio `{ $id }` tienen la misma respuesta, { $answer }
    .help = quita algunas y añade otras: como mucho, una de cada { $share }
equal-variants = esta variante de `{ $id }` es igual que la de la línea { $line }
    .help = cambia sus parámetros, o bórrala
impossible-answer = la respuesta { $answer } no se puede escribir en su forma
    .help = es un fallo de mazo: avisa de él
too-large-answer = la respuesta es un número demasiado largo para escribirlo
    .help = elige un ejemplo más pequeño, o redondea
heavy-exercise = el ejercicio `{ $id }` ocupa { $size } kB, y un teléfono tardaría en mostrarlo
    .help = deja en él menos de { $most } kB: quita variantes o acorta sus soluciones
produced-disagrees = la respuesta que se acepta no es la calculada, { $value }
    .help = es un fallo de mazo: avisa de él
produced-disagrees-text = se acepta `{ $text }`, con lo que el programa no escribe lo mismo
    .help = es un fallo de mazo: avisa de él
key-of-an-exercise = `{ $key }:` solo lo tiene un ejercicio
    .help = añade `exercise:` con su id, o quita esta línea
conflicting-parameters-vocabularies = dos de los vocabularios dan los mismos tokens, o alguno no cubre el texto
    .help = cambia `others`, o el texto
impossible-parameters-irrational = la respuesta es un número irracional, que nadie calcula de cabeza
    .help = elige probabilidades con las que salga una fracción
impossible-option-tokens = los tokens de la respuesta correcta no forman el texto
    .help = es un fallo de mazo: avisa de él
impossible-option-probability = la respuesta correcta, { $key }, no es una probabilidad
    .help = es un fallo de mazo: avisa de él
impossible-option-perplexity = la respuesta correcta es una perplejidad menor que 1
    .help = es un fallo de mazo: avisa de él
shape-words-in-line = palabras separadas por espacios
shape-word = una palabra de hasta doce letras
shape-two-characters = dos caracteres separados por un espacio
shape-tokeniser = un tokenizador
sample-question-exists = la pregunta ya existe
sample-answer-repeats = demasiadas variantes del ejercicio tienen esa respuesta
sample-no-card = no sale ninguna tarjeta


## Messages: rules (V)

unused-allow = `allow: { $name }` no silencia nada
    .help = bórralo
unused-allow-misspelt = `allow: { $name }` no silencia nada
    .help = ¿querías decir `{ $meant }`?
all-of-the-above = una opción es «todas las anteriores»
    .help = pregunta por lo único que importa, o haz una tarjeta de cada opción
answer-on-front = la respuesta está en el anverso
    .help = redacta el anverso de otra manera
answer-on-front-cloze = el texto oculto también se ve en otra parte del texto
    .help = redáctalo allí de otra manera, u ocúltalo también, con el mismo número
bare-term = el anverso es un término, no una pregunta
    .help = haz una pregunta, o escribe `type: reversed`
broken-cloze-nested = hueco mal escrito, o dentro de otro
    .help = escribe `{"{{"}c1::oculto{"}}"}`, nunca uno dentro de otro
broken-cloze-unclosed = el hueco no se cierra
    .help = ciérralo con `{"}}"}` en el mismo párrafo, elemento de lista o celda
broken-cloze-misplaced = aquí no puede haber un hueco
    .help = solo los admite el texto de una tarjeta `cloze`
broken-cloze-none = la tarjeta no tiene ningún hueco, y Anki no haría nada con ella
    .help = escribe `{"{{"}c1::…{"}}"}`
broken-cloze-empty = el hueco no oculta nada
    .help = escribe lo que oculta
broken-cloze-number = Anki no admite huecos con un número mayor que { $most }
    .help = numéralos desde 1
broken-cloze-gap = hay un hueco { $number }, pero no un hueco { $missing }
    .help = numera los huecos desde 1 y sin saltos
broken-cloze-in-picture = en una imagen no puede haber un hueco
    .help = oculta palabras del texto
broken-cloze-in-address = en la dirección de un enlace no puede haber un hueco
    .help = oculta el texto del enlace: `[{"{{"}c1::texto{"}}"}](https://…)`
broken-cloze-in-code = el hueco no se cierra dentro de su código
    .help = ciérralo allí con `{"}}"}`; también ha de cerrarse cada llave que abra su respuesta
broken-cloze-in-block = el hueco no se cierra dentro de su bloque de código
    .help = ciérralo allí con `{"}}"}`; también ha de cerrarse cada llave que abra su respuesta
broken-cloze-escaped = con la barra inversa esto es texto, y la tarjeta no tiene ningún otro hueco
    .help = quita la barra inversa
broken-cloze-one-brace = hueco mal escrito
    .help = escribe `{"{{"}c1::oculto{"}}"}`, con dos llaves
duplicate-front = la tarjeta pregunta lo mismo que otra
    .note = la otra es `{ $other }`, en { $path }:{ $line }
    .help = descarta una de las dos, o pregunta otra cosa
enumeration-asked = la tarjeta pide una lista
    .help = haz una tarjeta de cada elemento: no se recuerdan juntos más de { $items }
enumeration-answer = la respuesta es una lista
    .help = haz una tarjeta de cada elemento: no se recuerdan juntos más de { $items }
enumeration-hidden = el hueco oculta una lista
    .help = haz una tarjeta de cada elemento: no se recuerdan juntos más de { $items }
footnotes-no-text = la nota al pie `{ $label }` no tiene texto
    .help = escribe `[^{ $label }]: …` en una línea aparte, después de una en blanco
footnotes-both-ways = hay una nota al pie en una tarjeta que se pregunta en los dos sentidos
    .help = dilo en el texto, o haz dos tarjetas
footnotes-unmarked = nada en la tarjeta remite a la nota al pie `{ $label }`
    .help = escribe `[^{ $label }]` donde corresponda, o quita la nota
footnotes-several-texts = la nota al pie `{ $label }` tiene varios textos
    .help = deja solo uno
heading = una tarjeta no puede llevar títulos
    .help = usa la **negrita**; o, si es un *token*, comillas invertidas: `` `## b` ``
key-longest = la respuesta correcta es, con mucho, la opción más larga
    .note = tiene { $length } caracteres; las incorrectas, { $mean } de media
    .help = acórtala, o redacta las incorrectas con el mismo detalle
key-place = la respuesta correcta está en el lugar { $place } en { $times } de { $cards } tarjetas de { $options } opciones
    .note = { $chance }
    .help = sortea los lugares de las respuestas correctas
key-place-repeated = la respuesta correcta está en el mismo lugar que en la tarjeta anterior en { $times } de { $cards } tarjetas de { $options } opciones
    .note = { $chance }
    .help = sortea los lugares de las respuestas correctas
key-place-odds = por azar ocurriría en uno de cada { $odds } mazos
key-place-tiny-odds = por azar ocurriría en menos de uno de cada millón de mazos
lone-dollar = este `$` no es parte de una fórmula y se verá tal cual
    .help = escribe `\$` para el signo; una fórmula no tiene espacios junto a sus dólares por dentro
long-answer = { $what ->
        [option] la opción tiene { $words } palabras; el máximo es { $limit }
        [reason] la explicación de la opción tiene { $words } palabras; el máximo es { $limit }
        [deletion] el hueco tiene { $words } palabras; el máximo es { $limit }
        [answer] la respuesta tiene { $words } palabras; el máximo es { $limit }
       *[part] la parte `{ $what }` tiene { $words } palabras; el máximo es { $limit }
    }
    .help = divide la tarjeta en dos, o borra lo que no se pregunta
many-clozes = del texto salen más de { $most } tarjetas
    .help = divídelo, u oculta solo lo que importa
misleading-character = { $what }
    .help = { $help }
misleading-character-computed = una tarjeta calculada muestra sus datos: no pongas esas palabras en la variante
misleading-character-joined = Anki une { $character } y lo que sigue en un solo carácter
    .help = { misleading-character-computed }
missing-source = la nota no indica ninguna fuente
    .help = añade `source: …` a la tarjeta o a su `_deck.yaml`
mixed-options = { $trait ->
        [kind] las opciones son de distinta clase
        [number] las opciones escriben sus números de distinta manera
        [start] las opciones empiezan de distinta manera
       *[end] las opciones acaban de distinta manera
    }
    .note = esta: { $own }; otras: { $others }
    .help = da a todas las opciones el mismo formato
trait-words = palabras
trait-code = código
trait-formula = una fórmula
trait-fraction = una fracción
trait-decimal = un número decimal
trait-capital = empieza por mayúscula
trait-small-letter = empieza por minúscula
trait-full-stop = acaba en punto
trait-no-full-stop = acaba sin punto
near-duplicate = la tarjeta pregunta casi lo mismo que otra
    .note = la otra es `{ $other }`, en { $path }:{ $line }
    .help = descarta una de las dos, o pregunta por lo que las distingue
negative-stem = la pregunta es negativa, y es fácil no ver la negación
    .help = pregunta por lo que es cierto, o escribe `**{ $word }**`
no-glyph = ninguna fuente de las páginas tiene { $character }
    .help = dilo con palabras, o muéstralo en una imagen de `media/`
no-solution = la respuesta no tiene explicación
    .help = añade una frase que diga cómo se llega a ella, en la parte `{ $part }`
none-not-last = esta opción se refiere a las de arriba, pero no es la última
    .help = ponla la última
option-by-place = se cita una opción por su lugar, pero las opciones se barajan
    .help = cita lo que dice
options-alike = la opción es igual que otra de más arriba
    .note = la otra está en la línea { $line }
    .help = cambia una de las dos
raw-html = HTML fuera del código: `{ $tag }`
    .help = si ha de leerse, escríbelo como código, `` `{ $tag }` ``; si no, usa Markdown
several-questions = el anverso hace dos preguntas
    .help = haz una tarjeta de cada una
shows-nothing = esta parte no muestra nada
    .help = escribe algo en ella
stem-word-in-key = «{ $word }» está en el enunciado y, de las opciones, solo en la correcta
    .help = usa otra palabra en la opción correcta, o esta también en una incorrecta
telling-terms-absolute = un término absoluto delata una opción incorrecta: «{ $term }»
    .help = quítalo, o usa uno también en las demás
telling-terms-vague = un término vago delata la opción correcta: «{ $term }»
    .help = quítalo, o usa uno también en las demás
unclosed-formula = la fórmula no se cierra
    .help = ciérrala antes de la siguiente línea en blanco
unclosed-fence = el bloque de código no se cierra
    .help = acábalo con una línea de las mismas comillas invertidas
unclosed-direction = { $mark } no tiene pareja en su párrafo
    .help = bórralo, o ciérralo donde se abre
unfilled-source = la fuente está por rellenar: `{ $source }`
    .help = escribe de dónde sale el dato de la tarjeta; o borra la línea, y valdrá la fuente del mazo
unfilled = está por rellenar: `{ $place }`
    .help = escríbelo en lugar de las marcas ‹ y › y de lo que hay entre ellas
unprotected-latex = LaTeX fuera de una fórmula: `{ $latex }`
    .help = ponlo entre dólares: `$…$`
unsorted-options-shuffled = los números no están de menor a mayor
    .help = ordena las opciones y escribe `shuffle: false`
unsorted-options = los números no están de menor a mayor
    .help = ordena las opciones
unsorted-options-in-order = las opciones son números en orden, pero Anki las barajaría
    .help = escribe `shuffle: false` entre las líneas `---` del principio
unstated-convention = { $what ->
        [padding] el enunciado no dice con qué símbolos se rellenan las frases
        [vocabulary] el enunciado no dice qué se cuenta en V
        [logarithm] el enunciado no dice cuál es la base del logaritmo
        [overlaps] el enunciado no dice si cuentan los pares solapados
        [pair-score] el enunciado no dice cómo se puntúa un par
       *[rounding] el enunciado no dice cómo se redondea
    }
    .help = dilo en el generador `{ $generator }`
unsupported-task-list = una tarjeta no admite listas de tareas
    .help = escribe solo `- `; las casillas marcan las opciones de una pregunta
unsupported-callout = una tarjeta no admite recuadros de aviso
    .help = empieza una cita con una palabra en negrita: `> **Nota.** …`
unsupported-highlight = una tarjeta no admite texto resaltado
    .help = usa la **negrita**
unsupported-insertion = una tarjeta no admite marcas de texto añadido
    .help = usa la *cursiva*
unsupported-superscript = una tarjeta no admite superíndices fuera de una fórmula
    .help = escribe una fórmula: `$x^2$`
unsupported-image-by-name = una tarjeta no admite una imagen que solo dice su nombre
    .help = escribe `![lo que muestra](archivo.svg)`
unsupported-wiki-link = una tarjeta no admite enlaces de wiki
    .help = escribe `[texto](https://…)`, o texto sin más
unsupported-image-size = una tarjeta no admite una imagen con este modo de decir el tamaño
    .help = escribe `![lo que muestra](archivo.svg){"{"}width=60%{"}"}`
unsupported-image-blank = una tarjeta no admite una imagen con espacios en el nombre
    .help = cambia el nombre del archivo, con guiones en vez de espacios
unsupported-image-address = una tarjeta no admite una imagen sin dirección
    .help = escribe `![lo que muestra](archivo.svg)`, o `[nombre]: archivo.svg` en una línea aparte
unsupported-attributes = una tarjeta no admite listas de atributos
    .help = quítala; solo una imagen tiene una, `{"{"}width=60%{"}"}`
unsupported-definition-list = una tarjeta no admite listas de definiciones
    .help = escribe el término en negrita, y una frase
unsupported-abbreviation = una tarjeta no admite definiciones de abreviaturas
    .help = di en el texto qué significa
unsupported-container = una tarjeta no admite bloques `:::`
    .help = empieza una cita con una palabra en negrita: `> **Nota.** …`
unsupported-anki-sound = una tarjeta no admite la marca de Anki para un sonido
    .help = escribe `![lo que dice](archivo.mp3)`
unsupported-anki-formula = una tarjeta no admite la marca de Anki para una fórmula
    .help = escribe `$x$` o `$$x$$`
unsupported-emoji = una tarjeta no admite un emoji por su nombre
    .help = dilo con palabras, o muéstralo en una imagen de `media/`
unsupported-table = a la tabla le falta la fila de guiones
    .help = pon una fila como `|---|---|` debajo de la cabecera, con el mismo número de celdas
unsupported-math = una tarjeta no admite un bloque de código `math`
    .help = escribe `$$…$$`
unsupported-mermaid = una tarjeta no admite un bloque de código `mermaid`
    .help = dibújalo en una imagen de `media/`
yes-or-no = la tarjeta se contesta con sí o no
    .help = pregunta qué, cómo, por qué o cuánto
# Orden de estudio
wrong-after = `after` nombra `{ $id }`, y en este mazo no hay ninguna tarjeta así
    .help = { $hint }
wrong-after-hint = nombra una tarjeta del mismo mazo, o borra la línea
wrong-after-circular = `{ $id }` va después de sí misma: las tarjetas que nombra `after` forman un círculo
    .help = borra una de sus líneas `after`
# Facts that age
review-date-missing = a un dato que caduca le falta `{ $key }`
    .help = escribe `as_of:` y `review_by:`, cada uno con un mes o un día
review-date-early = la fecha de revisión no es posterior a la del dato, { $as_of }
    .help = pon en `review_by:` una fecha posterior
review-due = lo que era cierto en { $as_of } tenía que revisarse antes de acabar { $review_by }
    .help = vuelve a mirar su fuente; luego cambia las dos fechas o corrige la tarjeta
source-without-place = «{ $work }» se cita sin decir en qué lugar
    .help = añade el apartado, la tabla o la página, o la dirección o el día de una página web

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
answer-is-mistake = la respuesta es `{ $name }`, que es el valor de un error
    .help = da el nombre de la cantidad sin `mistake:`
predicate-unread = la opción no dice `{ $predicate }`, o no de un modo que se pueda leer
    .help = escribe la comparación como fórmula, o di cómo se llama cada cantidad con `called:`; lo explica `mazo explain K525`
shown-as-true = esto es `{ $name }`, el valor de un error, y no se muestra como error
    .help = ponlo solo en la opción de ese error o en su explicación
shown-as-true-number = este número es el valor de un error, y no se muestra como error
    .help = ponlo solo en la opción de ese error, en su explicación o en una fórmula con su nombre
reason-of-another-option = `{ $name }` es de otra opción, de la que no habla esta explicación
    .help = lleva la explicación a su opción, o remite a aquello de lo que se calcula esta
mixed-number = delante de una fracción, `{ $number }` se puede leer como suma o como producto
    .help = escribe el signo: `{ $number } + \frac{ "{" }…{ "}" }{ "{" }…{ "}" }` o `{ $number } \cdot \frac{ "{" }…{ "}" }{ "{" }…{ "}" }`
open-statement = la fórmula acaba en un signo de relación, y detrás no hay ningún valor que se pueda leer
    .help = escribe el valor como fórmula o como código
other-factors = el producto es el de la frase, pero sus factores no son los del modelo
    .help = escribe en orden las probabilidades que da el modelo; las que valen la unidad se pueden omitir
unnamed-model = `{ $function }` no dice de qué modelo es, y la nota tiene varios
    .help = escribe { $choices }
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
snippet-disagrees = el código que calcula { $quantity } no escribe la respuesta verificada
    .help = si has actualizado una biblioteca, lee docs/upgrading.md; si no, avisa de un fallo de mazo, porque la tarjeta no tiene la culpa
snippet-prints = escribe `{ $printed }`
snippet-fails = falla: { $reason }
unchecked-number = esta fórmula contiene un número que nada comprueba
    .help = relaciónalo con un nombre de `verify:`; lo explica `mazo explain K506`
unchecked-number-in-text = el número `{ $number }` está en el texto corrido, donde no se puede comprobar
    .help = ponlo en una fórmula o escríbelo con letras
undecided-claim = `{ $name }` no tiene una única respuesta: { $reason }
unknown-code = `{ $code }` no está en los datos de la nota ni se deduce de ellos
    .help = corrígelo, o ponlo en `mentions:`
argument-not-named = la pregunta no dice que se pide { $kind ->
        [probability] la probabilidad
        [perplexity] la perplejidad
        [entropy] la entropía
        [merge] la fusión
        [bytes] la codificación en bytes
        [code-points] la lista de puntos de código
        [pre-tokens] la división en pretokens
       *[vocabulary] el vocabulario
    }, que es lo que se calcula en `{ $name }`
    .help = nómbrala en la pregunta, o cambia `answer:`
argument-not-shown = la pregunta no muestra `{ $text }`, para lo que se calcula `{ $name }`
    .help = escríbelo como código, o tómalo de `verify:`: `[…](={ $name })`
argument-not-shown-merges = la pregunta no dice con letras cuántas fusiones se aprenden, que son { $merges }
    .help = escribe el número ante «fusiones», o tómalo de `verify:`: `[…](={ $name })`
argument-not-shown-pair = la pregunta no dice `{ $word }` tras `{ $history }`, para lo que se calcula `{ $name }`
    .help = escríbelo así o en una fórmula, o tómalo de `verify:`: `[…](={ $name })`
convention-disagrees = «{ $word }» no es la convención que sigue `verify:`
    .help = escribe «{ $example }», o cambia `verify:`
convention-not-named = la pregunta no nombra una convención de la que depende `{ $name }`: «{ $example }»
    .help = dilo así en la pregunta; lo explica `mazo explain K517`
datum-not-in-model = `{ $sentence }` se muestra { $shown ->
        [one] una vez
       *[other] { $shown } veces
    } como dato, y `{ $name }` la tiene { $times ->
        [0] ninguna
        [one] una
       *[other] { $times }
    }
    .help = corrige la pregunta o `verify:`; o toma los datos de `verify:`: `[…](={ $name })`
datum-not-in-model-doubled = `{ $code }` está dos veces seguidas
    .help = borra una
datum-not-in-model-figure-of = la figura `{ $name }` trata de una frase o un texto del que nada se calcula en `verify:`
    .help = corrige la figura, o nombra esa cantidad en `verify:`
datum-not-in-model-name = «{ $said }» no es aquello de lo que se calcula `{ $name }`
    .help = corrige las palabras o el nombre
datum-not-in-model-noun = `{ $code }` no es lo que dice «{ $noun }» en los datos de `verify:`
    .help = corrígelo, o ponlo en `mentions:`
datum-not-in-model-figure = la figura `{ $name }` es de otro modelo que aquel por el que se pregunta
    .help = muestra una figura de ese modelo
datum-not-in-model-pair = nada de `verify:` trata de `{ $word }` tras `{ $history }`
    .help = corrígelo, o nombra esa cantidad en `verify:`
ordinal-of-another = «{ $word }» no es el lugar de `{ $name }`, que es el { $number }
    .help = corrige la palabra, o la referencia
datum-not-in-model-quantity = la tarjeta habla de «{ $word }», que `verify:` no calcula
    .help = corrige la palabra, o cambia `verify:`
datum-not-shown-constant = no se muestra { $symbol } = { $n }, que está en `{ $name }`
    .help = muéstralo donde se pregunta, en una fórmula con esa letra
datum-not-shown-count = no se muestra N({ $words }) = { $n }, que está en la tabla de `{ $name }`
    .help = muéstralo donde se pregunta, en una fórmula o una figura; o tómalo de `verify:`: `[…](={ $name })`
datum-not-shown-factor = falta `{ $word }` tras `{ $history }` entre los factores que se enumeran
    .help = añádelo
datum-not-shown-merges = no se muestran, por orden, las fusiones de `{ $name }`: `{ $merges }`
    .help = muéstralas donde se pregunta, o tómalas de `verify:`: `[…](={ $name })`
datum-not-shown-number = no se muestra `{ $piece }` con su número, { $n }, que está en `{ $name }`, o se muestra con otro
    .help = pon el número tras la pieza, en una fórmula entre paréntesis; o toma las piezas de `verify:`: `[…](={ $name })`
datum-not-shown-piece = no se muestra `{ $piece }`, que está en el vocabulario de `{ $name }`
    .help = muestra el vocabulario, o tómalo de `verify:`: `[…](={ $name })`
datum-not-shown-probability = no se muestra p({ $given }) = { $p }, que está en la tabla de `{ $name }`
    .help = muéstrala donde se pregunta, en una fórmula o una figura; o tómala de `verify:`: `[…](={ $name })`
datum-not-shown-sentence = la frase `{ $sentence }` está { $times ->
        [one] una vez
       *[other] { $times } veces
    } en los datos de `{ $name }`, y se muestra { $shown ->
        [0] ninguna
        [one] una
       *[other] { $shown }
    }
    .help = muéstrala donde se pregunta, o toma los datos de `verify:`: `[…](={ $name })`
datum-not-shown-symbol = falta `{ $symbol }` entre los símbolos que nltk añade a su V
    .help = añádelo
datum-not-shown-word = la palabra `{ $word }` está { $times ->
        [one] una vez
       *[other] { $times } veces
    } en los datos de `{ $name }`, y se muestra { $shown ->
        [0] ninguna
        [one] una
       *[other] { $shown }
    }
    .help = muéstrala donde se pregunta, o toma los datos de `verify:`: `[…](={ $name })`
number-in-words = «{ $number }» no es lo que se calcula, que es { $right }
    .help = corrígelo, o tómalo de `verify:`: `[{ $number }](=NOMBRE)`
number-in-words-fraction = «{ $number }» no es ningún valor de `verify:`
    .help = corrígelo, ponlo en una fórmula que se pueda calcular, o tómalo de `verify:`: `[{ $number }](=NOMBRE)`
number-in-words-unread = no se sabe qué cuenta «{ $number }», y nada lo comprueba
    .help = ponlo en una fórmula que se pueda calcular, o tómalo de `verify:`: `[{ $number }](=NOMBRE)`
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

# References to the `verify:` block.

reference-unknown = `{ $name }` no tiene nada que se llame `{ $part }`
    .label = no existe
reference-unknown-name = la tarjeta no liga ningún nombre `{ $name }` en `verify:`
    .label = no existe
reference-unknown-figure = `{ $name }` es una figura, no un texto
    .label = es una figura
    .help = escribe `{ $picture }` para mostrarla
reference-unknown-without-block = la tarjeta no tiene ningún bloque `verify:` del que tomar `{ $name }`
    .label = no hay de dónde tomarlo
    .help = añade el bloque, o escribe una dirección si esto es un enlace
reference-unknown-parts = de `{ $name }` se puede tomar { $parts }
reference-stale = esto no es lo que el bloque da en `{ $name }`
    .label = no es lo que da el bloque
    .help = escribe `{ $right }`, o corrige el bloque
reference-stale-around-deletion = esto no es lo que el bloque da en `{ $name }`
    .label = no es lo que da el bloque
    .help = escribe `{ $right }` con el hueco dentro, o corrige el bloque
reference-empty = la referencia a `{ $name }` no muestra nada
    .label = falta el texto
    .help = escribe `{ $right }`, o deja que `mazo check --fix` lo rellene

# Lo que una tarjeta puede tomar de su bloque. Cada línea es una manera de decirlo; la primera es la que se escribe.

reference-event =
    { $word } tras { $history }
    { $word } después de { $history }
    { $word } tras la historia { $history }
reference-event-alone = { $word }
reference-order =
    { $order ->
        [1] unigramas
        [2] bigramas
        [3] trigramas
       *[other] ${ $order }$-gramas
    }
    { $order ->
        [1] unigrama
        [2] bigrama
        [3] trigrama
       *[other] ${ $order }$-grama
    }
reference-root =
    { $degree ->
        [1] primera
        [2] cuadrada
        [3] cúbica
        [4] cuarta
        [5] quinta
        [6] sexta
       *[other] de orden ${ $degree }$
    }
reference-smoothing-mle =
    por conteo
    por máxima verosimilitud
    sin suavizar
    sin suavizado
reference-smoothing-add-one = { "*" }add-one{ "*" }
    suavizado { "*" }add-one{ "*" }
    suavizado de Laplace
reference-smoothing-add-one-nltk = { "*" }add-one{ "*" } de `nltk`
    `nltk`
    suavizado de `nltk`
reference-smoothing-add =
    { "*" }add-k{ "*" }
    suavizado { "*" }add-k{ "*" }
    suavizado de Lidstone
reference-smoothing-add-nltk =
    { "*" }add-k{ "*" } de `nltk`
    `nltk`
    suavizado de `nltk`
reference-smoothing-witten-bell =
    Witten-Bell
    suavizado de Witten-Bell
reference-smoothing-absolute-discounting =
    descuento absoluto
    descuento absoluto con interpolación
    suavizado por descuento absoluto
reference-smoothing-kneser-ney =
    Kneser-Ney
    Kneser-Ney con interpolación
    suavizado de Kneser-Ney

# Lo que puede ir entre los elementos de una lista, y ante el primero.
reference-then =
    y luego
    y después
    seguidas de
    seguidos de
    seguida de
    seguido de
reference-first =
    primero

# Lo que puede ir entre un número y el símbolo que se cuenta.
reference-nouns =
    letras
    letra
    veces
    vez
    símbolos
    símbolo
    palabras
    palabra
# Lo que dice cuántas veces hay una palabra: «`hug` (diez veces)».
reference-times = veces

quantity-accent-apart = Anki une { $character } y lo que sigue en un solo carácter
    .help = escribe la letra con su tilde; sin ella, se obtiene con `code-points` y `nfd`
quantity-after-end = nada sigue a `</s>`
    .help = pregunta por otra historia
quantity-alphabet-and-corpus = hay un `alphabet` y también un corpus
    .help = quítalo: el alfabeto es el del corpus
quantity-any-word = `{ $word }` representa cualquier palabra en las fórmulas
    .help = usa otra palabra
quantity-apart-steps = los pasos no son seguidos en la deducción `{ $derivation }`, o uno se repite
    .help = da varios pasos seguidos, cada uno una vez, en cualquier orden
quantity-apart-in-result = en el resultado, { $character } está separado de su marca, y Anki los une
    .help = pide sus puntos de código con `code-points`, o añade `nfc` a `by:`
quantity-context-length =
    { $words ->
        [one] un contexto de 1 palabra para un modelo de orden { $order }
       *[other] un contexto de { $words } palabras para un modelo de orden { $order }
    }
    .help = escribe { $needed }, contando `<s>`
quantity-corpus-and-merges = hay un `corpus` y también una lista de fusiones
    .help = escribe un número de fusiones, o quita el corpus
quantity-counts-smoothing = una tabla de conteos no determina un modelo con `{ $smoothing }`
    .help = usa `mle`, `add-one` o `add`, o da el corpus
quantity-empty-row = nada sigue a `{ $context }` en la tabla de conteos
    .help = escribe lo que le sigue o quita la fila
quantity-empty-sentence = hay una frase vacía
    .help = escribe al menos una palabra
quantity-empty-table = la tabla está vacía
    .help = escribe una fila por contexto
quantity-empty-text = el texto está vacío
    .help = escribe al menos una palabra
quantity-empty-vocabulary = el vocabulario está vacío
    .help = escribe al menos una pieza
quantity-endless = ninguna fila de la tabla da probabilidad a `</s>`, así que ninguna frase termina
    .help = añade `</s>` donde pueda terminar una frase o pregunta por una sola predicción
quantity-equal-counts = { $pairs } son igual de frecuentes ({ $times ->
        [one] una vez
       *[other] { $times } veces
    }), así que la primera fusión es ambigua
    .help = cambia el corpus para que un par sea el más frecuente
quantity-equal-merges = { $pairs } son igual de frecuentes, así que las fusiones son ambiguas
    .help = cambia el corpus, aprende menos fusiones o escribe tú las fusiones
quantity-equal-scores = { $pairs } son igual de buenos ({ $score }), así que la primera fusión es ambigua
    .help = cambia el corpus para que un par sea el mejor
quantity-equal-segmentations = { $segmentations } son igual de probables, así que los tokens son ambiguos
    .help = cambia alguna probabilidad
quantity-equal-trainings = los pares igual de frecuentes llevan a tokens distintos, así que la respuesta es ambigua
    .help = cambia el corpus, o escribe tú las fusiones
quantity-few-merges = se piden { $merges } fusiones, pero los pares pueden acabarse tras { $possible }
    .help = pide menos fusiones o usa palabras más largas
quantity-final-sigma = una `Σ` al final de una palabra pasa a `σ` en unos programas y a `ς` en otros
    .help = escribe el texto en minúsculas, o cambia la palabra
quantity-given-v = V se da con la tabla, no se calcula
    .help = quita la `V` de la tabla o no preguntes por ella
quantity-ideograph = `bert` escribe espacios alrededor de `{ $character }`, que se perderían en la tarjeta
    .help = escribe el texto sin ideogramas, o usa otros pasos
quantity-improper-discount = el descuento no está entre 0 y 1
    .help = escribe un número como `0.75`
quantity-improper-k = la constante que se suma no está entre 0 y { $most }
    .help = escribe un número como `0.5`
quantity-improper-piece = una pieza del vocabulario está vacía o contiene un espacio
    .help = escribe cada pieza sin espacios, con alguna letra además de `##`
quantity-improper-pieces = los números de las piezas no son ni probabilidades ni sus logaritmos
    .help = escribe números de 0 a 1 (no 0) o ninguno mayor que 0
quantity-improper-probability = una probabilidad tras `{ $context }` está fuera de [0, 1]
    .help = escribe un número de 0 a 1
quantity-improper-word = `{ $word }` no es una sola palabra
    .help = escribe una sola palabra, sin espacios
quantity-interpolated-unigrams = con orden 1 no hay un orden inferior con el que mezclar por `{ $smoothing }`
    .help = usa orden 2 o superior
quantity-large-pieces = las probabilidades de las piezas suman más de 1
    .help = corrígelas
quantity-large-sum = las probabilidades tras `{ $context }` suman { $total }, más de 1
    .help = corrígelas
quantity-long-sentence = una frase de { $words } palabras
    .help = usa como mucho { $most }
quantity-long-text = un texto de { $characters } caracteres
    .help = usa como mucho { $most }
quantity-many-characters = el corpus es demasiado grande
    .help = usa como mucho { $most } caracteres en total
quantity-many-decimals = las probabilidades tras `{ $context }` tienen demasiados decimales
    .help = usa como mucho tres, o fracciones con denominadores menores
quantity-many-merges = { $merges } fusiones
    .help = usa como mucho { $most }
quantity-many-pieces = el vocabulario es demasiado grande
    .help = usa como mucho { $most } piezas
quantity-many-sentences = el corpus es demasiado grande
    .help = usa como mucho { $sentences } frases y { $words } palabras en total
quantity-merges = { $merges } fusiones
    .help = pide de 1 a { $most }
quantity-mixed-counts = unos conteos son de palabras y otros de palabras tras una historia
    .help = escribe una historia delante de cada fila o de ninguna
quantity-needed-v = V no se puede contar en una tabla a la que le faltan palabras
    .help = dala: `V: 1446`
quantity-new-character = las versiones de Unicode no coinciden en { $character }
    .help = usa un carácter que esté en Unicode desde la versión 3.2
quantity-nltk-entropy = con la V de nltk, parte de la probabilidad es de `<s>` y `<UNK>`
    .help = usa `add-one` o `add` para una entropía
quantity-nltk-unigrams = con orden 1, nltk no añade `<s>`, así que su V no es la de la tarjeta
    .help = usa orden 2 o mayor
quantity-no-piece = `{ $character }` no es una pieza, así que no todo texto se puede cortar
    .help = añádela como pieza, con su probabilidad
quantity-no-sentences = el corpus está vacío
    .help = escribe al menos una frase
quantity-no-words = el corpus está vacío
    .help = escribe al menos una palabra
quantity-not-given = la tabla no tiene `{ $ngram }`
    .help = pregunta por una entrada de la tabla o añade esta
quantity-not-in-table = la tabla no menciona `{ $word }`
    .help = usa palabras de la tabla o añade esta con probabilidad 0
quantity-nothing-left = no queda nada del texto
    .help = escribe algo que no se elimine
quantity-order = orden { $order }
    .help = usa un orden de 1 a { $most }
quantity-padded-sentence = una frase contiene `{ $word }`
    .help = quítalo: el modelo lo añade por su cuenta
quantity-partial-row = la tabla no tiene todo lo que sigue a `{ $context }`
    .help = pregunta por una entrada de la tabla o completa la fila
quantity-predicted-start = un modelo nunca predice `<s>`
    .help = pregunta por una palabra, o por `</s>`
quantity-prefix-in-word = la palabra `{ $word }` contiene `{ $prefix }`, como una pieza que continúa una palabra
    .help = usa otra palabra
quantity-repeated-context = un contexto aparece dos veces en la tabla
    .help = deja una fila por contexto
quantity-repeated-merge = una fusión aparece dos veces
    .help = escribe cada fusión una sola vez
quantity-repeated-piece = una pieza aparece dos veces en el vocabulario
    .help = escribe cada pieza una sola vez
quantity-repeated-word = una palabra aparece dos veces en la fila de `{ $context }`
    .help = deja una sola entrada por palabra
quantity-short-words = ninguna palabra del corpus tiene dos caracteres
    .help = añade una palabra más larga
quantity-small-total = el total { $total } de `{ $context }` es menor que la suma de su fila, { $sum }
    .help = corrige uno de los dos
quantity-small-v = V es { $v }, pero la tabla tiene { $words } palabras
    .help = cuenta `</s>` y todas las palabras menos `<s>`
quantity-smoothing-constant = `{ $smoothing }` se da sin su constante o con una que no tiene
    .help = escribe `smoothing: { "{" }add: 0.5{ "}" }` o `smoothing: add-one`
quantity-start-inside = en la historia `{ $context }`, `<s>` va detrás de una palabra
    .help = escribe `<s>` solo al principio
quantity-tiny-probability = una probabilidad menor que `10^-300`
    .help = pregunta por una frase más corta
quantity-total-of-no-row = `{ $context }` tiene un total, pero ninguna fila
    .help = escribe su fila o quita el total
quantity-two-smoothings = `smoothing` no tiene ningún método o tiene varios
    .help = da uno
quantity-unknown-character = `{ $character }` no está en el alfabeto del tokenizador
    .help = quítalo del texto: BPE omite sin avisar los caracteres desconocidos
quantity-unknown-piece = `{ $piece }` representa las palabras desconocidas, así que no es una pieza del vocabulario
    .help = quítala: el tokenizador la añade
quantity-unknown-word = `{ $word }` no está en el vocabulario, y el suavizado no le da probabilidad
    .help = usa palabras del corpus
quantity-unmade-symbol = la fusión `{ $merge }` une `{ $symbol }`, que no resulta de ninguna fusión anterior
    .help = escribe las fusiones en el orden del entrenamiento
quantity-unseen-character = en el texto hay un carácter que no se ve: { $character }
    .help = quítalo
quantity-unseen-history = la historia `{ $history }` no aparece nunca, así que no se puede estimar ninguna probabilidad tras ella
    .help = pregunta por una historia que aparezca, o usa un modelo suavizado
quantity-unused-v = la fórmula de este modelo no tiene V
    .help = usa `add-one` o `add`
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

figure-attention-unequal = no hay tantas consultas como claves, o no tantos tokens
    .help = da a cada posición una consulta, una clave y, si acaso, un token
figure-automaton-order = un autómata de un modelo de orden { $order }
    .help = dibuja uno de orden 2
figure-automaton-words = un autómata de { $words } palabras
    .help = dibuja como mucho { $most }
figure-curve-interval = la curva va de { $low } a { $high }, y algo queda fuera
    .help = escribe en `from:` el menor y en `to:` el mayor, y en `at:` números entre ellos
figure-decomposed = Anki une { $character } a lo que le sigue
    .help = dibuja otras palabras
figure-far-point = un punto queda demasiado lejos para mostrarlo
    .help = usa probabilidades mayores que { $probability } y perplejidades menores que { $perplexity }
figure-flow-circle = las flechas forman un círculo
    .help = quita una: cada casilla está debajo de las que llevan a ella
figure-flow-no-text = no hay ninguna casilla ni flecha `{ $text }` que ocultar
    .help = oculta el texto de una casilla o de una flecha
figure-flow-overlap = sus rótulos se solapan
    .help = acorta los textos, o dibuja menos flechas
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
figure-infinite = `{ $name }` llega a ser infinito
    .help = dibuja números con los que no lo sea
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
figure-negative-bar = `{ $name }` es negativo, o siempre 0
    .help = dibuja valores positivos
figure-no-arc = no hay ningún arco `{ $arc }` que ocultar
    .help = oculta un arco que exista
figure-no-cell = no hay ninguna celda `{ $cell }`
    .help = oculta una historia y una palabra que la siga
figure-no-glyph = las letras de las figuras no incluyen `{ $character }`
    .help = usa letras del alfabeto latino
figure-no-logarithm = `{ $name }` no siempre es positivo, y su eje es logarítmico
    .help = empieza en un número positivo, o dibuja otra `scale:`
figure-no-point = { $number } no está en `at:`
    .help = oculta uno de los números de `at:`
figure-no-value = `{ $name }` no es ningún `value:` definido más arriba
    .help = defínelo antes que la figura
figure-no-weight = no hay ningún peso `{ $cell }`
    .help = oculta el de dos posiciones: la que atiende y la atendida
figure-not-over = `{ $name }` no depende de `{ $over }`
    .help = escribe el nombre de otro `value:` con el que se calcula
figure-open-merges = no se sabe cuáles son las fusiones
    .help = escribe las fusiones, o un corpus sin empates
figure-overlap = sus arcos y sus rótulos se solapan
    .help = dibuja un modelo más pequeño
figure-split-merge = una fusión posterior separa lo que unió una anterior
    .help = dibuja otra palabra
figure-transformer-no-part = no hay ningún modelo, parte ni subcapa `{ $part }` que ocultar
    .help = oculta el nombre de un modelo, o una parte o una subcapa que tenga
figure-unknown-word = `{ $word }` no es una palabra del modelo
    .help = usa las suyas
figure-wide = mide { $width } píxeles de ancho; el máximo es { $most }
    .help = dibuja menos datos, o palabras más cortas

# Arithmetic over stated constants
amount-in-another-unit = { $number } es `{ $name }`, cuya unidad es «{ $unit }»
    .help = escribe esa unidad tras el número, o corrige `unit:`
amount-not-claimed = ningún valor de la tarjeta es { $number } { $unit }
    .help = corrige el número o la unidad, o da nombre al valor con su `unit:`
amount-without-unit = { $number } lleva aquí una unidad y `{ $name }` no tiene ninguna
    .help = da a `{ $name }` su `unit:`, o corrige el texto
missing-unit = ni la pregunta ni todas las opciones llevan la unidad de la respuesta, «{ $unit }»
    .help = pregunta por ella, o escríbela tras el número
missing-unit-of-value = la tarjeta no nombra la unidad «{ $unit }»
    .help = escríbela tras el número, o borra `unit:`
constant-not-asked = la pregunta no muestra `{ $name }`, que vale { $value }
    .help = muéstralo ahí, como número o con su nombre en una fórmula, o da su `source:`
constant-not-shown = la tarjeta no muestra `{ $name }`, que vale { $value }
    .help = muéstralo, como número o con su nombre en una fórmula, o bórralo
calculation-unreadable = la aritmética no se entiende a partir de `{ $found }`
    .help = escribe números, nombres, `+ - * / ^`, paréntesis, `sqrt( )`, `log2( )`, `log10( )`, `ln( )`, `exp( )`; los productos, con `*`
calculation-parentheses = `{ $function }` necesita paréntesis
    .help = escribe `{ $function }(…)`
calculation-not-closed = un paréntesis no se cierra
    .help = ciérralo
calculation-long = la aritmética pasa de { $most } caracteres
    .help = da nombre a sus partes
calculation-deep = la aritmética tiene más de { $most } niveles
    .help = da nombre a sus partes
calculation-unknown-name = `{ $name }` no es un `value:` definido más arriba
    .help = escríbelo antes, con su valor
calculation-over-mistake = `{ $name }` es un error y este valor no lo es
    .help = usa un valor correcto, o di en `mistake:` en qué se equivoca este
calculation-no-value = la aritmética no da ningún valor: divide por cero, o saca una raíz o un logaritmo de un número que no lo tiene
    .help = corrige la expresión o sus constantes
calculation-too-large = un número de la aritmética es demasiado grande, o demasiado próximo a cero
    .help = usa constantes o exponentes menores
calculation-too-close = el valor de la aritmética no se distingue de cero
    .help = simplifica la expresión
shape-unit = una unidad, como `tokens`, `GB` o `%`
shape-source-with-place = una fuente, con su apartado, tabla o página
shape-logarithm = un logaritmo como `ln 4`, `-ln 2`, `2 ln 3` o 0
shape-constant = un número como `7`, `0.5` o `7e9`
quantity-value = `{ $text }`
quantity-value-given = `{ $text }` con { $given }
quantity-basis-constant = constante de { $source }
quantity-basis-formula = solo aritmética, fórmula de { $source }
quantity-basis-given = constante de la propia tarjeta
quantity-basis-own-formula = solo aritmética, fórmula de la propia tarjeta
quantity-basis-mistake = error: { $mistake }
quantity-cold = la temperatura no es positiva
    .help = escribe una mayor que 0
quantity-equal-tokens = dos tokens son igual de probables, así que su orden es ambiguo
    .help = cambia una probabilidad
quantity-improper-key = las claves tienen números que no son enteros, o mayores que { $most }
    .help = escribe enteros pequeños: así los pesos son fracciones
quantity-improper-token = un token está vacío o tiene blancos
    .help = escribe tokens sin blancos
quantity-irrational-answer = la respuesta no es una fracción
    .help = elige números con los que se calcule de cabeza
quantity-irrational-bleu = la BLEU no es una fracción
    .help = elige una traducción que no sea corta, y cuyas precisiones tengan un producto que sea un cuadrado
quantity-irrational-cosine = el coseno no es una fracción
    .help = elige vectores cuyas normas den un producto entero, como `[1, 2]` y `[2, 1]`
quantity-large-component = un componente tiene términos mayores que { $most }
    .help = escribe números más pequeños
quantity-large-terms = la temperatura tiene términos mayores que { $most }
    .help = escribe un número o una fracción como `1/2`
quantity-long-sequence = hay { $items } elementos en una secuencia; el máximo es { $most }
    .help = escribe una más corta
quantity-many-items = hay más de { $most } elementos
    .help = escribe menos
quantity-many-references = no hay entre una y { $most } referencias
    .help = escribe otras tantas
quantity-many-tokens = no hay entre dos y { $most } tokens
    .help = escribe otros tantos
quantity-many-vectors = hay demasiados vectores o componentes, o uno solo; el máximo es { $most }
    .help = escribe de dos a { $most } vectores
quantity-no-distribution = las probabilidades no son positivas o no suman 1
    .help = escribe una probabilidad mayor que 0 para cada token; juntas suman 1
quantity-no-hits = no hay aciertos, así que la respuesta es nula sin calcular nada
    .help = comparte algún elemento entre las dos listas
quantity-no-items = una de las listas está vacía, y la medida divide entre su longitud
    .help = escribe al menos un elemento en cada una
quantity-no-power = { $number } elevado a { $exponent } no es una fracción
    .help = usa logaritmos de potencias; para otros números, calcula con `value:` y `exp( )`
quantity-no-square = la raíz de la dimensión { $dimension } no es entera
    .help = usa vectores de 1, 4 o 9 componentes
quantity-nothing-cut = no hay `top-k` ni `top-p`
    .help = escribe al menos uno
quantity-position = la posición no está entre 1 y { $most }
    .help = cuenta las posiciones desde 1
quantity-repeated-item = un elemento está repetido
    .help = escribe cada uno una vez
quantity-repeated-token = un token está repetido
    .help = escribe cada token una vez
quantity-short-candidate = no hay { $order }-gramas en una frase de { $words } palabras
    .help = pide un orden menor
quantity-top-k = `top-k` no está entre 1 y { $most }
    .help = escribe cuántos tokens quedan
quantity-top-p = `top-p` no está entre 0 y 1
    .help = escribe la probabilidad que reúnen los tokens que quedan, como `0.9`
quantity-top-p-reached = las probabilidades suman justo `top-p`, y con decimales unos programas cortan ahí y otros no
    .help = cambia `top-p` un poco
quantity-unequal-values = no hay tantos valores como claves
    .help = escribe un valor para cada clave
quantity-unequal-vectors = los vectores no tienen el mismo número de componentes
    .help = escribe tantos componentes en cada uno
quantity-unknown-token = `{ $token }` no está entre los tokens
    .help = pregunta por uno de ellos
quantity-word-or-not = unos programas toman { $character } por letra y otros no
    .help = usa otro carácter
quantity-zero-vector = un vector nulo no forma ángulo con otro
    .help = escribe un componente que no sea 0
sheet-evidence-arithmetic = Aritmética comprobada con { $judges } y con el cálculo exacto.


## Messages: rendering (R), text

bad-formula = la fórmula no se puede componer: { $reason }
formula-defines-commands = una fórmula no puede definir órdenes
    .help = escribe lo que la orden significa
formula-links = una fórmula no puede llevar enlaces, clases ni estilos
    .help = pon el enlace en el texto, fuera de la fórmula
formula-mathbb = el MathJax de Anki no conoce esta orden
    .help = usa `\mathbb` o `\boldsymbol`
formula-numbered = las fórmulas de una tarjeta no se numeran
    .help = quita el número o la referencia
formula-numbered-environment = las fórmulas de una tarjeta no se numeran
    .help = usa `aligned`, `gathered` o el entorno con asterisco
formula-chemistry = Anki conoce esta orden de química, pero las páginas para imprimir no
    .help = escribe `\mathrm{"{"}2H_2O{"}"} \to \mathrm{"{"}2H_2{"}"}`
formula-darray = el MathJax de Anki no conoce este entorno
    .help = usa `array`
formula-comment = `%` empieza un comentario, y el resto no se vería
    .help = escribe `\%`
formula-parameter = `#` marca un parámetro
    .help = escribe `\#`
formula-empty = la fórmula está vacía
    .help = escribe una, o `\$` para el signo del dólar
formula-long = la fórmula tiene más de { $most } caracteres
    .help = divídela
formula-deep = tiene más de { $most } niveles anidados
    .help = divídela
formula-not-in-anki = el MathJax de Anki no conoce `{ $command }`
    .help = escríbelo con órdenes que conozcan tanto LaTeX como Anki
formula-plain-text = el MathJax de Anki muestra tal cual lo que hay en `\text`
    .help = escribe ahí solo palabras, y las fórmulas fuera
formula-row = `\\` acaba una fila, y no hay ningún entorno con filas
    .help = pon las filas en `\begin{"{"}aligned{"}"} … \end{"{"}aligned{"}"}`
formula-middle = `\middle` no está entre `\left` y `\right`
    .help = ponlo entre los dos, o usa `\mid`
formula-colours = una fórmula de tantos colores no admite huecos
    .help = usa menos colores
formula-part-hidden = un hueco no oculta una parte entera de ella
    .help = pon la parte entre llaves
formula-unknown-command = no existe la orden `\{ $name }`
    .help = escríbelo con órdenes que conozcan tanto LaTeX como Anki
formula-misspelt = no existe la orden `\{ $name }`
    .help = ¿querías decir `\{ $meant }`?
formula-unknown-environment = no se conoce el entorno `{ $name }`
    .help = usa `aligned`, `cases`, `matrix`, `pmatrix` o `array`
formula-unknown-colour = no se conoce el color `{ $name }`
    .help = usa un color corriente, como `red`, `blue` o `teal`
formula-unclosed = acaba antes de su `{ $name }`
    .help = ciérrala: cada `{"{"}`, `\left` y `\begin` necesita su final
formula-unopened = `{ $name }` no cierra nada
    .help = quítalo, o abre lo que cierra
formula-closed-otherwise = aquí está `{ $found }`, y debería estar `{ $wanted }`
    .help = cierra primero lo último que se abrió
formula-no-argument = falta un argumento
    .help = escribe el argumento entre llaves, como en `\frac{"{"}1{"}"}{"{"}2{"}"}`
formula-two-scripts = hay dos superíndices o dos subíndices seguidos
    .help = pon llaves alrededor del conjunto: `{"{"}x^2{"}"}^3` o `x^{"{"}2^3{"}"}`
formula-ampersand = `&` está fuera de una tabla
    .help = escribe `\&` para el signo, o una tabla como `\begin{"{"}aligned{"}"} … \end{"{"}aligned{"}"}`
formula-no-bracket = falta un paréntesis detrás de `{ $name }`
    .help = escribe uno, como en `\left(`; `\left.` es uno que no se ve
formula-not-text = esto no puede estar entre palabras
    .help = escribe ahí solo palabras, y las fórmulas fuera
formula-dollar = hay una fórmula dentro de otra
    .help = acaba las palabras antes de ella, y sigue después
formula-no-length = aquí falta una longitud
    .help = escribe una con su unidad, como `1em`
formula-no-columns = faltan las columnas detrás del nombre del entorno
    .help = di cómo se alinea cada columna, como en `\begin{"{"}array{"}"}{"{"}lcr{"}"}`
formula-two-fractions = hay dos `\over` seguidos
    .help = usa `\frac{"{"}a{"}"}{"{"}b{"}"}`
formula-misplaced = `\{ $name }` no puede estar aquí
    .help = cámbialo de lugar, o quítalo
formula-other = no se entiende esta parte
    .help = escríbela con otras órdenes
broken-deletion = un hueco empieza y acaba en distintos lugares de la estructura del texto
    .help = pon dentro todo el énfasis, el enlace o el elemento de la lista, o menos
illegible-figure = la figura `{ $figure }` no se puede dibujar: { $reason }
bad-picture-sound = el sonido `{ $name }` tiene una anchura o un título, y un sonido no los tiene
    .help = escribe `![{ $alt }]({ $name })`
bad-picture-escaped = el nombre `{ $name }` está escrito con barras inversas o entidades
    .help = escribe `{ $name }` tal cual
refused-link = no se admite el enlace `{ $target }`
    .help = enlaza a una dirección `https://`
two-readings = dos lectores de Markdown entienden este pasaje de distinta manera
    .note = CommonMark lee `{ $outline }`
    .help = { $help }
two-readings-second = Python-Markdown lee `{ $outline }`
two-readings-table = escribe cada fila en una línea aparte, debajo del elemento o de la cita, y una línea en blanco antes de la tabla
two-readings-code = empieza y acaba el código con el mismo número de comillas invertidas; escribe `\`` para una comilla invertida que ha de verse
two-readings-link = escribe un enlace como `[texto](https://…)`; pon una barra inversa antes de un corchete que ha de verse
two-readings-break = quita los espacios del final de la línea; para partirla ahí, acábala con una barra inversa
two-readings-strong = haz que `**` empiece y acabe junto a una letra o una cifra, fuera de otro énfasis; escribe `\*` para un asterisco que ha de verse
two-readings-emphasis = haz que `*` empiece y acabe junto a una letra o una cifra, fuera de otro énfasis; escribe `\*` para un asterisco que ha de verse
two-readings-item = escribe el texto de un elemento en la línea de su marca
two-readings-otherwise = pon una barra inversa antes de un signo que ha de verse, o pon los signos entre comillas invertidas


## Messages: outputs (O)

empty-collection = no hay ninguna tarjeta que escribir
    .help = añade una
file-of-size = `{ $name }` ({ NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB)
too-much-media = { $what ->
        [pictures] las imágenes que muestran las tarjetas ocupan { $size } MB; el máximo son { $most } MB
       *[all] las imágenes y los sonidos de las tarjetas ocupan { $size } MB; el máximo son { $most } MB
    }
    .note = los mayores son { $largest }
    .help = hazlos más pequeños, o muestra menos


## Messages: releases (P)

bad-record = el registro de publicaciones se ha modificado y ya no se puede leer
    .help = recupera el de la última versión publicada: `git checkout ETIQUETA -- cards/released.yaml`
published-note-gone = falta la nota publicada `{ $id }`
    .help = recupérala, o añádela a `cards/retired.yaml` con el motivo
published-note-retyped = `{ $id }` se publicó como `{ $before }`, y ahora es `{ $after }`
    .help = déjale su tipo, o retírala y escribe una tarjeta nueva con otro id
published-variant-changed = han cambiado los parámetros de la nota publicada `{ $id }`
    .help = devuélveselos, y añade otra variante
retired-id-used = el id `{ $id }` es de una tarjeta retirada
    .help = dale otro id a esta tarjeta
retired-unpublished = `{ $id }` no se ha publicado nunca
    .help = quita la entrada; una tarjeta que no se ha publicado nunca se borra sin más
note-type-restructured = los campos o las plantillas del tipo de nota `{ $type }` no son los publicados
    .help = vuelve a ponerlos en su orden; para lo que añadas, usa un campo de reserva
namespace-changed = la colección se publicó con el espacio de nombres `{ $namespace }`
    .help = vuelve a ponerlo: `namespace: { $written }`
guid-changed = `{ $id }` se publicó con el guid `{ $guid }`
    .help = esta versión de mazo calcula los guid de otra manera: usa la versión con la que se hizo la última publicación, o deshaz el cambio en `builder/identity.py`
guid-changed-everywhere = esta versión de mazo calcula guid distintos de los publicados para { $count } notas
    .help = usa la versión con la que se hizo la última publicación, o deshaz el cambio en `builder/identity.py`
note-type-renumbered = el número que identifica en Anki el tipo de nota `{ $type }` no es el publicado, { $number }
    .help = devuélvele su `id`, o deshaz el cambio en `builder/identity.py`
published-note-moved = `{ $id }` se publicó en { $deck } (paquete: { $package })
    .help = a quien ya la estudia se le queda allí; quien empiece la recibirá aquí
published-deck-renamed = el mazo `{ $before }` se llama ahora `{ $after }` en Anki
    .note = la versión { $version } lo publicó con el nombre de antes
    .help = quien ya lo estudia recibirá un segundo mazo, a no ser que cambie el nombre del suyo antes de importar: la próxima publicación se lo explica
retired-entry-lost = falta la entrada `{ $id }`, que está en { $commit }
    .help = vuelve a ponerla: `{ $id }: { $reason }`
replacement-unknown = a `{ $id }` la sustituye `{ $other }`, que no es ninguna tarjeta
    .help = corrige el id, o quita `replaced-by:`
package-main = principal
package-practice = práctica

# The record of releases, compared with an earlier commit

record-changed-older = el registro es de la versión { $version }, y el de { $commit } es de la { $last }
    .help = recupéralo: `git checkout { $commit } -- { $path }`
record-changed-edited = el registro se ha modificado: no es el que tiene { $commit } para la versión { $version }
    .help = recupéralo: `git checkout { $commit } -- { $path }`
record-changed-lost = el registro ha perdido algo de lo que anotó la versión { $version }
    .help = recupéralo: `git checkout { $commit } -- { $path }`
record-changed-gone = falta el registro de publicaciones; en { $commit } está el de la versión { $version }
    .help = recupéralo: `git checkout { $commit } -- { $path }`
record-changed-gone-without-git = falta el registro de publicaciones, y { $changelog } tiene un apartado de la versión { $version }
    .help = recupéralo de git, o de los archivos de esa versión
record-lost-namespace = el espacio de nombres era `{ $namespace }`
record-lost-time = la hora de la publicación ha retrocedido de { $before } a { $after }
record-lost-note-type = falta el tipo de nota `{ $type }`
record-lost-structure = el tipo de nota `{ $type }` tenía otros campos u otras plantillas
record-lost-number = el tipo de nota `{ $type }` tenía el número { $number }
record-lost-note-type-time = la hora del tipo de nota `{ $type }` no es posterior a { $time }
record-lost-note = falta la nota `{ $id }`
record-lost-note-time = la hora de la nota `{ $id }` no es posterior a { $time }
record-lost-type = la nota `{ $id }` tenía el tipo `{ $value }`
record-lost-parameters = la nota `{ $id }` tenía los parámetros `{ $value }`
record-lost-guid = la nota `{ $id }` tenía el guid `{ $value }`
record-lost-published = la nota `{ $id }` se publicó por primera vez a la hora { $time }
record-lost-retired = falta la nota retirada `{ $id }`
record-lost-more = y { $count } más
record-in-no-commit = no está en ningún *commit*

# `mazo release`

help-release-version = por ejemplo, 0.2.0
help-release-dry-run = dice qué cambiaría la publicación, con su apartado del CHANGELOG; no escribe nada
release-bad-version = `{ $version }` no es una versión como 0.2.0
release-not-newer = { $version } no es posterior a { $last }, la última versión publicada; no se ha publicado nada
release-without-changes = desde la última publicación no ha cambiado nada de lo que recibe quien estudia; no se ha publicado nada
release-nothing = no se ha publicado nada
release-with-problems = se ha publicado de todos modos
release-would = se publicaría la versión { $version }: { $counts }
release-done = publicada la versión { $version }: { $counts }
release-count-added = { $count ->
    [one] { $count } nota nueva
    *[other] { $count } notas nuevas
    }
release-count-corrected = { $count ->
    [one] { $count } nota corregida
    *[other] { $count } notas corregidas
    }
release-count-retired = { $count ->
    [one] { $count } nota retirada
    *[other] { $count } notas retiradas
    }
release-count-none = no cambia ninguna nota
release-note-types = { $count ->
    [one] tipo de nota con plantillas nuevas: { $names }
    *[other] tipos de nota con plantillas nuevas: { $names }
    }
release-renamed = con otro nombre en Anki: `{ $before }` es ahora `{ $after }`
release-search = quien importa { $file } encuentra las notas retiradas con: { $search }
release-dry = no se ha escrito nada
release-next = ahora lee el apartado nuevo de { $changelog }, haz un *commit* con él y con { $record }, y ponle al *commit* la etiqueta v{ $version }
release-not-compared = el registro no se ha comparado con el de la última publicación: { $reason }
release-cannot-write = no se puede escribir: { $reason }; no se ha publicado nada
release-cannot-build = no se puede escribir en dist/: { $reason }
release-again = la versión { $version } ya está publicada y nada ha cambiado desde entonces; está en dist/

# What a release writes: the CHANGELOG for learners, the head of the record for contributors

changelog-title = Novedades
changelog-intro = Lo que notará quien estudia, lo más reciente primero.
changelog-pending = Sin publicar
changelog-new = Tarjetas nuevas
changelog-corrected = Tarjetas corregidas
changelog-corrected-how = Al importar el paquete se actualizan solas, y conservan su progreso. Para conservar también tus etiquetas en ellas, importa antes los textos de `{ $file }`.
changelog-retired = Tarjetas retiradas
changelog-retired-how = Anki no borra las tarjetas que un paquete deja de traer. Si las tienes, importa `{ $file }`, que pone un aviso en lugar de su texto. Después búscalas en el explorador de Anki, selecciónalas, y suspéndelas o borra sus notas:
changelog-decks = Mazos con otro nombre
changelog-deck = «{ $before }» pasa a llamarse «{ $after }».
changelog-decks-how = Anki reconoce los mazos por su nombre. **Antes de importar esta versión**, ponles tú el nombre nuevo en Anki, en este orden (rueda dentada del mazo → *Renombrar*). Si no lo haces no se pierde nada: tus tarjetas se quedan con su progreso en el mazo de antes, y las nuevas llegan a otro. Si ya has importado, selecciona en el explorador las tarjetas del mazo de antes, pásalas al nuevo (*Tarjetas → Cambiar mazo*) y borra el de antes cuando esté vacío.
changelog-looks = Aspecto
changelog-looks-how = { $count ->
    [one] Cambian las plantillas del tipo { $names }.
    *[other] Cambian las plantillas de los tipos { $names }.
    }
changelog-count = { $count ->
    [one] { $count } nota
    *[other] { $count } notas
    }
record-head =
    Lo que publicó la última versión. Solo lo escribe `mazo release`: no lo modifiques, y en un conflicto quédate con lo
    que traiga la versión publicada. Un mazo: carpeta, paquete, su nombre en Anki. Un tipo de nota: nombre, hora, resumen
    (hash), su número en Anki y los ids de sus campos y de sus plantillas. Una nota: id, tipo, carpeta, paquete, hora
    de su primera publicación, hora de su último cambio, resumen de lo que muestran sus tarjetas, resumen de sus
    parámetros, guid, números de sus tarjetas. Una imagen: archivo, resumen. Una nota retirada: id, la versión que dejó de
    traerla, tipo, hora y resumen del aviso, guid, números de sus tarjetas.

# `mazo diff`

help-diff-base = una rama, una etiqueta o un *commit*, como origin/main
help-diff-html = escribe una página con las tarjetas
help-diff-markdown = para el resumen de una tarea en GitHub o similar
diff-no-page = { $file } existe y no es una página: no se sobrescribe; elige otro archivo
diff-nothing = no se ha comparado nada
diff-unreadable = `{ $name }` no contiene ninguna colección que se pueda leer: { $problem }
diff-cannot-write = no se puede escribir { $file }: { $reason }; no se ha escrito nada
diff-wrote = escrito { $file }: { $summary }
diff-errors-before = { $count ->
    [one] `{ $name }` tiene 1 error según las reglas actuales, y la tarjeta que lo tiene no se puede mostrar como era: { $problem }
    *[other] `{ $name }` tiene { $count } errores según las reglas actuales, y las tarjetas que los tienen no se pueden mostrar como eran: { $problem }
    }
diff-errors-after = { $count ->
    [one] las tarjetas de ahora tienen 1 error; `mazo check` lo muestra
    *[other] las tarjetas de ahora tienen { $count } errores; `mazo check` los muestra
    }
diff-since = desde { $name } ({ $commit }), con el programa de hoy en ambos casos: { $summary }
diff-title = Tarjetas: { $summary }
diff-legend = Desde { $name } ({ $commit }). Las dos versiones se muestran con el programa de hoy. <del>Quitado</del>, <ins>añadido</ins>.
diff-page = Cambios
diff-before = Antes
diff-after = Ahora
diff-dark = Tarjetas oscuras
diff-light = Tarjetas claras
diff-settings = Colección y mazos
diff-more = { $count ->
    [one] Aquí no cabía { $count } más
    *[other] Aquí no cabían { $count } más
    }
diff-more-how = { $command } las muestra todas.
diff-see-check = `mazo check` muestra sus errores
diff-page-see-check = { $command } muestra sus errores.
diff-learners = quien estudia
diff-refused = rechazado
diff-page-learners = Para quien estudia
diff-page-refused = Rechazado
diff-kind-key = RESPUESTA CORRECTA CAMBIADA
diff-kind-edited = editada
diff-kind-added = nueva
diff-kind-removed = eliminada
diff-kind-broken = ahora tiene errores
diff-kind-mended = antes tenía errores
diff-count-key = { $count ->
    [one] { $count } RESPUESTA CORRECTA CAMBIADA
    *[other] { $count } RESPUESTAS CORRECTAS CAMBIADAS
    }
diff-count-edited = { $count ->
    [one] { $count } editada
    *[other] { $count } editadas
    }
diff-count-added = { $count ->
    [one] { $count } nueva
    *[other] { $count } nuevas
    }
diff-count-removed = { $count ->
    [one] { $count } eliminada
    *[other] { $count } eliminadas
    }
diff-count-broken = { $count } con errores ahora
diff-count-mended = { $count } con errores antes
diff-count-none = no ha cambiado ninguna tarjeta
diff-aspect-key = respuesta correcta
diff-aspect-front = anverso
diff-aspect-back = reverso
diff-aspect-stem = enunciado
diff-aspect-options = opciones
diff-aspect-solution = solución
diff-aspect-answer = respuesta
diff-aspect-explanation = explicación
diff-aspect-text = texto
diff-aspect-more = algo más
diff-aspect-type = tipo
diff-aspect-deck = mazo
diff-aspect-package = paquete
diff-aspect-tags = etiquetas
diff-aspect-source = fuente
diff-aspect-shuffle = barajar
diff-aspect-parameters = parámetros
diff-aspect-pictures = imágenes
diff-aspect-title = título
diff-aspect-needs = requisitos
diff-aspect-variants = variantes
diff-setting-collection = colección: `{ $key }`
diff-setting-row = colección: fila `{ $tag }`
diff-setting-deck = mazo `{ $deck }`: `{ $key }`
diff-effect-new = sin publicar todavía: llegará con la próxima publicación
diff-effect-never = sin publicar todavía: nadie la tiene
diff-effect-retired = retirada: Anki la conserva, y el paquete de tarjetas retiradas pone un aviso en su lugar
diff-effect-same = sus tarjetas muestran lo que publicó la versión { $version }: a quien la tiene se le queda como está, con sus etiquetas
diff-effect-updated = la próxima importación la actualiza y conserva su historial
diff-renamed = El mazo `{ $before }` se llama ahora `{ $after }` en Anki. Anki distingue los mazos por su nombre: quien ya tiene sus tarjetas las conserva en el de antes, y las nuevas van al nuevo, a no ser que cambie el nombre del suyo antes de importar. El CHANGELOG de la próxima publicación lo explica.
diff-unreleased = Todavía no se ha publicado nada: nadie tiene ninguna de estas tarjetas.
diff-note-types = Las plantillas de { $names } no son las de la versión { $version }: tras la próxima importación, todas las tarjetas de { $count ->
    [one] este tipo
    *[other] estos tipos
    } se verán como ahora.
diff-others = { $count ->
    [one] La próxima importación actualiza { $count } nota publicada más, que ha cambiado desde la versión { $version } en una revisión anterior o porque el programa la muestra de otro modo.
    *[other] La próxima importación actualiza { $count } notas publicadas más, que han cambiado desde la versión { $version } en revisiones anteriores o porque el programa las muestra de otro modo.
    }
# `mazo check --fix`

help-check-fix = arregla los problemas que solo se pueden arreglar de una manera
fix-offered = `mazo check --fix` escribe ahí `{ $text }`
fix-possible = { $count ->
    [one] `mazo check --fix` arregla uno de ellos
    *[other] `mazo check --fix` arregla { $count } de ellos
    }
fix-done = { $count ->
    [one] arreglado { $count } problema en { $files }
    *[other] arreglados { $count } problemas en { $files }
    }
fix-left = sin arreglar, porque no quedarían menos problemas: { $files }
fix-changed = sin arreglar, porque otro programa ha cambiado entretanto: { $files }
fix-cannot-write = no se puede escribir: { $reason }; no se ha arreglado nada


## Commands and `--help`

help-mazo = Compila tarjetas de estudio a partir de texto.
help-version = muestra la versión y termina
help-lang = el idioma de los mensajes; sin esta opción, el de la colección
help-command = ORDEN
help-examples = ejemplos:
help-root = la raíz del proyecto, la carpeta que contiene cards/
help-format = cómo se muestran los problemas
help-strict = trata los avisos como errores
help-no-cache = no usa los resultados de ejecuciones anteriores ni guarda los de esta
help-file = ARCHIVO
help-ask-section = MAZO[/NIVEL]=N
help-ask-statements = [MAZO[/NIVEL]=]N
help-ask-points = [TIPO=]PUNTOS
help-part = PARTE
help-text = TEXTO
help-folder = CARPETA
help-revision = REVISIÓN
help-page = PÁGINA
help-shell = SHELL
help-code = CÓDIGO
help-type = TIPO
help-tags = ETIQUETA,…
help-types = TIPO,…
help-generator = GENERADOR
help-pair = CLAVE=VALOR
help-lists-commands = `mazo --help` muestra las que hay
help-known = hay { $names }
help-known-and-more = hay { $names } y { $n } más

# What argparse, the library that reads arguments, says; it fills in what begins with a percent sign.
argparse-usage = uso:
argparse-arguments = argumentos
argparse-options = opciones
argparse-help = muestra esta ayuda y termina
argparse-error = %(prog)s: error: %(message)s
argparse-argument = argumento %(argument_name)s: %(message)s
argparse-required = faltan estos argumentos: %s
argparse-one-required = falta uno de estos argumentos: %s
argparse-unrecognized = argumentos desconocidos: %s
argparse-ambiguous = opción ambigua: %(option)s puede ser %(matches)s
argparse-not-with = no se puede usar a la vez que %s
argparse-no-value = no lleva ningún valor, y se ha dado %r
argparse-one-value = falta su valor
argparse-at-most-one = lleva un valor como máximo
argparse-at-least-one = lleva al menos un valor
argparse-wrong-choice = %(value)r no es ninguna de las posibilidades (elige entre %(choices)s)
argparse-wrong-value = valor no válido: %(value)r

unknown-language = mazo: no hay ningún idioma `{ $name }`; hay { $known }
unknown-command = mazo: no hay ninguna orden `{ $name }`; { $hint }
unknown-deck = no hay ningún mazo `{ $name }`; { $hint }
unknown-tag = no hay ninguna etiqueta `{ $name }`; { $hint }
unknown-type = no hay ningún tipo `{ $name }`; { $hint }
internal-fault =
    mazo: fallo interno: { $fault }
    El error es nuestro, no tuyo. Por favor, comunícalo con la orden y, si puedes, la tarjeta;
    `MAZO_DEBUG=1` delante de la orden muestra dónde se produjo.
undone = mazo: se interrumpió una ejecución anterior; estos archivos vuelven a estar como antes de ella: { $files }

severity-error = error
severity-warning = aviso
severity-notice = novedad
report-note = nota
report-help = ayuda
report-explain = para saber más: mazo explain { $code }
report-explain-several = para saber más: mazo explain { $code } (o { $others })
summary = { $found } en { $files }
summary-of-notes = { $found } en { $files }, { $notes }
summary-ending = { $summary }; { $ending }
summary-none = ningún problema
summary-errors = { $n ->
    [one] 1 error
   *[other] { $n } errores
}
summary-warnings = { $n ->
    [one] 1 aviso
   *[other] { $n } avisos
}
summary-notices = { $n ->
    [one] 1 novedad
   *[other] { $n } novedades
}
summary-files = { $n ->
    [one] 1 archivo
   *[other] { $n } archivos
}
summary-notes = { $n ->
    [one] 1 nota
   *[other] { $n } notas
}
progress-load = se leen los archivos
progress-cards = tarjetas: { $done } de { $all }
progress-compile = se preparan los resultados
progress-of = { $name }: { $stage }
progress-print = se imprime { $file }

progress-exam = componiendo el examen

system-no-permission = permiso denegado
system-in-use = está en uso
system-exists = ya hay un archivo con ese nombre
system-is-folder = hay una carpeta con ese nombre
system-is-no-folder = una parte de la ruta no es una carpeta
system-missing = el archivo o su carpeta no existe
system-long-name = el nombre es demasiado largo
system-full = el disco está lleno
system-read-only = el disco es de solo lectura

no-collection-here = aquí no hay ninguna colección
    .help = ejecuta la orden dentro de un proyecto, o indica uno con `--root DIR`
not-writable = no se puede escribir: { $reason }
    .help = haz sitio, o indica otro lugar con `--out`
pdf-too-large = { $title } necesita más de { $size } GB de memoria para ser un PDF
    .help = acorta sus tarjetas más largas; o imprime una parte con `mazo sheet`, y compila con `--no-pdf`
pdf-too-slow = { $title } tarda más de { $minutes } minutos en ser un PDF
    .help = acorta sus tarjetas más largas; o imprime una parte con `mazo sheet`, y compila con `--no-pdf`
error-with-help = mazo: { $problem }; { $todo }
git-failed = { $problem }; git dice: { $said }
    .help = { $todo }
git-missing = git no está instalado
    .help = instálalo
git-no-repository = esto no es un repositorio de git
    .help = ejecuta la orden en un clon del proyecto
git-no-collection = ningún commit contiene la colección
git-no-commit = todavía no hay ningún commit
    .help = haz un commit del proyecto
git-no-common-commit = las dos revisiones no tienen ningún commit en común
git-no-revision = git no conoce aquí ninguna revisión `{ $name }`
    .help = indica una rama, una etiqueta de git o un commit; una rama del servidor hay que traerla antes: `git fetch origin main`
git-no-cards = `{ $name }` no tiene tarjetas
    .help = indica una revisión que tenga tarjetas
git-shallow = a este clon le falta parte de la historia
    .help = `git fetch --unshallow` la trae
git-too-old = git es demasiado antiguo
    .help = actualízalo
git-unreadable = git no puede leer `{ $name }`
    .help = `git fsck` dice qué está mal

command-nothing-written = no se ha escrito nada
command-nothing-written-to = no se ha escrito nada en { $folder }
command-wrote = en { $folder } se ha escrito: { $files }
command-number = mazo: { $option } es un número del 1 al { $most }

command-build-help = construye todo en dist/
command-build-no-time =
    mazo: git no da ninguna fecha para esta construcción ({ $reason }). Todas llevan entonces la misma, y Anki no actualiza las tarjetas que edites después de importarlas: haz un commit de las tarjetas, o define SOURCE_DATE_EPOCH.
help-build-no-pdf = sin PDF
help-build-all-pdf = los PDF en todos los papeles, tamaños y formatos, como en una publicación
help-build-out = escribe ahí y no en dist/

command-check-help = comprueba todas las tarjetas, o solo las de algunos archivos
command-check-base-of-files = mazo: `--base` sirve al comprobar todas las tarjetas: no indiques archivos
command-check-no-file = mazo: no existe el archivo { $path }
command-check-not-compared = mazo: { $path } no se compara con la última publicación: { $reason }
help-check-base = compara el registro de publicaciones con esta rama, etiqueta de git o commit, y no con la última publicación
help-check-files = los archivos que se comprueban; si no se indica ninguno, todas las tarjetas

command-completion-help = imprime el script con el que un shell completa las órdenes

command-docs-help = escribe las páginas generadas de docs/: códigos, claves, figuras, cobertura
command-docs-unknown = mazo: no hay ninguna página `{ $name }`; { $hint }
command-docs-none = mazo: todavía no hay ninguna página: indica una de estas: { $names }
command-docs-foreign = mazo: { $path } no lo escribió `mazo docs`: cámbiale antes el nombre; no se ha escrito nada
command-docs-errors = mazo: la colección tiene errores; `mazo check` los muestra. No se ha escrito nada.
command-docs-fresh = todas las páginas están al día

command-exam-help = hace versiones de un examen, con hoja de respuestas, claves y soluciones, también para Moodle
command-exam-one-of = mazo: indica cuántas preguntas: `--count`, `--section` o `--statements`
command-exam-count-or-section = mazo: o `--count` o `--section`: las preguntas de `--count` no van por mazos
command-exam-ask = mazo: { $option } { $text }: se escribe { $shape }, con un número del 1 al { $most }
command-exam-level = mazo: no hay ningún nivel `{ $name }`: hay { $known }
command-exam-points = mazo: --points { $text }: se escribe un número de puntos mayor que 0, o TIPO=PUNTOS
command-exam-penalty = mazo: --penalty { $text }: puede ser { $known }
command-exam-no-seed = mazo: no se puede leer { $path }: { $reason }
command-exam-seed = La semilla está en { $path }: con ella se repite este examen. No la repartas.
command-exam-left = mazo: en la carpeta quedan archivos de otro examen: { $files }
help-exam-count = cuántas preguntas tiene cada versión, de cualquiera de los mazos
help-exam-section = preguntas de un mazo, bajo su nombre, y si se indica solo de un nivel; se puede repetir
help-exam-statements = además, preguntas en las que se indica la opción incorrecta, o la última si todas son correctas
help-exam-versions = cuántas versiones: A, B, etc.; una si no se dice
help-exam-seed-file = el archivo con la semilla, para repetir un examen; si no se indica, el de la carpeta, y si no hay, una semilla al azar
help-exam-out = la carpeta; dist/examen si no se dice
help-exam-title = el título; «Examen» si no se dice
help-exam-course = la asignatura
help-exam-group = el grupo; si no se dice, se deja un hueco
help-exam-date = la fecha, como se quiera leer; si no se dice, se deja un hueco
help-exam-duration = los minutos que dura
help-exam-materials = el material permitido
help-exam-points = los puntos de cada pregunta, o TIPO=PUNTOS para las de un tipo, como exercise=2; uno si no se dice
help-exam-penalty = la parte de sus puntos que resta una opción incorrecta, como 1/3; 0 si no se dice

command-explain-help = dice qué significa un código
command-explain-unknown = mazo: no hay ningún código `{ $name }`; { $hint }
help-explain-code = un código como K401, o su nombre; si no se indica, se enumeran todos
help-explain-lists-codes = `mazo explain` muestra los que hay

command-new-help = escribe el archivo de una tarjeta, para rellenarlo
command-new-no-collection = mazo: la colección no se puede leer; `mazo check` dice por qué
command-new-no-deck = mazo: no hay ningún mazo `{ $deck }`; { $others }; un mazo es una carpeta de `cards/` con un `_deck.yaml`
command-new-no-decks = todavía no hay ninguno
command-new-missing = mazo: indica { $what }
command-new-unfit = mazo: `{ $answer }` no sirve: indica { $what }
command-new-bad-id = mazo: `{ $id }` no puede ser un id, que tiene hasta { $most } letras minúsculas, cifras y guiones; `{ $proposed }` sí; no se ha escrito nada
command-new-no-id = mazo: `{ $id }` no puede ser un id, que tiene hasta { $most } letras minúsculas, cifras y guiones; no se ha escrito nada
command-new-taken = mazo: el id `{ $id }` ya está en uso, en { $place }; no se ha escrito nada
command-new-retired = mazo: el id `{ $id }` es de una tarjeta retirada, cuyo historial conservan quienes la estudiaron; no se ha escrito nada
command-new-not-written = mazo: no se puede escribir { $path }: { $reason }
command-new-wrote = se ha escrito { $path }: rellena lo que está entre ‹ y ›, y después `mazo check { $path }`
# In the collection's language, in the new file.
help-new-id = el nombre de la tarjeta, que nunca cambia
help-new-deck = su carpeta en cards/, o el número de la carpeta

command-sample-help = sortea variantes y las añade a un archivo de tarjetas calculadas
command-sample-no-key = mazo: `{ $generator }` no tiene ningún parámetro `{ $key }`; tiene { $known }
command-sample-errors = mazo: la colección tiene errores; `mazo check` los muestra. No se ha sorteado nada.
command-sample-none = { $n ->
    [one] mazo: ningún sorteo ha dado una tarjeta válida; 1 descartado:{ $refused }
   *[other] mazo: ningún sorteo ha dado una tarjeta válida; { $n } descartados:{ $refused }
}
command-sample-variants = { $n ->
    [one] 1 variante
   *[other] { $n } variantes
}
command-sample-appended = { $n ->
    [one] a { $path } se ha añadido: { $variants }; 1 sorteo descartado:{ $refused }
   *[other] a { $path } se ha añadido: { $variants }; { $n } sorteos descartados:{ $refused }
}
command-sample-all-appended = a { $path } se ha añadido: { $variants }; ningún sorteo descartado
command-sample-not-appended = mazo: a { $path } no se le puede añadir nada: `variants:` debe ser su última clave, con una lista de líneas `- …`. No se ha escrito nada.
command-sample-no-deck = mazo: en cards/ no hay ningún mazo `{ $deck }`
command-sample-which = mazo: indica un mazo con --deck CARPETA; este generador tiene varios archivos: { $files }
command-sample-no-file = mazo: indica un mazo con --deck CARPETA; este generador todavía no tiene ningún archivo
command-sample-no-exercise =
    mazo: este generador no tiene ningún ejercicio `{ $id }`{ $n ->
        [0] {""}
       *[other] ; tiene { $known }
    }
help-sample-count = cuántas variantes se sortean
help-sample-seed = un número cualquiera; el mismo da las mismas variantes
help-sample-level = un solo nivel; si no se dice, los tres por turno
help-sample-with = un parámetro que no se sortea; por ejemplo, smoothing=add-one
help-sample-deck = la carpeta de cards/ a cuyo archivo se añaden
help-sample-exercise = el ejercicio al que se añaden las variantes

command-serve-help = muestra las tarjetas como Anki, en una página que se actualiza cuando guardas
command-serve-bad-port = `{ $text }` no es un puerto: un número del 0 al 65535
command-serve-no-port = mazo: no se puede usar el puerto { $port }: { $reason }; indica otro con `--port N`, o cualquiera que esté libre con `--port 0`
command-serve-nothing = no hay nada que mostrar
command-serve-started = { $n ->
    [one] { $address } muestra 1 nota y se actualiza cuando guardas; para terminar, Ctrl-C
   *[other] { $address } muestra { $n } notas y se actualiza cuando guardas; para terminar, Ctrl-C
}
command-serve-ended =
    {""}
    terminado
help-serve-port = el puerto de la página, { $port } si no se dice; 0 para cualquiera que esté libre
help-serve-open = abre la página en el navegador y va a cada tarjeta que guardas

command-sheet-help = hace una hoja con algunas de las tarjetas, para imprimirla
command-sheet-out = mazo: `--out` indica un archivo { $kind }; por ejemplo, { $example }
command-sheet-none = mazo: ninguna tarjeta cumple todo eso
command-sheets-unknown = mazo: { $problem }
help-sheets-deck = la carpeta de un mazo, o su número; se puede repetir
help-sheets-tags = tarjetas con alguna de estas etiquetas
help-sheets-types = tarjetas de estos tipos
help-sheets-paper = el tamaño del papel
help-sheets-letters = el tamaño de la letra
help-sheet-per-page = cuántas tarjetas hay en cada página
help-sheet-practice = todas las variantes de cada ejercicio, y no una
help-sheet-brief = cada mazo en una página, con respuestas breves
help-sheet-cards = tarjetas de dos caras para recortar
help-sheet-answers = dónde van las respuestas: al final, tras cada pregunta, en ninguna parte o solas
help-sheet-turn = sobre qué borde da la vuelta la impresora a las hojas de tarjetas, el largo o el corto; o tarjetas para doblar, si imprime por una cara
help-sheet-out = un PDF, o una página HTML; dist/hoja.pdf si no se dice

command-diff-help = muestra qué ha cambiado desde una revisión, tarjeta a tarjeta
command-release-help = publica: anota lo que tienen los estudiantes, escribe el CHANGELOG y construye


## The page of `mazo serve`

serve-list = Tarjetas
serve-search = Buscar
serve-search-hint = Buscar: id, texto, etiqueta…
serve-deck = Mazo
serve-type = Tipo
serve-tag = Etiqueta
serve-which = Qué tarjetas
serve-which-all = todas las tarjetas
serve-which-problems = con problemas
serve-all-decks = todos los mazos
serve-all-types = todos los tipos
serve-all-tags = todas las etiquetas
# The page fills in what is between percent signs.
serve-found = %found% de %all% tarjetas
serve-only-tag = Solo las tarjetas con la etiqueta %tag%
serve-loose = Problemas que no son de ninguna tarjeta
serve-tools = Cómo se muestra la tarjeta
serve-flip = Dar la vuelta
serve-space = espacio
serve-dark = Oscuro
serve-phone = Teléfono
serve-previous = Anterior
serve-next = Siguiente
serve-card = La tarjeta
serve-front = El anverso de la tarjeta
serve-back = El reverso de la tarjeta
serve-kept = Debajo, la tarjeta como estaba la última vez que era correcta.
serve-hint = Como en Anki, salvo en dos cosas: las fórmulas las compone este navegador (MathML) y no MathJax, y lo que escribes como respuesta no se compara. Aquí los enlaces no llevan a ninguna parte.
serve-hint-search = sirve para buscar.
serve-cards = { $n ->
    [one] 1 tarjeta
   *[other] { $n } tarjetas
}
serve-card-of = tarjeta { $number } de { $cards }
serve-error = error
serve-warning = aviso
serve-notice = novedad
serve-checking = se comprueba el resto…
serve-errors = hay errores: `mazo build` no escribiría nada
serve-in-order = todo en orden
serve-fault = mazo ha fallado: { $fault }
serve-ended = mazo serve ha terminado: esta página ya no se actualiza
serve-forbidden = solo el navegador de este ordenador puede abrir esta página
serve-not-found = aquí no hay nada


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

init-readme =
    # { $name }

    Tarjetas en texto plano, que [mazo](https://github.com/mazo-cards/mazo) convierte en un paquete para Anki y en páginas para imprimir.

    - `mazo build` lo compila todo en `dist/`: `{ $package }`, la hoja de repaso y las tarjetas recortables.
    - `mazo new basic mi-tarjeta --deck { $deck }` empieza una tarjeta, y `mazo check` dice qué le falta.
    - `mazo serve` muestra las tarjetas mientras las escribes.

    Licencia de las tarjetas: { $licence }. Autoría: { $author }.
