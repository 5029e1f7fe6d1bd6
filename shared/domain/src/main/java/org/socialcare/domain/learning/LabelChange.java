package org.socialcare.domain.learning;

import org.socialcare.domain.triage.Ground;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Sureness;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.Understanding;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One label instead of another: a topic, a sentiment or a flag by its constant's name, a language
 * by its tag.
 *
 * @param from empty where a flag is raised
 * @param to empty where a flag is cleared
 */
public record LabelChange(LabelPart part, String from, String to) {
    private static final int LONGEST_TAG = 12;

    public LabelChange {
        boolean flag = part == LabelPart.FLAG;
        boolean sides = flag ? from.isEmpty() != to.isEmpty() : !from.isEmpty() && !to.isEmpty();
        if (!sides || from.equals(to) || !isLabel(part, flag ? from + to : to)) {
            throw new IllegalArgumentException("no change: " + part + " " + from + " to " + to);
        }
    }

    /** Whether there is such a label. */
    public static boolean isLabel(LabelPart part, String label) {
        return switch (part) {
            case TOPIC -> find(Topic.values(), label).isPresent();
            case SENTIMENT -> find(Sentiment.values(), label).isPresent();
            case FLAG -> find(RiskFlag.values(), label).isPresent();
            case LANGUAGE -> isTag(label);
        };
    }

    /**
     * What has to change for the label to stand there; absent if it does already.
     *
     * @param label of that part, see {@link #isLabel}
     * @param raised of a flag: that it stands there, or that it does not
     */
    public static Optional<LabelChange> to(
            Understanding now, LabelPart part, String label, boolean raised) {
        if (part == LabelPart.FLAG) {
            boolean stands = now.flags().contains(constant(RiskFlag.values(), label));
            if (stands == raised) return Optional.empty();
            return Optional.of(new LabelChange(part, raised ? "" : label, raised ? label : ""));
        }
        String from = label(now, part);
        return from.equals(label)
                ? Optional.empty()
                : Optional.of(new LabelChange(part, from, label));
    }

    /** The same understanding but for that; of what a person has said nothing is unsure. */
    public Understanding in(Understanding now) {
        Sureness sure = now.sure();
        return switch (part) {
            case TOPIC -> {
                Topic topic = constant(Topic.values(), to);
                yield new Understanding(
                        now.language(),
                        topic,
                        now.sentiment(),
                        topic.feedback().or(now::feedback),
                        now.flags(),
                        now.grounds(),
                        false,
                        new Sureness(1, 1, sure.sentiment(), sure.language()),
                        now.reasons());
            }
            case SENTIMENT ->
                    new Understanding(
                            now.language(),
                            now.topic(),
                            constant(Sentiment.values(), to),
                            now.feedback(),
                            now.flags(),
                            now.grounds(),
                            now.courtesy(),
                            new Sureness(sure.category(), sure.topic(), 1, sure.language()),
                            now.reasons());
            case FLAG -> withFlags(now);
            case LANGUAGE -> now.in(to);
        };
    }

    private Understanding withFlags(Understanding now) {
        Set<RiskFlag> flags = EnumSet.noneOf(RiskFlag.class);
        flags.addAll(now.flags());
        if (to.isEmpty()) flags.remove(constant(RiskFlag.values(), from));
        else flags.add(constant(RiskFlag.values(), to));
        Set<Ground> grounds = flags.contains(RiskFlag.SENSITIVE) ? now.grounds() : Set.of();
        return new Understanding(
                now.language(),
                now.topic(),
                now.sentiment(),
                now.feedback(),
                flags,
                grounds,
                now.courtesy(),
                now.sure(),
                now.reasons());
    }

    private static String label(Understanding now, LabelPart part) {
        return switch (part) {
            case TOPIC -> now.topic().name();
            case SENTIMENT -> now.sentiment().name();
            case LANGUAGE -> now.language();
            case FLAG -> throw new IllegalArgumentException("there may be many flags");
        };
    }

    private static boolean isTag(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
            if (!letter) return false;
        }
        return text.length() >= 2 && text.length() <= LONGEST_TAG;
    }

    private static <E extends Enum<E>> Optional<E> find(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name)) return Optional.of(constant);
        }
        return Optional.empty();
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name) {
        return find(constants, name)
                .orElseThrow(() -> new IllegalArgumentException("no label " + name));
    }
}
