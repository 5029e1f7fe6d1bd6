/**
 * The AWS services, played on this machine: DynamoDB Local, ElasticMQ, an event bus and a secret
 * store behind one endpoint. The endpoint checks signatures and refuses whatever a function's
 * policy does not allow; it never lets a function do more here than on AWS.
 */
@NullMarked
package org.socialcare.local.aws;

import org.jspecify.annotations.NullMarked;
