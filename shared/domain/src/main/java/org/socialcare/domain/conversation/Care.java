package org.socialcare.domain.conversation;

import org.socialcare.domain.acting.Aside;
import org.socialcare.domain.acting.Emergency;
import org.socialcare.domain.rules.Effects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is going on around a ticket beside asking and answering.
 *
 * @param approval whether replies wait for a second person, where somebody has decided so; absent
 *     where the words decide
 * @param proposal a reply that waits for a second person
 * @param aside whether the ticket is out of sight, or was and came back
 * @param burst the customer's messages that come too fast; absent while they do not
 * @param kinds of emergency that were named
 * @param done the steps of the plan that are ticked
 * @param hands through which it went
 * @param tier the customer's when they last wrote, as far as policies ask for it; else empty
 * @param waits for third parties, in order; at most the last of them lasts
 * @param promises made in words, by their numbers
 * @param stepsUp how it was passed on and not handed back yet, the first one first
 */
public record Care(
        Optional<Boolean> approval,
        Optional<Proposal> proposal,
        Aside aside,
        Optional<Burst> burst,
        Set<Emergency> kinds,
        Set<String> done,
        Hands hands,
        String tier,
        List<ThirdPartyWait> waits,
        List<Promise> promises,
        List<StepUp> stepsUp) {
    /** Nothing at all, as with nearly every ticket. */
    public static final Care NONE =
            new Care(
                    Optional.empty(),
                    Optional.empty(),
                    Aside.NEVER,
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Hands.NONE,
                    "",
                    List.of(),
                    List.of(),
                    List.of());

    /** Of a ticket that nobody has had yet. */
    public Care(
            Optional<Boolean> approval,
            Optional<Proposal> proposal,
            Aside aside,
            Optional<Burst> burst,
            Set<Emergency> kinds,
            Set<String> done) {
        this(
                approval,
                proposal,
                aside,
                burst,
                kinds,
                done,
                Hands.NONE,
                "",
                List.of(),
                List.of(),
                List.of());
    }

    public Care {
        waits = List.copyOf(waits);
        promises = List.copyOf(promises);
        stepsUp = List.copyOf(stepsUp);
        Set<Emergency> named = EnumSet.noneOf(Emergency.class);
        named.addAll(kinds);
        kinds = Collections.unmodifiableSet(named);
        SortedSet<String> sorted = new TreeSet<>(done);
        done = Collections.unmodifiableSortedSet(sorted);
    }

    /**
     * Words that nobody has sent yet.
     *
     * @param entry the proposal's own
     */
    public record Proposal(String entry, String author, Instant at) {}

    /**
     * Messages that come too fast.
     *
     * @param since the first of them
     * @param count how many there are so far
     */
    public record Burst(Instant since, int count) {}

    /** What somebody has decided by hand stays as it is. */
    Care after(Effects effects) {
        Care next =
                effects.approval() && approval.isEmpty() ? withApproval(Optional.of(true)) : this;
        return effects.aside() ? next.withAside(Aside.BY_HAND) : next;
    }

    /** Whether it is more than through whose hands it went and who the customer is. */
    public boolean isSpecial() {
        Care plain =
                new Care(
                        approval,
                        proposal,
                        aside,
                        burst,
                        kinds,
                        done,
                        Hands.NONE,
                        "",
                        waits,
                        promises,
                        stepsUp);
        return !plain.equals(NONE);
    }

    Care withApproval(Optional<Boolean> value) {
        return new Care(
                value, proposal, aside, burst, kinds, done, hands, tier, waits, promises, stepsUp);
    }

    Care withProposal(Optional<Proposal> value) {
        return new Care(
                approval, value, aside, burst, kinds, done, hands, tier, waits, promises, stepsUp);
    }

    Care withAside(Aside value) {
        return new Care(
                approval, proposal, value, burst, kinds, done, hands, tier, waits, promises,
                stepsUp);
    }

    Care withBurst(Optional<Burst> value) {
        return new Care(
                approval, proposal, aside, value, kinds, done, hands, tier, waits, promises,
                stepsUp);
    }

    Care withKinds(Set<Emergency> more) {
        if (kinds.containsAll(more)) return this;
        Set<Emergency> all = EnumSet.noneOf(Emergency.class);
        all.addAll(kinds);
        all.addAll(more);
        return new Care(
                approval, proposal, aside, burst, all, done, hands, tier, waits, promises, stepsUp);
    }

    Care withHands(Hands value) {
        return new Care(
                approval, proposal, aside, burst, kinds, done, value, tier, waits, promises,
                stepsUp);
    }

    /** Since when a third party is waited for; absent where none is. */
    public Optional<Instant> waitsSince() {
        return waits.isEmpty() || waits.getLast().until().isPresent()
                ? Optional.empty()
                : Optional.of(waits.getLast().from());
    }

    Care withWaits(List<ThirdPartyWait> all) {
        return new Care(
                approval, proposal, aside, burst, kinds, done, hands, tier, all, promises, stepsUp);
    }

    /** Whoever was waited for is waited for no longer. */
    Care notWaiting(Instant now) {
        if (waitsSince().isEmpty()) return this;
        List<ThirdPartyWait> all = new ArrayList<>(waits);
        all.add(all.removeLast().ended(now));
        return withWaits(all);
    }

    Care withPromises(List<Promise> all) {
        return new Care(
                approval, proposal, aside, burst, kinds, done, hands, tier, waits, all, stepsUp);
    }

    Care withStepsUp(List<StepUp> all) {
        return new Care(
                approval, proposal, aside, burst, kinds, done, hands, tier, waits, promises, all);
    }

    /** Whether this agent passed the ticket on, or had it before, and it has not come back. */
    public boolean isFollowedBy(String agent) {
        return stepsUp.stream().anyMatch(step -> step.isFollowedBy(agent));
    }

    /** The customer's words of that escalation are on their way, or wait for a second person. */
    Care told(String escalation) {
        return withStepsUp(
                stepsUp.stream()
                        .map(step -> step.entry().equals(escalation) ? step.told() : step)
                        .toList());
    }

    /** The one that the customer still waits for; the latest where a failed answer left several. */
    public Optional<Promise> standingPromise() {
        return promises.reversed().stream().filter(Promise::stands).findFirst();
    }

    /** The customer was answered with words written then. */
    Care answered(Instant written, Instant sent) {
        return withPromises(promises.stream().map(p -> p.answered(written, sent)).toList());
    }

    /** That answer has surely not arrived. */
    Care unanswered(Instant sent) {
        return withPromises(promises.stream().map(p -> p.unanswered(sent)).toList());
    }

    /** The customer is known to be of that tier; empty says nothing. */
    Care withTier(String known) {
        return known.isEmpty()
                ? this
                : new Care(
                        approval, proposal, aside, burst, kinds, done, hands, known, waits,
                        promises, stepsUp);
    }

    Care withStep(String step, boolean ticked) {
        Set<String> steps = new TreeSet<>(done);
        if (ticked) steps.add(step);
        else steps.remove(step);
        return new Care(
                approval, proposal, aside, burst, kinds, steps, hands, tier, waits, promises,
                stepsUp);
    }
}
