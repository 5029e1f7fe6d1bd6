package org.socialcare.domain.routing;

import org.socialcare.domain.conversation.Hands;

/** Why routing moves a ticket, in the words that its entry keeps. */
public final class Reason {
    /** The ticket goes to the agent of the team who is least loaded for their capacity. */
    public static final String LEAST_LOADED = "least-loaded";

    /** The ticket's agent is not there any more. */
    public static final String ABSENT = "absent";

    /** Its platform's own limit for an answer is near; see {@link Limits}. */
    public static final String PLATFORM_LIMIT = "platform-limit";

    /** The agent knows the customer. */
    public static final String PREVIOUS_AGENT = "previous-agent";

    /** The agent stands in for one who is on leave. */
    public static final String SUBSTITUTE = "substitute";

    /** Its agent left it alone for too long. */
    public static final String SAT_ON_IT = Hands.SAT_ON_IT;

    /** Its team does not serve today. */
    public static final String TEAM_ENDED = "team-ended";

    private Reason() {}
}
