package org.socialcare.notices;

import org.socialcare.aws.dynamo.DynamoDeliveries;
import org.socialcare.aws.dynamo.DynamoSettings;
import org.socialcare.aws.lambda.Postpone;
import org.socialcare.aws.outside.ChatsElsewhere;
import org.socialcare.aws.outside.HttpPlatform;
import org.socialcare.aws.outside.SecretsManagerTargets;
import org.socialcare.aws.outside.SesEmail;
import org.socialcare.aws.queue.SqsNotices;
import org.socialcare.aws.queue.SqsPostpone;
import org.socialcare.aws.signed.Account;
import org.socialcare.aws.start.Clients;
import org.socialcare.aws.start.Settings;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.wire.notices.NoticeMessage.Addressed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Puts the notices together from their environment. */
final class Wiring {
    /** A service that does not answer by then is tried again; others do not wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Wiring() {}

    /** What the handler works with. */
    record Wired(Notices notices, Postpone postpone) {}

    static Wired wired(Map<String, String> environment) {
        var settings = new Settings(environment);
        var brands = settings.text("SETTINGS_TABLE");
        var signals = settings.text("SIGNALS_TABLE");
        var queue = settings.text("NOTICES_URL");
        var undelivered = settings.text("UNDELIVERED_URL");
        var secrets = settings.text("NOTICE_SECRETS");
        var site = settings.text("SITE_URL");
        settings.orFail();
        var clients = Clients.from(environment);
        var dynamo = clients.dynamo();
        var sqs = clients.sqs();
        var clock = Clock.systemUTC();
        var account = Account.from(environment, clock);
        var ways =
                new Ways(
                        new SecretsManagerTargets(account.secrets(), secrets, clock),
                        chats(environment.getOrDefault("NOTICE_CHATS_ELSEWHERE", "")),
                        new SesEmail(account.mail(), environment.getOrDefault("NOTICE_SENDER", "")),
                        clock);
        var notices =
                new Notices(
                        new DynamoSettings(dynamo, brands, Duration.ZERO, clock),
                        ways,
                        new DynamoDeliveries(dynamo, signals, clock),
                        queue(new SqsNotices(account.queues(), queue, undelivered)),
                        new Metrics(clock),
                        URI.create(site));
        return new Wired(notices, new SqsPostpone(sqs, queue)::message);
    }

    /**
     * @param elsewhere where the local runtime plays the chats; empty to call the services
     */
    private static CallPlatform chats(String elsewhere) {
        var http = new HttpPlatform(PATIENCE, PATIENCE);
        return elsewhere.isEmpty() ? http : new ChatsElsewhere(http, elsewhere);
    }

    private static Notices.Queue queue(SqsNotices sqs) {
        return new Notices.Queue() {
            @Override
            public void spread(List<? extends Addressed> messages) {
                sqs.spread(messages);
            }

            @Override
            public void setAside(Addressed message, String reason) {
                sqs.setAside(message, reason);
            }

            @Override
            public void setAside(String body) {
                sqs.setAside(body);
            }
        };
    }
}
