package org.socialcare.domain.alerts;

import org.socialcare.domain.alerts.judging.CountJudge;
import org.socialcare.domain.alerts.judging.Judge;
import org.socialcare.domain.alerts.judging.ShareJudge;
import org.socialcare.domain.alerts.judging.Sight;
import org.socialcare.domain.alerts.judging.SilenceJudge;
import org.socialcare.domain.alerts.signals.Mark;
import org.socialcare.domain.alerts.signals.Mention;
import org.socialcare.domain.alerts.signals.Sample;
import org.socialcare.domain.alerts.signals.Window;
import org.socialcare.domain.alerts.surge.Surge;
import org.socialcare.domain.alerts.surge.SurgeRule;
import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.settings.AlertRule;
import org.socialcare.domain.settings.Watch;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One figure that is watched over: which facts count for it and who judges it.
 *
 * @param hits any of these marks counts
 * @param subject the watch it is about; absent where all messages are
 */
public record Gauge<S>(
        Indicator indicator, Set<Mark> hits, Optional<Watch> subject, Judge<S> judge) {
    private static final Set<Mark> BAD = Set.of(Mark.COMPLAINT, Mark.NEGATIVE);

    /** The shares from which on somebody should look until a brand decides otherwise. */
    private static final double USUAL_COMPLAINTS = 0.20;

    private static final double USUAL_NEGATIVE = 0.30;

    private static final double USUAL_UNSENT = 0.10;

    /** The least daily peak supposed of something rare that has no history. */
    private static final int RARE = 4;

    public Gauge {
        hits = Set.copyOf(hits);
    }

    /** Under which it is remembered. */
    public String name() {
        return indicator.word() + subject.map(watch -> "." + watch.id()).orElse("");
    }

    /** What it sees of a window. */
    public Sight sight(Window window, ZoneId zone, double factor) {
        return new Sight(window.start(), zone, all(window), hits(window), factor);
    }

    /**
     * What the hits of a window are a share of. An answer may fail long after the platform took it,
     * in a window in which no other was sent.
     */
    public int all(Window window) {
        return indicator == Indicator.SEND_FAILURES
                ? Math.max(window.count(Mark.SENT), hits(window))
                : window.count(Mark.MESSAGE);
    }

    /** The level of the alert that goes on, by what is remembered of the figure. */
    public Optional<Level> level(byte[] remembered) {
        return judge.level(judge.read(remembered));
    }

    /** How many facts of a window count for it. */
    public int hits(Window window) {
        List<Mention> all = subject.map(watch -> window.of(watch.id())).orElse(window.mentions());
        return Window.count(all, this::counts);
    }

    public boolean counts(Mention mention) {
        return mention.marks().stream().anyMatch(hits::contains);
    }

    /** Whether a sample shows what it is about. */
    public boolean counts(Sample sample) {
        return sample.marks().stream().anyMatch(hits::contains)
                && subject.map(watch -> sample.subjects().contains(watch.id())).orElse(true);
    }

    /** All that is watched over on a channel. */
    public static List<Gauge<?>> ofChannel(AlertPlan plan, ChannelId channel) {
        List<Gauge<?>> gauges = ofMessages(plan, Optional.of(channel));
        rule(plan, Indicator.SILENCE, Optional.of(channel), 1, 1)
                .ifPresent(
                        _ ->
                                gauges.add(
                                        new Gauge<>(
                                                Indicator.SILENCE,
                                                Set.of(Mark.MESSAGE),
                                                Optional.empty(),
                                                new SilenceJudge())));
        return gauges;
    }

    /**
     * All that is watched over across a brand's channels.
     *
     * @param severalChannels with a single one its own figures say the same
     */
    public static List<Gauge<?>> ofBrand(AlertPlan plan, boolean severalChannels) {
        List<Gauge<?>> gauges =
                severalChannels ? ofMessages(plan, Optional.empty()) : new ArrayList<>();
        for (Watch watch : plan.watches()) {
            Indicator indicator =
                    switch (watch.kind()) {
                        case PRODUCT -> Indicator.PRODUCT_COMPLAINTS;
                        case CARRIER -> Indicator.CARRIER_COMPLAINTS;
                        case KEYWORD -> Indicator.KEYWORD;
                    };
            boolean keyword = watch.kind() == Watch.Kind.KEYWORD;
            addCount(
                    gauges,
                    plan,
                    indicator,
                    Optional.empty(),
                    keyword ? Set.of(Mark.MESSAGE) : BAD,
                    Optional.of(watch),
                    5);
        }
        return gauges;
    }

    /** What measured an alert, as the brand's plan has it now; absent where it no longer does. */
    public static Optional<Gauge<?>> of(AlertPlan plan, Alert alert) {
        List<Gauge<?>> gauges =
                alert.channel()
                        .map(channel -> ofChannel(plan, channel))
                        .orElseGet(() -> ofBrand(plan, true));
        for (Gauge<?> gauge : gauges) {
            boolean same =
                    gauge.indicator() == alert.indicator()
                            && gauge.subject()
                                    .map(Watch::id)
                                    .equals(alert.subject().map(Alert.Subject::watch));
            if (same) return Optional.of(gauge);
        }
        return Optional.empty();
    }

    private static List<Gauge<?>> ofMessages(AlertPlan plan, Optional<ChannelId> channel) {
        List<Gauge<?>> gauges = new ArrayList<>();
        addShare(gauges, plan, Indicator.COMPLAINT_RATE, channel, Mark.COMPLAINT, USUAL_COMPLAINTS);
        addShare(gauges, plan, Indicator.NEGATIVE_SHARE, channel, Mark.NEGATIVE, USUAL_NEGATIVE);
        addShare(gauges, plan, Indicator.SEND_FAILURES, channel, Mark.UNSENT, USUAL_UNSENT);
        Optional<Watch> all = Optional.empty();
        addCount(gauges, plan, Indicator.VOLUME, channel, Set.of(Mark.MESSAGE), all, 20);
        addCount(gauges, plan, Indicator.RISK_FLAGS, channel, Set.of(Mark.RISK), all, 3);
        addCount(gauges, plan, Indicator.CLOCK_BREACHES, channel, Set.of(Mark.BREACH), all, 5);
        return gauges;
    }

    private static void addShare(
            List<Gauge<?>> gauges,
            AlertPlan plan,
            Indicator indicator,
            Optional<ChannelId> channel,
            Mark mark,
            double usual) {
        rule(plan, indicator, channel, 10, usual)
                .ifPresent(
                        rule ->
                                gauges.add(
                                        new Gauge<>(
                                                indicator,
                                                Set.of(mark),
                                                Optional.empty(),
                                                new ShareJudge(rule.minimum(), rule.usual()))));
    }

    /**
     * Messages come in hundreds, and the detector is tuned to them. What is rare anyway needs less
     * to stand out, from the first day on.
     */
    private static Surge surge(Indicator indicator, int minimum) {
        SurgeRule usual = SurgeRule.FROZEN;
        boolean rare = indicator != Indicator.VOLUME;
        return new Surge(
                new SurgeRule(
                        usual.periods(),
                        usual.days(),
                        usual.ordinary(),
                        usual.hourWeight(),
                        usual.notice(),
                        usual.warning(),
                        usual.crisis(),
                        Math.max(2, minimum),
                        rare ? Duration.ZERO : usual.learning(),
                        Math.max(minimum, rare ? RARE : usual.newcomer()),
                        rare ? 1 : usual.caution(),
                        usual.coolDown()));
    }

    private static void addCount(
            List<Gauge<?>> gauges,
            AlertPlan plan,
            Indicator indicator,
            Optional<ChannelId> channel,
            Set<Mark> hits,
            Optional<Watch> subject,
            int minimum) {
        rule(plan, indicator, channel, minimum, 1)
                .ifPresent(
                        rule ->
                                gauges.add(
                                        new Gauge<>(
                                                indicator,
                                                hits,
                                                subject,
                                                new CountJudge(surge(indicator, rule.minimum())))));
    }

    /** The brand's rule or the default; absent where the brand wants to hear nothing of it. */
    private static Optional<AlertRule> rule(
            AlertPlan plan,
            Indicator indicator,
            Optional<ChannelId> channel,
            int minimum,
            double usual) {
        return Optional.of(
                        plan.rule(indicator, channel)
                                .orElseGet(
                                        () ->
                                                new AlertRule(
                                                        indicator.word(),
                                                        minimum,
                                                        usual,
                                                        true,
                                                        Set.of())))
                .filter(AlertRule::enabled);
    }
}
