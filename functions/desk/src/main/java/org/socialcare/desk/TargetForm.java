package org.socialcare.desk;

import org.socialcare.domain.alerts.Level;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.wire.json.Json;

import java.util.Locale;
import java.util.Optional;

/** A target of notices as an admin writes it. Its address is a secret and never comes this way. */
final class TargetForm {
    private static final int LONGEST_PACK = 64;
    private static final long ANY_VERSION = 0;

    private final Form form;

    TargetForm(Form form) {
        this.form = form;
    }

    NoticeTarget read(String id) {
        for (String secret : new String[] {"url", "secret", "address"}) {
            if (form.member(secret).isPresent()) {
                form.problem("/" + secret, "belongs into the secret store, not here");
            }
        }
        return new NoticeTarget(
                id,
                form.name(),
                word("kind", NoticeTarget.Kind.values()),
                word("language", NoticeTarget.Language.values()),
                form.member("alerts").isEmpty()
                        ? Optional.empty()
                        : Optional.of(word("alerts", Level.values())),
                form.all("packs", TargetForm::isPack, pack -> pack),
                form.flag("enabled"),
                ANY_VERSION);
    }

    private <E extends Enum<E>> E word(String name, E[] all) {
        String text = form.member(name).flatMap(Json::asText).orElse("");
        for (E one : all) {
            if (Shapes.word(one).equals(text.toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        form.problem("/" + name, "is not known");
        return all[0];
    }

    private static boolean isPack(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_PACK
                && text.chars().allMatch(c -> Texts.isLetterOrDigit(c) || c == '-' || c == '_');
    }
}
