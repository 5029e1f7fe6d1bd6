package org.socialcare.domain.reports;

import static org.socialcare.domain.metrics.Dimension.AGENT;
import static org.socialcare.domain.metrics.Dimension.CATEGORY;
import static org.socialcare.domain.metrics.Dimension.CHANNEL;
import static org.socialcare.domain.metrics.Dimension.LANGUAGE;
import static org.socialcare.domain.metrics.Dimension.PRIORITY;
import static org.socialcare.domain.metrics.Dimension.TEAM;

import org.socialcare.domain.reports.Pack.Audience;

import java.util.List;
import java.util.Optional;

/** All packs there are. */
public final class Packs {
    /** The day behind us: what the people at the desks adjust today. Also checked every night. */
    public static final Pack OPERATIONS =
            new Pack(
                    "operations",
                    Audience.OPERATIONS,
                    List.of(Rhythm.DAILY),
                    List.of(
                            "opened",
                            "reopened",
                            "closed_unique",
                            "backlog",
                            "frt_customer",
                            "reply_time",
                            "reply_in_X",
                            "resolve_full",
                            "sla_compliance",
                            "breach_overrun",
                            "escalated",
                            "escalation_rate",
                            "negative_share"),
                    List.of(
                            List.of(CHANNEL),
                            List.of(TEAM),
                            List.of(AGENT),
                            List.of(PRIORITY),
                            List.of(CHANNEL, CATEGORY)),
                    false,
                    false,
                    false);

    /** How well the community was looked after in a week. */
    public static final Pack COMMUNITY =
            new Pack(
                    "community",
                    Audience.COMMUNITY,
                    List.of(Rhythm.WEEKLY),
                    List.of(
                            "opened",
                            "reopened",
                            "valid_sessions",
                            "customers_served",
                            "frt_customer",
                            "frt_human",
                            "reply_time",
                            "reply_in_X",
                            "first_in_X",
                            "reply_rate",
                            "automatic_messages",
                            "self_served",
                            "solve_rate",
                            "one_contact",
                            "reopen_rate",
                            "sla_compliance",
                            "negative_share"),
                    List.of(
                            List.of(CHANNEL),
                            List.of(TEAM),
                            List.of(AGENT),
                            List.of(LANGUAGE),
                            List.of(CHANNEL, LANGUAGE)),
                    false,
                    false,
                    false);

    /** What a month, or a campaign, made people say. */
    public static final Pack MARKETING =
            new Pack(
                    "marketing",
                    Audience.MARKETING,
                    List.of(Rhythm.MONTHLY),
                    List.of(
                            "opened",
                            "customers_served",
                            "type_share",
                            "complaint_rate",
                            "negative_share",
                            "frt_customer",
                            "reply_rate",
                            "solve_rate"),
                    List.of(
                            List.of(CHANNEL),
                            List.of(CATEGORY),
                            List.of(LANGUAGE),
                            List.of(CHANNEL, CATEGORY)),
                    false,
                    false,
                    false);

    /** What people complain about, for those who can change it. */
    public static final Pack PRODUCT =
            new Pack(
                    "product",
                    Audience.PRODUCT,
                    List.of(Rhythm.QUARTERLY),
                    List.of(
                            "opened",
                            "type_share",
                            "complaint_rate",
                            "negative_share",
                            "resolve_full",
                            "reopen_rate",
                            "one_contact"),
                    List.of(
                            List.of(CATEGORY),
                            List.of(CHANNEL),
                            List.of(CATEGORY, CHANNEL),
                            List.of(CATEGORY, LANGUAGE)),
                    true,
                    false,
                    false);

    /** Whether it is worth it. */
    public static final Pack EXECUTIVE =
            new Pack(
                    "executive",
                    Audience.EXECUTIVE,
                    List.of(Rhythm.QUARTERLY),
                    List.of(
                            "opened",
                            "customers_served",
                            "closed_unique",
                            "frt_customer",
                            "resolve_full",
                            "solve_rate",
                            "reopen_rate",
                            "sla_compliance",
                            "complaint_rate",
                            "negative_share"),
                    List.of(List.of(CHANNEL), List.of(TEAM), List.of(CATEGORY)),
                    false,
                    true,
                    false);

    /**
     * What people and teams reached of their goals. The metrics are those that a goal may be
     * measured by; one that comes by itself has only those that are asked for.
     */
    public static final Pack GOALS =
            new Pack(
                    "goals",
                    Audience.LEADS,
                    List.of(Rhythm.MONTHLY),
                    List.of(
                            "frt_customer",
                            "frt_human",
                            "frt_assigned",
                            "reply_time",
                            "resolve_first",
                            "resolve_full",
                            "resolve_net",
                            "closed_unique",
                            "customers_served",
                            "valid_sessions",
                            "reply_rate",
                            "reopen_rate",
                            "one_contact",
                            "reply_in_X",
                            "first_in_X",
                            "sla_compliance",
                            "breached_at"),
                    List.of(List.of(TEAM), List.of(AGENT)),
                    false,
                    false,
                    true);

    private static final List<Pack> ALL =
            List.of(OPERATIONS, COMMUNITY, MARKETING, PRODUCT, EXECUTIVE, GOALS);

    private Packs() {}

    public static List<Pack> all() {
        return ALL;
    }

    public static Optional<Pack> find(String id) {
        return ALL.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }
}
