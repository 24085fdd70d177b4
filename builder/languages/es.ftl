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


## Messages: verifying (K)


## Messages: rendering (R), text


## Messages: outputs (O)


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
guid-changed-added = `{ $id }` se publicó con el guid `{ $guid }`
    .help = quita la línea `guid:`
guid-changed-other = `{ $id }` se publicó con el guid `{ $guid }`
    .help = vuelve a poner la línea `guid: { $written }`
guid-changed-removed = `{ $id }` se publicó con el guid `{ $guid }`
    .help = vuelve a poner la línea `guid: { $written }` si la tarjeta la tenía; si nunca la tuvo, esta versión de mazo calcula los guid de otra manera: usa la versión con la que se hizo la última publicación, o deshaz el cambio en `builder/identity.py`
guid-changed-computed = `{ $id }` se publicó con el guid `{ $guid }`
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
release-search = quien estudia encuentra las notas retiradas con: { $search }
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
changelog-corrected-how = Al importar el paquete se actualizan solas, y conservan su progreso.
changelog-retired = Tarjetas retiradas
changelog-retired-how = Anki no borra las tarjetas que un paquete deja de traer. Para no verlas más, búscalas en el explorador de Anki, selecciónalas y suspéndelas:
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
changelog-count-practice = { $practice } de práctica
changelog-count-both = { $count ->
    [one] { $count } nota y { $practice } de práctica
    *[other] { $count } notas y { $practice } de práctica
    }
record-head =
    Lo que publicó la última versión. Solo lo escribe `mazo release`: no lo modifiques, y en un conflicto quédate con lo
    que traiga la versión publicada. Un mazo: carpeta, paquete, su nombre en Anki. Un tipo de nota: nombre, hora, resumen
    (hash), su número en Anki y los ids de sus campos y de sus plantillas. Una nota: id, tipo, carpeta, paquete, hora,
    resumen de lo que guarda Anki, resumen de sus parámetros, guid. Una imagen: archivo, resumen. Una nota retirada: id,
    la versión que dejó de traerla.

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
diff-aspect-guid = guid
diff-aspect-parameters = parámetros
diff-aspect-pictures = imágenes
diff-setting-collection = colección: `{ $key }`
diff-setting-row = colección: fila `{ $tag }`
diff-setting-deck = mazo `{ $deck }`: `{ $key }`
diff-effect-new = sin publicar todavía: llegará con la próxima publicación
diff-effect-never = sin publicar todavía: nadie la tiene
diff-effect-retired = retirada: Anki la conserva, y el CHANGELOG dice cómo encontrarla y suspenderla
diff-effect-same = lo que guarda Anki es lo que publicó la versión { $version }: no pasa nada
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


## The page of `mazo serve`


## A new collection


