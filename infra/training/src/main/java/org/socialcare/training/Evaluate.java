package org.socialcare.training;

import org.socialcare.domain.triage.TrainedReader;
import org.socialcare.domain.triage.model.ModelFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Judges what triage makes of labelled rows: {@code mvn -Ptriage-eval -Ddata=FOLDER}, with any
 * folder of files {@code task_language.tsv} of text, label and source.
 */
public final class Evaluate {

    private Evaluate() {}

    /** Reads {@code -Ddata} and {@code -Drepository.root}. */
    public static void main(String[] args) throws IOException {
        String data = System.getProperty("data", "");
        if (data.isBlank()) {
            throw new IllegalArgumentException(
                    "say which folder: -Ddata=FOLDER of task_language.tsv");
        }
        var places = new Places(Path.of(System.getProperty("repository.root", ".")));
        if (!Files.exists(places.model())) {
            throw new IllegalStateException("there is no model yet: mvn -Ptraining -Ddata=FOLDER");
        }
        var model = ModelFile.read(Files.readAllBytes(places.model()));
        var reader = new TrainedReader(places.lexicons(), model);
        System.out.println(new Judging(reader).table(Path.of(data), System.out));
        System.out.println(new FlagTable(reader).table(places.unseen(), System.out::println));
        System.out.println(new FeelingTable(reader).table(places.unseen(), System.out::println));
    }
}
