package org.socialcare.aws.outside;

import org.socialcare.aws.signed.RestService;
import org.socialcare.domain.notices.Email;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.domain.ports.SendEmail;
import org.socialcare.wire.json.Json;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Mail through Amazon SES, <a
 * href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html">SendEmail of
 * version 2</a>. Without a sender mail is off, and every message says so.
 */
public final class SesEmail implements SendEmail {
    private static final String PATH = "/v2/email/outbound-emails";
    private static final int TOO_MANY = 429;

    /** Refusals that pass: of the account's rate, and of an account that is paused. */
    private static final Set<String> PASSING =
            Set.of("TooManyRequestsException", "LimitExceededException", "SendingPausedException");

    private final RestService ses;
    private final String sender;

    /**
     * @param sender a verified address; empty where there is none
     */
    public SesEmail(RestService ses, String sender) {
        this.ses = ses;
        this.sender = sender;
    }

    @Override
    public Outcome send(Email email) {
        if (sender.isBlank()) return new Outcome.Broken("mail-is-off-without-NoticeSender");
        try {
            return understand(ses.post(PATH, request(email)));
        } catch (IOException lost) {
            return new Outcome.Later("no-answer:" + lost.getClass().getSimpleName());
        }
    }

    private Json.Obj request(Email email) {
        Json body =
                Json.object()
                        .put("Text", content(email.text()))
                        .put("Html", content(email.html()))
                        .build();
        Json simple =
                Json.object().put("Subject", content(email.subject())).put("Body", body).build();
        return Json.object()
                .put("FromEmailAddress", sender)
                .put(
                        "Destination",
                        Json.object().put("ToAddresses", Json.texts(List.of(email.to()))).build())
                .put("Content", Json.object().put("Simple", simple).build())
                .build();
    }

    private static Json content(String text) {
        return Json.object().put("Data", text).put("Charset", "UTF-8").build();
    }

    private static Outcome understand(RestService.Answer answer) {
        if (answer.status() == 200) return new Outcome.Delivered();
        String reason = "ses-" + (answer.error().isEmpty() ? answer.status() + "" : answer.error());
        return answer.status() >= 500
                        || answer.status() == TOO_MANY
                        || PASSING.contains(answer.error())
                ? new Outcome.Later(reason)
                : new Outcome.Broken(reason);
    }
}
