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

duplicate-id = the id `{ $id }` is already taken
    .label = second note with this id
    .note = first in { $path }:{ $line }
    .help = give the newer card another id
wrong-deck-order = `order` names `{ $id }`, and there is no such card in this deck
    .help = take it out, or name a card that is there


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

help-mazo = Compile flashcards from plain text.
help-version = show the version and exit
help-lang = the language of messages; without it, that of the collection
help-command = COMMAND
help-examples = examples:
help-root = the project's root, which holds cards/
help-format = how problems are shown
help-strict = treat warnings as errors
help-no-cache = ignore the results of earlier runs, and keep none
help-file = FILE
help-folder = FOLDER
help-revision = REVISION
help-page = PAGE
help-shell = SHELL
help-code = CODE
help-type = TYPE
help-tags = TAG,…
help-types = TYPE,…
help-generator = GENERATOR
help-pair = KEY=VALUE
help-lists-commands = `mazo --help` lists them
help-known = there are { $names }
help-known-and-more = there are { $names } and { $n } more

# What argparse, the library that reads arguments, says; it fills in what begins with a percent sign.
argparse-usage = usage:
argparse-arguments = arguments
argparse-options = options
argparse-help = show this help and exit
argparse-error = %(prog)s: error: %(message)s
argparse-argument = argument %(argument_name)s: %(message)s
argparse-required = these arguments are missing: %s
argparse-one-required = one of these arguments is required: %s
argparse-unrecognized = unknown arguments: %s
argparse-ambiguous = ambiguous option: %(option)s could match %(matches)s
argparse-not-with = not allowed with argument %s
argparse-no-value = it takes no value, but %r was given
argparse-one-value = its value is missing
argparse-at-most-one = it takes at most one value
argparse-at-least-one = it takes at least one value
argparse-wrong-choice = invalid choice: %(value)r (choose from %(choices)s)
argparse-wrong-value = invalid value: %(value)r

unknown-language = mazo: there is no language `{ $name }`; there are { $known }
unknown-command = mazo: there is no command `{ $name }`; { $hint }
unknown-deck = there is no deck `{ $name }`; { $hint }
unknown-tag = there is no tag `{ $name }`; { $hint }
unknown-type = there is no type `{ $name }`; { $hint }
internal-fault =
    mazo: internal fault: { $fault }
    This is our mistake, not yours. Please report it, with the command and, if you can, the card;
    `MAZO_DEBUG=1` before the command shows where it happened.
undone = mazo: an earlier run was interrupted; these files are as they were before it: { $files }

severity-error = error
severity-warning = warning
severity-notice = notice
report-note = note
report-help = help
report-explain = to read more: mazo explain { $code }
report-explain-several = to read more: mazo explain { $code } (or { $others })
summary = { $found } in { $files }
summary-of-notes = { $found } in { $files }, { $notes }
summary-ending = { $summary }; { $ending }
summary-none = no problems
summary-errors = { $n ->
    [one] 1 error
   *[other] { $n } errors
}
summary-warnings = { $n ->
    [one] 1 warning
   *[other] { $n } warnings
}
summary-notices = { $n ->
    [one] 1 notice
   *[other] { $n } notices
}
summary-files = { $n ->
    [one] 1 file
   *[other] { $n } files
}
summary-notes = { $n ->
    [one] 1 note
   *[other] { $n } notes
}
progress-load = reading the files
progress-cards = cards: { $done } of { $all }
progress-compile = making the outputs
progress-of = { $name }: { $stage }
progress-print = printing { $file }

system-no-permission = permission denied
system-in-use = it is in use
system-exists = there already is a file with this name
system-is-folder = a folder has this name
system-is-no-folder = part of the path is not a folder
system-missing = the file or its folder does not exist
system-long-name = the name is too long
system-full = the disk is full
system-read-only = the disk can only be read

no-collection-here = there is no collection here
    .help = run this inside a project, or name one with `--root DIR`
not-writable = cannot write: { $reason }
    .help = make room for it, or name another place with `--out`
no-browser = Chromium was not found
    .help = install Chromium, Chrome or Edge, or set CHROMIUM to its path; or print the HTML file from any browser
no-browser-stated = `CHROMIUM` is not a program: { $path }
    .help = install Chromium, Chrome or Edge, or set CHROMIUM to its path; or print the HTML file from any browser
no-browser-run = { $path } made no PDF: { $reason }
    .help = install another Chromium, Chrome or Edge, and set CHROMIUM to its path; or print the HTML file from any browser
no-browser-pdf = { $path } made no PDF (exit code { $code }); { $said }
    .help = install another Chromium, Chrome or Edge, and set CHROMIUM to its path; or print the HTML file from any browser
no-browser-said = it said: { $text }
no-browser-silent = it did not say why

git-error = mazo: { $problem }; { $todo }
git-failed = { $problem }; git says: { $said }
    .help = { $todo }
git-missing = git is not installed
    .help = install it
git-no-repository = this is not a git repository
    .help = run this in a clone of the project
git-no-collection = no commit holds the collection
git-no-commit = there is no commit yet
    .help = commit the project
git-no-common-commit = the two revisions have no commit in common
git-no-revision = git knows no revision `{ $name }` here
    .help = name a branch, a tag or a commit; a branch of the forge must be fetched first: `git fetch origin main`
git-no-cards = `{ $name }` has no cards
    .help = name a revision that has cards
git-shallow = this clone is shallow
    .help = `git fetch --unshallow` gets its history
git-too-old = git is too old
    .help = update it
git-unreadable = git cannot read `{ $name }`
    .help = `git fsck` says what is wrong

command-nothing-written = nothing was written
command-nothing-written-to = nothing was written to { $folder }
command-wrote = wrote { $files } to { $folder }
command-number = mazo: { $option } is a number from 1 to { $most }

command-build-help = build everything into dist/
command-build-no-time =
    mazo: git gives this build no time ({ $reason }). Every build gets the same one, so Anki ignores the second import of a card that you edit: commit the cards, or set SOURCE_DATE_EPOCH.
help-build-out = write there instead of dist/
help-build-pdf = the sheets as PDF too, through an installed Chromium

command-check-help = check all cards, or only those of some files
command-check-base-of-files = mazo: `--base` is for a check of all cards: name no file
command-check-no-file = mazo: there is no file { $path }
command-check-not-compared = mazo: { $path } is not compared with the last release: { $reason }
help-check-base = compare the record of releases with this branch, tag or commit, and not with the last release
help-check-files = the files to check; without any, all cards

command-completion-help = print the completion script of a shell

command-docs-help = write the generated pages of docs/: codes, keys, figures, coverage
command-docs-unknown = mazo: there is no page `{ $name }`; { $hint }
command-docs-none = mazo: no page is there yet: name one of { $names }
command-docs-foreign = mazo: `mazo docs` did not write { $path }: rename it first; nothing was written
command-docs-errors = mazo: the collection has errors; `mazo check` shows them. Nothing was written.
command-docs-fresh = every page is up to date

command-exam-help = make versions of an exam, each with its key
command-exam-too-few = mazo: { $problem }; ask for fewer, or for more decks, tags or types
help-exam-count = how many questions each version has
help-exam-versions = how many versions: A, B and so on; one by default
help-exam-seed = any number; the same one makes the same exam
help-exam-out = the folder; dist/exam by default

command-explain-help = say what a code means
command-explain-unknown = mazo: there is no code `{ $name }`; { $hint }
help-explain-code = a code such as K401, or its name; without one, all codes are listed
help-explain-lists-codes = `mazo explain` lists them

command-new-help = write a card file to be filled in
command-new-no-collection = mazo: the collection cannot be read; `mazo check` says why
command-new-no-deck = mazo: there is no deck `{ $deck }`; { $others }; a deck is a folder of `cards/` with a `_deck.yaml`
command-new-no-decks = there is none yet
command-new-missing = mazo: say { $what }
command-new-unfit = mazo: `{ $answer }` will not do: say { $what }
command-new-bad-id = mazo: `{ $id }` cannot be an id, which has up to { $most } lower-case letters, digits and hyphens; `{ $proposed }` can; nothing was written
command-new-no-id = mazo: `{ $id }` cannot be an id, which has up to { $most } lower-case letters, digits and hyphens; nothing was written
command-new-taken = mazo: the id `{ $id }` is taken, at { $place }; nothing was written
command-new-retired = mazo: the id `{ $id }` belongs to a retired card, whose learners keep its history; nothing was written
command-new-not-written = mazo: cannot write { $path }: { $reason }
command-new-wrote = wrote { $path }: fill in what is between ‹ and ›, then `mazo check { $path }`
# In the collection's language, in the new file.
command-new-source = ‹where what it says comes from›
help-new-id = the card's name, which never changes
help-new-deck = its folder in cards/, or the folder's number

command-sample-help = draw variants and append them to a computed file
command-sample-no-key = mazo: `{ $generator }` has no parameter `{ $key }`; it has { $known }
command-sample-errors = mazo: the collection has errors; `mazo check` shows them. Nothing was drawn.
command-sample-none = { $n ->
    [one] mazo: no draw was acceptable; refused 1 draw:{ $refused }
   *[other] mazo: no draw was acceptable; refused { $n } draws:{ $refused }
}
command-sample-variants = { $n ->
    [one] 1 variant
   *[other] { $n } variants
}
command-sample-appended = { $n ->
    [one] appended { $variants } to { $path }; refused 1 draw:{ $refused }
   *[other] appended { $variants } to { $path }; refused { $n } draws:{ $refused }
}
command-sample-all-appended = appended { $variants } to { $path }; no draw was refused
command-sample-not-appended = mazo: { $path } cannot be appended to: `variants:` must be its last key, a list of lines `- …`. Nothing was written.
command-sample-no-deck = mazo: there is no deck `{ $deck }` in cards/
command-sample-which = mazo: name a deck with --deck FOLDER; this generator has several computed files: { $files }
command-sample-no-file = mazo: name a deck with --deck FOLDER; this generator has no computed file yet
help-sample-count = how many variants to draw
help-sample-seed = any number; the same one draws the same variants
help-sample-level = one level alone; all three in turn by default
help-sample-with = a parameter that is not drawn, such as smoothing=add-one
help-sample-deck = the folder of cards/ whose file is appended to

command-serve-help = show the cards as Anki does, on a page that follows what you save
command-serve-bad-port = `{ $text }` is no port: a number from 0 to 65535
command-serve-no-port = mazo: port { $port } cannot be had: { $reason }; name another with `--port N`, or any that is free with `--port 0`
command-serve-nothing = there is nothing to serve
command-serve-started = { $n ->
    [one] { $address } shows 1 note and follows what you save; Ctrl-C ends it
   *[other] { $address } shows { $n } notes and follows what you save; Ctrl-C ends it
}
command-serve-ended =
    {""}
    ended
help-serve-port = the port of the page, { $port } by default; 0 for any that is free
help-serve-open = open the page in the browser, and go to each card that you save

command-sheet-help = make a sheet of some of the cards, to print
command-sheet-out = mazo: `--out` names an HTML file, such as { $example }
command-sheet-none = mazo: no card has all of that; `--practice` adds those of the second package
command-sheet-left-out = { $n ->
    [one] { $deck }: 1 of { $all } cards, the longest, has no room on its page; `--tags` chooses fewer. Left out: { $ids }
   *[other] { $deck }: { $n } of { $all } cards, the longest, have no room on its page; `--tags` chooses fewer. Left out: { $ids }
}
command-sheets-unknown = mazo: { $problem }
help-sheets-deck = a deck's folder, or its number; again for more
help-sheets-tags = cards with any of these tags
help-sheets-types = cards of these types
help-sheets-paper = the size of the paper
help-sheets-letters = the size of the letters
help-sheets-pdf = PDF beside the HTML, through an installed Chromium
help-sheet-practice = the cards of the practice package too
help-sheet-brief = each deck on one page, answers in short
help-sheet-cards = two-sided cards to cut out
help-sheet-answers = where the answers are: at the end, after each question, nowhere, or alone
help-sheet-turn = over which edge the printer turns the sheets of cards: the long one, the short one, or neither
help-sheet-out = the HTML file; dist/sheet.html by default

command-diff-help = show what changed since a revision, card by card
command-release-help = publish: record what learners have, write the CHANGELOG, build


## The page of `mazo serve`

serve-list = Cards
serve-search = Search
serve-search-hint = Search: id, text, tag…
serve-deck = Deck
serve-type = Type
serve-tag = Tag
serve-which = Which cards
serve-which-all = all cards
serve-which-problems = with problems
serve-which-main = main package
serve-which-practice = practice
serve-all-decks = all decks
serve-all-types = all types
serve-all-tags = all tags
# The page fills in what is between percent signs.
serve-found = %found% of %all% cards
serve-only-tag = Only cards tagged %tag%
serve-loose = Problems at no card
serve-tools = How the card is shown
serve-flip = Flip
serve-space = space
serve-dark = Dark
serve-phone = Phone
serve-previous = Previous
serve-next = Next
serve-card = The card
serve-front = The card's front
serve-back = The card's back
serve-kept = Below, the card as it last was in order.
serve-hint = As Anki shows it, but for two things: formulas are set by this browser (MathML) and not by MathJax, and what you type as an answer is not compared. Links lead nowhere here.
serve-hint-search = searches.
serve-cards = { $n ->
    [one] 1 card
   *[other] { $n } cards
}
serve-card-of = card { $number } of { $cards }
serve-practice = practice
serve-error = error
serve-warning = warning
serve-notice = notice
serve-checking = checking the rest…
serve-errors = there are errors: `mazo build` would write nothing
serve-in-order = in order
serve-fault = mazo failed: { $fault }
serve-ended = mazo serve has ended: what you see no longer follows what you save
serve-forbidden = only the browser on this machine may open this page
serve-not-found = there is nothing here


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
