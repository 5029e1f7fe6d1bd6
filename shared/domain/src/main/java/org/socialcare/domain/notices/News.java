package org.socialcare.domain.notices;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.conversation.Escalation;
import org.socialcare.domain.rules.On;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Something that targets may be told. */
public sealed interface News {
    String brand();

    /**
     * An alert was raised, nobody took it on, or it is over.
     *
     * @param id of the alert
     * @param indicator what was measured, such as {@code negative_share}
     * @param channel {@code platform/account}; absent where the whole brand is concerned
     * @param subject the product, carrier or keyword it is about
     * @param baseline what would be usual
     * @param count how many messages were looked at
     * @param examples words of customers, masked already
     * @param novelties what is new in these messages, with its share
     */
    record OfAlert(
            String brand,
            Stage stage,
            String id,
            Instant at,
            String indicator,
            Level level,
            Optional<String> channel,
            Optional<String> subject,
            Measure unit,
            double value,
            OptionalDouble baseline,
            double threshold,
            long count,
            Duration period,
            List<String> examples,
            List<Novelty> novelties)
            implements News {
        public OfAlert {
            examples = List.copyOf(examples);
            novelties = List.copyOf(novelties);
        }
    }

    /** How far an alert has come. */
    sealed interface Stage {
        record Raised() implements Stage {}

        /**
         * Nobody took it on in time.
         *
         * @param step of the ladder, from 1
         * @param targets the ids of those to be told now; empty for all
         */
        record Escalated(int step, Set<String> targets) implements Stage {
            public Escalated {
                targets = Set.copyOf(targets);
            }
        }

        record Over() implements Stage {}
    }

    /**
     * A product, post, carrier, region or keyword that stands out.
     *
     * @param share of the messages, 0 to 1
     */
    record Novelty(String kind, String label, double share) {}

    /**
     * A report is there to be read.
     *
     * @param rhythm such as {@code weekly}
     * @param last included
     * @param complete whether the period was over when it was computed
     * @param checked what the comparison with the timeline came to
     */
    record OfReport(
            String brand,
            String id,
            String pack,
            String rhythm,
            LocalDate first,
            LocalDate last,
            boolean complete,
            Check checked,
            List<Highlight> highlights)
            implements News {
        public OfReport {
            highlights = List.copyOf(highlights);
        }
    }

    /** What a self-check came to. */
    enum Check {
        EQUAL,
        DIFFERENT,
        NONE
    }

    /** A figure of a report beside the same one of the period before. */
    record Highlight(String metric, Measure unit, OptionalDouble value, OptionalDouble before) {}

    /**
     * A customer reports an emergency.
     *
     * @param conversation where it can be read; none of its words are told
     * @param ticket by which several messages about it are told once
     * @param kinds such as {@code life}; none where only that there is one was understood
     */
    record OfEmergency(
            String brand,
            String conversation,
            int ticket,
            Instant at,
            String channel,
            List<String> kinds)
            implements News {
        public OfEmergency {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * One of the brand's rules has fired, and wants this target to hear of it.
     *
     * @param conversation where it can be read; none of its words are told
     * @param version of the rules
     * @param rule its id
     * @param name of the rule, as the brand calls it
     * @param event what it heard, as far as it matters: a message, or what a clock said
     * @param clock the promise; absent where it was a message
     */
    record OfRule(
            String brand,
            String conversation,
            int ticket,
            Instant at,
            String channel,
            int version,
            String rule,
            String name,
            String target,
            On event,
            Optional<ClockKind> clock)
            implements News {}

    /**
     * A clock came to a step of its policy at which somebody is to hear of it.
     *
     * @param conversation where it can be read; none of its words are told
     * @param percent of the target that has passed
     * @param act whom it is for
     * @param due when what was promised is, or was, due
     * @param targets whom the step names
     */
    record OfStep(
            String brand,
            String conversation,
            int ticket,
            Instant at,
            String channel,
            ClockKind clock,
            int percent,
            PolicyStep.Act act,
            Instant due,
            Set<String> targets)
            implements News {
        public OfStep {
            targets = Set.copyOf(targets);
        }
    }

    /**
     * A ticket was passed on to somebody who can do more.
     *
     * @param conversation where it can be read; none of its words are told
     * @param level how many escalations of the ticket stand
     * @param targets who hear of it
     */
    record OfEscalation(
            String brand,
            String conversation,
            int ticket,
            Instant at,
            String channel,
            Escalation.Reason reason,
            int level,
            Set<String> targets)
            implements News {
        public OfEscalation {
            targets = Set.copyOf(targets);
        }
    }

    /** Somebody at the desk tries whether a target can be reached. */
    record OfTrial(String brand, Instant at) implements News {}
}
