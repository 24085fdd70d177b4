### English: everything that readers, printers and contributors see.

## Generators: questions, options and worked steps

# Numbers in words, from zero.
number-words =
    zero
    one
    two
    three
    four
    five
    six
    seven
    eight
    nine
    ten
    eleven
    twelve
    thirteen
    fourteen
    fifteen
    sixteen
    seventeen
    eighteen

# Words that examples are drawn from. The first of each list is the most used.
sample-determiners =
    the
    my
sample-nouns =
    cat
    dog
    child
    bird
    friend
    neighbour
sample-verbs =
    eats
    sleeps
    sings
    runs
    plays
    laughs
sample-adverbs =
    well
    alone
# They share parts, so that there is something to merge.
sample-words =
    can
    cans
    cane
    canes
    cat
    cats
    cart
    carts
    card
    cards
    car
    cars
    star
    stars
    start
    starts
    art
    arts
    part
    parts
    pan
    pans
    pant
    pants
    plant
    plants
    ant
    ants
    tan
    tar
    trap
    traps
    rat
    rats
    ran
    banana
    bandana
    nation
    station
    action
    sand
    sands
    stand
    stands
    band
    bands
    hand
    hands
    land
    lands
# Tags of what is drawn, from easy to hard.
sample-levels =
    level::easy
    level::medium
    level::hard

# Names of what is asked, and of wrong answers.
family-name-merge = merge
family-name-merges = merges
family-name-times = times
family-name-vocabulary = vocabulary
family-name-counts = counts
family-name-wrong = wrong-{ $n }

# Headers of tables.
family-column-pair = pair
family-column-count = count
family-column-score = score

family-corpus-word =
    { $word } ({ $n ->
        [one] once
        [2] twice
       *[other] { $times } times
    })
family-step-merge = merge { $merge }: { $shown }

family-ngram-kind =
    { $order ->
        [1] unigram
        [2] bigram
       *[other] trigram
    }
family-ngram-padding =
    { $order ->
        [1] each sentence ends with `</s>`
        [2] one `<s>` is added before each sentence and one `</s>` after it
       *[other] { $starts } `<s>` are added before each sentence and one `</s>` after it
    }
family-ngram-corpus =
    This corpus has one sentence per line ({ family-ngram-padding }):

    { $corpus }
family-ngram-mle =
    A { family-ngram-kind } model is estimated by maximum likelihood, without smoothing, from this corpus, one sentence per line ({ family-ngram-padding }):

    { $corpus }
family-ngram-add-one =
    A { family-ngram-kind } model is estimated with *add-one* smoothing, where $V$ counts the distinct words and `</s>` but not `<s>`, from this corpus, one sentence per line ({ family-ngram-padding }):

    { $corpus }
family-ngram-table =
    A { family-ngram-kind } model assigns these probabilities (those not listed are zero):

    { $table }
family-ngram-row =
    After { $history }, a { family-ngram-kind } model assigns these probabilities (those not listed are zero):

    { $table }

family-bpe-encode-given =
    A BPE tokeniser starts from the characters and applies { $merges ->
        [one] the merge { $list }
       *[other] the merges { $list }, in that order
    }. How is { $text } tokenised?
family-bpe-encode-learnt =
    From { $corpus }, BPE learns { $merges ->
        [one] its first merge
       *[other] its first { $number } merges
    }, counting overlapping pairs too. How is { $text } tokenised?
family-bpe-encode-solution =
    The text is split into characters, and each merge is applied, in order, from left to right:

    { $steps }
family-bpe-encode-characters = characters: { $shown }

family-bpe-first-merge-stem = A BPE vocabulary is built from { $corpus }, starting from the characters. What is the first merge (overlapping pairs count too)?
family-bpe-first-merge-counts =
    The pairs of adjacent characters are counted, with overlaps:

    { $table }
family-bpe-first-merge-others = None of the other pairs occurs more often.
family-bpe-first-merge-most = The most frequent is { $pair }, with { $count }; no other pair equals it.

family-bpe-merges-stem = A BPE vocabulary is built from { $corpus }, starting from the characters and counting overlapping pairs too. What are the first { $number } merges, in order?
family-bpe-merges-solution =
    After each merge the pairs are counted again, and the most frequent one is joined:

    { $steps }

family-bpe-pair-counts-stem = To build a BPE vocabulary from { $corpus }, the pairs of adjacent characters within each word are counted, overlapping ones too. How many times does { $pair } occur? Type the number.
family-bpe-pair-counts-solution =
    { $count }. With other pairs, from the most frequent to the least:

    { $table }

family-bpe-vocabulary-stem =
    A BPE vocabulary is built from { $corpus }, starting from the characters and counting overlapping pairs too. What is the vocabulary after { $merges ->
        [one] one merge
       *[other] { $number } merges
    } (the characters first, in the order of their Unicode code points)?
family-bpe-vocabulary-solution =
    The vocabulary only grows: the characters stay, and each merge adds a piece.

    { $steps }
family-bpe-vocabulary-step = { $merge } adds { $piece }

family-ngram-compare-stem = By what factor must the probability of the sentence { $second } be multiplied to obtain that of { $first }?
family-ngram-compare-solution =
    The probability of each sentence is computed, with its `</s>`, and the first is divided by the second:

    { $steps }

family-ngram-counts-stem = What follows { $history }, and how many times?
family-ngram-counts-solution =
    With the start and end symbols, the corpus is:

    { $corpus }

    Whatever comes right after { $history } is counted:

    { $counts }

family-ngram-entropy-stem-entropy = What is the entropy, in bits, of the symbol that it predicts (rounded to { $places } decimal places)?
family-ngram-entropy-stem-entropy-after = What is the entropy, in bits, of the symbol that it predicts after { $history } (rounded to { $places } decimal places)?
family-ngram-entropy-stem-perplexity = What is the perplexity of the symbol that it predicts (rounded to { $places } decimal places)?
family-ngram-entropy-stem-perplexity-after = What is the perplexity of the symbol that it predicts after { $history } (rounded to { $places } decimal places)?
family-ngram-entropy-solution =
    The possible symbols and their probabilities:

    { $shares }

    The entropy is the mean of their surprisals, weighted by their probabilities; a surprisal is minus the binary logarithm of a probability:

    { $entropy }
family-ngram-entropy-perplexity =
    The perplexity is two raised to the entropy:

    { $perplexity }
family-ngram-entropy-certain = With only one possible symbol there is no doubt: this is the minimum.
family-ngram-entropy-uniform = The possible symbols are equally likely: this is the maximum for that number of symbols.

family-ngram-perplexity-stem = What is the perplexity of the model on the sentence { $sentence }, counting `</s>` in its length (rounded to { $places } decimal places)?
family-ngram-perplexity-solution =
    The probability of { $sentence } is the product of its { $number } factors, including that of `</s>`:

    { $product }

    The perplexity is the root of its inverse, with the number of factors as the index:

    { $root }

family-ngram-probability-stem = What is the probability $P$ of the sentence { $sentence }?
family-ngram-probability-stem-rounded = What is the probability $P$ of the sentence { $sentence } (rounded to { $places } decimal places)?
family-ngram-probability-solution =
    The probabilities of all the words, each after its history, are multiplied; the end of the sentence is predicted too:

    { $product }
family-ngram-probability-zero = One zero factor is enough to make the product zero.

family-ngram-score-stem = What is { $score }, as a fraction in lowest terms?
family-ngram-score-nothing = Nothing follows { $history }: { $total }.
family-ngram-score-words =
    Each word, and how many times it occurs:

    { $counts }
family-ngram-score-after =
    What follows { $history }, and how many times:

    { $counts }

    In total, { $total }.
family-ngram-score-mle =
    Therefore,

    { $result }
family-ngram-score-add-one =
    The symbols that can occur are { $symbols }: { $size }. One is added to each count:

    { $result }

family-ngram-unseen-stem = What is its perplexity on the sentence { $sentence } (rounded to { $places } decimal places)?
family-ngram-unseen-solution = The model cannot produce the sentence: { $factor }. One zero factor makes the product zero, { $product }, and the perplexity, which is a root of its inverse, grows without bound: { $perplexity }. Smoothing exists to avoid this.

family-tokens-per-word-given =
    Tokeniser { $name } uses BPE with { $merges ->
        [one] the merge { $list }
       *[other] the merges { $list }, in that order
    }.
family-tokens-per-word-learnt =
    Tokeniser { $name } uses BPE with { $merges ->
        [one] the first merge
       *[other] the first { $number } merges
    } that it learns from { $corpus }, counting overlapping pairs too.
family-tokens-per-word-wordpiece = Tokeniser { $name } uses WordPiece with the vocabulary { $vocabulary } (as well as `[UNK]`).
family-tokens-per-word-stem = How many tokens per word do A and B give, in that order, for { $text }?
family-tokens-per-word-answer = { $first }, { $second }
family-tokens-per-word-solution =
    The tokens that each gives are counted and divided by the number of words in the text, { $words ->
        [one] which is only one
       *[other] which is { $number }
    }:

    { $steps }
family-tokens-per-word-step = { $name }: { $tokens }, and { $division }

family-wordpiece-encode-stem = A WordPiece tokeniser has the vocabulary { $vocabulary } (as well as `[UNK]`). How is { $text } tokenised?
family-wordpiece-encode-solution =
    At each step, the longest piece that matches the start of what is left, after the bar, is taken:

    { $steps }
family-wordpiece-encode-unknown = { $word } cannot be covered by pieces: the whole word is `[UNK]`.

family-wordpiece-first-merge-stem-count = A WordPiece vocabulary is built from { $corpus }. The first pieces are the characters, with `##` before those that do not begin a word, and the most frequent pair is joined. What is the first merge?
family-wordpiece-first-merge-stem-likelihood = A WordPiece vocabulary is built from { $corpus }. The first pieces are the characters, with `##` before those that do not begin a word, and the pair $xy$ with the highest score { $score } is joined. What is the first merge?
family-wordpiece-first-merge-solution-count =
    The adjacent pairs are counted:

    { $table }

    The most frequent one wins.
family-wordpiece-first-merge-solution-likelihood =
    The count of each pair is divided by the product of the counts of its parts:

    { $table }

    The highest score wins; no other pair has it.


## Mistakes

mistake-without-recount = The most frequent pairs were all taken at the start; after each merge the pairs are counted again.
mistake-runner-up-first = It starts with the second most frequent pair.
mistake-backwards = These are the merges in the reverse of the order in which they are learnt.
mistake-text-order = The pairs were merged as they appear in the text; what matters is how often they occur.
mistake-without-base = The characters are missing: they stay in the vocabulary even after they are merged.
mistake-parts-removed = The parts of each merge were removed; the vocabulary only grows.
mistake-one-merge-less = The last merge is missing.
mistake-one-merge-more = There is one merge too many.
mistake-second-most = This pair occurs less often than the most frequent one.
mistake-without-overlaps = The pairs were counted without overlaps; in `aaa` the pair `a a` occurs twice.
mistake-first-in-text = It is the first pair of the text; what matters is frequency, not position.
mistake-last-in-text = It is the last pair of the text; what matters is frequency, not position.
mistake-frequent-letters = It joins the two characters that are most frequent separately; what is counted is adjacent pairs.
mistake-no-merges = No merge was applied: these are the single characters.
mistake-longest-match = The longest piece was always taken, from the left; BPE applies the merges in their order.
mistake-from-the-right = The merges were applied from the right; the rule is to apply each from left to right.
mistake-whole-runs = Whole runs were joined; a merge joins only two symbols.
mistake-first-merge-only = Only the first merge was applied.
mistake-once-each = Each merge was applied in one place only; the rule is to apply it wherever it fits.
mistake-swapped-tokenisers = The two tokenisers are swapped.
mistake-words-per-token = The number of words was divided by the number of tokens, which is the wrong way round.
mistake-tokens-in-all = These are the total numbers of tokens, not yet divided by the number of words.
mistake-characters-per-token = The number of characters was divided by the number of tokens; fertility counts tokens per word.
mistake-ratio-inverted = The division is the wrong way round: the second by the first.
mistake-ratio-without-end = The factor of the end, `</s>`, is missing in each sentence.
mistake-ratio-of-sums = The factors of each sentence were added instead of multiplied.
mistake-ratio-of-last = Only the last factors of the sentences were compared.
mistake-forgets-end = The factor of the end of the sentence, `</s>`, is missing.
mistake-forgets-start = The first factor is missing: the first word is predicted too, after `<s>`.
mistake-ignores-history = The frequencies of the single words were multiplied, without looking at the word before.
mistake-as-if-uniform = All symbols were taken to be equally likely at each step.
mistake-adds = The factors were added instead of multiplied.
mistake-averages = It is the mean of the factors; the probability is their product.
mistake-last-factor = It is the last factor alone; the probability is the product of all.
mistake-length-without-end = The exponent does not count `</s>`, which the model predicts too.
mistake-length-with-start = The exponent also counts `<s>`, which the model does not predict.
mistake-forgets-root = It is the inverse of the probability, without the root that normalises it by length.
mistake-forgets-inverse = It is the geometric mean of the factors; the perplexity is its inverse.
mistake-arithmetic-mean = The arithmetic mean of the factors was inverted, not the geometric mean.
mistake-perplexity-forgets-end = `</s>` was forgotten in the product and in the exponent.
mistake-joint = The count was divided by the number of all $n$-grams, not of those that begin with the history.
mistake-reversed-bigram = The count was divided by that of the word, not by that of its history.
mistake-unigram = It is the frequency of the word alone, without looking at its history.
mistake-last-word-only = Only the last word of the history was looked at.
mistake-forgets-smoothing = It is the estimate without smoothing: one must still be added to each count.
mistake-forgets-v = One was added to the numerator, but not $V$ to the denominator: the probabilities would add up to more than one.
mistake-forgets-one = $V$ was added to the denominator, but not one to the numerator: the probabilities would add up to less than one.
mistake-v-without-end = $V$ does not count `</s>`, which can follow a word too.
mistake-v-with-start = $V$ counts `<s>`, which never follows a word.
mistake-tokens-as-v = $V$ was taken to be the number of all words, not that of distinct ones.
mistake-leaves-out-end = The end of the sentence, `</s>`, was not counted; it follows the history too.
mistake-counts-types = Each distinct word was counted once, not each time that it occurs.
mistake-counts-everywhere = Those words were counted in the whole corpus, not only after the history.
mistake-counts-predecessors = It is what precedes the history, not what follows it.
mistake-skips-zero = A factor that is zero was left out, but it makes the whole product zero.
mistake-zero-perplexity = It is the probability that becomes zero; the perplexity is a root of its inverse, and grows without bound.
mistake-uniform-perplexity = It would be the perplexity of a model that spreads the probability evenly; this model gives the sentence probability zero.
mistake-uniform-table = It would be the perplexity of a model that spreads the probability evenly over its symbols.
mistake-no-surprise = It is the smallest perplexity, that of a certain sentence; this one is impossible.
mistake-perplexity-for-entropy = It is the perplexity; the entropy is its logarithm.
mistake-uniform-entropy = It is the entropy of an even spread over the same symbols, the largest possible.
mistake-unweighted-entropy = It is the mean of the surprisals without weighting them by their probabilities.
mistake-least-surprise = It is the surprisal of the most likely symbol, not the mean of all.
mistake-no-entropy = It would be zero if one symbol were certain, and none is.
mistake-one-bit-a-symbol = One bit was counted per symbol; what matters is how likely they are, not how many.
mistake-entropy-for-perplexity = It is the entropy in bits; the perplexity is two raised to it.
mistake-counts-outcomes = It is the number of possible symbols, which the perplexity reaches only if they are equally likely.
mistake-inverse-of-largest = It is the inverse of the largest probability, as if only that symbol counted.
mistake-unweighted-perplexity = The symbols were not weighted by their probabilities.
mistake-half-the-outcomes = Half the number of symbols was taken, which is no mean of their probabilities.
mistake-squared-outcomes = Each pair of symbols was counted; the perplexity is never greater than the number of symbols.
mistake-count-rule = It is the most frequent pair, which is the rule of BPE; here its count is divided by those of its two parts.
mistake-likelihood-rule = It is the pair of the highest likelihood; here only the count of the pair matters.
mistake-runner-up = It is the second best pair, not the best.
mistake-worst-pair = It is the pair with the lowest score, not the highest.
mistake-sum-below = The count was divided by the sum of those of the parts, not by their product.
mistake-over-left = The count was divided by that of the first part only.
mistake-bare-inside = Inside a word only the pieces with `##` can be used.
mistake-shortest-match = The shortest piece was taken; the rule is to take the longest one that fits.
mistake-match-from-the-right = The longest piece was sought from the end of the word; the rule is to start from the beginning.
mistake-without-marks = `##` is missing on the pieces that do not begin the word.
mistake-unknown-per-character = `[UNK]` replaces the whole word, not only the part without a piece.


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

variant-refused = `{ $id }`: { $problem }
    .help = { $help }
conflicting-parameters-model = expected either `corpus` or `probabilities`
    .help = give exactly one of them
conflicting-parameters-smoothing = `smoothing` does not apply to `probabilities`
    .help = remove `smoothing`, or give `corpus`
conflicting-parameters-corpus = this generator needs a corpus
    .help = give `corpus`
conflicting-parameters-merges = a number of merges needs a `corpus`, and a list of merges excludes it
    .help = give a number with `corpus`, or a list without it
conflicting-parameters-pair = the pair `{ $pair }` does not occur in the corpus
    .help = ask for another pair
conflicting-parameters-sentences = the first sentence must be more probable than the second
    .help = swap the sentences, or choose others
conflicting-parameters-possible = the model can produce the sentence, so its perplexity is finite
    .help = choose a sentence with an n-gram of probability 0, or use `ngram-perplexity`
conflicting-parameters-tokeniser = a tokeniser needs either `merges` or `vocabulary`
    .help = give exactly one of them
impossible-parameters-long-answer = an answer of { $length } characters is too long
    .help = choose smaller numbers, or a shorter text
too-large-solution = its worked solution is too long to be read
    .help = choose a smaller example
misconception-yields-key = the misconception `{ $name }` gives the correct answer
    .help = change the parameters so that it gives a wrong one
misconception-looks-like-key = a misconception's answer looks like the key, `{ $key }`
    .help = change the parameters so that they differ as displayed
too-few-distractors = fewer than { $least } wrong answers differ from the key and from each other
    .help = change the parameters: longer or less regular data allow more mistakes
too-few-distractors-infinite = the sentence has probability 0, so its perplexity is infinite
    .help = choose a sentence that the model can produce
impossible-option-tokens = the key does not spell the text
    .help = this is a fault of mazo: report it
impossible-option-probability = the key { $key } is not a probability
    .help = this is a fault of mazo: report it
impossible-option-perplexity = the key is a perplexity below 1
    .help = this is a fault of mazo: report it
shape-words-in-line = words separated by spaces
shape-word = a word
shape-two-characters = two characters separated by a space
shape-tokeniser = a tokeniser
sample-question-exists = the question exists already
sample-no-card = no card


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
