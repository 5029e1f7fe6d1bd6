package org.socialcare.domain.handover;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.Template;
import org.socialcare.domain.channel.UsedTemplate;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.ReplyWindow;
import org.socialcare.domain.conversation.Sha256;
import org.socialcare.domain.conversation.Templates;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.settings.Agent;
import org.socialcare.domain.settings.Brand;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A customer hears of the successor, in the successor's name and as far as the platform lets
 * somebody write who was not asked: within the ordinary window and its quota, or by a template of
 * the channel named {@value #TEMPLATE}. The longer window that some platforms leave to a person is
 * for answers only.
 */
public final class Introducing {
    /** The name of the template, with the successor, the leaver and the brand as its blanks. */
    public static final String TEMPLATE = "introduction";

    private static final int ID_BYTES = 12;

    private Introducing() {}

    /**
     * The introduction of an item's successor, as a reply or as a proposal where replies wait for a
     * second person. Refused as {@code successor-gone}, {@code question-waits}, {@code
     * proposal-pending}, {@code window-closed}, {@code quota-used}, or for what {@link
     * Working#reply} refuses.
     */
    public static Decision decide(
            Conversation before, Brand brand, Handover handover, HandoverItem item, Instant now) {
        String successor = item.successor().orElse("");
        if (brand.agent(successor).filter(agent -> !agent.closed()).isEmpty()) {
            return new Decision.Refused("successor-gone", "The successor has no account any more.");
        }
        IntroductionWords.Names names =
                new IntroductionWords.Names(
                        name(brand, successor), name(brand, handover.leaver()), brand.name());
        return decide(before, brand, id(handover, item), successor, names, now);
    }

    /**
     * The id of the act. It names the customer and not who speaks: nobody is introduced to two
     * successors, not even where a handover was cancelled and begun anew.
     */
    public static String id(Handover handover, HandoverItem item) {
        String about =
                String.join(
                        "\n",
                        handover.brand(),
                        handover.leaver(),
                        handover.toldSince().toString(),
                        item.ref());
        byte[] hash = Sha256.of(about.getBytes(StandardCharsets.UTF_8));
        return "introduction-" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    private static String name(Brand brand, String agent) {
        return brand.agent(agent).map(Agent::name).orElse(agent);
    }

    /**
     * @param id makes it happen once
     * @param successor in whose name it is said
     */
    static Decision decide(
            Conversation before,
            Brand brand,
            String id,
            String successor,
            IntroductionWords.Names names,
            Instant now) {
        if (before.ticket().filter(Introducing::isAsked).isPresent()) {
            return new Decision.Refused(
                    "question-waits",
                    "The customer waits for an answer: whoever gives it says who they are.");
        }
        ReplyRules rules = ReplyRules.of(before.channel().platform());
        String language =
                before.ticket().map(ticket -> ticket.understanding().language()).orElse("");
        if (ReplyWindow.of(before, rules, now) == ReplyWindow.OPEN) {
            String text = IntroductionWords.in(language, names);
            return Working.reply(before, brand, rules, id, successor, text, now);
        }
        return byTemplate(before, brand, id, successor, names, language, now)
                .orElseGet(
                        () ->
                                new Decision.Refused(
                                        "window-closed",
                                        "The platform takes this only after the customer has"
                                                + " written again."));
    }

    /** Words that are no answer must not count as one. */
    private static boolean isAsked(Ticket ticket) {
        return ticket.status() != Ticket.Status.RESOLVED && ticket.waitingSince().isPresent();
    }

    private static Optional<Decision> byTemplate(
            Conversation before,
            Brand brand,
            String id,
            String successor,
            IntroductionWords.Names names,
            String language,
            Instant now) {
        return brand.channel(before.channel())
                .flatMap(
                        channel ->
                                Templates.of(before, channel).stream()
                                        .filter(each -> isMeant(each, language))
                                        .findFirst()
                                        .map(
                                                template ->
                                                        Templates.reply(
                                                                before,
                                                                brand,
                                                                channel,
                                                                id,
                                                                successor,
                                                                used(template, names),
                                                                now)));
    }

    private static boolean isMeant(Template template, String language) {
        return template.name().equals(TEMPLATE)
                && template.blanks() <= 3
                && primary(template.language()).equals(primary(language));
    }

    private static UsedTemplate used(Template template, IntroductionWords.Names names) {
        List<String> values = List.of(names.successor(), names.leaver(), names.brand());
        return new UsedTemplate(
                template.name(), template.language(), values.subList(0, template.blanks()));
    }

    private static String primary(String tag) {
        return tag.length() > 2 ? tag.substring(0, 2) : tag;
    }
}
