### English: everything that readers, printers and contributors see.

## Generators: questions, options and worked steps


## Mistakes


## Figures


## Quantities: what was asked, in words


## Note types: fields, templates and what `mazo new` writes


## Pages and prints


## Exams


## Phrases that rules look for

phrase-none-of-the-above =
    (?:none|neither) of (?:the (?:(?:options|answers|choices|alternatives|statements) )?(?:above|others?|rest|preceding|previous|two)|these|those|them)(?: (?:options|answers|choices|alternatives|statements|ones))?(?: above)?(?: (?:is|are) (?:correct|true|right))?
    (?:none|neither) of the (?:other )?(?:options|answers|choices|alternatives|statements)(?: (?:is|are) (?:correct|true|right))?
    no(?:ne)? other (?:option|answer|choice|alternative|statement)(?: is (?:correct|true|right))?
    no (?:correct|right) (?:option|answer|choice)(?: is (?:given|listed))?
phrase-all-of-the-above =
    (?:all|both) (?:of )?(?:the (?:(?:options|answers|choices|alternatives|statements) )?(?:above|others?|rest|preceding|previous)|these|those|them)(?: (?:options|answers|choices|alternatives|statements|ones))?(?: above)?(?: are (?:correct|true|right))?
    all (?:two|three|four|five)(?: of (?:the above|these|those|them))?(?: (?:options|answers|choices|statements))?(?: above)?(?: are (?:correct|true|right))?
    (?:all|both)(?: (?:of )?the)?(?: other)?(?: (?:options|answers|choices|alternatives|statements))? are (?:correct|true|right)
    every(?:thing| option| answer| statement) above(?: is (?:correct|true|right))?
phrase-option-by-place =
    \b(?:options?|answers?|alternatives?|choices?) (?:(?-i:[A-H])\b|\(?[a-h]\)|#\d|(?:number|no\.) ?\d)
    \b(?:options?|alternatives?|choices?) (?:\d\b(?!\.\d)|(?:one|two|three|four|five)\b(?! of\b))
    \b(?:options?|answers?|alternatives?|choices?) (?:above|below)\b
    \bthe above (?:options?|answers?|alternatives?|choices?)\b
    \bthe (?:first|second|third|fourth|fifth|last|final|previous|preceding|next)(?: (?:two|three))?(?: (?:right|wrong|correct|incorrect|possible))? (?:options?|answers?|alternatives?|choices?)\b
# What a question ends with; and a whole one: a sentence, which an abbreviation such as “e.g.” does not end.
phrase-question-ends =
    ?
    :
phrase-question =
    (?:\A|(?<=[.!?:] )|(?<=[.!?:]["”’)*] )|(?<=\s\s))(?=\S)(?:\b(?:e\.g|i\.e|cf|vs)\. |[^?.!:\s]|[.!:](?!["”’)*]?\s)|[.!:](?= (?-i:[a-z]))|[.!:](?=["”’)*] (?-i:[a-z]))|\s(?!\s))++\?
    \b(?:all|each|every one) of (?:the following|these)\b[^?.!:]*+:
# A negative question: a word that asks, then one that negates, and between them none that begins a clause of its own.
phrase-asking =
    (?:in |of |from |with |by |to |on |for |under |at )?(?:which|what|who|whom|whose)
    (?:all|each|every one) of (?:the following|these)
phrase-negation =
    (?<!\bor )not(?! (?:only|just|merely)\b)|never|except|cannot|\w+n['’]t
    false(?! (?:positive|negative|alarm|friend|discovery))|untrue|incorrect|(?:(?<=\bis )|(?<=\bare ))wrong(?! (?:with|about|if|when)\b)
phrase-subordinate =
    if|that|when|where|because|although|though|while|unless|since|who|whose
phrase-absolute =
    (?<!almost )(?<!nearly )(?<!not )always|(?<!almost )never(?!-)|invariably|without exception|at all times
    in (?:all|every|any|no) cases?|under (?:all|any|no) circumstances
    (?:absolute|total|complete|entire|exclusive)ly
phrase-vague =
    sometimes|often|almost always|nearly always|seldom|perhaps|maybe|mostly|at times|in general|as a rule|for the most part|in (?:most|some|many) cases
    (?:usual|frequent|general|occasional|rare|typical|common|possib|probab)ly|normally(?! distributed)
    tends? to|(?-i:may)|might
# At the beginning of an answer.
phrase-yes-or-no =
    (?:yes|no(?!\. ?\d)|true|false|correct|incorrect)\b(?=\s*(?:[.,:;!—–]|$)|\s+(?:because|since|but|as)\b)
phrase-enumerate =
    \b(?:list|name|enumerate|cite|mention|state|give|recite)\b(?= (?:all|both|(?:(?:any|the|its|their) )?(?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten))\b(?!-))
    \b(?:list|name|enumerate)\b(?= (?:the|its|their) (?:\w+ )?\w*[^\W_aisu]s\b(?!['’]))
    \b(?:what|which) (?:are|were) (?:the|its|their) (?:\w+ )?(?:three|four|five|six|seven|eight|nine|ten)\b(?!-)
    \b(?:what|which) (?:three|four|five|six|seven|eight|nine|ten)\b(?!-)
phrase-second-question =
    \s(?:and|or) (?=(?:(?:in|of|from|with|by|to|on|for|under|at) )?(?:what|which|who|whom|whose|when|where|why|how)\b)
    ,\s(?:and|or) (?=(?:is|are|was|were|does|do|did|can|could|will|would|should|has|have) (?:a|an|any|it|its|one|that|the|their|there|these|they|this|those)\b)
# What the stem of a computed card says of its conventions.
phrase-overlaps = overlap
phrase-rounding =
    round|decimal|approximat|significant
phrase-logarithm =
    \bbits\b|\bbase\b|\\log_2


## Messages: reading files (L), media (M)

duplicate-id = the id `{ $id }` is already taken
    .label = second note with this id
    .note = first in { $path }:{ $line }
    .help = give the newer card another id
wrong-deck-order = `order` names `{ $id }`, and there is no such card in this deck
    .help = take it out, or name a card that is there


## Messages: generating (G)


## Messages: rules (V)

unused-allow = `allow: { $name }` silences nothing
    .help = take it out
unused-allow-misspelt = `allow: { $name }` silences nothing
    .help = did you mean `{ $meant }`?
all-of-the-above = an option is “all of the above”
    .help = ask for the one thing that matters, or make a card of each option
answer-on-front = the answer is on the front
    .help = reword the front
answer-on-front-cloze = the hidden text is also shown elsewhere in the text
    .help = reword it there, or hide it there too, under the same number
bare-term = the front is a term, not a question
    .help = ask a question, or write `type: reversed`
broken-cloze-nested = a deletion is badly written, or is inside another one
    .help = write `{"{{"}c1::hidden{"}}"}`, and none inside another
broken-cloze-unclosed = the deletion is not closed
    .help = end it with `{"}}"}`, in the same paragraph, item or cell
broken-cloze-misplaced = a deletion where none is allowed
    .help = only the text of a `cloze` card has any
broken-cloze-none = the card has no deletion, so Anki makes no card of it
    .help = write `{"{{"}c1::…{"}}"}`
broken-cloze-empty = the deletion hides nothing
    .help = write what it hides
broken-cloze-number = Anki knows deletions up to { $most }
    .help = number them from 1
broken-cloze-gap = there is a deletion { $number }, but no deletion { $missing }
    .help = number the deletions from 1 without gaps
broken-cloze-in-picture = a picture cannot hold a deletion
    .help = hide words of the text instead
broken-cloze-in-address = the address of a link cannot hold a deletion
    .help = hide the link's text: `[{"{{"}c1::text{"}}"}](https://…)`
broken-cloze-in-code = the deletion is not closed in its code
    .help = end it with `{"}}"}` there; each brace that its answer opens must be closed too
broken-cloze-in-block = the deletion is not closed in its block of code
    .help = end it with `{"}}"}` there; each brace that its answer opens must be closed too
broken-cloze-escaped = after a backslash this is only text, and the card has no other deletion
    .help = leave the backslash out
broken-cloze-one-brace = a deletion is badly written
    .help = write `{"{{"}c1::hidden{"}}"}`, with two braces
duplicate-front = the card asks what another one asks
    .note = the other is `{ $other }`, at { $path }:{ $line }
    .help = drop one of them, or ask for something else
enumeration-asked = the card asks for a list
    .help = make a card of each item: { $items } can be recalled together
enumeration-answer = the answer is a list
    .help = make a card of each item: { $items } can be recalled together
enumeration-hidden = the deletion hides a list
    .help = make a card of each item: { $items } can be recalled together
footnotes-no-text = the footnote `{ $label }` has no text
    .help = write `[^{ $label }]: …` on a line of its own, after a blank one
footnotes-both-ways = a footnote on a card that asks both ways
    .help = say it in the text, or make two cards of it
footnotes-unmarked = nothing in the card marks the footnote `{ $label }`
    .help = write `[^{ $label }]` where it belongs, or leave the footnote out
footnotes-several-texts = the footnote `{ $label }` has several texts
    .help = leave one
heading = a card has no headings
    .help = use **bold**; or, for a token, backticks: `` `## b` ``
key-longest = the right answer is the longest option by far
    .note = it has { $length } characters, the wrong ones { $mean } on average
    .help = shorten it, or word the wrong ones as fully
key-place = the right answer is in place { $place } in { $times } of { $cards } cards of { $options } options
    .note = { $chance }
    .help = choose the places of the right answers at random
key-place-repeated = the right answer is in the same place as in the card before in { $times } of { $cards } cards of { $options } options
    .note = { $chance }
    .help = choose the places of the right answers at random
key-place-odds = by chance, this would happen in one of { $odds } decks
key-place-tiny-odds = by chance, this would happen in fewer than one of a million decks
lone-dollar = this `$` is not part of a formula and is shown as typed
    .help = write `\$` for the sign; a formula has no space just inside its dollars
long-answer = { $what ->
        [option] the option has { $words } words; the limit is { $limit }
        [reason] the reason has { $words } words; the limit is { $limit }
        [deletion] the deletion has { $words } words; the limit is { $limit }
        [answer] the answer has { $words } words; the limit is { $limit }
       *[part] the part `{ $what }` has { $words } words; the limit is { $limit }
    }
    .help = split the card in two, or delete what is not asked
many-clozes = the text makes more than { $most } cards
    .help = split it, or hide only what matters
misleading-character = { $what }
    .help = { $help }
misleading-character-computed = a computed card shows its data: leave such words out of the variant
misleading-character-joined = Anki joins { $character } and what follows it to one character
    .help = { misleading-character-computed }
missing-source = the note names no source
    .help = add `source: …` to the card or to its `_deck.yaml`
mixed-options = { $trait ->
        [kind] the options are of different kinds
        [number] the options write their numbers in different ways
        [start] the options begin in different ways
       *[end] the options end in different ways
    }
    .note = this one: { $own }; others: { $others }
    .help = give all options one format
trait-words = words
trait-code = code
trait-formula = a formula
trait-fraction = a fraction
trait-decimal = a decimal number
trait-capital = it begins with a capital
trait-small-letter = it begins with a small letter
trait-full-stop = it ends in a full stop
trait-no-full-stop = it ends without a full stop
near-duplicate = the card asks almost what another one asks
    .note = the other is `{ $other }`, at { $path }:{ $line }
    .help = drop one of them, or ask for what differs
negative-stem = the question is negative, and its negation is easy to overlook
    .help = ask for what is true, or write `**{ $word }**`
no-glyph = no font of the pages has { $character }
    .help = say it in words, or show it in a picture of `media/`
no-solution = the answer has no explanation
    .help = add a sentence on how to reach it, in the part `{ $part }`
none-not-last = this option refers to those above it, but is not the last
    .help = put it last
option-by-place = an option is cited by its position, but options are shuffled
    .help = cite what it says
options-alike = the option is the same as one above it
    .note = the other is on line { $line }
    .help = change one of them
raw-html = raw HTML: `{ $tag }`
    .help = write it as code, `` `{ $tag }` ``, if it is meant to be read; otherwise use Markdown
several-questions = the front asks two questions
    .help = make a card of each
shows-nothing = this part shows nothing
    .help = write something in it
stem-word-in-key = “{ $word }” is in the question, and of the options only in the right one
    .help = use another word in the right option, or this one in a wrong option too
telling-terms-absolute = an absolute term marks a wrong option: “{ $term }”
    .help = leave the term out, or use one in the others too
telling-terms-vague = a vague term marks the right option: “{ $term }”
    .help = leave the term out, or use one in the others too
unclosed-formula = the formula is not closed
    .help = close it before the next blank line
unclosed-fence = the fenced code is not closed
    .help = end it with a line of the same backticks
unclosed-direction = { $mark } has no counterpart in its paragraph
    .help = delete it, or close it where it is opened
unfilled-source = the source is still to be filled in: `{ $source }`
    .help = write where the card's fact comes from; or delete the line, for the deck's source
unfilled = still to be filled in: `{ $place }`
    .help = write it in place of the marks ‹ and › and what is between them
unprotected-latex = LaTeX outside a formula: `{ $latex }`
    .help = put it between dollars: `$…$`
unsorted-options-shuffled = the numbers are not in ascending order
    .help = sort the options, and write `shuffle: false`
unsorted-options = the numbers are not in ascending order
    .help = sort the options
unsorted-options-in-order = the options are numbers in order, but Anki would shuffle them
    .help = write `shuffle: false` between the lines `---` at the top
unstated-convention = { $what ->
        [padding] the stem does not state the padding of sentences
        [vocabulary] the stem does not state what counts in V
        [logarithm] the stem does not state the base of the logarithm
        [overlaps] the stem does not state whether overlapping pairs count
        [pair-score] the stem does not state the score of a pair
       *[rounding] the stem does not state the rounding
    }
    .help = state it in the generator `{ $generator }`
unsupported-task-list = a task list, which a card does not support
    .help = write only `- `; boxes mark the options of a choice
unsupported-callout = a callout, which a card does not support
    .help = begin a quotation with a word in bold: `> **Note.** …`
unsupported-highlight = a highlight, which a card does not support
    .help = use **bold**
unsupported-insertion = an insertion, which a card does not support
    .help = use *italics*
unsupported-superscript = a superscript, which a card does not support
    .help = write a formula: `$x^2$`
unsupported-image-by-name = an image by its name alone, which a card does not support
    .help = write `![what it shows](file.svg)`
unsupported-wiki-link = a wiki link, which a card does not support
    .help = write `[text](https://…)`, or plain text
unsupported-image-size = an image with a size, which a card does not support
    .help = write `![what it shows](file.svg){"{"}width=60%{"}"}`
unsupported-image-blank = an image whose name has a blank, which a card does not support
    .help = rename the file, with hyphens for blanks
unsupported-image-address = an image without an address, which a card does not support
    .help = write `![what it shows](file.svg)`, or `[name]: file.svg` on a line of its own
unsupported-attributes = an attribute list, which a card does not support
    .help = leave it out; only an image has one, `{"{"}width=60%{"}"}`
unsupported-definition-list = a definition list, which a card does not support
    .help = write the term in bold, and a sentence
unsupported-abbreviation = an abbreviation, which a card does not support
    .help = say in the text what it stands for
unsupported-container = a container, which a card does not support
    .help = begin a quotation with a word in bold: `> **Note.** …`
unsupported-anki-sound = Anki's mark of a sound, which a card does not support
    .help = write `![what it says](file.mp3)`
unsupported-anki-formula = Anki's mark of a formula, which a card does not support
    .help = write `$x$` or `$$x$$`
unsupported-emoji = an emoji by its name, which a card does not support
    .help = say it in words, or show it in a picture of `media/`
unsupported-table = a table without its delimiter row, which a card does not support
    .help = put a row such as `|---|---|` under its head, with as many cells
unsupported-math = a fence of `math`, which a card does not support
    .help = write `$$…$$`
unsupported-mermaid = a fence of `mermaid`, which a card does not support
    .help = draw it in a picture of `media/`
yes-or-no = the card is answered by yes or no
    .help = ask what, how, why or how much
# Order of study
wrong-after = `after` names `{ $id }`, and there is no such card in this deck
    .help = { $hint }
wrong-after-hint = name a card of the same deck, or delete the line
wrong-after-circular = `{ $id }` comes after itself: the cards that `after` names go round in a circle
    .help = delete one of their `after` lines


## Messages: verifying (K)


## Messages: rendering (R), text

bad-formula = the formula cannot be typeset: { $reason }
formula-defines-commands = a formula cannot define commands
    .help = write out what the command stands for
formula-links = a formula cannot hold links, classes or styles
    .help = put the link in the text, outside the formula
formula-mathbb = MathJax in Anki does not know this command
    .help = use `\mathbb` or `\boldsymbol`
formula-numbered = a card's formulas are not numbered
    .help = leave the number or the reference out
formula-numbered-environment = a card's formulas are not numbered
    .help = use `aligned`, `gathered` or the starred environment
formula-chemistry = Anki knows this command for chemistry, but the pages to print do not
    .help = write `\mathrm{"{"}2H_2O{"}"} \to \mathrm{"{"}2H_2{"}"}`
formula-darray = MathJax in Anki does not know this environment
    .help = use `array`
formula-comment = `%` begins a comment, and the rest would vanish
    .help = write `\%`
formula-parameter = `#` marks a parameter
    .help = write `\#`
formula-empty = the formula is empty
    .help = write one, or `\$` for a dollar sign
formula-long = the formula is longer than { $most } characters
    .help = split it
formula-deep = nested deeper than { $most } levels
    .help = split it
formula-not-in-anki = MathJax in Anki does not know `{ $command }`
    .help = write it with commands that LaTeX and Anki both know
formula-plain-text = MathJax in Anki shows what is in `\text` as it is typed
    .help = write plain words there, and formulas outside
formula-row = `\\` ends a row, and there is no environment with rows
    .help = put the rows in `\begin{"{"}aligned{"}"} … \end{"{"}aligned{"}"}`
formula-middle = `\middle` is not between `\left` and `\right`
    .help = put it between them, or use `\mid`
formula-colours = a formula with so many colours cannot hold a deletion
    .help = use fewer colours
formula-part-hidden = a deletion does not hide a whole part of it
    .help = put braces around the part
formula-unknown-command = there is no command `\{ $name }`
    .help = write it with commands that LaTeX and Anki both know
formula-misspelt = there is no command `\{ $name }`
    .help = did you mean `\{ $meant }`?
formula-unknown-environment = the environment `{ $name }` is unknown
    .help = use `aligned`, `cases`, `matrix`, `pmatrix` or `array`
formula-unknown-colour = the colour `{ $name }` is unknown
    .help = use a common colour, such as `red`, `blue` or `teal`
formula-unclosed = it ends before its `{ $name }`
    .help = close it: each `{"{"}`, `\left` and `\begin` needs its end
formula-unopened = `{ $name }` closes nothing
    .help = take it out, or open what it closes
formula-closed-otherwise = `{ $found }` is where `{ $wanted }` should be
    .help = end what was opened last first
formula-no-argument = an argument is missing
    .help = write the argument in braces, as in `\frac{"{"}1{"}"}{"{"}2{"}"}`
formula-two-scripts = there are two superscripts or two subscripts in a row
    .help = put braces around the whole: `{"{"}x^2{"}"}^3` or `x^{"{"}2^3{"}"}`
formula-ampersand = `&` is outside a table
    .help = write `\&` for the sign, or a table such as `\begin{"{"}aligned{"}"} … \end{"{"}aligned{"}"}`
formula-no-bracket = there is no bracket after `{ $name }`
    .help = write one, as in `\left(`; `\left.` is one that is not seen
formula-not-text = this cannot be in words
    .help = write plain words there, and formulas outside
formula-dollar = there is a formula within a formula
    .help = end the words before it, and go on after it
formula-no-length = there is no length here
    .help = write one with its unit, as in `1em`
formula-no-columns = there are no columns after the name of the environment
    .help = say how each column is aligned, as in `\begin{"{"}array{"}"}{"{"}lcr{"}"}`
formula-two-fractions = there are two `\over` in a row
    .help = use `\frac{"{"}a{"}"}{"{"}b{"}"}`
formula-misplaced = `\{ $name }` cannot be here
    .help = move it, or take it out
formula-other = this part of it is not understood
    .help = write it with other commands
broken-deletion = a deletion begins and ends in different places of the text's structure
    .help = put all of the emphasis, link or item into it, or less
illegible-figure = the figure `{ $figure }` cannot be drawn: { $reason }
bad-picture-sound = the sound `{ $name }` has a width or a title, which a sound cannot have
    .help = write `![{ $alt }]({ $name })`
bad-picture-escaped = the name `{ $name }` is written with backslashes or entities
    .help = write `{ $name }` as it is
refused-link = the link `{ $target }` is refused
    .help = link to an `https://` address
two-readings = two Markdown parsers read this passage differently
    .note = CommonMark reads `{ $outline }`
    .help = { $help }
two-readings-second = Python-Markdown reads `{ $outline }`
two-readings-table = write each row on a line of its own, below the item or quotation, with a blank line before the table
two-readings-code = begin and end code with the same number of backticks; write `\`` for a backtick that is meant as it is
two-readings-link = write a link as `[text](https://…)`; put a backslash before a bracket that is meant as it is
two-readings-break = leave out the blanks at the end of the line; to break it there, end it with a backslash
two-readings-strong = let `**` begin and end beside a letter or a digit, outside other emphasis; write `\*` for a star that is meant as it is
two-readings-emphasis = let `*` begin and end beside a letter or a digit, outside other emphasis; write `\*` for a star that is meant as it is
two-readings-item = write the text of an item on the line of its mark
two-readings-otherwise = put a backslash before a sign that is meant as it is, or put the signs in backticks
too-slow = this file takes more than { $seconds } seconds
    .help = simplify it, and report it: `mazo explain L305` says how


## Messages: outputs (O)

empty-collection = there is no card to write
    .help = add one
shared-guid = the note has the guid of `{ $other }`
    .help = change its id, or its `guid:`
no-room-on-paper = the card `{ $card }` is too long to cut out: `cards.html` goes without it
    .help = say it in fewer words, or make two cards of it
file-of-size = `{ $name }` ({ NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB)
too-much-media = { $what ->
        [pictures] the pictures that cards show are { $size } MB; the maximum is { $most } MB
       *[all] the pictures and sounds that cards show are { $size } MB; the maximum is { $most } MB
    }
    .note = the largest are { $largest }
    .help = make them smaller, or show fewer


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
