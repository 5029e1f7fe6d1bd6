package org.socialcare.simulation.world;

import org.socialcare.simulation.chaos.Dice;

import java.util.List;

/**
 * What people say here. Every text and every name bears a mark, to be found wherever it is told.
 */
public final class Words {
    /** Stands in every text. */
    public static final String MARK = "qzwords";

    /** Stands in every name. */
    public static final String NAME = "qzname";

    private static final List<String> CUSTOMERS =
            List.of(
                    "Is the blue lamp still in stock?",
                    "Where is my parcel?",
                    "This is terrible, the lamp arrived broken and I want my money back!",
                    "I am very angry, nobody answers",
                    "thanks",
                    "ok",
                    "请问还有货吗？",
                    "质量太差了，我要投诉！",
                    "Πού είναι η παραγγελία μου;",
                    "Can I change the address?");

    private Words() {}

    static String ofCustomer(Dice dice, int number) {
        return dice.oneOf(CUSTOMERS) + " " + MARK + number;
    }

    static String ofAgent(int number) {
        return "We look into it. " + MARK + "-reply" + number + "-";
    }
}
