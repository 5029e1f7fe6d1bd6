package org.socialcare.domain.triage;

import org.socialcare.domain.triage.lexicon.LexiconReader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lexicons that are deployed, read from the triage function's resources. */
public final class OurLexicons {
    public static final Path ROOT = Path.of(System.getProperty("repository.root", "."));
    public static final LexiconReader READER = LexiconReader.from(OurLexicons::open);

    private OurLexicons() {}

    public static Reader open(String name) {
        var file = ROOT.resolve("functions/triage/src/main/resources/triage").resolve(name);
        try {
            return Files.newBufferedReader(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
