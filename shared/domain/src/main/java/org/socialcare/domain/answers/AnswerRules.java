package org.socialcare.domain.answers;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a brand answers by itself. Whether it does at all is each channel's own setting.
 *
 * @param greeting the first words while the brand is open, by language
 * @param outOfHours the first words while it is closed, by language
 * @param handOver what customers hear who ask for a person, by language
 * @param handOffWords what customers say who want a person, in any language
 * @param gatePercent how sure the retrieval has to be of an article, 1 to 100
 */
public record AnswerRules(
        Map<String, String> greeting,
        Map<String, String> outOfHours,
        Map<String, String> handOver,
        List<String> handOffWords,
        int gatePercent,
        long version) {
    /** The languages that texts and articles are written in. */
    public static final Set<String> LANGUAGES = Set.of("zh", "en", "el");

    /** Strict: what is said is nearly always right, and every second question is left to people. */
    public static final int USUAL_GATE = 60;

    /** What holds until a brand decides something else. */
    public static final AnswerRules USUAL =
            new AnswerRules(
                    Map.of(
                            "zh",
                            "您好，消息已收到，客服会在{expected}回复您。[目前等待约{wait}。]",
                            "en",
                            "Hello! We have your message and will answer {expected}.[ Just now an"
                                    + " answer takes about {wait}.]",
                            "el",
                            "Γεια σας! Λάβαμε το μήνυμά σας και θα απαντήσουμε {expected}.[ Αυτή"
                                    + " τη στιγμή η αναμονή είναι περίπου {wait}.]"),
                    Map.of(
                            "zh",
                            "您好，现在是非工作时间，{opening}恢复服务，我们会在{expected}回复您。",
                            "en",
                            "Hello! We are closed right now and open again on {opening}. We will"
                                    + " answer {expected}.",
                            "el",
                            "Γεια σας! Αυτή την ώρα είμαστε κλειστά και ανοίγουμε ξανά {opening}."
                                    + " Θα απαντήσουμε {expected}."),
                    Map.of(
                            "zh",
                            "好的，已为您转接人工客服，会在{expected}回复您。[目前等待约{wait}。]",
                            "en",
                            "Of course: a colleague takes over and will answer {expected}.[ Just"
                                    + " now an answer takes about {wait}.]",
                            "el",
                            "Βεβαίως, αναλαμβάνει συνάδελφος και θα απαντήσει {expected}.[ Αυτή τη"
                                    + " στιγμή η αναμονή είναι περίπου {wait}.]"),
                    List.of(
                            "人工",
                            "转人工",
                            "真人",
                            "客服人员",
                            "human",
                            "agent",
                            "real person",
                            "representative",
                            "operator",
                            "speak to someone",
                            "talk to someone",
                            "talk to a person",
                            "εκπρόσωπος",
                            "υπάλληλος",
                            "άνθρωπος",
                            "συνεργάτης",
                            "να μιλήσω με κάποιον"),
                    USUAL_GATE,
                    0);

    public AnswerRules {
        greeting = Map.copyOf(greeting);
        outOfHours = Map.copyOf(outOfHours);
        handOver = Map.copyOf(handOver);
        handOffWords = List.copyOf(handOffWords);
        if (gatePercent < 1 || gatePercent > 100) {
            throw new IllegalArgumentException("the gate is 1 to 100, not " + gatePercent);
        }
        for (Map<String, String> texts : List.of(greeting, outOfHours, handOver)) {
            texts.forEach(
                    (language, text) ->
                            Wording.problem(text)
                                    .ifPresent(
                                            wrong -> {
                                                throw new IllegalArgumentException(
                                                        language + ": " + wrong);
                                            }));
        }
        if (handOffWords.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a hand-off word is blank");
        }
    }

    /** The same as it is stored under that version. */
    public AnswerRules at(long stored) {
        return new AnswerRules(greeting, outOfHours, handOver, handOffWords, gatePercent, stored);
    }
}
