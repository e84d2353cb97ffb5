/** What the capability keeps in the database: versions and their releases, drafts with remarks, approvals and recalls, webhooks. Only its root knows of it. */
@NullMarked
package io.canbao.policy.store;

import org.jspecify.annotations.NullMarked;
