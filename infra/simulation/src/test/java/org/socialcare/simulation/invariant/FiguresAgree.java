package org.socialcare.simulation.invariant;

import org.socialcare.aws.dynamo.DynamoTicketFacts;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.metrics.Answer;
import org.socialcare.domain.metrics.Answers;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Metric;
import org.socialcare.domain.metrics.Question;
import org.socialcare.domain.metrics.Registry;
import org.socialcare.domain.metrics.Span;
import org.socialcare.domain.metrics.Stories;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.domain.settings.Brand;
import org.socialcare.simulation.history.Aftermath;
import org.socialcare.simulation.world.Shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Design, 5.8: every figure of the day, all in all and by channel and agent, is the same from the
 * kept facts as from the timelines themselves.
 */
public final class FiguresAgree implements Invariant {
    private static final Brand BRAND = Shop.brand();

    @Override
    public List<String> broken(Aftermath after) {
        LocalDate day = after.now().atZone(BRAND.zone()).toLocalDate();
        var span = new Span(day, day, BRAND.zone());
        var facts = new DynamoTicketFacts(after.aws().dynamo(), "FactsTable");
        var metrics = Registry.all().stream().map(Metric::id).toList();
        var question =
                new Question(Shop.ID, span, metrics, List.of(Dimension.CHANNEL, Dimension.AGENT));
        var reported =
                Answers.compute(question, Stories.of(facts, Shop.ID, span), BRAND, after.now());
        var recounted = Answers.compute(question, retold(after), BRAND, after.now());
        return reported.equals(recounted) ? List.of() : differences(reported, recounted);
    }

    private static List<TicketStory> retold(Aftermath after) {
        Map<ConversationId, List<Entry>> timelines = new LinkedHashMap<>();
        for (var kept : after.entries()) {
            timelines
                    .computeIfAbsent(kept.entry().conversation(), _ -> new ArrayList<>())
                    .add(kept.entry());
        }
        List<TicketStory> stories = new ArrayList<>();
        timelines.values().forEach(entries -> stories.addAll(TicketStory.ofEntries(entries)));
        return stories;
    }

    private static List<String> differences(Answer reported, Answer recounted) {
        List<String> differences = new ArrayList<>();
        reported.total()
                .forEach(
                        (metric, cell) -> {
                            var other = recounted.total().get(metric);
                            if (!cell.equals(other)) {
                                differences.add(
                                        metric + " is reported " + cell + ", retold " + other);
                            }
                        });
        if (differences.isEmpty()) differences.add("figures of channels and agents differ");
        return differences;
    }
}
