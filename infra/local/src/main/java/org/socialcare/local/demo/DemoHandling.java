package org.socialcare.local.demo;

import org.socialcare.domain.acting.Emergency;
import org.socialcare.domain.acting.EscalationTexts;
import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.acting.PlanStep;
import org.socialcare.domain.triage.Ground;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the demo shop does about messages that need more than an answer. */
final class DemoHandling {
    private DemoHandling() {}

    static Handling handling() {
        return new Handling(
                Shopkeeping.BRAND,
                70,
                true,
                Map.of(
                        Ground.LEGAL,
                        "Say that we take it seriously and who will write; admit and promise"
                                + " nothing. Ask Sofia.",
                        Ground.REGULATOR,
                        "Give no dates and no figures. Ask Sofia.",
                        Ground.MEDIA,
                        "Give the press address only: press@olive.example.",
                        Ground.SAFETY,
                        "Ask to stop using it and keep it. Ask 周琳 before anything about causes.",
                        Ground.PRIVACY,
                        "Never ask for documents in the chat. Ask Sofia."),
                Map.of(
                        Emergency.LIFE,
                        List.of(
                                step("life-1", "Give the local emergency number", "Lead"),
                                step("life-2", "Take the product off sale", "Shop"),
                                step("life-3", "Call the customer", "Lead")),
                        Emergency.SELF_HARM,
                        List.of(
                                step("care-1", "Stay in the conversation, give a helpline", "Lead"),
                                step("care-2", "Tell Sofia", "Lead")),
                        Emergency.FRAUD,
                        List.of(
                                step("fraud-1", "Freeze the account", "Lead"),
                                step("fraud-2", "Stop open deliveries", "Shop"),
                                step("fraud-3", "Tell the payment provider", "Accounts"))),
                "",
                Map.of("en", "Thank you! You have made our day here at Olive & Oak."),
                20,
                Duration.ofMinutes(5),
                4,
                new EscalationTexts(
                        Map.of(
                                "en",
                                "Thank you for bearing with us. The head of our shop team has your"
                                        + " matter now and knows all you told us. You will hear"
                                        + " from us {until}."),
                        Map.of()),
                0);
    }

    private static PlanStep step(String id, String words, String owner) {
        return new PlanStep(id, words, owner);
    }
}
