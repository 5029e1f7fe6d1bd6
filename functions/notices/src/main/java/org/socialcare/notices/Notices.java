package org.socialcare.notices;

import org.socialcare.aws.telling.Log;
import org.socialcare.aws.telling.Metrics;
import org.socialcare.domain.notices.Audience;
import org.socialcare.domain.notices.Composer;
import org.socialcare.domain.notices.News;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.domain.notices.Patience;
import org.socialcare.domain.ports.KeepDeliveries;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.NoticeTarget.Language;
import org.socialcare.wire.facts.Fact;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.notices.NoticeMessage;
import org.socialcare.wire.notices.NoticeMessage.Addressed;
import org.socialcare.wire.shape.ShapeProblem;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Spreads a fact over its targets, and tells one target at a time. */
final class Notices {
    private final ReadSettings settings;
    private final Ways ways;
    private final KeepDeliveries deliveries;
    private final Queue queue;
    private final Metrics metrics;
    private final URI site;
    private final Map<Language, Composer> composers = new EnumMap<>(Language.class);

    /**
     * @param site the desk's origin, without a slash at the end
     */
    Notices(
            ReadSettings settings,
            Ways ways,
            KeepDeliveries deliveries,
            Queue queue,
            Metrics metrics,
            URI site) {
        this.settings = settings;
        this.ways = ways;
        this.deliveries = deliveries;
        this.queue = queue;
        this.metrics = metrics;
        this.site = site;
    }

    /** Where messages go next. Each call returns once everything is stored. */
    interface Queue {
        void spread(List<? extends Addressed> messages);

        void setAside(Addressed message, String reason);

        /** Sets aside what could not even be read, as it came. */
        void setAside(String body);
    }

    /**
     * @param attempt which one it is for this message, counted from 1
     * @return how long to wait before the message is worth another attempt; absent when it is done
     */
    Optional<Duration> handle(String body, int attempt, Log log) {
        Task task;
        try {
            task = task(NoticeMessage.read(body));
        } catch (JsonProblem | ShapeProblem unreadable) {
            // It never will be readable; the log says why, its content stays in the queue.
            queue.setAside(body);
            log.trouble("notice.unreadable", unreadable, _ -> {});
            return Optional.empty();
        }
        return switch (task) {
            case Task.Spread(var fact, var news) -> {
                spread(fact, news, log);
                yield Optional.empty();
            }
            case Task.Tell(var one, var news) -> tell(one, news, attempt, log);
        };
    }

    /** A message that was read whole. */
    private sealed interface Task {
        record Spread(Fact fact, List<News> news) implements Task {}

        record Tell(Addressed message, News news) implements Task {}
    }

    private static Task task(NoticeMessage message) {
        return switch (message) {
            case NoticeMessage.OfFact one -> new Task.Spread(one.fact(), one.news());
            case Addressed one -> new Task.Tell(one, one.news());
        };
    }

    private void spread(Fact fact, List<News> all, Log log) {
        List<NoticeMessage.ForTarget> messages = new ArrayList<>();
        List<NoticeTarget> targets = recipients(fact.brand()).targets();
        for (News news : all) {
            for (NoticeTarget target : targets) {
                if (Audience.includes(target, news)) {
                    messages.add(NoticeMessage.ForTarget.of(fact, news, target.id()));
                }
            }
        }
        if (!messages.isEmpty()) queue.spread(messages);
        log.note(
                "notice.spread",
                fields -> fields.put("fact", fact.id()).put("targets", messages.size()));
    }

    private Optional<Duration> tell(Addressed message, News news, int attempt, Log log) {
        String name = message.brand() + "/" + message.target();
        Recipients recipients = recipients(message.brand());
        Optional<NoticeTarget> target =
                recipients.target(message.target()).filter(NoticeTarget::enabled);
        if (target.isEmpty()) {
            log.note("notice.target-gone", fields -> fields.put("target", name));
            return Optional.empty();
        }
        if (deliveries.isDelivered(message.about(), name)) return Optional.empty();
        Notice notice = composer(target.get().language()).compose(news, recipients.scene());
        return switch (ways.tell(message.brand(), target.get(), notice)) {
            case Outcome.Delivered() -> {
                deliveries.delivered(message.about(), name);
                metrics.countBy("Target", name, "NoticeDelivered", 1);
                log.note(
                        "notice.delivered",
                        fields -> fields.put("target", name).put("about", message.about()));
                yield Optional.empty();
            }
            case Outcome.Later(var reason, var atLeast) -> {
                if (Patience.isOver(attempt)) {
                    giveUp(message, name, "gave-up:" + reason, log);
                    yield Optional.empty();
                }
                log.note(
                        "notice.later", fields -> fields.put("target", name).put("reason", reason));
                yield Optional.of(Patience.after(attempt, atLeast));
            }
            case Outcome.Broken(var reason) -> {
                giveUp(message, name, reason, log);
                yield Optional.empty();
            }
        };
    }

    /** Set aside before it is told of: were the queue to refuse it, it would come back instead. */
    private void giveUp(Addressed message, String name, String reason, Log log) {
        queue.setAside(message, reason);
        metrics.countBy("Target", name, "NoticeBroken", 1);
        log.note(
                "notice.target-broken",
                fields ->
                        fields.put("target", name)
                                .put("about", message.about())
                                .put("reason", reason));
    }

    private Recipients recipients(String brand) {
        return Recipients.of(brand, settings.settings(brand), site);
    }

    private Composer composer(Language language) {
        return composers.computeIfAbsent(language, Composer::new);
    }
}
