package org.socialcare.training;

import org.socialcare.domain.triage.lexicon.LexiconReader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the repository. */
final class Places {
    private final Path root;

    Places(Path root) {
        this.root = root;
    }

    Path corpus() {
        return root.resolve("infra/training/corpus");
    }

    /** Rows for judging flags, never learnt from. */
    Path unseen() {
        return root.resolve("infra/training/unseen");
    }

    Path card() {
        return root.resolve("infra/training/card.md");
    }

    /** The model triage is packed with. */
    Path model() {
        return lexicon("model.bin");
    }

    LexiconReader lexicons() {
        return LexiconReader.from(this::open);
    }

    private Path lexicon(String name) {
        return root.resolve("functions/triage/src/main/resources/triage").resolve(name);
    }

    private Reader open(String name) {
        try {
            return Files.newBufferedReader(lexicon(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no lexicon " + name, unreadable);
        }
    }
}
