package org.socialcare.desk;

import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

/** A row of the queue. */
final class CardView {
    private CardView() {}

    static Json of(TicketCard card, Brand brand) {
        return members(card, brand).build();
    }

    /** The same, for more to be added. */
    static JsonObject members(TicketCard card, Brand brand) {
        return Json.object()
                .put("conversation", card.conversation().text())
                .put("ticket", ticketId(card))
                .put("channel", Shapes.channel(brand, card.channel()))
                .put("customer", CustomerView.name(card.channel(), card.customer()))
                .put("preview", card.preview())
                .put("category", Shapes.word(card.category()))
                .put("sentiment", Shapes.word(card.sentiment()))
                .put("priority", card.priority().name())
                .put("language", card.language())
                .put("flags", Shapes.flags(card.flags()))
                .put("status", Shapes.word(card.status()))
                .put("assignee", Shapes.agent(brand, card.assignee()))
                .put("team", Shapes.team(brand, card.team()))
                .put("clock", clock(card))
                .put("lastAt", card.lastAt().toString())
                .put("waitingSince", Shapes.instant(card.waitingSince()))
                .put("version", card.version());
    }

    static String ticketId(TicketCard card) {
        return card.conversation() + "." + card.ticket();
    }

    private static Json clock(TicketCard card) {
        return card.clock()
                .<Json>map(
                        clock ->
                                Json.object()
                                        .put("kind", Shapes.clock(clock.kind()))
                                        .put("from", clock.startedAt().toString())
                                        .put("due", clock.due().toString())
                                        .put("state", "running")
                                        .put("warned", clock.warned())
                                        .put("breached", clock.breached())
                                        .build())
                .orElse(Json.Null.VALUE);
    }
}
