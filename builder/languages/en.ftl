### English: everything that readers, printers and contributors see.

## Generators: questions, options and worked steps


## Mistakes


## Figures


## Quantities: what was asked, in words


## Note types: fields, templates and what `mazo new` writes


## Pages and prints


## Exams


## Phrases that rules look for


## Messages: reading files (L), media (M)

# What is expected in a place of a file: `expected …, found …`.

shape-text = text
shape-number = a number such as `0.9` or `1/3`
shape-whole-number = a whole number from { $low } to { $high }
shape-list = a list
shape-words = a mapping of `word: value`
shape-keys = a mapping of `key: value`
shape-two-symbols = two symbols separated by a space
shape-id = an id of lower-case letters, digits and hyphens that is not a device name of Windows such as `con`
shape-tag = a tag of letters, digits, `_` and hyphens, with `::` between levels
shape-namespace = a namespace
shape-source = a source
shape-deck-name = a name of up to 100 characters, without `::`, `"` or tabs, that neither begins with a blank nor ends with a blank or a colon
shape-name = a name
shape-licence = a licence
shape-report-address = an `https://` address with `{"{"}id{"}"}` in it, or `mailto:` and an address, without blanks, quotes, other brackets, or a `&` before anything but `name=`
shape-row = what is asked
shape-sentence = a sentence
shape-origin = an address, or who made it
shape-note-type = a note type
shape-guid = a guid
shape-generator = a generator's name
shape-version = a version such as 1.2.0
shape-time = seconds since the epoch
shape-lines = lines of words
shape-reason-to-retire = why the card was withdrawn, for those who learn it
shape-warning = the name of a warning
shape-claims = a mapping of names to quantities
shape-quantity = a quantity such as `{"{"}probability: a b, under: lm{"}"}`
shape-names = a list of names
wrong-shape-text = expected { $expected }, found `{ $found }`
wrong-shape-empty = expected { $expected }, found nothing
    .help = write the value after the colon; or delete the key if it is not required
wrong-shape-list = expected { $expected }, found a list
wrong-shape-mapping = expected { $expected }, found a mapping
    .help = if this is text with `: ` or braces in it, put it in quotes
wrong-number = expected { $low } to { $high } items, found { $found }
wrong-number-exact = expected { $number } { $number ->
        [one] item
       *[other] items
    }, found { $found }
too-many = expected at most { $high } items, found { $found }
too-few = expected at least one item, found none
write-this = write { $text }
did-you-mean = did you mean `{ $name }`?
known-names = there are { $names }

# What has keys, and what each key is for.

place-collection = the collection
place-deck = a deck
place-credit = the file beside a picture or a sound
place-card = a card
place-computed-file = a computed file
place-record = the record of releases
place-variant = a variant of `{ $generator }`
unknown-key = { $what } has no key `{ $key }`
missing-key = { $what } needs the key `{ $key }`
    .help = add `{ $key }:`
missing-key-described = { $what } needs the key `{ $key }`
    .help = add `{ $key }:`, { $doc }
key-collection-name = the name of the deck in Anki that holds all others
key-slug = the name of the package in `dist/`, such as `mi-mazo`
key-namespace = a text that no other collection has, such as an address of yours; it may never change
key-language = the language of the cards, such as `es`
key-decimal = the decimal sign of the cards, `.` or `,` in quotes; without it, that of the language
key-author = who is named on the pages
key-licence = such as `CC BY-SA 4.0`
key-report = where a learner reports an error: `https://…{"{"}id{"}"}…`, or `mailto:name@example.org?subject={"{"}id{"}"}`
key-rows = what is to be covered, by its tag
key-deck-name = the name of the deck in Anki
key-deck-description = a sentence about the deck, which Anki shows
key-deck-tags = tags that all cards of the deck get
key-deck-source = the source of the cards that name none
key-deck-order = the ids that come first, in the order of study
key-credit-origin = an address, or who made it
key-credit-author = who made it
key-card-id = the file's name without `.md`
key-card-after = the card of the same deck that this one follows in the order of study
key-practice = whether it goes into the second, optional package

# Files and their characters.

unreadable-link = cannot read `{ $name }`: it is a link, and a card reads nothing outside the project
    .help = put the file itself in its place
unreadable-folder = cannot read `{ $name }`: it is not a file
    .help = rename the folder or the device, and put a text file in its place
unreadable-size = cannot read `{ $name }`: it is larger than { $limit } kB
    .help = split it in several files
unreadable-missing = cannot read `{ $name }`: there is no such file
    .help = check its name and its folder
unreadable-encoding = cannot read `{ $name }`: here it is not UTF-8
    .help = save it again in your editor with the encoding UTF-8
unreadable-permission = cannot read `{ $name }`: you have no permission to
    .help = change the permissions of the file
unreadable-system = cannot read `{ $name }`: the system reports the error { $code }
    .help = check that the disk works and that the file opens in an editor
unreadable-character = { $character } has no place in a card
    .help = delete it; it may not be visible in an editor
control-character = { $code } (a control character)
private-character = { $code } (a private-use character)
not-a-character = { $code } (not a character)
letter-with-accents = { $letter } with { $accents }
unseen-character = a character that misleads: { $character }
mixed-scripts = the word `{ $word }` mixes scripts: { $character }
delete-character = delete it; a card about this character writes it as an escape in the YAML data, and names it in words
retype-word = type the word again in one script; a card about such words writes them as escapes in the YAML data, and names the character in words
no-escape-outside-data = take it out: an escape says a character only in data
accent-apart = Anki joins { $character } and what follows it to one character
    .help = write the letter with its accent
unclosed-direction = { $character } has no counterpart here
    .help = close it where it is opened, or delete it
character-in-no-font = no font of the pages has { $character }
    .help = say it in words
too-slow = this file takes more than { $seconds } seconds
    .help = simplify it, and report it: `mazo explain L305` says how

# Front matter and YAML.

no-front-matter = the file does not begin with front matter
    .help = begin with a line `---`, then `id: …` and the like, then a line `---`
front-matter-not-closed = the front matter has no closing line `---`
    .help = put a line `---` below its last `key: value`, before the text of the card
text-in-front-matter = this line is in the front matter, but is not `key: value`
    .help = if the text of the card begins here, put a line `---` above it; otherwise write `key: value`
invalid-yaml = this cannot be read as YAML
    .help = quote a value that holds `: ` or ` #`, or that begins with a sign such as `*` or `[`; indent with spaces; close every bracket and quotation mark
yaml-tab = a tab where YAML allows only spaces
    .help = indent with spaces
yaml-colon = a value that holds `: ` must be in quotes
    .help = put the whole value in quotes: `key: "one: two"`
yaml-no-key = this line is not `key: value`
    .help = write `key: value`; or, if it continues the value above, indent it by two spaces
yaml-indented = this line is indented, but the key above it already has its value
    .help = begin it at the same column as the key above; if it continues that value, put the whole value in quotes
yaml-quote-not-closed = the quotation mark `{ $quote }` that opens here is never closed
    .help = write `{ $quote }` at the end of the value
yaml-escape = `{ $escape }` is not an escape that double quotes know
    .help = write two backslashes for one; or put the value in single quotes, where a backslash is a backslash
yaml-bracket = the bracket `{ $opening }` that opens here is not closed, or a comma is missing after an item
    .help = close it with `{ $closing }`; put items that hold `: `, commas or brackets in quotes
yaml-list-beside-key = a list cannot begin on the line of its key
    .help = write each `- …` on a line of its own below the key; put text that begins with `- ` in quotes
yaml-after-value = this follows a value that has already ended
    .help = delete it, or put the whole value in quotes; inside single quotes, a single quote is written twice
yaml-wrong-depth = this line does not begin at the column of any line that it could belong to
    .help = indent it exactly like the other keys, or the other items `- …`, of its list
yaml-sign = a value without quotes cannot begin with `{ $sign }`
    .help = put the value in quotes
yaml-backtick = a value without quotes cannot begin with a backtick
    .help = put the value in quotes
yaml-second-document = a file holds one YAML document
    .help = take out the second `---`
yaml-no-mapping = expected a mapping of `key: value` lines
    .help = write a key and a value on each line, such as `id: mi-tarjeta`
yaml-too-deep = nested deeper than { $most } levels
    .help = flatten it
yaml-too-large = more than { $most } values in one file
    .help = split the file
yaml-anchor = anchors and aliases have no place here
    .help = write the value out; put text that begins with `&` or `*` in quotes
yaml-tag = the YAML tag `{ $tag }` has no place here
    .help = take it out; put text that begins with `!` in quotes
yaml-key-is-no-text = a key must be text
    .help = put it in quotes
swallowed-comment = YAML reads the rest of this line as a comment
    .label = lost
    .help = quote the value; or give the comment a line of its own
duplicate-key = the key `{ $key }` is written twice
    .note = first on line { $line }
    .help = keep one of them

# The parts of a card.

wrong-id = the id `{ $id }` is not the file's name
    .help = name the file `{ $id }.md`
wrong-id-or-file = the id `{ $id }` is not the file's name
    .help = name the file `{ $id }.md`, or write `id: { $stem }`
wrong-parts = a `{ $type }` card has { $least } parts, this one has { $found }
    .note = they are { $shape }
    .help = part them by lines `---`
wrong-parts-or-more = a `{ $type }` card has { $least } or { $most } parts, this one has { $found }
    .note = they are { $shape }
    .help = part them by lines `---`
empty-part = the part `{ $part }` is empty
    .help = write it
unknown-type = there is no note type `{ $name }`
answer-of-several-lines = the answer to be typed has more than one line
    .help = write one line; or a list `- …` of the answers that are accepted, the one to be shown first
no-answer = there is no answer to be typed
    .help = write it
too-many-answers = at most { $most } answers are accepted, and here are { $found }
    .help = keep those that a learner would type
answer-listed-twice = the answer `{ $answer }` is listed twice
    .help = take one of them out
marked-answer = `{ $mark }` is read as a mark, and the learner would have to type it
keep-answer-as-written = to keep the answer exactly as written, put a line ```` ``` ```` above and below it
passage-too-long = a passage of { $length } characters; { $most } are the most
    .help = part the card in several
lists-too-deep = lists or quotations nested more than { $most } deep
    .help = flatten them
too-many-brackets = more than { $most } opening brackets in one passage
    .help = put what is to be read literally into backticks
malformed-option = malformed option
    .help = write `- [ ] wrong` or `- [x] right`, from the line's first character
number-of-options = a choice needs { $least } to { $most } options, this one has { $found }
    .help = write them as `- [ ] wrong` and `- [x] right`
empty-option = the option is empty
    .help = write its text on this line; or below it, indented by two spaces, code, a table or a picture
number-of-keys = { $found ->
        [0] no option is marked `[x]`, and one is right
       *[other] { $found } options are marked `[x]`, and only one is right
    }
    .help = mark just the right option with `[x]`
no-stem = there is no stem before the options
    .help = write the question above the first option
text-between-options = text between the options that belongs to none of them
    .help = indent it by two spaces, under its option
no-generator = there is no generator `{ $name }`

# Decks, names of files, ids and tags.

name-is-no-text = the name `{ $name }` has characters that are no text
    .help = name it in letters, digits, hyphens
name-of-a-device = Windows keeps the name `{ $name }` for a device, and cannot check it out
    .help = name it otherwise, in letters, digits, hyphens
name-ends-in-a-dot = the name `{ $name }` ends in a dot or a blank, which Windows drops
    .help = name it in letters, digits, hyphens
names-that-are-one = `{ $name }` and `{ $first }` are one name on Windows and macOS
    .help = name one of them otherwise
name-misleads = in the name `{ $name }`: { $problem }
    .help = name it in letters, digits, hyphens
folder-with-a-blank = the name of the folder `{ $folder }` has a blank
    .help = name it `{ $better }`; the deck's own name is in `_deck.yaml`
folder-is-no-deck = the folder `{ $folder }` has no `{ $file }`
    .help = write one, with `name:` and `description:`; or begin the folder's name with `_`
folder-with-a-colon = `{ $number }` begins the folder's name and the deck's, and Anki does not keep its `:` or `"`
    .help = name it `{ $better }`
folder-in-a-deck = `{ $folder }` is a folder within a deck
    .help = give it a folder of its own in `cards/`
folder-without-number = Anki will call this deck `{ $name }` for ever, because its folder has no number
    .help = rename the folder before the first release, for example to `{ $better }`: decks are studied in the order of their numbers
stray-file = `{ $name }` is neither a card nor a computed file of a deck
    .help = name it `<id>.md` or `<family>.yaml` in a deck's folder; or begin its name with `_`
shared-deck-name = the deck name `{ $name }` is also that of `{ $folder }`
    .help = name one of them otherwise: Anki tells decks apart by name
wrong-deck-order = `order` names `{ $id }`, and there is no such card in this deck
    .help = take it out, or name a card that is there
duplicate-id = the id `{ $id }` is already taken
    .label = second note with this id
    .note = first in { $path }:{ $line }
    .help = give the newer card another id
tags-by-case = the tag `{ $tag }` differs from `{ $other }` by case alone, and Anki keeps one of them
    .note = `{ $other }` is at { $path }:{ $line }:{ $column }
    .help = write `{ $other }` here; or `{ $tag }` there
tags-by-accent = the tag `{ $tag }` differs from `{ $other }` by accents alone, and Anki keeps both
    .note = `{ $other }` is at { $path }:{ $line }:{ $column }
    .help = write `{ $other }` here; or `{ $tag }` there

# `verify:`

answer-is-a-list = `answer` is a name, or `{"{"}c1: name{"}"}` for a cloze
too-many-names = more than { $most } names
    .help = part the card in two
not-a-name = `{ $name }` cannot be a name
    .help = begin with a letter; then letters, digits, `-`, `_`
unknown-quantity = there is no model and no quantity `{ $name }`
unknown-figure = there is no kind of figure `{ $name }`
unknown-mistake = `{ $quantity }` has no mistake `{ $name }`
no-such-model = `{ $name }` is no model bound above that fits here
    .help = bind the model first
name-not-bound = `{ $name }` is not bound in this block
    .help = bind `{ $name }: {"{"}…{"}"}`
cloze-answers = expected `{"{"}c1: name{"}"}`

# Pictures and sounds.

media-names-alike = `{ $name }` and `{ $other }` differ by capitals alone, which many systems do not tell apart
    .help = rename one of them
media-no-origin = nothing says where `media/{ $name }` comes from
    .help = write `media/{ $beside }` with two lines, `origin: ` with its address or who made it, and `licence: ` with the licence under which it may be shared, such as `CC BY-SA 4.0`
media-credit-of-nothing = `{ $name }` is beside no picture or sound: it must be `<file>.yaml`, as `mapa.svg.yaml`
    .help = rename it like its picture or sound, or delete it
media-of-unknown-kind = `{ $name }` is neither a picture nor a sound that cards can show
    .help = save it in another format, or delete it
media-unused = no card names `{ $name }`
    .help = show it on a card, or delete it
media-address = `{ $address }` is an address, and cards show only files of `media/`
    .help = save the file in `media/` and write its name
media-kind = `{ $name }` is neither a picture nor a sound that cards can show
    .help = use a file of `media/` that ends in { $kinds }
media-in-a-folder = `{ $name }` is in a folder, and cards show only files of `media/` itself
    .help = move it to `media/{ $better }` and write `{ $better }`
media-name = the name `{ $name }` must consist of unaccented letters, digits, `-` and `_`
    .help = rename it to `media/{ $better }` and write `{ $better }`
media-name-of-a-device = the name `{ $name }` is reserved by Windows, where nobody could open the file
    .help = rename it to `media/{ $better }` and write `{ $better }`
media-name-too-long = the name `{ $name }` has more than { $most } characters before its suffix
    .help = rename it to `media/{ $better }` and write `{ $better }`
media-missing = there is no `media/{ $name }`
    .help = put the file in `media/`, and write `![what it shows](name.svg)` with its name
media-other-case = there is no `media/{ $name }`
    .help = there is `media/{ $alike }`: write `{ $alike }`
media-unreadable = cannot read `media/{ $name }`
    .help = check its permissions, and that it opens in another program
media-empty = `media/{ $name }` is empty
    .help = put the file itself there
media-too-large = `media/{ $name }` is larger than { $most } MB
    .help = make it smaller: a telephone shows it, and each learner downloads it
media-git-lfs = `media/{ $name }` is a pointer of Git LFS, not the file itself
    .help = fetch the file with `git lfs pull`
media-no-file = `media/{ $name }` is a link, a folder or a device, not a file
    .help = put the file itself there
media-damaged-unknown = `{ $name }` is damaged, or not a picture: it cannot be decoded
    .help = open it in a picture editor, and export it again
media-damaged-web-page = `{ $name }` is damaged, or not a picture: it cannot be decoded; it is a web page
    .help = save the picture itself, not the page that shows it
media-damaged-svg = `{ $name }` is damaged, or not a picture: it cannot be decoded; it is an SVG
    .help = end its name in `.svg`, on the card too
media-wrong-suffix = `{ $name }` is not what its name says: its contents are { $found }
    .help = name it `{ $better }`, on the card too
media-too-long = `{ $name }` is too long an animation: the maximum is { $frames } frames and { $millions } million pixels in all
    .help = make it shorter or smaller
media-with-a-position = `{ $name }` says where it was taken: its metadata hold a position
    .help = export it without metadata, for instance with `exiftool -all= { $name }`
media-too-many-pixels = `{ $name }` has too many pixels: the maximum is { $millions } million
    .help = make it smaller; 2000 pixels are enough for any screen
media-no-sound = `{ $name }` is damaged, or not a sound that Anki plays
    .help = export it again from an audio editor, best as `.mp3`, which every Anki plays
media-changed = `media/{ $name }` changed while it was read
    .help = run mazo again
picture-without-description = `{ $name }` has no alternative text
    .help = write `![what it shows]({ $name })`
figure-not-bound = `verify:` binds no figure `{ $name }`
    .help = bind it: `{ $name }: {"{"}figure: …, under: …{"}"}`
figure-with-description = the figure `{ $name }` must not have an alternative text
    .help = write `![](figure:{ $name })`: mazo generates the text

# Drawings: what an SVG may not hold.

drawing = `{ $name }`, line { $line }: { $problem }
    .help = { $help }
drawing-too = line { $line }: { $problem }
drawing-save-plain = save it from the editor as plain SVG, with text as paths; or export it as PNG
drawing-not-utf-8 = `{ $name }` is not UTF-8 text
    .help = save it from the editor as plain SVG, in UTF-8
drawing-too-large = `{ $name }` is larger than { $most } MB when written out
    .help = { drawing-save-plain }
drawing-not-xml = it is not well-formed XML
    .help = { drawing-save-plain }
drawing-no-svg = its first element is not `<svg xmlns="{ $namespace }">`
    .help = save it from the editor as plain SVG
drawing-entities = it declares entities, which can expand without limit
    .help = { drawing-save-plain }
drawing-entity = the entity `&{ $name };` is unknown
    .help = write the character itself
drawing-instruction = the processing instruction `{ $name }` is not allowed
    .help = delete it
drawing-too-many-elements = it has more than { $most } elements
    .help = export it as PNG
drawing-too-deep = its elements are nested more than { $most } deep
    .help = { drawing-save-plain }
drawing-draws-too-much = it draws more than { $most } elements, repetitions included
    .help = make it simpler, or export it as PNG
drawing-endless = the element `{ $tag }` contains itself
    .help = delete the reference
drawing-element-other = the element `{ $tag }` is not allowed in a drawing
    .help = { drawing-save-plain }
drawing-element-script = the element `{ $tag }` is not allowed in a drawing
    .help = a drawing runs nothing: delete it
drawing-element-web-page = the element `{ $tag }` is not allowed in a drawing
    .help = a drawing holds no web page: turn the text into SVG text or paths
drawing-element-filter = the element `{ $tag }` is not allowed in a drawing
    .help = a drawing has no filters: export what they change as PNG
drawing-element-link = the element `{ $tag }` is not allowed in a drawing
    .help = a drawing has no links: write the link in the card's text
drawing-element-animation = the element `{ $tag }` is not allowed in a drawing
    .help = a drawing does not move: export it without animation, or as GIF
drawing-attribute-other = the attribute `{ $name }` of `{ $tag }` is not allowed in a drawing
    .help = { drawing-save-plain }
drawing-attribute-script = the attribute `{ $name }` of `{ $tag }` is not allowed in a drawing
    .help = a drawing runs nothing: delete it
drawing-attribute-filter = the attribute `filter` of `{ $tag }` is not allowed
    .help = a drawing has no filters: export what they change as PNG
drawing-xml-attribute = the attribute `xml:{ $name }` is not allowed in a drawing
    .help = { drawing-save-plain }
drawing-id = the id `{ $id }` has signs that ids cannot have
    .help = rename it
drawing-address = the address `{ $address }` of `{ $tag }` is not in the drawing
    .help = embed what it shows, or delete it
drawing-picture-elsewhere = the picture `{ $address }` is not embedded as PNG, JPEG or WebP
    .help = embed it in the editor
drawing-picture-not-base64 = an embedded picture is not base64
    .help = embed it again in the editor
drawing-bad-picture = of an embedded picture, { $problem }
    .help = embed it again in the editor, or export the whole drawing as PNG
drawing-too-many-pixels = its embedded pictures have too many pixels
    .help = make them smaller
drawing-style-reference = a style sheet names `#{ $id }`, which is no gradient and no clipping path
    .help = write it as an attribute of the element
drawing-value = the attribute `{ $name }` of `{ $tag }` has { $problem }
    .help = { drawing-save-plain }
drawing-style = the style of `{ $tag }` has { $problem }
    .help = { drawing-save-plain }
drawing-style-sheet = the style sheet has { $problem }
    .help = { drawing-save-plain }
style-value = `{ $text }` in the value `{ $value }`
style-address = the address `{ $address }`, which is not in the drawing
style-no-declaration = `{ $text }`, which is not `property: value`
style-property = the property `{ $name }`
style-rule-not-closed = a rule that is not closed
style-too-many-rules = more than { $most } rules
style-rule = the rule `{ $selector }`
style-no-rule = `{ $text }`, which is not a rule
style-font = a font that is not embedded in the drawing
style-font-face = `{ $text }` in `@font-face`
style-comment-not-closed = a comment that is not closed


## Messages: generating (G)


## Messages: rules (V)

# Order of study
wrong-after = `after` names `{ $id }`, and there is no such card in this deck
    .help = { $hint }
wrong-after-hint = name a card of the same deck, or delete the line
wrong-after-circular = `{ $id }` comes after itself: the cards that `after` names go round in a circle
    .help = delete one of their `after` lines


## Messages: verifying (K)


## Messages: rendering (R), text


## Messages: outputs (O)


## Messages: releases (P)


## Commands and `--help`


## The page of `mazo serve`


## A new collection

# What `mazo init` says and asks.
command-init-help = begin a collection
command-init-folder = the collection's folder; without it, this one
command-init-name = the name of the collection
command-init-language = the language of the cards: { $codes }
command-init-author = who is named as the author
command-init-licence = the licence of the cards
command-init-report = where learners report an error: a mail address, or `https://…{ "{" }id{ "}" }…`
init-ask-name = Name of the collection
init-ask-language = Language of the cards ({ $codes })
init-ask-author = Author
init-ask-licence = Licence of the cards
init-ask-report = Where to report an error (a mail or web address)
init-missing = missing: { $options }; without a terminal to ask on, give them as options
init-wrong = { $option }: `{ $answer }` will not do: { $expected }
init-expected-name = write a name of up to 100 characters, without `::`, quotes or tabs
init-expected-line = write a line of text
init-expected-language = choose from { $codes }
init-expected-report = write a mail address, or one that begins with `https://` and contains `{ "{" }id{ "}" }`
init-exists = { $folder } already has { $file }; `mazo init` overwrites nothing, so no file was written
init-inside = { $folder } is inside a collection, that of { $root }; choose another folder
init-failed = cannot write to { $folder }: { $reason }
init-done = Wrote { $n } files to { $folder }. Build it with { $command }; README.md says what comes next.

# The sample cards: each is a file, without its front matter.
init-deck-1-folder = 01-learning
init-deck-1-name = Learning
init-deck-1-description = Why being asked beats reading again.
init-deck-2-folder = 02-computed
init-deck-2-name = Computed cards
init-deck-2-description = Cards whose answers mazo computes from the data.

init-basic-id = forgetting-curve
init-basic-source = Ebbinghaus (1885), Über das Gedächtnis
init-basic =
    How is something that was learnt once, and never reviewed, forgotten over time?

    ---

    Fast at first, then more and more slowly.
init-reversed-id = testing-effect
init-reversed-source = Roediger and Karpicke (2006), Test-Enhanced Learning
init-reversed =
    { "**" }Testing effect**, in the study of memory

    ---

    The advantage of trying to recall what was learnt over merely reading it again.
init-cloze-id = spaced-practice
init-cloze-source = Cepeda et al. (2006), Distributed Practice in Verbal Recall Tasks
init-cloze =
    Reviewing a little on many days, instead of a lot on a single one, is called { "{{" }c1::spaced{ "}}" } practice.

    ---

    With the same hours of study, it is remembered for longer.
init-choice-id = question-of-a-card
init-choice-source = Wozniak (1999), Effective Learning: Twenty Rules of Formulating Knowledge
init-choice =
    Which of these questions is the best for a card?

    - [x] In which year did Darwin publish *On the Origin of Species*?
      It has one short answer, which is easy to judge.
    - [ ] Which ideas and which books of Darwin's are worth remembering?
      It has many answers, and nobody knows whether theirs is complete.
    - [ ] Is Darwin the author of the book *On the Origin of Species*?
      It is answered by yes or no, and half of the guesses are right.

    ---

    A good card asks one thing, and whoever answers can judge whether they were right.
init-typed-id = checking-command
init-typed-source = README of mazo
init-typed =
    Which command of mazo checks all cards and writes no file? Type the whole command.

    ---

    mazo check

    ---

    If something is wrong, it names the file, the line and what to do.
init-computed-file = sentence-probability
init-computed-source = Jurafsky and Martin, Speech and Language Processing (3rd ed.), ch. 3
init-computed-id = probability-{ $n }

init-readme =
    # { $name }

    Flashcards in plain text, which [mazo](https://github.com/mazo-cards/mazo) turns into a package for Anki and pages to print.

    - `mazo build` builds everything into `dist/`: `{ $package }`, the review sheet, and cards to cut out.
    - `mazo new basic my-card --deck { $deck }` begins a card, and `mazo check` says what it lacks.
    - `mazo serve` shows the cards while you write them.

    Licence of the cards: { $licence }. By { $author }.
