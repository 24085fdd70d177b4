### Español: todo lo que leen quienes estudian, imprimen o contribuyen.

## Generators: questions, options and worked steps


## Mistakes


## Figures


## Quantities: what was asked, in words


## Note types: fields, templates and what `mazo new` writes


## Pages and prints


## Exams


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
phrase-logarithm =
    \bbits\b|\bbase\b|\\log_2


## Messages: reading files (L), media (M)

duplicate-id = el id `{ $id }` ya está en uso
    .label = segunda nota con este id
    .note = la primera está en { $path }:{ $line }
    .help = dale otro id a la tarjeta más reciente
wrong-deck-order = `order` nombra `{ $id }`, y en este mazo no hay ninguna tarjeta así
    .help = quítala de ahí, o nombra una tarjeta que exista


## Messages: generating (G)


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


## Messages: verifying (K)


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
too-slow = este archivo tarda más de { $seconds } segundos
    .help = simplifícalo y avisa: `mazo explain L305` dice cómo


## Messages: outputs (O)

empty-collection = no hay ninguna tarjeta que escribir
    .help = añade una
shared-guid = la nota tiene el mismo guid que `{ $other }`
    .help = cambia su id, o su `guid:`
no-room-on-paper = la tarjeta `{ $card }` es demasiado larga para recortarla: no saldrá en `cards.html`
    .help = dilo con menos palabras, o haz dos tarjetas
file-of-size = `{ $name }` ({ NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB)
too-much-media = { $what ->
        [pictures] las imágenes que muestran las tarjetas ocupan { $size } MB; el máximo son { $most } MB
       *[all] las imágenes y los sonidos de las tarjetas ocupan { $size } MB; el máximo son { $most } MB
    }
    .note = los mayores son { $largest }
    .help = hazlos más pequeños, o muestra menos


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
