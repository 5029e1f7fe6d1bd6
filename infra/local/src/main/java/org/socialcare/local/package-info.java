/**
 * Runs {@code template.yaml} on one machine: {@code mvn -Prun}. Nothing here is part of the
 * deployed system, and nothing of the deployed system knows that it runs here.
 *
 * <p>Settings, as system properties ({@code mvn -Prun -Dport=9000}):
 *
 * <ul>
 *   <li>{@code port} (8080): the desk, the API, webhooks and {@code /local};
 *   <li>{@code endpoint.port} (4566): the AWS services;
 *   <li>{@code data.folder} ({@code target/local-data}): where tables, queues, keys and books are
 *       kept between starts; {@code none} keeps them in memory only;
 *   <li>{@code demo} ({@code on}): whether the demo's customers write; {@code off} leaves the desk
 *       empty but for its settings;
 *   <li>{@code environments} (2): how many calls of one function run at once.
 * </ul>
 */
@NullMarked
package org.socialcare.local;

import org.jspecify.annotations.NullMarked;
