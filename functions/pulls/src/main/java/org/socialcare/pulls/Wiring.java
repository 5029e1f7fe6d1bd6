package org.socialcare.pulls;

import org.socialcare.aws.arrival.Arrivals;
import org.socialcare.aws.dynamo.DynamoFileStates;
import org.socialcare.aws.dynamo.DynamoGrants;
import org.socialcare.aws.dynamo.DynamoPlaces;
import org.socialcare.aws.dynamo.DynamoQuarantine;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.dynamo.DynamoTimeline;
import org.socialcare.aws.outside.BucketFiles;
import org.socialcare.aws.outside.SecretsManagerCredentials;
import org.socialcare.aws.queue.SqsHandOver;
import org.socialcare.aws.queue.SqsOrderPull;
import org.socialcare.aws.queue.SqsPostpone;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Books;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.access.Tokens;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.FetchFile;
import org.socialcare.platforms.Platforms;

import java.time.Duration;

/** Puts the pulls together from their environment. */
final class Wiring {
    private static final Duration SETTINGS_FRESH = Duration.ofSeconds(10);

    private Wiring() {}

    static Handler.Wired wired(Surroundings around, CallPlatform http, FetchFile fetch) {
        var settings = around.settings();
        var conversations = settings.text("CONVERSATIONS_TABLE");
        var brands = settings.text("SETTINGS_TABLE");
        var tokens = settings.text("TOKENS_TABLE");
        var quarantine = settings.text("QUARANTINE_TABLE");
        var inbox = settings.text("INBOX_URL");
        var pulls = settings.text("PULLS_URL");
        var secrets = settings.text("CHANNEL_SECRETS");
        var media = settings.text("MEDIA_BUCKET");
        settings.orFail();
        var account = around.account().get();
        var clients = around.clients().get();
        var dynamo = clients.dynamo();
        var clock = around.clock();
        var grants = new DynamoGrants(dynamo, tokens);
        var orders = new SqsOrderPull(account.queues(), pulls);
        var found = new DynamoSettings(dynamo, brands, SETTINGS_FRESH, clock);
        var credentials = new SecretsManagerCredentials(account.secrets(), secrets, clock);
        var arrivals =
                new Arrivals(
                        new SqsHandOver(account.queues(), inbox),
                        orders,
                        new DynamoQuarantine(account.dynamo(), quarantine),
                        new Books(around.out()),
                        new Log(around.out(), ""));
        var places = new DynamoPlaces(dynamo, tokens);
        var shared = new Tokens(http, grants, clock);
        var timeline = new DynamoTimeline(dynamo, conversations);
        var files =
                new Files(
                        Platforms::named,
                        timeline,
                        credentials,
                        shared,
                        new Download(fetch),
                        new DynamoFileStates(dynamo, conversations),
                        new BucketFiles(account.bucket(media)),
                        clock);
        var puller =
                new Puller(
                        Platforms::named,
                        credentials,
                        shared,
                        http,
                        places,
                        new Known(timeline, clock),
                        arrivals,
                        orders,
                        clock);
        var daily =
                new Daily(
                        Platforms::named,
                        found,
                        credentials,
                        grants,
                        places,
                        orders,
                        arrivals,
                        clock);
        return new Handler.Wired(
                puller, daily, files, found, new SqsPostpone(clients.sqs(), pulls)::message);
    }
}
