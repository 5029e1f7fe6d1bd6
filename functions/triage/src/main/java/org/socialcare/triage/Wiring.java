package org.socialcare.triage;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.start.Clients;
import org.socialcare.aws.start.Settings;
import org.socialcare.aws.telling.Books;
import org.socialcare.domain.triage.LexiconReader;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Puts triage together from its environment. */
final class Wiring {
    /** What a lead changes in the settings holds for new messages after this time. */
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(10);

    private Wiring() {}

    static Triage triage(Map<String, String> environment) {
        var settings = new Settings(environment);
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var brands = settings.text("SETTINGS_TABLE");
        settings.orFail();
        var dynamo = Clients.from(environment).dynamo();
        var clock = Clock.systemUTC();
        var store = new DynamoConversations(dynamo, conversations);
        return new Triage(
                store,
                store,
                new DynamoSettings(dynamo, brands, SETTINGS_FRESH, clock),
                LexiconReader.from(Wiring::lexicon),
                clock);
    }

    static Books books() {
        return new Books(Clock.systemUTC());
    }

    static Reader lexicon(String name) {
        InputStream file = Wiring.class.getResourceAsStream("/triage/" + name);
        if (file == null) {
            throw new IllegalStateException("the function was packed without /triage/" + name);
        }
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }
}
