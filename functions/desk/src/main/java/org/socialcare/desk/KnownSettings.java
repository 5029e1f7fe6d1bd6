package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.settings.Setting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What settings can refer to.
 *
 * @param channels as references name them, see {@link Shapes#channelId}
 * @param targets of notices
 */
record KnownSettings(
        Set<String> channels,
        Set<String> teams,
        List<Calendar> opening,
        List<Policy> policies,
        Set<String> events,
        Set<String> targets) {
    KnownSettings {
        channels = Set.copyOf(channels);
        teams = Set.copyOf(teams);
        opening = List.copyOf(opening);
        policies = List.copyOf(policies);
        events = Set.copyOf(events);
        targets = Set.copyOf(targets);
    }

    Set<String> calendars() {
        return opening.stream().map(Calendar::id).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Calendar> calendar(String id) {
        return opening.stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    static KnownSettings of(List<Versioned> settings) {
        var channels = new HashSet<String>();
        var teams = new HashSet<String>();
        var calendars = new ArrayList<Calendar>();
        var policies = new ArrayList<Policy>();
        var events = new HashSet<String>();
        var targets = new HashSet<String>();
        for (var versioned : settings) {
            switch (versioned.setting()) {
                case Setting.OfChannel(var it) -> channels.add(Shapes.channelId(it.id()));
                case Setting.OfTeam team -> teams.add(team.id());
                case Setting.OfCalendar(var calendar) -> calendars.add(calendar);
                case Setting.OfPolicy(var policy) -> policies.add(policy);
                case Setting.OfEvent event -> events.add(event.id());
                case Setting.OfTarget target -> targets.add(target.id());
                case Setting.OfBrand _,
                        Setting.OfAgent _,
                        Setting.OfWatch _,
                        Setting.OfLadder _,
                        Setting.OfAlertRule _,
                        Setting.OfCosts _,
                        Setting.OfHandling _ -> {}
            }
        }
        return new KnownSettings(channels, teams, calendars, policies, events, targets);
    }
}
