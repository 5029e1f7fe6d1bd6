package org.socialcare.wire.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailsTest {
    @Test
    void a_notice_becomes_text_and_the_same_in_html() {
        var email = Emails.of(SomeNotice.plain(), "care@brand.example");

        assertThat(email.subject()).isEqualTo("Warning · Negative messages");
        assertThat(email.text())
                .isEqualTo(
                        "Warning · Negative messages\r\n\r\n"
                                + "Measured: 42%\r\n"
                                + "Have a look\r\n"
                                + "> The lid is broken\r\n\r\n"
                                + "Open the alert: https://desk.example/#/alerts/YS0x\r\n");
        assertThat(email.html())
                .isEqualTo(
                        "<!DOCTYPE html><html><body><h2>Warning · Negative messages</h2>"
                                + "<p><b>Measured:</b> 42%</p><p>Have a look</p>"
                                + "<blockquote>The lid is broken</blockquote>"
                                + "<p><a href=\"https://desk.example/#/alerts/YS0x\">"
                                + "Open the alert</a></p></body></html>");
    }

    @Test
    void a_subject_cannot_add_a_header() {
        var email = Emails.of(SomeNotice.saying("a\r\nBcc: x@evil.example\n\u0085y"), "a@b");

        assertThat(email.subject()).isEqualTo("a Bcc: x＠evil․example y");
    }

    @Test
    void words_of_a_customer_are_no_html() {
        var email =
                Emails.of(
                        SomeNotice.saying("<script>\"x\"&'y'</script> http://evil.example"), "a@b");

        assertThat(email.html())
                .contains("＜script＞&quot;x&quot;&amp;&#39;y&#39;＜/script＞")
                .doesNotContain("<script", "http://evil");
    }

    @Test
    void neither_address_nor_words_are_printed() {
        assertThat(Emails.of(SomeNotice.saying("private"), "care@brand.example").toString())
                .doesNotContain("private", "care@");
    }
}
