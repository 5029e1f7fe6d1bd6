package org.socialcare.aws.dynamo;

import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Mention;
import org.socialcare.domain.alerts.signals.Sample;
import org.socialcare.domain.alerts.signals.Signal;
import org.socialcare.domain.conversation.ConversationId;

import software.amazon.awssdk.core.SdkBytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Set;

/**
 * A counted fact as fourteen bytes in a set: eight that stand for the fact, one of marks, two of
 * language, three of the post. Made of the fact alone, so that the same fact is the same member and
 * the set holds it once.
 */
final class SignalMembers {
    private static final int ID = 8;
    private static final int LENGTH = ID + 6;
    private static final int LETTER_BITS = 5;
    private static final int LETTERS = 3;
    private static final Mark[] MARKS = Mark.values();

    /** Longer ones would cost more to keep than they are worth. */
    private static final int LONGEST_SAMPLE = 400;

    private SignalMembers() {}

    static SdkBytes member(Signal signal) {
        Mention mention = Mention.of(signal);
        byte[] member = new byte[LENGTH];
        ByteBuffer.wrap(member)
                .putLong(identity(signal.fact()))
                .put((byte) bits(mention.marks()))
                .putShort((short) packed(mention.language()))
                .put((byte) (mention.post() >> 16))
                .putShort((short) mention.post());
        return SdkBytes.fromByteArrayUnsafe(member);
    }

    /** The number that stands for the fact of a member. */
    static long identity(SdkBytes member) {
        return member.asByteBuffer().getLong();
    }

    static Mention mention(SdkBytes member) {
        ByteBuffer bytes = member.asByteBuffer().position(ID);
        Set<Mark> marks = marks(bytes.get());
        String language = unpacked(bytes.getShort());
        int post = (Byte.toUnsignedInt(bytes.get()) << 16) | Short.toUnsignedInt(bytes.getShort());
        return new Mention(marks, language, post);
    }

    /** Which of {@code slots} places keeps the fact's sample, the same for the same fact. */
    static int slot(SdkBytes member, int slots) {
        return (int) Long.remainderUnsigned(identity(member), slots);
    }

    /** A sample as text; empty where it is too long to keep. */
    static String sample(Signal signal) {
        String text =
                signal.conversation()
                        + "\n"
                        + bits(signal.marks())
                        + "\n"
                        + String.join(",", signal.subjects().stream().sorted().toList())
                        + "\n"
                        + signal.entry();
        return text.length() > LONGEST_SAMPLE ? "" : text;
    }

    static Sample sample(String text) {
        String[] parts = text.split("\n", 4);
        return new Sample(
                new ConversationId(parts[0]),
                parts[3],
                marks(Integer.parseInt(parts[1])),
                parts[2].isEmpty() ? Set.of() : Set.of(parts[2].split(",", -1)));
    }

    private static int bits(Set<Mark> marks) {
        int bits = 0;
        for (Mark mark : marks) {
            bits |= mark.bit();
        }
        return bits;
    }

    private static Set<Mark> marks(int bits) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : MARKS) {
            if ((bits & mark.bit()) != 0) marks.add(mark);
        }
        return marks;
    }

    private static int packed(String language) {
        int packed = 0;
        for (int i = 0; i < LETTERS; i++) {
            int letter = i < language.length() ? language.charAt(i) - 'a' + 1 : 0;
            packed = (packed << LETTER_BITS) | letter;
        }
        return packed;
    }

    private static String unpacked(int packed) {
        StringBuilder language = new StringBuilder(LETTERS);
        for (int i = LETTERS - 1; i >= 0; i--) {
            int letter = (packed >> (i * LETTER_BITS)) & ((1 << LETTER_BITS) - 1);
            if (letter > 0) language.append((char) ('a' + letter - 1));
        }
        return language.toString();
    }

    private static long identity(String fact) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(fact.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
