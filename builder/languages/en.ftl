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


## Messages: verifying (K)


## Messages: rendering (R), text


## Messages: outputs (O)


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
guid-changed-added = `{ $id }` was published with the guid `{ $guid }`
    .help = remove the line `guid:`
guid-changed-other = `{ $id }` was published with the guid `{ $guid }`
    .help = restore the line `guid: { $written }`
guid-changed-removed = `{ $id }` was published with the guid `{ $guid }`
    .help = restore the line `guid: { $written }` if the card had it; if it never did, this version of mazo computes guids differently: use the version that made the last release, or undo the change in `builder/identity.py`
guid-changed-computed = `{ $id }` was published with the guid `{ $guid }`
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
release-search = learners find the retired notes with: { $search }
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
changelog-corrected-how = When you import the package they are updated, and keep your progress.
changelog-retired = Withdrawn cards
changelog-retired-how = Anki does not delete cards that a package no longer has. To stop seeing them, search for them in Anki's browser, select them and suspend them:
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
changelog-count-practice = { $practice } for practice
changelog-count-both = { $count ->
    [one] { $count } note and { $practice } for practice
    *[other] { $count } notes and { $practice } for practice
    }
record-head =
    What the last release published. Written by `mazo release` alone: do not edit it, and in a conflict take the
    release's version. A deck: folder, package, its name in Anki. A note type: name, time, hash, its number in Anki, then
    the ids of its fields and of its templates. A note: id, type, folder, package, time, hash of what Anki stores, hash of
    its parameters, guid. A picture: file, hash. A retired note: id, the version that left it out.

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
diff-aspect-guid = guid
diff-aspect-parameters = parameters
diff-aspect-pictures = pictures
diff-setting-collection = collection: { $key }
diff-setting-row = collection: row { $tag }
diff-setting-deck = deck { $deck }: { $key }
diff-effect-new = not published yet: learners get it with the next release
diff-effect-never = not published yet: no learner has it
diff-effect-retired = retired: Anki keeps it, and the CHANGELOG says how to find and suspend it
diff-effect-same = what Anki stores is what release { $version } published: nothing happens
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


## The page of `mazo serve`


## A new collection


