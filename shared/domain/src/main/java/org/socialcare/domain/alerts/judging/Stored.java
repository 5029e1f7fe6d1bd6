package org.socialcare.domain.alerts.judging;

import org.socialcare.domain.alerts.Level;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What all states have in common when they are stored: a kind, a version, an episode. */
final class Stored {
    /** Bytes that {@link #put} writes. */
    static final int EPISODE = 3 + 2 * Long.BYTES;

    private static final byte VERSION = 1;
    private static final Level[] LEVELS = Level.values();

    private Stored() {}

    static byte[] written(char kind, int bytes, Consumer<ByteBuffer> writer) {
        byte[] stored = new byte[2 + bytes];
        writer.accept(ByteBuffer.wrap(stored).put((byte) kind).put(VERSION));
        return stored;
    }

    static <S> S read(char kind, byte[] stored, Function<ByteBuffer, S> reader) {
        ByteBuffer from = ByteBuffer.wrap(stored);
        try {
            if (from.get() == (byte) kind && from.get() == VERSION) {
                return reader.apply(from);
            }
        } catch (BufferUnderflowException cutShort) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "no state of kind "
                        + kind
                        + " and version "
                        + VERSION
                        + ": "
                        + stored.length
                        + " bytes");
    }

    static void put(Episode episode, ByteBuffer to) {
        to.put(level(episode.level())).put((byte) episode.calm()).put(level(episode.last()));
        to.putLong(episode.raisedIn().getEpochSecond());
        to.putLong(episode.coolUntil().getEpochSecond());
    }

    static Episode episode(ByteBuffer from) {
        Optional<Level> level = level(from.get());
        int calm = from.get();
        Optional<Level> last = level(from.get());
        Instant raisedIn = Instant.ofEpochSecond(from.getLong());
        return new Episode(level, raisedIn, calm, last, Instant.ofEpochSecond(from.getLong()));
    }

    private static byte level(Optional<Level> level) {
        return level.map(Stored::code).orElse((byte) 0);
    }

    private static byte code(Level level) {
        return switch (level) {
            case NOTICE -> 1;
            case WARNING -> 2;
            case CRISIS -> 3;
        };
    }

    private static Optional<Level> level(byte stored) {
        if (stored == 0) return Optional.empty();
        for (Level level : LEVELS) {
            if (code(level) == stored) return Optional.of(level);
        }
        throw new IllegalArgumentException("no level: " + stored);
    }
}
