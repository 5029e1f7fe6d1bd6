package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;

/** One page of customer service messages and events. */
final class Items {
    private static final String CUSTOMER = "3";
    private static final String PLATFORM = "4";
    private static final String SERVICER = "5";

    private final Accounts accounts;
    private final String asked;
    private final Instant received;

    private Items(Accounts accounts, String asked, Instant received) {
        this.accounts = accounts;
        this.asked = asked;
        this.received = received;
    }

    /**
     * Reads them in order.
     *
     * @param asked the account asked about; empty if all
     */
    static Reading.Events read(
            List<Json> items, Accounts accounts, String asked, Instant received) {
        Items page = new Items(accounts, asked, received);
        Part.Parts parts = new Part.Parts();
        for (int i = 0; i < items.size(); i++) {
            parts.add("msg_list[" + i + "]", page.part(items.get(i)));
        }
        return parts.reading();
    }

    private Part part(Json item) {
        String id = item.textOrEmpty("msgid");
        if (id.isEmpty()) {
            return new Part.Odd("no msgid");
        }
        boolean isEvent = item.textOrEmpty("msgtype").equals("event");
        Json named = isEvent ? item.obj("event") : item;
        String account = named.text("open_kfid").or(() -> item.text("open_kfid")).orElse(asked);
        if (account.isEmpty() || !accounts.has(account)) {
            return new Part.Odd("of no or another customer service account");
        }
        Item read =
                new Item(
                        id,
                        account,
                        named.text("external_userid").orElse(item.textOrEmpty("external_userid")),
                        PlatformTime.of(item.number("send_time")).orElse(received));
        return isEvent ? ItemEvent.read(read, item.obj("event")) : said(read, item);
    }

    private static Part said(Item read, Json item) {
        Content.Said words = ItemWords.content(item);
        String kind = ItemWords.kind(item.textOrEmpty("msgtype"));
        return switch (item.textOrEmpty("origin")) {
            case CUSTOMER -> read.inConversation(Direction.IN, kind, words);
            case SERVICER -> read.inConversation(Direction.OWN, kind, words);
            case PLATFORM -> read.inConversation(Direction.SYSTEM, "event.notice", words);
            default -> new Part.Odd("an origin of unknown number");
        };
    }

    /**
     * What every item says.
     *
     * @param customer empty where it concerns none
     */
    record Item(String id, String account, String customer, Instant at) {
        /** An event of the conversation; the account is part of it, as one person may have two. */
        Part inConversation(Direction direction, String kind, Content content) {
            return customer.isEmpty()
                    ? new Part.Odd("no external_userid")
                    : inbound(ThreadKey.direct(account + "|" + customer), direction, kind, content);
        }

        Part ofAccount(String kind, Content content) {
            return inbound(ThreadKey.account(), Direction.SYSTEM, kind, content);
        }

        private Part inbound(ThreadKey thread, Direction direction, String kind, Content content) {
            boolean message = content instanceof Content.Said;
            return new Part.Event(
                    new Inbound(
                            thread,
                            direction,
                            EventId.of(id),
                            kind,
                            message ? id : "",
                            thread.kind() == ThreadKey.Kind.DIRECT ? account : "",
                            at,
                            "",
                            account,
                            new Person(customer, ""),
                            content));
        }
    }
}
