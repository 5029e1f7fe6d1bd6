package org.socialcare.wire.reapply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.conversation.Reapplying;
import org.socialcare.domain.ports.OrderReapply.Page;
import org.socialcare.domain.reapply.PolicySet;
import org.socialcare.domain.reapply.Progress;
import org.socialcare.domain.reapply.ReapplyRun;
import org.socialcare.wire.shape.ShapeProblem;

import java.time.Instant;
import java.util.List;

class ReapplyRunJsonTest {
    private static final Instant ORDERED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant MOVED = Instant.parse("2026-03-02T09:00:07Z");
    private static final ReapplyRun ORDER =
            ReapplyRun.ordered(
                    "mosaic",
                    new Reapplying.Wish("run1", "lin", "Sale"),
                    new PolicySet(List.of("vip@3", "all@1")),
                    ORDERED);
    private static final ReapplyRun UNDER_WAY =
            ORDER.listed(3, 2, ORDERED)
                    .worked(
                            new Progress(
                                    0, 1, 1, 1, List.of(new ConversationId("wechat.mosaic.1"))),
                            MOVED);
    private static final String TEXT =
            "{\"v\":1,\"brand\":\"mosaic\",\"id\":\"run1\",\"by\":\"lin\","
                    + "\"orderedAt\":\"2026-03-02T09:00:00Z\",\"reason\":\"Sale\","
                    + "\"policies\":[\"vip@3\",\"all@1\"],\"status\":\"RUNNING\",\"pages\":2,"
                    + "\"next\":2,\"total\":3,\"changed\":1,\"unchanged\":1,\"failures\":1,"
                    + "\"failed\":[\"wechat.mosaic.1\"],\"movedAt\":\"2026-03-02T09:00:07Z\","
                    + "\"version\":3}";

    @Test
    void a_run_under_way_is_written_as_it_always_was_and_read_back() {
        assertThat(ReapplyRunJson.write(UNDER_WAY)).isEqualTo(TEXT);
        assertThat(ReapplyRunJson.read(TEXT)).isEqualTo(UNDER_WAY);
    }

    @Test
    void how_a_run_ended_and_by_whom_is_kept() {
        var none = new Progress(0, 0, 0, 0, List.of());
        for (var run :
                List.of(
                        ORDER,
                        UNDER_WAY.worked(none, MOVED),
                        UNDER_WAY.ended(ReapplyRun.Status.CANCELLED, "lin", MOVED),
                        UNDER_WAY.ended(ReapplyRun.Status.OVERTAKEN, "", MOVED))) {
            assertThat(ReapplyRunJson.read(ReapplyRunJson.write(run))).isEqualTo(run);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"RUNNING\"|\"WALKING\"|status",
                "\"pages\":2|\"pages\":\"x\"|pages",
                "2026-03-02T09:00:07Z|yesterday|movedAt",
                "\"v\":1|\"v\":2|known are 1",
            })
    void what_cannot_be_read_says_where(String part, String wrong, String where) {
        String text = TEXT.replace(part, wrong);
        assertThatThrownBy(() -> ReapplyRunJson.read(text))
                .isInstanceOf(ShapeProblem.class)
                .hasMessageContaining(where);
    }

    @Test
    void a_page_travels_beside_messages_that_are_none() {
        var page = new Page("mosaic", "run1", 2);
        String text = "{\"v\":1,\"brand\":\"mosaic\",\"reapply\":\"run1\",\"page\":2}";

        assertThat(ReapplyPageJson.write(page)).isEqualTo(text);
        assertThat(ReapplyPageJson.read(text)).contains(page);
        assertThat(ReapplyPageJson.read("{\"v\":1,\"conversation\":\"wechat.mosaic.1\"}"))
                .isEmpty();
    }
}
