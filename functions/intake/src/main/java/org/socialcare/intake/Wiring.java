package org.socialcare.intake;

import org.socialcare.aws.arrival.Arrivals;
import org.socialcare.aws.dynamo.DynamoQuarantine;
import org.socialcare.aws.outside.SecretsManagerCredentials;
import org.socialcare.aws.queue.SqsHandOver;
import org.socialcare.aws.queue.SqsOrderPull;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Books;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.platforms.Platforms;

import java.util.Map;

/**
 * Puts the intake together from its environment, without the SDK: a platform waits for its start.
 */
final class Wiring {
    private Wiring() {}

    static Intake intake(Surroundings around) {
        var settings = around.settings();
        var inbox = settings.text("INBOX_URL");
        var quarantine = settings.text("QUARANTINE_TABLE");
        var secrets = settings.text("CHANNEL_SECRETS");
        var pulls = settings.text("PULLS_URL");
        settings.orFail();
        var clock = around.clock();
        var account = around.account().get();
        var books = new Books(around.out());
        var log = new Log(around.out(), "");
        var intake =
                new Intake(
                        Platforms::named,
                        new SecretsManagerCredentials(account.secrets(), secrets, clock),
                        new Arrivals(
                                new SqsHandOver(account.queues(), inbox),
                                new SqsOrderPull(account.queues(), pulls),
                                new DynamoQuarantine(account.dynamo(), quarantine),
                                books,
                                log),
                        books,
                        log,
                        clock);
        around.beforeSnapshot().accept(() -> rehearse(intake));
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
