package org.socialcare.bench.cost;

/** What AWS counts, each in the unit its price is for. */
enum Meter {
    HTTP_REQUEST("API Gateway", "http-api.request.million", 1e6),
    LAMBDA_REQUEST("Lambda", "lambda.request.million", 1e6),
    LAMBDA_GIGABYTE_SECOND("Lambda", "lambda.gigabyte-second", 1),
    QUEUE_REQUEST("SQS", "sqs.standard.million", 1e6),
    FIFO_REQUEST("SQS", "sqs.fifo.million", 1e6),
    EVENT("EventBridge", "eventbridge.event.million", 1e6),
    WRITE_UNIT("DynamoDB", "dynamodb.write-unit.million", 1e6),
    INDEX_WRITE_UNIT("DynamoDB", "dynamodb.write-unit.million", 1e6),
    READ_UNIT("DynamoDB", "dynamodb.read-unit.million", 1e6),
    LOG_BYTE("CloudWatch Logs", "logs.gigabyte", 1e9),
    MAIL("SES", "ses.mail.million", 1e6),
    SECRET_CALL("Secrets Manager", "secrets.call.million", 1e6);

    private final String service;
    private final String price;
    private final double amount;

    Meter(String service, String price, double amount) {
        this.service = service;
        this.price = price;
        this.amount = amount;
    }

    String service() {
        return service;
    }

    double dollars(double used, Prices prices) {
        return used * prices.dollars(price) / amount;
    }
}
