package org.socialcare.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The deployed system as {@code template.yaml} describes it. */
final class Template {
    static final String TEXT = Repository.text(Repository.at("template.yaml"));

    private static final Tree ALL = Tree.read(TEXT);

    private Template() {}

    static List<Resource> all(String type) {
        return ALL.at("Resources").fields().entrySet().stream()
                .map(entry -> new Resource(entry.getKey(), entry.getValue()))
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    static List<Resource> functions() {
        return all("AWS::Serverless::Function");
    }

    static List<Resource> queues() {
        return all("AWS::SQS::Queue");
    }

    static List<Resource> tables() {
        return all("AWS::DynamoDB::Table");
    }

    static Resource resource(String id) {
        return new Resource(id, ALL.at("Resources", id));
    }

    /** A property every function may inherit from the Globals section. */
    static Tree ofFunction(Resource function, String property) {
        Tree own = function.property(property);
        return own.present() ? own : ALL.at("Globals", "Function", property);
    }

    /** What a function may do: the statements of the policies in its own role. */
    static List<Tree> statements(Resource function) {
        return function.property("Role").references().stream()
                .map(Template::resource)
                .flatMap(role -> role.property("Policies").items().stream())
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
                .toList();
    }

    /** The rules that queue policies let send to this queue. */
    static Set<String> maySendTo(String queue) {
        return all("AWS::SQS::QueuePolicy").stream()
                .filter(policy -> policy.property("Queues").references().contains(queue))
                .flatMap(policy -> policy.property("PolicyDocument", "Statement").items().stream())
                .filter(statement -> statement.at("Resource").references().contains(queue))
                .filter(statement -> statement.at("Action").texts().contains("sqs:SendMessage"))
                .filter(
                        statement ->
                                statement
                                        .at("Principal", "Service")
                                        .texts()
                                        .contains("events.amazonaws.com"))
                .flatMap(
                        statement ->
                                statement
                                        .at("Condition", "ArnEquals", "aws:SourceArn")
                                        .references()
                                        .stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One resource under its logical id; an id that does not exist has no type and no properties.
     */
    record Resource(String id, Tree body) {
        String type() {
            return body.at("Type").text();
        }

        Tree property(String... names) {
            return body.at("Properties").at(names);
        }

        boolean fifo() {
            return property("FifoQueue").text().equals("true");
        }

        /**
         * The folder of a function, by the project's naming: {@code IntakeFunction} is intake's.
         */
        String room() {
            return id.replaceFirst("Function$", "").toLowerCase(Locale.ROOT);
        }

        /** Events of the type that feed this function. */
        List<Tree> events(String type) {
            return property("Events").fields().values().stream()
                    .filter(event -> event.at("Type").text().equals(type))
                    .map(event -> event.at("Properties"))
                    .toList();
        }
    }
}
