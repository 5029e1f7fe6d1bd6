package org.socialcare.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.socialcare.local.fixture.Fixture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class TemplateReaderTest {
    private final Template template = Fixture.template();

    @Test
    void a_function_has_the_globals_beneath_its_own_properties() {
        FunctionSpec echo = template.functions().getFirst();
        assertThat(echo.shortName()).isEqualTo("echo");
        assertThat(echo.memory()).isEqualTo(256);
        assertThat(echo.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(echo.snapStart()).isTrue();
        assertThat(echo.environment())
                .containsEntry("EVERYWHERE", "us-east-1")
                .containsEntry("THINGS", "Things")
                .containsEntry("WORK_URL", Fixture.ENDPOINT + "/000000000000/social-care-work.fifo")
                .containsEntry(
                        "SECRET",
                        "arn:aws:secretsmanager:us-east-1:000000000000:secret:social-care/channels");
    }

    @Test
    void the_sources_of_a_function_keep_their_settings() {
        List<Source> sources = template.functions().get(1).sources();
        assertThat(sources).hasSize(3);
        assertThat((Source.Queue) sources.get(0))
                .extracting(Source.Queue::queue, Source.Queue::batch, Source.Queue::partialFailures)
                .containsExactly("social-care-work.fifo", 4, true);
        var stream = (Source.Stream) sources.get(1);
        assertThat(stream.table()).isEqualTo("Things");
        assertThat(stream.fromStart()).isTrue();
        assertThat(stream.retries()).isEqualTo(1);
        assertThat(stream.bisect()).isTrue();
        assertThat(stream.maximumAge()).contains(Duration.ofHours(1));
        assertThat(stream.onFailure()).contains("arn:aws:sqs:us-east-1:000000000000:Dead");
        assertThat(stream.patterns().toString()).isEqualTo("[{\"eventName\":[\"INSERT\"]}]");
        assertThat((Source.Schedule) sources.get(2))
                .isEqualTo(
                        new Source.Schedule(
                                "Tick",
                                "cron(15 3 * * ? *)",
                                "Asia/Shanghai",
                                Optional.of("{\"tick\":true}"),
                                0,
                                Optional.of("arn:aws:sqs:us-east-1:000000000000:Dead")));
    }

    @Test
    void routes_know_whether_a_token_is_asked_for() {
        assertThat(template.routes())
                .containsExactly(
                        new RouteSpec("ANY", "/open/{name}", "EchoFunction", Optional.empty()),
                        new RouteSpec(
                                "GET",
                                "/api/{proxy+}",
                                "EchoFunction",
                                Optional.of(
                                        new RouteSpec.Authorizer("SignedIn", List.of("openid")))));
    }

    @Test
    void queues_tables_and_rules_are_ready_to_be_made() {
        QueueSpec work = template.queue("Work");
        assertThat(work.fifo()).isTrue();
        assertThat(work.attributes())
                .containsEntry("FifoThroughputLimit", "perMessageGroupId")
                .containsEntry("VisibilityTimeout", "1");
        assertThat(work.redrive())
                .contains(
                        new QueueSpec.Redrive(
                                "arn:aws:sqs:us-east-1:000000000000:WorkDead.fifo", 3));
        assertThat(template.table("Things").request().path("StreamSpecification").toString())
                .isEqualTo("{\"StreamEnabled\":true,\"StreamViewType\":\"NEW_IMAGE\"}");
        assertThat(template.table("Things").expires()).contains("expires");
        assertThat(template.rules())
                .containsExactly(
                        new RuleSpec(
                                "WorkRule",
                                "social-care",
                                "{\"source\":[\"shop\"],\"detail-type\":[{\"prefix\":\"Order\"}]}",
                                List.of(
                                        new RuleSpec.Target(
                                                "social-care-work.fifo",
                                                Optional.of("$.detail.customer"),
                                                Optional.of("Dead")))));
        assertThat(template.siteHeaders())
                .isEqualTo(
                        Map.of(
                                "content-security-policy", "default-src 'self'",
                                "x-content-type-options", "nosniff",
                                "x-frame-options", "DENY"));
    }

    @Test
    void what_has_no_local_counterpart_is_named_and_what_its_condition_excludes_is_not_there() {
        assertThat(template.ignored())
                .containsExactly("AWS::Cognito::UserPool", "AWS::Cognito::UserPoolClient");
        assertThatThrownBy(() -> template.queue("NotThere")).hasMessageContaining("NotThere");
    }

    @Test
    void a_reference_to_nothing_names_the_resource_and_the_property() {
        assertThatThrownBy(() -> readWithRole("Environment: {Variables: {A: !Ref Nowhere}}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Broken.Environment.Variables")
                .hasMessageContaining("called Nowhere");
    }

    @Test
    void a_function_of_cloudformation_that_is_not_understood_is_an_error() {
        assertThatThrownBy(() -> readWithRole("Timeout: !Cidr [a, 1]"))
                .hasMessageContaining("Broken.Timeout")
                .hasMessageContaining("Fn::Cidr");
    }

    @Test
    void a_role_from_elsewhere_is_refused() {
        assertThatThrownBy(() -> read("Role: arn:aws:iam::1:role/all"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Broken")
                .hasMessageContaining("Role");
    }

    @Test
    void text_that_is_not_yaml_is_an_error_with_its_place() {
        assertThatThrownBy(() -> TemplateReader.read("a: [", Fixture.ENDPOINT))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void the_deployed_template_is_understood() {
        Path root = Path.of(System.getProperty("repository.root", "../.."));
        Path file = root.resolve("template.yaml");
        assertThat(Files.exists(file)).isTrue();
        Template deployed = TemplateReader.read(file, Fixture.ENDPOINT);
        assertThat(deployed.functions()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(deployed.rules()).isNotEmpty();
        assertThat(deployed.siteHeaders()).containsKey("content-security-policy");
        assertThat(deployed.functions())
                .allSatisfy(each -> assertThat(each.policy().statements()).isNotEmpty());
    }

    private static Template readWithRole(String property) {
        return read(
                property
                        + "\n"
                        + "      Role: !GetAtt BrokenRole.Arn\n"
                        + "  BrokenRole: {Type: AWS::IAM::Role}");
    }

    private static Template read(String property) {
        return TemplateReader.read(
                """
                Resources:
                  Broken:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::c
                      CodeUri: here
                """
                        + "      "
                        + property
                        + "\n",
                Fixture.ENDPOINT);
    }
}
