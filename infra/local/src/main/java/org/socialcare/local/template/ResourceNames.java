package org.socialcare.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/** What a reference to a resource stands for locally: its name, address or ARN. */
final class ResourceNames {
    private final JsonNode template;
    private final Resolver resolver;
    private final String endpointAddress;

    ResourceNames(JsonNode template, Resolver resolver, String endpointAddress) {
        this.template = template;
        this.resolver = resolver;
        this.endpointAddress = endpointAddress;
    }

    /** The physical name of a resource: the one it asks for, or its logical id. */
    String name(String id) {
        JsonNode resource = template.path("Resources").path(id);
        String property =
                switch (resource.path("Type").asText()) {
                    case "AWS::DynamoDB::Table" -> "TableName";
                    case "AWS::SQS::Queue" -> "QueueName";
                    case "AWS::Serverless::Function" -> "FunctionName";
                    default -> "Name";
                };
        JsonNode properties = resource.path("Properties");
        JsonNode wanted = properties.path(property);
        if (!wanted.isMissingNode()) {
            return resolver.resolve(wanted, id + "." + property).asText();
        }
        return properties.path("FifoQueue").asBoolean() ? id + ".fifo" : id;
    }

    String queueUrl(String name) {
        return endpointAddress + "/" + Arns.ACCOUNT + "/" + name;
    }

    String reference(String id, String where) {
        return switch (type(id, where)) {
            case "AWS::SQS::Queue" -> queueUrl(name(id));
            case "AWS::SecretsManager::Secret" -> Arns.secret(name(id));
            default -> name(id);
        };
    }

    String attribute(String id, String attribute, String where) {
        String name = name(id);
        return switch (type(id, where) + "." + attribute) {
            case "AWS::DynamoDB::Table.Arn" -> Arns.table(name);
            case "AWS::DynamoDB::Table.StreamArn" -> Arns.stream(name);
            case "AWS::SQS::Queue.Arn" -> Arns.queue(name);
            case "AWS::SQS::Queue.QueueName", "AWS::Events::EventBus.Name" -> name;
            case "AWS::SQS::Queue.QueueUrl" -> queueUrl(name);
            case "AWS::Events::EventBus.Arn" -> Arns.bus(name);
            case "AWS::Serverless::Function.Arn" -> Arns.function(name);
            case "AWS::S3::Bucket.Arn" -> Arns.bucket(name);
            case "AWS::SecretsManager::Secret.Id", "AWS::SecretsManager::Secret.Arn" ->
                    Arns.secret(name);
            // A resource that has no local counterpart: any stable text will do.
            default -> id + "." + attribute;
        };
    }

    private String type(String id, String where) {
        JsonNode type = template.path("Resources").path(id).path("Type");
        if (type.isMissingNode()) {
            throw new TemplateException(
                    where, "there is no parameter and no resource called " + id);
        }
        return type.asText();
    }
}
