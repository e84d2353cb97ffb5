package io.canbao.audit;

import io.canbao.tenancy.CountyCode;
import java.util.Map;

/** What the people of a county are called. The trail keeps usernames; the capability that knows accounts offers a bean of this type. */
public interface ActorNames {
    /** Names by username, of those who have an account there. */
    Map<String, String> of(CountyCode county);
}
