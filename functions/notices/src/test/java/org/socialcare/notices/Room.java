package org.socialcare.notices;

import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.notices.Email;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.domain.ports.CallPlatform.Call;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.NoticeTarget.Kind;
import org.socialcare.domain.settings.NoticeTarget.Language;
import org.socialcare.domain.settings.Setting;
import org.socialcare.testkit.Some;
import org.socialcare.testkit.TestClock;
import org.socialcare.testkit.lambda.Invocation;
import org.socialcare.testkit.lambda.Printed;
import org.socialcare.testkit.memory.InMemoryDeliveries;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;
import org.socialcare.wire.notices.NoticeMessage;
import org.socialcare.wire.notices.NoticeMessage.Addressed;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The room with its queue, a secret store and services that answer by host. */
final class Room implements Notices.Queue {
    private static final Map<Kind, String> ADDRESSES =
            Map.of(
                    Kind.WECOM, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=",
                    Kind.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=",
                    Kind.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/",
                    Kind.SLACK, "https://hooks.slack.com/services/");

    final Printed printed = new Printed();
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final List<Duration> waits = new ArrayList<>();
    final List<String> aside = new ArrayList<>();
    final List<String> posted = new ArrayList<>();
    final List<Email> mails = new ArrayList<>();
    final Map<String, Call> answers = new HashMap<>();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final List<NoticeTarget> targets = new ArrayList<>();
    private final Map<String, Credentials> secrets = new HashMap<>();
    private final TestClock clock = new TestClock();
    private final Handler handler =
            new Handler(
                    new Notices(
                            brand -> brand.equals("mosaic") ? settings() : List.of(),
                            new Ways(this::secrets, this::call, this::mail, clock),
                            deliveries,
                            this,
                            new Metrics(printed.stream(), clock),
                            URI.create("https://desk.example")),
                    (_, delay) -> waits.add(delay),
                    new Log(printed.stream(), ""));
    boolean queueRefuses;

    private record Waiting(String body, int attempt) {}

    /** A target that wants warnings and can be reached. */
    Room with(String id, Kind kind, Language language) {
        targets.add(target(id, kind, language, true));
        secrets.put(
                "mosaic/" + id,
                new Credentials(
                        kind == Kind.EMAIL
                                ? Map.of("address", id + "@brand.example")
                                : Map.of("url", ADDRESSES.get(kind) + id, "secret", "s3cret")));
        return this;
    }

    Room withSecrets(String id, Map<String, String> values) {
        secrets.put("mosaic/" + id, new Credentials(values));
        return this;
    }

    void switchOff(String id) {
        targets.replaceAll(t -> t.id().equals(id) ? target(id, t.kind(), t.language(), false) : t);
    }

    void forgetSecretsOf(String id) {
        secrets.remove("mosaic/" + id);
    }

    private static NoticeTarget target(String id, Kind kind, Language language, boolean enabled) {
        return new NoticeTarget(
                id, id, kind, language, Optional.of(Level.WARNING), Set.of(), enabled, 1);
    }

    /** What the function answers to one message, as its queue hands it over. */
    String handle(String body, int attempt) {
        var record =
                Json.object()
                        .put("messageId", "m0")
                        .put("receiptHandle", "h0")
                        .put("body", body)
                        .put(
                                "attributes",
                                Json.object()
                                        .put("ApproximateReceiveCount", Integer.toString(attempt))
                                        .build())
                        .put("eventSource", "aws:sqs")
                        .put("eventSourceARN", "arn:aws:sqs:eu-west-1:123456789012:notices")
                        .build();
        return Invocation.of(
                handler, JsonWriter.write(Json.object().put("Records", List.of(record)).build()));
    }

    String handleSample() {
        return Invocation.of(handler, Invocation.sample());
    }

    /**
     * Hands everything over until the queue is empty; what has to wait comes back with its next
     * attempt, right behind the others.
     */
    void work() {
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            if (!handle(next.body(), next.attempt()).equals(Invocation.NOTHING_FAILED)) {
                queue.add(new Waiting(next.body(), next.attempt() + 1));
            }
        }
    }

    /** The messages that were spread and not worked on yet. */
    List<String> waiting() {
        return queue.stream().map(Waiting::body).toList();
    }

    @Override
    public void spread(List<? extends Addressed> messages) {
        if (queueRefuses) throw new IllegalStateException("the queue refuses");
        messages.forEach(each -> queue.add(new Waiting(NoticeMessage.write(each), 1)));
    }

    @Override
    public void setAside(Addressed message, String reason) {
        if (queueRefuses) throw new IllegalStateException("the queue refuses");
        aside.add(NoticeMessage.setAside(message, reason));
    }

    @Override
    public void setAside(String body) {
        aside.add(body);
    }

    private List<Versioned> settings() {
        List<Versioned> settings = new ArrayList<>();
        var brand = Some.brand();
        settings.add(new Versioned(new Setting.OfBrand("mosaic", brand.name(), brand.zone()), 1));
        brand.channels().forEach(it -> settings.add(new Versioned(new Setting.OfChannel(it), 1)));
        targets.forEach(it -> settings.add(new Versioned(new Setting.OfTarget(it), 1)));
        return settings;
    }

    private Optional<Credentials> secrets(String brand, String target) {
        return Optional.ofNullable(secrets.get(brand + "/" + target));
    }

    private Call call(org.socialcare.domain.channel.PlatformRequest request) {
        String host = String.valueOf(request.address().getHost());
        posted.add(host + " " + request.body());
        String fine = host.equals("hooks.slack.com") ? "ok" : "{\"errcode\":0,\"code\":0}";
        return answers.getOrDefault(
                host, new Call.Answered(new PlatformResponse(200, Map.of(), fine)));
    }

    private Outcome mail(Email email) {
        mails.add(email);
        return new Outcome.Delivered();
    }
}
