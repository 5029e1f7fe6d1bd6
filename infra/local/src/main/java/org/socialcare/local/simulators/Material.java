package org.socialcare.local.simulators;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Files that were handed over and wait to be sent, each under an id of its account. */
public final class Material {
    private final RandomGenerator random;
    private final Map<String, String> notes = new ConcurrentHashMap<>();

    public Material(RandomGenerator random) {
        this.random = random;
    }

    /** Keeps what is to be written down about it, and gives it an id. */
    public String keep(PlayedAccount account, String type, byte[] bytes) {
        String id;
        synchronized (random) {
            id = Drawn.word(random, 64);
        }
        notes.put(key(account, type, id), Shown.of(Shown.kind(bytes), bytes));
        return id;
    }

    /** What was handed over as this type under that id. */
    public Optional<String> note(PlayedAccount account, String type, String id) {
        return Optional.ofNullable(notes.get(key(account, type, id)));
    }

    private static String key(PlayedAccount account, String type, String id) {
        return account.channel().id() + " " + type + " " + id;
    }
}
