package org.socialcare.aws.dynamo;

import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.ports.ReadSettings.Versioned;
import org.socialcare.domain.roster.Roster;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.Channel;
import org.socialcare.domain.settings.DeclaredEvent;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.Setting;
import org.socialcare.domain.settings.Team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a brand together from its settings. */
final class Brands {
    private Brands() {}

    /** Absent where the settings lack the brand's own line. */
    static Optional<Brand> of(String id, List<Versioned> settings) {
        List<Channel> channels = new ArrayList<>();
        List<Team> teams = new ArrayList<>();
        List<Agent> agents = new ArrayList<>();
        List<Calendar> calendars = new ArrayList<>();
        List<Policy> policies = new ArrayList<>();
        List<NoticeTarget> targets = new ArrayList<>();
        List<Roster> rosters = new ArrayList<>();
        List<DeclaredEvent> events = new ArrayList<>();
        Handling handling = Handling.DEFAULT;
        Optional<Setting.OfBrand> brand = Optional.empty();
        for (Versioned versioned : settings) {
            switch (versioned.setting()) {
                case Setting.OfBrand own -> brand = Optional.of(own);
                case Setting.OfChannel(var channel) -> channels.add(channel);
                case Setting.OfTeam(var team) -> teams.add(team);
                case Setting.OfAgent(var agent) -> agents.add(agent);
                case Setting.OfCalendar(var calendar) -> calendars.add(calendar);
                case Setting.OfPolicy(var policy) -> policies.add(policy);
                case Setting.OfHandling(var decided) -> handling = decided;
                case Setting.OfTarget(var target) -> targets.add(target);
                case Setting.OfRoster(var roster) -> rosters.add(roster);
                case Setting.OfEvent(var event) -> events.add(event);
                case Setting.OfWatch _,
                        Setting.OfLadder _,
                        Setting.OfAlertRule _,
                        Setting.OfCosts _,
                        Setting.OfKpiRules _ -> {} // Asked for on their own.
            }
        }
        policies.sort(Policy.ORDER);
        Handling decided = handling;
        return brand.map(
                own ->
                        new Brand(
                                id,
                                own.name(),
                                own.zone(),
                                channels,
                                teams,
                                agents,
                                calendars,
                                policies,
                                decided,
                                targets,
                                rosters,
                                events));
    }
}
