package org.socialcare.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All scenes of one language, read from its resource; {@code en.txt} explains the marks. */
record Script(String language, List<Scene> scenes, List<String> nudges) {
    Script {
        scenes = List.copyOf(scenes);
        nudges = List.copyOf(nudges);
    }

    /** The script of that language. */
    static Script of(String language) {
        return read(language, lines(language + ".txt"));
    }

    /** Reads a script; a line that breaks the rules is named. */
    static Script read(String language, List<String> lines) {
        Reader reader = new Reader();
        int number = 0;
        for (String line : lines) {
            number++;
            try {
                reader.line(line.strip());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        language + ".txt, line " + number + ": " + wrong.getMessage(), wrong);
            }
        }
        reader.close();
        return new Script(language, reader.scenes, reader.nudges);
    }

    List<Scene> scenes(boolean inPublic) {
        return scenes.stream()
                .filter(scene -> (scene.kind() == Scene.Kind.COMMENT) == inPublic)
                .toList();
    }

    /** The lines of a resource beside this class. */
    static List<String> lines(String resource) {
        try (InputStream in = Script.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + resource, broken);
        }
    }

    /** Collects one scene after the other. */
    private static final class Reader {
        private final List<Scene> scenes = new ArrayList<>();
        private final List<String> nudges = new ArrayList<>();
        private final List<Scene.Step> opening = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();
        private Scene.Kind kind = Scene.Kind.OTHER;

        void line(String line) {
            if (line.isEmpty() || line.startsWith("#")) {
                return;
            }
            if (line.startsWith("[")) {
                close();
                kind = kind(line);
            } else if (line.startsWith("> ")) {
                answers.add(line.substring(2));
            } else {
                opening.add(step(line));
            }
        }

        void close() {
            if (kind == Scene.Kind.NUDGE) {
                for (Scene.Step step : opening) {
                    if (step instanceof Scene.Step.Says(var text)) {
                        nudges.add(text);
                    }
                }
            } else if (!opening.isEmpty() || !answers.isEmpty()) {
                scenes.add(new Scene(kind, opening, answers));
            }
            opening.clear();
            answers.clear();
        }

        private Scene.Step step(String line) {
            if (!answers.isEmpty()) {
                throw new IllegalArgumentException("after an answer only answers can follow");
            }
            boolean first = opening.isEmpty();
            Scene.Step step =
                    switch (line.charAt(0)) {
                        case '~' -> new Scene.Step.Corrects(line.substring(1).strip());
                        case '@' -> new Scene.Step.Shows(line.substring(1).strip());
                        case 'x' ->
                                line.length() == 1
                                        ? new Scene.Step.TakesBack()
                                        : new Scene.Step.Says(line);
                        default -> new Scene.Step.Says(line);
                    };
            if (first && !(step instanceof Scene.Step.Says)) {
                throw new IllegalArgumentException("a scene begins with a message");
            }
            return step;
        }

        private static Scene.Kind kind(String line) {
            if (!line.endsWith("]")) {
                throw new IllegalArgumentException("a kind is closed by ]");
            }
            String word = line.substring(1, line.length() - 1);
            return Scene.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
