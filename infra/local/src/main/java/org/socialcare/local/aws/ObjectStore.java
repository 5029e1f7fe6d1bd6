package org.socialcare.local.aws;

import org.socialcare.local.extension.Body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Objects of buckets: files named by a digest of bucket and key, or in memory where nothing is to
 * survive. Safe for concurrent use.
 */
public final class ObjectStore {
    private final Optional<Path> folder;
    private final Map<String, Stored> memory = new ConcurrentHashMap<>();

    /**
     * @param data the folder of the runtime's data; absent to keep objects in memory
     */
    public ObjectStore(Optional<Path> data) {
        this.folder = data.map(path -> path.resolve("objects"));
    }

    /** An object. */
    record Stored(String type, Body body) {}

    void put(String bucket, String key, Stored object) {
        String name = name(bucket, key);
        if (folder.isEmpty()) {
            memory.put(name, object);
            return;
        }
        try {
            Files.createDirectories(folder.get());
            Path partial = Files.createTempFile(folder.get(), "partial", "");
            byte[] type = (object.type() + "\n").getBytes(StandardCharsets.UTF_8);
            try (var out = Files.newOutputStream(partial)) {
                out.write(type);
                out.write(object.body().bytes());
            }
            Files.move(partial, folder.get().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Optional<Stored> get(String bucket, String key) {
        String name = name(bucket, key);
        if (folder.isEmpty()) {
            return Optional.ofNullable(memory.get(name));
        }
        try {
            byte[] file = Files.readAllBytes(folder.get().resolve(name));
            int end = 0;
            while (file[end] != '\n') {
                end++;
            }
            byte[] bytes = new byte[file.length - end - 1];
            System.arraycopy(file, end + 1, bytes, 0, bytes.length);
            String type = new String(file, 0, end, StandardCharsets.UTF_8);
            return Optional.of(new Stored(type, Body.of(bytes)));
        } catch (NoSuchFileException nothingThere) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void delete(String bucket, String key) {
        String name = name(bucket, key);
        if (folder.isEmpty()) {
            memory.remove(name);
            return;
        }
        try {
            Files.deleteIfExists(folder.get().resolve(name));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static String name(String bucket, String key) {
        try {
            byte[] named = (bucket + "/" + key).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(named));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
