package org.socialcare.notices;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.notices.Notice;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.domain.ports.CallPlatform;
import org.socialcare.domain.ports.FindTargetSecrets;
import org.socialcare.domain.ports.SendEmail;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.NoticeTarget.Kind;
import org.socialcare.wire.notices.Chat;
import org.socialcare.wire.notices.Emails;
import org.socialcare.wire.notices.Webhook;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** The ways to a target: a chat's robot, or mail. */
final class Ways {
    private final FindTargetSecrets addresses;
    private final CallPlatform http;
    private final SendEmail mail;
    private final InstantSource clock;

    Ways(FindTargetSecrets addresses, CallPlatform http, SendEmail mail, InstantSource clock) {
        this.addresses = addresses;
        this.http = http;
        this.mail = mail;
        this.clock = clock;
    }

    /** One attempt. */
    Outcome tell(String brand, NoticeTarget target, Notice notice) {
        Optional<Credentials> secrets = addresses.secrets(brand, target.id());
        if (secrets.isEmpty()) return new Outcome.Broken("no-secret");
        return target.kind() == Kind.EMAIL
                ? write(notice, secrets.get().get("address"))
                : post(target.kind(), notice, secrets.get());
    }

    private Outcome write(Notice notice, String address) {
        boolean usable =
                address.indexOf('@') > 0 && address.chars().allMatch(c -> c > ' ' && c != 0x7f);
        return usable
                ? mail.send(Emails.of(notice, address))
                : new Outcome.Broken("no-mail-address");
    }

    private Outcome post(Kind kind, Notice notice, Credentials secrets) {
        var webhook = Webhook.of(kind, secrets.get("url"));
        if (webhook.isEmpty()) {
            return new Outcome.Broken("no-address-of-" + kind.name().toLowerCase(Locale.ROOT));
        }
        Chat chat = Chat.of(kind);
        return chat.understand(
                http.call(
                        chat.request(
                                notice, webhook.get(), secrets.get("secret"), clock.instant())));
    }
}
