package org.socialcare.domain.answers;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.conversation.Automatic;
import org.socialcare.domain.conversation.Automating;
import org.socialcare.domain.conversation.EntryBody.Heard;
import org.socialcare.domain.conversation.EntryBody.TicketEffect;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.triage.Category;
import org.socialcare.domain.triage.Sentiment;
import org.socialcare.domain.triage.Understanding;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what a customer hears before a person answers: the way to a person if they ask for one,
 * else an article that surely answers, else when to expect an answer; nothing when in doubt.
 */
public final class FirstAnswer {
    /** What came later than this was written to be answered by people long ago. */
    private static final Duration PROMPT = Duration.ofMinutes(10);

    private static final double SURELY = 0.5;
    private static final String UNKNOWN = "und";

    private FirstAnswer() {}

    /** What to do. */
    public sealed interface Outcome {
        /**
         * Nothing.
         *
         * @param reason a stable code
         */
        record Silent(String reason) implements Outcome {}

        record Say(Automatic why, String text) implements Outcome {}
    }

    /**
     * Why nothing may be said whatever the brand has decided, as far as the message and the
     * conversation tell: {@code off}, {@code no-question}, {@code late}, what {@link
     * Automating#whyNot} says, {@code risk}, {@code angry}, {@code praise}, {@code spam}, {@code
     * care} for what is going on around the ticket, {@code answered}, {@code assigned}, {@code
     * no-language} for a message without words such as a picture or a number, or {@code
     * other-language}. It comes first, so that most messages need nothing to be read for this.
     */
    public static Optional<String> whyNot(Moment moment) {
        if (!moment.channel().answers()) return Optional.of("off");
        if (!asks(moment.heard())) return Optional.of("no-question");
        if (isLate(moment)) return Optional.of("late");
        return Automating.whyNot(moment.conversation(), rules(moment), moment.now())
                .or(() -> moment.heard().understanding().flatMap(FirstAnswer::careful))
                .or(() -> moment.conversation().running().flatMap(FirstAnswer::taken))
                .or(() -> unspoken(language(moment)));
    }

    /**
     * What to say. Silent for what {@link #whyNot} says, and as {@code crisis}, {@code
     * nothing-fits} or {@code too-long}.
     */
    public static Outcome decide(Moment moment, Knowledge knowledge) {
        Optional<String> not = whyNot(moment);
        if (not.isPresent()) return new Outcome.Silent(not.get());
        if (knowledge.crisis()) return new Outcome.Silent("crisis");
        Optional<Outcome.Say> said = said(moment, knowledge);
        if (said.isEmpty()) return new Outcome.Silent("nothing-fits");
        return rules(moment).isTooLong(said.get().text(), false)
                ? new Outcome.Silent("too-long")
                : said.get();
    }

    private static ReplyRules rules(Moment moment) {
        return ReplyRules.of(moment.channel().id().platform());
    }

    private static boolean asks(Heard heard) {
        return heard.effect() == TicketEffect.OPENED
                || heard.effect() == TicketEffect.REOPENED
                || heard.effect() == TicketEffect.CONTINUED;
    }

    /** Also one that is older than what the customer wrote meanwhile: that is looked at itself. */
    private static boolean isLate(Moment moment) {
        Instant at = moment.heard().event().at();
        return at.isBefore(moment.now().minus(PROMPT))
                || moment.conversation()
                        .allowance()
                        .lastCustomerAt()
                        .filter(at::isBefore)
                        .isPresent();
    }

    private static Optional<String> careful(Understanding understood) {
        if (!understood.flags().isEmpty()) return Optional.of("risk");
        if (isAngry(understood)) return Optional.of("angry");
        return switch (understood.topic()) {
            case PRAISE -> Optional.of("praise");
            case SPAM -> Optional.of("spam");
            case PRODUCT,
                    PRODUCT_FUNCTION,
                    PRODUCT_USAGE,
                    PRODUCT_PRICE,
                    PRODUCT_STOCK,
                    AFTER_SALES,
                    RETURN,
                    EXCHANGE,
                    REPAIR,
                    REFUND,
                    ORDER,
                    LOGISTICS,
                    INVOICE,
                    COMPLAINT,
                    COMPLAINT_GOODS,
                    COMPLAINT_SERVICE,
                    COMPLAINT_LOGISTICS,
                    OTHER ->
                    Optional.empty();
        };
    }

    /** Where nothing tells how sure the feeling is, it is taken as it was read. */
    private static boolean isAngry(Understanding understood) {
        double sure = understood.sure().sentiment();
        return understood.category() == Category.COMPLAINT
                || (understood.sentiment() == Sentiment.NEGATIVE && (sure == 0 || sure >= SURELY));
    }

    /** What was said before in the ticket is not forgotten over a harmless question. */
    private static Optional<String> taken(Ticket ticket) {
        if (!ticket.understanding().flags().isEmpty()) return Optional.of("risk");
        if (isAngry(ticket.understanding())) return Optional.of("angry");
        if (ticket.care().isSpecial()) return Optional.of("care");
        if (ticket.firstReplyAt().isPresent()) return Optional.of("answered");
        return ticket.assignee().isPresent() ? Optional.of("assigned") : Optional.empty();
    }

    private static String language(Moment moment) {
        return moment.heard().understanding().map(Understanding::language).orElse(UNKNOWN);
    }

    /** Nothing is said in a language the customer may not speak. */
    private static Optional<String> unspoken(String language) {
        if (language.equals(UNKNOWN)) return Optional.of("no-language");
        return AnswerRules.LANGUAGES.contains(language)
                ? Optional.empty()
                : Optional.of("other-language");
    }

    private static Optional<Outcome.Say> said(Moment moment, Knowledge knowledge) {
        String text = words(moment);
        String language = language(moment);
        if (knowledge.wantsPerson(text, language)) {
            return standing(
                    moment, Automatic.Kind.HAND_OVER, knowledge.rules().handOver(), language);
        }
        return article(moment, knowledge, text, language)
                .or(() -> opening(moment, knowledge.rules(), language));
    }

    private static String words(Moment moment) {
        return moment.heard().event().content() instanceof Content.Said said ? said.text() : "";
    }

    private static Optional<Outcome.Say> article(
            Moment moment, Knowledge knowledge, String text, String language) {
        return knowledge.base().find(text, language, moment.now()).stream()
                .findFirst()
                .filter(best -> best.confidence() * 100 >= knowledge.rules().gatePercent())
                .map(best -> article(best, moment, language));
    }

    private static Outcome.Say article(Found best, Moment moment, String language) {
        Article article = best.article();
        ArticleWords words = article.words().get(language);
        if (words == null) throw new IllegalStateException("found in no such language");
        return new Outcome.Say(
                new Automatic(
                        Automatic.Kind.ARTICLE,
                        article.id(),
                        article.version(),
                        Math.min(1, best.confidence())),
                words.on(moment.channel().id().platform()));
    }

    /** Somebody greets once, when the ticket opens; that the shop is closed is news until then. */
    private static Optional<Outcome.Say> opening(
            Moment moment, AnswerRules rules, String language) {
        boolean open = new Promised(moment).isOpen();
        if (!open) {
            return standing(moment, Automatic.Kind.OUT_OF_HOURS, rules.outOfHours(), language);
        }
        return moment.heard().effect() == TicketEffect.OPENED
                ? standing(moment, Automatic.Kind.GREETING, rules.greeting(), language)
                : Optional.empty();
    }

    private static Optional<Outcome.Say> standing(
            Moment moment, Automatic.Kind kind, Map<String, String> texts, String language) {
        return Optional.ofNullable(texts.get(language))
                .flatMap(text -> Wording.filled(text, new Promised(moment).known(language)))
                .map(text -> new Outcome.Say(Automatic.of(kind), text));
    }
}
