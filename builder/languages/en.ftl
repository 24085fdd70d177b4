### English: everything that readers, printers and contributors see.

## Generators: questions, options and worked steps


## Mistakes


## Figures


## Quantities: what was asked, in words


## Note types: fields, templates and what `mazo new` writes

note-type-basic = Open question
note-type-choice = Multiple choice
note-type-cloze = Fill in the blanks
note-type-reversed = Both ways
note-type-typed = Short answer

field-front = Front
field-back = Back
field-stem = Question
field-options = Options
field-key = Key
# How many options stay last.
field-pinned = Pinned
field-solution = Solution
field-text = Text
field-extra = Extra
field-answer = Answer
field-explanation = Explanation
field-source = Source
field-id = Id
field-spare-1 = Spare 1
field-spare-2 = Spare 2
field-spare-3 = Spare 3

template-card = Card
template-forwards = Front → back
template-backwards = Back → front

# Before the answer, and before others that are accepted.
card-answer = Answer:
card-also = Also accepted:
# Beside the option that the learner picked.
card-picked = your answer
card-accepted = “{ $typed }” is a correct answer.
card-report = Is this card wrong?
# What a screen reader calls the field.
card-field = Answer

deck-practice = { $name } · Practice
deck-about = { $description } { $imprint }
deck-about-all = { $name }. { $author }. { $imprint } Made with mazo.
deck-imprint = Version { $version }. Licence: { $licence }.
deck-imprint-unreleased = Licence: { $licence }.
# The name of a file: letters without accents, digits and hyphens.
file-practice = { $name }-practice

tag-computed = computed
# Tags such as `level::easy` say how hard a card is.
tag-level = level

skeleton-source = ‹where this is taken from›
skeleton-basic-front = ‹the question›?
skeleton-basic-back = ‹the answer›
skeleton-reversed-front = ‹the term›
skeleton-reversed-back = ‹its definition, without the term›
skeleton-cloze-text = ‹a sentence, with what is hidden in braces:› {"{{"}c1::‹what is hidden›{"}}"}.
skeleton-cloze-extra = ‹what is added to the answer; if nothing is, delete this and the line ---›
skeleton-choice-stem =
    ‹the question›?

    - [x] ‹the answer›
    - [ ] ‹a common mistake›
      ‹why it is a mistake›
    - [ ] ‹another one›
      ‹why it is one›
skeleton-choice-solution = ‹how to find the answer›
skeleton-typed-stem = ‹the question›? Write ‹in what form›.
skeleton-typed-answer = ‹the answer, on one line and without formatting›
skeleton-typed-explanation = ‹why›


## Pages and prints

# Choices above a page.
sheet-settings = Page settings
sheet-paper = Paper
sheet-paper-a4 = A4
sheet-paper-letter = Letter
sheet-letters = Type size
sheet-letters-normal = Normal
sheet-letters-large = Large (18 pt)
sheet-letters-compact = Compact: less paper and less ink
sheet-answers = Answers
sheet-answers-end = At the end
sheet-answers-after = After each question
sheet-answers-none = None
sheet-answers-only = Answers only
sheet-look = Appearance
sheet-look-system = As on this device
sheet-look-light = Light
sheet-look-dark = Dark
sheet-turn = Backs
sheet-turn-long = Double-sided, flipped on the long edge
sheet-turn-short = Double-sided, flipped on the short edge
sheet-turn-none = All fronts, then all backs
sheet-filter-deck = Deck
sheet-filter-deck-all = All decks
sheet-filter-tag = Tag
sheet-filter-tag-all = All tags
sheet-filter-type = Type
sheet-filter-type-all = All types
sheet-search = Search
sheet-found = { $total ->
    [one] { $found } of { $all } question
   *[other] { $found } of { $all } questions
}
sheet-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
sheet-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}

# The review sheet.
sheet-review = Review sheet
sheet-brief = Brief sheet
sheet-left-out = { $count ->
    [one] { $count } card did not fit here
   *[other] { $count } cards did not fit here
}
sheet-to-fill-in =
    Name
    Group
    Date
    Mark
sheet-contents = Contents
sheet-solutions = Solutions
# Parts of the page's address: letters without accents, digits and hyphens.
sheet-anchor-questions = questions
sheet-anchor-solutions = solutions
sheet-key = Answer key
sheet-page = Page { $page } of { $pages }
sheet-reveal = Answer
sheet-reveal-label = Show the answer to question { $number }
sheet-to-solution = Question { $number }; go to the solution
sheet-to-question = Solution { $number }; go to the question
# What a screen reader says for a blank in a sentence.
sheet-blank = blank
sheet-sound = Sound: { $name }
sheet-evidence = Checked with { $judges } and by exact calculation.
# Instead of the value of a figure.
sheet-evidence-drawn = its numbers
sheet-colophon = { $name }, { $author }. Cards licensed under { $licence }. { $cards }, version { $version }, { $date }, edition { $fingerprint }. Is an answer wrong? When you report it, give the card’s identifier.
sheet-colophon-unreleased = { $name }, { $author }. Cards licensed under { $licence }. { $cards }, { $date }, edition { $fingerprint }. Is an answer wrong? When you report it, give the card’s identifier.
sheet-credits = Pictures and sounds. { $credits }.

# Cards to cut out.
sheet-cut-out = Cards to cut out
sheet-cut-out-front = Sheet { $number } of { $count } · front
sheet-cut-out-back = Sheet { $number } of { $count } · back
sheet-cut-out-front-label = Sheet { $number }, front
sheet-cut-out-back-label = Sheet { $number }, back
sheet-cut-out-holds = { $name }: { $cards ->
    [one] { $cards } card
   *[other] { $cards } cards
} on { $sheets ->
    [one] { $sheets } sheet
   *[other] { $sheets } sheets
}, printed on both sides.
sheet-cut-out-print =
    Print from the browser on the paper chosen here, at a scale of 100%, without the browser’s margins, headers and
    footers, and flip on the edge chosen here. With the short edge, the backs are upside down on purpose.
sheet-cut-out-one-side = { $count ->
    [one]
        If the printer prints on one side only, choose the third option: print page 1, turn the sheet over on its long
        edge, and print the other page.
   *[other]
        If the printer prints on one side only, choose the third option: print pages 1 to { $count }, turn the stack over
        on its long edge, and print the rest.
}
sheet-cut-out-try = Try one sheet first: held up to the light, the marks on both sides must match.
sheet-cut-out-cut = Cut from mark to mark: first the rows, then down the middle. The outer edges are cut off too.
sheet-cut-out-doubles = { $count ->
    [one] On sheet { $first } each card takes a whole row: do not cut it down the middle.
   *[other] On sheets { $first } to { $last } each card takes a whole row: do not cut them down the middle.
}
sheet-cut-out-missing = These do not fit, and are missing here:


## Exams

exam-title = Exam · Version { $version }
exam-about = { $count ->
    [one] { $count } question.
   *[other] { $count } questions.
} In multiple-choice questions, exactly one option is correct.
exam-key-title = Answer key · Version { $version }
exam-again = To make this exam again, with the same edition of the cards, run { $command }; it is the same exam if the code at the foot of the page is the same.
exam-foot = Version { $version } · seed { $seed } · { $fingerprint }
exam-too-few = { $count } questions were requested, but only { $found } are available for { $versions ->
    [one] one version
   *[other] { $versions } versions
}
    .help = ask for fewer, or for more decks, tags or types


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
