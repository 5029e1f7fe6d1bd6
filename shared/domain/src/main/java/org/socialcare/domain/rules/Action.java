package org.socialcare.domain.rules;

import org.socialcare.domain.triage.Priority;

/** What a rule does about the ticket of whatever fired it. */
public sealed interface Action {
    /** Another team answers; only where a ticket begins, because nobody works on it yet. */
    record GiveTo(String team) implements Action {}

    /** The ticket becomes at least this urgent. */
    record Raise(Priority to) implements Action {}

    /**
     * The ticket becomes at most this urgent, unless a flag says that it is an emergency, sensitive
     * or a threat.
     */
    record Lower(Priority to) implements Action {}

    /** A word under which the ticket is found. */
    record Tag(String tag) implements Action {}

    /** Replies to the ticket wait for a second person. */
    record AskApproval() implements Action {}

    /**
     * The ticket is out of sight as spam, kept, until somebody says otherwise; only where a ticket
     * begins, and not if a flag says that it is an emergency, sensitive or a threat.
     */
    record SetAside() implements Action {}

    /** Words for whoever answers, shown with the message; never for the customer. */
    record Advise(String text) implements Action {}

    /**
     * A notice target hears that the rule has fired, and where; once for each ticket and version of
     * the rules, and without anybody's words.
     */
    record Tell(String target) implements Action {}
}
