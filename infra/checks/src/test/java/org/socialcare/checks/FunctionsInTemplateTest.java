package org.socialcare.checks;

import org.junit.jupiter.api.Test;
import org.socialcare.checks.Template.Resource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What every function of the template must say, so that it fails visibly and can do no more than
 * its work.
 */
final class FunctionsInTemplateTest {
    /** Where a person or a platform waits for the answer. */
    private static final Set<String> SOMEONE_WAITS = Set.of("intake", "desk", "replies");

    private static final Pattern SETTING =
            Pattern.compile(
                    "\\b(?:[A-Z]+_(?:TABLE|URL)|BUS_NAME|CHANNEL_SECRETS|NOTICE_SECRETS|NOTICE_SENDER|MEDIA_BUCKET)\\b");

    private final Problems problems = new Problems();

    @Test
    void every_function_runs_its_own_handler_from_its_own_folder_on_the_same_runtime() {
        for (Resource function : Template.functions()) {
            String room = function.room();
            expect(
                    function,
                    "CodeUri",
                    function.property("CodeUri").text(),
                    "functions/" + room + "/target/lambda");
            expect(
                    function,
                    "Handler",
                    function.property("Handler").text(),
                    "org.socialcare." + room + ".Handler::handleRequest");
            expect(function, "Runtime", Template.ofFunction(function, "Runtime").text(), "java25");
            expect(
                    function,
                    "Architectures",
                    String.join(",", Template.ofFunction(function, "Architectures").texts()),
                    "arm64");
            expect(
                    function,
                    "Tracing",
                    Template.ofFunction(function, "Tracing").at("!Ref").text(),
                    "Tracing");
        }
        problems.none();
    }

    @Test
    void memory_and_timeout_of_every_function_have_a_reason_in_the_line_above() {
        for (Resource function : Template.functions()) {
            for (String property : List.of("MemorySize", "Timeout")) {
                problems.unless(
                        Pattern.compile(
                                        "\n  "
                                                + function.id()
                                                + ":\n(?:(?:    .*)?\n)*? +# .+\n +"
                                                + property
                                                + ": \\d+\n")
                                .matcher(Template.TEXT)
                                .find(),
                        function.id()
                                + ": set "
                                + property
                                + " and write the reason as a comment in the line above it");
            }
        }
        problems.none();
    }

    @Test
    void every_function_logs_its_own_lines_to_a_group_with_retention() {
        for (Resource function : Template.functions()) {
            Tree logging = function.property("LoggingConfig");
            problems.unless(
                    logging.at("LogFormat").text().equals("JSON")
                            && logging.at("SystemLogLevel").text().equals("WARN"),
                    function.id()
                            + ": set LoggingConfig.LogFormat: JSON and SystemLogLevel: WARN, three"
                            + " lines of Lambda's about each invocation cost more than ours");
            problems.unless(
                    logging.at("LogGroup").references().stream()
                            .map(Template::resource)
                            .anyMatch(group -> group.property("RetentionInDays").present()),
                    function.id()
                            + ": point LoggingConfig.LogGroup to an AWS::Logs::LogGroup with"
                            + " RetentionInDays");
        }
        problems.none();
    }

    @Test
    void every_function_has_a_role_of_its_own_that_names_actions_and_resources() {
        Set<String> roles = new TreeSet<>();
        for (Resource function : Template.functions()) {
            Set<String> role = function.property("Role").references();
            problems.unless(
                    role.size() == 1 && roles.addAll(role),
                    function.id()
                            + ": set Role to an AWS::IAM::Role of its own; the one SAM makes may"
                            + " read every queue");
            problems.unless(
                    !function.property("Policies").present(),
                    function.id() + ": SAM ignores Policies beside Role; move them into the role");
            List<Tree> statements = Template.statements(function);
            problems.unless(
                    !statements.isEmpty(),
                    function.id() + ": write what it may do into the Policies of its role");
            statements.forEach(statement -> checkStatement(function, statement));
        }
        problems.none();
    }

    @Test
    void no_role_takes_more_from_managed_policies_than_the_right_to_send_traces() {
        for (Resource role : Template.all("AWS::IAM::Role")) {
            for (String policy : role.property("ManagedPolicyArns").scalars()) {
                problems.unless(
                        policy.endsWith(":policy/AWSXRayDaemonWriteAccess"),
                        role.id()
                                + ": "
                                + policy
                                + " allows more than needed; write its statements");
            }
        }
        problems.none();
    }

    /**
     * Objects have no names before they exist: nothing narrower can be written than a folder, or
     * those in it that begin with a word.
     */
    private static boolean isFolderOfBucket(String resource) {
        return resource.matches("\\$\\{\\w+Bucket\\.Arn}/\\w+/(?:\\w+\\.)?\\*");
    }

    private void checkStatement(Resource function, Tree statement) {
        String where = function.id() + ", statement " + statement.at("Sid").text() + ": ";
        problems.unless(
                statement.scalars().stream()
                        .noneMatch(text -> text.contains("*") && !isFolderOfBucket(text)),
                where + "name actions and resources in full, without *");
        problems.unless(
                statement.at("Effect").text().equals("Allow")
                        && !statement.at("NotAction").present()
                        && !statement.at("NotResource").present(),
                where + "allow what is needed instead of excluding what is not");
        problems.unless(
                !statement.at("Action").items().isEmpty()
                        && !statement.at("Resource").references().isEmpty(),
                where + "give Action, and Resource by reference to this template");
        for (String resource : statement.at("Resource").scalars()) {
            Matcher index = Pattern.compile("\\$\\{(\\w+)\\.Arn}/index/(\\w+)").matcher(resource);
            problems.unless(
                    !index.matches() || indexes(index.group(1)).contains(index.group(2)),
                    where + resource + " is no index of that table; correct one of the two");
        }
    }

    private static List<String> indexes(String table) {
        Resource resource = Template.resource(table);
        return List.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes").stream()
                .flatMap(kind -> resource.property(kind).items().stream())
                .map(index -> index.at("IndexName").text())
                .toList();
    }

    @Test
    void every_setting_of_a_function_is_used_by_its_code_and_given_by_the_template() {
        for (Resource function : Template.functions()) {
            Set<String> given =
                    new TreeSet<>(function.property("Environment", "Variables").fields().keySet());
            Set<String> used = new TreeSet<>();
            for (var file : Repository.javaFiles()) {
                if (Repository.name(file)
                        .startsWith("functions/" + function.room() + "/src/main/")) {
                    SETTING.matcher(Repository.text(file))
                            .results()
                            .forEach(found -> used.add(found.group()));
                }
            }
            for (String name : given) {
                problems.unless(
                        used.contains(name),
                        function.id()
                                + ": the code never mentions "
                                + name
                                + "; read it in Wiring or remove it from Environment");
            }
            for (String name : used) {
                problems.unless(
                        given.contains(name),
                        function.id()
                                + ": the code mentions "
                                + name
                                + "; add it to Environment.Variables in template.yaml");
            }
        }
        problems.none();
    }

    @Test
    void a_function_may_use_exactly_what_its_variables_and_events_name() {
        for (Resource function : Template.functions()) {
            Set<String> named = new TreeSet<>();
            for (String property : List.of("Environment", "Events", "EventInvokeConfig")) {
                named.addAll(guarded(function.property(property).references()));
            }
            Set<String> allowed = new TreeSet<>();
            for (Tree statement : Template.statements(function)) {
                allowed.addAll(guarded(statement.at("Resource").references()));
            }
            for (String resource : named) {
                problems.unless(
                        allowed.contains(resource),
                        function.id()
                                + ": names "
                                + resource
                                + " but may not use it; add a statement to its role");
            }
            for (String resource : allowed) {
                problems.unless(
                        named.contains(resource),
                        function.id()
                                + ": may use "
                                + resource
                                + " without knowing it; add its variable or remove the statement");
            }
        }
        problems.none();
    }

    private static Set<String> guarded(Set<String> resources) {
        Set<String> types =
                Set.of(
                        "AWS::DynamoDB::Table",
                        "AWS::SQS::Queue",
                        "AWS::Events::EventBus",
                        "AWS::SecretsManager::Secret");
        return resources.stream()
                .filter(id -> types.contains(Template.resource(id).type()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void snapshots_start_where_someone_waits_and_only_there() {
        for (Resource function : Template.functions()) {
            boolean snapshot =
                    function.property("SnapStart", "ApplyOn").text().equals("PublishedVersions")
                            && function.property("AutoPublishAlias").present();
            boolean waited = SOMEONE_WAITS.contains(function.room());
            problems.unless(
                    snapshot == waited,
                    function.id()
                            + (waited
                                    ? ": add SnapStart.ApplyOn: PublishedVersions and"
                                            + " AutoPublishAlias"
                                    : ": nobody waits for it; remove SnapStart"));
            problems.unless(
                    waited || function.events("HttpApi").isEmpty(),
                    function.id() + ": someone waits behind a route; add it to SOMEONE_WAITS");
        }
        problems.none();
    }

    @Test
    void only_webhooks_are_open_to_everyone() {
        for (Resource function : Template.functions()) {
            for (Tree route : function.events("HttpApi")) {
                boolean open = route.at("Auth", "Authorizer").text().equals("NONE");
                problems.unless(
                        open == route.at("Path").text().startsWith("/webhooks/"),
                        function.id()
                                + ": only /webhooks/ goes without a signed-in person, not "
                                + route.at("Path").text());
            }
        }
        problems.none();
    }

    @Test
    void a_poisoned_record_cannot_block_the_timeline_stream() {
        for (Resource function : Template.functions()) {
            for (Tree stream : function.events("DynamoDB")) {
                problems.unless(
                        stream.at("MaximumRetryAttempts").number() > 0
                                && stream.at("MaximumRecordAgeInSeconds").number() > 0,
                        function.id()
                                + ": set finite MaximumRetryAttempts and"
                                + " MaximumRecordAgeInSeconds");
                problems.unless(
                        stream.at("BisectBatchOnFunctionError").text().equals("true"),
                        function.id() + ": set BisectBatchOnFunctionError: true");
                problems.unless(
                        stream.at("DestinationConfig", "OnFailure", "Destination").present(),
                        function.id() + ": set DestinationConfig.OnFailure to a queue");
                problems.unless(
                        stream.at("StartingPosition").text().equals("TRIM_HORIZON"),
                        function.id()
                                + ": set StartingPosition: TRIM_HORIZON, LATEST loses what came"
                                + " before");
            }
        }
        problems.none();
    }

    @Test
    void records_and_messages_fail_one_by_one() {
        for (Resource function : Template.functions()) {
            for (String type : List.of("SQS", "DynamoDB")) {
                for (Tree source : function.events(type)) {
                    problems.unless(
                            source.at("FunctionResponseTypes")
                                    .texts()
                                    .contains("ReportBatchItemFailures"),
                            function.id()
                                    + ": add FunctionResponseTypes: [ReportBatchItemFailures]");
                }
            }
        }
        problems.none();
    }

    @Test
    void a_schedule_that_fails_is_kept_and_says_which_one_it_was() {
        for (Resource function : Template.functions()) {
            for (Tree schedule : function.events("ScheduleV2")) {
                String where = function.id() + ", " + schedule.at("ScheduleExpression").text();
                problems.unless(
                        Tree.read(schedule.at("Input").text() + "\n").at("schedule").present(),
                        where + ": add an Input like {\"schedule\":\"name\"}");
                problems.unless(
                        schedule.at("DeadLetterConfig", "Arn").present()
                                && schedule.at("RetryPolicy", "MaximumRetryAttempts").present(),
                        where + ": add DeadLetterConfig and RetryPolicy");
                problems.unless(
                        function.property(
                                        "EventInvokeConfig",
                                        "DestinationConfig",
                                        "OnFailure",
                                        "Destination")
                                .present(),
                        where + ": add EventInvokeConfig with an OnFailure destination");
            }
        }
        problems.none();
    }

    @Test
    void every_function_has_an_alarm_on_errors_and_throttles() {
        for (Resource function : Template.functions()) {
            problems.unless(
                    Template.all("AWS::CloudWatch::Alarm").stream()
                            .filter(
                                    alarm ->
                                            alarm.property("Metrics")
                                                    .references()
                                                    .contains(function.id()))
                            .anyMatch(
                                    alarm ->
                                            alarm.property("Metrics")
                                                    .scalars()
                                                    .containsAll(List.of("Errors", "Throttles"))),
                    function.id() + ": add an alarm over its Errors and Throttles");
        }
        problems.none();
    }

    private void expect(Resource function, String property, String actual, String expected) {
        problems.unless(
                actual.equals(expected),
                function.id() + ": set " + property + ": " + expected + ", not '" + actual + "'");
    }
}
