package org.socialcare.domain.rules;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Priority;
import org.socialcare.domain.triage.RiskFlag;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Topic;
import org.socialcare.domain.triage.text.WordSearch;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Something that must be so for a rule to fire. Where several values are named, one of them is
 * enough.
 */
public sealed interface Condition {
    boolean holds(Occasion occasion);

    record OnChannel(Set<ChannelId> channels) implements Condition {
        public OnChannel {
            channels = Set.copyOf(channels);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return channels.contains(occasion.channel());
        }
    }

    record OnPlatform(Set<String> platforms) implements Condition {
        public OnPlatform {
            platforms = Set.copyOf(platforms);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return platforms.contains(occasion.channel().platform());
        }
    }

    /**
     * @param direct said in private; false: under a public post
     */
    record InPlace(boolean direct) implements Condition {
        @Override
        public boolean holds(Occasion occasion) {
            return occasion.direct() == direct;
        }
    }

    record InLanguage(Set<String> languages) implements Condition {
        public InLanguage {
            languages = Set.copyOf(languages);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return languages.contains(occasion.understanding().language());
        }
    }

    /**
     * @param least how sure the category must be, from 0 to 1
     */
    record About(Set<Category> categories, double least) implements Condition {
        public About {
            categories = Set.copyOf(categories);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return categories.contains(occasion.understanding().category())
                    && occasion.sureOfCategory() >= least;
        }
    }

    /**
     * @param least how sure category and topic together must be, from 0 to 1
     */
    record AboutTopic(Set<Topic> topics, double least) implements Condition {
        public AboutTopic {
            topics = Set.copyOf(topics);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return topics.contains(occasion.understanding().topic())
                    && occasion.sureOfTopic() >= least;
        }
    }

    record Sounding(Set<Sentiment> sentiments) implements Condition {
        public Sounding {
            sentiments = Set.copyOf(sentiments);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return sentiments.contains(occasion.understanding().sentiment());
        }
    }

    record Flagged(Set<RiskFlag> flags) implements Condition {
        public Flagged {
            flags = Set.copyOf(flags);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return !Collections.disjoint(flags, occasion.understanding().flags());
        }
    }

    /** The ticket's priority before any rule is this one or a more urgent one. */
    record AtLeast(Priority priority) implements Condition {
        @Override
        public boolean holds(Occasion occasion) {
            return occasion.seen().priority().compareTo(priority) <= 0;
        }
    }

    record Speaking(WordSearch search) implements Condition {
        @Override
        public boolean holds(Occasion occasion) {
            return occasion.speaksOf(search);
        }

        public List<String> words() {
            return search.words();
        }
    }

    /** Whether the customer has written about the same matter without its being settled. */
    record Again(boolean again) implements Condition {
        @Override
        public boolean holds(Occasion occasion) {
            return occasion.seen().again() == again;
        }
    }

    /** Whether a calendar of the brand was open when it was written. */
    record WithinHours(String calendar, boolean open) implements Condition {
        @Override
        public boolean holds(Occasion occasion) {
            return occasion.seen().open().contains(calendar) == open;
        }
    }

    record Attached(Set<String> kinds) implements Condition {
        public Attached {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return !Collections.disjoint(kinds, occasion.attached());
        }
    }

    /** What agents keep about whoever writes: one of these values, in whatever letters. */
    record OfCustomer(CustomerField field, Set<String> values) implements Condition {
        public OfCustomer {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return values.stream().map(field::named).anyMatch(occasion.seen().kept()::contains);
        }
    }

    /** Which promise the clock that speaks is about. */
    record OfClock(Set<ClockKind> clocks) implements Condition {
        public OfClock {
            clocks = Set.copyOf(clocks);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return occasion.clock().filter(clocks::contains).isPresent();
        }
    }

    /** The team that has the ticket when a clock speaks. */
    record InTeam(Set<String> teams) implements Condition {
        public InTeam {
            teams = Set.copyOf(teams);
        }

        @Override
        public boolean holds(Occasion occasion) {
            return occasion.holder().filter(holder -> teams.contains(holder.team())).isPresent();
        }
    }

    /** Whether an agent has the ticket when a clock speaks, or it waits for one. */
    record Taken(boolean taken) implements Condition {
        @Override
        public boolean holds(Occasion occasion) {
            return occasion.holder().filter(holder -> holder.taken() == taken).isPresent();
        }
    }
}
