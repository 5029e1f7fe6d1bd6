package org.socialcare.domain.conversation;

import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.PolicyStep;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Names and places of entries. Both become sort keys of a table that takes at most 1,024 bytes, so
 * a long foreign id keeps its beginning and has the rest replaced by a hash of the whole.
 */
final class EntryIds {
    private static final int ID_BYTES = 900;
    private static final int RANK_BYTES = 80;
    private static final int TAIL_BYTES = 16;
    private static final long LAST_SECOND = 9_999_999_999L;
    private static final long LAST_MILLI = 9_999_999_999_999L;

    private EntryIds() {}

    static String heard(String event) {
        return bounded("m#" + event, ID_BYTES);
    }

    static String ours(String kind, String id) {
        return bounded(kind + "#" + id, ID_BYTES);
    }

    /** Whether that is the name of a reply. */
    static boolean isReply(String id) {
        return id.startsWith("reply#");
    }

    /**
     * The round's start belongs to the name, because a failed reply can make one round of two and
     * so give a number to another round. A silence has nothing but its start.
     */
    static String verdict(Clock clock, EntryBody.Verdict verdict) {
        return said(clock, verdict.name());
    }

    /** Named as a verdict is. */
    static String step(Clock clock, PolicyStep step) {
        return said(clock, step.percent() + "-" + step.act());
    }

    private static String said(Clock clock, String what) {
        String round =
                clock.kind() == ClockKind.NEXT_RESPONSE || clock.kind() == ClockKind.UPDATE
                        ? clock.round() + "@" + clock.startedAt().getEpochSecond()
                        : Integer.toString(clock.round());
        return ours("clock", clock.ticket() + "#" + clock.kind() + "#" + round + "#" + what);
    }

    static String sent(String reply, int attempt, EntryBody.SendState state) {
        return ours("sent", reply + "#" + attempt + "#" + state);
    }

    /** The platform's instant, then the platform's own order, then arrival. */
    static String order(Instant at, String rank, Instant arrived, String receipt, String id) {
        String within = rank.isEmpty() ? millis(arrived) + receipt : rank;
        return millis(at) + "#" + bounded(within, RANK_BYTES) + "#" + bounded(id, ID_BYTES);
    }

    static String millis(Instant at) {
        long second = Math.clamp(at.getEpochSecond(), -1, LAST_SECOND + 1);
        long milli = Math.clamp(second * 1000 + at.getNano() / 1_000_000, 0, LAST_MILLI);
        String digits = Long.toString(milli);
        return "0".repeat(13 - digits.length()) + digits;
    }

    private static String bounded(String text, int most) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= most) return text;
        String tail = "~" + HexFormat.of().formatHex(Sha256.of(bytes), 0, TAIL_BYTES);
        int end = most - tail.length();
        while ((bytes[end] & 0xC0) == 0x80) end--;
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + tail;
    }
}
