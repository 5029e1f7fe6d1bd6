package org.socialcare.triage;

import org.socialcare.domain.triage.ReadWords;
import org.socialcare.domain.triage.TrainedReader;
import org.socialcare.domain.triage.lexicon.LexiconReader;
import org.socialcare.domain.triage.model.Model;
import org.socialcare.domain.triage.model.ModelFile;
import org.socialcare.domain.triage.text.Fold;
import org.socialcare.domain.triage.text.Normaliser;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How triage understands texts: with the lexicons and the model it was packed with. */
final class Words {
    private static final String MODEL = "model.bin";
    private static final int PART = 1 << 16;

    private Words() {}

    /**
     * Reads them in, which is most of a start.
     *
     * @throws IllegalStateException if the function was packed without one of them
     */
    static ReadWords packed() {
        return new TrainedReader(LexiconReader.from(Words::lexicon), model());
    }

    /** The form of texts in which the lexicons know them. */
    static Normaliser normaliser() {
        return new Normaliser(Fold.read("fold.tsv", lexicon("fold.tsv")));
    }

    private static Reader lexicon(String name) {
        return new InputStreamReader(open(name), StandardCharsets.UTF_8);
    }

    private static Model model() {
        try (var file = open(MODEL)) {
            return ModelFile.read(all(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(MODEL + " cannot be read", broken);
        }
    }

    /**
     * What is not packed says how long it is, and need not be collected piece by piece. It is
     * fetched in parts that the processor's cache holds: all at once it would pass memory twice.
     */
    private static byte[] all(InputStream file) throws IOException {
        var bytes = new byte[file.available()];
        int read = 0;
        while (read < bytes.length) {
            int more = file.read(bytes, read, Math.min(PART, bytes.length - read));
            if (more < 0) return Arrays.copyOf(bytes, read);
            read += more;
        }
        var rest = file.readAllBytes();
        if (rest.length == 0) return bytes;
        var whole = Arrays.copyOf(bytes, read + rest.length);
        System.arraycopy(rest, 0, whole, read, rest.length);
        return whole;
    }

    private static InputStream open(String name) {
        InputStream file = Words.class.getResourceAsStream("/triage/" + name);
        if (file == null) {
            throw new IllegalStateException("the function was packed without /triage/" + name);
        }
        return file;
    }
}
