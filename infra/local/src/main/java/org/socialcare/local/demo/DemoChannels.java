package org.socialcare.local.demo;

import org.socialcare.local.extension.DemoChannel;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo's brand accounts. Their secrets are drawn at the first start and kept in the data
 * folder, so that a restart can still read what was signed before and nobody's secrets are shipped.
 */
final class DemoChannels {
    private static final String FILE = "channels.json";

    private DemoChannels() {}

    /**
     * The accounts of this folder. Those that it lacks, on the first start or because the shop has
     * opened new ones since, have their secrets drawn and are written there.
     */
    static List<DemoChannel> in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            List<DemoChannel> kept = Files.exists(file) ? read(file) : List.of();
            List<DemoChannel> all = completed(kept, new Secrets(new SecureRandom()).channels());
            if (all.size() > kept.size()) {
                Files.createDirectories(folder);
                Path unfinished = folder.resolve(FILE + ".new");
                Files.writeString(unfinished, write(all));
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return all;
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot keep the demo's channels in " + file, problem);
        }
    }

    /** What is kept, in its order, and then what it lacks of what was drawn. */
    private static List<DemoChannel> completed(List<DemoChannel> kept, List<DemoChannel> drawn) {
        List<DemoChannel> all = new ArrayList<>(kept);
        for (DemoChannel channel : drawn) {
            if (kept.stream().noneMatch(known -> known.id().equals(channel.id()))) {
                all.add(channel);
            }
        }
        return List.copyOf(all);
    }

    private static List<DemoChannel> read(Path file) throws IOException {
        try {
            Json kept = JsonReader.read(Files.readAllBytes(file));
            List<DemoChannel> channels =
                    kept.arr("channels").stream().map(DemoChannels::one).toList();
            if (channels.isEmpty()) {
                throw new IllegalStateException(
                        file + " names no channels; delete it to draw new secrets");
            }
            return channels;
        } catch (JsonProblem broken) {
            throw new IllegalStateException(
                    file + " is damaged; delete it to draw new secrets", broken);
        }
    }

    private static DemoChannel one(Json kept) {
        Map<String, String> credentials = new LinkedHashMap<>();
        kept.obj("credentials")
                .members()
                .forEach((key, value) -> credentials.put(key, value.asText().orElse("")));
        return new DemoChannel(
                kept.textOrEmpty("platform"),
                kept.textOrEmpty("account"),
                kept.textOrEmpty("name"),
                kept.textOrEmpty("team"),
                credentials);
    }

    private static String write(List<DemoChannel> channels) {
        List<Json> items = new ArrayList<>();
        for (DemoChannel channel : channels) {
            var credentials = Json.object();
            channel.credentials().forEach(credentials::put);
            items.add(
                    Json.object()
                            .put("platform", channel.platform())
                            .put("account", channel.account())
                            .put("name", channel.name())
                            .put("team", channel.team())
                            .put("credentials", credentials.build())
                            .build());
        }
        return JsonWriter.write(Json.object().put("channels", items).build());
    }
}
