package org.socialcare.domain.triage;

import java.util.Optional;

/** What a message is about, on the second level; general where only the first can be told. */
public enum Topic {
    /** A question about goods, and no more can be told. */
    PRODUCT(Category.PRODUCT_QUESTION),
    PRODUCT_FUNCTION(Category.PRODUCT_QUESTION),
    PRODUCT_USAGE(Category.PRODUCT_QUESTION),
    PRODUCT_PRICE(Category.PRODUCT_QUESTION),
    PRODUCT_STOCK(Category.PRODUCT_QUESTION),
    /** A request after the purchase, and no more can be told. */
    AFTER_SALES(Category.AFTER_SALES),
    RETURN(Category.AFTER_SALES),
    EXCHANGE(Category.AFTER_SALES),
    REPAIR(Category.AFTER_SALES),
    REFUND(Category.AFTER_SALES),
    ORDER(Category.AFTER_SALES),
    LOGISTICS(Category.AFTER_SALES),
    INVOICE(Category.AFTER_SALES),
    /** A grievance or suggestion, and no more can be told. */
    COMPLAINT(Category.COMPLAINT),
    COMPLAINT_GOODS(Category.COMPLAINT),
    COMPLAINT_SERVICE(Category.COMPLAINT),
    COMPLAINT_LOGISTICS(Category.COMPLAINT),
    PRAISE(Category.PRAISE),
    OTHER(Category.OTHER),
    /** Advertising, and whatever else nobody asked for. */
    SPAM(Category.OTHER);

    private final Category category;

    Topic(Category category) {
        this.category = category;
    }

    /** The first level. */
    public Category category() {
        return category;
    }

    /** What is said of a category of which no more is known. */
    public static Topic general(Category category) {
        return switch (category) {
            case PRODUCT_QUESTION -> PRODUCT;
            case AFTER_SALES -> AFTER_SALES;
            case COMPLAINT -> COMPLAINT;
            case PRAISE -> PRAISE;
            case OTHER -> OTHER;
        };
    }

    /** What a complaint of this topic is dissatisfied with; empty if that is not part of it. */
    public Optional<Feedback> feedback() {
        return switch (this) {
            case COMPLAINT_GOODS -> Optional.of(Feedback.PRODUCT);
            case COMPLAINT_SERVICE -> Optional.of(Feedback.SERVICE);
            case COMPLAINT_LOGISTICS -> Optional.of(Feedback.LOGISTICS);
            case PRODUCT,
                    PRODUCT_FUNCTION,
                    PRODUCT_USAGE,
                    PRODUCT_PRICE,
                    PRODUCT_STOCK,
                    AFTER_SALES,
                    RETURN,
                    EXCHANGE,
                    REPAIR,
                    REFUND,
                    ORDER,
                    LOGISTICS,
                    INVOICE,
                    COMPLAINT,
                    PRAISE,
                    OTHER,
                    SPAM ->
                    Optional.empty();
        };
    }
}
