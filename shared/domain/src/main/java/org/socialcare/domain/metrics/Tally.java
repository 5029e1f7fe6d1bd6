package org.socialcare.domain.metrics;

import org.socialcare.domain.channel.ChannelId;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Adds up marks to a figure. */
abstract sealed class Tally {
    long count;

    /** Returns whether the mark is a row of the figure. */
    boolean add(Mark mark) {
        count++;
        return true;
    }

    /**
     * The figure.
     *
     * @param all how many marks there are under any key
     */
    abstract Cell cell(long all);

    /** How many there are. */
    static final class Count extends Tally {
        @Override
        Cell cell(long all) {
            return Cell.of(count, OptionalDouble.of((double) count));
        }
    }

    /** How many different people there are; the texts that tell them apart are held once. */
    static final class People extends Tally {
        private final Map<ChannelId, Set<String>> people = new HashMap<>();

        @Override
        boolean add(Mark mark) {
            TicketStory story = mark.story();
            return people.computeIfAbsent(story.channel(), _ -> new HashSet<>()).add(story.person())
                    && super.add(mark);
        }

        @Override
        Cell cell(long all) {
            return Cell.of(count, OptionalDouble.of((double) count));
        }
    }

    /** The sum of the values. */
    static final class Sum extends Tally {
        private long sum;

        @Override
        boolean add(Mark mark) {
            sum += mark.value();
            return super.add(mark);
        }

        @Override
        Cell cell(long all) {
            return Cell.of(count, OptionalDouble.of((double) sum));
        }
    }

    /** The longest, in seconds. */
    static final class Longest extends Tally {
        private long longest;

        @Override
        boolean add(Mark mark) {
            longest = Math.max(longest, mark.value());
            return super.add(mark);
        }

        @Override
        Cell cell(long all) {
            return Cell.of(
                    count, count == 0 ? OptionalDouble.empty() : OptionalDouble.of(longest / 1e3));
        }
    }

    /** The part of the marks whose value is one. */
    static final class Share extends Tally {
        private long upper;

        @Override
        boolean add(Mark mark) {
            upper += mark.value();
            return super.add(mark);
        }

        @Override
        Cell cell(long all) {
            return Cell.of(count, divided(upper, count));
        }
    }

    /** The part of all marks that fall under this key. */
    static final class PartOfAll extends Tally {
        @Override
        Cell cell(long all) {
            return Cell.of(count, divided(count, all));
        }
    }

    /** The sum of the values by the sum of the others. */
    static final class Ratio extends Tally {
        private long upper;
        private long lower;

        @Override
        boolean add(Mark mark) {
            upper += mark.value();
            lower += mark.other().orElse(0);
            return super.add(mark);
        }

        @Override
        Cell cell(long all) {
            return Cell.of(count, divided(upper, lower));
        }
    }

    /** Durations, with the part that kept its promise. */
    static final class Timings extends Tally {
        private long[] calendar = new long[16];
        private long[] business = new long[16];
        private long promised;
        private long kept;

        @Override
        boolean add(Mark mark) {
            if (count == calendar.length) {
                calendar = Arrays.copyOf(calendar, 2 * calendar.length);
                business = Arrays.copyOf(business, 2 * business.length);
            }
            calendar[(int) count] = mark.value();
            business[(int) count] = mark.other().orElse(mark.value());
            if (mark.inTarget().isPresent()) promised++;
            if (mark.inTarget().orElse(false)) kept++;
            return super.add(mark);
        }

        @Override
        Cell cell(long all) {
            if (count == 0) return Cell.of(0, OptionalDouble.empty());
            Timing byWall = timing(calendar, (int) count);
            return new Cell(
                    count,
                    OptionalDouble.of(byWall.median()),
                    Optional.of(byWall),
                    Optional.of(timing(business, (int) count)),
                    divided(kept, promised));
        }

        private static Timing timing(long[] millis, int count) {
            long[] sorted = Arrays.copyOf(millis, count);
            Arrays.sort(sorted);
            long sum = 0;
            for (long each : sorted) sum += each;
            double middle = sorted[(count - 1) / 2] / 2.0 + sorted[count / 2] / 2.0;
            long rank = (9L * count + 9) / 10;
            return new Timing(sum / 1e3 / count, middle / 1e3, sorted[(int) rank - 1] / 1e3);
        }
    }

    private static OptionalDouble divided(long upper, long lower) {
        return lower == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) upper / lower);
    }
}
