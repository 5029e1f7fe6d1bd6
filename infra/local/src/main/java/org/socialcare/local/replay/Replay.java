package org.socialcare.local.replay;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * {@code mvn -Preplay -Ddata=FOLDER}: signs the captured payloads of a folder and sends them to the
 * running suite. {@code -Dchannel.facebook=NAME} chooses another channel than the platform's first;
 * {@code -Dport=N} another suite.
 */
public final class Replay {
    private static final String CHANNEL = "channel.";

    private Replay() {}

    /** Exit code 1: something was refused; 2: it could not begin, and one line says why. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(System.getProperties(), System.out));
    }

    static int run(Properties properties, PrintStream out) throws InterruptedException {
        try {
            String data = properties.getProperty("data", "");
            if (data.isEmpty()) {
                throw new IllegalArgumentException("name the folder with -Ddata=FOLDER");
            }
            Path folder = folder(properties, data);
            List<Payload> payloads = PayloadFolder.read(folder);
            RunningSuite suite =
                    new RunningSuite(
                            URI.create(
                                    "http://localhost:" + properties.getProperty("port", "8080")));
            List<DemoChannel> channels = suite.channels();
            Map<String, String> chosen = chosen(properties, channels);
            Player player =
                    new Player(
                            suite,
                            channels,
                            chosen,
                            SampleIndex.of(folder),
                            InstantSource.system());
            return play(payloads, player, suite, out);
        } catch (IllegalArgumentException | NotRunning wrong) {
            out.println("replay: " + wrong.getMessage());
            return 2;
        }
    }

    private static int play(
            List<Payload> payloads, Player player, RunningSuite suite, PrintStream out)
            throws InterruptedException {
        Summary summary = new Summary();
        for (Payload payload : payloads) {
            Verdict verdict = player.play(payload);
            out.println(verdict.line());
            summary.add(verdict);
        }
        out.println(summary.text());
        Json books = suite.get("/local/books", Map.of());
        if (books instanceof Json.Obj(var channels)) {
            channels.forEach(
                    (id, days) -> out.println("books " + id + " " + JsonWriter.write(days)));
        }
        return summary.clean() ? 0 : 1;
    }

    /** A relative folder is looked for where the command was given and in the repository. */
    private static Path folder(Properties properties, String data) {
        Path given = Path.of(data);
        Path inRepository = Path.of(properties.getProperty("repository.root", ".")).resolve(data);
        return Files.exists(given) || given.isAbsolute() ? given : inRepository;
    }

    private static Map<String, String> chosen(Properties properties, List<DemoChannel> channels) {
        Map<String, String> chosen = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            String account = properties.getProperty(name, "");
            if (name.startsWith(CHANNEL) && !account.isEmpty()) {
                String id = name.substring(CHANNEL.length()) + "/" + account;
                if (channels.stream().noneMatch(channel -> channel.id().equals(id))) {
                    throw new IllegalArgumentException(
                            "there is no channel " + id + "; there are " + channels);
                }
                chosen.put(name.substring(CHANNEL.length()), account);
            }
        }
        return chosen;
    }
}
