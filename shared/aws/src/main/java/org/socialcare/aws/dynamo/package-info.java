/**
 * The ports that keep something, on DynamoDB. Keys are built in one class per entity; items hold
 * one JSON document and beside it only what keys, conditions and indexes need.
 */
@NullMarked
package org.socialcare.aws.dynamo;

import org.jspecify.annotations.NullMarked;
