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


## Messages: verifying (K)


## Messages: rendering (R), text


## Messages: outputs (O)


## Messages: releases (P)


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
no-browser = no se ha encontrado Chromium
    .help = instala Chromium, Chrome o Edge, o pon su ruta en CHROMIUM; o imprime el archivo HTML desde cualquier navegador
no-browser-stated = `CHROMIUM` no es un programa: { $path }
    .help = instala Chromium, Chrome o Edge, o pon su ruta en CHROMIUM; o imprime el archivo HTML desde cualquier navegador
no-browser-run = { $path } no ha hecho el PDF: { $reason }
    .help = instala otro Chromium, Chrome o Edge y pon su ruta en CHROMIUM; o imprime el archivo HTML desde cualquier navegador
no-browser-pdf = { $path } no ha hecho el PDF (código de salida { $code }); { $said }
    .help = instala otro Chromium, Chrome o Edge y pon su ruta en CHROMIUM; o imprime el archivo HTML desde cualquier navegador
no-browser-said = lo que ha dicho: { $text }
no-browser-silent = no ha dicho por qué

git-error = mazo: { $problem }; { $todo }
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
help-build-out = escribe ahí y no en dist/
help-build-pdf = las hojas también en PDF, con un Chromium instalado

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

command-exam-help = hace versiones de un examen, cada una con su plantilla de respuestas
command-exam-too-few = mazo: { $problem }; pide menos, o incluye más mazos, etiquetas o tipos
help-exam-count = cuántas preguntas tiene cada versión
help-exam-versions = cuántas versiones: A, B, etc.; una si no se dice
help-exam-seed = un número cualquiera; el mismo da el mismo examen
help-exam-out = la carpeta; dist/exam si no se dice

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
command-new-source = ‹de dónde sale lo que dice›
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
help-sample-count = cuántas variantes se sortean
help-sample-seed = un número cualquiera; el mismo da las mismas variantes
help-sample-level = un solo nivel; si no se dice, los tres por turno
help-sample-with = un parámetro que no se sortea; por ejemplo, smoothing=add-one
help-sample-deck = la carpeta de cards/ a cuyo archivo se añaden

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
command-sheet-out = mazo: `--out` indica un archivo HTML; por ejemplo, { $example }
command-sheet-none = mazo: ninguna tarjeta cumple todo eso; `--practice` añade las del segundo paquete
command-sheet-left-out = { $n ->
    [one] { $deck }: 1 de { $all } tarjetas, la más larga, no cabe en su página; `--tags` elige menos. Queda fuera: { $ids }
   *[other] { $deck }: { $n } de { $all } tarjetas, las más largas, no caben en su página; `--tags` elige menos. Quedan fuera: { $ids }
}
command-sheets-unknown = mazo: { $problem }
help-sheets-deck = la carpeta de un mazo, o su número; se puede repetir
help-sheets-tags = tarjetas con alguna de estas etiquetas
help-sheets-types = tarjetas de estos tipos
help-sheets-paper = el tamaño del papel
help-sheets-letters = el tamaño de la letra
help-sheets-pdf = un PDF junto al HTML, con un Chromium instalado
help-sheet-practice = también las tarjetas del paquete de práctica
help-sheet-brief = cada mazo en una página, con respuestas breves
help-sheet-cards = tarjetas de dos caras para recortar
help-sheet-answers = dónde van las respuestas: al final, tras cada pregunta, en ninguna parte o solas
help-sheet-turn = sobre qué borde da la vuelta la impresora a las hojas de tarjetas: el largo, el corto o ninguno
help-sheet-out = el archivo HTML; dist/sheet.html si no se dice

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
serve-which-main = paquete principal
serve-which-practice = práctica
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
serve-practice = práctica
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
init-computed-source = Jurafsky y Martin, Speech and Language Processing (3.ª ed.), cap. 3
init-computed-id = probabilidad-{ $n }

init-readme =
    # { $name }

    Tarjetas en texto plano, que [mazo](https://github.com/mazo-cards/mazo) convierte en un paquete para Anki y en páginas para imprimir.

    - `mazo build` lo compila todo en `dist/`: `{ $package }`, la hoja de repaso y las tarjetas recortables.
    - `mazo new basic mi-tarjeta --deck { $deck }` empieza una tarjeta, y `mazo check` dice qué le falta.
    - `mazo serve` muestra las tarjetas mientras las escribes.

    Licencia de las tarjetas: { $licence }. Autoría: { $author }.
