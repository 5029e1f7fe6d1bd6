package org.socialcare.desk;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.coverage.Aim;
import org.socialcare.domain.coverage.DayOfArrivals;
import org.socialcare.domain.coverage.Outlook;
import org.socialcare.domain.coverage.Scope;
import org.socialcare.domain.coverage.WeekAhead;
import org.socialcare.domain.ports.ReadArrivals;
import org.socialcare.domain.ports.ReadSettings;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.Setting;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** When messages will wait in a week to come, for leads. */
final class CoverageApi {
    private static final int DAYS = 7;
    private static final int FURTHEST = 28;
    private static final int LONGEST = 10_080;

    private final ReadArrivals arrivals;
    private final ReadSettings settings;
    private final InstantSource clock;

    CoverageApi(ReadArrivals arrivals, ReadSettings settings, InstantSource clock) {
        this.arrivals = arrivals;
        this.settings = settings;
        this.clock = clock;
    }

    Answer read(Request request, Caller caller) {
        caller.mustSeeBrand();
        // a shift that was added a moment ago counts
        Brand brand = caller.brand().withRosters(rosters(caller.brand().id()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), brand.zone());
        LocalDate first = first(request, today);
        Scope scope = scope(request, brand);
        Aim aim = aim(request, brand);
        Set<String> without = without(request, brand);
        List<DayOfArrivals> history =
                arrivals.arrivals(brand.id(), today.minusDays(WeekAhead.HISTORY_DAYS), today);
        var ahead = new WeekAhead(brand, history, first, DAYS);
        var view = new CoverageView(brand, ahead, clock.instant());
        Optional<Outlook> outlook = ahead.outlook(scope, aim, without);
        Optional<Outlook> complete =
                without.isEmpty() ? Optional.empty() : ahead.outlook(scope, aim, Set.of());
        return Answer.ok(view.of(first, history, aim, outlook, complete));
    }

    private List<Roster> rosters(String brand) {
        var rosters = new ArrayList<Roster>();
        for (var versioned : settings.settings(brand)) {
            if (versioned.setting() instanceof Setting.OfRoster(var roster)) {
                rosters.add(roster);
            }
        }
        return rosters;
    }

    private static LocalDate first(Request request, LocalDate today) {
        var text = request.query("first");
        if (text.isEmpty()) return today;
        LocalDate first;
        try {
            first = LocalDate.parse(text.get());
        } catch (DateTimeParseException wrong) {
            throw new Refusal(Problem.invalid("/first", "must be a date such as 2026-03-02"));
        }
        if (first.isBefore(today) || first.isAfter(today.plusDays(FURTHEST))) {
            throw new Refusal(
                    Problem.invalid(
                            "/first",
                            "must be from today on and at most " + FURTHEST + " days ahead"));
        }
        return first;
    }

    private static Scope scope(Request request, Brand brand) {
        var team = request.query("team");
        if (team.isPresent() && brand.team(team.get()).isEmpty()) {
            throw new Refusal(Problem.invalid("/team", "is not known"));
        }
        return new Scope(
                request.query("channel").map(it -> channel(it, brand)),
                team,
                request.query("language"));
    }

    private static ChannelId channel(String text, Brand brand) {
        return brand.channels().stream()
                .map(Channel::id)
                .filter(id -> Shapes.channelId(id).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.invalid("/channel", "is not known")));
    }

    private static Aim aim(Request request, Brand brand) {
        Aim usual = Aim.of(brand);
        return usual.with(
                request.query("within")
                        .map(it -> Duration.ofMinutes(number("/within", it, LONGEST)))
                        .orElse(usual.within()),
                request.query("percent")
                        .map(it -> number("/percent", it, 100) / 100.0)
                        .orElse(usual.share()));
    }

    private static int number(String pointer, String text, int most) {
        boolean digits = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new Refusal(Problem.invalid(pointer, "must be a whole number from 1 to " + most));
        }
        return number;
    }

    private static Set<String> without(Request request, Brand brand) {
        Set<String> without = new TreeSet<>();
        for (String agent : request.queries("without")) {
            if (agent.isEmpty()) continue;
            if (brand.agent(agent).isEmpty()) {
                throw new Refusal(Problem.invalid("/without", agent + " is no agent"));
            }
            without.add(agent);
        }
        return without;
    }
}
