package org.socialcare.reports;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.metrics.TicketStory;
import org.socialcare.domain.reports.Checking;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.reports.ReportOrder;
import org.socialcare.domain.reports.Reporting;
import org.socialcare.domain.reports.SelfCheck;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Costs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Computes a day twice, from the facts and from the timelines, and compares every number. What
 * differs is looked at once more, because customers do not stop writing meanwhile.
 */
final class TimelineCheck {
    private final Timelines timelines;

    TimelineCheck(Timelines timelines) {
        this.timelines = timelines;
    }

    /**
     * The report with the verdict on it.
     *
     * @param facts the stories as the facts have them, read anew by each iteration
     */
    Report checked(
            ReportOrder order,
            Brand brand,
            Reporting reporting,
            Iterable<TicketStory> facts,
            Optional<Costs> costs) {
        var conversations = conversations(order, brand, facts);
        var report = reporting.report(facts, costs);
        var differences = differences(report, reporting, conversations);
        if (differences.isEmpty()) {
            return report.checked(verdict(conversations, differences, differences));
        }
        var again = reporting.report(facts, costs);
        var lasting = differences(again, reporting, conversations);
        return again.checked(verdict(conversations, lasting, differences));
    }

    private List<SelfCheck.Difference> differences(
            Report report, Reporting reporting, Set<ConversationId> conversations) {
        var answers = reporting.figures(timelines.stories(conversations));
        return Checking.differences(report, answers);
    }

    /** Those the facts know of, and those they should know of. */
    private Set<ConversationId> conversations(
            ReportOrder order, Brand brand, Iterable<TicketStory> facts) {
        Set<ConversationId> conversations = new HashSet<>();
        facts.forEach(story -> conversations.add(story.conversation()));
        timelines.addOfCustomersSeen(brand.id(), order.period().start(brand.zone()), conversations);
        return conversations;
    }

    private static SelfCheck verdict(
            Set<ConversationId> conversations,
            List<SelfCheck.Difference> differences,
            List<SelfCheck.Difference> before) {
        return Checking.verdict(conversations.size(), differences, before);
    }
}
