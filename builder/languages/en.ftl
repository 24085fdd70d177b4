### English: everything that readers, printers and contributors see.

## Generators: questions, options and worked steps


## Mistakes


## Figures

figure-about = approximately
figure-after = After { $context }: { $values }.
figure-automaton = Automaton of a bigram model
figure-automaton-begins = Automaton of a bigram model. Next symbol and probability.
figure-automaton-path = The path { $path } is highlighted.
figure-factors =
    { $factors ->
        [one] 1 factor
       *[other] { $factors } factors
    }
figure-heat-map-counts = Bigram counts
figure-heat-map-history = history
figure-heat-map-next = next
figure-heat-map-probabilities = Probabilities of a bigram model
figure-heat-map-total = total
figure-longest-match = WordPiece encoding step by step
figure-longest-match-begins = WordPiece encoding step by step, of { $text }.
figure-longest-match-none = Not in the vocabulary: { $missing }; there is no shorter piece left.
figure-longest-match-taken = { $piece } is taken.
figure-longest-match-taken-after = Not in the vocabulary: { $missing }; { $piece } is taken.
figure-merge-tree = Tree of BPE merges
figure-merge-tree-begins = Tree of BPE merges, of { $text }.
figure-merge-tree-merge = merge
figure-merge-tree-step = Merge { $rank }, { $pair }, gives { $made }.
figure-perplexity = perplexity
figure-perplexity-curve = Perplexity against probability
figure-perplexity-curve-begins = Perplexity against probability.
figure-perplexity-curve-point = { $sentence }: probability { $probability }, { $factors }, perplexity { $perplexity }.
figure-probability = probability of the sentence
figure-tokens = Tokens: { $tokens }.


## Quantities: what was asked, in words

quantity-bpe = BPE with the merges { $merges }
quantity-branching = the perplexity after `{ $context }` under { $model }
quantity-continuations = what follows `{ $context }` in { $model }
quantity-count = the count of `{ $ngram }` in { $model }
quantity-counted = a { $order }-gram model by { $smoothing } of { $sentences }
quantity-entropy = the entropy in bits after `{ $context }` under { $model }
quantity-fertility = the tokens per word of `{ $text }` under { $models }
quantity-first-merge = the first merge on `{ $words }` by { $rule }
quantity-first-merges =
    { $merges ->
        [one] the first BPE merge on `{ $words }`
       *[other] the first { $merges } BPE merges on `{ $words }`
    }
quantity-judge = { $library }: { $functions }
quantity-judge-bigrams = { $function } of bigrams
quantity-judge-per-word = { $judges }, tokens per word
quantity-judge-pieces = { $function } of the pieces by { $pieces }
quantity-judge-product = product of { $function }
quantity-judge-quotient = products of { $function }
quantity-judge-sample = { $function } of a sample in proportion
quantity-pair-count = how often `{ $pair }` occurs in `{ $words }`
quantity-perplexity = the perplexity of `{ $sentence }` under { $model }
quantity-probability = p({ $sentence }) under { $model }
quantity-ratio = p({ $first }) / p({ $second }) under { $model }
quantity-score = p({ $word } | { $context }) under { $model }
quantity-symbol-counts = the counts of pieces and pairs in `{ $words }`
quantity-table = the { $order }-gram table { $table }
quantity-tokens = the tokens of `{ $text }` under { $model }
quantity-trained-bpe =
    { $merges ->
        [one] BPE, 1 merge learnt from { $words }
       *[other] BPE, { $merges } merges learnt from { $words }
    }
quantity-vocabulary =
    { $merges ->
        [one] the BPE vocabulary of `{ $words }` after 1 merge
       *[other] the BPE vocabulary of `{ $words }` after { $merges } merges
    }
quantity-vocabulary-size = V of { $model }
quantity-wordpiece = WordPiece { $vocabulary }

# What separates the last two numbers of an answer: `$1$ and $2$`.
number-list-and = and

# Headers of tables whose rows are verified.
header-counts =
    count
    counts
    times
header-scores =
    score


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

agreed-value = `{ $name }` is { $value }; the exact solver and { $judge } agree
answer-disagrees = the stated answer disagrees with the verified one
    .note = `{ $name }` is { $value }
    .help = state that value, as the first formula or code of the answer
answer-disagrees-other = an accepted answer disagrees with the verified one
    .note = `{ $name }` is { $value }
    .help = take it out, or write that value in another form; vouch for words by `mentions: […]`
broken-partition-bound = the bound between two intervals belongs to both of them, or to neither
broken-partition-first = the first interval must have no outer bound
broken-partition-gap = the interval does not begin where the previous one ends
broken-partition-help = start each interval where the previous one ends, and leave the first and last open
broken-partition-last = the last interval must have no outer bound
broken-partition-names = the options are intervals of different names
broken-partition-other = the option is not an interval of one name, and its numbers are not derived otherwise
checks-nothing = the `verify:` block does not refer to anything on the card
    .help = give `answer: NAME`, `answer: { $cloze }` or `shown: [NAME]`
cloze-disagrees = the deletion `{ $deletion }` does not hide the verified value
    .note = `{ $name }` is { $value }
    .help = hide only that value, as a formula or as code
cloze-disagrees-missing = there is no deletion `{ $deletion }`
    .help = name a deletion of the text
distractor-true = a distractor is true as displayed
    .label = this is right
    .help = change it, or mark it as the key
distractor-true-too = a distractor is true as displayed
    .label = this is right too
    .help = change it, or mark it as the key
figure-not-shown = the figure `{ $name }` is not shown
    .help = add `{ $picture }` to the card
formula-false = a formula is false
    .label = as computed
    .help = correct it; write `\approx` if a number is rounded
formula-false-row = the table row of `{ $code }` is false
    .help = correct its number
key-disagrees = the key disagrees with the verified answer
    .label = the exact solver and the library computed another value
    .help = mark the option { $right }
key-disagrees-without-right = the key disagrees with the verified answer
    .label = the exact solver and the library computed another value
    .help = change the option, or the data under `verify:`
option-not-its-claim = the option does not display the value of `{ $name }`
    .note = `{ $name }` is { $value }
    .help = write that value, or name another quantity under `options:`
senseless-mistake = `{ $name }`: the mistake `{ $mistake }` does not apply to { $quantity }
    .help = use another mistake
solvers-disagree = `{ $name }`: the exact solver and the library disagree on { $quantity }
    .note = exact: { $exact }
    .help = if you upgraded the library, the first is its old answer and the second its new one: see docs/upgrading.md; otherwise report a bug in mazo, for the card is not at fault
solvers-disagree-library = { $judge }: { $said }
unchecked-number = this formula contains a number that is not checked
    .help = relate it to a name bound by `verify:`; see `mazo explain K506`
unchecked-number-in-text = the number `{ $number }` is in running text, where it cannot be checked
    .help = put it in a formula, or write it as a word
undecided-claim = `{ $name }` has no single answer: { $reason }
unknown-code = `{ $code }` is not part of the note's data and is not derived from them
    .help = correct it, or list it under `mentions:`
unreadable-option = the option displays nothing that can be checked
    .help = write a number, tokens as code, or a comparison of { $names }; or say in a comparison under `options:` what a table or a picture shows
untied-option = this distractor's value is not derived from any declared mistake
    .help = bind a mistake and name it under `options:`; see `mazo explain K404`
untied-option-predicate = the option shows `{ $number }`, which its predicate `{ $predicate }` does not mention
    .help = add it to the predicate
value-not-shown = the value of `{ $name }` is not shown
    .note = `{ $name }` is { $value }
    .help = add a formula `{ $name } = …` to the solution
wrong-decimal-sign-bare = `{ $number }` has a decimal comma, and the cards of this collection have decimal points
    .help = write `{ $right }`; if these are two numbers, put a blank after the comma: `{ $listed }`
wrong-decimal-sign-comma = `{ $number }` has a decimal comma, and the cards of this collection have decimal points
    .help = write `{ $right }`
wrong-decimal-sign-data = `{ $number }` under `options:` has a decimal comma, and data always have the point
    .help = write `{ $right }` there; the card itself shows the sign of the collection
wrong-decimal-sign-grouped = `{ $number }` has signs between its thousands
    .help = write `{ $right }`
wrong-decimal-sign-in-text = the number `{ $number }` is in running text, where it cannot be checked, and has the wrong decimal sign
    .help = put it in a formula, `{ $right }`, or write it as a word
wrong-decimal-sign-open = `{ $number }` can be read as a number with decimals, or as one with a sign between its thousands
    .help = write `{ $right }` or `{ $whole }`, whichever you mean
wrong-decimal-sign-point = `{ $number }` has a decimal point, and the cards of this collection have decimal commas
    .help = write `{ $right }`
wrong-decimal-sign-spaced = the comma of `{ $number }` would be shown with a space after it
    .help = write `{ $right }`; if these are two numbers, put a blank after the comma

quantity-after-end = nothing follows `</s>`
    .help = ask about another history
quantity-context-length =
    { $words ->
        [one] a context of 1 word for a model of order { $order }
       *[other] a context of { $words } words for a model of order { $order }
    }
    .help = give { $needed }, counting `<s>`
quantity-corpus-and-merges = `corpus` is given with a list of merges
    .help = give a number of merges, or no corpus
quantity-empty-table = the table is empty
    .help = write one row per context
quantity-empty-text = the text is empty
    .help = write at least one word
quantity-empty-vocabulary = the vocabulary is empty
    .help = write at least one piece
quantity-equal-counts = { $pairs } are equally frequent ({ $times ->
        [one] once
       *[other] { $times } times
    }), so the first merge is ambiguous
    .help = change the corpus so that one pair is most frequent
quantity-equal-merges = { $pairs } are equally frequent, so the merges are ambiguous
    .help = change the corpus, learn fewer merges, or give the merges themselves
quantity-equal-scores = { $pairs } are equally good ({ $score }), so the first merge is ambiguous
    .help = change the corpus so that one pair is best
quantity-equal-trainings = equally frequent pairs lead to different tokens, so the answer is ambiguous
    .help = change the corpus, or give the merges themselves
quantity-improper-piece = a piece of the vocabulary is empty or contains a space
    .help = write each piece without spaces, with a letter besides `##`
quantity-improper-probability = a probability after `{ $context }` is outside [0, 1]
    .help = write a number from 0 to 1
quantity-long-sentence = a sentence of { $words } words
    .help = use at most { $most }
quantity-long-text = a text of { $characters } characters
    .help = use at most { $most }
quantity-many-characters = the corpus is too large
    .help = use at most { $most } characters in all
quantity-many-decimals = the probabilities after `{ $context }` have too many decimals
    .help = use at most three
quantity-many-merges = { $merges } merges
    .help = use at most { $most }
quantity-many-pieces = the vocabulary is too large
    .help = use at most { $most } pieces
quantity-many-sentences = the corpus is too large
    .help = use at most { $sentences } sentences and { $words } words in all
quantity-merges = { $merges } merges
    .help = ask for 1 to { $most }
quantity-nltk-entropy = nltk's add-one gives part of the probability to `<s>` and `<UNK>`
    .help = use `add-one` for an entropy
quantity-nltk-unigrams = nltk does not pad at order 1, so its V differs from the card's
    .help = use order 2 or higher
quantity-no-sentences = the corpus is empty
    .help = write at least one sentence
quantity-no-words = the corpus is empty
    .help = write at least one word
quantity-order = order { $order }
    .help = use an order from 1 to { $most }
quantity-padded-sentence = a sentence contains `{ $word }`
    .help = remove it: the model adds it automatically
quantity-predicted-start = a model never predicts `<s>`
    .help = ask about a word, or about `</s>`
quantity-repeated-context = a context occurs twice in the table
    .help = keep one row per context
quantity-repeated-merge = a merge occurs twice
    .help = list each merge once
quantity-repeated-piece = a piece occurs twice in the vocabulary
    .help = list each piece once
quantity-short-words = no word of the corpus has two characters
    .help = add a longer word
quantity-unknown-character = `{ $character }` is not in the tokeniser's alphabet
    .help = remove it from the text: BPE silently drops unknown characters
quantity-unknown-word = `{ $word }` is not in the vocabulary, and add-one gives it no probability
    .help = use words of the corpus
quantity-unmade-symbol = the merge `{ $merge }` joins `{ $symbol }`, which no earlier merge produces
    .help = list the merges in the order of training
quantity-unseen-history = the history `{ $history }` never occurs, so no probability can be estimated after it
    .help = ask about a history that occurs, or use a smoothed model
quantity-unused-v = an unsmoothed model does not use V
    .help = use `add-one`
quantity-wrong-context = the context `{ $context }` has { $words ->
        [one] 1 word
       *[other] { $words } words
    }; the model's order needs { $needed }
    .help = separate the words of a context with spaces
quantity-wrong-ngram =
    { $words ->
        [one] an n-gram of 1 word for a model of order { $order }
       *[other] an n-gram of { $words } words for a model of order { $order }
    }
    .help = count an n-gram of that order, or a history one word shorter
quantity-wrong-sum = the probabilities after `{ $context }` add up to { $total }, not to 1
    .help = list every word that can follow, and `</s>`
quantity-zero-divisor = the second sentence has probability 0
    .help = choose one that can occur

figure-automaton-order = an automaton of a model of order { $order }
    .help = draw one of order 2
figure-automaton-words = an automaton of { $words } words
    .help = draw at most { $most }
figure-decomposed = Anki joins { $character } to what follows it
    .help = draw other words
figure-far-point = a point is too far out to be shown
    .help = keep probabilities above { $probability } and perplexities below { $perplexity }
figure-heat-map-order = a heat map of a model of order { $order }
    .help = draw one of order 2
figure-heat-map-table = a table has no counts
    .help = show `values: probabilities`
figure-heat-map-words = a heat map of { $words } words
    .help = draw at most { $most }
figure-impossible-path = the sentence has probability 0: there is no arc `{ $arc }`
    .help = use a sentence that can occur
figure-impossible-sentence = `{ $sentence }` has probability 0, so it is not on the curve
    .help = show one that can occur
figure-long-word = `{ $text }` is too long to be drawn, or more than one word
    .help = draw one word of at most { $most } letters
figure-many-arcs = it has { $arcs } arcs
    .help = draw at most { $most }; or a heat map
figure-many-levels = a tree of { $levels } levels
    .help = draw at most { $most }
figure-many-lookups = { $pieces } pieces to look up
    .help = draw a word that needs at most { $most }
figure-misleading = a figure cannot show this: { $problem }
    .help = draw other words
figure-no-arc = there is no arc `{ $arc }` to hide
    .help = hide an arc that exists
figure-no-cell = there is no cell `{ $cell }`
    .help = hide a history and a word after it
figure-no-glyph = the fonts of figures have no glyph for `{ $character }`
    .help = use letters of the Latin alphabet
figure-open-merges = the merges are unknown
    .help = give the merges, or a corpus without ties
figure-overlap = its arcs and labels overlap
    .help = draw a smaller model
figure-split-merge = a later merge splits what an earlier one joined
    .help = draw another word
figure-unknown-word = `{ $word }` is not a word of the model
    .help = use its words
figure-wide = it is { $width } pixels wide; the maximum is { $most }
    .help = draw less data, or shorter words


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
