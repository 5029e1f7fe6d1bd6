package org.socialcare.replies;

import org.socialcare.aws.dynamo.DynamoConversations;
import org.socialcare.aws.dynamo.DynamoGrants;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.dynamo.DynamoTimeline;
import org.socialcare.aws.lambda.Postpone;
import org.socialcare.aws.outside.BucketMedia;
import org.socialcare.aws.outside.SecretsManagerCredentials;
import org.socialcare.aws.queue.SqsPostpone;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.platforms.Platforms;

import java.time.Duration;

/** Puts the replies together from their environment. */
final class Wiring {
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(10);

    private Wiring() {}

    /** What the handler works with. */
    record Wired(Sender sender, Signaller signaller, Postpone postpone) {}

    static Wired wired(Surroundings around, CallPlatform http) {
        var settings = around.settings();
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var brands = settings.text("SETTINGS_TABLE");
        var secrets = settings.text("CHANNEL_SECRETS");
        var outbox = settings.text("OUTBOX_URL");
        var tokens = settings.text("TOKENS_TABLE");
        var media = settings.text("MEDIA_BUCKET");
        settings.orFail();
        var clients = around.clients().get();
        var dynamo = clients.dynamo();
        var clock = around.clock();
        var account = around.account().get();
        var store = new DynamoConversations(dynamo, conversations);
        var timeline = new DynamoTimeline(dynamo, conversations);
        var settingsStore = new DynamoSettings(dynamo, brands, SETTINGS_FRESH, clock);
        var credentials = new SecretsManagerCredentials(account.secrets(), secrets, clock);
        var shared = new Tokens(http, new DynamoGrants(dynamo, tokens), clock);
        var sender =
                new Sender(
                        Platforms::named,
                        timeline,
                        new Attempts(store, timeline, store, settingsStore, clock),
                        credentials,
                        shared,
                        http,
                        new Delivery(new BucketMedia(account.bucket(media)), http));
        var signaller = new Signaller(Platforms::named, credentials, shared, http, clock);
        return new Wired(sender, signaller, new SqsPostpone(clients.sqs(), outbox)::message);
    }
}
