package org.socialcare.detect;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * {@code mvn -Pdetect -Ddata=FOLDER}: judges the counts in every {@code X.csv} of a folder, row by
 * row from the past alone, and writes {@code X.out.csv} beside it or into {@code -Dout=FOLDER}.
 * {@code -Dscore} scores the result against the folder's {@code windows.json}.
 */
public final class Detect {
    private Detect() {}

    /** Exit code 1: a file could not be judged, the others were; 2: nothing could begin. */
    public static void main(String[] arguments) {
        System.exit(run(System.getProperties(), System.out));
    }

    static int run(Properties properties, PrintStream out) {
        try {
            String data = properties.getProperty("data", "");
            if (data.isEmpty()) {
                throw new IllegalArgumentException("name the folder with -Ddata=FOLDER");
            }
            String target = properties.getProperty("out", "");
            Folder folder =
                    Folder.of(
                            place(properties, data),
                            place(properties, target.isEmpty() ? data : target));
            boolean score = Boolean.parseBoolean(properties.getProperty("score"));
            return run(folder, score, out) ? 0 : 1;
        } catch (IllegalArgumentException wrong) {
            out.println("detect: " + wrong.getMessage());
            return 2;
        }
    }

    private static boolean run(Folder folder, boolean score, PrintStream out) {
        List<Judged> all = new ArrayList<>();
        boolean clean = true;
        for (Path file : folder.series()) {
            try {
                Judged judged = Judged.of(Series.read(file));
                Path written = folder.write(judged);
                int rows = judged.judgements().size();
                int found = judged.detections().size();
                out.println(written + ": " + rows + " rows, " + found + " warnings and crises");
                all.add(judged);
            } catch (IllegalArgumentException wrong) {
                out.println("detect: " + wrong.getMessage());
                clean = false;
            }
        }
        if (score) Scores.of(all, Labels.read(folder.windows())).lines().forEach(out::println);
        return clean;
    }

    /** A relative folder is looked for where the command was given and in the repository. */
    private static Path place(Properties properties, String folder) {
        Path given = Path.of(folder);
        Path inRepository = Path.of(properties.getProperty("repository.root", ".")).resolve(folder);
        return Files.exists(given) || given.isAbsolute() ? given : inRepository;
    }
}
