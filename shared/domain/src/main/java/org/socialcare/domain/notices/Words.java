package org.socialcare.domain.notices;

import org.socialcare.domain.settings.NoticeTarget.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The words of one language, from the class path. */
final class Words {
    private final Properties words = new Properties();

    Words(Language language) {
        String name = "words_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream file = Words.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is not packaged");
            Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
            words.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String of(String key) {
        String word = words.getProperty(key);
        if (word == null) throw new IllegalArgumentException("no word for " + key);
        return word;
    }

    /** The word of something whose names others may add to, or its own name. */
    String orItself(String prefix, String name) {
        return words.getProperty(prefix + name, name);
    }
}
