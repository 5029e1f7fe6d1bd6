package org.socialcare.training;

import org.socialcare.domain.triage.TrainedReader;
import org.socialcare.domain.triage.model.ModelFile;
import org.socialcare.training.rows.Corpus;
import org.socialcare.training.rows.OpenText;
import org.socialcare.training.rows.Problem;
import org.socialcare.training.rows.Row;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Trains the model: {@code mvn -Ptraining -Ddata=FOLDER}, with a folder of open text beside our
 * own, and {@code -Dcorrections=FOLDER} with what agents have corrected. Says of every line that
 * could not be used what is wrong with it.
 */
public final class Train {
    private static final PrintStream OUT = System.out;

    private Train() {}

    /**
     * Reads {@code -Ddata}, {@code -Drepository.root} and, for the card's figures, {@code -Ddev}.
     */
    public static void main(String[] args) throws IOException {
        var places = new Places(Path.of(System.getProperty("repository.root", ".")));
        var rows = new ArrayList<Row>();
        var problems = new ArrayList<Problem>();
        rows.addAll(Corpus.read(places.corpus(), problems::add));
        String data = System.getProperty("data", "");
        String corrections = System.getProperty("corrections", "");
        if (!corrections.isBlank()) {
            // what was corrected twice is there twice
            rows.addAll(
                    Corpus.read(Path.of(corrections), problems::add).stream().distinct().toList());
        }
        if (!data.isBlank()) rows.addAll(OpenText.read(Path.of(data), problems::add));
        problems.forEach(OUT::println);
        OUT.println(rows.size() + " rows, " + problems.size() + " lines not used");
        if (rows.isEmpty()) throw new IllegalStateException("there is nothing to learn from");

        var lexicons = places.lexicons();
        var model = new Training(lexicons).train(rows);
        var bytes = ModelFile.write(model);
        Files.write(places.model(), bytes);
        OUT.println(bytes.length + " bytes written to " + places.model().getFileName());

        String dev = System.getProperty("dev", "");
        var reader = new TrainedReader(lexicons, model);
        var table = dev.isBlank() ? "" : new Judging(reader).table(Path.of(dev), OUT);
        var flags = new FlagTable(reader).table(places.unseen(), OUT::println);
        var feelings = new FeelingTable(reader).table(places.unseen(), OUT::println);
        Files.writeString(places.card(), Card.of(rows, bytes.length, table, flags, feelings));
    }
}
