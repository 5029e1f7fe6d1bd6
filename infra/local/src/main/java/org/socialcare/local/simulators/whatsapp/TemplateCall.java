package org.socialcare.local.simulators.whatsapp;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Posting;
import org.socialcare.local.simulators.Refusal;
import org.socialcare.local.simulators.Wording;
import org.socialcare.local.simulators.meta.GraphErrors;
import org.socialcare.wire.json.Json;

import java.util.List;
import java.util.Optional;

/** What a message of the type {@code template} asks for. */
final class TemplateCall {
    private static final String GAP = "     ";

    private final Optional<ApprovedTemplate> approved;
    private final List<Json> components;

    TemplateCall(Json template) {
        this.approved =
                ApprovedTemplate.of(
                        template.textOrEmpty("name"), template.obj("language").textOrEmpty("code"));
        this.components = template.arr("components");
    }

    /** Why it is not sent; absent if it can be. */
    Optional<Wording> trouble() {
        if (approved.isEmpty()) {
            return Optional.of(
                    new Trouble(404, 132_001, "No template of that name in that translation."));
        }
        boolean bodyOnly =
                components.stream().allMatch(each -> each.textOrEmpty("type").equals("body"));
        if (!bodyOnly || parameters().size() != approved.get().blanks()) {
            return Optional.of(
                    new Trouble(400, 132_000, "Another number of parameters is expected."));
        }
        boolean texts =
                parameters().stream().allMatch(each -> each.textOrEmpty("type").equals("text"));
        if (!texts) {
            return Optional.of(new Trouble(400, 132_012, "A parameter has another format."));
        }
        return values().stream().allMatch(TemplateCall::isOneLine)
                ? Optional.empty()
                : Optional.of(new WhatsAppWording());
    }

    /** What the customer reads; empty if it is not sent. */
    String text() {
        return trouble().isPresent() ? "" : approved.map(it -> it.with(values())).orElse("");
    }

    private List<Json> parameters() {
        return components.stream().flatMap(each -> each.arr("parameters").stream()).toList();
    }

    private List<String> values() {
        return parameters().stream().map(each -> each.textOrEmpty("text")).toList();
    }

    private static boolean isOneLine(String value) {
        return !value.isEmpty()
                && !value.contains("\n")
                && !value.contains("\t")
                && !value.contains(GAP);
    }

    private record Trouble(int status, int code, String words) implements Wording {
        @Override
        public ApiAnswer accepted(Posting posting, String messageId) {
            return new WhatsAppWording().accepted(posting, messageId);
        }

        @Override
        public ApiAnswer refused(Refusal refusal) {
            return GraphErrors.error(status, "(#" + code + ") " + words, code, 0);
        }
    }
}
