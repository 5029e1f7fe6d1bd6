package org.socialcare.aws.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.aws.start.StubServer;
import org.socialcare.domain.notices.Email;
import org.socialcare.domain.notices.Outcome;

import java.util.Map;

class SesEmailTest {
    private static final Email MAIL =
            new Email("care@brand.example", "Warning", "words", "<p>words</p>");

    private final StubServer ses = new StubServer();
    private final SesEmail mail = new SesEmail(ses.account().mail(), "notices@brand.example");

    @AfterEach
    void stop() {
        ses.close();
    }

    @Test
    void one_signed_call_hands_the_message_over() {
        assertThat(mail.send(MAIL)).isEqualTo(new Outcome.Delivered());

        var asked = ses.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).hasToString("/v2/email/outbound-emails");
        assertThat(asked.headers().get("authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=test/")
                .contains("/eu-central-1/ses/aws4_request");
        assertThat(asked.body())
                .isEqualTo(
                        "{\"FromEmailAddress\":\"notices@brand.example\","
                                + "\"Destination\":{\"ToAddresses\":[\"care@brand.example\"]},"
                                + "\"Content\":{\"Simple\":{"
                                + "\"Subject\":{\"Data\":\"Warning\",\"Charset\":\"UTF-8\"},"
                                + "\"Body\":{\"Text\":{\"Data\":\"words\",\"Charset\":\"UTF-8\"},"
                                + "\"Html\":{\"Data\":\"<p>words</p>\",\"Charset\":\"UTF-8\"}}}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "429,TooManyRequestsException",
        "400,LimitExceededException",
        "400,SendingPausedException",
        "500,''"
    })
    void what_passes_is_tried_again(int status, String error) {
        ses.thenAnswer(status, Map.of("x-amzn-errortype", error), "{}");

        assertThat(mail.send(MAIL)).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void what_does_not_pass_is_broken_and_says_why() {
        ses.thenAnswer(
                        400,
                        Map.of("x-amzn-errortype", "MessageRejected:http://x.example/"),
                        "{\"message\":\"care@brand.example is not verified\"}")
                .thenAnswer(403, "{}");

        assertThat(mail.send(MAIL)).isEqualTo(new Outcome.Broken("ses-MessageRejected"));
        assertThat(mail.send(MAIL)).isEqualTo(new Outcome.Broken("ses-403"));
    }

    @Test
    void a_service_that_is_gone_is_tried_again() {
        ses.close();

        assertThat(mail.send(MAIL)).isEqualTo(new Outcome.Later("no-answer:ConnectException"));
    }

    @Test
    void without_a_sender_mail_is_off_and_nothing_is_called() {
        var off = new SesEmail(ses.account().mail(), "");

        assertThat(off.send(MAIL))
                .isEqualTo(new Outcome.Broken("mail-is-off-without-NoticeSender"));
        assertThat(ses.asked()).isEmpty();
    }
}
