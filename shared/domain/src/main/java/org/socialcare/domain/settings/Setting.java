package org.socialcare.domain.settings;

import org.socialcare.domain.acting.Handling;
import org.socialcare.domain.clock.Calendar;
import org.socialcare.domain.clock.Policy;
import org.socialcare.domain.kpi.KpiRules;
import org.socialcare.domain.roster.Roster;

import java.time.ZoneId;

/** One thing a brand has decided, changed on its own. */
public sealed interface Setting {
    /** Unique among the settings of its kind in the brand. */
    String id();

    /** The brand itself. */
    record OfBrand(String id, String name, ZoneId zone) implements Setting {}

    record OfChannel(Channel channel) implements Setting {
        @Override
        public String id() {
            return channel.id().toString();
        }
    }

    record OfTeam(Team team) implements Setting {
        @Override
        public String id() {
            return team.id();
        }
    }

    record OfAgent(Agent agent) implements Setting {
        @Override
        public String id() {
            return agent.id();
        }
    }

    record OfCalendar(Calendar calendar) implements Setting {
        @Override
        public String id() {
            return calendar.id();
        }
    }

    record OfPolicy(Policy policy) implements Setting {
        @Override
        public String id() {
            return policy.id();
        }
    }

    record OfWatch(Watch watch) implements Setting {
        @Override
        public String id() {
            return watch.id();
        }
    }

    record OfEvent(DeclaredEvent event) implements Setting {
        @Override
        public String id() {
            return event.id();
        }
    }

    record OfLadder(Ladder ladder) implements Setting {
        @Override
        public String id() {
            return ladder.id();
        }
    }

    record OfAlertRule(AlertRule rule) implements Setting {
        @Override
        public String id() {
            return rule.id();
        }
    }

    record OfCosts(Costs costs) implements Setting {
        @Override
        public String id() {
            return costs.id();
        }
    }

    record OfHandling(Handling handling) implements Setting {
        @Override
        public String id() {
            return handling.id();
        }
    }

    /** When one agent works; its id is the agent's. */
    record OfRoster(Roster roster) implements Setting {
        @Override
        public String id() {
            return roster.agent();
        }
    }

    /** What the brand knows of its platforms' rules about answering in time. */
    record OfKpiRules(KpiRules rules) implements Setting {
        @Override
        public String id() {
            return rules.id();
        }
    }

    record OfTarget(NoticeTarget target) implements Setting {
        @Override
        public String id() {
            return target.id();
        }
    }
}
