package org.socialcare.platforms.wecom;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Direction;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Person;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.Details;
import org.socialcare.platforms.protocol.EventId;
import org.socialcare.platforms.protocol.Names;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.platforms.protocol.PlatformTime;
import org.socialcare.platforms.wechatform.Message;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Changes to the company's contacts, groups, tags and grants. All of a second come from one sender
 * under one name, so the digest of what they say tells them apart.
 */
final class CompanyNews {
    /** Keys to do something with, which belong to no archive. */
    private static final List<String> KEYS = List.of("SuiteTicket", "AuthCode", "WelcomeCode");

    private CompanyNews() {}

    /** What a suite of a service provider hears. */
    static Part ofSuite(Json json, Instant received) {
        String change = json.textOrEmpty("ChangeType");
        return of(
                json,
                "suite." + json.textOrEmpty("InfoType") + (change.isEmpty() ? "" : "." + change),
                json.text("AuthCorpId").orElse(json.textOrEmpty("SuiteId")),
                PlatformTime.of(json.number("TimeStamp")).orElse(received));
    }

    /** What the company's own app hears. */
    static Part ofCompany(Message message) {
        return of(message.json(), "event." + message.event(), message.account(), message.at());
    }

    private static Part of(Json json, String name, String account, Instant at) {
        String kind = name.toLowerCase(Locale.ROOT);
        if (!Names.isName(kind)) {
            return new Part.Odd("news of unreadable name");
        }
        return new Part.Event(
                new Inbound(
                        ThreadKey.account(),
                        Direction.SYSTEM,
                        EventId.of(account, kind, EventId.digest(json)),
                        kind,
                        "",
                        "",
                        at,
                        "",
                        account,
                        new Person(json.textOrEmpty("ExternalUserID"), ""),
                        new Content.Happened(withoutKeys(json))));
    }

    private static Map<String, String> withoutKeys(Json json) {
        Map<String, String> details = new HashMap<>(Details.of(json));
        KEYS.forEach(details::remove);
        return details;
    }
}
