package org.socialcare.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the payloads of a folder: every file that ends in {@code .json} or {@code .xml}. */
final class PayloadFolder {
    private PayloadFolder() {}

    /**
     * All payloads, by name.
     *
     * @param data a folder, or a single file
     * @throws IllegalArgumentException if there is nothing to send
     */
    static List<Payload> read(Path data) {
        if (!Files.exists(data)) {
            throw new IllegalArgumentException("there is no folder " + data);
        }
        try (Stream<Path> files = Files.walk(data)) {
            List<Payload> payloads = new ArrayList<>();
            for (Path file : files.filter(PayloadFolder::isPayload).sorted().toList()) {
                payloads.add(Payload.read(data, file));
            }
            if (payloads.isEmpty()) {
                throw new IllegalArgumentException(
                        data + " holds no file that ends in .json or .xml");
            }
            return payloads;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "cannot read " + data + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static boolean isPayload(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".json") || name.endsWith(".xml"));
    }
}
