package org.socialcare.domain.conversation;

import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.clock.PolicyStep;
import org.socialcare.domain.clock.Reckoning;
import org.socialcare.domain.learning.LabelChange;
import org.socialcare.domain.privacy.PersonalKind;
import org.socialcare.domain.rules.Fired;
import org.socialcare.domain.triage.Understanding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an entry says. */
public sealed interface EntryBody {
    /**
     * Something a platform told us: a message, an echo, an edit, a receipt, a reaction, any event.
     *
     * @param receipt the arrival that brought it
     * @param effect what it did to the ticket
     * @param understanding of the words; present for customers' messages only
     * @param rules which of the brand's fired; absent where it has none, or none were looked at
     */
    record Heard(
            Inbound event,
            String receipt,
            TicketEffect effect,
            Optional<Understanding> understanding,
            Optional<Fired> rules)
            implements EntryBody {
        /** Without rules. */
        public Heard(
                Inbound event,
                String receipt,
                TicketEffect effect,
                Optional<Understanding> understanding) {
            this(event, receipt, effect, understanding, Optional.empty());
        }
    }

    /**
     * An agent's words, or picture or file, on their way to the customer.
     *
     * @param answers the platform id of the customer's message being answered; may be empty
     * @param late sent in the extended window that only a person may use
     * @param privately said to the writer of a public comment alone, which {@code answers} names
     * @param media a picture or file instead of words: each is one message on every platform, so
     *     that what became of it can be told
     * @param template the approved words these are; the window does not matter for them
     * @param automatic what made the suite say them without a person; {@code agent} is empty then
     * @param approver who let it be sent, where a second person had to; else empty
     */
    record Reply(
            String agent,
            String text,
            String answers,
            boolean late,
            boolean privately,
            Optional<Media> media,
            Optional<UsedTemplate> template,
            Optional<Automatic> automatic,
            String approver)
            implements EntryBody {
        public Reply {
            if (privately && answers.isEmpty()) {
                throw new IllegalArgumentException("a private answer names its comment");
            }
            if (media.isPresent() && (privately || !text.isEmpty())) {
                throw new IllegalArgumentException("a picture or file is a reply of its own");
            }
            if (template.isPresent() && (privately || media.isPresent() || text.isEmpty())) {
                throw new IllegalArgumentException("a template is a direct message of words");
            }
            if (automatic.isPresent() && (privately || media.isPresent() || !agent.isEmpty())) {
                throw new IllegalArgumentException("an automatic message is nobody's words");
            }
        }

        /** What a person may say alone. */
        public Reply(
                String agent,
                String text,
                String answers,
                boolean late,
                boolean privately,
                Optional<Media> media,
                Optional<UsedTemplate> template) {
            this(agent, text, answers, late, privately, media, template, Optional.empty(), "");
        }

        /** Words alone. */
        public Reply(String agent, String text, String answers, boolean late, boolean privately) {
            this(agent, text, answers, late, privately, Optional.empty(), Optional.empty());
        }
    }

    /**
     * What became of sending a reply.
     *
     * @param reply the reply's entry id
     * @param attempt counts from 1
     * @param reason a stable code, empty when there is nothing to explain
     * @param platformMessage the platform's id of our message, once known; else empty
     */
    record Sent(String reply, SendState state, int attempt, String reason, String platformMessage)
            implements EntryBody {}

    /**
     * An agent takes a customer's comment out of the public's sight, or brings it back. It answers
     * nobody and stops no clock.
     *
     * @param comment the platform id of the comment
     * @param hidden false: it is shown again
     * @param reason why, in the agent's words; empty only where it is shown again
     */
    record Visibility(String agent, String comment, boolean hidden, String reason)
            implements EntryBody {
        public Visibility {
            if (comment.isEmpty() || (hidden && reason.isBlank())) {
                throw new IllegalArgumentException("a comment is hidden by its id, for a reason");
            }
        }
    }

    /**
     * What became of carrying that out.
     *
     * @param visibility the entry id of what was wanted
     * @param state never one of those that only words can reach
     * @param attempt counts from 1
     * @param reason a stable code, empty when there is nothing to explain
     */
    record VisibilitySent(String visibility, SendState state, int attempt, String reason)
            implements EntryBody {
        public VisibilitySent {
            if (state == SendState.DELIVERED || state == SendState.READ) {
                throw new IllegalArgumentException("nobody receives a comment's visibility");
            }
        }
    }

    /** What people, rules and a brand's settings do about a ticket beside answering it. */
    sealed interface Handled extends EntryBody {
        /**
         * A reply that nobody has sent: it waits for a second person.
         *
         * @param reply as its author wants it
         */
        record Proposed(Reply reply) implements Handled {}

        /**
         * A proposed reply is not sent.
         *
         * @param proposal its entry id
         * @param by a second person, or its author
         * @param reason empty only where its author takes it back
         */
        record Declined(String proposal, String by, String reason) implements Handled {}

        /**
         * Whether replies of this ticket wait for a second person.
         *
         * @param by an agent, or a rule
         * @param wanted false: they need not
         */
        record ApprovalMarked(String by, boolean wanted, String reason) implements Handled {}

        /**
         * A step of the plan is done, or is not after all.
         *
         * @param step its id in the brand's plans
         * @param words what the step said then
         */
        record StepTicked(String by, String step, String words, boolean done) implements Handled {}

        /**
         * The ticket goes out of sight as spam, or comes back.
         *
         * @param by an agent, or a rule
         * @param spam false: it comes back, and its clocks run from its first message
         * @param opens whether nobody has ever seen it before: it opens only now
         * @param reason may be empty
         */
        record SetAside(String by, boolean spam, boolean opens, String reason) implements Handled {}

        /**
         * A third party is waited for, or is not any more.
         *
         * @param begins false: it is over
         * @param whom empty where it is over
         */
        record Waited(String by, boolean begins, String whom) implements Handled {}

        /**
         * The customer was told by when they hear from a person again.
         *
         * @param number counts within the ticket; its clock's round
         * @param instead what was promised before, where it is moved
         * @param reason why it is moved; else empty
         */
        record Promised(
                String by, int number, Instant until, Optional<Instant> instead, String reason)
                implements Handled {}

        /**
         * A promise holds no longer.
         *
         * @param kept the customer has heard from a person elsewhere; false: it was withdrawn
         */
        record PromiseEnded(String by, int number, boolean kept, String reason)
                implements Handled {}

        /**
         * The ticket goes to whoever can do more.
         *
         * @param by who could not go on
         */
        record Escalated(String by, Escalation escalation) implements Handled {}

        /**
         * The last escalation is over: the ticket goes back with an answer.
         *
         * @param answer what those below need to go on
         * @param agent whose it is again; absent where the team's queue has it
         * @param level at which it stands now; 0 where it was never passed on
         */
        record HandedBack(String by, String answer, Optional<String> agent, String team, int level)
                implements Handled {}

        /**
         * A clock came to a step of its policy while it ran.
         *
         * @param round as of the clock
         * @param due when the clock falls or fell due
         * @param policy id and version
         */
        record Stepped(
                ClockKind clock, int ticket, int round, PolicyStep step, Instant due, String policy)
                implements Handled {}

        /**
         * Changed policies were applied to the clocks that ran.
         *
         * @param run which application it was; one reaches many tickets
         * @param shifts of the ticket's clocks, those that have changed
         */
        record Reapplied(String by, String run, String reason, List<ClockShift> shifts)
                implements Handled {
            public Reapplied {
                shifts = List.copyOf(shifts);
            }
        }
    }

    /** Words among colleagues; never leaves the house. */
    record Note(String agent, String text) implements EntryBody {}

    /**
     * Somebody has looked at words with personal data unmasked.
     *
     * @param agent who
     * @param entry the id of the entry that says the words; {@link #WHOLE} where the conversation
     *     was taken away
     * @param kinds what was masked in them; none of a whole conversation, whatever it holds
     */
    record Revealed(String agent, String entry, Set<PersonalKind> kinds) implements EntryBody {
        /** Stands for every entry; no id is this. */
        public static final String WHOLE = "*";

        public Revealed {
            kinds = Set.copyOf(kinds);
            if (agent.isEmpty() || entry.isEmpty() || kinds.isEmpty() != entry.equals(WHOLE)) {
                throw new IllegalArgumentException("somebody reveals something of an entry");
            }
        }

        /** Whether the conversation was taken away in full. */
        public boolean isWhole() {
            return entry.equals(WHOLE);
        }
    }

    /**
     * Somebody has corrected a label of a customer's message.
     *
     * @param entry the id of the entry that says the message
     */
    record Corrected(String agent, String entry, LabelChange change) implements EntryBody {
        public Corrected {
            if (agent.isEmpty() || entry.isEmpty()) {
                throw new IllegalArgumentException("somebody corrects a message");
            }
        }
    }

    /**
     * The ticket's owner changed.
     *
     * @param agent the new owner; absent when it goes back to the team
     * @param by the agent who decided, {@code routing}, or {@code clock} at a step of a policy
     * @param reason a stable code such as {@code least-loaded}, {@code absent}, {@code by-hand}
     */
    record Assigned(Optional<String> agent, String team, String by, String reason)
            implements EntryBody {}

    /** The work is done. */
    record Resolved(String by, String outcome) implements EntryBody {}

    /**
     * A clock reached its warning or its due instant while it ran.
     *
     * @param policy id and version of the policy that set it
     * @param pauses when and why it rested before that, as far as the latest sixteen turns tell;
     *     none where the next ticket had opened already when it was recorded
     * @param rules which of the brand's fired; absent where it has none, or none were looked at
     * @param reckoning how the due instant came about; absent in entries from before it was kept,
     *     and where nobody has set the brand up
     */
    record ClockVerdict(
            ClockKind clock,
            int ticket,
            int round,
            Verdict verdict,
            Instant due,
            String policy,
            Optional<Fired> rules,
            List<Pause> pauses,
            Optional<Reckoning> reckoning)
            implements EntryBody {
        public ClockVerdict {
            pauses = List.copyOf(pauses);
        }

        /** Of a clock that never rested. */
        public ClockVerdict(
                ClockKind clock,
                int ticket,
                int round,
                Verdict verdict,
                Instant due,
                String policy,
                Optional<Fired> rules) {
            this(clock, ticket, round, verdict, due, policy, rules, List.of(), Optional.empty());
        }

        /** Without rules. */
        public ClockVerdict(
                ClockKind clock,
                int ticket,
                int round,
                Verdict verdict,
                Instant due,
                String policy) {
            this(clock, ticket, round, verdict, due, policy, Optional.empty());
        }
    }

    /** What an event did to the ticket. */
    enum TicketEffect {
        NONE,
        OPENED,
        REOPENED,
        CONTINUED,
        ANSWERED,
        /** The customer said more in a ticket that is out of sight. */
        ASIDE,
        /** One more of too many messages at once: kept, and counted nowhere. */
        FLOODED
    }

    /** How far a reply got. */
    enum SendState {
        SENDING,
        ACCEPTED,
        DELIVERED,
        READ,
        HELD,
        FAILED,
        UNCERTAIN
    }

    /** What a clock said. */
    enum Verdict {
        WARNED,
        BREACHED
    }
}
