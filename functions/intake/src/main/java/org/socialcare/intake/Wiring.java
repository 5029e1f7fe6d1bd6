package org.socialcare.intake;

import org.socialcare.aws.dynamo.DynamoQuarantine;
import org.socialcare.aws.outside.SecretsManagerCredentials;
import org.socialcare.aws.queue.SqsHandOver;
import org.socialcare.aws.signed.Account;
import org.socialcare.aws.start.Primed;
import org.socialcare.aws.start.Settings;
import org.socialcare.aws.telling.Books;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.platforms.Platforms;

import java.time.Clock;
import java.util.Map;

/**
 * Puts the intake together from its environment, without the SDK: a platform waits for its start.
 */
final class Wiring {
    private Wiring() {}

    static Intake intake(Map<String, String> environment) {
        var settings = new Settings(environment);
        var inbox = settings.text("INBOX_URL");
        var quarantine = settings.text("QUARANTINE_TABLE");
        var secrets = settings.text("CHANNEL_SECRETS");
        settings.orFail();
        var clock = Clock.systemUTC();
        var account = Account.from(environment, clock);
        var intake =
                new Intake(
                        Platforms::named,
                        new SecretsManagerCredentials(account.secrets(), secrets, clock),
                        new SqsHandOver(account.queues(), inbox),
                        new DynamoQuarantine(account.dynamo(), quarantine),
                        new Books(clock),
                        new Log(),
                        clock);
        Primed.beforeSnapshot(() -> rehearse(intake));
        return intake;
    }

    /** A delivery to a channel that cannot exist wakes the readers and the secret's connection. */
    private static void rehearse(Intake intake) {
        var nothing = new Delivery("POST", Map.of(), Map.of(), new byte[] {'{', '}'});
        for (var platform : Platforms.all()) {
            intake.receive(platform.name(), "rehearsal", "rehearsal", nothing);
        }
    }
}
