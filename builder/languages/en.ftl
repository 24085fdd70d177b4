### English: everything that readers, printers and contributors see.

# How dates and lists are written: an identifier of the CLDR.
cldr-locale = en_GB

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
# Other forms and greater numbers: word and value. They add up with what joins them, between bars: `eighty-one`.
number-words-more =
    a 1
    an 1
    nineteen 19
    twenty 20
    thirty 30
    forty 40
    fifty 50
    sixty 60
    seventy 70
    eighty 80
    ninety 90
    hundred 100
    thousand 1000
number-words-joint = |-|
# Parts, which follow a number (`three quarters`), and those that stand alone (`twice`).
fraction-words =
    half 1/2
    third 1/3
    quarter 1/4
    fifth 1/5
    eighth 1/8
    ninth 1/9
    twelfth 1/12
    hundredth 1/100
    thousandth 1/1000
fraction-words-bare =
    half 1/2
    unity 1
    double 2
    twice 2
    triple 3
# Endings that make a part of a number: `sixteenth`.
fraction-endings =
    th

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
sample-phrases =
    ¡Olé, olé!
    A CAFÉ, please?
    Her fiancé sang.
    The Jalapeño: YES
    Élan (my uncle) sings
    He saw: «Über»
    Café or TEA...
    Why (not) JALAPEÑO?
    A cliché, no!
    The fiancée, the CAKE
    A SOUFFLÉ (hot)
    Piñata, not PIE
sample-levels =
    level::easy
    level::medium
    level::hard
# The name of an exercise in Anki: what it practises, and its level.
exercise-title = { $family } ({ $rank ->
    [0] easy
    [1] medium
   *[2] hard
    })

# Names of what is asked, and of wrong answers.
family-name-merge = merge
family-name-merges = merges
family-name-times = times
family-name-gap = gap
family-name-vocabulary = vocabulary
family-name-counts = counts
family-name-wrong = wrong-{ $n }

# Headers of tables.
family-column-token = token
family-column-logit = logit
family-column-power = exponential
family-column-key = key
family-column-probability = probability
family-column-sum = sum
family-column-pair = pair
family-column-count = count
family-column-score = score

family-corpus-word =
    { $word } ({ $n ->
        [one] once
        [2] twice
       *[other] { $times } times
    })

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
family-bpe-encode-title = Tokenising with BPE
family-bpe-encode-step =
    { $merge } is applied, from left to right:

    { $shown }
family-bpe-encode-idle = The merge { $merge } changes nothing: there is no such pair.
family-bpe-encode-characters =
    The text is split into characters:

    { $shown }

family-bpe-first-merge-title = First merge of BPE

family-bpe-first-merge-stem = A BPE vocabulary is built from { $corpus }, starting from the characters. Overlapping pairs count too. Which pair is joined first?
family-bpe-first-merge-counts =
    The pairs of adjacent characters are counted, with overlaps:

    { $table }
family-bpe-first-merge-others = None of the other pairs occurs more often.
family-bpe-first-merge-most = The most frequent is { $pair }, with { $count }; no other pair equals it.

family-bpe-merges-stem = A BPE vocabulary is built from { $corpus }, starting from the characters and counting overlapping pairs too. Which pairs do the first { $number } merges join, in order?
family-bpe-merges-title = Merges of BPE
family-bpe-merges-step =
    The pairs are counted, and the most frequent one, { $merge }, is joined. What is left:

    { $shown }

family-bpe-pair-counts-stem = To build a BPE vocabulary from { $corpus }, the pairs of adjacent characters within each word are counted, overlapping ones too. How many times does { $pair } occur? Type the number.
family-bpe-pair-counts-solution =
    { $count }. With other pairs, from the most frequent to the least:

    { $table }
family-bpe-pair-counts-title = Counting adjacent pairs

family-bpe-vocabulary-stem =
    A BPE vocabulary is built from { $corpus }, starting from the characters and counting overlapping pairs too. Which pieces does it have after { $merges ->
        [one] one merge
       *[other] { $number } merges
    }?
family-bpe-vocabulary-title = Vocabulary of BPE
family-bpe-vocabulary-characters = The vocabulary only grows. The characters stay: { $characters }.
family-bpe-vocabulary-step = The merge { $merge } adds { $piece }.

family-program-padded =
    Each sentence is padded with its start and end symbols:

    { $corpus }
family-program-following =
    Count what comes right after { $history }:

    { $counts }

    In total, { $total }.
family-program-scores =
    Each probability is the count of the word after its history, divided by that of all that follows the history:

    { $scores }
family-program-longest =
    From the left, WordPiece always takes the longest piece that fits:

    { $steps }
family-program-merged =
    The merges are applied to the text in order:

    { $steps }
family-program-size =
    `vocab_size` counts the alphabet too: { $alphabet }. { $merges ->
        [one] There is room for one merge:
       *[other] There is room for { $number } merges:
    } { $size }.
family-program-training =
    The most frequent adjacent pair is joined each time, overlaps included:

    { $merges }

family-nltk-output-title = What a program of language models prints
family-nltk-output-stem = What number does this program print? Each sentence is padded with `<s>` and `</s>`.
family-nltk-output-vocabulary-stem = What number does this program print, which is the $V$ that `nltk` smooths with? Each sentence is padded with `<s>` and `</s>`.
family-nltk-output-counts-stem = What does this program print? Each sentence is padded with `<s>` and `</s>`. Give each symbol and its count, with a colon between them.
family-nltk-output-count = Look for the $n$-gram in them: { $n }.
family-nltk-output-vocabulary = The vocabulary of `nltk` has the words, the start and end symbols, and one for unknown words: { $words }. In total, { $size }.

family-tokenizers-output-title = What a program that makes tokens prints
family-tokenizers-output-stem = What tokens does this program print?
family-tokenizers-output-vocabulary-stem = What vocabulary does this program print? In training, overlapping pairs count too. Give the pieces in the same order.
family-tokenizers-output-vocabulary = First comes the alphabet, by code point; then the result of each merge.

family-code-gap-title = What is missing in a program
family-code-gap-stem = Complete, this program gives { $printed }. What is missing in { $blank }? Write only that.
family-code-gap-mle = The model is estimated by counting, without smoothing.
family-code-gap-add-one = The model is smoothed by adding one to each count.
family-code-gap-score = { $piece } gives the probability of the word after its history.
family-code-gap-word = The word that is asked for stands before the bar: { $piece }, in quotes because it is a text.
family-code-gap-history = The history is given as a list, even of one word: { $piece }.
family-code-gap-counts = { $piece } holds the counts; with a history in brackets, those of what follows it.
family-code-gap-fit = { $piece } estimates the model, which is empty before and gives nothing. It is called once, with the $n$-grams and the vocabulary.
family-code-gap-known-words = The second argument is the words that the model knows, { $piece }, which `padded_everygram_pipeline` has prepared with the padding. The corpus is a list of sentences, not of words.
family-code-gap-estimator = { $piece } is the class of `nltk` that estimates like this. It takes the order.
family-code-gap-vocab-size = The size counts all pieces, not only the merges: { $piece }.
family-code-gap-trainer = Each model has its own trainer; that of this one is { $piece }.
family-code-gap-train = The corpus is a list in memory, which { $piece } goes through. There is another method to read files.
family-code-gap-model = With { $piece } this is the result: only WordPiece marks the pieces that continue a word.
family-code-gap-unknown = The piece for what is unknown is { $piece }, which must be in the vocabulary as it is, with its brackets.
family-code-gap-vocab = { $piece } gives the whole vocabulary, not only how many pieces it has.
family-code-gap-encode = { $piece } applies the tokeniser to a text.
family-code-gap-text = The tokens, joined and without their marks, are the text: { $piece }, in quotes.
family-code-gap-tokens = Of what the tokeniser gives, { $piece } are the texts; their numbers are kept apart.
family-code-gap-of-nltk = `padded_everygram_pipeline` gives the padded $n$-grams and the words; `fit` needs both.
family-code-gap-of-bpe = `vocab_size` counts the letters and the merges: { $size }. `train_from_iterator` takes the corpus, from which the counts come, and the trainer, which knows when to stop.
family-code-gap-of-wordpiece = `vocab_size` counts the letters, the marked ones that continue a word, and the merge: { $size }. `train_from_iterator` takes the corpus, from which the counts come, and the trainer, which knows when to stop.
family-code-gap-of-pieces = The model takes the numbered pieces and, in `unk_token`, the one that is given for a word that cannot be split.
family-code-gap-ask-score = `score` takes first the word and then its history, which is a list.
family-code-gap-ask-counts = Counts are asked for with the history in brackets, and `dict` prints them as pairs.
family-code-gap-ask-tokens = `encode` takes the text, in quotes; what it gives keeps the tokens as texts and, apart, their numbers.
family-code-gap-ask-vocabulary = `get_vocab` gives each piece with its number; `sorted` orders them by it, as they were learnt.
family-code-gap-ask-piece = Of all pieces only the longest is printed, which is the new one: the order of the others differs from run to run.

family-ngram-compare-stem = By what factor must the probability of the sentence { $second } be multiplied to obtain that of { $first }?
family-ngram-compare-title = Comparing two sentences
family-ngram-compare-sentence =
    The probability of { $sentence }, with its `</s>`:

    { $product }
family-ngram-compare-division =
    The first is divided by the second:

    { $ratio }

family-ngram-counts-title = Counting what follows

family-ngram-counts-stem = How many times does each symbol occur after { $history }? Type each symbol, a colon and its count.
family-ngram-counts-padded =
    With the start and end symbols, the corpus is:

    { $corpus }
family-ngram-counts-after =
    Whatever comes right after { $history } is counted:

    { $counts }

family-ngram-entropy-stem-entropy = What is the entropy, in bits, of the symbol that it predicts?
family-ngram-entropy-stem-entropy-after = What is the entropy, in bits, of the symbol that it predicts after { $history }?
family-ngram-entropy-stem-perplexity = What is the perplexity of the symbol that it predicts?
family-ngram-entropy-stem-perplexity-after = What is the perplexity of the symbol that it predicts after { $history }?
family-ngram-entropy-title = Entropy and perplexity of a symbol
family-ngram-entropy-shares =
    The possible symbols and their probabilities:

    { $shares }
family-ngram-entropy-mean =
    The entropy is the mean of their surprisals, weighted by their probabilities; a surprisal is minus the binary logarithm of a probability:

    { $entropy }
family-ngram-entropy-perplexity =
    The perplexity is two raised to the entropy:

    { $perplexity }
family-ngram-entropy-certain = With only one possible symbol there is no doubt: this is the minimum.
family-ngram-entropy-uniform = The possible symbols are equally likely: this is the maximum for that number of symbols.

family-ngram-perplexity-title = Perplexity of a sentence

family-ngram-perplexity-stem = What is the perplexity of the model on the sentence { $sentence }, counting `</s>` in its length?
family-ngram-perplexity-infinite = If it is infinite, type “inf”.
family-ngram-perplexity-product =
    The probability of { $sentence } is the product of its { $number } factors, including that of `</s>`:

    { $product }
family-ngram-perplexity-root =
    The perplexity is the root of its inverse, with the number of factors as the index:

    { $root }
family-ngram-perplexity-impossible = The model cannot produce the sentence. The perplexity, which is a root of the inverse, grows without bound: { $perplexity }. Smoothing exists to avoid this.

family-ngram-probability-stem = What is the probability $P$ of the sentence { $sentence }?
family-ngram-probability-zero = One zero factor is enough to make the product zero.
family-ngram-probability-title = Probability of a sentence
family-ngram-probability-factors = There is a factor for each symbol after its history; the end of the sentence is predicted, too:
family-ngram-probability-values = Each factor:
family-ngram-probability-product = Their product:

family-ngram-score-title = Estimated probability of a word

family-ngram-score-stem = What is { $score }?
family-ngram-score-nothing = Nothing follows { $history }: { $total }.
family-ngram-score-words =
    Each word, and how many times it occurs:

    { $counts }
family-ngram-score-after =
    What follows { $history }, and how many times:

    { $counts }

    In total, { $total }.
family-ngram-score-mle =
    Its count is divided by the total:

    { $result }
family-ngram-score-symbols = The symbols that can occur are { $symbols }: { $size }.
family-ngram-score-add-one =
    One is added to each count, and $V$ to the total:

    { $result }

family-step-order-title = Order a derivation
family-step-order-stem =
    In which order do these steps of the derivation of the { $model ->
        [bigram] bigram
       *[ngram] $n$-gram
    } model of minimum cross-entropy $H$ from { $derivation ->
        [mle-sequence] one sequence
       *[mle-collection] a collection of sequences
    } go ({ $model ->
        [bigram] { $history } precedes $w$
       *[ngram] { $history } is the history of $w$
    })?

    { $steps }
family-step-order-others =
    { $orders } { $count ->
        [one] is right, too.
       *[other] are right, too.
    }
family-step-order-step =
    Step { $number }:

    { $formula }

    { $why }

derivation-positions = Write the cross-entropy relative to the sequence:
derivation-positions-why = It is the function to minimise; it uses no other step.
derivation-counts = Collect the terms that are equal, so that each of them is multiplied by its count:
derivation-counts-why = It collects the terms of the sum over positions.
derivation-sequences = Add the cross-entropies relative to each of the sequences $k$ of the collection:
derivation-sequences-why = It is the function to minimise; it uses no other step.
derivation-counts-of-each = Collect the equal terms of each sequence:
derivation-counts-of-each-why = It collects the terms of the sum over positions.
derivation-total-counts = Add the counts of all the sequences, which leaves one count $N$ of the collection:
derivation-total-counts-why = It uses the counts of each sequence; the logarithm is a common factor.
derivation-constraint = Require that there be a probability distribution after each { $history } of the data:
derivation-constraint-why = It is a condition of the problem; it uses no other step.
derivation-lagrangian = Form the Lagrangian, with a multiplier for each { $history }:
derivation-lagrangian-why = It uses the function and the constraints.
derivation-derivative = Differentiate with respect to the probability that any symbol has after { $history }:
derivation-derivative-why = The Lagrangian is differentiated, with the function written by counts.
derivation-seen = Set the derivative of a seen symbol to zero:
derivation-seen-why = It sets the derivative to zero. Probability and count are positive, so the multiplier is, too.
derivation-unseen = Take the minimum of an unseen symbol at the boundary, because its derivative is positive:
derivation-unseen-why = The derivative is the multiplier, whose sign the seen symbols give.
derivation-substitution = Put all the probabilities into the constraint:
derivation-substitution-why = It puts all probabilities into the constraint; those that are zero add nothing.
derivation-multiplier = Solve for the multiplier, which is the count of { $history } followed by any symbol:
derivation-multiplier-why = It comes from the constraint, where it is the only unknown.
derivation-estimate = Replace the multiplier by its value:
derivation-estimate-why = It uses the value of the multiplier.
derivation-minimum = Verify by convexity that no other model $q$ has a lower cross-entropy:
derivation-minimum-why = It is said of the model that was found: the function is convex and the constraints are linear.


family-tokens-per-word-title = Tokens per word

family-tokens-per-word-given =
    A BPE tokeniser starts from the characters and applies { $merges ->
        [one] the merge { $list }
       *[other] the merges { $list }, in that order
    }.
family-tokens-per-word-learnt =
    From { $corpus }, BPE learns { $merges ->
        [one] its first merge
       *[other] its first { $number } merges
    }, counting overlapping pairs too.
family-tokens-per-word-wordpiece = A WordPiece tokeniser has the vocabulary { $vocabulary } (as well as `[UNK]`).
family-tokens-per-word-stem = How many tokens per word does it give for { $text }?
family-tokens-per-word-tokens = Its tokens are { $tokens }.
family-tokens-per-word-division =
    Their number is divided by that of the words in the text, { $words ->
        [one] which is only one
       *[other] which is { $number }
    }:

    { $division }

family-wordpiece-encode-stem = A WordPiece tokeniser has the vocabulary { $vocabulary } (as well as `[UNK]`). How is { $text } tokenised?
family-wordpiece-encode-title = Tokenising with WordPiece
family-wordpiece-encode-longest =
    At each step, the longest piece that matches the start of what is left, after the bar, is taken:

    { $step }
family-wordpiece-encode-unknown = { $word } cannot be covered by pieces: the whole word is `[UNK]`.

family-wordpiece-first-merge-title = First merge of WordPiece

family-wordpiece-first-merge-stem-count = A WordPiece vocabulary is built from { $corpus }. The first pieces are the characters, with `##` before those that do not begin a word, and the most frequent pair is joined. Which pair is joined first?
family-wordpiece-first-merge-stem-likelihood = A WordPiece vocabulary is built from { $corpus }. The first pieces are the characters, with `##` before those that do not begin a word, and the pair $xy$ with the highest score { $score } is joined. Which pair is joined first?
family-wordpiece-first-merge-table-count =
    The adjacent pairs are counted:

    { $table }
family-wordpiece-first-merge-most-count = The most frequent is { $pair }; no other pair equals it.
family-wordpiece-first-merge-table-likelihood =
    The count of each pair is divided by the product of the counts of its parts:

    { $table }
family-wordpiece-first-merge-most-likelihood = The one with the highest score is { $pair }; no other pair equals it.


family-wordpiece-recognise-stem = A WordPiece tokeniser has the vocabulary { $vocabulary } (as well as `[UNK]`). Which is the tokenisation of { $text }?
family-wordpiece-recognise-missing = The piece { $wrong } is not in the vocabulary; { $right } belongs there.
family-wordpiece-recognise-shorter = The piece { $wrong } is in the vocabulary, but { $right } is longer and fits, too.
family-softmax-title = Softmax with a temperature
family-softmax-stem =
    A model gives the tokens among which it chooses these logits:

    { $logits }

    What probability $P$ does softmax give { $token }?
family-softmax-stem-temperature =
    A model gives the tokens among which it chooses these logits:

    { $logits }

    What probability $P$ does softmax give { $token } at temperature { $temperature }?
family-softmax-exponentials =
    Softmax takes the exponential of each logit. That of a logarithm is the number whose logarithm it is, and that of a zero logit is one:

    { $table }
family-softmax-powers =
    Softmax takes the exponential of each logit divided by $T$. That of a logarithm is a power, whose exponent is the inverse of $T$ (that of a zero logit is one):

    { $table }
family-softmax-sum = They are added: { $sum }.
family-softmax-quotient =
    That of the token is divided by the sum:

    { $quotient }
family-top-k-p-title = Top-k and top-p cuts
family-top-k-p-stem =
    A model gives the next token these probabilities:

    { $tokens }
family-top-k = top-k with { $k }
family-top-p = top-p with { $p }
family-top-k-p-cut = They are cut by { $cut }.
family-top-k-p-ask-tokens = Which tokens are left, from the most to the least probable?
family-top-k-p-ask-probability = With what probability $P$ is { $token } then chosen?
family-top-k-p-most =
    Top-k leaves { $number ->
        [one] only the most probable token
       *[other] the { $k } most probable tokens
    }.
family-top-k-p-bound = Top-p counts in what is left, which adds up to { $sum }. The bound is { $bound }.
family-top-k-p-sums =
    From the largest down, they are added until the bound of top-p is reached:

    { $sums }
family-top-k-p-left = What is left: { $tokens }.
family-top-k-p-sum = Their probabilities add up to { $sum }.
family-top-k-p-quotient =
    It is divided by that sum:

    { $quotient }
family-top-k-p-gone = The token { $token } is none of them: its probability is zero.
family-attention-title = Attention with a causal mask
family-attention-stem = In a head of scaled attention with a causal mask, position { $position } has the query { $query }. The keys of the positions, in order, are { $keys }.
family-attention-values = The values are { $values }.
family-attention-ask-weight = What weight $w$ does position { $position } give position { $first }?
family-attention-ask-output = What is the component $y$ of the output of position { $position }?
family-attention-mask = The causal mask hides later positions: only the keys up to its own count.
family-attention-no-mask = The causal mask hides nothing from the last position: all keys count.
family-attention-root = The dot products are divided by the root of the dimension, { $root }.
family-attention-powers = The dot product of the query with each key is a logarithm, and its exponential a power. { $scale }
family-attention-sum = The powers add up to { $sum }; the weight is the quotient.
family-attention-weights = The powers add up to { $sum }. The weight of each position is its power over that sum.
family-attention-mean =
    The output is the mean of the values, by these weights:

    { $mean }
family-cosine-title = Cosine similarity
family-cosine-stem = What is the cosine $c$ of the vectors { $first } and { $second }?
family-cosine-dot = The dot product is { $dot }.
family-cosine-squares = The squares of the norms are { $squares }.
family-cosine-quotient =
    The cosine divides the dot product by the norms:

    { $quotient }
family-top-k-p-cut-twice = They are cut first by { $first } and then by { $second }.
family-edit-distance-title = Edit distance
family-edit-distance-stem-one = What is the edit distance $D$ from { $first } to { $second }, if an insertion, a deletion and a substitution each cost one?
family-edit-distance-stem-two = What is the edit distance $D$ from { $first } to { $second }, if an insertion or a deletion costs one, and a substitution two?
family-edit-distance-first = A table takes the distances between the beginnings of { $first } (rows) and of { $second } (columns), from the empty ones on, `·`.
family-edit-distance-table =
    Each cell is the least of three: the one above and a deletion, the one to the left and an insertion, and the diagonal one, with a substitution if the letters differ.

    { $table }
family-edit-distance-last = The last cell is the distance: { $distance }.
family-precision-recall-title = Precision, recall and $F_1$
family-precision-recall-stem = A search engine returns the documents { $found }. The relevant ones are { $relevant }.
family-precision-recall-ask-precision = What is its precision { $name }?
family-precision-recall-ask-recall = What is its recall { $name }?
family-precision-recall-ask-f1 = What is { $name }, its measure $F_1$ (the harmonic mean of precision and recall)?
family-precision-recall-hits =
    { $number ->
        [one] The only hit is { $hits }.
       *[other] The hits are { $hits }.
    }
family-precision-recall-precision =
    Precision divides them by what is returned:

    { $quotient }
family-precision-recall-recall =
    Recall divides them by what is relevant:

    { $quotient }
family-precision-recall-f1 =
    The harmonic mean of both measures is twice the hits over what is returned plus what is relevant:

    { $quotient }
family-bleu-title = Clipped precision and BLEU
family-bleu-stem-precision =
    A translation is { $candidate }, and { $number ->
        [one] its reference
       *[other] its references
    } { $references }. What is the clipped precision { $name } of { $order ->
        [1] its single words
        [2] its bigrams
        [3] its trigrams
       *[other] its 4-grams
    }?
family-bleu-stem-bleu =
    A translation is { $candidate }, and { $number ->
        [one] its reference
       *[other] its references
    } { $references }. What is its BLEU { $name }, with equal weights for { $order ->
        [1] single words
        [2] single words and bigrams
        [3] the orders up to trigrams
       *[other] the orders up to 4-grams
    }?
family-bleu-precision =
    Of the translation, { $order ->
        [1] these words
        [2] these bigrams
        [3] these trigrams
       *[other] these 4-grams
    } count, each at most as often as in one reference: { $ngrams }. The precision divides them by all those of the translation:

    { $precision }
family-bleu-no-penalty = The translation is not shorter than the reference: there is no brevity penalty.
family-bleu-mean =
    BLEU is the geometric mean of the precisions:

    { $mean }
family-unigram-encode-title = Segmenting with Unigram
family-unigram-encode-stem =
    A Unigram tokeniser has these pieces and probabilities:

    { $pieces }

    Into which tokens does it divide { $text }?
family-unigram-encode-ways =
    The probability of a segmentation is the product of those of its pieces:

    { $ways }
family-unigram-encode-best = The most probable one is { $tokens }.
family-pre-tokens-title = Normal forms and pre-tokens
family-pre-tokens-text = The text is { $text }.
family-pre-tokens-normalise =
    { $number ->
        [one] It goes through this step:
       *[other] It goes through these steps, in order:
    } { $steps }.
family-normaliser-lowercase = change to lower case
family-normaliser-strip-accents = removal of the marks above and below letters
family-splitter-whitespace = at blanks and between words and marks (several marks in a row stay together)
family-splitter-whitespace-split = at blanks alone
family-splitter-bert = at blanks and between words and marks (each mark by itself, as in BERT)
family-pre-tokens-divide = It is divided { $rule }.
family-pre-tokens-ask = Which pre-tokens are the result?
family-pre-tokens-ask-text = Which text is left?
family-pre-tokens-step = After the { $step }, { $text } is left.
family-pre-tokens-parts = It is divided { $rule }: { $parts }.
family-byte-level-title = Bytes and pre-tokens of GPT-2
family-byte-level-ask-bytes = How many bytes $B$ does the text { $text } have in UTF-8?
family-byte-level-ascii = The characters of ASCII (letters without accents, digits, blanks and common marks) have one byte each.
family-byte-level-long =
    The others have several:

    { $bytes }
family-byte-level-count = In all, { $count }.
family-byte-level-ask-parts = Into which pre-tokens does GPT-2 divide the text { $text }, without a space added before it and with `Ġ` as the mark of a space?
family-byte-level-rule = The pre-tokeniser separates letters, digits and marks. A space joins what follows it.
family-byte-level-signs = Each byte is written as a visible sign; that of the space is `Ġ`.
family-byte-level-parts = The result is { $parts }.
family-ngram-smoothing-title = Smoothing of bigrams
family-ngram-smoothing-add =
    A bigram model is estimated from these sentences, each between `<s>` and `</s>`, by adding { $constant } to each count (Lidstone). $V$ counts the words and `</s>`:

    { $corpus }
family-ngram-smoothing-absolute-discounting =
    A bigram model is estimated from these sentences, each between `<s>` and `</s>`, by interpolated absolute discounting with { $constant }. Below it uses the relative frequency of the words and `</s>`:

    { $corpus }
family-ngram-smoothing-kneser-ney =
    A bigram model is estimated from these sentences, each between `<s>` and `</s>`, by interpolated Kneser-Ney with { $constant }:

    { $corpus }
family-ngram-smoothing-ask = Which probability $P$ does it give { $word } after { $context }?
family-ngram-smoothing-counts = The counts are { $counts }.
family-ngram-smoothing-types =
    The history is followed by { $number ->
        [one] only one different word
       *[other] { $types } different words
    }, counting `</s>`.
family-ngram-smoothing-v =
    $V$ counts { $number ->
        [one] one word
       *[other] { $v } different words
    }, with `</s>`. The constant is added for each of them:
family-ngram-smoothing-below-frequency = Below is the frequency of { $word } among all words and `</s>`.
family-ngram-smoothing-below-types = Below is the share of the different bigrams that end in { $word }.
family-ngram-smoothing-mixed =
    The discount is taken once for each different word, and what it leaves is shared out by the lower order:

    { $mixed }
family-training-compute-title = Compute of a training
family-training-compute-compute = A model of { $N } parameters is trained on { $D } tokens. How many operations { $name } does it take, in thousands of billions of billions (a one and twenty-one zeros)?
family-training-compute-compute-rule = Each parameter takes about six operations for each token: two forward and four backward.
family-training-compute-no-six = The six operations for each parameter and token are missing.
family-training-compute-forward-alone = Only the two forward operations are counted.
family-training-compute-tokens = By the rule of Chinchilla, on how many tokens { $name } should a model of { $N } parameters be trained, in billions (a one and nine zeros)?
family-training-compute-tokens-rule = The rule gives about twenty tokens for each parameter.
family-training-compute-as-many = That would be one token for each parameter; the rule gives about twenty.
family-training-compute-divided = It is divided by twenty; there are twenty tokens for each parameter.
family-training-compute-parameters = With { $C } operations, how many parameters { $name } does the best model have by the rule of Chinchilla, in billions (a one and nine zeros)?
family-training-compute-parameters-rule = There are six operations for each parameter and token, and twenty tokens for each parameter: $6 \cdot 20 = 120$ times the square of the parameters.
family-training-compute-of-six = The root is missing: the operations grow with the square of the parameters.
family-training-compute-twenty-forgotten = The twenty tokens for each parameter are forgotten.
family-model-memory-title = Memory of weights and KV cache
family-model-memory-weights = A model has { $N } parameters, and the bits of each are { $b }. How much memory { $name } do they take, in gigabytes (of a billion bytes)?
family-model-memory-weights-rule = A byte has eight bits.
family-model-memory-saved = A model with { $N } parameters of sixteen bits is quantised, and the bits of each are then { $b }. How much memory { $name } is saved, in gigabytes (of a billion bytes)?
family-model-memory-saved-rule = Each parameter saves the difference of the bits, and a byte has eight.
family-model-memory-cache = A model has { $L } layers, with { $H } heads of keys and values of dimension { $d }; the size of each number, in bytes, is { $B }. How much memory { $name } does each token add to the KV cache, in kibibytes (of one thousand and twenty-four bytes)?
family-model-memory-cache-rule = Each layer and each head keep two vectors for a token: a key and a value.
family-model-memory-bits = These are gigabits: they have to be divided by eight.
family-model-memory-byte-each = One byte is counted for each parameter.
family-model-memory-needed = It is the memory needed afterwards, and not the one saved.
family-model-memory-keys-alone = Only the keys are counted; the cache keeps the values, too.
family-model-memory-one-layer = Only one layer is counted.
family-lora-parameters-title = Parameters of LoRA
family-lora-parameters-trained = LoRA adapts a matrix of { $d } rows and { $k } columns with rank { $r }. How many parameters { $name } does it train?
family-lora-parameters-trained-rule = It trains two matrices: one has the rows of the adapted one and the other its columns, and the rank is the other dimension of both.
family-lora-parameters-all = LoRA adapts { $n } matrices of { $d } rows and { $k } columns with rank { $r }. How many parameters { $name } does it train?
family-lora-parameters-all-rule = For each matrix it trains two: one has its rows and the other its columns, and the rank is the other dimension of both.
family-lora-parameters-share = LoRA adapts a matrix of { $d } rows and { $k } columns with rank { $r }. How many parameters does it train, as a share { $name } of those of the matrix?
family-lora-parameters-share-rule = It trains two matrices: one has the rows of the adapted one and the other its columns, and the rank is the other dimension of both. They are divided by the parameters of the adapted one, rows times columns.
family-lora-parameters-one-factor = Of the two matrices that are trained for each one, only one is counted.
family-lora-parameters-whole = These are the parameters of the whole matrix.
family-lora-parameters-whole-all = These are the parameters of the whole matrices.
family-lora-parameters-product = The rows are multiplied by the columns; they are added.
family-lora-parameters-one-matrix = Only one of the adapted matrices is counted.
family-lora-parameters-inverse = The share is the wrong way round.
family-pass-at-k-title = Estimating pass@k
family-pass-at-k-one = Of { $n } answers of a model, the number of right ones is { $c }. One is taken at random: with what probability { $name } is it right?
family-pass-at-k-one-rule = It is the right ones over all.
family-pass-at-k-two = Of { $n } answers of a model, the number of right ones is { $c }. Two different ones are taken at random: with what probability { $name } is at least one of them right?
family-pass-at-k-two-rule = The probability that none of them is right is subtracted from one. After the first wrong one there is one fewer.
family-pass-at-k-three = Of { $n } answers of a model, the number of right ones is { $c }. Three different ones are taken at random: with what probability { $name } is at least one of them right?
family-pass-at-k-three-rule = The probability that none of them is right is subtracted from one. After each wrong one there is one fewer.
family-pass-at-k-wrong-ones = It is the probability that it is wrong.
family-pass-at-k-odds = It is divided by the wrong ones, and not by all.
family-pass-at-k-with-return = Each answer is taken only once: after one there is one fewer.
family-pass-at-k-none-right = It is the probability that none is right.
family-pass-at-k-all-right = It is the probability that all are right; one is enough.
family-elo-votes-title = Elo from votes
family-elo-votes-difference = Of two models, one gets { $a } votes and the other { $b }. By what Elo difference { $name } are they separated?
family-elo-votes-difference-rule = Each factor of ten in the votes is four hundred points: the difference is that many points times the decimal logarithm of the quotient.
family-elo-votes-share = A model has an Elo of { $R } and its rival one of { $S }. What share { $name } of the votes does the first expect?
family-elo-votes-share-rule = Each four hundred points of difference multiply by ten the votes that are expected for each vote of the other.
family-elo-votes-update = A model with an Elo of { $R } wins a vote over another of { $S }. With { $K }, what Elo { $name } does it have afterwards?
family-elo-votes-update-rule = It gains $K$ times the share of votes that it did not expect: one minus the share that it expected.
family-elo-votes-votes = The votes are subtracted; what counts is the logarithm of their quotient.
family-elo-votes-quotient = The logarithm of the quotient is missing.
family-elo-votes-other = It is the share that the rival expects.
family-elo-votes-without-one = These are the votes for each vote of the other; the share divides them by all.
family-elo-votes-whole-k = The whole of $K$ is added; what it expected to win already is taken off.
family-elo-votes-expected = $K$ is multiplied by the share that it expected, and not by what is left to one.


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
mistake-groups-before-writing = Terms were collected that were not yet written.
mistake-groups-before-adding = Terms were collected that were not yet written.
mistake-totals-before-counting = The counts of the sequences were added before counting in each.
mistake-multiplies-before-constraining = The Lagrangian contains the constraints, which must be set up first.
mistake-derives-before-counts = The derivative was taken before collecting equal terms: it already contains the counts.
mistake-derives-before-totals = The derivative was taken before adding the counts: it already contains those of the whole collection.
mistake-derives-before-lagrangian = The derivative was taken before writing the Lagrangian, which is what is differentiated.
mistake-solves-before-deriving = The probability was solved for before differentiating: there is nothing yet to set to zero.
mistake-sign-before-seen = That the derivative is positive is known from the multiplier, whose sign the seen symbols give.
mistake-substitutes-before-solving = The constraint was used before solving for the probabilities of the symbols that were seen.
mistake-forgets-unseen = The constraint is used with a probability of zero for the symbols that were not seen.
mistake-multiplier-before-substituting = The multiplier was solved for before using the constraint, from which it comes.
mistake-uses-unknown-multiplier = The multiplier was replaced before its value was found.
mistake-minimum-before-estimate = The model was shown to be the best before it was found.
mistake-words-per-token = The number of words was divided by the number of tokens, which is the wrong way round.
mistake-tokens-in-all = These are the total numbers of tokens, not yet divided by the number of words.
mistake-characters-per-token = The number of characters was divided by the number of tokens; fertility counts tokens per word.
mistake-count-of-history = This is the count of the history, not of the whole $n$-gram.
mistake-count-reversed = The $n$-gram was counted backwards.
mistake-v-as-textbooks = This is how books count, which add only `</s>`; `nltk` adds three symbols.
mistake-v-of-words = The three symbols that `nltk` adds to the words are missing.
mistake-v-without-unknown = The symbol for unknown words, `<UNK>`, is missing.
mistake-v-of-occurrences = The occurrences were counted; each different word counts once.
mistake-size-as-merges = As many merges were made as `vocab_size` says, which counts the alphabet too.
mistake-counts-for-score = These are the counts, which are not called like a function.
mistake-vocab-for-counts = This is the vocabulary, which does not hold the counts by history.
mistake-ids-for-tokens = These are the numbers of the tokens in the vocabulary, not their texts.
mistake-tokenize-for-encode = Other libraries call it so; a `Tokenizer` of tokenizers has no such method.
mistake-train-for-fit = A model of `nltk` has no such method; it is fitted with `fit`.
mistake-corpus-for-words = These are the sentences, which are lists; words are needed.
mistake-without-quotes = The quotes are missing: without them it is the name of a variable.
mistake-text-as-list = This is a list, and a single text is needed.
mistake-history-for-word = This is the word of the history; the one that is asked for comes first.
mistake-train-on-files = This method reads files; the corpus is a list.
mistake-size-for-vocab = This gives how many pieces there are, not which.
mistake-without-brackets = Its brackets are missing: this piece is not in the vocabulary.
mistake-other-trainer = This is the trainer of the other model.
mistake-size-without-marks = The letters that continue a word, with their mark, are missing.
mistake-history-as-text = A history is a list of words; a text is read letter by letter.
mistake-other-estimator = This is the other class: one does not smooth, and the other adds one to each count.
mistake-other-model = This is the other model: only WordPiece marks the pieces that continue a word.
mistake-merges-as-size = This is the number of merges; the size counts the alphabet too.
mistake-alphabet-as-size = This is the size of the alphabet, with which there would be no merge.
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
mistake-without-temperature = The temperature is forgotten: each logit is divided by $T$ before the exponential.
mistake-temperature-inverted = The logits are multiplied by the temperature; each is divided by it.
mistake-odds = It is divided by the sum of the other tokens; the token's own part belongs to the sum.
mistake-hardest = The largest logit gets everything; softmax leaves something to each token.
mistake-without-renormalising = It is the probability before the cut: it has to be divided by the sum of those that are left.
mistake-kept-below-p = The token that makes the sum reach $p$ is missing: it is kept, too.
mistake-stops-below-p = The token that makes the sum reach $p$ is missing: it is kept, too.
mistake-p-of-all = After top-k the probabilities were not divided by their sum before counting up to $p$.
mistake-kept-by-p-of-all = After top-k the probabilities were not divided by their sum before counting up to $p$.
mistake-without-mask = Later positions are attended to as well, which the causal mask hides.
mistake-without-scaling = The dot products are not divided by the root of the dimension.
mistake-scaled-by-dimension = It is divided by the dimension, and not by its root.
mistake-uniform-weights = The weights are shared out equally, whatever the dot products.
mistake-only-before = The position itself is missing: a token attends to itself, too.
mistake-dot-alone = It is the dot product: it has to be divided by both norms.
mistake-norms-without-roots = It is divided by the squares of the norms: their roots are missing.
mistake-compares-by-position = The symbols are compared by their place; an insertion or a deletion shifts the others.
mistake-compares-lengths = It is only the difference of the lengths.
mistake-other-substitution-cost = It is the distance with the other usual cost of a substitution, one or two.
mistake-recall-for-precision = It is the recall: it is divided by what should be found, and not by what is found.
mistake-precision-for-recall = It is the precision: it is divided by what is found, and not by what should be found.
mistake-hits-over-all = It is divided by all that is in either of the lists.
mistake-mean-of-both = It is the arithmetic mean of both measures; $F_1$ is the harmonic one.
mistake-without-clipping = The clipping is missing: an $n$-gram counts at most as often as in one reference.
mistake-over-reference = It is divided by the $n$-grams of the reference, and not by those of the translation.
mistake-each-ngram-once = Each distinct $n$-gram is counted once, and not each occurrence.
mistake-ratio-of-lengths = It is the quotient of the lengths: the exponential is missing.
mistake-without-brevity = It has to be multiplied by the brevity penalty.
mistake-arithmetic-bleu = The arithmetic mean of the precisions is taken; BLEU uses the geometric one.
mistake-product-of-precisions = It is the product of the precisions: the root of the geometric mean is missing.
mistake-highest-order-alone = Only the precision of the highest order is used; BLEU averages all of them.
mistake-keeps-enye = The letter eñe loses its tilde, too: without the mark it is an n.
mistake-keeps-case = The text is not in lower case.
mistake-keeps-accents = The accents are not removed.
mistake-without-normalising = The text is divided without the steps before.
mistake-splits-at-spaces-alone = It is divided at blanks alone; marks are separated, too.
mistake-splits-off-marks = Each mark is separated; those in a row stay together.
mistake-joins-marks = Marks in a row are left together; each is a part of its own.
mistake-without-space-mark = The mark of the space before a word, `Ġ`, is missing.
mistake-space-mark-after = The mark `Ġ` begins what follows the space; it does not end what comes before.
mistake-letters-for-bytes = Each character is written as it is; there is one sign for each byte.
mistake-byte-a-character = There is one byte for each character; outside ASCII, UTF-8 uses two or more.
mistake-counts-characters = The characters are counted; outside ASCII, each has two bytes or more.
mistake-counts-accents-apart = The letters and their accents are counted apart; here they are one character.
mistake-longest-piece = The longest piece from the left is taken each time; Unigram chooses the most probable segmentation.
mistake-most-probable-piece = The most probable piece is taken each time; what counts is the product of all.
mistake-fewest-pieces = It is the segmentation with the fewest pieces, which is not always the most probable.
mistake-adds-one-for-k = One is added in place of $k$.
mistake-v-without-k = Below, $V$ is added without being multiplied by $k$.
mistake-k-without-v = Below, $k$ is added only once, and not for each word of the vocabulary.
mistake-unsmoothed = It is the estimate by counts, without smoothing.
mistake-discount-lost = What is discounted has to be shared out by the model of the lower order.
mistake-one-type-discounted = The discount is taken from each different word that follows the history, and not from one alone.
mistake-frequencies-below = The lower order uses the frequencies; Kneser-Ney counts the different words before.
mistake-continuations-below = The lower order counts the words before, as Kneser-Ney does; here it is the frequencies.


## Figures

figure-about = approximately
figure-after = After { $context }: { $values }.
figure-attention-from = { $token } attends to { $weights }.
figure-attention-key = key
figure-attention-query = query
figure-attention-weights = Attention weights with a causal mask
figure-automaton = Automaton of a bigram model
figure-automaton-begins = Automaton of a bigram model. Next symbol and probability.
figure-automaton-path = The path { $path } is highlighted.
figure-bars = Bars of { $of } by { $over }
figure-curve = Curve of { $of } over { $over }
figure-curve-log-log = Both axes are logarithmic.
figure-curve-log-x = The horizontal axis is logarithmic.
figure-factors =
    { $factors ->
        [one] 1 factor
       *[other] { $factors } factors
    }
figure-flow = Diagram of steps
figure-flow-arrow = From { $start } to { $end }.
figure-flow-through = From { $start } to { $end }: { $through }.
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
figure-transformer = Transformer blocks, which are repeated N times
figure-transformer-attention = attention
figure-transformer-causal-attention = causal attention
figure-transformer-cross-attention = cross attention
figure-transformer-decoder = decoder
figure-transformer-encoder = encoder
figure-transformer-network = network (FFN)
figure-transformer-part = { $part } with { $layers }
figure-transformer-reads = { $layer } reads what leaves the encoder.
figure-transformer-sums = To what leaves each sublayer, what goes into it is added.


## Quantities: what was asked, in words

quantity-attention = component { $component } of the output of attention at position { $position } with the query [{ $query }], the keys [{ $keys }] and the values [{ $values }]
quantity-attention-weight = the attention weight that position { $position } gives { $other } with the query [{ $query }] and the keys [{ $keys }]
quantity-bleu = the BLEU-{ $order } of `{ $candidate }` against { $references }
quantity-bpe = BPE with the merges { $merges }
quantity-bpe-unknown = BPE with the merges { $merges } and the alphabet { $alphabet }, else `[UNK]`
quantity-branching = the perplexity after `{ $context }` under { $model }
quantity-brevity-penalty = the brevity penalty of `{ $candidate }` against { $references }
quantity-byte-count = how many bytes `{ $text }` has in UTF-8
quantity-bytes = the bytes of `{ $text }` in UTF-8
quantity-clipped-precision = the clipped precision of { $order }-grams of `{ $candidate }` against { $references }
quantity-code-points = the code points of `{ $text }` after { $steps }
quantity-continuations = what follows `{ $context }` in { $model }
quantity-cosine = the cosine of [{ $first }] and [{ $second }]
quantity-count = the count of `{ $ngram }` in { $model }
quantity-count-table = the { $order }-gram counts { $table } with { $smoothing }
quantity-counted = a { $order }-gram model by { $smoothing } of { $sentences }
quantity-edit-distance = the edit distance from `{ $first }` to `{ $second }` with substitutions at a cost of { $substitution }
quantity-entropy = the entropy in bits after `{ $context }` under { $model }
quantity-f1 = the F1 of { $found } against { $relevant }
quantity-fertility = the tokens per word of `{ $text }` under { $model }
quantity-first-merge = the first merge on `{ $words }` by { $rule }
quantity-first-merges =
    { $merges ->
        [one] the first BPE merge on `{ $words }`
       *[other] the first { $merges } BPE merges on `{ $words }`
    }
quantity-judge = { $library }: { $functions }
quantity-judge-bigrams = { $function } of bigrams
quantity-judge-mean = mean surprise by { $function }
quantity-judge-order = { $function } (the order that follows from what each step uses)
quantity-judge-per-word = { $judge }, tokens per word
quantity-judge-pieces = { $function } of the pieces by { $pieces }
quantity-judge-product = product of { $function }
quantity-judge-quotient = products of { $function }
quantity-judge-root = root of the product of { $function }
quantity-judge-sample = { $function } of a sample in proportion
quantity-judge-second = mazo, by a second solver, with the counts of { $counts }
quantity-kept-probability = the probability of `{ $token }` among the tokens of { $shares } that are left after { $cuts }
quantity-kept-tokens = the tokens of { $shares } that are left after { $cuts }
quantity-normalised = `{ $text }` after { $steps }
quantity-pair-count = how often `{ $pair }` occurs in `{ $words }`
quantity-partial-table = the partial { $order }-gram table { $table }
quantity-perplexity = the perplexity of `{ $sentence }` under { $model }
quantity-pre-tokens = the pre-tokens of `{ $text }` by { $splitter }
quantity-pre-tokens-after = the pre-tokens of `{ $text }` by { $splitter } after { $steps }
quantity-precision = the precision of { $found } against { $relevant }
quantity-probability = p({ $sentence }) under { $model }
quantity-ratio = p({ $first }) / p({ $second }) under { $model }
quantity-recall = the recall of { $found } against { $relevant }
quantity-score = p({ $word } | { $context }) under { $model }
quantity-step-order = the order of the steps { $steps } of `{ $derivation }`, by what each needs
quantity-softmax = the probability of `{ $token }` by softmax of { $logits } with T = { $temperature }
quantity-symbol-counts = the counts of pieces and pairs in `{ $words }`
quantity-table = the { $order }-gram table { $table }
quantity-tokens = the tokens of `{ $text }` under { $model }
quantity-trained-bpe =
    { $merges ->
        [one] BPE, 1 merge learnt from { $words }
       *[other] BPE, { $merges } merges learnt from { $words }
    }
quantity-trained-bpe-unknown =
    { $merges ->
        [one] BPE with `[UNK]`, 1 merge learnt from { $words }
       *[other] BPE with `[UNK]`, { $merges } merges learnt from { $words }
    }
quantity-unigram = Unigram with the probabilities { $pieces }
quantity-unigram-logs = Unigram with the logarithms { $pieces }
quantity-code-gap = what is missing (`{ $gap }`) in the code that computes { $of }
quantity-no-gap = the code has no gap of this kind
    .help = choose another gap
quantity-vocabulary =
    { $merges ->
        [one] the BPE vocabulary of `{ $words }` after 1 merge
       *[other] the BPE vocabulary of `{ $words }` after { $merges } merges
    }
quantity-vocabulary-size = V of { $model }
quantity-word = p({ $word }) of one word under { $model }
quantity-wordpiece = WordPiece { $vocabulary }

# What separates the last two numbers of an answer: `$1$ and $2$`.
number-list-and = and

# What says that the number before it is a percentage.
percent-words =
    percent
    per cent

# Headers of tables whose rows are verified.


## Note types: fields, templates and what `mazo new` writes

note-type-basic = Open question
note-type-choice = Multiple choice
note-type-cloze = Fill in the blanks
note-type-exercise = Exercise
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
field-title = Title
field-fixed = Fixed variant
field-variants = Variants
field-needs = Needs
field-source = Source
field-id = Id
field-spare-1 = Spare 1
field-spare-2 = Spare 2
# What the learner writes, on every back.
field-own-note = My note

template-card = Card
template-forwards = Front → back
template-backwards = Back → front

# Above a term and above a definition, on cards that are asked both ways.
card-what-is = What is it?
card-which-term = Which term is it?
# Before the answer, and before others that are accepted.
card-answer = Answer:
card-also = Also accepted:
# Beside the option that the learner picked.
card-picked = your answer
card-accepted = “{ $typed }” is a correct answer.
card-report = Is this card wrong?
card-own-note = { field-own-note }
# What a screen reader calls the field.
card-field = Answer
card-steps = Worked steps
# Folded, below the worked steps: code, and what it prints.
card-check = Check it
card-check-prints = Prints:
# What an answer may look like, below the question of an exercise.
card-hint-exact = An exact number: a fraction, such as 3/8, or a decimal.
card-hint-rounded =
    { $places ->
        [one] A number with one decimal, or the exact fraction.
       *[other] A number with { $places } decimals, or the exact fraction.
    }
card-hint-percent = A percentage, with or without %.
card-hint-tokens = The tokens in order, separated by blanks.
card-hint-list = In order, separated by commas: each pair, with a blank between its parts.
card-hint-items = Separated by commas, in any order.
card-hint-orders = The numbers of the steps, each after those that it uses; with blanks, commas or nothing between them: 3 1 2.
card-hint-text = The exact text.
card-hint-marks = You may type _ for ▁ or Ġ.
# After what the learner typed, except for the last.
card-exercise-right = is correct.
card-exercise-form = is correct, in another form.
card-exercise-mistake = is not correct.
card-exercise-wrong = is not correct.
card-exercise-rounding = is not correct: the value is, but not the rounding.
card-exercise-unread = does not have the form of the answer.
card-exercise-nothing = You have not typed an answer.
# The button that shows the next step: its number, and how many there are.
card-exercise-step = Step % of %
deck-about = { $description } { $imprint }
deck-about-all = { $name }. { $author }. { $imprint } { $needs } { $update } Made with mazo.
deck-needs = Needs Anki { $oldest } or newer, better { $recommended } or newer.
# How to update the deck.
deck-update = To update the deck, import the new version without deleting this one: your progress is kept.
deck-update-from = New versions are published at { $home }. { deck-update }
deck-imprint = Version { $version }. Licence: { $licence }.
deck-imprint-unreleased = Licence: { $licence }.
# The name of a file: letters without accents, digits and hyphens.
file-corrections = { $name }-corrections
file-corrections-media = { $name }-corrections-pictures
file-withdrawn = { $name }-withdrawn

tag-computed = computed
# Tags such as `level::easy` say how hard a card is.
tag-level = level
# Learners search for it, so it never changes.
tag-withdrawn = withdrawn

# What a withdrawn card shows, as Markdown.
withdrawn-since = **This card was withdrawn** in version { $version }: there is nothing to learn from it.
withdrawn-replaced = `{ $id }` replaces it.
withdrawn-how = You can suspend it or delete it.
withdrawn-deletion = withdrawn

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
skeleton-exercise-generator = ‹the generator›
skeleton-exercise-level = ‹easy, medium or hard›
skeleton-exercise-needs = ‹the id of a note that teaches what it needs›
skeleton-exercise-variant = ‹the parameters of one of the twelve variants›


## Pages and prints

# Names of files, or parts of them; without accents or blanks.
file-review = review
file-cards = cards
file-exam = exam
file-exam-keys = keys
file-exam-solutions = solutions
file-exam-seed = seed
file-sheet = sheet
file-letter = letter
file-large = large
file-compact = compact
file-fold = to-fold
file-short-edge = short-edge

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
# The two panels above a page.
sheet-filter = Filter
sheet-choices = Settings
sheet-screen = On the screen
sheet-screen-hidden = Each answer when tapped
sheet-screen-shown = All answers
sheet-lines = To write on
sheet-lines-none = No lines
sheet-lines-ruled = Ruled lines
sheet-print = Print
sheet-again = Start again
sheet-keys = With the keyboard, inside a question: J and K go to the next and the previous one, the letters of the options choose them, and the space bar shows the answer.
sheet-none = No question matches.
sheet-too-wide = Something here is wider than the paper: only the screen shows all of it.
sheet-question = Question { $number }
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

# PDFs.
file-booklet = study
print-booklet = Study booklet
print-index = Index of terms
print-goes-on = goes on on page { $page }
print-comes-from = comes from page { $page }
print-volume = Volume { $number } of { $count }
print-fold = Sheet { $number } of { $count } · fold along the dashed line
print-checked = checked with { $judges } and the exact solver
print-checked-arithmetic = arithmetic checked with { $judges } and the exact solver

# Cards to cut out.
sheet-cut-out = Cards to cut out
sheet-cut-out-front = Sheet { $number } of { $count } · front
sheet-cut-out-back = Sheet { $number } of { $count } · back


## Exams

exam-title = Exam
exam-version = Version { $version }
exam-about = { $count ->
    [one] One question
   *[other] { $count } questions
}: { $points } in all.
exam-rule-options = In questions with options, exactly one is right.
exam-rule-penalty = A wrong option loses { $penalty } of the question's points; a blank neither gains nor loses.
exam-rule-grid = The answer sheet at the end is what is marked: fill in each option there, and write each result.
exam-rule-prose = Where there are ruled lines, answer on them.
exam-working = Working
exam-grid = Answer sheet
exam-grid-options = Fill in the circle of your option.
exam-grid-written = Write only the result.
exam-grid-on-sheet = To be answered below the question: { $questions }.
exam-keys = Keys of all versions
exam-keys-title = Keys
exam-keys-question = Question
exam-keys-letters = How many times each letter is right
exam-keys-on-sheet = see the solutions
exam-solutions-title = Solutions
exam-solutions = Solutions · Version { $version }
exam-for-teacher = For whoever marks the exam: not to be handed out.
exam-penalty-key = A wrong option loses { $penalty } of the question's points.
exam-statements-stem = Each of the first { $count } options asks a question and answers it. Choose the wrong one, or the last if the first { $count } are right.
exam-statements-all = All { $count } options above are right.
exam-statement = Answer: { $answer }
exam-statement-right = The right answer is { $answer }.
exam-statements-one = The other answers are right.
exam-statements-none = All answers are right.
exam-seed-about = The seed of an exam. Keep it, and do not hand it out: it and the cards give the answers.
exam-seed-again = The same exam, with the same edition of the cards ({ $edition }): { $command }
exam-moodle-exact = Write a whole or decimal number, not a fraction; if it is not exact, with at least { $digits } significant digits, and if it is infinite, inf.
exam-moodle-rounded = { $places ->
    [one] Write a number with one decimal.
   *[other] Write a number with { $places } decimals.
}
exam-moodle-percent = Write only the number, without %.
exam-moodle-items = Separate them with a comma and a blank.
exam-moodle-list = In order, separated with a comma and a blank.
exam-moodle-tokens = In order, separated with a blank.

exam-foot = Version { $version } · { $mark }
exam-course = Course
exam-group = Group
exam-date = Date
exam-name = Surname and name
exam-number = Student number
exam-duration = Duration: { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
exam-materials = Allowed: { $materials }.
# $many is 1 for one point, else 2.
exam-points = { $many ->
    [1] 1 point
   *[other] { $points } points
}
# What is said to the teacher.
exam-too-few = there are too few questions for { $versions ->
    [one] one version
   *[other] { $versions } versions with numbers of their own
}: { $problems }
    .help = ask for fewer questions or versions, or for more decks, tags or types
exam-short = { $count } { $where } were requested, but only { $found } are available
exam-short-statements = { $count } of statements { $where } were requested, but only { $found } are available
exam-where-all = of any deck
exam-where-deck = of “{ $deck }”
exam-where-level = of level { $level }
exam-where-both = of “{ $deck }” of level { $level }
bad-seed = { $path } holds no seed of at least { $least } characters
    .help = name the file that `mazo exam` wrote, or delete it to make another exam


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
# Where in a work something is, in a source.
# Endings without which the words of terms are compared, so that plurals are found. Of those that a word has, the first is taken first.
term-endings =
    es
    s
    e
phrase-place =
    §|\bsec\.|\bch\.|\bchapter \d|\btable \w|\bfig\.|\bpp?\.|\bapp\.|\babstract\b|\bv\. ?\d
phrase-logarithm =
    \bbits\b|\bbase\b|\\log_2
# What the prose of an option says of a quantity. X is a name or its words, N a number, and Y either.
phrase-said-equal =
    (?:X )?(?:is|are) (?:(?:just|exactly|equal to) )?Y(?: exactly)?
    X (?:of )?N
    N X
    (?:about )?N times as many X
phrase-said-one =
    the same X
    (?:one|a|a single|only one) X
phrase-said-several =
    several X
    more than one X
phrase-said-less =
    (?:X )?(?:is|are) (?:less|smaller|lower) than Y
phrase-said-more =
    (?:X )?(?:is|are) (?:more|greater|larger|higher) than Y
phrase-said-at-most =
    (?:X )?(?:is|are) (?:less than or equal to|at most) Y
phrase-said-at-least =
    (?:X )?(?:is|are) (?:greater than or equal to|at least) Y
phrase-said-unlike =
    (?:X )?(?:is|are) (?:different from|not equal to) Y
phrase-said-twice =
    (?:X )?(?:is|are) twice Y
phrase-said-half =
    (?:X )?(?:is|are) half (?:of )?Y
phrase-said-opening = with|there is|there are|it has|it gives
# Beside a formula, an option may not compare or deny in words.
phrase-said-otherwise =
    no|not|nor|never|neither|without|unless|except|false|wrong|contrary|none
    more|less|most|least|greater|smaller|larger|higher|lower|fewer|equals?|equal to|different|twice|half|as

## Data and conventions of verified cards

# What joins data that a card displays in a row: "ten `a` and then ten `b`".
data-joints =
    and|or
    and then|then
    followed by
    →
# What there are several copies of after a number: "nine letters `a`", "`aab` (two times)".
data-copies =
    letters?
    times
# What puts a word after its history: "`b` after `a`".
data-after =
    (?:after|following|given)(?: the history| the word)?
    (?:never )?follows
# What says that probabilities that are not given are 0.
data-rest-is-zero =
    (?:those|the ones|all) (?:that are )?not (?:given|shown|listed) are (?:zero|0|null)
    the (?:others|rest) (?:are|is) (?:zero|0|null)
# What says that all symbols have the same probability.
data-uniform =
    the same probability|uniform|equally likely

# In which words a quantity is asked for.
asks-probability =
    probability|estimate|which is missing
asks-perplexity = perplexity
asks-entropy = entropy
asks-bytes = \bbytes?\b
asks-code-points = code points?
asks-pre-tokens = \bpre-?tokens?\b
asks-merge = merge
asks-vocabulary =
    vocabulary|\$V\$

# In which words each convention is named, and an example.
convention-unigrams = unigrams?
convention-unigrams-example = unigrams
convention-bigrams = bigrams?
convention-bigrams-example = bigrams
convention-trigrams = trigrams?
convention-trigrams-example = trigrams
convention-counts-alone =
    by counting|maximum likelihood|relative frequenc(?:y|ies)|without smoothing|unsmoothed
convention-counts-alone-example = by counting
convention-add-one =
    add-one|laplace
convention-add-one-example = with add-one smoothing
convention-add-k =
    add-k|lidstone
convention-add-k-example = with add-k smoothing
convention-witten-bell = witten.bell
convention-witten-bell-example = with Witten-Bell smoothing
convention-absolute-discounting =
    absolute discount
    absolute discounting
convention-absolute-discounting-example = with absolute discounting
convention-kneser-ney = kneser.ney
convention-kneser-ney-example = with Kneser-Ney smoothing
convention-end-counted =
    (?<!not )(?<!without )(?:counting|counts|including|includes) `</s>`
    `</s>` (?:is counted|counts)
convention-end-counted-example = counting `</s>` in the length
convention-end-not-counted =
    (?:without counting|not counting|excluding|without|except) `</s>`
    `</s>` (?:is not counted|does not count)
convention-end-not-counted-example = without counting `</s>`
convention-v-of-textbooks =
    (?:\$V\$[^.?]*?`</s>`|`</s>`[^.?]*?\$V\$)
    textbooks?
convention-v-of-textbooks-example = $V$ counts the words and `</s>`
convention-v-of-nltk =
    `?nltk`?|`<UNK>`
convention-v-of-nltk-example = as nltk counts it, which adds `<s>` and `<UNK>` to $V$
convention-bits =
    \bbits?\b|base two|base \$2\$|\\log_2
convention-bits-example = in bits
convention-other-base =
    \bnats?\b|base (?:e|ten)|base \$(?:e|10)\$|\\ln\b|natural logarithm
convention-other-base-example = in nats
convention-bpe = \bBPE\b
convention-bpe-example = BPE
convention-wordpiece = \bWordPiece\b
convention-wordpiece-example = WordPiece
convention-unigram-pieces = \bUnigram\b
convention-unigram-pieces-example = Unigram
convention-by-count =
    frequent|most often|by count\b
convention-by-count-example = the most frequent pair
convention-by-likelihood =
    (?<!maximum )likelihood|\\frac{"\\{"}N\(xy\){"\\}"}
convention-by-likelihood-example = by likelihood
convention-utf-8 = \bUTF-8\b
convention-utf-8-example = in UTF-8
convention-other-encoding = \bUTF-(?:16|32)\b|\bASCII\b|Latin-?1|ISO[ -]8859
convention-other-encoding-example = in UTF-16
convention-splits-byte-level =
    pre-?token[^.?]*GPT-2|GPT-2[^.?]*pre-?token|byte-level
convention-splits-byte-level-example = the pre-tokeniser of GPT-2
convention-splits-whitespace =
    blanks[^.?]*marks|marks[^.?]*blanks|pre_tokenizers\.Whitespace\b(?!Split)
convention-splits-whitespace-example = at blanks and between words and marks
convention-splits-whitespace-split = at (?:the )?blanks (?:alone|only)|only at (?:the )?blanks|WhitespaceSplit
convention-splits-whitespace-split-example = at blanks alone
convention-splits-bert = pre-?token\w* of BERT|BERT pre-?token|BertPreTokenizer
convention-splits-bert-example = with the pre-tokeniser of BERT
convention-nfc = \bNFC\b
convention-nfc-example = in form NFC
convention-nfd = \bNFD\b
convention-nfd-example = in form NFD
convention-nfkc = \bNFKC\b
convention-nfkc-example = in form NFKC
convention-nfkd = \bNFKD\b
convention-nfkd-example = in form NFKD
convention-lowercase = \blower-?case|\blower case
convention-lowercase-example = in lower case
convention-strip-accents =
    (?<!without )(?:remov|stripp?|delet)\w* (?:\w+ )?(?:\w+ )?(?:accents|diacritics)|without (?:accents|diacritics)
convention-strip-accents-example = its accents are removed
convention-bert = normali[sz]\w+ of BERT|BERT's normali[sz]|BertNormalizer
convention-bert-example = with the normaliser of BERT
convention-precision = \bprecision\b(?! of \w+ (?:decimal|digit))
convention-precision-example = the precision
convention-recall = \brecall\b|sensitivity
convention-recall-example = the recall
convention-f-measure = \bF_?1\b|\bF[ -](?:measure|score)
convention-f-measure-example = the F1 measure
convention-top-k = \btop.k\b
convention-top-k-example = with top-k
convention-top-p = \btop.p\b|\bnucleus\b
convention-top-p-example = with top-p

# What a word names before code: "the sentence `a b`".
names-sentence =
    sentence|sequence
names-text =
    pre-token|word|encodes?|tokeni[sz]es?
names-vocabulary = vocabulary
names-pair =
    pairs?|first joins|joining
# The place of a merge: "`o s` is merged first".
names-ordinals =
    first 1
    second 2
    third 3
    fourth 4

# What a number in words counts: "four factors".
counted-factors = factors|factor
counted-words = words|word
counted-sentences = sentences|sentence|sequences|sequence
counted-merges = merges|merge
counted-symbols = symbols|symbol
counted-tokens = tokens|token
counted-decimals = decimals|decimal
counted-units = units
# "a single sentence", "the only sentence".
counted-single =
    single|only
# "nine are followed by `a` and one by `b`".
counted-of = of|by
# "each one of the symbols" counts nothing.
counted-each = each|any|every
# "adds up to unity".
counted-whole =
    adds? up to|sums? to
# "cube root", and the degrees.
counted-root =
    (?P<degree>\w+) (?:root|roots|powers?)
counted-degrees =
    square 2
    cube 3
    cubic 3
    third 3
    fourth 4
    fifth 5
    sixth 6



## Messages: reading files (L), media (M)

# What is expected in a place of a file: `expected …, found …`.

shape-word-and-next = a word and the next, with a blank between them
shape-two-positions = two positions, with a blank between them
shape-history-and-next = a history and what follows it, with a blank between them
shape-words-before = the words before it
shape-term = a term of up to 60 characters, such as `perplexity`
shape-own-word = a word that the dictionary does not have
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
shape-home-address = an `https://` address without blanks, quotes, brackets, or a `&` before anything but `name=`
shape-row = what is asked
shape-sentence = a sentence
shape-origin = an address, or who made it
shape-note-type = a note type
shape-generator = a generator's name
shape-date = a month or a day, such as 2025-06 or 2025-06-30
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
place-row = a row of `rows`
place-deck = a deck
place-credit = the file beside a picture or a sound
place-card = a card
place-computed-file = a computed file
place-exercise = an exercise
place-record = the record of releases
place-retired = a retired card
place-variant = a variant of `{ $generator }`
unknown-key = { $what } has no key `{ $key }`
missing-key = { $what } needs the key `{ $key }`
    .help = add `{ $key }:`
missing-key-described = { $what } needs the key `{ $key }`
    .help = add `{ $key }:`, { $doc }
key-collection-name = the name of the deck in Anki that holds all others
key-slug = the name of the package in `dist/`, such as `my-deck`, and the tag in Anki that holds all others; better not changed
key-namespace = a text that no other collection has, such as an address of yours; it may never change
key-language = the language of the cards, such as `es`
key-decimal = the decimal sign of the cards, `.` or `,` in quotes; without it, that of the language
key-author = who is named on the pages
key-licence = such as `CC BY-SA 4.0`
key-report = where a learner reports an error: `https://…{"{"}id{"}"}…`, or `mailto:name@example.org?subject={"{"}id{"}"}`
key-home = the address where new versions are published; the deck's description names it
key-rows = what is to be covered, by its tag: in a sentence, or as `asks` and `parts`
key-row-asks = what the row asks, in a sentence
key-row-parts = what one has to know to answer it, each with the ids of the notes that teach and ask that
key-deck-name = the name of the deck in Anki
key-deck-description = a sentence about the deck, which Anki shows
key-deck-tags = tags that all cards of the deck get
key-deck-source = the source of the cards that name none
key-deck-order = the ids that come first, in the order of study
key-credit-origin = an address, or who made it
key-credit-author = who made it
key-card-id = the file's name without `.md`
key-card-as-of = when the card’s fact held, by its source
key-card-review-by = when the fact is to be looked up again
key-card-words = words of the card that are right although the dictionary has none of them
key-card-after = the card of the same deck that this one follows in the order of study
key-retired-reason = why the card was withdrawn, for those who learn it
key-retired-replaced-by = the id of the card to learn instead
guid-gone = delete the line: in Anki a note that comes from another deck keeps no progress here, because its note type is another
key-exercise = the id of the exercise: the variants are those of one note, which shows another at each review
key-level = its level: `facil`, `media` or `dificil`
key-needs = the ids of the notes that teach what it needs
key-card-introduces = the terms that the card explains to those who meet them for the first time, as texts write them

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
misleading-data-direction = { $character } has no counterpart here
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
unknown-note-type = there is no note type `{ $name }`
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
unknown-need = there is no note `{ $id }`, which this note needs
    .help = { $hint }
unknown-need-hint = name a note of the collection, or delete it from `needs`
need-of-itself = the note needs itself
    .help = delete its id from `needs`
used-early = `{ $term }` is used here, and `{ $id }`, which introduces it, comes later
    .help = use another word, or move one of the two; if this card explains the term, add it to its `introduces`
needed-later = `{ $id }`, which this note needs, comes later
    .help = move one of the two in the order of study, or delete the id from `needs`
unknown-row-note = there is no note `{ $id }`, which this row names
    .help = { $hint }
unknown-row-note-hint = name a note of the collection, or delete it from `rows`
retired-row-note = the note `{ $id }`, which this row names, is retired
    .help = name a note of the collection, or delete it from `rows`
retired-row-note-replaced = the note `{ $id }`, which this row names, is retired; `{ $other }` replaces it
    .help = name `{ $other }` if a learner can answer the part with it
uncovered-part = no note answers the part “{ $part }” of the row `{ $row }`
    .help = write a card for it, and name its id under the part
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
name-has-no-value = `{ $name }` is a model, which has no value
    .help = name a quantity, such as `{"{"}score: b, after: a, under: { $name }{"}"}`
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
conflicting-parameters-tokeniser = a tokeniser needs either `merges` or `vocabulary`
    .help = give exactly one of them
conflicting-parameters-logs = the numbers of `pieces` are logarithms; write probabilities
conflicting-parameters-text = `steps` and `by` are missing; write at least one
conflicting-parameters-letter = `{ $letter }` is missing, which the question needs
too-large-solution = its worked solution is too long to be read
    .help = choose a smaller example
misconception-yields-key = the misconception `{ $name }` gives the correct answer
    .help = change the parameters so that it gives a wrong one
conflicting-parameters-program = no library computes what is asked for
    .help = change the parameters
conflicting-parameters-ask = `ask: { $ask }` does not go with `of:`
    .help = `vocabulary` has no `of:`; the others need it, and the history must occur in the corpus
conflicting-parameters-pieces = it needs `corpus:` with `vocab-size:`, or `pieces:` with `text:`
    .help = give the ones or the others
conflicting-parameters-vocab-size = `vocab-size:` is less than the size of the alphabet and one merge
    .help = increase it: it counts the alphabet too
too-large-program = the program is too long to read on a telephone
    .help = choose a smaller example
impossible-option-in-program = the number that is asked for is in the program itself
    .help = choose an example with another result
impossible-option-rounded = the program prints the number rounded
    .help = choose an example whose result has at most four decimals
impossible-gap-open = more than one answer fits the gap `{ $gap }`
    .help = use other data: a text of known letters, one with an unknown one for `unknown`, or words that leave pairs to merge
conflicting-parameters-gap = parameters are missing for the gap `{ $gap }`
    .help = the code of nltk needs `corpus:` and `of:`; that of tokenizers `corpus:`, with `vocab-size:` where there is a `text:`, or `pieces:` with `text:`
misconception-looks-like-key = a misconception's answer looks like the key, `{ $key }`
    .help = change the parameters so that they differ as displayed
steps-in-order = the steps are in order already
    .help = give them in another order, so that typing 1, 2, 3… is wrong
not-produced = `{ $generator }` makes choices, and the answer of an exercise is typed
    .help = take out `exercise:`, `level:` and `needs:`, and give each variant an `id`
few-variants =
    { $count ->
        [one] the exercise `{ $id }` has one variant only
       *[other] the exercise `{ $id }` has { $count } variants only
    }
    .help = add variants until there are at least { $least }
repeated-answer = { $times } of the { $count } variants of the exercise `{ $id }` have the same answer, { $answer }
    .help = take some out and add others: at most one in { $share }
equal-variants = this variant of `{ $id }` is the same as that of line { $line }
    .help = change its parameters, or delete it
impossible-answer = the answer { $answer } cannot be typed in its form
    .help = this is a fault of mazo: report it
too-large-answer = the answer is a number too long to be typed
    .help = choose a smaller example, or round it
heavy-exercise = the exercise `{ $id }` takes { $size } kB, and a telephone would be slow to show it
    .help = leave less than { $most } kB: take out variants or shorten their solutions
produced-disagrees = the accepted answer is not the computed one, { $value }
    .help = this is a fault of mazo: report it
produced-disagrees-text = `{ $text }` is accepted, with which the program does not print the same
    .help = this is a fault of mazo: report it
key-of-an-exercise = only an exercise has `{ $key }:`
    .help = add `exercise:` with its id, or take this line out
conflicting-parameters-vocabularies = two of the vocabularies give the same tokens, or one does not cover the text
    .help = change `others`, or the text
impossible-parameters-irrational = the answer is irrational: nobody finds it without a calculator
    .help = choose probabilities that lead to a fraction
impossible-option-tokens = the key does not spell the text
    .help = this is a fault of mazo: report it
impossible-option-probability = the key { $key } is not a probability
    .help = this is a fault of mazo: report it
impossible-option-perplexity = the key is a perplexity below 1
    .help = this is a fault of mazo: report it
shape-words-in-line = words separated by spaces
shape-word = a word of up to twelve letters
shape-two-characters = two characters separated by a space
shape-tokeniser = a tokeniser
sample-question-exists = the question exists already
sample-answer-repeats = too many variants of the exercise have that answer
sample-no-card = no card


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
# Facts that age
review-date-missing = a fact that ages needs `{ $key }` too
    .help = write `as_of:` and `review_by:`, each a month or a day
review-date-early = the date of review is not after that of the fact, { $as_of }
    .help = give a later `review_by:`
review-due = what held in { $as_of } was to be reviewed by { $review_by }
    .help = look at its source again; then move both dates, or correct the card
source-without-place = “{ $work }” is cited without a place in it
    .help = add the section, table or page, or the address or day of a page of the web

# Spelling

# The names of hunspell's files, the best first, and of the package that brings them
spelling-dictionaries =
    en_US
    en_GB
    en
spelling-package = hunspell-en-us
misspelt = `{ $word }` is not in the dictionary
misspelt-meant = did you mean { $words }?
misspelt-keep = if the word is right, keep it: write `words: [{ $word }]` in the front matter, or add it to cards/words.txt
misspelt-keep-listed = if the word is right, add it to cards/words.txt
unused-word = no card and no deck has the word `{ $word }`
    .help = delete the line, or write the word as the cards do
unused-word-card = the card does not have the word `{ $word }`
    .help = take it out of `words`, or write it as the card does
unused-word-twice = the word `{ $word }` is already in line { $line }
    .help = delete one of the two lines
unchecked-spelling = the spelling is not checked: this computer has no dictionary for the language `{ $language }`
    .help = install the package `{ $package }`, or put { $file } and its .aff file into a folder and name the folder in DICPATH
unchecked-spelling-broken = the spelling is not checked: the dictionary { $path } is damaged or incomplete
    .help = install it again
unchecked-spelling-no-hunspell = the spelling is not checked: hunspell is not installed
    .help = install it with `pip install chunspell`


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
answer-is-mistake = the answer is `{ $name }`, which is the value of a mistake
    .help = name the quantity without `mistake:`
predicate-unread = the option does not say `{ $predicate }`, or not in a way that can be read
    .help = write the comparison as a formula, or say what each quantity is called with `called:`; see `mazo explain K525`
shown-as-true = this is `{ $name }`, the value of a mistake, and it is not shown as a mistake
    .help = show it only in the option of that mistake, or in its reason
shown-as-true-number = this number is the value of a mistake, and it is not shown as a mistake
    .help = show it only in the option of that mistake, in its reason, or in a formula with its name
reason-of-another-option = `{ $name }` belongs to another option, and this reason is not about it
    .help = move the reason to its option, or refer to what this option is computed from
mixed-number = before a fraction, `{ $number }` can be read as a sum or as a product
    .help = write the sign: `{ $number } + \frac{ "{" }…{ "}" }{ "{" }…{ "}" }` or `{ $number } \cdot \frac{ "{" }…{ "}" }{ "{" }…{ "}" }`
open-statement = the formula ends in a relation, and no value that can be read follows
    .help = write the value as a formula or as code
other-factors = the product is that of the sentence, but its factors are not those of the model
    .help = write the probabilities that the model gives, in order; those that are 1 can be left out
unnamed-model = `{ $function }` does not say which model it is of, and the note has several
    .help = write { $choices }
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
snippet-disagrees = the code that computes { $quantity } does not print the verified answer
    .help = after an upgrade of a library see docs/upgrading.md; otherwise report it as a fault of the tool: the card is not to blame
snippet-prints = it prints `{ $printed }`
snippet-fails = it fails: { $reason }
unchecked-number = this formula contains a number that is not checked
    .help = relate it to a name bound by `verify:`; see `mazo explain K506`
unchecked-number-in-text = the number `{ $number }` is in running text, where it cannot be checked
    .help = put it in a formula, or write it as a word
undecided-claim = `{ $name }` has no single answer: { $reason }
unknown-code = `{ $code }` is not part of the note's data and is not derived from them
    .help = correct it, or list it under `mentions:`
argument-not-named = the question does not say that it asks for { $kind ->
        [probability] the probability
        [perplexity] the perplexity
        [entropy] the entropy
        [merge] the merge
        [bytes] the bytes
        [code-points] the code points
        [pre-tokens] the pre-tokens
       *[vocabulary] the vocabulary
    }, which `{ $name }` is
    .help = name it in the question, or change `answer:`
argument-not-shown = the question does not display `{ $text }`, which `{ $name }` is computed for
    .help = write it as code, or take it from `verify:`: `[…](={ $name })`
argument-not-shown-merges = the question does not say in words how many merges are learnt, which is { $merges }
    .help = write the number before "merges", or take it from `verify:`: `[…](={ $name })`
argument-not-shown-pair = the question does not say `{ $word }` after `{ $history }`, which `{ $name }` is computed for
    .help = write it so or in a formula, or take it from `verify:`: `[…](={ $name })`
convention-disagrees = "{ $word }" is not the convention that `verify:` follows
    .help = write "{ $example }", or change `verify:`
convention-not-named = the question does not name a convention that `{ $name }` depends on: "{ $example }"
    .help = say so in the question; see `mazo explain K517`
datum-not-in-model = `{ $sentence }` is displayed { $shown ->
        [one] once
       *[other] { $shown } times
    } as a datum, and `{ $name }` has it { $times ->
        [0] not at all
        [one] once
       *[other] { $times } times
    }
    .help = correct the question or `verify:`; or take the data from `verify:`: `[…](={ $name })`
datum-not-in-model-doubled = `{ $code }` is displayed twice in a row
    .help = delete one
datum-not-in-model-figure-of = the figure `{ $name }` is of a sentence or text that nothing in `verify:` is computed for
    .help = correct the figure, or name that quantity in `verify:`
datum-not-in-model-name = "{ $said }" is not what `{ $name }` is computed for
    .help = correct the words or the name
datum-not-in-model-noun = `{ $code }` is not what "{ $noun }" says in the data of `verify:`
    .help = correct it, or list it under `mentions:`
datum-not-in-model-figure = the figure `{ $name }` shows another model than the one that the question asks about
    .help = show a figure of that model
datum-not-in-model-pair = nothing in `verify:` is about `{ $word }` after `{ $history }`
    .help = correct it, or name that quantity in `verify:`
ordinal-of-another = "{ $word }" is not the place of `{ $name }`, which is { $number }
    .help = correct the word, or the reference
datum-not-in-model-quantity = the card speaks of "{ $word }", which `verify:` does not compute
    .help = correct the word, or change `verify:`
datum-not-shown-constant = { $symbol } = { $n } is not displayed, and it is in `{ $name }`
    .help = display it in the question, in a formula with that letter
datum-not-shown-count = N({ $words }) = { $n } is not displayed, and it is in the table of `{ $name }`
    .help = display it in the question, in a formula or a figure; or take it from `verify:`: `[…](={ $name })`
datum-not-shown-factor = `{ $word }` after `{ $history }` is missing among the factors that are listed
    .help = add it
datum-not-shown-merges = the merges of `{ $name }` are not displayed in their order: `{ $merges }`
    .help = display them where the question is, or take them from `verify:`: `[…](={ $name })`
datum-not-shown-number = `{ $piece }` is not displayed with its number, { $n }, which is in `{ $name }`, or is displayed with another
    .help = write the number after the piece, in a formula in parentheses; or take the pieces from `verify:`: `[…](={ $name })`
datum-not-shown-piece = `{ $piece }` is not displayed, and it is in the vocabulary of `{ $name }`
    .help = display the vocabulary, or take it from `verify:`: `[…](={ $name })`
datum-not-shown-probability = p({ $given }) = { $p } is not displayed, and it is in the table of `{ $name }`
    .help = display it where the question is, in a formula or a figure; or take it from `verify:`: `[…](={ $name })`
datum-not-shown-sentence = the sentence `{ $sentence }` is { $times ->
        [one] once
       *[other] { $times } times
    } in the data of `{ $name }`, and is displayed { $shown ->
        [0] not at all
        [one] once
       *[other] { $shown } times
    }
    .help = display it where the question is, or take the data from `verify:`: `[…](={ $name })`
datum-not-shown-symbol = `{ $symbol }` is missing among the symbols that nltk adds to its V
    .help = add it
datum-not-shown-word = the word `{ $word }` is { $times ->
        [one] once
       *[other] { $times } times
    } in the data of `{ $name }`, and is displayed { $shown ->
        [0] not at all
        [one] once
       *[other] { $shown } times
    }
    .help = display it where the question is, or take the data from `verify:`: `[…](={ $name })`
number-in-words = "{ $number }" is not what is computed, which is { $right }
    .help = correct it, or take it from `verify:`: `[{ $number }](=NAME)`
number-in-words-fraction = "{ $number }" is no value of `verify:`
    .help = correct it, put it in a formula that can be computed, or take it from `verify:`: `[{ $number }](=NAME)`
number-in-words-unread = it is not known what "{ $number }" counts, and nothing checks it
    .help = put it in a formula that can be computed, or take it from `verify:`: `[{ $number }](=NAME)`
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

# References to the `verify:` block.

reference-unknown = `{ $name }` has nothing that is called `{ $part }`
    .label = does not exist
reference-unknown-name = the card binds no name `{ $name }` under `verify:`
    .label = does not exist
reference-unknown-figure = `{ $name }` is a figure, not a text
    .label = is a figure
    .help = write `{ $picture }` to show it
reference-unknown-without-block = the card has no `verify:` block to take `{ $name }` from
    .label = there is nothing to take it from
    .help = add the block, or write an address if this is a link
reference-unknown-parts = of `{ $name }` a card can take { $parts }
reference-stale = this is not what the block gives for `{ $name }`
    .label = not what the block gives
    .help = write `{ $right }`, or correct the block
reference-stale-around-deletion = this is not what the block gives for `{ $name }`
    .label = not what the block gives
    .help = write `{ $right }` with the deletion in it, or correct the block
reference-empty = the reference to `{ $name }` displays nothing
    .label = the text is missing
    .help = write `{ $right }`, or let `mazo check --fix` fill it

# What a card can take from its block. Each line is a way to say it; the first is what is written.

reference-event =
    { $word } after { $history }
    { $word } following { $history }
    { $word } after the history { $history }
reference-event-alone = { $word }
reference-order =
    { $order ->
        [1] unigram
        [2] bigram
        [3] trigram
       *[other] ${ $order }$-gram
    }
    { $order ->
        [1] unigrams
        [2] bigrams
        [3] trigrams
       *[other] ${ $order }$-grams
    }
reference-root =
    { $degree ->
        [1] first
        [2] square
        [3] cube
        [4] fourth
        [5] fifth
        [6] sixth
       *[other] ${ $degree }$th
    }
reference-smoothing-mle =
    by counting
    by maximum likelihood
    without smoothing
    unsmoothed
reference-smoothing-add-one = { "*" }add-one{ "*" }
    { "*" }add-one{ "*" } smoothing
    Laplace smoothing
reference-smoothing-add-one-nltk = { "*" }add-one{ "*" } of `nltk`
    `nltk`
    smoothing of `nltk`
reference-smoothing-add =
    { "*" }add-k{ "*" }
    { "*" }add-k{ "*" } smoothing
    Lidstone smoothing
reference-smoothing-add-nltk =
    { "*" }add-k{ "*" } of `nltk`
    `nltk`
    smoothing of `nltk`
reference-smoothing-witten-bell =
    Witten-Bell
    Witten-Bell smoothing
reference-smoothing-absolute-discounting =
    absolute discounting
    interpolated absolute discounting
reference-smoothing-kneser-ney =
    Kneser-Ney
    interpolated Kneser-Ney
    Kneser-Ney smoothing

# What may come between the items of a list, and before the first.
reference-then =
    and then
    followed by
    then
reference-first =
    first

# What may come between a number and the symbol that is counted.
reference-nouns =
    letters
    letter
    times
    time
    symbols
    symbol
    words
    word
# What says how often there is a word: "`hug` (ten times)".
reference-times = times

quantity-accent-apart = Anki joins { $character } and what follows it to one character
    .help = write the letter with its accent; `code-points` with `nfd` takes it apart
quantity-after-end = nothing follows `</s>`
    .help = ask about another history
quantity-alphabet-and-corpus = `alphabet` is given with a corpus
    .help = remove it: the alphabet is that of the corpus
quantity-any-word = `{ $word }` stands for any word in a formula
    .help = use another word
quantity-apart-steps = the steps are not consecutive in the derivation `{ $derivation }`, or one is repeated
    .help = give consecutive steps, each once, in any order
quantity-apart-in-result = in the result { $character } is apart from its mark, and Anki joins them
    .help = ask for its code points with `code-points`, or add `nfc` to `by:`
quantity-context-length =
    { $words ->
        [one] a context of 1 word for a model of order { $order }
       *[other] a context of { $words } words for a model of order { $order }
    }
    .help = give { $needed }, counting `<s>`
quantity-corpus-and-merges = `corpus` is given with a list of merges
    .help = give a number of merges, or no corpus
quantity-counts-smoothing = a table of counts does not determine a model by `{ $smoothing }`
    .help = use `mle`, `add-one` or `add`, or give the corpus
quantity-empty-row = nothing follows `{ $context }` in the table of counts
    .help = write what follows it, or remove the row
quantity-empty-sentence = a sentence is empty
    .help = write at least one word
quantity-empty-table = the table is empty
    .help = write one row per context
quantity-empty-text = the text is empty
    .help = write at least one word
quantity-empty-vocabulary = the vocabulary is empty
    .help = write at least one piece
quantity-endless = no row of the table gives `</s>` a probability, so no sentence ends
    .help = add `</s>` where a sentence can end, or ask about one prediction
quantity-equal-counts = { $pairs } are equally frequent ({ $times ->
        [one] once
       *[other] { $times } times
    }), so the first merge is ambiguous
    .help = change the corpus so that one pair is most frequent
quantity-equal-merges = { $pairs } are equally frequent, so the merges are ambiguous
    .help = change the corpus, learn fewer merges, or give the merges themselves
quantity-equal-scores = { $pairs } are equally good ({ $score }), so the first merge is ambiguous
    .help = change the corpus so that one pair is best
quantity-equal-segmentations = { $segmentations } are equally probable, so the tokens are ambiguous
    .help = change a probability
quantity-equal-trainings = equally frequent pairs lead to different tokens, so the answer is ambiguous
    .help = change the corpus, or give the merges themselves
quantity-few-merges = { $merges } merges are asked for, but the pairs can run out after { $possible }
    .help = ask for fewer merges, or use longer words
quantity-final-sigma = `Σ` at the end of a word becomes `σ` in some programs, and `ς` in others
    .help = write the text in lower case, or use another word
quantity-given-v = V is given with the table, not computed
    .help = remove the `V` of the table, or do not ask for it
quantity-ideograph = `bert` writes spaces around `{ $character }`, which a card would lose
    .help = write the text without ideographs, or use other steps
quantity-improper-discount = the discount is not between 0 and 1
    .help = write a number such as `0.75`
quantity-improper-k = the added constant is not between 0 and { $most }
    .help = write a number such as `0.5`
quantity-improper-piece = a piece of the vocabulary is empty or contains a space
    .help = write each piece without spaces, with a letter besides `##`
quantity-improper-pieces = the numbers of the pieces are neither probabilities nor their logarithms
    .help = write numbers from 0 to 1 (not 0), or none above 0
quantity-improper-probability = a probability after `{ $context }` is outside [0, 1]
    .help = write a number from 0 to 1
quantity-improper-word = `{ $word }` is not one word
    .help = write one word, without spaces
quantity-interpolated-unigrams = at order 1 there is no lower order to mix with by `{ $smoothing }`
    .help = use order 2 or higher
quantity-large-pieces = the probabilities of the pieces add up to more than 1
    .help = correct them
quantity-large-sum = the probabilities after `{ $context }` add up to { $total }, more than 1
    .help = correct them
quantity-long-sentence = a sentence of { $words } words
    .help = use at most { $most }
quantity-long-text = a text of { $characters } characters
    .help = use at most { $most }
quantity-many-characters = the corpus is too large
    .help = use at most { $most } characters in all
quantity-many-decimals = the probabilities after `{ $context }` have too many decimals
    .help = use at most three, or fractions with smaller denominators
quantity-many-merges = { $merges } merges
    .help = use at most { $most }
quantity-many-pieces = the vocabulary is too large
    .help = use at most { $most } pieces
quantity-many-sentences = the corpus is too large
    .help = use at most { $sentences } sentences and { $words } words in all
quantity-merges = { $merges } merges
    .help = ask for 1 to { $most }
quantity-mixed-counts = some counts are of words, and others of words after a history
    .help = write a history before each row, or before none
quantity-needed-v = V cannot be counted in a table that leaves words out
    .help = give it: `V: 1446`
quantity-new-character = versions of Unicode differ about { $character }
    .help = use a character that has been in Unicode since version 3.2
quantity-nltk-entropy = with nltk's V, part of the probability is of `<s>` and `<UNK>`
    .help = use `add-one` or `add` for an entropy
quantity-nltk-unigrams = nltk does not pad at order 1, so its V differs from the card's
    .help = use order 2 or higher
quantity-no-piece = `{ $character }` is not a piece, so not every text can be cut
    .help = add it as a piece, with its probability
quantity-no-sentences = the corpus is empty
    .help = write at least one sentence
quantity-no-words = the corpus is empty
    .help = write at least one word
quantity-not-given = the table does not have `{ $ngram }`
    .help = ask about an entry of the table, or add this one
quantity-not-in-table = the table does not mention `{ $word }`
    .help = use words of the table, or add this one with probability 0
quantity-nothing-left = nothing is left of the text
    .help = write something that is not removed
quantity-order = order { $order }
    .help = use an order from 1 to { $most }
quantity-padded-sentence = a sentence contains `{ $word }`
    .help = remove it: the model adds it automatically
quantity-partial-row = the table does not have all that follows `{ $context }`
    .help = ask about an entry of the table, or complete the row
quantity-predicted-start = a model never predicts `<s>`
    .help = ask about a word, or about `</s>`
quantity-prefix-in-word = the word `{ $word }` contains `{ $prefix }`, like a piece that continues a word
    .help = use another word
quantity-repeated-context = a context occurs twice in the table
    .help = keep one row per context
quantity-repeated-merge = a merge occurs twice
    .help = list each merge once
quantity-repeated-piece = a piece occurs twice in the vocabulary
    .help = list each piece once
quantity-repeated-word = a word occurs twice in the row of `{ $context }`
    .help = keep one entry per word
quantity-short-words = no word of the corpus has two characters
    .help = add a longer word
quantity-small-total = the total { $total } of `{ $context }` is less than the sum of its row, { $sum }
    .help = correct one of them
quantity-small-v = V is { $v }, but the table has { $words } words
    .help = count `</s>` and every word but `<s>`
quantity-smoothing-constant = `{ $smoothing }` is given without its constant, or with one that it does not have
    .help = write `smoothing: { "{" }add: 0.5{ "}" }`, or `smoothing: add-one`
quantity-start-inside = in the history `{ $context }`, `<s>` comes after a word
    .help = write `<s>` only at the beginning
quantity-tiny-probability = a probability of less than `10^-300`
    .help = ask about a shorter sentence
quantity-total-of-no-row = `{ $context }` has a total, but no row
    .help = write its row, or remove the total
quantity-two-smoothings = `smoothing` has no method, or several
    .help = give one
quantity-unknown-character = `{ $character }` is not in the tokeniser's alphabet
    .help = remove it from the text: BPE silently drops unknown characters
quantity-unknown-piece = `{ $piece }` stands for unknown words, so it is no piece of the vocabulary
    .help = remove it: the tokeniser adds it
quantity-unknown-word = `{ $word }` is not in the vocabulary, and smoothing gives it no probability
    .help = use words of the corpus
quantity-unmade-symbol = the merge `{ $merge }` joins `{ $symbol }`, which no earlier merge produces
    .help = list the merges in the order of training
quantity-unseen-character = the text has a character that cannot be seen: { $character }
    .help = remove it
quantity-unseen-history = the history `{ $history }` never occurs, so no probability can be estimated after it
    .help = ask about a history that occurs, or use a smoothed model
quantity-unused-v = the formula of this model has no V
    .help = use `add-one` or `add`
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

figure-attention-unequal = there are not as many queries as keys, or not as many tokens
    .help = give each position a query, a key and, if any, a token
figure-automaton-order = an automaton of a model of order { $order }
    .help = draw one of order 2
figure-automaton-words = an automaton of { $words } words
    .help = draw at most { $most }
figure-curve-interval = the curve goes from { $low } to { $high }, and something is beyond it
    .help = write the lesser in `from:` and the greater in `to:`, and in `at:` numbers between them
figure-decomposed = Anki joins { $character } to what follows it
    .help = draw other words
figure-far-point = a point is too far out to be shown
    .help = keep probabilities above { $probability } and perplexities below { $perplexity }
figure-flow-circle = the arrows run in a circle
    .help = delete one: each box is below those that lead to it
figure-flow-no-text = there is no box or arrow `{ $text }` to hide
    .help = hide the text of a box or an arrow
figure-flow-overlap = its labels overlap
    .help = shorten the texts, or draw fewer arrows
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
figure-infinite = `{ $name }` becomes infinite
    .help = draw numbers for which it does not
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
figure-negative-bar = `{ $name }` is negative, or always 0
    .help = draw positive values
figure-no-arc = there is no arc `{ $arc }` to hide
    .help = hide an arc that exists
figure-no-cell = there is no cell `{ $cell }`
    .help = hide a history and a word after it
figure-no-glyph = the fonts of figures have no glyph for `{ $character }`
    .help = use letters of the Latin alphabet
figure-no-logarithm = `{ $name }` is not always positive, and its axis is logarithmic
    .help = begin at a positive number, or draw another `scale:`
figure-no-point = { $number } is not in `at:`
    .help = hide one of the numbers of `at:`
figure-no-value = `{ $name }` is no `value:` that is bound above
    .help = bind it before the figure
figure-no-weight = there is no weight `{ $cell }`
    .help = hide that of two positions: the one that attends and the one attended to
figure-not-over = `{ $name }` does not depend on `{ $over }`
    .help = write the name of another `value:` that it is computed from
figure-open-merges = the merges are unknown
    .help = give the merges, or a corpus without ties
figure-overlap = its arcs and labels overlap
    .help = draw a smaller model
figure-split-merge = a later merge splits what an earlier one joined
    .help = draw another word
figure-transformer-no-part = there is no model, part or sublayer `{ $part }` to hide
    .help = hide the name of a model, or a part or sublayer that it has
figure-unknown-word = `{ $word }` is not a word of the model
    .help = use its words
figure-wide = it is { $width } pixels wide; the maximum is { $most }
    .help = draw less data, or shorter words

# Arithmetic over stated constants
amount-in-another-unit = { $number } is `{ $name }`, whose unit is “{ $unit }”
    .help = write this unit after the number, or correct `unit:`
amount-not-claimed = no value of the card is { $number } { $unit }
    .help = correct the number or the unit, or bind the value with its `unit:`
amount-without-unit = { $number } has a unit here, and `{ $name }` has none
    .help = give `{ $name }` its `unit:`, or correct the text
missing-unit = neither the question nor every option has the unit of the answer, “{ $unit }”
    .help = ask for it, or write it after the number
missing-unit-of-value = the card does not name the unit “{ $unit }”
    .help = write it after the number, or delete `unit:`
constant-not-asked = the question does not show `{ $name }`, which is { $value }
    .help = show it there, as a number or by its name in a formula, or give its `source:`
constant-not-shown = the card does not show `{ $name }`, which is { $value }
    .help = show it, as a number or by its name in a formula, or delete it
calculation-unreadable = the arithmetic cannot be read at `{ $found }`
    .help = write numbers, names, `+ - * / ^`, parentheses, `sqrt( )`, `log2( )`, `log10( )`, `ln( )`, `exp( )`; write products with `*`
calculation-parentheses = `{ $function }` needs parentheses
    .help = write `{ $function }(…)`
calculation-not-closed = a parenthesis is not closed
    .help = close it
calculation-long = the arithmetic is longer than { $most } characters
    .help = bind its parts to names
calculation-deep = the arithmetic is nested more than { $most } times
    .help = bind its parts to names
calculation-unknown-name = `{ $name }` is no `value:` bound above
    .help = bind it first
calculation-over-mistake = `{ $name }` is a mistake, and this value is none
    .help = use a right value, or say what is wrong with this one under `mistake:`
calculation-no-value = the arithmetic has no value: it divides by zero, or takes a root or a logarithm of a number that has none
    .help = correct the expression or its constants
calculation-too-large = a number of the arithmetic is too large, or too close to zero
    .help = use smaller constants or exponents
calculation-too-close = the value of the arithmetic cannot be told from zero
    .help = simplify the expression
shape-unit = a unit, such as `tokens`, `GB` or `%`
shape-source-with-place = a source, with its section, table or page
shape-logarithm = a logarithm such as `ln 4`, `-ln 2`, `2 ln 3` or 0
shape-constant = a number such as `7`, `0.5` or `7e9`
quantity-value = `{ $text }`
quantity-value-given = `{ $text }` with { $given }
quantity-basis-constant = constant from { $source }
quantity-basis-formula = arithmetic only, formula from { $source }
quantity-basis-given = constant of the card itself
quantity-basis-own-formula = arithmetic only, formula of the card itself
quantity-basis-mistake = mistake: { $mistake }
quantity-cold = the temperature is not positive
    .help = write one above 0
quantity-equal-tokens = two tokens are equally probable, so their order is ambiguous
    .help = change a probability
quantity-improper-key = the keys have numbers that are not whole, or above { $most }
    .help = write small whole numbers: the weights are then fractions
quantity-improper-token = a token is empty or has blanks
    .help = write tokens without blanks
quantity-irrational-answer = the answer is no fraction
    .help = choose numbers that can be computed in the head
quantity-irrational-bleu = the BLEU is no fraction
    .help = choose a translation that is not short, and whose precisions have a square as their product
quantity-irrational-cosine = the cosine is no fraction
    .help = choose vectors whose norms have a whole product, such as `[1, 2]` and `[2, 1]`
quantity-large-component = a component has terms above { $most }
    .help = write smaller numbers
quantity-large-terms = the temperature has terms above { $most }
    .help = write a number or a fraction such as `1/2`
quantity-long-sequence = there are { $items } items in a sequence; the most is { $most }
    .help = write a shorter one
quantity-many-items = there are more than { $most } items
    .help = write fewer
quantity-many-references = there are not one to { $most } references
    .help = write as many
quantity-many-tokens = there are not two to { $most } tokens
    .help = write as many
quantity-many-vectors = there are too many vectors or components, or only one; the most is { $most }
    .help = write two to { $most } vectors
quantity-no-distribution = the probabilities are not positive, or do not add up to 1
    .help = write a probability above 0 for each token; together they add up to 1
quantity-no-hits = there are no hits, so the answer is zero without any work
    .help = share an item between both lists
quantity-no-items = one of the lists is empty, and the measure divides by its length
    .help = write at least one item in each
quantity-no-power = { $number } to the power of { $exponent } is no fraction
    .help = use logarithms of powers; for other numbers, compute with `value:` and `exp( )`
quantity-no-square = the root of the dimension { $dimension } is not whole
    .help = use vectors of 1, 4 or 9 components
quantity-nothing-cut = there is neither `top-k` nor `top-p`
    .help = write at least one
quantity-position = the position is not between 1 and { $most }
    .help = count the positions from 1
quantity-repeated-item = an item is repeated
    .help = write each once
quantity-repeated-token = a token is repeated
    .help = write each token once
quantity-short-candidate = there are no { $order }-grams in a sentence of { $words } words
    .help = ask for a lower order
quantity-top-k = `top-k` is not between 1 and { $most }
    .help = write how many tokens are left
quantity-top-p = `top-p` is not between 0 and 1
    .help = write the probability that the tokens left have together, such as `0.9`
quantity-top-p-reached = the probabilities add up to exactly `top-p`, and in floating point some programs cut there and others do not
    .help = change `top-p` a little
quantity-unequal-values = there are not as many values as keys
    .help = write a value for each key
quantity-unequal-vectors = the vectors do not have the same number of components
    .help = write as many components in each
quantity-unknown-token = `{ $token }` is none of the tokens
    .help = ask for one of them
quantity-word-or-not = some programs take { $character } for a letter and others do not
    .help = use another character
quantity-zero-vector = a zero vector makes no angle with another
    .help = write a component other than 0
sheet-evidence-arithmetic = Arithmetic checked with { $judges } and by exact calculation.


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


## Messages: outputs (O)

empty-collection = there is no card to write
    .help = add one
file-of-size = `{ $name }` ({ NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB)
too-much-media = { $what ->
        [pictures] the pictures that cards show are { $size } MB; the maximum is { $most } MB
       *[all] the pictures and sounds that cards show are { $size } MB; the maximum is { $most } MB
    }
    .note = the largest are { $largest }
    .help = make them smaller, or show fewer


## Messages: releases (P)

bad-record = the record of releases was edited, and can no longer be read
    .help = take back the last release's version: `git checkout TAG -- cards/released.yaml`
published-note-gone = the published note `{ $id }` is missing
    .help = restore it, or add it to `cards/retired.yaml` with a reason
published-note-retyped = `{ $id }` was published as `{ $before }`, and is now `{ $after }`
    .help = keep its type, or retire it and write a new card with another id
published-variant-changed = the parameters of the published note `{ $id }` changed
    .help = restore them, and add another variant
retired-id-used = the id `{ $id }` belongs to a retired card
    .help = give this card another id
retired-unpublished = `{ $id }` was never published
    .help = remove the entry; a card that was never published can simply be deleted
note-type-restructured = the fields or templates of the note type `{ $type }` differ from the published ones
    .help = restore them in their order; use a spare field for additions
namespace-changed = the collection was published with the namespace `{ $namespace }`
    .help = restore it: `namespace: { $written }`
guid-changed = `{ $id }` was published with the guid `{ $guid }`
    .help = this version of mazo computes guids differently: use the version that made the last release, or undo the change in `builder/identity.py`
guid-changed-everywhere = this version of mazo computes guids that differ from the published ones, for { $count } notes
    .help = use the version that made the last release, or undo the change in `builder/identity.py`
note-type-renumbered = the Anki id of the note type `{ $type }` differs from the published { $number }
    .help = restore its `id`, or undo the change in `builder/identity.py`
published-note-moved = `{ $id }` was published in { $deck } ({ $package })
    .help = those who have it keep it there; new learners get it here
published-deck-renamed = the deck `{ $before }` is called `{ $after }` in Anki now
    .note = release { $version } published it under the old name
    .help = learners get a second deck, unless they rename theirs before they import: the next release tells them
retired-entry-lost = the entry `{ $id }` is missing; { $commit } has it
    .help = restore it: `{ $id }: { $reason }`
replacement-unknown = `{ $id }` is replaced by `{ $other }`, which is no card
    .help = correct the id, or remove `replaced-by:`
package-main = main
package-practice = practice

# The record of releases, compared with an earlier commit

record-changed-older = the record is of release { $version }, and { $commit } has that of { $last }
    .help = restore it: `git checkout { $commit } -- { $path }`
record-changed-edited = the record was edited: it is not what { $commit } has for release { $version }
    .help = restore it: `git checkout { $commit } -- { $path }`
record-changed-lost = the record lost what release { $version } wrote
    .help = restore it: `git checkout { $commit } -- { $path }`
record-changed-gone = the record of releases is gone; { $commit } has that of { $version }
    .help = restore it: `git checkout { $commit } -- { $path }`
record-changed-gone-without-git = the record of releases is gone, and { $changelog } has a section for release { $version }
    .help = take it back from git, or from the files of that release
record-lost-namespace = the namespace was `{ $namespace }`
record-lost-time = the time of the release went back from { $before } to { $after }
record-lost-note-type = the note type `{ $type }` is missing
record-lost-structure = the note type `{ $type }` had other fields or templates
record-lost-number = the note type `{ $type }` had the number { $number }
record-lost-note-type-time = the note type `{ $type }` has a time that does not come after { $time }
record-lost-note = the note `{ $id }` is missing
record-lost-note-time = the note `{ $id }` has a time that does not come after { $time }
record-lost-type = the note `{ $id }` had the type `{ $value }`
record-lost-parameters = the note `{ $id }` had the parameters `{ $value }`
record-lost-guid = the note `{ $id }` had the guid `{ $value }`
record-lost-published = the note `{ $id }` was first published at { $time }
record-lost-retired = the retired note `{ $id }` is missing
record-lost-more = { $count } more
record-in-no-commit = no commit has it

# `mazo release`

help-release-version = such as 0.2.0
help-release-dry-run = say what the release would change, with its section of the CHANGELOG; write nothing
release-bad-version = `{ $version }` is no version such as 0.2.0
release-not-newer = { $version } does not come after { $last }, the last release; nothing was released
release-without-changes = nothing that a learner would get changed since the last release; nothing was released
release-nothing = nothing was released
release-with-problems = released all the same
release-would = would release { $version }: { $counts }
release-done = released { $version }: { $counts }
release-count-added = { $count } added
release-count-corrected = { $count } corrected
release-count-retired = { $count } retired
release-count-none = no note changed
release-note-types = { $count ->
    [one] note type with new templates: { $names }
    *[other] note types with new templates: { $names }
    }
release-renamed = renamed in Anki: `{ $before }` is `{ $after }` now
release-search = learners who import { $file } find the retired notes with: { $search }
release-dry = nothing was written
release-next = now read the new section of { $changelog }, commit it with { $record }, and tag the commit v{ $version }
release-not-compared = the record was not compared with the last release: { $reason }
release-cannot-write = cannot write: { $reason }; nothing was released
release-cannot-build = cannot write to dist/: { $reason }
release-again = { $version } is released, and nothing has changed since; dist/ holds it

# What a release writes: the CHANGELOG for learners, the head of the record for contributors

changelog-title = Changelog
changelog-intro = What learners will notice, the latest first.
changelog-pending = Unreleased
changelog-new = New cards
changelog-corrected = Corrected cards
changelog-corrected-how = When you import the package they are updated, and keep your progress. To keep your own tags on them, too, first import the texts in `{ $file }`.
changelog-retired = Withdrawn cards
changelog-retired-how = Anki does not delete cards that a package no longer has. If you have them, import `{ $file }`: it puts a notice in the place of their text. Then search for them in Anki's browser, select them, and suspend or delete them:
changelog-decks = Renamed decks
changelog-deck = “{ $before }” is now called “{ $after }”.
changelog-decks-how = Anki recognises decks by their names. **Before you import this version**, rename them in Anki yourself, in this order (the gear beside the deck → *Rename*). If you do not, nothing is lost: your cards stay in the old deck with your progress, and the new ones arrive in another. If you have already imported, select the cards of the old deck in the browser, move them to the new one (*Cards → Change Deck*), and delete the old one when it is empty.
changelog-looks = Appearance
changelog-looks-how = { $count ->
    [one] The templates of the note type { $names } change.
    *[other] The templates of the note types { $names } change.
    }
changelog-count = { $count ->
    [one] { $count } note
    *[other] { $count } notes
    }
record-head =
    What the last release published. Written by `mazo release` alone: do not edit it, and in a conflict take the
    release's version. A deck: folder, package, its name in Anki. A note type: name, time, hash, its number in Anki, then
    the ids of its fields and of its templates. A note: id, type, folder, package, time of its first release, time of its
    last change, hash of what its cards show, hash of its parameters, guid, numbers of its cards. A picture: file, hash. A
    retired note: id, the version that left it out, type, time and hash of the notice, guid, numbers of its cards.

# `mazo diff`

help-diff-base = a branch, tag or commit, such as origin/main
help-diff-html = write a page with the cards
help-diff-markdown = for the summary of a job on a forge
diff-no-page = { $file } is there, and is no page: it is not written over; name another file
diff-nothing = nothing was compared
diff-unreadable = `{ $name }` holds no collection that can be read: { $problem }
diff-cannot-write = cannot write { $file }: { $reason }; nothing was written
diff-wrote = wrote { $file }: { $summary }
diff-errors-before = { $count ->
    [one] `{ $name }` has 1 error by the present rules, and the card with it cannot be shown as it was: { $problem }
    *[other] `{ $name }` has { $count } errors by the present rules, and the cards with them cannot be shown as they were: { $problem }
    }
diff-errors-after = { $count ->
    [one] the working tree has 1 error; `mazo check` shows it
    *[other] the working tree has { $count } errors; `mazo check` shows them
    }
diff-since = since { $name } ({ $commit }), both made with today's code: { $summary }
diff-title = Cards: { $summary }
diff-legend = Since { $name } ({ $commit }). Both sides are made with today's code. <del>Removed</del>, <ins>added</ins>.
diff-page = Changes
diff-before = Before
diff-after = After
diff-dark = Dark cards
diff-light = Light cards
diff-settings = Collection and decks
diff-more = { $count } more did not fit here
diff-more-how = { $command } shows them all.
diff-see-check = `mazo check` shows its errors
diff-page-see-check = { $command } shows its errors.
diff-learners = learners
diff-refused = refused
diff-page-learners = Learners
diff-page-refused = Refused
diff-kind-key = KEY CHANGED
diff-kind-edited = edited
diff-kind-added = added
diff-kind-removed = removed
diff-kind-broken = has errors now
diff-kind-mended = had errors before
diff-count-key = { $count ->
    [one] { $count } KEY CHANGED
    *[other] { $count } KEYS CHANGED
    }
diff-count-edited = { $count } edited
diff-count-added = { $count } added
diff-count-removed = { $count } removed
diff-count-broken = { $count ->
    [one] { $count } has errors now
    *[other] { $count } have errors now
    }
diff-count-mended = { $count } had errors before
diff-count-none = no card changed
diff-aspect-key = key
diff-aspect-front = front
diff-aspect-back = back
diff-aspect-stem = stem
diff-aspect-options = options
diff-aspect-solution = solution
diff-aspect-answer = answer
diff-aspect-explanation = explanation
diff-aspect-text = text
diff-aspect-more = more
diff-aspect-type = type
diff-aspect-deck = deck
diff-aspect-package = package
diff-aspect-tags = tags
diff-aspect-source = source
diff-aspect-shuffle = shuffle
diff-aspect-parameters = parameters
diff-aspect-pictures = pictures
diff-aspect-title = title
diff-aspect-needs = needs
diff-aspect-variants = variants
diff-setting-collection = collection: { $key }
diff-setting-row = collection: row { $tag }
diff-setting-deck = deck { $deck }: { $key }
diff-effect-new = not published yet: learners get it with the next release
diff-effect-never = not published yet: no learner has it
diff-effect-retired = retired: Anki keeps it, and the package of retired cards puts a notice in its place
diff-effect-same = its cards show what release { $version } published: whoever has it keeps it as it is, tags included
diff-effect-updated = the next import updates it, and keeps the learner's history
diff-renamed = The deck `{ $before }` is called `{ $after }` in Anki now. Anki tells decks by their names, so those who have its cards keep them in the old one, and new cards go into the new one, unless they rename theirs before they import. The CHANGELOG of the next release tells them.
diff-unreleased = Nothing is released yet: no learner has any of these cards.
diff-note-types = The templates of { $names } are not those of release { $version }: after the next import all cards of { $count ->
    [one] this type
    *[other] these types
    } look as they do now.
diff-others = { $count ->
    [one] The next import updates { $count } more published note, which changed since release { $version } in an earlier revision, or because the code renders it otherwise.
    *[other] The next import updates { $count } more published notes, which changed since release { $version } in earlier revisions, or because the code renders them otherwise.
    }
# `mazo check --fix`

help-check-fix = mend the problems that can only be mended in one way
fix-offered = `mazo check --fix` writes `{ $text }` there
fix-possible = { $count ->
    [one] `mazo check --fix` mends one of them
    *[other] `mazo check --fix` mends { $count } of them
    }
fix-done = { $count ->
    [one] mended { $count } problem in { $files }
    *[other] mended { $count } problems in { $files }
    }
fix-left = not mended, because no problem less would be left: { $files }
fix-changed = changed by another program meanwhile, so not mended: { $files }
fix-cannot-write = cannot write: { $reason }; nothing was mended


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
help-ask-section = DECK[/LEVEL]=N
help-ask-statements = [DECK[/LEVEL]=]N
help-ask-points = [TYPE=]POINTS
help-part = PART
help-text = TEXT
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

progress-exam = composing the exam

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
pdf-too-large = { $title } needs more than { $size } GB of memory to be made a PDF
    .help = make its longest cards shorter; or print a part of it with `mazo sheet`, and build with `--no-pdf`
pdf-too-slow = { $title } takes more than { $minutes } minutes to be made a PDF
    .help = make its longest cards shorter; or print a part of it with `mazo sheet`, and build with `--no-pdf`
error-with-help = mazo: { $problem }; { $todo }
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
help-build-no-pdf = no PDFs
help-build-all-pdf = the PDFs on every paper, in every size and layout, as in a release
help-build-out = write there instead of dist/

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

command-exam-help = make versions of an exam, with answer sheet, keys and solutions, also for Moodle
command-exam-one-of = mazo: say how many questions: `--count`, `--section` or `--statements`
command-exam-count-or-section = mazo: either `--count` or `--section`: the questions of `--count` are not kept by deck
command-exam-ask = mazo: { $option } { $text }: that is written { $shape }, with a number from 1 to { $most }
command-exam-level = mazo: there is no level `{ $name }`: there are { $known }
command-exam-points = mazo: --points { $text }: that is a number of points above 0, or TYPE=POINTS
command-exam-penalty = mazo: --penalty { $text }: that is one of { $known }
command-exam-no-seed = mazo: { $path } cannot be read: { $reason }
command-exam-seed = The seed is in { $path }: it makes this exam again. Do not hand it out.
command-exam-left = mazo: files of another exam are still in the folder: { $files }
help-exam-count = how many questions each version has, of any of the decks
help-exam-section = questions of a deck, under its name, and of one level if it is named; again for more
help-exam-statements = besides, questions that ask which option is wrong, or for the last one if all are right
help-exam-versions = how many versions: A, B and so on; one by default
help-exam-seed-file = the file with the seed, to make an exam again; by default the one in the folder, or else a seed at random
help-exam-out = the folder; dist/exam by default

help-exam-title = the title; “Exam” by default
help-exam-course = the course
help-exam-group = the group; a blank is left by default
help-exam-date = the date, as it is to be read; a blank is left by default
help-exam-duration = the minutes that it takes
help-exam-materials = what may be used
help-exam-points = the points of each question, or TYPE=POINTS for those of a type, such as exercise=2; one by default
help-exam-penalty = the part of its points that a wrong choice loses, such as 1/3; 0 by default

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
command-sample-no-exercise =
    mazo: this generator has no exercise `{ $id }`{ $n ->
        [0] {""}
       *[other] ; it has { $known }
    }
help-sample-count = how many variants to draw
help-sample-seed = any number; the same one draws the same variants
help-sample-level = one level alone; all three in turn by default
help-sample-with = a parameter that is not drawn, such as smoothing=add-one
help-sample-deck = the folder of cards/ whose file is appended to
help-sample-exercise = the exercise to which the variants are added

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
command-sheet-out = mazo: `--out` names a file that is { $kind }, such as { $example }
command-sheet-none = mazo: no card has all of that
command-sheets-unknown = mazo: { $problem }
help-sheets-deck = a deck's folder, or its number; again for more
help-sheets-tags = cards with any of these tags
help-sheets-types = cards of these types
help-sheets-paper = the size of the paper
help-sheets-letters = the size of the letters
help-sheet-per-page = how many cards a page has
help-sheet-practice = every variant of each exercise, instead of one
help-sheet-brief = each deck on one page, answers in short
help-sheet-cards = two-sided cards to cut out
help-sheet-answers = where the answers are: at the end, after each question, nowhere, or alone
help-sheet-turn = over which edge the printer turns the sheets of cards, the long or the short one; or cards to fold, if it prints one side
help-sheet-out = a PDF, or an HTML page; dist/sheet.pdf by default

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
    How is something that was learned once, and never reviewed, forgotten over time?

    ---

    Fast at first, then more and more slowly.
init-reversed-id = testing-effect
init-reversed-source = Roediger and Karpicke (2006), Test-Enhanced Learning
init-reversed =
    { "**" }Testing effect**, in the study of memory

    ---

    The advantage of trying to recall what was learned over merely reading it again.
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
init-words = mazo
init-computed-source = Jurafsky and Martin, Speech and Language Processing (3rd ed.), ch. 3

init-readme =
    # { $name }

    Flashcards in plain text, which [mazo](https://github.com/mazo-cards/mazo) turns into a package for Anki and pages to print.

    - `mazo build` builds everything into `dist/`: `{ $package }`, the review sheet, and cards to cut out.
    - `mazo new basic my-card --deck { $deck }` begins a card, and `mazo check` says what it lacks.
    - `mazo serve` shows the cards while you write them.

    Licence of the cards: { $licence }. By { $author }.
