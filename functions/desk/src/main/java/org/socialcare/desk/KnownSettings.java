package org.socialcare.desk;

import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.settings.Setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What settings can refer to.
 *
 * @param channels as references name them, see {@link Shapes#channelId}
 * @param fallbacks of all teams, each empty where there is none
 * @param channelHours the calendars of channels, each empty where there is none
 * @param teamHours the calendars that are some team's
 * @param promising the calendars that promises run on, each with one setting that names it
 * @param targets of notices
 */
record KnownSettings(
        Set<String> channels,
        Map<String, String> fallbacks,
        List<Calendar> opening,
        Map<String, String> channelHours,
        Set<String> teamHours,
        Map<String, String> promising,
        List<Policy> policies,
        Set<String> events,
        Set<String> targets,
        Set<String> agents) {
    KnownSettings {
        channels = Set.copyOf(channels);
        fallbacks = Map.copyOf(fallbacks);
        opening = List.copyOf(opening);
        channelHours = Map.copyOf(channelHours);
        teamHours = Set.copyOf(teamHours);
        promising = Map.copyOf(promising);
        policies = List.copyOf(policies);
        events = Set.copyOf(events);
        targets = Set.copyOf(targets);
        agents = Set.copyOf(agents);
    }

    Set<String> teams() {
        return fallbacks.keySet();
    }

    Set<String> calendars() {
        return opening.stream().map(Calendar::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The calendars that have hours on some weekday. */
    Set<String> weekly() {
        return opening.stream()
                .filter(Calendar::opensWeekly)
                .map(Calendar::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Calendar> calendar(String id) {
        return opening.stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    static KnownSettings of(List<Versioned> settings) {
        var channels = new HashSet<String>();
        var fallbacks = new HashMap<String, String>();
        var calendars = new ArrayList<Calendar>();
        var channelHours = new HashMap<String, String>();
        var teamHours = new HashSet<String>();
        var promising = new HashMap<String, String>();
        var policies = new ArrayList<Policy>();
        var events = new HashSet<String>();
        var targets = new HashSet<String>();
        var agents = new HashSet<String>();
        for (var versioned : settings) {
            switch (versioned.setting()) {
                case Setting.OfChannel(var it) -> {
                    channels.add(Shapes.channelId(it.id()));
                    channelHours.put(Shapes.channelId(it.id()), it.calendar());
                    promising.put(it.calendar(), "the channel " + Shapes.channelId(it.id()));
                }
                case Setting.OfTeam(var it) -> {
                    fallbacks.put(it.id(), it.fallback());
                    teamHours.add(it.calendar());
                    promising.put(it.calendar(), "the team " + it.id());
                }
                case Setting.OfCalendar(var calendar) -> calendars.add(calendar);
                case Setting.OfPolicy(var it) -> {
                    policies.add(it);
                    promising.put(it.calendar(), "the policy " + it.id());
                }
                case Setting.OfEvent event -> events.add(event.id());
                case Setting.OfTarget target -> targets.add(target.id());
                case Setting.OfAgent(var agent) -> agents.add(agent.id());
                case Setting.OfBrand _,
                        Setting.OfWatch _,
                        Setting.OfLadder _,
                        Setting.OfAlertRule _,
                        Setting.OfCosts _,
                        Setting.OfHandling _,
                        Setting.OfKpiRules _,
                        Setting.OfRoster _ -> {}
            }
        }
        return new KnownSettings(
                channels,
                fallbacks,
                calendars,
                channelHours,
                teamHours,
                promising,
                policies,
                events,
                targets,
                agents);
    }
}
