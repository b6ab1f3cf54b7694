/* From openapi.yaml, by openapi-typescript. */
export interface paths {
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the token still holds, and for whom */
        get: operations["Session_show"];
        put?: never;
        /** Log in: answers the token and sets the session cookie */
        post: operations["Session_open"];
        /** Log out */
        delete: operations["Session_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users */
        get: operations["User_list"];
        put?: never;
        /** Create a user */
        post: operations["User_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller */
        get: operations["User_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the caller's password; every session of theirs ends */
        put: operations["User_changeOwnPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user */
        get: operations["User_get"];
        /** Update a user, or `{"action":"toggle"}` */
        put: operations["User_update"];
        post?: never;
        /** Delete a user with sessions and dev keys */
        delete: operations["User_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dev_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List dev keys */
        get: operations["DevKey_list"];
        put?: never;
        /** Make a dev key; the key is shown this once */
        post: operations["DevKey_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dev_keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a dev key: it stops working at once */
        delete: operations["DevKey_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit_logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change, and what was done to calls (entity channel, by UUID; a call made with async by its jobUUID): who, when, from where, before, after */
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches of this run of the program, the newest first; the last hundred are kept */
        get: operations["Batch_list"];
        put?: never;
        /** Make calls one after the other, answered before the first. All are checked before any is made: 400 names calls[3].destNumber. The batch lives in memory: it ends with the program */
        post: operations["Batch_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/batch/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a batch is, and what became of each call. 404 says whether it was lost by a restart */
        get: operations["Batch_get"];
        put?: never;
        post?: never;
        /** Begin no more calls of a batch; those that ring or talk go on */
        delete: operations["Batch_stop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdrs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Call detail records, one a leg, newest first; of the last seven days when none are given. Beyond 10000 rowCount is an estimate */
        get: operations["Cdr_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdrs/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls counted by day, hour, extension, route, hang-up cause …: a call once, as the leg that began it. Times in seconds; `domain` is there by extension, empty for the default one; `mos`, `loss` and `jitter` of the legs that were `measured` */
        get: operations["Cdr_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdrs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records of a filter as an .xlsx or CSV file */
        get: operations["Cdr_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdrs/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same; CSV, as CherryPBX reads it, where no format is asked for */
        get: operations["Cdr_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdrs/uuids_download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The records of some legs, which the body names, as CSV or .xlsx */
        put: operations["Cdr_downloadSome"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdrs/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One leg */
        get: operations["Cdr_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cdrs/{uuid}/related_cdrs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The other legs of the call */
        get: operations["Cdr_related"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live channels as the switches list them; `[]` when idle */
        get: operations["Channel_list"];
        put?: never;
        /** Make a call; the answered call runs its applications. A call that fails is `{"result":"error","reason":"USER_BUSY"}`, one made with `async` `{"result":"ok","jobUUID":…}` */
        post: operations["Channel_originate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Do something to a channel: which fields count depends on action, others are 400. `record` off tells in `file` what ended, in `files` all of them when there are several. 409: the switch refused, `reason` in its own words; 503 names a module that the switch lacks */
        put: operations["Channel_act"];
        post?: never;
        /** Hang a channel up */
        delete: operations["Channel_hangUp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens to calls, registrations, gateways and switches, as server-sent events; as a WebSocket (`Upgrade`) each message is `{"id","type","data"}`. `hello` comes first: `resumed` 1 when all that happened since the last event follows */
        get: operations["Event_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks, newest first */
        get: operations["Webhook_list"];
        put?: never;
        /** Create a webhook: it is told of calls from now on */
        post: operations["Webhook_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook */
        get: operations["Webhook_get"];
        /** Update a webhook, or flip `disabled`; 409 for one of EVENT_URL */
        put: operations["Webhook_update"];
        post?: never;
        /** Delete a webhook with what waits for it; 409 for one of EVENT_URL */
        delete: operations["Webhook_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post an event `switchyard::test` at once, and say what came of it */
        post: operations["Webhook_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a webhook, and what was given up (dead), oldest first */
        get: operations["Webhook_listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send all dead deliveries again; answers how many */
        post: operations["Webhook_resendAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{did}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one again, or at once */
        post: operations["Webhook_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{did}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give one up: it is not sent again */
        delete: operations["Webhook_removeDelivery"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cli": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Run one of the commands of mod_cti; anything else is refused */
        get: operations["Cli_get"];
        put?: never;
        /** The same, with the line in the body or the query */
        post: operations["Cli_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cti/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where registrations and calls are written in Redis: `gui` of mod_cti’s cti.json */
        get: operations["CtiSettings_get"];
        /** Change it; acts at once, and what it wrote under the old names is removed */
        put: operations["CtiSettings_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An extension's phones and calls now; times in microseconds since 1970, 0 for not yet */
        get: operations["ExtensionStatus_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List black and white lists, newest first */
        get: operations["Blacklist_list"];
        put?: never;
        /** Create a list */
        post: operations["Blacklist_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One list with its newest numbers, at most 5000 of its `params_count` */
        get: operations["Blacklist_get"];
        /** Update a list */
        put: operations["Blacklist_update"];
        post?: never;
        /** Delete a list with its numbers; 409 while routes use it */
        delete: operations["Blacklist_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists/{id}/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers of a list, newest first */
        get: operations["Blacklist_listNumbers"];
        put?: never;
        /** Add a number */
        post: operations["Blacklist_createNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add many numbers or, when one is there already, none */
        post: operations["Blacklist_createNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists/{id}/lists/{nid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a number */
        put: operations["Blacklist_updateNumber"];
        post?: never;
        /** Remove a number */
        delete: operations["Blacklist_removeNumber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists/{id}/multimodify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update several numbers or none; answers the last one */
        put: operations["Blacklist_updateNumbers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List blocks, newest first */
        get: operations["Block_list"];
        put?: never;
        /** Create a block; without `lua` its script is made of `xml` */
        post: operations["Block_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blocks/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The blocks that telephone, for Blockly.defineBlocksWithJsonArray */
        get: operations["Block_definitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One block */
        get: operations["Block_get"];
        /** Update a block; without `lua` its script is made of `xml` */
        put: operations["Block_update"];
        post?: never;
        /** Delete a block; 409 while routes use it */
        delete: operations["Block_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blocks/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What went wrong in calls that ran it, newest first: the last twenty */
        get: operations["Block_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media_files/scripts_list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The blocks that have a script: what FS_DEST_SCRIPT can name */
        get: operations["Script_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callcenters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List call centres, newest first */
        get: operations["Callcenter_list"];
        put?: never;
        /** Create a call centre */
        post: operations["Callcenter_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callcenters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One call centre */
        get: operations["Callcenter_get"];
        /** Update a call centre */
        put: operations["Callcenter_update"];
        post?: never;
        /** Delete a call centre with its agents; 409 while routes lead to it */
        delete: operations["Callcenter_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callcenters/{id}/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agents of a call centre, by level and position */
        get: operations["Callcenter_listAgents"];
        put?: never;
        /** Add an agent */
        post: operations["Callcenter_createAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/callcenters/{id}/agents/{agentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update an agent, e.g. `{"status":"On Break"}` */
        put: operations["Callcenter_updateAgent"];
        post?: never;
        /** Remove an agent */
        delete: operations["Callcenter_removeAgent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/xui_callcenters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All call centres; `cti_template` is their strategy */
        get: operations["CallcenterList_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conference_profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conference profiles */
        get: operations["ConferenceProfile_list"];
        put?: never;
        /** Create a conference profile */
        post: operations["ConferenceProfile_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conference_profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conference profile */
        get: operations["ConferenceProfile_get"];
        /** Update a conference profile */
        put: operations["ConferenceProfile_update"];
        post?: never;
        /** Delete a conference profile; 409 while rooms, routes or IVRs use it */
        delete: operations["ConferenceProfile_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conference_profiles/{id}/params": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The params of a conference profile */
        get: operations["ConferenceProfile_listParams"];
        put?: never;
        /** Add a param; it acts on conferences that begin from now on */
        post: operations["ConferenceProfile_createParam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conference_profiles/{id}/params/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a param, or `{"action":"toggle"}` */
        put: operations["ConferenceProfile_updateParam"];
        post?: never;
        /** Remove a param */
        delete: operations["ConferenceProfile_removeParam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conference_rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conference rooms, newest first */
        get: operations["ConferenceRoom_list"];
        put?: never;
        /** Create a conference room */
        post: operations["ConferenceRoom_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conference_rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conference room */
        get: operations["ConferenceRoom_get"];
        /** Update a conference room */
        put: operations["ConferenceRoom_update"];
        post?: never;
        /** Delete a conference room; 409 while routes or IVRs lead to it */
        delete: operations["ConferenceRoom_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contexts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contexts, newest first */
        get: operations["Context_list"];
        put?: never;
        /** Create a context; its key is `context-<id>` */
        post: operations["Context_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contexts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One context */
        get: operations["Context_get"];
        /** Update a context, or `{"action":"toggle"}` */
        put: operations["Context_update"];
        post?: never;
        /** Delete a context; 409 while routes or extensions use it */
        delete: operations["Context_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dictionary entries: `realm=R`, `realm=REALMS` for the realms, `object=R` for one object keyed by k */
        get: operations["Dict_list"];
        put?: never;
        /** Create an entry */
        post: operations["Dict_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dicts/realm/{realm}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One realm */
        get: operations["Dict_realm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dicts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry */
        get: operations["Dict_get"];
        /** Update an entry */
        put: operations["Dict_update"];
        post?: never;
        /** Delete an entry */
        delete: operations["Dict_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/distributors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List distributors, newest first */
        get: operations["Distributor_list"];
        put?: never;
        /** Create a distributor */
        post: operations["Distributor_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/distributors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One distributor */
        get: operations["Distributor_get"];
        /** Update a distributor */
        put: operations["Distributor_update"];
        post?: never;
        /** Delete a distributor with its nodes; 409 while routes use it */
        delete: operations["Distributor_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/distributors/{id}/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The nodes of a distributor */
        get: operations["Distributor_listNodes"];
        put?: never;
        /** Add a node */
        post: operations["Distributor_createNode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/distributors/{id}/nodes/{nodeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a node, or `{"action":"toggle"}` */
        put: operations["Distributor_updateNode"];
        post?: never;
        /** Remove a node */
        delete: operations["Distributor_removeNode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/func_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List function codes, newest first */
        get: operations["FuncCode_list"];
        put?: never;
        /** Create a function code */
        post: operations["FuncCode_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/func_code/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One function code */
        get: operations["FuncCode_get"];
        /** Update a function code, or `{"action":"toggle"}` */
        put: operations["FuncCode_update"];
        post?: never;
        /** Delete a function code */
        delete: operations["FuncCode_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivrs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List IVRs, newest first */
        get: operations["Ivr_list"];
        put?: never;
        /** Create an IVR; its key is `ivr-<id>` */
        post: operations["Ivr_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivrs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One IVR */
        get: operations["Ivr_get"];
        /** Update an IVR */
        put: operations["Ivr_update"];
        post?: never;
        /** Delete an IVR with its actions; 409 while routes or other IVRs lead to it */
        delete: operations["Ivr_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivrs/{id}/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The routes that lead to an IVR */
        get: operations["Ivr_routes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivrs/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The actions of an IVR */
        get: operations["Ivr_listActions"];
        put?: never;
        /** Add an action */
        post: operations["Ivr_createAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ivrs/{id}/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One action, as an array of one */
        get: operations["Ivr_getAction"];
        /** Update an action */
        put: operations["Ivr_updateAction"];
        post?: never;
        /** Remove an action */
        delete: operations["Ivr_removeAction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List meetings, newest first */
        get: operations["Meeting_list"];
        put?: never;
        /** Create a meeting */
        post: operations["Meeting_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/user_id": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list */
        get: operations["Meeting_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One meeting */
        get: operations["Meeting_get"];
        /** Update a meeting */
        put: operations["Meeting_update"];
        post?: never;
        /** Delete a meeting; 409 while routes lead to it */
        delete: operations["Meeting_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/number_translation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List number translation tables, newest first */
        get: operations["NumberTranslation_list"];
        put?: never;
        /** Create a number translation table */
        post: operations["NumberTranslation_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/number_translation/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One number translation table */
        get: operations["NumberTranslation_get"];
        /** Update name and description */
        put: operations["NumberTranslation_update"];
        post?: never;
        /** Delete a table with its numbers; 409 while routes use it */
        delete: operations["NumberTranslation_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/number_translation/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers of a table, newest first, and what the table is */
        get: operations["NumberTranslation_listNumbers"];
        put?: never;
        /** Add a number */
        post: operations["NumberTranslation_createNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/number_translation/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add many numbers or, when one is there already, none; answers the table's id */
        post: operations["NumberTranslation_createNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/number_translation/{id}/{nts_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a number */
        put: operations["NumberTranslation_updateNumber"];
        post?: never;
        /** Remove a number */
        delete: operations["NumberTranslation_removeNumber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List queues, newest first */
        get: operations["Queue_list"];
        put?: never;
        /** Create a queue */
        post: operations["Queue_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One queue */
        get: operations["Queue_get"];
        /** Update a queue */
        put: operations["Queue_update"];
        post?: never;
        /** Delete a queue with its members */
        delete: operations["Queue_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members of a queue */
        get: operations["Queue_listMembers"];
        put?: never;
        /** Add a member */
        post: operations["Queue_createMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/{id}/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a member, or `{"action":"toggle"}` */
        put: operations["Queue_updateMember"];
        post?: never;
        /** Remove a member */
        delete: operations["Queue_removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List routes; with destNumber (and context) the route that wins */
        get: operations["Route_list"];
        /** Change several routes at once */
        put: operations["Route_updateMany"];
        /** Create a route */
        post: operations["Route_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One route; `with_params=true` adds its params */
        get: operations["Route_get"];
        /** Update a route, or `{"action":"toggle"}` */
        put: operations["Route_update"];
        post?: never;
        /** Delete a route with its params */
        delete: operations["Route_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes/{id}/params": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applications of a route, in order */
        get: operations["Route_listParams"];
        put?: never;
        /** Add an application */
        post: operations["Route_createParam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes/{id}/param": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an application */
        post: operations["Route_createParam_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes/{id}/params/{paramId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update an application, or `{"action":"toggle"}` */
        put: operations["Route_updateParam"];
        post?: never;
        /** Remove an application */
        delete: operations["Route_removeParam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes/{id}/param/{paramId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update an application, or `{"action":"toggle"}` */
        put: operations["Route_updateParam_alias"];
        post?: never;
        /** Remove an application */
        delete: operations["Route_removeParam_alias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time_recurrence/route/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The times of a route */
        get: operations["TimeRecurrence_ofRoute"];
        put?: never;
        post?: never;
        /** Delete every time of a route */
        delete: operations["TimeRecurrence_removeOf"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time_recurrence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change times, each by its `id` */
        put: operations["TimeRecurrence_update"];
        /** Add times to routes, each one or those of a template */
        post: operations["TimeRecurrence_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time_recurrence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a time */
        delete: operations["TimeRecurrence_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time_recurrence/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List templates; the page is in `data` */
        get: operations["TimeTemplate_list"];
        /** Update templates, each by its `id` */
        put: operations["TimeTemplate_updateMany"];
        /** Create templates */
        post: operations["TimeTemplate_create"];
        /** Delete templates with their times */
        delete: operations["TimeTemplate_removeMany"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time_recurrence/templates/time_recurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change times of templates, each by its `id`; one alone is answered alone */
        put: operations["TimeTemplate_updateTimes"];
        /** Add times to templates */
        post: operations["TimeTemplate_addTimes"];
        /** Delete times of templates */
        delete: operations["TimeTemplate_removeTimes"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time_recurrence/templates/time_recurrences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a time of a template */
        delete: operations["TimeTemplate_removeTime"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/time_recurrence/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One template with its times */
        get: operations["TimeTemplate_get"];
        /** Update a template */
        put: operations["TimeTemplate_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List extensions, newest first */
        get: operations["Extension_list"];
        put?: never;
        /** Create an extension */
        post: operations["Extension_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One extension, without its secrets */
        get: operations["Extension_get"];
        /** Update an extension, or `{"action":"toggle"}`; live on the next registration and call */
        put: operations["Extension_update"];
        post?: never;
        /** Delete an extension with its params and variables */
        delete: operations["Extension_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}/params": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The extension's own directory params */
        get: operations["Extension_listParams"];
        put?: never;
        /** Add a directory param */
        post: operations["Extension_createParam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}/param": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a directory param */
        post: operations["Extension_createParam_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}/params/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a directory param, or `{"action":"toggle"}` */
        put: operations["Extension_updateParam"];
        post?: never;
        /** Remove a directory param */
        delete: operations["Extension_removeParam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}/param/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a directory param, or `{"action":"toggle"}` */
        put: operations["Extension_updateParam_alias"];
        post?: never;
        /** Remove a directory param */
        delete: operations["Extension_removeParam_alias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The channel variables of the extension's calls */
        get: operations["Extension_listVariables"];
        put?: never;
        /** Add a channel variable */
        post: operations["Extension_createVariable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}/variable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a channel variable */
        post: operations["Extension_createVariable_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}/variables/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a channel variable, or `{"action":"toggle"}` */
        put: operations["Extension_updateVariable"];
        post?: never;
        /** Remove a channel variable */
        delete: operations["Extension_removeVariable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/{id}/variable/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a channel variable, or `{"action":"toggle"}` */
        put: operations["Extension_updateVariable_alias"];
        post?: never;
        /** Remove a channel variable */
        delete: operations["Extension_removeVariable_alias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Phones registered now, newest first, on every switch */
        get: operations["Registration_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a registration; its phone may register again */
        delete: operations["Registration_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call_files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recordings and snapshots of calls, newest first */
        get: operations["CallFile_list"];
        put?: never;
        post?: never;
        /** Delete several files, all or none */
        delete: operations["CallFile_removeAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call_files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file */
        get: operations["CallFile_get"];
        put?: never;
        post?: never;
        /** Delete a file */
        delete: operations["CallFile_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call_files/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its bytes, in ranges if asked for */
        get: operations["CallFile_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media_files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List media files; `name` and `q` are contained, `types` a comma list, `uuid` a leg whose files are asked for */
        get: operations["Media_list"];
        put?: never;
        /** Upload files: parts named `file`, of at most 20 MiB each */
        post: operations["Media_upload_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media_files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One media file */
        get: operations["Media_get"];
        /** Update name, type or description */
        put: operations["Media_update"];
        post?: never;
        /** Delete a media file; 409 while an IVR uses it */
        delete: operations["Media_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media_files/{id}.{ext}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its bytes, in ranges if asked for; whatever extension is asked for. Also of a recording (`media_file_id` of a CDR) */
        get: operations["Media_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload files: parts named `file`, of at most 20 MiB each */
        post: operations["Media_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hold_musics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List hold music, newest first */
        get: operations["HoldMusic_list"];
        put?: never;
        /** Create hold music of media files */
        post: operations["HoldMusic_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hold_musics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One hold music */
        get: operations["HoldMusic_get"];
        /** Update hold music: who is held next hears it */
        put: operations["HoldMusic_update"];
        post?: never;
        /** Delete hold music; 409 while somebody uses it */
        delete: operations["HoldMusic_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/iptables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The IP blacklist as iptables would print it; `ip` finds addresses that contain it, `expires_at` is when a rule ends by itself: an address that fails to register or call 20 times in 5 minutes is on it for 60 minutes, unless it is this machine's, a neighbour's or a carrier's */
        get: operations["IpRule_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/iptables/add_rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut out an address; once more changes nothing but the name. With FIREWALL=acl every rule shuts its address out of SIP, whatever its port; /readyz says whether the rules are in force */
        post: operations["IpRule_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/iptables/clean_drop_rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an address in again; `data` is false when it was not shut out */
        post: operations["IpRule_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/iptables/query_blacklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an address is shut out */
        post: operations["IpRule_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/iptables/query_update_time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a rule was last added or renamed */
        get: operations["IpRule_changedAt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/iptables/update_blacklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a rule was last added or renamed */
        get: operations["IpRule_changedAt_alias"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that cannot work, each with why and the way out; of each kind a hundred at most */
        get: operations["Problem_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a call would do, every decision in words, and the XML; no switch hears of it */
        post: operations["Simulation_simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of sheets, newest first */
        get: operations["Import_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and what came of it */
        get: operations["Import_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as an .xlsx or CSV file with the headings of `lang` */
        get: operations["RoutesSheet_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty sheet to fill in, its columns marked as text */
        get: operations["RoutesSheet_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as JSON arrays, the headings first */
        get: operations["RoutesSheet_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["RoutesSheet_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routes/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["RoutesSheet_import_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as an .xlsx or CSV file with the headings of `lang` */
        get: operations["ExtensionsSheet_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty sheet to fill in, its columns marked as text */
        get: operations["ExtensionsSheet_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as JSON arrays, the headings first */
        get: operations["ExtensionsSheet_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["ExtensionsSheet_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/extensions/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["ExtensionsSheet_import_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as an .xlsx or CSV file with the headings of `lang` */
        get: operations["TrunksSheet_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty sheet to fill in, its columns marked as text */
        get: operations["TrunksSheet_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as JSON arrays, the headings first */
        get: operations["TrunksSheet_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["TrunksSheet_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["TrunksSheet_import_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hotlines/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as an .xlsx or CSV file with the headings of `lang` */
        get: operations["HotlinesSheet_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hotlines/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty sheet to fill in, its columns marked as text */
        get: operations["HotlinesSheet_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hotlines/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as JSON arrays, the headings first */
        get: operations["HotlinesSheet_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hotlines/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["HotlinesSheet_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hotlines/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["HotlinesSheet_import_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dods/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as an .xlsx or CSV file with the headings of `lang` */
        get: operations["DodsSheet_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dods/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty sheet to fill in, its columns marked as text */
        get: operations["DodsSheet_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dods/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as JSON arrays, the headings first */
        get: operations["DodsSheet_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dods/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["DodsSheet_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dods/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["DodsSheet_import_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as an .xlsx or CSV file with the headings of `lang` */
        get: operations["BlacklistsSheet_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty sheet to fill in, its columns marked as text */
        get: operations["BlacklistsSheet_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as JSON arrays, the headings first */
        get: operations["BlacklistsSheet_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["BlacklistsSheet_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklists/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["BlacklistsSheet_import_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/number_translation/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as an .xlsx or CSV file with the headings of `lang` */
        get: operations["NumberTranslationSheet_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/number_translation/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty sheet to fill in, its columns marked as text */
        get: operations["NumberTranslationSheet_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/number_translation/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every row as JSON arrays, the headings first */
        get: operations["NumberTranslationSheet_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/number_translation/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["NumberTranslationSheet_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/number_translation/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import rows; answers the rows that were made or changed, and a report */
        post: operations["NumberTranslationSheet_import_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a start page shows, at most two seconds old; a call is counted once, when it has ended */
        get: operations["Dashboard_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["System_alive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether database and switches can be reached; 503 when not. `firewall` says whether the IP blacklist is in force */
        get: operations["System_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prometheus metrics */
        get: operations["System_prometheus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This documentation as a page */
        get: operations["System_docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This documentation as OpenAPI */
        get: operations["System_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List DOD numbers; `extn`: of this extension, `line_number`: that contain it */
        get: operations["Dod_list"];
        put?: never;
        /** Create a DOD number; its target by `name` or `ref_id` */
        post: operations["Dod_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One DOD number */
        get: operations["Dod_get"];
        /** Update a DOD number */
        put: operations["Dod_update"];
        post?: never;
        /** Delete a DOD number */
        delete: operations["Dod_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List gateways, newest first; passwords are never shown */
        get: operations["Gateway_list"];
        put?: never;
        /** Create a gateway; every switch starts it */
        post: operations["Gateway_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every gateway: `RUNNING`, `STOPPED`, or `UNKNOWN` while no switch can be asked */
        get: operations["Gateway_names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/list1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The gateways in use and their state */
        get: operations["Gateway_states"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Start, stop, register or unregister a gateway by name; in body or query */
        put: operations["Gateway_controlByName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/params/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The params of a gateway */
        get: operations["Gateway_paramsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/variables/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The variables of a gateway */
        get: operations["Gateway_variablesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/relevance_info/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who leads to a gateway */
        get: operations["Gateway_usedBy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One gateway with params and variables */
        get: operations["Gateway_get"];
        /** Update a gateway, or `{"action":"toggle"}`; restarted only when what the switch is told changes */
        put: operations["Gateway_update"];
        post?: never;
        /** Delete a gateway; 409 while routes use it */
        delete: operations["Gateway_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}/control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Start, stop, register or unregister a gateway */
        put: operations["Gateway_control"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}/params": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a param */
        post: operations["Gateway_createParam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}/param": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a param */
        post: operations["Gateway_createParam_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}/params/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a param, or `{"action":"toggle"}` */
        put: operations["Gateway_updateParam"];
        post?: never;
        /** Remove a param */
        delete: operations["Gateway_removeParam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}/param/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a param, or `{"action":"toggle"}` */
        put: operations["Gateway_updateParam_alias"];
        post?: never;
        /** Remove a param */
        delete: operations["Gateway_removeParam_alias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a variable */
        post: operations["Gateway_createVariable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}/variable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a variable */
        post: operations["Gateway_createVariable_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}/variables/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a variable, or `{"action":"toggle"}` */
        put: operations["Gateway_updateVariable"];
        post?: never;
        /** Remove a variable */
        delete: operations["Gateway_removeVariable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}/variable/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a variable, or `{"action":"toggle"}` */
        put: operations["Gateway_updateVariable_alias"];
        post?: never;
        /** Remove a variable */
        delete: operations["Gateway_removeVariable_alias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hotlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List DID numbers; `numbers`: of this extension, `line_number`: that contain it */
        get: operations["Hotline_list"];
        put?: never;
        /** Create a DID number */
        post: operations["Hotline_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hotlines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One DID number */
        get: operations["Hotline_get"];
        /** Update a DID number */
        put: operations["Hotline_update"];
        post?: never;
        /** Delete a DID number */
        delete: operations["Hotline_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/route_codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List route codes, newest first */
        get: operations["RouteCode_list"];
        put?: never;
        /** Create a route code */
        post: operations["RouteCode_create"];
        /** Delete every route code; `data` is how many there were */
        delete: operations["RouteCode_removeAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/route_codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One route code */
        get: operations["RouteCode_get"];
        /** Update a route code */
        put: operations["RouteCode_update"];
        post?: never;
        /** Delete a route code */
        delete: operations["RouteCode_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sip_profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The SIP profiles, and which switch runs each as it is stored */
        get: operations["SipProfile_list"];
        put?: never;
        /** Refused: there are the profiles internal and external */
        post: operations["SipProfile_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sip_profiles/sip_status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Address and state of the profiles that run */
        get: operations["SipProfile_states"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sip_profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One SIP profile with its params */
        get: operations["SipProfile_get"];
        /** Update a SIP profile, or `{"action":"toggle"}`; restarted only for what a rescan does not take over */
        put: operations["SipProfile_update"];
        post?: never;
        /** Refused: disable it instead */
        delete: operations["SipProfile_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sip_profiles/{id}/control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Start, stop, restart or rescan a profile on every switch, until that restarts */
        put: operations["SipProfile_control"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sip_profiles/{id}/params": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The params of a SIP profile */
        get: operations["SipProfile_listParams"];
        put?: never;
        /** Add a param */
        post: operations["SipProfile_createParam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sip_profiles/{id}/param": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a param */
        post: operations["SipProfile_createParam_alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sip_profiles/{id}/params/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a param, or `{"action":"toggle"}` */
        put: operations["SipProfile_updateParam"];
        post?: never;
        /** Remove a param */
        delete: operations["SipProfile_removeParam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sip_profiles/{id}/param/{childId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a param, or `{"action":"toggle"}` */
        put: operations["SipProfile_updateParam_alias"];
        post?: never;
        /** Remove a param */
        delete: operations["SipProfile_removeParam_alias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List trunks, newest first; passwords are never shown */
        get: operations["Trunk_list"];
        put?: never;
        /** Create a trunk; every switch starts it */
        post: operations["Trunk_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One trunk with the groups it is in */
        get: operations["Trunk_get"];
        /** Update a trunk */
        put: operations["Trunk_update"];
        post?: never;
        /** Delete a trunk; 409 while groups or routes use it */
        delete: operations["Trunk_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunk_groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List trunk groups, newest first */
        get: operations["TrunkGroup_list"];
        put?: never;
        /** Create a trunk group */
        post: operations["TrunkGroup_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunk_groups/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every trunk of every group, as the switches or Kamailio have it: `Active`, `inactive`, `trying` or `disabled` */
        get: operations["TrunkGroup_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunk_groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One trunk group with its trunks and route codes */
        get: operations["TrunkGroup_get"];
        /** Update a trunk group */
        put: operations["TrunkGroup_update"];
        post?: never;
        /** Delete a trunk group; 409 while route codes or routes use it */
        delete: operations["TrunkGroup_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunk_groups/{id}/trunks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trunks of a group, by priority */
        get: operations["TrunkGroup_trunks"];
        put?: never;
        /** Put a trunk into a group */
        post: operations["TrunkGroup_addTrunk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trunk_groups/{id}/trunks/{trunkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a trunk's place in a group */
        put: operations["TrunkGroup_placeTrunk"];
        post?: never;
        /** Take a trunk out of a group */
        delete: operations["TrunkGroup_removeTrunk"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        LoginInput: {
            /** @example admin */
            login?: string;
            /** @description another word for login */
            username?: string;
            /** @example Admin-1234 */
            password?: string;
            /** @description replaces the password */
            dev_key?: string;
            /**
             * @description asked for by some clients; the token is a plain one all the same
             * @enum {integer}
             */
            jwt?: 0 | 1;
        };
        OwnPassword: {
            /** @example Secret-1234 */
            old_password: string;
            /** @example Another-1234 */
            password: string;
        };
        UserInput: {
            /** @example alice */
            login: string;
            /**
             * @description never read back; empty on update keeps it
             * @example Secret-1234
             */
            password?: string;
            /** @example Alice */
            name?: string;
            /**
             * @description admin is also is_super=1
             * @example operator
             * @enum {string}
             */
            role?: "admin" | "operator" | "viewer";
            /**
             * @description 1 is role admin; 0 takes that role away
             * @enum {integer}
             */
            is_super?: 0 | 1;
            /** @enum {string} */
            type?: "NORMAL" | "AGENT" | "CONFMAN";
            tel?: string;
            email?: string;
            /**
             * @description 1: may not log in
             * @enum {integer}
             */
            disabled?: 0 | 1;
        };
        DevKeyInput: {
            /** @description whose key; yours when absent */
            user_id?: number;
            /** @example for the billing scripts */
            description?: string;
            /** @description what it is good for: `api` (the default) is all of /api, `cli` is /cli and nothing else */
            scopes?: string | string[];
        };
        BatchInput: {
            /**
             * @description calls to be made, in this order, each as of POST /api/channels
             * @example [
             *       {
             *         "destNumber": "1001"
             *       }
             *     ]
             */
            calls: {
                /**
                 * @description an extension, or a number that the routes of `context` take
                 * @example 1001
                 */
                destNumber?: string;
                /**
                 * @description what the answered call does; park when absent. three_way, eavesdrop and intercept take the UUID of either side of a running call
                 * @example park
                 */
                app?: string;
                /** @description argument of app */
                args?: string;
                /**
                 * @description app eavesdrop: who hears the listener speak, the side whose UUID args is (aleg) or the other one (bleg); nobody when absent. The listener’s keys change it: 1 the other side, 2 this side, 3 both, 0 nobody
                 * @enum {string}
                 */
                whisper?: "aleg" | "bleg";
                /** @description several applications, run in order; JSON only */
                apps?: {
                    /** @example playback */
                    app?: string;
                    /** @example tone_stream://%(1000,0,440) */
                    args?: string;
                }[];
                /**
                 * @description the called telephone is told to answer by itself
                 * @enum {integer}
                 */
                autoAnswer?: 0 | 1;
                /**
                 * @description 1 (default): a 183 with media counts as answered; 0: only the answer (200) does
                 * @enum {integer}
                 */
                earlyMedia?: 0 | 1;
                /** @description name the called side sees */
                cidName?: string;
                /** @description number the called side sees */
                cidNumber?: string;
                /** @description extension of a gateway device to call destNumber through */
                userGateway?: string;
                /**
                 * @description 1: answered at once with a jobUUID, and without the result of the call
                 * @enum {integer}
                 */
                async?: 0 | 1;
                /** @description whose routes outside numbers go through; default: the context of the caller's own extension, else context-1 */
                context?: string;
                /** @description seconds to ring; an extension's own timeout may be shorter */
                timeout?: number;
                /** @description the switch, as /readyz names it; default: where the phone is */
                node?: string;
            }[];
            /** @description calls that are begun per second, 0.01 to 50; default 1 */
            rate?: string;
            /** @description most calls at once, ringing or answered; default 10 */
            concurrent?: number;
        };
        CdrUuids: {
            /**
             * @description the legs that are wanted
             * @example cfd41551-bec3-4fc6-bca0-c1a07784f207
             */
            uuids: string | string[];
        };
        OriginateInput: {
            /**
             * @description an extension, or a number that the routes of `context` take
             * @example 1001
             */
            destNumber: string;
            /**
             * @description what the answered call does; park when absent. three_way, eavesdrop and intercept take the UUID of either side of a running call
             * @example park
             */
            app?: string;
            /** @description argument of app */
            args?: string;
            /**
             * @description app eavesdrop: who hears the listener speak, the side whose UUID args is (aleg) or the other one (bleg); nobody when absent. The listener’s keys change it: 1 the other side, 2 this side, 3 both, 0 nobody
             * @enum {string}
             */
            whisper?: "aleg" | "bleg";
            /** @description several applications, run in order; JSON only */
            apps?: {
                /** @example playback */
                app?: string;
                /** @example tone_stream://%(1000,0,440) */
                args?: string;
            }[];
            /**
             * @description the called telephone is told to answer by itself
             * @enum {integer}
             */
            autoAnswer?: 0 | 1;
            /**
             * @description 1 (default): a 183 with media counts as answered; 0: only the answer (200) does
             * @enum {integer}
             */
            earlyMedia?: 0 | 1;
            /** @description name the called side sees */
            cidName?: string;
            /** @description number the called side sees */
            cidNumber?: string;
            /** @description extension of a gateway device to call destNumber through */
            userGateway?: string;
            /**
             * @description 1: answered at once with a jobUUID, and without the result of the call
             * @enum {integer}
             */
            async?: 0 | 1;
            /** @description whose routes outside numbers go through; default: the context of the caller's own extension, else context-1 */
            context?: string;
            /** @description seconds to ring; an extension's own timeout may be shorter */
            timeout?: number;
            /** @description the switch, as /readyz names it; default: where the phone is */
            node?: string;
        };
        ChannelCommandInput: {
            /**
             * @description what to do
             * @example deaf
             * @enum {string}
             */
            action: "deaf" | "mute" | "record" | "mask_record" | "pause_record" | "snapshot" | "play" | "break" | "dtmf" | "set" | "hold" | "unhold" | "park" | "unpark" | "bridge" | "transfer" | "att_xfer";
            /**
             * @description deaf: whether this side hears nothing
             * @enum {string}
             */
            deaf?: "on" | "off";
            /**
             * @description mute: whether this side is silent
             * @enum {string}
             */
            mute?: "on" | "off";
            /**
             * @description mute: read (default) what this side says, write what it hears, or both
             * @enum {string}
             */
            direction?: "read" | "write" | "both";
            /**
             * @description record: begin or end
             * @enum {string}
             */
            record?: "on" | "off";
            /**
             * @description mask_record: whether silence is written in place of what is said
             * @enum {string}
             */
            mask?: "on" | "off";
            /**
             * @description pause_record: whether the time is left out of the recording
             * @enum {string}
             */
            pause?: "on" | "off";
            /** @description record on: name of the file, .wav, .mp4 and others; it must be a new one. Ending, masking, pausing: which recording; all of this call when absent */
            file_name?: string;
            /** @description snapshot: name of the file, .png; it must be a new one */
            png_name?: string;
            /** @description play: a file below the storage folder, tone_stream://, silence_stream://, local_stream:// or say: */
            file?: string;
            /** @description play: a media file, in place of file */
            media_id?: number;
            /**
             * @description play, break, transfer, park: this channel (aleg, default), whom it talks to (bleg), or both; park knows no bleg
             * @enum {string}
             */
            leg?: "aleg" | "bleg" | "both";
            /** @description dtmf: keys that are sent to this side, w for half a second */
            digits?: string;
            /** @description set: name of a variable, one that a route may set */
            variable?: string;
            /** @description set: its value; it is removed when absent */
            value?: string;
            /** @description transfer, att_xfer, unpark: the number, as whoever is moved (att_xfer: this side) would dial it */
            number?: string;
            /** @description transfer, unpark: a context whose routes number takes; default: that of whoever is moved */
            context?: string;
            /**
             * @description att_xfer: ask number while the other side waits (default); then join the two and leave, come back, or talk all three
             * @enum {string}
             */
            step?: "consult" | "complete" | "cancel" | "three_way";
            /** @description bridge, unpark: the channel to be connected with */
            other_uuid?: string;
        };
        WebhookInput: {
            /** @example https://crm.example.test/calls */
            url: string;
            description?: string;
            /**
             * @description of ringing, early, answered, hangup, bridge, unbridge, hold, unhold, emergency, cdr; ringing, early, answered and hangup when absent
             * @example ringing,answered,hangup
             */
            events?: string | string[];
            /**
             * @description of calls in these contexts; all when absent
             * @example context-1
             */
            contexts?: string | string[];
            /**
             * @description of the legs of these telephones; all when absent
             * @example 1001,1002
             */
            extensions?: string | string[];
            /**
             * @description channel variables that are sent too; `*`: all but secrets
             * @example sip_call_id
             */
            variables?: string | string[];
            /**
             * @description signs every request (HMAC-SHA256); never read back; empty on update keeps it
             * @example secret-of-the-crm
             */
            secret?: string;
            /**
             * @description headers that are sent too; never read back; `{}` removes them, empty on update keeps them
             * @example {
             *       "X-Api-Key": "key-of-the-crm"
             *     }
             */
            headers?: Record<string, never> | string;
            /** @description seconds that the receiver may take; 10 when absent */
            timeout?: number;
            /**
             * @description 1: is told nothing; what waits goes on waiting
             * @enum {integer}
             */
            disabled?: 0 | 1;
        };
        BlacklistInput: {
            /** @example test */
            name: string;
            description?: string;
            /**
             * @description 0 black list, 1 white list
             * @example 0
             */
            list_type: number;
            /**
             * @description whose number is compared: 0 caller, 1 called, 2 both
             * @example 0
             */
            limit_user_type: number;
        };
        BlacklistNumberInput: {
            /**
             * @description name or remark
             * @example lili
             */
            k?: string;
            /**
             * @description number; with `*` at its end every number that begins so
             * @example 1008
             */
            v: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        BlacklistNumbers: {
            /**
             * @example [
             *       {
             *         "k": "lisi",
             *         "v": "1009"
             *       }
             *     ]
             */
            data: {
                /**
                 * @description name or remark
                 * @example lili
                 */
                k?: string;
                /**
                 * @description number; with `*` at its end every number that begins so
                 * @example 1008
                 */
                v?: string;
                /** @enum {integer} */
                disabled?: 0 | 1;
            }[];
        };
        BlacklistNumberChanges: {
            /**
             * @example [
             *       {
             *         "id": 1,
             *         "k": "lili",
             *         "v": "1001"
             *       }
             *     ]
             */
            data: {
                /**
                 * @description name or remark
                 * @example lili
                 */
                k?: string;
                /**
                 * @description number; with `*` at its end every number that begins so
                 * @example 1008
                 */
                v?: string;
                /** @enum {integer} */
                disabled?: 0 | 1;
                id?: number;
            }[];
        };
        BlockInput: {
            /** @example test */
            name: string;
            description?: string;
            ver?: string;
            /** @description the drawing */
            xml?: string;
            /** @description the script, never run by this program */
            js?: string;
            /** @description the script that FreeSWITCH runs */
            lua?: string;
            ivr_menu_id?: string;
        };
        CallcenterInput: {
            /** @example Sales */
            name: string;
            description?: string;
            /**
             * @description who calls this number by a route to FS_DEST_CTI without dest_uuid waits here
             * @example 6000
             */
            nbr: string;
            /**
             * @description who is called first for those who wait
             * @enum {string}
             */
            strategy?: "ring-all" | "ring-progressively" | "longest-idle-agent" | "round-robin" | "top-down" | "agent-with-least-talk-time" | "agent-with-fewest-calls" | "sequentially-by-agent-order" | "random";
            /** @description ring-progressively: seconds until the next agent rings too */
            ring_progressively_delay?: number;
            /** @description a tone, a stream or hold_music://<id>; empty: what the switch plays to held calls */
            moh_sound?: string;
            /** @description a tone or a stream that those who wait hear now and then */
            announce_sound?: string;
            /** @description seconds between two of them; 0: never */
            announce_frequency?: number;
            /** @description seconds that a caller waits at most; 0: for ever */
            max_wait_time?: number;
            /** @description seconds that a caller waits while every agent is logged out; 0: as long as otherwise */
            max_wait_time_with_no_agent?: number;
            /** @description seconds more of those for who has just come */
            max_wait_time_with_no_agent_time_reached?: number;
            /**
             * @description 1: agents of the next level are called only after tier_rule_wait_second
             * @enum {integer}
             */
            tier_rules_apply?: 0 | 1;
            tier_rule_wait_second?: number;
            /**
             * @description 1: after so many seconds times the level
             * @enum {integer}
             */
            tier_rule_wait_multiply_level?: 0 | 1;
            /**
             * @description 1: a level with nobody logged in is passed over at once
             * @enum {integer}
             */
            tier_rule_no_agent_no_wait?: 0 | 1;
            /**
             * @description where a caller goes whom nobody took in time; empty: is told so and let go
             * @enum {string}
             */
            overflow_dest_type?: "FS_DEST_USER" | "FS_DEST_RING_EXTNS" | "FS_DEST_SEQ_EXTNS" | "FS_DEST_IVR" | "FS_DEST_IVRBLOCK" | "FS_DEST_CONFERENCE" | "FS_DEST_CONFERENCE_ROOM" | "FS_DEST_USER_CONFERENCE" | "FS_DEST_MEETING" | "FS_DEST_MEETING_ROOM" | "FS_DEST_NUM_QUEUE" | "FS_DEST_CTI" | "FS_DEST_SCRIPT";
            /** @description its id, as a route's dest_uuid */
            overflow_dest_uuid?: string;
            /** @description its number, where it goes by that */
            overflow_number?: string;
        };
        CallcenterAgentInput: {
            /**
             * @description an extension
             * @example 1
             */
            extn_id: number;
            /** @description lower ones are called first */
            level?: number;
            /** @description the order within a level */
            position?: number;
            /**
             * @description the same in every call centre, as are all fields that follow
             * @enum {string}
             */
            status?: "Available" | "On Break" | "Logged Out";
            /** @description seconds of rest after a call */
            wrap_up_time?: number;
            /** @description so many calls not answered make it On Break; 0: never */
            max_no_answer?: number;
            /** @description seconds until the next call after it refused one */
            reject_delay_time?: number;
            /** @description the same after it was busy */
            busy_delay_time?: number;
            /** @description the same after it did not answer */
            no_answer_delay_time?: number;
        };
        ConferenceProfileInput: {
            /** @example wideband */
            name: string;
            description?: string;
        };
        ConferenceProfileParamInput: {
            /**
             * @description a param of mod_conference
             * @example energy-level
             */
            k: string;
            /** @example 200 */
            v: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description order */
            o?: number;
        };
        ConferenceRoomInput: {
            /** @example Monday meeting */
            name: string;
            description?: string;
            /**
             * @description number of the room
             * @example 3000
             */
            nbr: string;
            realm?: string;
            /** @description a conference profile */
            profile_id?: number;
            /** @description most members, at least two; 0: any number */
            capacity?: number;
            pin?: string;
            admin_pin?: string;
            /** @enum {integer} */
            auto_mute?: 0 | 1;
        };
        ContextInput: {
            /** @example 总部 */
            name: string;
            description?: string;
            /** @description stored, not used (seed 003) */
            domain?: string;
            /**
             * @description 1: DID numbers are looked up before routes
             * @enum {integer}
             */
            hotline_enabled?: 0 | 1;
            /** @description the hold music of its extensions that have none of their own; absent: the default one */
            hold_music_id?: number;
        };
        DictInput: {
            /** @example DEPARTMENT */
            realm: string;
            /** @example sales */
            k: string;
            /** @example Sales */
            v?: string;
            d?: string;
            /** @description order within the realm */
            o?: number;
        };
        DistributorInput: {
            /** @example two lines */
            name: string;
            description?: string;
            /** @description 0: the sum of the nodes' weights */
            total_weight?: number;
        };
        DistributorNodeInput: {
            /**
             * @description the name of a gateway, or `user/<number>`: calls are sent there; or a number such as `02131234567`: the transformation `X/<distributor>` picks it
             * @example office line
             */
            k: string;
            /** @description its share of the calls */
            weight?: number;
            /** @description order */
            o?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        FuncCodeInput: {
            /** @example *123 */
            func_code: string;
            /**
             * @example FS_DEST_FUNC_CALL_FORWARDING
             * @enum {string}
             */
            func_type: "FS_DEST_FUNC_CALL_FORWARDING" | "FS_DEST_FUNC_CALL_FORWARDING_CANCEL" | "FS_DEST_FUNC_CALL_FORWARD_BUSY" | "FS_DEST_FUNC_CALL_FORWARD_BUSY_CANCEL" | "FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE" | "FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE_CANCEL" | "FS_DEST_FUNC_CALL_DND" | "FS_DEST_FUNC_CALL_DND_CANCEL" | "FS_DEST_FORCE_INSERT" | "FS_DEST_FORCE_BREAKDOWN" | "FS_DEST_EAVESDROP" | "FS_DEST_LAST_INTERCEPT" | "FS_DEST_DEST_INTERCEPT" | "FS_DEST_FUNC_CALL_VOICEMAIL" | "FS_DEST_FUNC_CALL_FIFO_BACK" | "FS_DEST_FUNC_CALL_RECORD" | "FS_DEST_TIMELY_MEETING" | "FS_DEST_MCASTS";
            description?: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        IvrInput: {
            /** @example welcome */
            name: string;
            description?: string;
            /** @description greeting; without one the caller is asked for a number */
            greet_long?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description short greeting, for every further time */
            greet_short?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description after a wrong key */
            invalid_sound?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description before the call ends behind the menu */
            exit_sound?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description before a transfer */
            transfer_sound?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description how long to wait for the first key, and for all of them, milliseconds; 0: 10 s */
            timeout?: number;
            /** @description wrong keys in a row that end the menu; 0: 3 */
            max_failures?: number;
            /** @description times without a key that end the menu; 0: 3 */
            max_timeouts?: number;
            /**
             * @description an application with its argument
             * @example hangup NORMAL_CLEARING
             */
            exec_on_max_failures?: string;
            /** @description an application with its argument */
            exec_on_max_timeouts?: string;
            /** @description confirms what was keyed; `1` where only `confirm_macro` is set */
            confirm_key?: string;
            /** @description a phrase macro that asks for it; spells the keys when absent */
            confirm_macro?: string;
            /** @description how often it is asked for; 0: 3 */
            confirm_attempts?: number;
            /** @description a speech engine of the switch; without one IVR_TTS cannot act */
            tts_engine?: string;
            /** @description `default` when absent */
            tts_voice?: string;
            /** @description most digits that are collected; raised to its longest key, and to the longest extension number where one has `match_prefix` */
            digit_len?: number;
            /** @description longest pause between two keys, milliseconds; 0: half of `timeout` */
            inter_digit_timeout?: number;
            /** @description asked for before the menu, three times at most */
            pin?: string;
            /** @description asks for the PIN */
            pin_file?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description after a wrong PIN */
            bad_pin_file?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
        };
        IvrActionInput: {
            /** @example 333 */
            digits: string;
            /**
             * @example IVR_QUEUE
             * @enum {string}
             */
            action: "IVR_EXTENSION" | "IVR_QUEUE" | "IVR_MEETING_ROOM" | "IVR_CONFERENCE_ROOM" | "IVR_CONFERENCE" | "IVR_SCRIPT" | "IVR_SYSTEM" | "IVR_ROUTE" | "IVR_PLAY" | "IVR_TTS" | "IVR_SUB" | "IVR_TOP" | "IVR_BACK" | "IVR_EXIT";
            /**
             * @description 1: more digits may follow
             * @enum {integer}
             */
            match_prefix?: 0 | 1;
            /**
             * @description whom or what, an id for most actions
             * @example 5
             */
            args?: string;
            /** @description what `args` is called; IVR_ROUTE: the called number */
            body?: string;
        };
        MeetingInput: {
            /** @example Quarterly review */
            name: string;
            description?: string;
            /**
             * @description who calls this number by a route to FS_DEST_MEETING comes into the meeting
             * @example 8800
             */
            nbr: string;
            /** @description the conference room it takes place in; empty: a conference of its own */
            room_id?: number;
            /** @description the conference profile of its own conference */
            profile_id?: number;
            /**
             * @description on the PBX's clock; before it callers are told so and let go
             * @example 2030-01-31 08:30:00
             */
            starts_at: string;
            /**
             * @description from then on nobody is let in any more; who is in may stay
             * @example 2030-01-31 10:00:00
             */
            ends_at: string;
            /** @description empty: the room's, or none */
            pin?: string;
        };
        NumberTranslationInput: {
            /** @example test */
            name: string;
            description?: string;
            /**
             * @description the whole number or how it begins; kept on update
             * @example exact
             * @enum {string}
             */
            type: "exact" | "prefix";
        };
        NtsNumberInput: {
            /** @example 10001 */
            original_number: string;
            /** @example 901001 */
            nts_number: string;
        };
        NtsNumbers: {
            /**
             * @example [
             *       {
             *         "original_number": "1002",
             *         "nts_number": "811002"
             *       }
             *     ]
             */
            data: {
                /** @example 10001 */
                original_number?: string;
                /** @example 901001 */
                nts_number?: string;
            }[];
        };
        QueueInput: {
            /** @example Support */
            name: string;
            description?: string;
            /**
             * @description who calls this number by a route to FS_DEST_NUM_QUEUE waits in this queue
             * @example 7000
             */
            nbr: string;
            /**
             * @description ringall: the members ring at once for the first who waits; enterprise: each for one of those
             * @enum {string}
             */
            strategy?: "ringall" | "enterprise";
            /** @description seconds that members ring */
            ring_timeout?: number;
            /** @description seconds until members that did not answer are called again */
            retry_delay?: number;
            /** @description a tone, a stream or hold_music://<id>; empty: what the switch plays to held calls */
            hold_music?: string;
            /** @description callers are asked to wait every so many seconds; 0: never */
            announce_interval?: number;
            /** @description seconds that a caller waits at most; 0: for ever */
            max_wait?: number;
            /** @description where a caller goes who has waited so long; empty: is told that nobody answers */
            overflow_number?: string;
        };
        QueueMemberInput: {
            /**
             * @description an extension
             * @example 1
             */
            extn_id: number;
            /** @description seconds that it rings, at least 10; 0: the queue's ring_timeout */
            timeout?: number;
            /** @description seconds of rest after a call */
            lag?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        RouteInput: {
            /** @example IVR test */
            name: string;
            description?: string;
            /**
             * @description a context's key
             * @example context-1
             */
            context: string;
            /**
             * @description what the number begins with; empty takes every number
             * @example 1
             */
            prefix?: string;
            /**
             * @description longest number it takes
             * @example 12
             */
            max_length: number;
            /**
             * @example FS_DEST_USER
             * @enum {string}
             */
            dest_type: "FS_DEST_USER" | "FS_DEST_RING_EXTNS" | "FS_DEST_GATEWAY" | "FS_DEST_USERGW" | "FS_DEST_SYSTEM" | "FS_DEST_IP" | "FS_DEST_IVRBLOCK" | "FS_DEST_CONFERENCE" | "FS_DEST_CONFERENCE_ROOM" | "FS_DEST_MEETING" | "FS_DEST_MEETING_ROOM" | "FS_DEST_USER_CONFERENCE" | "FS_DEST_DISTRIBUTORS" | "FS_DEST_CTI" | "FS_DEST_NUM_QUEUE" | "FS_DEST_SCRIPT" | "FS_DEST_IVR" | "FS_DEST_CLUSTER_TRUNK" | "FS_DEST_CLUSTER_TRUNK_GROUP" | "FS_DEST_SEQ_EXTNS" | "IVRBLOCK";
            /** @description id of the destination, or a list of them */
            dest_uuid?: string;
            /** @description FS_DEST_SYSTEM: one application a line; FS_DEST_IP: `ip`, `ip:port` or `ip:port;transport=tcp` */
            body?: string;
            /** @description what becomes of the called number: `-0+9`, `-0`, `+9`, `r999`, `R999`, `m2999`, `i29`, `I29`, `d22`, `999`, `@text`, `/pattern/replacement/`, `s/prefix_nts_1/original_number/nts_number/` or `X/distributor` */
            dnc?: string;
            /** @description what becomes of the caller's number, as `dnc` */
            sdnc?: string;
            /** @description number shown to the called side */
            cid_number?: string;
            /** @enum {integer} */
            auto_record?: 0 | 1;
            /** @example 0.00 */
            bill_rate?: string;
            /** @description id of a black or white list */
            blacklist?: string;
            /**
             * @description 1: media passes the switch
             * @enum {integer}
             */
            proxy_media?: 0 | 1;
            /** @description 0 emergency, 1 office, 2 local, 3 national, 4 international */
            route_type?: number;
            /**
             * @description 1: callers who are no extension may leave by it, through a gateway or to an address
             * @enum {integer}
             */
            allow_transit?: 0 | 1;
            /** @description codecs of the called leg, array or comma-separated; stored comma-separated */
            media_codec?: string | string[];
            /** @enum {integer} */
            did_enabled?: 0 | 1;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        RouteBatch: {
            /**
             * @description ids of the routes
             * @example [
             *       1,
             *       2
             *     ]
             */
            route: (number | string)[];
            /** @enum {integer} */
            auto_record?: 0 | 1;
            media_codec?: string | string[];
            /** @example 3 */
            route_type?: number;
            /** @enum {integer} */
            proxy_media?: 0 | 1;
            bill_rate?: string;
            blacklist?: string;
            /** @enum {integer} */
            did_enabled?: 0 | 1;
        };
        RouteParamInput: {
            /**
             * @description application
             * @example set
             */
            k: string;
            /**
             * @description its argument
             * @example a=2222
             */
            v?: string;
            /** @description order */
            o?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        TimeRecurrenceInput: {
            /**
             * @description a route
             * @example 1
             */
            route_id: number;
            /**
             * @description dtstart|duration|freq|until|interval|byday|bymonthday|byyearday|byweekno|bymonth
             * @example 20230305T170000|PT6H|daily||1|MO,TU,WE,TH,FR
             */
            time_recurrence?: string;
            /**
             * @example FS_DEST_USER
             * @enum {string}
             */
            dest_type: "FS_DEST_USER" | "FS_DEST_RING_EXTNS" | "FS_DEST_GATEWAY" | "FS_DEST_USERGW" | "FS_DEST_SYSTEM" | "FS_DEST_IP" | "FS_DEST_IVRBLOCK" | "FS_DEST_CONFERENCE" | "FS_DEST_CONFERENCE_ROOM" | "FS_DEST_MEETING" | "FS_DEST_MEETING_ROOM" | "FS_DEST_USER_CONFERENCE" | "FS_DEST_DISTRIBUTORS" | "FS_DEST_CTI" | "FS_DEST_NUM_QUEUE" | "FS_DEST_SCRIPT" | "FS_DEST_IVR" | "FS_DEST_CLUSTER_TRUNK" | "FS_DEST_CLUSTER_TRUNK_GROUP" | "FS_DEST_SEQ_EXTNS" | "IVRBLOCK";
            /** @description as in a route */
            dest_uuid?: string;
            /** @description as in a route */
            body?: string;
            /** @description in place of time_recurrence: every time of that template is copied */
            template_id?: number;
        };
        TimeRecurrenceFields: {
            /**
             * @description a route
             * @example 1
             */
            route_id: number;
            /**
             * @description dtstart|duration|freq|until|interval|byday|bymonthday|byyearday|byweekno|bymonth
             * @example 20230305T170000|PT6H|daily||1|MO,TU,WE,TH,FR
             */
            time_recurrence?: string;
            /**
             * @example FS_DEST_USER
             * @enum {string}
             */
            dest_type: "FS_DEST_USER" | "FS_DEST_RING_EXTNS" | "FS_DEST_GATEWAY" | "FS_DEST_USERGW" | "FS_DEST_SYSTEM" | "FS_DEST_IP" | "FS_DEST_IVRBLOCK" | "FS_DEST_CONFERENCE" | "FS_DEST_CONFERENCE_ROOM" | "FS_DEST_MEETING" | "FS_DEST_MEETING_ROOM" | "FS_DEST_USER_CONFERENCE" | "FS_DEST_DISTRIBUTORS" | "FS_DEST_CTI" | "FS_DEST_NUM_QUEUE" | "FS_DEST_SCRIPT" | "FS_DEST_IVR" | "FS_DEST_CLUSTER_TRUNK" | "FS_DEST_CLUSTER_TRUNK_GROUP" | "FS_DEST_SEQ_EXTNS" | "IVRBLOCK";
            /** @description as in a route */
            dest_uuid?: string;
            /** @description as in a route */
            body?: string;
        };
        TimeTemplateInput: {
            /** @example template_11 */
            name: string;
            description?: string;
        };
        TemplateTimeInput: {
            /**
             * @description a template
             * @example 1
             */
            template_id: number;
            /**
             * @description dtstart|duration|freq|until|interval|byday|bymonthday|byyearday|byweekno|bymonth
             * @example 20230305T170000|PT6H|daily||1|MO,TU,WE,TH,FR
             */
            time_recurrence: string;
        };
        ExtensionInput: {
            /** @example 1002 */
            extn: string;
            /**
             * @description shown to the called side without cid_name
             * @example Alice
             */
            name?: string;
            /**
             * @description never read back; empty on update keeps it
             * @example secret-1002
             */
            password?: string;
            /** @description md5(extn:realm:password) in place of a password; never read back */
            a1_hash?: string;
            /** @description the realm of a1_hash; the extension's domain when absent */
            a1_realm?: string;
            /**
             * @description a context's key
             * @example context-1
             */
            context?: string;
            cid_name?: string;
            cid_number?: string;
            /** @description highest route_type it may call */
            call_authority?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description empty: PBX_DOMAIN */
            domain?: string;
            /** @enum {string} */
            type?: "SIP" | "WebRTC" | "SIP+WebRTC" | "H323" | "GATEWAY" | "HK";
            /** @description the user it belongs to */
            user_id?: number;
            /** @description the hold music that is heard by whom it holds; absent: that of its context */
            hold_music_id?: number;
            /** @description addresses it may register and call from: CIDRs, comma-separated (auth-acl) */
            extn_cidr?: string;
            /** @description phones registered at once, all of which ring; 0: no limit */
            max_registrations?: number;
            /** @description regular expression its phones' User-Agent must match */
            user_agent_filter?: string;
            /**
             * @description 1: may not register
             * @enum {integer}
             */
            forbid_register?: 0 | 1;
            /** @description a second number */
            number_alias?: string;
            /** @description never read back */
            vm_password?: string;
            /**
             * @description 1: what it does not take goes to its mailbox
             * @enum {integer}
             */
            voicemail?: 0 | 1;
            /** @enum {integer} */
            auto_record?: 0 | 1;
            codec?: string | string[];
            /**
             * @description 1: its phone is called with encrypted media (SRTP) or not at all
             * @enum {integer}
             */
            enable_srtp?: 0 | 1;
            /** @description 0 as offered, 1 SIP INFO, 2 inband, 3 RFC 2833 */
            dtmf_type?: number;
            /** @description seconds its phone rings */
            timeout?: number;
            /**
             * @description 0: may call for help only
             * @enum {integer}
             */
            call_limit?: 0 | 1;
            /**
             * @description 0: may not be called
             * @enum {integer}
             */
            called_limit?: 0 | 1;
            /**
             * @description 1: do not disturb: callers hear busy, or go where busy ones do
             * @enum {integer}
             */
            dnd?: 0 | 1;
            /** @description where all its calls go, as if it called there */
            forward_always?: string;
            /** @description where calls go while it is busy or declines */
            forward_busy?: string;
            /** @description where calls go that it does not answer in time */
            forward_no_answer?: string;
            /** @description where calls go while it is not registered */
            forward_unreachable?: string;
            /** @description calls at the same time, made and taken; 0: no limit */
            max_calls?: number;
            /** @description when hotline_address is called: 0 never, 1 it rings too, 2 not answered in time, 3 busy, declined or not reached, 4 always; the forwards outrank it */
            hotline_type?: number;
            /** @description a second number, called as if it called there */
            hotline_address?: string;
            /**
             * @description 1: may join the calls of others (强插)
             * @enum {integer}
             */
            force_insert?: 0 | 1;
            /**
             * @description 1: may end the calls of others (强拆)
             * @enum {integer}
             */
            force_breakdown?: 0 | 1;
            /**
             * @description 1: may listen to the calls of others, and record them
             * @enum {integer}
             */
            eavesdrop?: 0 | 1;
            /**
             * @description 1: others may not pick up what rings there
             * @enum {integer}
             */
            intercept?: 0 | 1;
        };
        ExtensionParamInput: {
            /** @example sip-force-expires */
            k: string;
            /** @example 600 */
            v?: string;
            /** @description order */
            o?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        ExtensionVariableInput: {
            /** @example x_team */
            k: string;
            /** @example sales */
            v?: string;
            /** @description order */
            o?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description 0 both, 1 inbound, 2 outbound */
            direction?: number;
        };
        MediaInput: {
            /**
             * @description the file's own name when absent
             * @example welcome.wav
             */
            name: string;
            /**
             * @description a key of dict realm MFILE_TYPE; UPLOAD when absent
             * @example UPLOAD
             */
            type?: string;
            description?: string;
        };
        HoldMusicInput: {
            /** @example Lobby */
            name: string;
            description?: string;
            /**
             * @description sounds, in the order they are played
             * @example 1
             */
            media_ids: string | string[];
            /**
             * @description 1: for whoever has none of their own, instead of the one that was
             * @enum {integer}
             */
            is_default?: 0 | 1;
        };
        IpRuleInput: {
            /** @example 1.1.21.12 */
            target_ip: string;
            /** @example test */
            target_name?: string;
            /**
             * @description a port with tcp or udp, or `all`
             * @example 21345
             */
            target_port?: string;
            /**
             * @example udp
             * @enum {string}
             */
            target_protocol?: "tcp" | "udp" | "all";
        };
        IpQuery: {
            /** @example 1.1.21.12 */
            query_ip: string;
        };
        SimulationInput: {
            /**
             * @description the number that is called
             * @example 1002
             */
            destNumber: string;
            /**
             * @description an extension, `1001` or `1001@domain`, or the number a stranger shows
             * @example 1001
             */
            caller?: string;
            /** @description a context's key; empty: that of the caller, or of the carrier at `ip` */
            context?: string;
            /** @description when, on the clock of the PBX's zone: `2026-12-24 18:00:00`; empty: now */
            at?: string;
            /** @description the address a call from outside comes from: a carrier’s, or a stranger’s */
            ip?: string;
        };
        DodInput: {
            /**
             * @description an extension's number, `1005` or `1005|domain`
             * @example 1005
             */
            extn: string;
            /** @example 6553998 */
            line_number: string;
            /**
             * @example GATEWAY
             * @enum {string}
             */
            type: "GATEWAY" | "DISTRIBUTORS" | "TRUNKS" | "TRUNK";
            /** @description of the gateway, distributor or trunk; it or its name is needed */
            ref_id?: number;
            /**
             * @description of the gateway, distributor or trunk
             * @example example
             */
            name?: string;
        };
        GatewayControl: {
            /**
             * @example start
             * @enum {string}
             */
            action: "start" | "killgw" | "register" | "unregister" | "stop" | "reg" | "unreg";
            /**
             * @description the gateway's name
             * @example office line
             */
            gwname?: string;
        };
        GatewayInput: {
            /** @example office line */
            name: string;
            /** @example 192.0.2.20:5060 */
            realm: string;
            /** @example 2001 */
            username?: string;
            /**
             * @description never read back; empty on update keeps it
             * @example secret-2001
             */
            password?: string;
            /**
             * @description stored and answered as yes or no; yes when absent
             * @example no
             * @enum {string}
             */
            register?: "yes" | "no" | "true" | "false" | "1" | "0";
            /** @description a SIP profile; the external one when absent */
            profile_id?: number;
            description?: string;
            /**
             * @description 1: not in any switch
             * @enum {integer}
             */
            disabled?: 0 | 1;
            template?: string;
        };
        GatewayParamInput: {
            /** @example auth-username */
            k: string;
            /** @example 2001 */
            v?: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description order */
            o?: number;
        };
        GatewayVariableInput: {
            /** @example x_carrier */
            k: string;
            /** @example main */
            v?: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description order */
            o?: number;
            /**
             * @description 0 both, 1 inbound, 2 outbound; answered as a number
             * @enum {string}
             */
            direction?: "0" | "1" | "2" | "both" | "inbound" | "outbound";
        };
        HotlineInput: {
            /** @example 6553998 */
            line_number: string;
            /**
             * @description extensions it rings, in order; array or comma-separated
             * @example 1005
             */
            numbers?: string | string[];
            description?: string;
            /** @description stored, not used (seed 003) */
            type?: string;
            /** @description stored, not used (seed 003) */
            ref_id?: string;
        };
        RouteCodeInput: {
            /** @example code00 */
            code: string;
            /**
             * @description a trunk group
             * @example 1
             */
            tg_id: number;
            description?: string;
        };
        SipProfileInput: {
            /** @description internal or external; cannot be changed */
            name?: string;
            /** @example phones in the office */
            description?: string;
            /**
             * @description 1: runs on no switch
             * @enum {integer}
             */
            disabled?: 0 | 1;
            /** @description the param sip-ip */
            sip_ip?: string;
            /** @description the param sip-port */
            sip_port?: string;
            /** @description the param rtp-ip */
            rtp_ip?: string;
            /** @description the param inbound-codec-prefs */
            icodec?: string;
            /** @description the param outbound-codec-prefs */
            ocodec?: string;
        };
        SipProfileControl: {
            /**
             * @example rescan
             * @enum {string}
             */
            action: "start" | "stop" | "restart" | "rescan";
        };
        SipProfileParamInput: {
            /** @example rtp-timeout-sec */
            k: string;
            /** @example 120 */
            v: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description order */
            o?: number;
        };
        TrunkInput: {
            /** @example trunk_111 */
            name: string;
            description?: string;
            /** @enum {string} */
            type?: "INOUT" | "IN" | "OUT";
            /** @enum {string} */
            protocol?: "UDP" | "TCP" | "TLS";
            /**
             * @description address of the other side
             * @example sip:192.0.2.20:5060
             */
            remote_addr?: string;
            /** @description our address as it shall see it, in Contact and From */
            local_addr?: string;
            /** @description false when absent; true needs username and password */
            register?: boolean;
            /** @description of our account there */
            username?: string;
            /** @description never read back; empty on update keeps it */
            password?: string;
            /** @description true when absent */
            enabled?: boolean;
            /**
             * @description context of the calls that come from it
             * @example context-2
             */
            source?: string;
            /** @description array or comma-separated; stored comma-separated */
            media_codec?: string | string[];
            /**
             * @description gateway parameters such as `ping`, as an object or its JSON text; answered as text
             * @example {"ping":"30"}
             */
            params?: Record<string, never> | string;
        };
        TrunkGroupPlace: {
            /**
             * @description the lowest is tried first
             * @example 0
             */
            priority?: number;
            /** @description share of the calls; 1 when absent */
            weight?: number;
        };
        TrunkGroupInput: {
            /** @example t_group9 */
            name: string;
            description?: string;
            /**
             * @description in turn, by weight (both in seed 003), or by priority (ours); RR when absent
             * @enum {string}
             */
            strategy?: "RR" | "WEIGHT" | "PRIORITY";
            /** @description empty, or an object without fields: a group has no parameters */
            params?: Record<string, never> | string;
        };
        TrunkGroupMemberInput: {
            /**
             * @description the lowest is tried first
             * @example 0
             */
            priority?: number;
            /** @description share of the calls; 1 when absent */
            weight?: number;
            /**
             * @description a trunk
             * @example 1
             */
            trunk_id: number;
        };
        UserInputChanges: {
            /** @example alice */
            login?: string;
            /**
             * @description never read back; empty on update keeps it
             * @example Secret-1234
             */
            password?: string;
            /** @example Alice */
            name?: string;
            /**
             * @description admin is also is_super=1
             * @example operator
             * @enum {string}
             */
            role?: "admin" | "operator" | "viewer";
            /**
             * @description 1 is role admin; 0 takes that role away
             * @enum {integer}
             */
            is_super?: 0 | 1;
            /** @enum {string} */
            type?: "NORMAL" | "AGENT" | "CONFMAN";
            tel?: string;
            email?: string;
            /**
             * @description 1: may not log in
             * @enum {integer}
             */
            disabled?: 0 | 1;
        };
        WebhookInputChanges: {
            /** @example https://crm.example.test/calls */
            url?: string;
            description?: string;
            /**
             * @description of ringing, early, answered, hangup, bridge, unbridge, hold, unhold, emergency, cdr; ringing, early, answered and hangup when absent
             * @example ringing,answered,hangup
             */
            events?: string | string[];
            /**
             * @description of calls in these contexts; all when absent
             * @example context-1
             */
            contexts?: string | string[];
            /**
             * @description of the legs of these telephones; all when absent
             * @example 1001,1002
             */
            extensions?: string | string[];
            /**
             * @description channel variables that are sent too; `*`: all but secrets
             * @example sip_call_id
             */
            variables?: string | string[];
            /**
             * @description signs every request (HMAC-SHA256); never read back; empty on update keeps it
             * @example secret-of-the-crm
             */
            secret?: string;
            /**
             * @description headers that are sent too; never read back; `{}` removes them, empty on update keeps them
             * @example {
             *       "X-Api-Key": "key-of-the-crm"
             *     }
             */
            headers?: Record<string, never> | string;
            /** @description seconds that the receiver may take; 10 when absent */
            timeout?: number;
            /**
             * @description 1: is told nothing; what waits goes on waiting
             * @enum {integer}
             */
            disabled?: 0 | 1;
        };
        CtiSettingsInputChanges: unknown;
        BlacklistInputChanges: {
            /** @example test */
            name?: string;
            description?: string;
            /**
             * @description 0 black list, 1 white list
             * @example 0
             */
            list_type?: number;
            /**
             * @description whose number is compared: 0 caller, 1 called, 2 both
             * @example 0
             */
            limit_user_type?: number;
        };
        BlacklistNumberInputChanges: {
            /**
             * @description name or remark
             * @example lili
             */
            k?: string;
            /**
             * @description number; with `*` at its end every number that begins so
             * @example 1008
             */
            v?: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        BlockInputChanges: {
            /** @example test */
            name?: string;
            description?: string;
            ver?: string;
            /** @description the drawing */
            xml?: string;
            /** @description the script, never run by this program */
            js?: string;
            /** @description the script that FreeSWITCH runs */
            lua?: string;
            ivr_menu_id?: string;
        };
        CallcenterInputChanges: {
            /** @example Sales */
            name?: string;
            description?: string;
            /**
             * @description who calls this number by a route to FS_DEST_CTI without dest_uuid waits here
             * @example 6000
             */
            nbr?: string;
            /**
             * @description who is called first for those who wait
             * @enum {string}
             */
            strategy?: "ring-all" | "ring-progressively" | "longest-idle-agent" | "round-robin" | "top-down" | "agent-with-least-talk-time" | "agent-with-fewest-calls" | "sequentially-by-agent-order" | "random";
            /** @description ring-progressively: seconds until the next agent rings too */
            ring_progressively_delay?: number;
            /** @description a tone, a stream or hold_music://<id>; empty: what the switch plays to held calls */
            moh_sound?: string;
            /** @description a tone or a stream that those who wait hear now and then */
            announce_sound?: string;
            /** @description seconds between two of them; 0: never */
            announce_frequency?: number;
            /** @description seconds that a caller waits at most; 0: for ever */
            max_wait_time?: number;
            /** @description seconds that a caller waits while every agent is logged out; 0: as long as otherwise */
            max_wait_time_with_no_agent?: number;
            /** @description seconds more of those for who has just come */
            max_wait_time_with_no_agent_time_reached?: number;
            /**
             * @description 1: agents of the next level are called only after tier_rule_wait_second
             * @enum {integer}
             */
            tier_rules_apply?: 0 | 1;
            tier_rule_wait_second?: number;
            /**
             * @description 1: after so many seconds times the level
             * @enum {integer}
             */
            tier_rule_wait_multiply_level?: 0 | 1;
            /**
             * @description 1: a level with nobody logged in is passed over at once
             * @enum {integer}
             */
            tier_rule_no_agent_no_wait?: 0 | 1;
            /**
             * @description where a caller goes whom nobody took in time; empty: is told so and let go
             * @enum {string}
             */
            overflow_dest_type?: "FS_DEST_USER" | "FS_DEST_RING_EXTNS" | "FS_DEST_SEQ_EXTNS" | "FS_DEST_IVR" | "FS_DEST_IVRBLOCK" | "FS_DEST_CONFERENCE" | "FS_DEST_CONFERENCE_ROOM" | "FS_DEST_USER_CONFERENCE" | "FS_DEST_MEETING" | "FS_DEST_MEETING_ROOM" | "FS_DEST_NUM_QUEUE" | "FS_DEST_CTI" | "FS_DEST_SCRIPT";
            /** @description its id, as a route's dest_uuid */
            overflow_dest_uuid?: string;
            /** @description its number, where it goes by that */
            overflow_number?: string;
        };
        CallcenterAgentInputChanges: {
            /**
             * @description an extension
             * @example 1
             */
            extn_id?: number;
            /** @description lower ones are called first */
            level?: number;
            /** @description the order within a level */
            position?: number;
            /**
             * @description the same in every call centre, as are all fields that follow
             * @enum {string}
             */
            status?: "Available" | "On Break" | "Logged Out";
            /** @description seconds of rest after a call */
            wrap_up_time?: number;
            /** @description so many calls not answered make it On Break; 0: never */
            max_no_answer?: number;
            /** @description seconds until the next call after it refused one */
            reject_delay_time?: number;
            /** @description the same after it was busy */
            busy_delay_time?: number;
            /** @description the same after it did not answer */
            no_answer_delay_time?: number;
        };
        ConferenceProfileInputChanges: {
            /** @example wideband */
            name?: string;
            description?: string;
        };
        ConferenceProfileParamInputChanges: {
            /**
             * @description a param of mod_conference
             * @example energy-level
             */
            k?: string;
            /** @example 200 */
            v?: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description order */
            o?: number;
        };
        ConferenceRoomInputChanges: {
            /** @example Monday meeting */
            name?: string;
            description?: string;
            /**
             * @description number of the room
             * @example 3000
             */
            nbr?: string;
            realm?: string;
            /** @description a conference profile */
            profile_id?: number;
            /** @description most members, at least two; 0: any number */
            capacity?: number;
            pin?: string;
            admin_pin?: string;
            /** @enum {integer} */
            auto_mute?: 0 | 1;
        };
        ContextInputChanges: {
            /** @example 总部 */
            name?: string;
            description?: string;
            /** @description stored, not used (seed 003) */
            domain?: string;
            /**
             * @description 1: DID numbers are looked up before routes
             * @enum {integer}
             */
            hotline_enabled?: 0 | 1;
            /** @description the hold music of its extensions that have none of their own; absent: the default one */
            hold_music_id?: number;
        };
        DictInputChanges: {
            /** @example DEPARTMENT */
            realm?: string;
            /** @example sales */
            k?: string;
            /** @example Sales */
            v?: string;
            d?: string;
            /** @description order within the realm */
            o?: number;
        };
        DistributorInputChanges: {
            /** @example two lines */
            name?: string;
            description?: string;
            /** @description 0: the sum of the nodes' weights */
            total_weight?: number;
        };
        DistributorNodeInputChanges: {
            /**
             * @description the name of a gateway, or `user/<number>`: calls are sent there; or a number such as `02131234567`: the transformation `X/<distributor>` picks it
             * @example office line
             */
            k?: string;
            /** @description its share of the calls */
            weight?: number;
            /** @description order */
            o?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        FuncCodeInputChanges: {
            /** @example *123 */
            func_code?: string;
            /**
             * @example FS_DEST_FUNC_CALL_FORWARDING
             * @enum {string}
             */
            func_type?: "FS_DEST_FUNC_CALL_FORWARDING" | "FS_DEST_FUNC_CALL_FORWARDING_CANCEL" | "FS_DEST_FUNC_CALL_FORWARD_BUSY" | "FS_DEST_FUNC_CALL_FORWARD_BUSY_CANCEL" | "FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE" | "FS_DEST_FUNC_CALL_FORWARD_WITHOUT_RESPONSE_CANCEL" | "FS_DEST_FUNC_CALL_DND" | "FS_DEST_FUNC_CALL_DND_CANCEL" | "FS_DEST_FORCE_INSERT" | "FS_DEST_FORCE_BREAKDOWN" | "FS_DEST_EAVESDROP" | "FS_DEST_LAST_INTERCEPT" | "FS_DEST_DEST_INTERCEPT" | "FS_DEST_FUNC_CALL_VOICEMAIL" | "FS_DEST_FUNC_CALL_FIFO_BACK" | "FS_DEST_FUNC_CALL_RECORD" | "FS_DEST_TIMELY_MEETING" | "FS_DEST_MCASTS";
            description?: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        IvrInputChanges: {
            /** @example welcome */
            name?: string;
            description?: string;
            /** @description greeting; without one the caller is asked for a number */
            greet_long?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description short greeting, for every further time */
            greet_short?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description after a wrong key */
            invalid_sound?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description before the call ends behind the menu */
            exit_sound?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description before a transfer */
            transfer_sound?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description how long to wait for the first key, and for all of them, milliseconds; 0: 10 s */
            timeout?: number;
            /** @description wrong keys in a row that end the menu; 0: 3 */
            max_failures?: number;
            /** @description times without a key that end the menu; 0: 3 */
            max_timeouts?: number;
            /**
             * @description an application with its argument
             * @example hangup NORMAL_CLEARING
             */
            exec_on_max_failures?: string;
            /** @description an application with its argument */
            exec_on_max_timeouts?: string;
            /** @description confirms what was keyed; `1` where only `confirm_macro` is set */
            confirm_key?: string;
            /** @description a phrase macro that asks for it; spells the keys when absent */
            confirm_macro?: string;
            /** @description how often it is asked for; 0: 3 */
            confirm_attempts?: number;
            /** @description a speech engine of the switch; without one IVR_TTS cannot act */
            tts_engine?: string;
            /** @description `default` when absent */
            tts_voice?: string;
            /** @description most digits that are collected; raised to its longest key, and to the longest extension number where one has `match_prefix` */
            digit_len?: number;
            /** @description longest pause between two keys, milliseconds; 0: half of `timeout` */
            inter_digit_timeout?: number;
            /** @description asked for before the menu, three times at most */
            pin?: string;
            /** @description asks for the PIN */
            pin_file?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
            /** @description after a wrong PIN */
            bad_pin_file?: {
                media_id?: number | "";
                /** @example phrase:welcome@xui */
                media_path?: string;
                /** @example SYSTEM */
                media_type?: string;
            };
        };
        IvrActionInputChanges: {
            /** @example 333 */
            digits?: string;
            /**
             * @example IVR_QUEUE
             * @enum {string}
             */
            action?: "IVR_EXTENSION" | "IVR_QUEUE" | "IVR_MEETING_ROOM" | "IVR_CONFERENCE_ROOM" | "IVR_CONFERENCE" | "IVR_SCRIPT" | "IVR_SYSTEM" | "IVR_ROUTE" | "IVR_PLAY" | "IVR_TTS" | "IVR_SUB" | "IVR_TOP" | "IVR_BACK" | "IVR_EXIT";
            /**
             * @description 1: more digits may follow
             * @enum {integer}
             */
            match_prefix?: 0 | 1;
            /**
             * @description whom or what, an id for most actions
             * @example 5
             */
            args?: string;
            /** @description what `args` is called; IVR_ROUTE: the called number */
            body?: string;
        };
        MeetingInputChanges: {
            /** @example Quarterly review */
            name?: string;
            description?: string;
            /**
             * @description who calls this number by a route to FS_DEST_MEETING comes into the meeting
             * @example 8800
             */
            nbr?: string;
            /** @description the conference room it takes place in; empty: a conference of its own */
            room_id?: number;
            /** @description the conference profile of its own conference */
            profile_id?: number;
            /**
             * @description on the PBX's clock; before it callers are told so and let go
             * @example 2030-01-31 08:30:00
             */
            starts_at?: string;
            /**
             * @description from then on nobody is let in any more; who is in may stay
             * @example 2030-01-31 10:00:00
             */
            ends_at?: string;
            /** @description empty: the room's, or none */
            pin?: string;
        };
        NumberTranslationInputChanges: {
            /** @example test */
            name?: string;
            description?: string;
            /**
             * @description the whole number or how it begins; kept on update
             * @example exact
             * @enum {string}
             */
            type?: "exact" | "prefix";
        };
        NtsNumberInputChanges: {
            /** @example 10001 */
            original_number?: string;
            /** @example 901001 */
            nts_number?: string;
        };
        QueueInputChanges: {
            /** @example Support */
            name?: string;
            description?: string;
            /**
             * @description who calls this number by a route to FS_DEST_NUM_QUEUE waits in this queue
             * @example 7000
             */
            nbr?: string;
            /**
             * @description ringall: the members ring at once for the first who waits; enterprise: each for one of those
             * @enum {string}
             */
            strategy?: "ringall" | "enterprise";
            /** @description seconds that members ring */
            ring_timeout?: number;
            /** @description seconds until members that did not answer are called again */
            retry_delay?: number;
            /** @description a tone, a stream or hold_music://<id>; empty: what the switch plays to held calls */
            hold_music?: string;
            /** @description callers are asked to wait every so many seconds; 0: never */
            announce_interval?: number;
            /** @description seconds that a caller waits at most; 0: for ever */
            max_wait?: number;
            /** @description where a caller goes who has waited so long; empty: is told that nobody answers */
            overflow_number?: string;
        };
        QueueMemberInputChanges: {
            /**
             * @description an extension
             * @example 1
             */
            extn_id?: number;
            /** @description seconds that it rings, at least 10; 0: the queue's ring_timeout */
            timeout?: number;
            /** @description seconds of rest after a call */
            lag?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        RouteInputChanges: {
            /** @example IVR test */
            name?: string;
            description?: string;
            /**
             * @description a context's key
             * @example context-1
             */
            context?: string;
            /**
             * @description what the number begins with; empty takes every number
             * @example 1
             */
            prefix?: string;
            /**
             * @description longest number it takes
             * @example 12
             */
            max_length?: number;
            /**
             * @example FS_DEST_USER
             * @enum {string}
             */
            dest_type?: "FS_DEST_USER" | "FS_DEST_RING_EXTNS" | "FS_DEST_GATEWAY" | "FS_DEST_USERGW" | "FS_DEST_SYSTEM" | "FS_DEST_IP" | "FS_DEST_IVRBLOCK" | "FS_DEST_CONFERENCE" | "FS_DEST_CONFERENCE_ROOM" | "FS_DEST_MEETING" | "FS_DEST_MEETING_ROOM" | "FS_DEST_USER_CONFERENCE" | "FS_DEST_DISTRIBUTORS" | "FS_DEST_CTI" | "FS_DEST_NUM_QUEUE" | "FS_DEST_SCRIPT" | "FS_DEST_IVR" | "FS_DEST_CLUSTER_TRUNK" | "FS_DEST_CLUSTER_TRUNK_GROUP" | "FS_DEST_SEQ_EXTNS" | "IVRBLOCK";
            /** @description id of the destination, or a list of them */
            dest_uuid?: string;
            /** @description FS_DEST_SYSTEM: one application a line; FS_DEST_IP: `ip`, `ip:port` or `ip:port;transport=tcp` */
            body?: string;
            /** @description what becomes of the called number: `-0+9`, `-0`, `+9`, `r999`, `R999`, `m2999`, `i29`, `I29`, `d22`, `999`, `@text`, `/pattern/replacement/`, `s/prefix_nts_1/original_number/nts_number/` or `X/distributor` */
            dnc?: string;
            /** @description what becomes of the caller's number, as `dnc` */
            sdnc?: string;
            /** @description number shown to the called side */
            cid_number?: string;
            /** @enum {integer} */
            auto_record?: 0 | 1;
            /** @example 0.00 */
            bill_rate?: string;
            /** @description id of a black or white list */
            blacklist?: string;
            /**
             * @description 1: media passes the switch
             * @enum {integer}
             */
            proxy_media?: 0 | 1;
            /** @description 0 emergency, 1 office, 2 local, 3 national, 4 international */
            route_type?: number;
            /**
             * @description 1: callers who are no extension may leave by it, through a gateway or to an address
             * @enum {integer}
             */
            allow_transit?: 0 | 1;
            /** @description codecs of the called leg, array or comma-separated; stored comma-separated */
            media_codec?: string | string[];
            /** @enum {integer} */
            did_enabled?: 0 | 1;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        RouteParamInputChanges: {
            /**
             * @description application
             * @example set
             */
            k?: string;
            /**
             * @description its argument
             * @example a=2222
             */
            v?: string;
            /** @description order */
            o?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        TimeRecurrenceFieldsChanges: {
            /**
             * @description a route
             * @example 1
             */
            route_id?: number;
            /**
             * @description dtstart|duration|freq|until|interval|byday|bymonthday|byyearday|byweekno|bymonth
             * @example 20230305T170000|PT6H|daily||1|MO,TU,WE,TH,FR
             */
            time_recurrence?: string;
            /**
             * @example FS_DEST_USER
             * @enum {string}
             */
            dest_type?: "FS_DEST_USER" | "FS_DEST_RING_EXTNS" | "FS_DEST_GATEWAY" | "FS_DEST_USERGW" | "FS_DEST_SYSTEM" | "FS_DEST_IP" | "FS_DEST_IVRBLOCK" | "FS_DEST_CONFERENCE" | "FS_DEST_CONFERENCE_ROOM" | "FS_DEST_MEETING" | "FS_DEST_MEETING_ROOM" | "FS_DEST_USER_CONFERENCE" | "FS_DEST_DISTRIBUTORS" | "FS_DEST_CTI" | "FS_DEST_NUM_QUEUE" | "FS_DEST_SCRIPT" | "FS_DEST_IVR" | "FS_DEST_CLUSTER_TRUNK" | "FS_DEST_CLUSTER_TRUNK_GROUP" | "FS_DEST_SEQ_EXTNS" | "IVRBLOCK";
            /** @description as in a route */
            dest_uuid?: string;
            /** @description as in a route */
            body?: string;
        };
        TimeTemplateInputChanges: {
            /** @example template_11 */
            name?: string;
            description?: string;
        };
        TemplateTimeInputChanges: {
            /**
             * @description a template
             * @example 1
             */
            template_id?: number;
            /**
             * @description dtstart|duration|freq|until|interval|byday|bymonthday|byyearday|byweekno|bymonth
             * @example 20230305T170000|PT6H|daily||1|MO,TU,WE,TH,FR
             */
            time_recurrence?: string;
        };
        ExtensionInputChanges: {
            /** @example 1002 */
            extn?: string;
            /**
             * @description shown to the called side without cid_name
             * @example Alice
             */
            name?: string;
            /**
             * @description never read back; empty on update keeps it
             * @example secret-1002
             */
            password?: string;
            /** @description md5(extn:realm:password) in place of a password; never read back */
            a1_hash?: string;
            /** @description the realm of a1_hash; the extension's domain when absent */
            a1_realm?: string;
            /**
             * @description a context's key
             * @example context-1
             */
            context?: string;
            cid_name?: string;
            cid_number?: string;
            /** @description highest route_type it may call */
            call_authority?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description empty: PBX_DOMAIN */
            domain?: string;
            /** @enum {string} */
            type?: "SIP" | "WebRTC" | "SIP+WebRTC" | "H323" | "GATEWAY" | "HK";
            /** @description the user it belongs to */
            user_id?: number;
            /** @description the hold music that is heard by whom it holds; absent: that of its context */
            hold_music_id?: number;
            /** @description addresses it may register and call from: CIDRs, comma-separated (auth-acl) */
            extn_cidr?: string;
            /** @description phones registered at once, all of which ring; 0: no limit */
            max_registrations?: number;
            /** @description regular expression its phones' User-Agent must match */
            user_agent_filter?: string;
            /**
             * @description 1: may not register
             * @enum {integer}
             */
            forbid_register?: 0 | 1;
            /** @description a second number */
            number_alias?: string;
            /** @description never read back */
            vm_password?: string;
            /**
             * @description 1: what it does not take goes to its mailbox
             * @enum {integer}
             */
            voicemail?: 0 | 1;
            /** @enum {integer} */
            auto_record?: 0 | 1;
            codec?: string | string[];
            /**
             * @description 1: its phone is called with encrypted media (SRTP) or not at all
             * @enum {integer}
             */
            enable_srtp?: 0 | 1;
            /** @description 0 as offered, 1 SIP INFO, 2 inband, 3 RFC 2833 */
            dtmf_type?: number;
            /** @description seconds its phone rings */
            timeout?: number;
            /**
             * @description 0: may call for help only
             * @enum {integer}
             */
            call_limit?: 0 | 1;
            /**
             * @description 0: may not be called
             * @enum {integer}
             */
            called_limit?: 0 | 1;
            /**
             * @description 1: do not disturb: callers hear busy, or go where busy ones do
             * @enum {integer}
             */
            dnd?: 0 | 1;
            /** @description where all its calls go, as if it called there */
            forward_always?: string;
            /** @description where calls go while it is busy or declines */
            forward_busy?: string;
            /** @description where calls go that it does not answer in time */
            forward_no_answer?: string;
            /** @description where calls go while it is not registered */
            forward_unreachable?: string;
            /** @description calls at the same time, made and taken; 0: no limit */
            max_calls?: number;
            /** @description when hotline_address is called: 0 never, 1 it rings too, 2 not answered in time, 3 busy, declined or not reached, 4 always; the forwards outrank it */
            hotline_type?: number;
            /** @description a second number, called as if it called there */
            hotline_address?: string;
            /**
             * @description 1: may join the calls of others (强插)
             * @enum {integer}
             */
            force_insert?: 0 | 1;
            /**
             * @description 1: may end the calls of others (强拆)
             * @enum {integer}
             */
            force_breakdown?: 0 | 1;
            /**
             * @description 1: may listen to the calls of others, and record them
             * @enum {integer}
             */
            eavesdrop?: 0 | 1;
            /**
             * @description 1: others may not pick up what rings there
             * @enum {integer}
             */
            intercept?: 0 | 1;
        };
        ExtensionParamInputChanges: {
            /** @example sip-force-expires */
            k?: string;
            /** @example 600 */
            v?: string;
            /** @description order */
            o?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
        };
        ExtensionVariableInputChanges: {
            /** @example x_team */
            k?: string;
            /** @example sales */
            v?: string;
            /** @description order */
            o?: number;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description 0 both, 1 inbound, 2 outbound */
            direction?: number;
        };
        MediaInputChanges: {
            /**
             * @description the file's own name when absent
             * @example welcome.wav
             */
            name?: string;
            /**
             * @description a key of dict realm MFILE_TYPE; UPLOAD when absent
             * @example UPLOAD
             */
            type?: string;
            description?: string;
        };
        HoldMusicInputChanges: {
            /** @example Lobby */
            name?: string;
            description?: string;
            /**
             * @description sounds, in the order they are played
             * @example 1
             */
            media_ids?: string | string[];
            /**
             * @description 1: for whoever has none of their own, instead of the one that was
             * @enum {integer}
             */
            is_default?: 0 | 1;
        };
        DodInputChanges: {
            /**
             * @description an extension's number, `1005` or `1005|domain`
             * @example 1005
             */
            extn?: string;
            /** @example 6553998 */
            line_number?: string;
            /**
             * @example GATEWAY
             * @enum {string}
             */
            type?: "GATEWAY" | "DISTRIBUTORS" | "TRUNKS" | "TRUNK";
            /** @description of the gateway, distributor or trunk; it or its name is needed */
            ref_id?: number;
            /**
             * @description of the gateway, distributor or trunk
             * @example example
             */
            name?: string;
        };
        GatewayInputChanges: {
            /** @example office line */
            name?: string;
            /** @example 192.0.2.20:5060 */
            realm?: string;
            /** @example 2001 */
            username?: string;
            /**
             * @description never read back; empty on update keeps it
             * @example secret-2001
             */
            password?: string;
            /**
             * @description stored and answered as yes or no; yes when absent
             * @example no
             * @enum {string}
             */
            register?: "yes" | "no" | "true" | "false" | "1" | "0";
            /** @description a SIP profile; the external one when absent */
            profile_id?: number;
            description?: string;
            /**
             * @description 1: not in any switch
             * @enum {integer}
             */
            disabled?: 0 | 1;
            template?: string;
        };
        GatewayParamInputChanges: {
            /** @example auth-username */
            k?: string;
            /** @example 2001 */
            v?: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description order */
            o?: number;
        };
        GatewayVariableInputChanges: {
            /** @example x_carrier */
            k?: string;
            /** @example main */
            v?: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description order */
            o?: number;
            /**
             * @description 0 both, 1 inbound, 2 outbound; answered as a number
             * @enum {string}
             */
            direction?: "0" | "1" | "2" | "both" | "inbound" | "outbound";
        };
        HotlineInputChanges: {
            /** @example 6553998 */
            line_number?: string;
            /**
             * @description extensions it rings, in order; array or comma-separated
             * @example 1005
             */
            numbers?: string | string[];
            description?: string;
            /** @description stored, not used (seed 003) */
            type?: string;
            /** @description stored, not used (seed 003) */
            ref_id?: string;
        };
        RouteCodeInputChanges: {
            /** @example code00 */
            code?: string;
            /**
             * @description a trunk group
             * @example 1
             */
            tg_id?: number;
            description?: string;
        };
        SipProfileInputChanges: {
            /** @description internal or external; cannot be changed */
            name?: string;
            /** @example phones in the office */
            description?: string;
            /**
             * @description 1: runs on no switch
             * @enum {integer}
             */
            disabled?: 0 | 1;
            /** @description the param sip-ip */
            sip_ip?: string;
            /** @description the param sip-port */
            sip_port?: string;
            /** @description the param rtp-ip */
            rtp_ip?: string;
            /** @description the param inbound-codec-prefs */
            icodec?: string;
            /** @description the param outbound-codec-prefs */
            ocodec?: string;
        };
        SipProfileParamInputChanges: {
            /** @example rtp-timeout-sec */
            k?: string;
            /** @example 120 */
            v?: string;
            /** @enum {integer} */
            disabled?: 0 | 1;
            /** @description order */
            o?: number;
        };
        TrunkInputChanges: {
            /** @example trunk_111 */
            name?: string;
            description?: string;
            /** @enum {string} */
            type?: "INOUT" | "IN" | "OUT";
            /** @enum {string} */
            protocol?: "UDP" | "TCP" | "TLS";
            /**
             * @description address of the other side
             * @example sip:192.0.2.20:5060
             */
            remote_addr?: string;
            /** @description our address as it shall see it, in Contact and From */
            local_addr?: string;
            /** @description false when absent; true needs username and password */
            register?: boolean;
            /** @description of our account there */
            username?: string;
            /** @description never read back; empty on update keeps it */
            password?: string;
            /** @description true when absent */
            enabled?: boolean;
            /**
             * @description context of the calls that come from it
             * @example context-2
             */
            source?: string;
            /** @description array or comma-separated; stored comma-separated */
            media_codec?: string | string[];
            /**
             * @description gateway parameters such as `ping`, as an object or its JSON text; answered as text
             * @example {"ping":"30"}
             */
            params?: Record<string, never> | string;
        };
        TrunkGroupInputChanges: {
            /** @example t_group9 */
            name?: string;
            description?: string;
            /**
             * @description in turn, by weight (both in seed 003), or by priority (ours); RR when absent
             * @enum {string}
             */
            strategy?: "RR" | "WEIGHT" | "PRIORITY";
            /** @description empty, or an object without fields: a group has no parameters */
            params?: Record<string, never> | string;
        };
        TrunkGroupPlaceChanges: {
            /**
             * @description the lowest is tried first
             * @example 0
             */
            priority?: number;
            /** @description share of the calls; 1 when absent */
            weight?: number;
        };
        Error400: {
            /** @enum {integer} */
            code: 400;
            message: string;
            /** @enum {string} */
            data: "{}";
            errors: {
                field: string;
                message: string;
                row?: number;
            }[];
            reason: string;
        };
        Error403: {
            /** @enum {integer} */
            code: 403;
            message: string;
            /** @enum {string} */
            data: "{}";
            text: string;
        };
        Error404: {
            /** @enum {integer} */
            code: 404;
            message: string;
            /** @enum {string} */
            data: "{}";
            msg: string;
        };
        Error409: {
            /** @enum {integer} */
            code: 409;
            message: string;
            /** @enum {string} */
            data: "{}";
            errors?: {
                field: string;
                message: string;
                row?: number;
            }[];
            reason?: string;
        };
        Error413: {
            /** @enum {integer} */
            code: 413;
            message: string;
            /** @enum {string} */
            data: "{}";
        };
        Error415: {
            /** @enum {integer} */
            code: 415;
            message: string;
            /** @enum {string} */
            data: "{}";
        };
        Error503: {
            /** @enum {integer} */
            code: 503;
            message: string;
            /** @enum {string} */
            data: "{}";
        };
    };
    responses: {
        /** @description the input cannot be stored or done; every wrong field is named */
        Error400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 400,
                 *       "message": "name: is required",
                 *       "data": "{}",
                 *       "errors": [
                 *         {
                 *           "field": "name",
                 *           "message": "is required"
                 *         }
                 *       ],
                 *       "reason": "name: is required"
                 *     }
                 */
                "application/json": components["schemas"]["Error400"];
            };
        };
        /** @description no valid token, or a role that may not */
        Error403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 403,
                 *       "message": "log in first: POST /api/sessions",
                 *       "data": "{}",
                 *       "text": "log in first: POST /api/sessions"
                 *     }
                 */
                "application/json": components["schemas"]["Error403"];
            };
        };
        /** @description there is no such row */
        Error404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 404,
                 *       "message": "context 999 not found",
                 *       "data": "{}",
                 *       "msg": "context 999 not found"
                 *     }
                 */
                "application/json": components["schemas"]["Error404"];
            };
        };
        /** @description another row has that value already, or others refer to this one, or the switch refused (reason); an import names the rows */
        Error409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 409,
                 *       "message": "context: name 分机 already exists (duplicate key value violates unique constraint)",
                 *       "data": "{}"
                 *     }
                 */
                "application/json": components["schemas"]["Error409"];
            };
        };
        /** @description the body is too large */
        Error413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 413,
                 *       "message": "Request body is too large",
                 *       "data": "{}"
                 *     }
                 */
                "application/json": components["schemas"]["Error413"];
            };
        };
        /** @description the body is neither JSON nor a form */
        Error415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 415,
                 *       "message": "Unsupported Media Type",
                 *       "data": "{}"
                 *     }
                 */
                "application/json": components["schemas"]["Error415"];
            };
        };
        /** @description database or switch cannot be reached, or others are changing the same rows */
        Error503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 503,
                 *       "message": "no switch is configured: set FREESWITCH_URL, e.g. esl://:ClueCon@127.0.0.1:8021",
                 *       "data": "{}"
                 *     }
                 */
                "application/json": components["schemas"]["Error503"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Session_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "user_id": 1,
                     *       "login": "admin",
                     *       "role": "admin"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        user_id: number;
                        login: string;
                        role: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Session_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "admin",
                 *       "password": "Admin-1234"
                 *     }
                 */
                "application/json": components["schemas"]["LoginInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "token": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *       "expires": 1795262400,
                     *       "user_id": 1,
                     *       "login": "admin",
                     *       "name": "Administrator",
                     *       "extn": "",
                     *       "role": "admin",
                     *       "currentAuthority": "admin",
                     *       "super_admin": true,
                     *       "system_roles": {
                     *         "senior_roles_str": "admin",
                     *         "roles_str": "admin"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        token: string;
                        expires: number;
                        user_id: number;
                        login: string;
                        name: string;
                        extn: string;
                        role: string;
                        currentAuthority: string;
                        super_admin: boolean;
                        system_roles: {
                            senior_roles_str: string;
                            roles_str: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Session_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "text": "OK"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        text: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    User_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 4,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 4,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "login": "alice",
                     *           "name": "Alice",
                     *           "role": "operator",
                     *           "type": "NORMAL",
                     *           "tel": "",
                     *           "email": "",
                     *           "disabled": 0,
                     *           "last_login_at": "",
                     *           "is_super": 0
                     *         },
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "login": "viewer-1",
                     *           "name": "",
                     *           "role": "viewer",
                     *           "type": "NORMAL",
                     *           "tel": "",
                     *           "email": "",
                     *           "disabled": 0,
                     *           "last_login_at": "2026-11-21 12:00:00",
                     *           "is_super": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            login: string;
                            name: string;
                            role: string;
                            /** @enum {integer} */
                            is_super: 0 | 1;
                            type: string;
                            tel: string;
                            email: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            last_login_at: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    User_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "alice",
                 *       "password": "Secret-1234",
                 *       "name": "Alice",
                 *       "role": "operator"
                 *     }
                 */
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 4
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    User_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "login": "admin",
                     *       "name": "Administrator",
                     *       "role": "admin",
                     *       "type": "NORMAL",
                     *       "tel": "",
                     *       "email": "",
                     *       "disabled": 0,
                     *       "last_login_at": "2026-11-21 12:00:00",
                     *       "is_super": 1
                     *     }
                     */
                    "application/json": {
                        login: string;
                        name: string;
                        role: string;
                        /** @enum {integer} */
                        is_super: 0 | 1;
                        type: string;
                        tel: string;
                        email: string;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        last_login_at: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    User_changeOwnPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "old_password": "Secret-1234",
                 *       "password": "Another-1234"
                 *     }
                 */
                "application/json": components["schemas"]["OwnPassword"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "3"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    User_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 4,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "login": "alice",
                     *       "name": "Alice",
                     *       "role": "operator",
                     *       "type": "NORMAL",
                     *       "tel": "",
                     *       "email": "",
                     *       "disabled": 0,
                     *       "last_login_at": "",
                     *       "is_super": 0
                     *     }
                     */
                    "application/json": {
                        login: string;
                        name: string;
                        role: string;
                        /** @enum {integer} */
                        is_super: 0 | 1;
                        type: string;
                        tel: string;
                        email: string;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        last_login_at: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    User_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "alice"
                 *     }
                 */
                "application/json": components["schemas"]["UserInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "4"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    User_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "4"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    DevKey_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "user_id": 1,
                     *           "description": "for the billing scripts",
                     *           "scopes": "api",
                     *           "last_used_at": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            user_id: number | "";
                            description: string;
                            scopes: string;
                            id: number;
                            last_used_at: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    DevKey_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "for the billing scripts"
                 *     }
                 */
                "application/json": components["schemas"]["DevKeyInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "user_id": 1,
                     *         "description": "for the billing scripts",
                     *         "scopes": "api",
                     *         "last_used_at": "",
                     *         "key": "81-cfd41551-bec3-4fc6-bca0-c1a07784f207"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            user_id: number | "";
                            description: string;
                            scopes: string;
                            id: number;
                            key: string;
                            last_used_at: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    DevKey_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Audit_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 80,
                     *       "pageCount": 2,
                     *       "data": [
                     *         {
                     *           "id": 80,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "user_id": 1,
                     *           "login": "admin",
                     *           "address": "127.0.0.1",
                     *           "action": "create",
                     *           "entity": "route code",
                     *           "entity_id": "1",
                     *           "before": "",
                     *           "after": {
                     *             "id": 1,
                     *             "code": "code00",
                     *             "tg_id": 1,
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "deleted_at": null,
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "description": ""
                     *           }
                     *         },
                     *         {
                     *           "id": 79,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "user_id": 1,
                     *           "login": "admin",
                     *           "address": "127.0.0.1",
                     *           "action": "update",
                     *           "entity": "trunk group",
                     *           "entity_id": "1",
                     *           "before": {
                     *             "id": 1,
                     *             "name": "t_group9",
                     *             "params": "",
                     *             "trunks": [],
                     *             "strategy": "RR",
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "deleted_at": null,
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "description": ""
                     *           },
                     *           "after": {
                     *             "id": 1,
                     *             "name": "t_group9",
                     *             "params": "",
                     *             "trunks": [
                     *               {
                     *                 "name": "trunk_111",
                     *                 "weight": 1,
                     *                 "priority": 0,
                     *                 "trunk_id": 1
                     *               }
                     *             ],
                     *             "strategy": "RR",
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "deleted_at": null,
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "description": ""
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            id: number;
                            created_at: string;
                            user_id: number | "";
                            login: string;
                            address: string;
                            action: string;
                            entity: string;
                            entity_id: string;
                            before: Record<string, never> | Record<string, never>[] | "";
                            after: Record<string, never> | Record<string, never>[] | "";
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Batch_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *         "state": "done",
                     *         "created": "2026-11-21T12:00:00.000Z",
                     *         "rate": 1,
                     *         "concurrent": 10,
                     *         "total": 1,
                     *         "counts": {
                     *           "waiting": 0,
                     *           "calling": 0,
                     *           "answered": 1,
                     *           "ended": 0,
                     *           "failed": 0,
                     *           "stopped": 0
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": {
                        id: string;
                        state: string;
                        created: string;
                        rate: number;
                        concurrent: number;
                        total: number;
                        counts: {
                            waiting: number;
                            calling: number;
                            answered: number;
                            ended: number;
                            failed: number;
                            stopped: number;
                        };
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Batch_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "calls": [
                 *         {
                 *           "destNumber": "1001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BatchInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *         "state": "running",
                     *         "created": "2026-11-21T12:00:00.000Z",
                     *         "rate": 1,
                     *         "concurrent": 10,
                     *         "total": 1,
                     *         "counts": {
                     *           "waiting": 0,
                     *           "calling": 1,
                     *           "answered": 0,
                     *           "ended": 0,
                     *           "failed": 0,
                     *           "stopped": 0
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: string;
                            state: string;
                            created: string;
                            rate: number;
                            concurrent: number;
                            total: number;
                            counts: {
                                waiting: number;
                                calling: number;
                                answered: number;
                                ended: number;
                                failed: number;
                                stopped: number;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Batch_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *       "state": "done",
                     *       "created": "2026-11-21T12:00:00.000Z",
                     *       "rate": 1,
                     *       "concurrent": 10,
                     *       "total": 1,
                     *       "counts": {
                     *         "waiting": 0,
                     *         "calling": 0,
                     *         "answered": 1,
                     *         "ended": 0,
                     *         "failed": 0,
                     *         "stopped": 0
                     *       },
                     *       "calls": [
                     *         {
                     *           "index": 0,
                     *           "destNumber": "1001",
                     *           "state": "answered",
                     *           "begun": "2026-11-21T12:00:00.000Z",
                     *           "decided": "2026-11-21T12:00:00.000Z",
                     *           "uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        id: string;
                        state: string;
                        created: string;
                        rate: number;
                        concurrent: number;
                        total: number;
                        counts: {
                            waiting: number;
                            calling: number;
                            answered: number;
                            ended: number;
                            failed: number;
                            stopped: number;
                        };
                        calls: {
                            index: number;
                            destNumber: string;
                            state: string;
                            uuid?: string;
                            reason?: string;
                            begun?: string;
                            decided?: string;
                            ended?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Batch_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *         "state": "done",
                     *         "created": "2026-11-21T12:00:00.000Z",
                     *         "rate": 1,
                     *         "concurrent": 10,
                     *         "total": 1,
                     *         "counts": {
                     *           "waiting": 0,
                     *           "calling": 0,
                     *           "answered": 1,
                     *           "ended": 0,
                     *           "failed": 0,
                     *           "stopped": 0
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: string;
                            state: string;
                            created: string;
                            rate: number;
                            concurrent: number;
                            total: number;
                            counts: {
                                waiting: number;
                                calling: number;
                                answered: number;
                                ended: number;
                                failed: number;
                                stopped: number;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Cdr_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                sortField?: "start_stamp" | "end_stamp" | "duration" | "billsec";
                sortOrder?: "asc" | "desc";
                /** @description which time the days are of; start_stamp when absent */
                dateType?: "start_stamp" | "end_stamp";
                /** @description first day; six days before the last one when absent */
                startDate?: string;
                /** @description last day, included; today when absent */
                endDate?: string;
                /** @description the caller’s number */
                cidNumber?: string;
                /** @description the number called */
                destNumber?: string;
                /** @description fewest seconds of talk */
                startBillsec?: number;
                /** @description most seconds of talk */
                endBillsec?: number;
                /** @description a group of extensions by their numbers: calls from or to any of them */
                groupValue?: string | string[];
                /** @description one leg */
                uuid?: string;
                /** @description a context's key */
                contextValue?: string;
                /** @description a route the call went through */
                routeID?: number;
                /** @description part of a number or of the caller’s name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "core_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "switch": "vm",
                     *           "call_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "bleg_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "other_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "direction": "inbound",
                     *           "caller_id_name": "Test",
                     *           "caller_id_number": "1004",
                     *           "destination_number": "1002",
                     *           "context": "context-1",
                     *           "caller_source": "mod_sofia",
                     *           "realm": "127.0.0.1",
                     *           "account_code": "1004",
                     *           "network_addr": "127.0.0.1",
                     *           "network_port": 5060,
                     *           "start_stamp": "2026-11-21 12:00:00",
                     *           "ring_stamp": "2026-11-21 12:00:00",
                     *           "answer_stamp": "2026-11-21 12:00:00",
                     *           "end_stamp": "2026-11-21 12:00:00",
                     *           "duration": 4,
                     *           "billsec": 4,
                     *           "hangup_cause": "NORMAL_CLEARING",
                     *           "xui_hangup_cause": "caller",
                     *           "sip_hangup_disposition": "recv_bye",
                     *           "sip_call_id": "1-17793@127.0.0.1",
                     *           "digits_dialed": "none",
                     *           "external_tracking_id": "",
                     *           "xui_route_ids": "",
                     *           "rel_path": "calls/2026-11-21/cfd41551-bec3-4fc6-bca0-c1a07784f207-4.wav",
                     *           "rtp_use_codec_name": "PCMU",
                     *           "rtp_in_packets": 0,
                     *           "rtp_in_bytes": 0,
                     *           "rtp_in_jitter": 0,
                     *           "rtp_in_loss": 0,
                     *           "rtp_in_mos": 4.5,
                     *           "rtp_out_packets": 0,
                     *           "rtp_out_bytes": 0,
                     *           "incomplete": 0,
                     *           "abs_path": "/api/media_files/4.wav",
                     *           "media_file_id": 4
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            uuid: string;
                            core_uuid: string;
                            /** @description FreeSWITCH’s own name (switchname), not the host:port of FREESWITCH_URL */
                            switch: string;
                            call_uuid: string;
                            bleg_uuid: string;
                            other_uuid: string;
                            direction: string;
                            caller_id_name: string;
                            caller_id_number: string;
                            destination_number: string;
                            context: string;
                            caller_source: string;
                            realm: string;
                            account_code: string;
                            network_addr: string;
                            network_port: number | "";
                            start_stamp: string;
                            ring_stamp: string;
                            answer_stamp: string;
                            end_stamp: string;
                            duration: number;
                            billsec: number;
                            hangup_cause: string;
                            xui_hangup_cause: string;
                            sip_hangup_disposition: string;
                            sip_call_id: string;
                            digits_dialed: string;
                            external_tracking_id: string;
                            xui_route_ids: string;
                            abs_path: string;
                            rel_path: string;
                            media_file_id: number | "";
                            rtp_use_codec_name: string;
                            rtp_in_packets: number | "";
                            rtp_in_bytes: number | "";
                            rtp_in_jitter: number | "";
                            rtp_in_loss: number | "";
                            rtp_in_mos: number | "";
                            rtp_out_packets: number | "";
                            rtp_out_bytes: number | "";
                            incomplete: number;
                        }[];
                        /**
                         * @description there, where rowCount is an estimate
                         * @enum {integer}
                         */
                        rowCountEstimated?: 1;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Cdr_statistics: {
        parameters: {
            query?: {
                /** @description which time the days are of; start_stamp when absent */
                dateType?: "start_stamp" | "end_stamp";
                /** @description first day; six days before the last one when absent */
                startDate?: string;
                /** @description last day, included; today when absent */
                endDate?: string;
                /** @description the caller’s number */
                cidNumber?: string;
                /** @description the number called */
                destNumber?: string;
                /** @description fewest seconds of talk */
                startBillsec?: number;
                /** @description most seconds of talk */
                endBillsec?: number;
                /** @description a group of extensions by their numbers: calls from or to any of them */
                groupValue?: string | string[];
                /** @description one leg */
                uuid?: string;
                /** @description a context's key */
                contextValue?: string;
                /** @description a route the call went through */
                routeID?: number;
                /** @description part of a number or of the caller’s name */
                q?: string;
                /** @description what the calls are counted by; `all` when absent. `extension` counts the legs from and to each extension of each domain, `route` a call at each route it took, `switch` is FreeSWITCH’s own name (switchname) */
                by?: "day" | "hour" | "extension" | "route" | "hangup_cause" | "context" | "switch" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "by": "all",
                     *       "data": [
                     *         {
                     *           "key": "",
                     *           "name": "",
                     *           "count": 1,
                     *           "answered": 1,
                     *           "answer_ratio": 1,
                     *           "duration": 4,
                     *           "average_duration": 4,
                     *           "billsec": 4,
                     *           "average_billsec": 4,
                     *           "measured": 1,
                     *           "mos": 4.5,
                     *           "worst_mos": 4.5,
                     *           "loss": 0,
                     *           "jitter": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        by: string;
                        data: {
                            key: string;
                            name: string;
                            count: number;
                            answered: number;
                            answer_ratio: number;
                            duration: number;
                            average_duration: number;
                            billsec: number;
                            average_billsec: number;
                            measured: number;
                            mos: number | "";
                            worst_mos: number | "";
                            loss: number | "";
                            jitter: number | "";
                            domain?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Cdr_export: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description xlsx by default; more rows than Excel can hold need csv */
                format?: "xlsx" | "csv";
                /** @description which time the days are of; start_stamp when absent */
                dateType?: "start_stamp" | "end_stamp";
                /** @description first day; six days before the last one when absent */
                startDate?: string;
                /** @description last day, included; today when absent */
                endDate?: string;
                /** @description the caller’s number */
                cidNumber?: string;
                /** @description the number called */
                destNumber?: string;
                /** @description fewest seconds of talk */
                startBillsec?: number;
                /** @description most seconds of talk */
                endBillsec?: number;
                /** @description a group of extensions by their numbers: calls from or to any of them */
                groupValue?: string | string[];
                /** @description one leg */
                uuid?: string;
                /** @description a context's key */
                contextValue?: string;
                /** @description a route the call went through */
                routeID?: number;
                /** @description part of a number or of the caller’s name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Cdr_download: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description csv by default */
                format?: "xlsx" | "csv";
                /** @description which time the days are of; start_stamp when absent */
                dateType?: "start_stamp" | "end_stamp";
                /** @description first day; six days before the last one when absent */
                startDate?: string;
                /** @description last day, included; today when absent */
                endDate?: string;
                /** @description the caller’s number */
                cidNumber?: string;
                /** @description the number called */
                destNumber?: string;
                /** @description fewest seconds of talk */
                startBillsec?: number;
                /** @description most seconds of talk */
                endBillsec?: number;
                /** @description a group of extensions by their numbers: calls from or to any of them */
                groupValue?: string | string[];
                /** @description one leg */
                uuid?: string;
                /** @description a context's key */
                contextValue?: string;
                /** @description a route the call went through */
                routeID?: number;
                /** @description part of a number or of the caller’s name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Cdr_downloadSome: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description csv by default */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CdrUuids"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Cdr_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *       "core_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *       "switch": "vm",
                     *       "call_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *       "bleg_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *       "other_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *       "direction": "inbound",
                     *       "caller_id_name": "Test",
                     *       "caller_id_number": "1004",
                     *       "destination_number": "1002",
                     *       "context": "context-1",
                     *       "caller_source": "mod_sofia",
                     *       "realm": "127.0.0.1",
                     *       "account_code": "1004",
                     *       "network_addr": "127.0.0.1",
                     *       "network_port": 5060,
                     *       "start_stamp": "2026-11-21 12:00:00",
                     *       "ring_stamp": "2026-11-21 12:00:00",
                     *       "answer_stamp": "2026-11-21 12:00:00",
                     *       "end_stamp": "2026-11-21 12:00:00",
                     *       "duration": 4,
                     *       "billsec": 4,
                     *       "hangup_cause": "NORMAL_CLEARING",
                     *       "xui_hangup_cause": "caller",
                     *       "sip_hangup_disposition": "recv_bye",
                     *       "sip_call_id": "1-17793@127.0.0.1",
                     *       "digits_dialed": "none",
                     *       "external_tracking_id": "",
                     *       "xui_route_ids": "",
                     *       "rel_path": "calls/2026-11-21/cfd41551-bec3-4fc6-bca0-c1a07784f207-4.wav",
                     *       "rtp_use_codec_name": "PCMU",
                     *       "rtp_in_packets": 0,
                     *       "rtp_in_bytes": 0,
                     *       "rtp_in_jitter": 0,
                     *       "rtp_in_loss": 0,
                     *       "rtp_in_mos": 4.5,
                     *       "rtp_out_packets": 0,
                     *       "rtp_out_bytes": 0,
                     *       "incomplete": 0,
                     *       "abs_path": "/api/media_files/4.wav",
                     *       "media_file_id": 4
                     *     }
                     */
                    "application/json": {
                        uuid: string;
                        core_uuid: string;
                        /** @description FreeSWITCH’s own name (switchname), not the host:port of FREESWITCH_URL */
                        switch: string;
                        call_uuid: string;
                        bleg_uuid: string;
                        other_uuid: string;
                        direction: string;
                        caller_id_name: string;
                        caller_id_number: string;
                        destination_number: string;
                        context: string;
                        caller_source: string;
                        realm: string;
                        account_code: string;
                        network_addr: string;
                        network_port: number | "";
                        start_stamp: string;
                        ring_stamp: string;
                        answer_stamp: string;
                        end_stamp: string;
                        duration: number;
                        billsec: number;
                        hangup_cause: string;
                        xui_hangup_cause: string;
                        sip_hangup_disposition: string;
                        sip_call_id: string;
                        digits_dialed: string;
                        external_tracking_id: string;
                        xui_route_ids: string;
                        abs_path: string;
                        rel_path: string;
                        media_file_id: number | "";
                        rtp_use_codec_name: string;
                        rtp_in_packets: number | "";
                        rtp_in_bytes: number | "";
                        rtp_in_jitter: number | "";
                        rtp_in_loss: number | "";
                        rtp_in_mos: number | "";
                        rtp_out_packets: number | "";
                        rtp_out_bytes: number | "";
                        incomplete: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Cdr_related: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example [] */
                    "application/json": {
                        uuid: string;
                        core_uuid: string;
                        /** @description FreeSWITCH’s own name (switchname), not the host:port of FREESWITCH_URL */
                        switch: string;
                        call_uuid: string;
                        bleg_uuid: string;
                        other_uuid: string;
                        direction: string;
                        caller_id_name: string;
                        caller_id_number: string;
                        destination_number: string;
                        context: string;
                        caller_source: string;
                        realm: string;
                        account_code: string;
                        network_addr: string;
                        network_port: number | "";
                        start_stamp: string;
                        ring_stamp: string;
                        answer_stamp: string;
                        end_stamp: string;
                        duration: number;
                        billsec: number;
                        hangup_cause: string;
                        xui_hangup_cause: string;
                        sip_hangup_disposition: string;
                        sip_call_id: string;
                        digits_dialed: string;
                        external_tracking_id: string;
                        xui_route_ids: string;
                        abs_path: string;
                        rel_path: string;
                        media_file_id: number | "";
                        rtp_use_codec_name: string;
                        rtp_in_packets: number | "";
                        rtp_in_bytes: number | "";
                        rtp_in_jitter: number | "";
                        rtp_in_loss: number | "";
                        rtp_in_mos: number | "";
                        rtp_out_packets: number | "";
                        rtp_out_bytes: number | "";
                        incomplete: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Channel_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *         "direction": "outbound",
                     *         "created": "2026-11-21 12:00:00",
                     *         "created_epoch": "1795262400",
                     *         "name": "sofia/internal/1001@127.0.0.1:5060",
                     *         "state": "CS_EXECUTE",
                     *         "cid_name": "Phone 1001",
                     *         "cid_num": "1001",
                     *         "ip_addr": "",
                     *         "dest": "park",
                     *         "application": "park",
                     *         "application_data": "",
                     *         "dialplan": "inline",
                     *         "context": "context-1",
                     *         "read_codec": "PCMU",
                     *         "read_rate": "8000",
                     *         "read_bit_rate": "64000",
                     *         "write_codec": "PCMU",
                     *         "write_rate": "8000",
                     *         "write_bit_rate": "64000",
                     *         "secure": "",
                     *         "hostname": "pbx1",
                     *         "presence_id": "1001@pbx.example.test",
                     *         "presence_data": "",
                     *         "accountcode": "1001",
                     *         "callstate": "ACTIVE",
                     *         "callee_name": "",
                     *         "callee_num": "0000000000",
                     *         "callee_direction": "RECV",
                     *         "call_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *         "sent_callee_name": "",
                     *         "sent_callee_num": "",
                     *         "initial_cid_name": "",
                     *         "initial_cid_num": "0000000000",
                     *         "initial_ip_addr": "",
                     *         "initial_dest": "1001",
                     *         "initial_dialplan": "",
                     *         "initial_context": "default"
                     *       },
                     *       {
                     *         "uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *         "direction": "outbound",
                     *         "created": "2026-11-21 12:00:00",
                     *         "created_epoch": "1795262400",
                     *         "name": "sofia/internal/1001@127.0.0.1:5060",
                     *         "state": "CS_EXECUTE",
                     *         "cid_name": "Phone 1001",
                     *         "cid_num": "1001",
                     *         "ip_addr": "",
                     *         "dest": "park",
                     *         "application": "park",
                     *         "application_data": "",
                     *         "dialplan": "inline",
                     *         "context": "context-1",
                     *         "read_codec": "PCMU",
                     *         "read_rate": "8000",
                     *         "read_bit_rate": "64000",
                     *         "write_codec": "PCMU",
                     *         "write_rate": "8000",
                     *         "write_bit_rate": "64000",
                     *         "secure": "",
                     *         "hostname": "pbx1",
                     *         "presence_id": "1001@pbx.example.test",
                     *         "presence_data": "",
                     *         "accountcode": "1001",
                     *         "callstate": "ACTIVE",
                     *         "callee_name": "",
                     *         "callee_num": "0000000000",
                     *         "callee_direction": "RECV",
                     *         "call_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *         "sent_callee_name": "",
                     *         "sent_callee_num": "",
                     *         "initial_cid_name": "",
                     *         "initial_cid_num": "0000000000",
                     *         "initial_ip_addr": "",
                     *         "initial_dest": "1001",
                     *         "initial_dialplan": "",
                     *         "initial_context": "default"
                     *       }
                     *     ]
                     */
                    "application/json": ({
                        uuid: string;
                        direction: string;
                        created: string;
                        name: string;
                        state: string;
                        dest: string;
                    } & {
                        [key: string]: string;
                    })[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Channel_originate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "destNumber": "1001",
                 *       "app": "park"
                 *     }
                 */
                "application/json": components["schemas"]["OriginateInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "result": "ok",
                     *       "uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207"
                     *     }
                     */
                    "application/json": {
                        result: string;
                        uuid: string;
                        file?: string;
                        files?: string[];
                    } | {
                        result: string;
                        jobUUID: string;
                        file?: string;
                        files?: string[];
                    } | {
                        result: string;
                        reason: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Channel_act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "deaf",
                 *       "deaf": "on"
                 *     }
                 */
                "application/json": components["schemas"]["ChannelCommandInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "msg": "ok",
                     *       "code": 200
                     *     }
                     */
                    "application/json": {
                        msg: string;
                        code: number;
                        file?: string;
                        files?: string[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Channel_hangUp: {
        parameters: {
            query?: {
                /** @description NORMAL_CLEARING when absent */
                cause?: "UNALLOCATED_NUMBER" | "NO_ROUTE_TRANSIT_NET" | "NO_ROUTE_DESTINATION" | "CHANNEL_UNACCEPTABLE" | "CALL_AWARDED_DELIVERED" | "NORMAL_CLEARING" | "USER_BUSY" | "NO_USER_RESPONSE" | "NO_ANSWER" | "SUBSCRIBER_ABSENT" | "CALL_REJECTED" | "NUMBER_CHANGED" | "REDIRECTION_TO_NEW_DESTINATION" | "EXCHANGE_ROUTING_ERROR" | "DESTINATION_OUT_OF_ORDER" | "INVALID_NUMBER_FORMAT" | "FACILITY_REJECTED" | "RESPONSE_TO_STATUS_ENQUIRY" | "NORMAL_UNSPECIFIED" | "NORMAL_CIRCUIT_CONGESTION" | "NETWORK_OUT_OF_ORDER" | "NORMAL_TEMPORARY_FAILURE" | "SWITCH_CONGESTION" | "ACCESS_INFO_DISCARDED" | "REQUESTED_CHAN_UNAVAIL" | "PRE_EMPTED" | "FACILITY_NOT_SUBSCRIBED" | "OUTGOING_CALL_BARRED" | "INCOMING_CALL_BARRED" | "BEARERCAPABILITY_NOTAUTH" | "BEARERCAPABILITY_NOTAVAIL" | "SERVICE_UNAVAILABLE" | "BEARERCAPABILITY_NOTIMPL" | "CHAN_NOT_IMPLEMENTED" | "FACILITY_NOT_IMPLEMENTED" | "SERVICE_NOT_IMPLEMENTED" | "INVALID_CALL_REFERENCE" | "INCOMPATIBLE_DESTINATION" | "INVALID_MSG_UNSPECIFIED" | "MANDATORY_IE_MISSING" | "MESSAGE_TYPE_NONEXIST" | "WRONG_MESSAGE" | "IE_NONEXIST" | "INVALID_IE_CONTENTS" | "WRONG_CALL_STATE" | "RECOVERY_ON_TIMER_EXPIRE" | "MANDATORY_IE_LENGTH_ERROR" | "PROTOCOL_ERROR" | "INTERWORKING" | "ORIGINATOR_CANCEL" | "CRASH" | "SYSTEM_SHUTDOWN" | "LOSE_RACE" | "MANAGER_REQUEST" | "BLIND_TRANSFER" | "ATTENDED_TRANSFER" | "ALLOTTED_TIMEOUT" | "USER_CHALLENGE" | "MEDIA_TIMEOUT" | "PICKED_OFF" | "USER_NOT_REGISTERED" | "PROGRESS_TIMEOUT" | "INVALID_GATEWAY" | "GATEWAY_DOWN" | "INVALID_URL" | "INVALID_PROFILE" | "NO_PICKUP" | "SRTP_READ_ERROR" | "BOWOUT" | "BUSY_EVERYWHERE" | "DECLINE" | "DOES_NOT_EXIST_ANYWHERE" | "NOT_ACCEPTABLE";
            };
            header?: never;
            path: {
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *       "msg": "ok"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        msg: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Event_stream: {
        parameters: {
            query?: {
                /** @description kinds of events, comma-separated: channel, registration, gateway, switch */
                types?: string | string[];
                /** @description what happens to channels, comma-separated: callout, callin, progress, answer, bridge, unbridge, hold, unhold, hangup, emergency */
                changes?: string | string[];
                /** @description an extension: its channels and registrations */
                extn?: string;
                /** @description a context's key: the channels in it */
                context?: string;
                /** @description a channel, or the call_uuid of all channels of a call */
                uuid?: string;
                /** @description id of the last event; the header Last-Event-ID says the same */
                last_event_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Webhook_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 2,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "url": "https://crm.example.test/calls",
                     *           "description": "",
                     *           "events": "ringing,answered,hangup",
                     *           "contexts": "context-1",
                     *           "extensions": "1001,1002",
                     *           "variables": "sip_call_id",
                     *           "header_names": "X-Api-Key",
                     *           "timeout": 10,
                     *           "disabled": 0,
                     *           "from_setting": 0,
                     *           "since": "2026-11-21 12:00:00"
                     *         },
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "url": "http://127.0.0.1:5060/calls",
                     *           "description": "",
                     *           "events": "ringing,early,answered,hangup",
                     *           "contexts": "",
                     *           "extensions": "",
                     *           "variables": "",
                     *           "header_names": "",
                     *           "timeout": 10,
                     *           "disabled": 1,
                     *           "from_setting": 0,
                     *           "since": "2026-11-21 12:00:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            url: string;
                            description: string;
                            events: string;
                            contexts: string;
                            extensions: string;
                            variables: string;
                            timeout: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            header_names: string;
                            from_setting: number;
                            since: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Webhook_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://crm.example.test/calls",
                 *       "events": "ringing,answered,hangup",
                 *       "contexts": "context-1",
                 *       "extensions": "1001,1002",
                 *       "variables": "sip_call_id",
                 *       "secret": "secret-of-the-crm",
                 *       "headers": {
                 *         "X-Api-Key": "key-of-the-crm"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Webhook_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "url": "http://127.0.0.1:5060/calls",
                     *       "description": "",
                     *       "events": "ringing,early,answered,hangup",
                     *       "contexts": "",
                     *       "extensions": "",
                     *       "variables": "",
                     *       "header_names": "",
                     *       "timeout": 10,
                     *       "disabled": 1,
                     *       "from_setting": 0,
                     *       "since": "2026-11-21 12:00:00"
                     *     }
                     */
                    "application/json": {
                        url: string;
                        description: string;
                        events: string;
                        contexts: string;
                        extensions: string;
                        variables: string;
                        timeout: number | "";
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        header_names: string;
                        from_setting: number;
                        since: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Webhook_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://crm.example.test/calls"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Webhook_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Webhook_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "delivered": false,
                     *         "status": "",
                     *         "error": "127.0.0.1 is a private address, which WEBHOOK_PRIVATE_TARGETS does not let in",
                     *         "ms": 12
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            delivered: boolean;
                            status: number | "";
                            error: string;
                            ms: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Webhook_listDeliveries: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                state?: "waiting" | "dead";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 2,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "event_key": "cfd41551-bec3-4fc6-bca0-c1a07784f207:cfd41551-bec3-4fc6-bca0-c1a07784f207:answer",
                     *           "event": "answered",
                     *           "call_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "state": "waiting",
                     *           "attempts": 90,
                     *           "status": 500,
                     *           "error": "answered 500",
                     *           "due_at": "2026-11-21 12:00:00",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "body": "{\"Event-Name\":\"CUSTOM\",\"Event-Subclass\":\"ai::channel-state\"}"
                     *         },
                     *         {
                     *           "id": 2,
                     *           "event_key": "cfd41551-bec3-4fc6-bca0-c1a07784f207:cfd41551-bec3-4fc6-bca0-c1a07784f207:hangup",
                     *           "event": "hangup",
                     *           "call_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "state": "waiting",
                     *           "attempts": 90,
                     *           "status": 500,
                     *           "error": "answered 500",
                     *           "due_at": "2026-11-21 12:00:00",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "body": "{\"Event-Name\":\"CUSTOM\",\"Event-Subclass\":\"ai::channel-state\"}"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            id: number;
                            event_key: string;
                            event: string;
                            call_uuid: string;
                            state: string;
                            attempts: number;
                            status: number | "";
                            error: string;
                            due_at: string;
                            created_at: string;
                            body: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Webhook_resendAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Webhook_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                did: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Webhook_removeDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                did: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Cli_get: {
        parameters: {
            query?: {
                /** @description a dev key with the scope `cli`, of an operator or administrator */
                key?: string;
                /** @description `cti_timestamp`, `uuid_kill`, `uuid_exists`, `cti_originate`; or `api`, `bgapi` with one of them in `arg` */
                cmd?: string;
                /** @description its argument: `user/121 &eavesdrop(<uuid>)` */
                arg?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Cli_post: {
        parameters: {
            query?: {
                /** @description a dev key with the scope `cli`, of an operator or administrator */
                key?: string;
                /** @description `cti_timestamp`, `uuid_kill`, `uuid_exists`, `cti_originate`; or `api`, `bgapi` with one of them in `arg` */
                cmd?: string;
                /** @description its argument: `user/121 &eavesdrop(<uuid>)` */
                arg?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    CtiSettings_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "registration": {
                     *         "hash": "registrations",
                     *         "channel": "",
                     *         "list": ""
                     *       },
                     *       "call": {
                     *         "fields": [
                     *           "Caller-Destination-Number",
                     *           "Caller-Caller-ID-Number"
                     *         ],
                     *         "hash": "calls",
                     *         "remove_hangup": false,
                     *         "channel": "",
                     *         "list": ""
                     *       }
                     *     }
                     */
                    "application/json": {
                        registration: {
                            hash: string;
                            channel: string;
                            list: string;
                        };
                        call: {
                            fields: string[];
                            hash: string;
                            remove_hangup: boolean;
                            channel: string;
                            list: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    CtiSettings_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "call": {
                 *         "remove_hangup": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CtiSettingsInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "registration": {
                     *           "hash": "registrations",
                     *           "channel": "",
                     *           "list": ""
                     *         },
                     *         "call": {
                     *           "fields": [
                     *             "Caller-Destination-Number",
                     *             "Caller-Caller-ID-Number"
                     *           ],
                     *           "hash": "calls",
                     *           "remove_hangup": true,
                     *           "channel": "",
                     *           "list": ""
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            registration: {
                                hash: string;
                                channel: string;
                                list: string;
                            };
                            call: {
                                fields: string[];
                                hash: string;
                                remove_hangup: boolean;
                                channel: string;
                                list: string;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ExtensionStatus_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 2,
                     *       "extn": "1002",
                     *       "domain": "pbx.example.test",
                     *       "registrations": [],
                     *       "calls": [],
                     *       "dnd": 0,
                     *       "forward_always": "",
                     *       "forward_busy": "",
                     *       "forward_no_answer": "",
                     *       "forward_unreachable": ""
                     *     }
                     */
                    "application/json": {
                        id: number;
                        extn: string;
                        domain: string;
                        registrations: {
                            switch: string;
                            profile: string;
                            contact: string;
                            network_ip: string;
                            network_port: number;
                            transport: string;
                            user_agent: string;
                            expires_in: number;
                        }[];
                        calls: {
                            uuid: string;
                            direction: string;
                            number: string;
                            state: string;
                            held: boolean;
                            created_at: number;
                            progress_at: number;
                            answered_at: number;
                            other_uuid: string;
                        }[];
                        dnd: number;
                        forward_always: string;
                        forward_busy: string;
                        forward_no_answer: string;
                        forward_unreachable: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 3,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "3",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "import_2",
                     *           "description": "",
                     *           "list_type": "1",
                     *           "limit_user_type": "1"
                     *         },
                     *         {
                     *           "id": "2",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "import_1",
                     *           "description": "",
                     *           "list_type": "1",
                     *           "limit_user_type": "1"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            list_type: string;
                            limit_user_type: string;
                            id: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "test",
                 *       "list_type": 0,
                 *       "limit_user_type": 0
                 *     }
                 */
                "application/json": components["schemas"]["BlacklistInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "test",
                     *       "description": "",
                     *       "list_type": 0,
                     *       "limit_user_type": 0,
                     *       "params": [
                     *         {
                     *           "id": 4,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "ref_id": 1,
                     *           "k": "lisi",
                     *           "v": "1009",
                     *           "disabled": 0,
                     *           "realm": "BLACKLIST"
                     *         },
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "ref_id": 1,
                     *           "k": "lili",
                     *           "v": "1008",
                     *           "disabled": 0,
                     *           "realm": "BLACKLIST"
                     *         }
                     *       ],
                     *       "params_count": 2
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        list_type: number | "";
                        limit_user_type: number | "";
                        id: number;
                        params: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                        params_count: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "test"
                 *     }
                 */
                "application/json": components["schemas"]["BlacklistInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_listNumbers: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 2,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 4,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "ref_id": 1,
                     *           "k": "lisi",
                     *           "v": "1009",
                     *           "disabled": 0,
                     *           "realm": "BLACKLIST"
                     *         },
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "ref_id": 1,
                     *           "k": "lili",
                     *           "v": "1008",
                     *           "disabled": 0,
                     *           "realm": "BLACKLIST"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_createNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "lili",
                 *       "v": "1008"
                 *     }
                 */
                "application/json": components["schemas"]["BlacklistNumberInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 3
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_createNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": [
                 *         {
                 *           "k": "lisi",
                 *           "v": "1009"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BlacklistNumbers"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 4,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "ref_id": 1,
                     *           "k": "lisi",
                     *           "v": "1009",
                     *           "disabled": 0,
                     *           "realm": "BLACKLIST"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_updateNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                nid: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "lili"
                 *     }
                 */
                "application/json": components["schemas"]["BlacklistNumberInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "3"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_removeNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                nid: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "3"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Blacklist_updateNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": [
                 *         {
                 *           "id": 3,
                 *           "k": "lili",
                 *           "v": "1001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BlacklistNumberChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 3,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 1,
                     *         "k": "lili",
                     *         "v": "1001",
                     *         "disabled": 0,
                     *         "realm": "BLACKLIST"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Block_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "1",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "test",
                     *           "description": "",
                     *           "ver": "",
                     *           "xml": "",
                     *           "js": "",
                     *           "lua": "",
                     *           "ivr_menu_id": "",
                     *           "last_error": "",
                     *           "last_error_at": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            ver: string;
                            xml: string;
                            js: string;
                            lua: string;
                            ivr_menu_id: string;
                            id: string;
                            last_error: string;
                            last_error_at: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Block_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "test"
                 *     }
                 */
                "application/json": components["schemas"]["BlockInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Block_definitions: {
        parameters: {
            query?: {
                /** @description `zh` by default */
                lang?: "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "type": "fsStart",
                     *         "message0": "开始并应答",
                     *         "args0": [],
                     *         "colour": 20,
                     *         "inputsInline": true,
                     *         "nextStatement": null
                     *       },
                     *       {
                     *         "type": "fsSessionAnswer",
                     *         "message0": "应答",
                     *         "args0": [],
                     *         "colour": 20,
                     *         "inputsInline": true,
                     *         "previousStatement": null,
                     *         "nextStatement": null
                     *       }
                     *     ]
                     */
                    "application/json": ({
                        type: string;
                        message0: string;
                        args0: Record<string, never>[];
                        colour: number;
                        inputsInline: boolean;
                    } & {
                        [key: string]: unknown;
                    })[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Block_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "test",
                     *       "description": "",
                     *       "ver": "",
                     *       "xml": "",
                     *       "js": "",
                     *       "lua": "",
                     *       "ivr_menu_id": "",
                     *       "last_error": "",
                     *       "last_error_at": ""
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        ver: string;
                        xml: string;
                        js: string;
                        lua: string;
                        ivr_menu_id: string;
                        id: number;
                        last_error: string;
                        last_error_at: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Block_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "test"
                 *     }
                 */
                "application/json": components["schemas"]["BlockInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Block_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Block_errors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example [] */
                    "application/json": {
                        id: number;
                        created_at: string;
                        call_uuid: string;
                        message: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Script_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example [] */
                    "application/json": {
                        id: number;
                        name: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Callcenter_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "Sales",
                     *           "description": "",
                     *           "nbr": "6000",
                     *           "strategy": "longest-idle-agent",
                     *           "ring_progressively_delay": 10,
                     *           "moh_sound": "",
                     *           "announce_sound": "",
                     *           "announce_frequency": 0,
                     *           "max_wait_time": 0,
                     *           "max_wait_time_with_no_agent": 0,
                     *           "max_wait_time_with_no_agent_time_reached": 5,
                     *           "tier_rules_apply": 0,
                     *           "tier_rule_wait_second": 0,
                     *           "tier_rule_wait_multiply_level": 0,
                     *           "tier_rule_no_agent_no_wait": 1,
                     *           "overflow_dest_type": "",
                     *           "overflow_dest_uuid": "",
                     *           "overflow_number": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            nbr: string;
                            strategy: string;
                            ring_progressively_delay: number | "";
                            moh_sound: string;
                            announce_sound: string;
                            announce_frequency: number | "";
                            max_wait_time: number | "";
                            max_wait_time_with_no_agent: number | "";
                            max_wait_time_with_no_agent_time_reached: number | "";
                            /** @enum {integer} */
                            tier_rules_apply: 0 | 1;
                            tier_rule_wait_second: number | "";
                            /** @enum {integer} */
                            tier_rule_wait_multiply_level: 0 | 1;
                            /** @enum {integer} */
                            tier_rule_no_agent_no_wait: 0 | 1;
                            overflow_dest_type: string;
                            overflow_dest_uuid: string;
                            overflow_number: string;
                            id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Callcenter_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sales",
                 *       "nbr": "6000"
                 *     }
                 */
                "application/json": components["schemas"]["CallcenterInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Callcenter_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "Sales",
                     *       "description": "",
                     *       "nbr": "6000",
                     *       "strategy": "longest-idle-agent",
                     *       "ring_progressively_delay": 10,
                     *       "moh_sound": "",
                     *       "announce_sound": "",
                     *       "announce_frequency": 0,
                     *       "max_wait_time": 0,
                     *       "max_wait_time_with_no_agent": 0,
                     *       "max_wait_time_with_no_agent_time_reached": 5,
                     *       "tier_rules_apply": 0,
                     *       "tier_rule_wait_second": 0,
                     *       "tier_rule_wait_multiply_level": 0,
                     *       "tier_rule_no_agent_no_wait": 1,
                     *       "overflow_dest_type": "",
                     *       "overflow_dest_uuid": "",
                     *       "overflow_number": ""
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        nbr: string;
                        strategy: string;
                        ring_progressively_delay: number | "";
                        moh_sound: string;
                        announce_sound: string;
                        announce_frequency: number | "";
                        max_wait_time: number | "";
                        max_wait_time_with_no_agent: number | "";
                        max_wait_time_with_no_agent_time_reached: number | "";
                        /** @enum {integer} */
                        tier_rules_apply: 0 | 1;
                        tier_rule_wait_second: number | "";
                        /** @enum {integer} */
                        tier_rule_wait_multiply_level: 0 | 1;
                        /** @enum {integer} */
                        tier_rule_no_agent_no_wait: 0 | 1;
                        overflow_dest_type: string;
                        overflow_dest_uuid: string;
                        overflow_number: string;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Callcenter_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sales"
                 *     }
                 */
                "application/json": components["schemas"]["CallcenterInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Callcenter_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Callcenter_listAgents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "callcenter_id": 1,
                     *         "extn_id": 1,
                     *         "level": 1,
                     *         "position": 1,
                     *         "status": "Available",
                     *         "wrap_up_time": 10,
                     *         "max_no_answer": 3,
                     *         "reject_delay_time": 10,
                     *         "busy_delay_time": 10,
                     *         "no_answer_delay_time": 10,
                     *         "extn": "1001"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        extn_id: number | "";
                        level: number | "";
                        position: number | "";
                        status: string;
                        wrap_up_time: number | "";
                        max_no_answer: number | "";
                        reject_delay_time: number | "";
                        busy_delay_time: number | "";
                        no_answer_delay_time: number | "";
                        id: number;
                        callcenter_id: number;
                        extn: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Callcenter_createAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "extn_id": 1
                 *     }
                 */
                "application/json": components["schemas"]["CallcenterAgentInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Callcenter_updateAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                agentId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "extn_id": 1
                 *     }
                 */
                "application/json": components["schemas"]["CallcenterAgentInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "callcenter_id": 1,
                     *         "extn_id": 1,
                     *         "level": 1,
                     *         "position": 1,
                     *         "status": "Available",
                     *         "wrap_up_time": 10,
                     *         "max_no_answer": 3,
                     *         "reject_delay_time": 10,
                     *         "busy_delay_time": 10,
                     *         "no_answer_delay_time": 10,
                     *         "extn": "1001"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            extn_id: number | "";
                            level: number | "";
                            position: number | "";
                            status: string;
                            wrap_up_time: number | "";
                            max_no_answer: number | "";
                            reject_delay_time: number | "";
                            busy_delay_time: number | "";
                            no_answer_delay_time: number | "";
                            id: number;
                            callcenter_id: number;
                            extn: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Callcenter_removeAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                agentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    CallcenterList_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "name": "Sales",
                     *         "description": "",
                     *         "nbr": "6000",
                     *         "strategy": "longest-idle-agent",
                     *         "ring_progressively_delay": 10,
                     *         "moh_sound": "",
                     *         "announce_sound": "",
                     *         "announce_frequency": 0,
                     *         "max_wait_time": 0,
                     *         "max_wait_time_with_no_agent": 0,
                     *         "max_wait_time_with_no_agent_time_reached": 5,
                     *         "tier_rules_apply": 0,
                     *         "tier_rule_wait_second": 0,
                     *         "tier_rule_wait_multiply_level": 0,
                     *         "tier_rule_no_agent_no_wait": 1,
                     *         "overflow_dest_type": "",
                     *         "overflow_dest_uuid": "",
                     *         "overflow_number": "",
                     *         "cti_template": "longest-idle-agent"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        nbr: string;
                        strategy: string;
                        ring_progressively_delay: number | "";
                        moh_sound: string;
                        announce_sound: string;
                        announce_frequency: number | "";
                        max_wait_time: number | "";
                        max_wait_time_with_no_agent: number | "";
                        max_wait_time_with_no_agent_time_reached: number | "";
                        /** @enum {integer} */
                        tier_rules_apply: 0 | 1;
                        tier_rule_wait_second: number | "";
                        /** @enum {integer} */
                        tier_rule_wait_multiply_level: 0 | 1;
                        /** @enum {integer} */
                        tier_rule_no_agent_no_wait: 0 | 1;
                        overflow_dest_type: string;
                        overflow_dest_uuid: string;
                        overflow_number: string;
                        id: number;
                        cti_template: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceProfile_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "name": "default",
                     *         "description": ""
                     *       },
                     *       {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "name": "wideband",
                     *         "description": ""
                     *       }
                     *     ]
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceProfile_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "wideband"
                 *     }
                 */
                "application/json": components["schemas"]["ConferenceProfileInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceProfile_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 2,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "wideband",
                     *       "description": ""
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceProfile_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "wideband"
                 *     }
                 */
                "application/json": components["schemas"]["ConferenceProfileInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "2"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceProfile_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "2"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceProfile_listParams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "energy-level",
                     *         "v": "200",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "CONFERENCE_PROFILE"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        k: string;
                        v: string;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        o: number | "";
                        id: number;
                        realm: string;
                        ref_id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceProfile_createParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "energy-level",
                 *       "v": "200"
                 *     }
                 */
                "application/json": components["schemas"]["ConferenceProfileParamInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceProfile_updateParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "energy-level"
                 *     }
                 */
                "application/json": components["schemas"]["ConferenceProfileParamInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "energy-level",
                     *         "v": "200",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "CONFERENCE_PROFILE"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            o: number | "";
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceProfile_removeParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceRoom_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "1",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "Monday meeting",
                     *           "description": "",
                     *           "nbr": "3000",
                     *           "realm": "",
                     *           "profile_id": "",
                     *           "capacity": "0",
                     *           "pin": "",
                     *           "admin_pin": "",
                     *           "auto_mute": "0"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            nbr: string;
                            realm: string;
                            profile_id: string;
                            capacity: string;
                            pin: string;
                            admin_pin: string;
                            auto_mute: string;
                            id: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceRoom_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Monday meeting",
                 *       "nbr": "3000"
                 *     }
                 */
                "application/json": components["schemas"]["ConferenceRoomInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceRoom_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "Monday meeting",
                     *       "description": "",
                     *       "nbr": "3000",
                     *       "realm": "",
                     *       "profile_id": "",
                     *       "capacity": 0,
                     *       "pin": "",
                     *       "admin_pin": "",
                     *       "auto_mute": 0
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        nbr: string;
                        realm: string;
                        profile_id: number | "";
                        capacity: number | "";
                        pin: string;
                        admin_pin: string;
                        /** @enum {integer} */
                        auto_mute: 0 | 1;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceRoom_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Monday meeting"
                 *     }
                 */
                "application/json": components["schemas"]["ConferenceRoomInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ConferenceRoom_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Context_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 5,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "5",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "key": "context-5",
                     *           "name": "总部",
                     *           "description": "",
                     *           "domain": "",
                     *           "hotline_enabled": "0",
                     *           "hold_music_id": "",
                     *           "identifier": "context-5"
                     *         },
                     *         {
                     *           "id": "4",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "key": "context-4",
                     *           "name": "销售部",
                     *           "description": "(示例)销售部发起的呼叫",
                     *           "domain": "",
                     *           "hotline_enabled": "0",
                     *           "hold_music_id": "",
                     *           "identifier": "context-4"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            domain: string;
                            hotline_enabled: string;
                            hold_music_id: string;
                            id: string;
                            key: string;
                            identifier: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Context_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "总部"
                 *     }
                 */
                "application/json": components["schemas"]["ContextInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 5
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Context_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 5,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "key": "context-5",
                     *       "name": "总部",
                     *       "description": "",
                     *       "domain": "",
                     *       "hotline_enabled": "0",
                     *       "hold_music_id": "",
                     *       "identifier": "context-5"
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        domain: string;
                        hotline_enabled: string;
                        hold_music_id: number | "";
                        id: number;
                        key: string;
                        identifier: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Context_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "总部"
                 *     }
                 */
                "application/json": components["schemas"]["ContextInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "5"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Context_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "5"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Dict_list: {
        parameters: {
            query?: {
                /** @description one realm; `REALMS` for their names */
                realm?: string;
                /** @description a realm, as one object keyed by k */
                object?: string;
                sort?: "o" | "k";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 67,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "realm": "DEPARTMENT",
                     *         "k": "sales",
                     *         "v": "Sales",
                     *         "d": "",
                     *         "o": 0
                     *       },
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "realm": "DEST",
                     *         "k": "FS_DEST_USER",
                     *         "v": "USER",
                     *         "d": "",
                     *         "o": 1
                     *       }
                     *     ]
                     */
                    "application/json": {
                        realm: string;
                        k: string;
                        v: string;
                        d: string;
                        o: number | "";
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[] | {
                        realm: string;
                        k: string;
                        v: string;
                    }[] | {
                        [key: string]: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Dict_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "realm": "DEPARTMENT",
                 *       "k": "sales",
                 *       "v": "Sales"
                 *     }
                 */
                "application/json": components["schemas"]["DictInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 67
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Dict_realm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                realm: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "realm": "DEST",
                     *         "k": "FS_DEST_USER",
                     *         "v": "USER",
                     *         "d": "",
                     *         "o": 1
                     *       },
                     *       {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "realm": "DEST",
                     *         "k": "FS_DEST_RING_EXTNS",
                     *         "v": "RING_ALL_EXTN",
                     *         "d": "",
                     *         "o": 2
                     *       }
                     *     ]
                     */
                    "application/json": {
                        realm: string;
                        k: string;
                        v: string;
                        d: string;
                        o: number | "";
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Dict_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 67,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "realm": "DEPARTMENT",
                     *       "k": "sales",
                     *       "v": "Sales",
                     *       "d": "",
                     *       "o": 0
                     *     }
                     */
                    "application/json": {
                        realm: string;
                        k: string;
                        v: string;
                        d: string;
                        o: number | "";
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Dict_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "realm": "DEPARTMENT"
                 *     }
                 */
                "application/json": components["schemas"]["DictInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "67"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Dict_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "67"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Distributor_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "1",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "two lines",
                     *           "description": "",
                     *           "total_weight": "0"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            total_weight: string;
                            id: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Distributor_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "two lines"
                 *     }
                 */
                "application/json": components["schemas"]["DistributorInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Distributor_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "two lines",
                     *       "description": "",
                     *       "total_weight": 0
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        total_weight: number | "";
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Distributor_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "two lines"
                 *     }
                 */
                "application/json": components["schemas"]["DistributorInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Distributor_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Distributor_listNodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 1,
                     *         "k": "office line",
                     *         "v": "2",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "weight": 1,
                     *         "realm": "DISTRIBUTOR"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        k: string;
                        weight: number | "";
                        o: number | "";
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        v: string;
                        realm: string;
                        ref_id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Distributor_createNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "office line"
                 *     }
                 */
                "application/json": components["schemas"]["DistributorNodeInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Distributor_updateNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                nodeId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "office line"
                 *     }
                 */
                "application/json": components["schemas"]["DistributorNodeInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 1,
                     *         "k": "office line",
                     *         "v": "2",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "weight": 1,
                     *         "realm": "DISTRIBUTOR"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            weight: number | "";
                            o: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            v: string;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Distributor_removeNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                nodeId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    FuncCode_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 20,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "20",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "func_code": "*123",
                     *           "func_type": "FS_DEST_FUNC_CALL_FORWARDING",
                     *           "description": "",
                     *           "disabled": "0"
                     *         },
                     *         {
                     *           "id": "19",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "func_code": "park+",
                     *           "func_type": "FS_DEST_FUNC_CALL_FIFO_BACK",
                     *           "description": "停泊位按键",
                     *           "disabled": "0"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            func_code: string;
                            func_type: string;
                            description: string;
                            disabled: string;
                            id: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    FuncCode_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "func_code": "*123",
                 *       "func_type": "FS_DEST_FUNC_CALL_FORWARDING"
                 *     }
                 */
                "application/json": components["schemas"]["FuncCodeInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 20
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    FuncCode_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 20,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "func_code": "*123",
                     *       "func_type": "FS_DEST_FUNC_CALL_FORWARDING",
                     *       "description": "",
                     *       "disabled": 0
                     *     }
                     */
                    "application/json": {
                        func_code: string;
                        func_type: string;
                        description: string;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    FuncCode_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "func_code": "*123"
                 *     }
                 */
                "application/json": components["schemas"]["FuncCodeInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "20"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    FuncCode_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "20"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "1",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "key": "ivr-1",
                     *           "name": "welcome",
                     *           "description": "",
                     *           "greet_long": "",
                     *           "greet_short": "",
                     *           "invalid_sound": "",
                     *           "exit_sound": "",
                     *           "transfer_sound": "",
                     *           "timeout": "15000",
                     *           "max_failures": "3",
                     *           "max_timeouts": "4",
                     *           "exec_on_max_failures": "hangup NORMAL_CLEARING",
                     *           "exec_on_max_timeouts": "",
                     *           "confirm_key": "",
                     *           "confirm_macro": "",
                     *           "confirm_attempts": "",
                     *           "tts_engine": "",
                     *           "tts_voice": "",
                     *           "digit_len": "1",
                     *           "inter_digit_timeout": "3000",
                     *           "pin": "",
                     *           "pin_file": "",
                     *           "bad_pin_file": "",
                     *           "count_actions": "1",
                     *           "identifier": "ivr-1"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            greet_long: {
                                media_id?: number | "";
                                media_path?: string;
                                media_type?: string;
                            } | "";
                            greet_short: {
                                media_id?: number | "";
                                media_path?: string;
                                media_type?: string;
                            } | "";
                            invalid_sound: {
                                media_id?: number | "";
                                media_path?: string;
                                media_type?: string;
                            } | "";
                            exit_sound: {
                                media_id?: number | "";
                                media_path?: string;
                                media_type?: string;
                            } | "";
                            transfer_sound: {
                                media_id?: number | "";
                                media_path?: string;
                                media_type?: string;
                            } | "";
                            timeout: string;
                            max_failures: string;
                            max_timeouts: string;
                            exec_on_max_failures: string;
                            exec_on_max_timeouts: string;
                            confirm_key: string;
                            confirm_macro: string;
                            confirm_attempts: string;
                            tts_engine: string;
                            tts_voice: string;
                            digit_len: string;
                            inter_digit_timeout: string;
                            pin: string;
                            pin_file: {
                                media_id?: number | "";
                                media_path?: string;
                                media_type?: string;
                            } | "";
                            bad_pin_file: {
                                media_id?: number | "";
                                media_path?: string;
                                media_type?: string;
                            } | "";
                            id: string;
                            key: string;
                            identifier: string;
                            count_actions: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "welcome",
                 *       "exec_on_max_failures": "hangup NORMAL_CLEARING"
                 *     }
                 */
                "application/json": components["schemas"]["IvrInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "key": "ivr-1",
                     *       "name": "welcome",
                     *       "description": "",
                     *       "greet_long": "",
                     *       "greet_short": "",
                     *       "invalid_sound": "",
                     *       "exit_sound": "",
                     *       "transfer_sound": "",
                     *       "timeout": 15000,
                     *       "max_failures": 3,
                     *       "max_timeouts": 4,
                     *       "exec_on_max_failures": "hangup NORMAL_CLEARING",
                     *       "exec_on_max_timeouts": "",
                     *       "confirm_key": "",
                     *       "confirm_macro": "",
                     *       "confirm_attempts": "",
                     *       "tts_engine": "",
                     *       "tts_voice": "",
                     *       "digit_len": 1,
                     *       "inter_digit_timeout": 3000,
                     *       "pin": "",
                     *       "pin_file": "",
                     *       "bad_pin_file": "",
                     *       "identifier": "ivr-1"
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        greet_long: {
                            media_id?: number | "";
                            media_path?: string;
                            media_type?: string;
                        } | "";
                        greet_short: {
                            media_id?: number | "";
                            media_path?: string;
                            media_type?: string;
                        } | "";
                        invalid_sound: {
                            media_id?: number | "";
                            media_path?: string;
                            media_type?: string;
                        } | "";
                        exit_sound: {
                            media_id?: number | "";
                            media_path?: string;
                            media_type?: string;
                        } | "";
                        transfer_sound: {
                            media_id?: number | "";
                            media_path?: string;
                            media_type?: string;
                        } | "";
                        timeout: number | "";
                        max_failures: number | "";
                        max_timeouts: number | "";
                        exec_on_max_failures: string;
                        exec_on_max_timeouts: string;
                        confirm_key: string;
                        confirm_macro: string;
                        confirm_attempts: number | "";
                        tts_engine: string;
                        tts_voice: string;
                        digit_len: number | "";
                        inter_digit_timeout: number | "";
                        pin: string;
                        pin_file: {
                            media_id?: number | "";
                            media_path?: string;
                            media_type?: string;
                        } | "";
                        bad_pin_file: {
                            media_id?: number | "";
                            media_path?: string;
                            media_type?: string;
                        } | "";
                        id: number;
                        key: string;
                        identifier: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "welcome"
                 *     }
                 */
                "application/json": components["schemas"]["IvrInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_routes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": []
                     *     }
                     */
                    "application/json": {
                        data: {
                            id: number;
                            name: string;
                            called_prefix: string;
                            description: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_listActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ivr_menu_id": 1,
                     *         "digits": "333",
                     *         "action": "IVR_QUEUE",
                     *         "match_prefix": 0,
                     *         "args": "5",
                     *         "body": ""
                     *       }
                     *     ]
                     */
                    "application/json": {
                        digits: string;
                        action: string;
                        /** @enum {integer} */
                        match_prefix: 0 | 1;
                        args: string;
                        body: string;
                        id: number;
                        ivr_menu_id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_createAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "digits": "333",
                 *       "action": "IVR_QUEUE",
                 *       "args": "5"
                 *     }
                 */
                "application/json": components["schemas"]["IvrActionInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_getAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                actionId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ivr_menu_id": 1,
                     *         "digits": "333",
                     *         "action": "IVR_QUEUE",
                     *         "match_prefix": 0,
                     *         "args": "5",
                     *         "body": ""
                     *       }
                     *     ]
                     */
                    "application/json": {
                        digits: string;
                        action: string;
                        /** @enum {integer} */
                        match_prefix: 0 | 1;
                        args: string;
                        body: string;
                        id: number;
                        ivr_menu_id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_updateAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                actionId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "digits": "333"
                 *     }
                 */
                "application/json": components["schemas"]["IvrActionInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Ivr_removeAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                actionId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Meeting_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "Quarterly review",
                     *           "description": "",
                     *           "nbr": "8800",
                     *           "room_id": "",
                     *           "profile_id": "",
                     *           "starts_at": "2026-11-21 12:00:00",
                     *           "ends_at": "2026-11-21 12:00:00",
                     *           "pin": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            nbr: string;
                            room_id: number | "";
                            profile_id: number | "";
                            starts_at: string;
                            ends_at: string;
                            pin: string;
                            id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Meeting_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Quarterly review",
                 *       "nbr": "8800",
                 *       "starts_at": "2026-11-21 12:00:00",
                 *       "ends_at": "2026-11-21 12:00:00"
                 *     }
                 */
                "application/json": components["schemas"]["MeetingInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Meeting_choices: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "Quarterly review",
                     *           "description": "",
                     *           "nbr": "8800",
                     *           "room_id": "",
                     *           "profile_id": "",
                     *           "starts_at": "2026-11-21 12:00:00",
                     *           "ends_at": "2026-11-21 12:00:00",
                     *           "pin": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            nbr: string;
                            room_id: number | "";
                            profile_id: number | "";
                            starts_at: string;
                            ends_at: string;
                            pin: string;
                            id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Meeting_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "Quarterly review",
                     *       "description": "",
                     *       "nbr": "8800",
                     *       "room_id": "",
                     *       "profile_id": "",
                     *       "starts_at": "2026-11-21 12:00:00",
                     *       "ends_at": "2026-11-21 12:00:00",
                     *       "pin": ""
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        nbr: string;
                        room_id: number | "";
                        profile_id: number | "";
                        starts_at: string;
                        ends_at: string;
                        pin: string;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Meeting_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Quarterly review"
                 *     }
                 */
                "application/json": components["schemas"]["MeetingInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Meeting_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslation_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 3,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "3",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "import_2",
                     *           "description": "",
                     *           "type": "exact"
                     *         },
                     *         {
                     *           "id": "2",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "import_1",
                     *           "description": "",
                     *           "type": "exact"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            type: string;
                            id: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslation_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "test",
                 *       "type": "exact"
                 *     }
                 */
                "application/json": components["schemas"]["NumberTranslationInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslation_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "test",
                     *       "description": "",
                     *       "type": "exact"
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        type: string;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslation_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "test"
                 *     }
                 */
                "application/json": components["schemas"]["NumberTranslationInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslation_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslation_listNumbers: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "nts_numbers": {
                     *         "page": 1,
                     *         "rowCount": 2,
                     *         "pageCount": 1,
                     *         "data": [
                     *           {
                     *             "id": "4",
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "deleted_at": "",
                     *             "ref_id": "1",
                     *             "original_number": "1002",
                     *             "nts_number": "811002"
                     *           },
                     *           {
                     *             "id": "3",
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "deleted_at": "",
                     *             "ref_id": "1",
                     *             "original_number": "10001",
                     *             "nts_number": "901001"
                     *           }
                     *         ]
                     *       },
                     *       "number_translation_info": [
                     *         {
                     *           "name": "test",
                     *           "description": "",
                     *           "type": "exact"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        nts_numbers: {
                            page: number;
                            rowCount: number;
                            pageCount: number;
                            data: {
                                original_number: string;
                                nts_number: string;
                                id: string;
                                ref_id: string;
                                created_at: string;
                                updated_at: string;
                                deleted_at: string;
                            }[];
                        };
                        number_translation_info: {
                            name: string;
                            description: string;
                            type: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslation_createNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "original_number": "10001",
                 *       "nts_number": "901001"
                 *     }
                 */
                "application/json": components["schemas"]["NtsNumberInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 3
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslation_createNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "data": [
                 *         {
                 *           "original_number": "1002",
                 *           "nts_number": "811002"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NtsNumbers"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslation_updateNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                nts_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "original_number": "10001"
                 *     }
                 */
                "application/json": components["schemas"]["NtsNumberInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "3"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslation_removeNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                nts_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "3"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Queue_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "Support",
                     *           "description": "",
                     *           "nbr": "7000",
                     *           "strategy": "ringall",
                     *           "ring_timeout": 30,
                     *           "retry_delay": 5,
                     *           "hold_music": "",
                     *           "announce_interval": 0,
                     *           "max_wait": 0,
                     *           "overflow_number": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            nbr: string;
                            strategy: string;
                            ring_timeout: number | "";
                            retry_delay: number | "";
                            hold_music: string;
                            announce_interval: number | "";
                            max_wait: number | "";
                            overflow_number: string;
                            id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Queue_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Support",
                 *       "nbr": "7000"
                 *     }
                 */
                "application/json": components["schemas"]["QueueInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Queue_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "Support",
                     *       "description": "",
                     *       "nbr": "7000",
                     *       "strategy": "ringall",
                     *       "ring_timeout": 30,
                     *       "retry_delay": 5,
                     *       "hold_music": "",
                     *       "announce_interval": 0,
                     *       "max_wait": 0,
                     *       "overflow_number": ""
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        nbr: string;
                        strategy: string;
                        ring_timeout: number | "";
                        retry_delay: number | "";
                        hold_music: string;
                        announce_interval: number | "";
                        max_wait: number | "";
                        overflow_number: string;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Queue_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Support"
                 *     }
                 */
                "application/json": components["schemas"]["QueueInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Queue_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Queue_listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "queue_id": 1,
                     *         "extn_id": 1,
                     *         "timeout": 0,
                     *         "lag": 10,
                     *         "disabled": 0,
                     *         "extn": "1001"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        extn_id: number | "";
                        timeout: number | "";
                        lag: number | "";
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        queue_id: number;
                        extn: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Queue_createMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "extn_id": 1
                 *     }
                 */
                "application/json": components["schemas"]["QueueMemberInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Queue_updateMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                memberId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "extn_id": 1
                 *     }
                 */
                "application/json": components["schemas"]["QueueMemberInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "queue_id": 1,
                     *         "extn_id": 1,
                     *         "timeout": 0,
                     *         "lag": 10,
                     *         "disabled": 0,
                     *         "extn": "1001"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            extn_id: number | "";
                            timeout: number | "";
                            lag: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            queue_id: number;
                            extn: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Queue_removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                memberId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Route_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
                /** @description a number: the route that takes it */
                destNumber?: string;
                /** @description a context's key */
                context?: string;
                /** @description a dest_type */
                destType?: string;
                /** @description a dest_uuid or body */
                dest?: string;
                /** @description part of the name */
                name?: string;
                /** @description `ALL`: every route on one page */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 4,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "Phones",
                     *           "description": "",
                     *           "context": "context-1",
                     *           "prefix": "100",
                     *           "max_length": 12,
                     *           "dest_type": "FS_DEST_USER",
                     *           "dest_uuid": "",
                     *           "body": "",
                     *           "dnc": "",
                     *           "sdnc": "",
                     *           "cid_number": "",
                     *           "auto_record": 0,
                     *           "bill_rate": "0.00",
                     *           "blacklist": "",
                     *           "proxy_media": 1,
                     *           "route_type": 4,
                     *           "allow_transit": 0,
                     *           "media_codec": "",
                     *           "did_enabled": 0,
                     *           "disabled": 0
                     *         },
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "IVR test",
                     *           "description": "",
                     *           "context": "context-1",
                     *           "prefix": "1",
                     *           "max_length": 12,
                     *           "dest_type": "FS_DEST_USER",
                     *           "dest_uuid": "",
                     *           "body": "",
                     *           "dnc": "",
                     *           "sdnc": "",
                     *           "cid_number": "",
                     *           "auto_record": 0,
                     *           "bill_rate": "0.00",
                     *           "blacklist": "",
                     *           "proxy_media": 1,
                     *           "route_type": 4,
                     *           "allow_transit": 0,
                     *           "media_codec": "",
                     *           "did_enabled": 0,
                     *           "disabled": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            context: string;
                            prefix: string;
                            max_length: number | "";
                            dest_type: string;
                            dest_uuid: string;
                            body: string;
                            dnc: string;
                            sdnc: string;
                            cid_number: string;
                            /** @enum {integer} */
                            auto_record: 0 | 1;
                            bill_rate: string;
                            blacklist: string;
                            /** @enum {integer} */
                            proxy_media: 0 | 1;
                            route_type: number | "";
                            /** @enum {integer} */
                            allow_transit: 0 | 1;
                            media_codec: string;
                            /** @enum {integer} */
                            did_enabled: 0 | 1;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    } | {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            context: string;
                            prefix: string;
                            max_length: string;
                            dest_type: string;
                            dest_uuid: string;
                            body: string;
                            dnc: string;
                            sdnc: string;
                            cid_number: string;
                            auto_record: string;
                            bill_rate: string;
                            blacklist: string;
                            proxy_media: string;
                            route_type: string;
                            allow_transit: string;
                            media_codec: string;
                            did_enabled: string;
                            disabled: string;
                            id: string;
                            outdest_type: string;
                            outdest_uuid: string;
                            outbody: string;
                            work_time: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Route_updateMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "route": [
                 *         1,
                 *         2
                 *       ],
                 *       "route_type": 3
                 *     }
                 */
                "application/json": components["schemas"]["RouteBatch"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "update rows 2",
                     *       "data": []
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: unknown[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Route_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "IVR test",
                 *       "context": "context-1",
                 *       "prefix": "1",
                 *       "max_length": 12,
                 *       "dest_type": "FS_DEST_USER",
                 *       "bill_rate": "0.00"
                 *     }
                 */
                "application/json": components["schemas"]["RouteInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "name": "IVR test",
                     *         "description": "",
                     *         "context": "context-1",
                     *         "prefix": "1",
                     *         "max_length": 12,
                     *         "dest_type": "FS_DEST_USER",
                     *         "dest_uuid": "",
                     *         "body": "",
                     *         "dnc": "",
                     *         "sdnc": "",
                     *         "cid_number": "",
                     *         "auto_record": 0,
                     *         "bill_rate": "0.00",
                     *         "blacklist": "",
                     *         "proxy_media": 1,
                     *         "route_type": 4,
                     *         "allow_transit": 0,
                     *         "media_codec": "",
                     *         "did_enabled": 0,
                     *         "disabled": 0,
                     *         "outdest_type": ""
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            name: string;
                            description: string;
                            context: string;
                            prefix: string;
                            max_length: number | "";
                            dest_type: string;
                            dest_uuid: string;
                            body: string;
                            dnc: string;
                            sdnc: string;
                            cid_number: string;
                            /** @enum {integer} */
                            auto_record: 0 | 1;
                            bill_rate: string;
                            blacklist: string;
                            /** @enum {integer} */
                            proxy_media: 0 | 1;
                            route_type: number | "";
                            /** @enum {integer} */
                            allow_transit: 0 | 1;
                            media_codec: string;
                            /** @enum {integer} */
                            did_enabled: 0 | 1;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            outdest_type: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Route_get: {
        parameters: {
            query?: {
                /** @description `true`: with its params */
                with_params?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 2,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "IVR test",
                     *       "description": "",
                     *       "context": "context-1",
                     *       "prefix": "1",
                     *       "max_length": 12,
                     *       "dest_type": "FS_DEST_USER",
                     *       "dest_uuid": "",
                     *       "body": "",
                     *       "dnc": "",
                     *       "sdnc": "",
                     *       "cid_number": "",
                     *       "auto_record": 0,
                     *       "bill_rate": "0.00",
                     *       "blacklist": "",
                     *       "proxy_media": 1,
                     *       "route_type": 4,
                     *       "allow_transit": 0,
                     *       "media_codec": "",
                     *       "did_enabled": 0,
                     *       "disabled": 0
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        context: string;
                        prefix: string;
                        max_length: number | "";
                        dest_type: string;
                        dest_uuid: string;
                        body: string;
                        dnc: string;
                        sdnc: string;
                        cid_number: string;
                        /** @enum {integer} */
                        auto_record: 0 | 1;
                        bill_rate: string;
                        blacklist: string;
                        /** @enum {integer} */
                        proxy_media: 0 | 1;
                        route_type: number | "";
                        /** @enum {integer} */
                        allow_transit: 0 | 1;
                        media_codec: string;
                        /** @enum {integer} */
                        did_enabled: 0 | 1;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    } | {
                        name: string;
                        description: string;
                        context: string;
                        prefix: string;
                        max_length: number | "";
                        dest_type: string;
                        dest_uuid: string;
                        body: string;
                        dnc: string;
                        sdnc: string;
                        cid_number: string;
                        /** @enum {integer} */
                        auto_record: 0 | 1;
                        bill_rate: string;
                        blacklist: string;
                        /** @enum {integer} */
                        proxy_media: 0 | 1;
                        route_type: number | "";
                        /** @enum {integer} */
                        allow_transit: 0 | 1;
                        media_codec: string;
                        /** @enum {integer} */
                        did_enabled: 0 | 1;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        params: {
                            k: string;
                            v: string;
                            o: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Route_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "IVR test"
                 *     }
                 */
                "application/json": components["schemas"]["RouteInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "2"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Route_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "2"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Route_listParams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "set",
                     *         "v": "a=2222",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "ROUTE"
                     *       },
                     *       {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "set",
                     *         "v": "a=2222",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "ROUTE"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        k: string;
                        v: string;
                        o: number | "";
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        realm: string;
                        ref_id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Route_createParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "set",
                 *       "v": "a=2222"
                 *     }
                 */
                "application/json": components["schemas"]["RouteParamInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Route_createParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "set",
                 *       "v": "a=2222"
                 *     }
                 */
                "application/json": components["schemas"]["RouteParamInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Route_updateParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                paramId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "set"
                 *     }
                 */
                "application/json": components["schemas"]["RouteParamInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "set",
                     *         "v": "a=2222",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "ROUTE"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            o: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Route_removeParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                paramId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Route_updateParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                paramId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "set"
                 *     }
                 */
                "application/json": components["schemas"]["RouteParamInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "set",
                     *         "v": "a=2222",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "ROUTE"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            o: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Route_removeParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                paramId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeRecurrence_ofRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "route_id": 1,
                     *           "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO",
                     *           "dest_type": "FS_DEST_USER",
                     *           "dest_uuid": "",
                     *           "body": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            route_id: number | "";
                            time_recurrence: string;
                            dest_type: string;
                            dest_uuid: string;
                            body: string;
                            id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    TimeRecurrence_removeOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "1"
                     *     }
                     */
                    "application/json": {
                        id: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeRecurrence_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": 1,
                 *       "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO"
                 *     }
                 */
                "application/json": (components["schemas"]["TimeRecurrenceFieldsChanges"] & {
                    /** @example 1 */
                    id: number;
                }) | (components["schemas"]["TimeRecurrenceFieldsChanges"] & {
                    /** @example 1 */
                    id: number;
                })[];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1
                     *       }
                     *     ]
                     */
                    "application/json": {
                        id: number | string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeRecurrence_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "route_id": 1,
                 *         "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO",
                 *         "dest_type": "FS_DEST_USER"
                 *       },
                 *       {
                 *         "route_id": 2,
                 *         "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO",
                 *         "dest_type": "FS_DEST_USER"
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["TimeRecurrenceInput"] | components["schemas"]["TimeRecurrenceInput"][];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1
                     *       },
                     *       {
                     *         "id": 2
                     *       }
                     *     ]
                     */
                    "application/json": {
                        id: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeRecurrence_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2"
                     *     }
                     */
                    "application/json": {
                        id: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeTemplate_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": {
                     *         "page": 1,
                     *         "rowCount": 2,
                     *         "pageCount": 1,
                     *         "data": [
                     *           {
                     *             "id": 1,
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "deleted_at": "",
                     *             "name": "template_11",
                     *             "description": "desc 1"
                     *           },
                     *           {
                     *             "id": 2,
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "deleted_at": "",
                     *             "name": "template_12",
                     *             "description": ""
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            page: number;
                            rowCount: number;
                            pageCount: number;
                            data: {
                                name: string;
                                description: string;
                                id: number;
                                created_at: string;
                                updated_at: string;
                                deleted_at: string;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    TimeTemplate_updateMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "id": 1,
                 *         "name": "tempalte_333",
                 *         "description": "desc333"
                 *       }
                 *     ]
                 */
                "application/json": (components["schemas"]["TimeTemplateInputChanges"] & {
                    /** @example 1 */
                    id: number;
                }) | (components["schemas"]["TimeTemplateInputChanges"] & {
                    /** @example 1 */
                    id: number;
                })[];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": [
                     *         {
                     *           "id": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number | string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeTemplate_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "name": "template_11",
                 *         "description": "desc 1"
                 *       },
                 *       {
                 *         "name": "template_12"
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["TimeTemplateInput"] | components["schemas"]["TimeTemplateInput"][];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "template_11",
                     *           "description": "desc 1"
                     *         },
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "template_12",
                     *           "description": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            name: string;
                            description: string;
                            id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeTemplate_removeMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       2
                 *     ]
                 */
                "application/json": (number | string)[];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": [
                     *         {
                     *           "id": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number | string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeTemplate_updateTimes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "id": 1,
                 *         "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO"
                 *       }
                 *     ]
                 */
                "application/json": (components["schemas"]["TemplateTimeInputChanges"] & {
                    /** @example 1 */
                    id: number;
                }) | (components["schemas"]["TemplateTimeInputChanges"] & {
                    /** @example 1 */
                    id: number;
                })[];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": {
                     *         "id": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number | string;
                        } | {
                            id: number | string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeTemplate_addTimes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "template_id": 1,
                 *         "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO"
                 *       },
                 *       {
                 *         "template_id": 1,
                 *         "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO"
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["TemplateTimeInput"] | components["schemas"]["TemplateTimeInput"][];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "time_recurrences": [
                     *             {
                     *               "id": "1",
                     *               "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO"
                     *             },
                     *             {
                     *               "id": "2",
                     *               "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number | string;
                            time_recurrences: {
                                id: string;
                                time_recurrence: string;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeTemplate_removeTimes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       1,
                 *       2
                 *     ]
                 */
                "application/json": (number | string)[];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": [
                     *         {
                     *           "id": 1
                     *         },
                     *         {
                     *           "id": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number | string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeTemplate_removeTime: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": {
                     *         "id": "3"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TimeTemplate_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "name": "template_11",
                     *         "description": "desc 1",
                     *         "time_recurrences": [
                     *           {
                     *             "id": 1,
                     *             "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO"
                     *           },
                     *           {
                     *             "id": 2,
                     *             "time_recurrence": "20220502T000000|PT1H59M59S|daily||1|MO"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            name: string;
                            description: string;
                            id: number;
                            time_recurrences: {
                                id: number;
                                time_recurrence: string;
                            }[];
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    TimeTemplate_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "template_11"
                 *     }
                 */
                "application/json": components["schemas"]["TimeTemplateInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "ok",
                     *       "data": {
                     *         "id": "1"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
                /** @description part of the number */
                extn?: string;
                /** @description part of the name */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 4,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 4,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "extn": "2002",
                     *           "domain": "",
                     *           "name": "Phone 2",
                     *           "a1_realm": "",
                     *           "context": "context-1",
                     *           "cid_name": "",
                     *           "cid_number": "",
                     *           "call_authority": 4,
                     *           "disabled": 0,
                     *           "type": "SIP",
                     *           "user_id": "",
                     *           "extn_cidr": "",
                     *           "max_registrations": 0,
                     *           "user_agent_filter": "",
                     *           "forbid_register": 0,
                     *           "number_alias": "",
                     *           "voicemail": 0,
                     *           "auto_record": 0,
                     *           "codec": "",
                     *           "enable_srtp": 0,
                     *           "dtmf_type": 0,
                     *           "timeout": 30,
                     *           "call_limit": 1,
                     *           "called_limit": 1,
                     *           "dnd": 0,
                     *           "forward_always": "",
                     *           "forward_busy": "",
                     *           "forward_no_answer": "",
                     *           "forward_unreachable": "",
                     *           "max_calls": 0,
                     *           "hotline_type": 0,
                     *           "hotline_address": "",
                     *           "force_insert": 0,
                     *           "force_breakdown": 0,
                     *           "eavesdrop": 0,
                     *           "intercept": 0,
                     *           "hold_music_id": ""
                     *         },
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "extn": "2001",
                     *           "domain": "",
                     *           "name": "Phone 1",
                     *           "a1_realm": "",
                     *           "context": "context-1",
                     *           "cid_name": "",
                     *           "cid_number": "",
                     *           "call_authority": 4,
                     *           "disabled": 0,
                     *           "type": "SIP",
                     *           "user_id": "",
                     *           "extn_cidr": "",
                     *           "max_registrations": 0,
                     *           "user_agent_filter": "",
                     *           "forbid_register": 0,
                     *           "number_alias": "",
                     *           "voicemail": 0,
                     *           "auto_record": 0,
                     *           "codec": "",
                     *           "enable_srtp": 0,
                     *           "dtmf_type": 0,
                     *           "timeout": 30,
                     *           "call_limit": 1,
                     *           "called_limit": 1,
                     *           "dnd": 0,
                     *           "forward_always": "",
                     *           "forward_busy": "",
                     *           "forward_no_answer": "",
                     *           "forward_unreachable": "",
                     *           "max_calls": 0,
                     *           "hotline_type": 0,
                     *           "hotline_address": "",
                     *           "force_insert": 0,
                     *           "force_breakdown": 0,
                     *           "eavesdrop": 0,
                     *           "intercept": 0,
                     *           "hold_music_id": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            extn: string;
                            name: string;
                            a1_realm: string;
                            context: string;
                            cid_name: string;
                            cid_number: string;
                            call_authority: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            domain: string;
                            type: string;
                            user_id: number | "";
                            hold_music_id: number | "";
                            extn_cidr: string;
                            max_registrations: number | "";
                            user_agent_filter: string;
                            /** @enum {integer} */
                            forbid_register: 0 | 1;
                            number_alias: string;
                            /** @enum {integer} */
                            voicemail: 0 | 1;
                            /** @enum {integer} */
                            auto_record: 0 | 1;
                            codec: string;
                            /** @enum {integer} */
                            enable_srtp: 0 | 1;
                            dtmf_type: number | "";
                            timeout: number | "";
                            /** @enum {integer} */
                            call_limit: 0 | 1;
                            /** @enum {integer} */
                            called_limit: 0 | 1;
                            /** @enum {integer} */
                            dnd: 0 | 1;
                            forward_always: string;
                            forward_busy: string;
                            forward_no_answer: string;
                            forward_unreachable: string;
                            max_calls: number | "";
                            hotline_type: number | "";
                            hotline_address: string;
                            /** @enum {integer} */
                            force_insert: 0 | 1;
                            /** @enum {integer} */
                            force_breakdown: 0 | 1;
                            /** @enum {integer} */
                            eavesdrop: 0 | 1;
                            /** @enum {integer} */
                            intercept: 0 | 1;
                            id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "extn": "1002",
                 *       "name": "Alice",
                 *       "password": "secret-1002",
                 *       "context": "context-1"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 2,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "extn": "1002",
                     *       "domain": "",
                     *       "name": "Alice",
                     *       "a1_realm": "",
                     *       "context": "context-1",
                     *       "cid_name": "",
                     *       "cid_number": "",
                     *       "call_authority": 4,
                     *       "disabled": 0,
                     *       "type": "SIP",
                     *       "user_id": "",
                     *       "extn_cidr": "",
                     *       "max_registrations": 0,
                     *       "user_agent_filter": "",
                     *       "forbid_register": 0,
                     *       "number_alias": "",
                     *       "voicemail": 0,
                     *       "auto_record": 0,
                     *       "codec": "",
                     *       "enable_srtp": 0,
                     *       "dtmf_type": 0,
                     *       "timeout": 30,
                     *       "call_limit": 1,
                     *       "called_limit": 1,
                     *       "dnd": 0,
                     *       "forward_always": "",
                     *       "forward_busy": "",
                     *       "forward_no_answer": "",
                     *       "forward_unreachable": "",
                     *       "max_calls": 0,
                     *       "hotline_type": 0,
                     *       "hotline_address": "",
                     *       "force_insert": 0,
                     *       "force_breakdown": 0,
                     *       "eavesdrop": 0,
                     *       "intercept": 0,
                     *       "hold_music_id": ""
                     *     }
                     */
                    "application/json": {
                        extn: string;
                        name: string;
                        a1_realm: string;
                        context: string;
                        cid_name: string;
                        cid_number: string;
                        call_authority: number | "";
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        domain: string;
                        type: string;
                        user_id: number | "";
                        hold_music_id: number | "";
                        extn_cidr: string;
                        max_registrations: number | "";
                        user_agent_filter: string;
                        /** @enum {integer} */
                        forbid_register: 0 | 1;
                        number_alias: string;
                        /** @enum {integer} */
                        voicemail: 0 | 1;
                        /** @enum {integer} */
                        auto_record: 0 | 1;
                        codec: string;
                        /** @enum {integer} */
                        enable_srtp: 0 | 1;
                        dtmf_type: number | "";
                        timeout: number | "";
                        /** @enum {integer} */
                        call_limit: 0 | 1;
                        /** @enum {integer} */
                        called_limit: 0 | 1;
                        /** @enum {integer} */
                        dnd: 0 | 1;
                        forward_always: string;
                        forward_busy: string;
                        forward_no_answer: string;
                        forward_unreachable: string;
                        max_calls: number | "";
                        hotline_type: number | "";
                        hotline_address: string;
                        /** @enum {integer} */
                        force_insert: 0 | 1;
                        /** @enum {integer} */
                        force_breakdown: 0 | 1;
                        /** @enum {integer} */
                        eavesdrop: 0 | 1;
                        /** @enum {integer} */
                        intercept: 0 | 1;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "extn": "1002"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "2"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "2"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_listParams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "sip-force-expires",
                     *         "v": "600",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "EXTENSION"
                     *       },
                     *       {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "sip-force-expires",
                     *         "v": "600",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "EXTENSION"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        k: string;
                        v: string;
                        o: number | "";
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        realm: string;
                        ref_id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_createParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "sip-force-expires",
                 *       "v": "600"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionParamInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_createParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "sip-force-expires",
                 *       "v": "600"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionParamInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_updateParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "sip-force-expires"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionParamInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "sip-force-expires",
                     *         "v": "600",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "EXTENSION"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            o: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_removeParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_updateParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "sip-force-expires"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionParamInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "sip-force-expires",
                     *         "v": "600",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "EXTENSION"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            o: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_removeParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_listVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "x_team",
                     *         "v": "sales",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "direction": 0,
                     *         "realm": "EXTENSION"
                     *       },
                     *       {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "x_team",
                     *         "v": "sales",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "direction": 0,
                     *         "realm": "EXTENSION"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        k: string;
                        v: string;
                        o: number | "";
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        direction: number | "";
                        id: number;
                        realm: string;
                        ref_id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_createVariable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "x_team",
                 *       "v": "sales"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionVariableInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_createVariable_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "x_team",
                 *       "v": "sales"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionVariableInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_updateVariable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "x_team"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionVariableInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "x_team",
                     *         "v": "sales",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "direction": 0,
                     *         "realm": "EXTENSION"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            o: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            direction: number | "";
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_removeVariable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_updateVariable_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "x_team"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionVariableInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "x_team",
                     *         "v": "sales",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "direction": 0,
                     *         "realm": "EXTENSION"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            o: number | "";
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            direction: number | "";
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Extension_removeVariable_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Registration_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "switch": "127.0.0.1:5060",
                     *           "core_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "profile": "internal",
                     *           "extn": "1001",
                     *           "domain": "pbx.example.test",
                     *           "contact": "\"\" <sip:1001@127.0.0.1:5060>",
                     *           "network_ip": "127.0.0.1",
                     *           "network_port": 5060,
                     *           "transport": "udp",
                     *           "user_agent": "switchyard-phone",
                     *           "expires": "2026-11-21 12:00:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            id: number;
                            /** @description host:port of FREESWITCH_URL; CDRs and call files have FreeSWITCH’s own name */
                            switch: string;
                            core_uuid: string;
                            profile: string;
                            extn: string;
                            domain: string;
                            contact: string;
                            network_ip: string;
                            network_port: number;
                            transport: string;
                            user_agent: string;
                            expires: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Registration_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    CallFile_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
                kind?: "recording" | "snapshot";
                /** @description first day */
                startDate?: string;
                /** @description last day, included */
                endDate?: string;
                /** @description the leg it is of */
                uuid?: string;
                /** @description a number or extension: the caller's or the one called, as its CDR says */
                number?: string;
                /** @description the switch it was made on, by FreeSWITCH’s own name (switchname) as CDRs have it */
                switch?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 3,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 4,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "kind": "recording",
                     *           "uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "core_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "switch": "pbx1",
                     *           "path": "/var/lib/freeswitch/recordings/calls/2026-11-21/cfd41551-bec3-4fc6-bca0-c1a07784f207-4.wav",
                     *           "rel_path": "calls/2026-11-21/cfd41551-bec3-4fc6-bca0-c1a07784f207-4.wav",
                     *           "name": "cfd41551-bec3-4fc6-bca0-c1a07784f207-4.wav",
                     *           "mime": "audio/wav",
                     *           "ext": "wav",
                     *           "file_size": 64044,
                     *           "duration": 4,
                     *           "sha256": "bff9ae2d1c0defb0f2b9070f43439fcb723621dbeb1cca5e2dbadcd9bfb13c68",
                     *           "recorded_at": "2026-11-21 12:00:00",
                     *           "caller_id_number": "1004",
                     *           "destination_number": "1002",
                     *           "url": "/api/call_files/4/file"
                     *         },
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "kind": "recording",
                     *           "uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "core_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *           "switch": "pbx1",
                     *           "path": "/var/lib/freeswitch/recordings/calls/2026-11-21/cfd41551-bec3-4fc6-bca0-c1a07784f207-3.wav",
                     *           "rel_path": "calls/2026-11-21/cfd41551-bec3-4fc6-bca0-c1a07784f207-3.wav",
                     *           "name": "cfd41551-bec3-4fc6-bca0-c1a07784f207-3.wav",
                     *           "mime": "audio/wav",
                     *           "ext": "wav",
                     *           "file_size": 48044,
                     *           "duration": 3,
                     *           "sha256": "59db6dfb709393b7aab8efcc2b395df4def43f1c976d8b157bb9009dbacdc0ec",
                     *           "recorded_at": "2026-11-21 12:00:00",
                     *           "caller_id_number": "1004",
                     *           "destination_number": "1002",
                     *           "url": "/api/call_files/3/file"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            id: number;
                            kind: string;
                            uuid: string;
                            core_uuid: string;
                            /** @description FreeSWITCH’s own name (switchname), not the host:port of FREESWITCH_URL */
                            switch: string;
                            path: string;
                            rel_path: string;
                            name: string;
                            mime: string;
                            ext: string;
                            file_size: number;
                            duration: number | "";
                            sha256: string;
                            recorded_at: string;
                            caller_id_number: string;
                            destination_number: string;
                            url: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    CallFile_removeAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       3,
                 *       4
                 *     ]
                 */
                "application/json": (number | string)[];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         3,
                     *         4
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    CallFile_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 2,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "kind": "recording",
                     *       "uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *       "core_uuid": "cfd41551-bec3-4fc6-bca0-c1a07784f207",
                     *       "switch": "pbx1",
                     *       "path": "/var/lib/freeswitch/recordings/calls/2026-11-21/cfd41551-bec3-4fc6-bca0-c1a07784f207-2.wav",
                     *       "rel_path": "calls/2026-11-21/cfd41551-bec3-4fc6-bca0-c1a07784f207-2.wav",
                     *       "name": "cfd41551-bec3-4fc6-bca0-c1a07784f207-2.wav",
                     *       "mime": "audio/wav",
                     *       "ext": "wav",
                     *       "file_size": 32044,
                     *       "duration": 2,
                     *       "sha256": "78f82cd49af869013e8ec414a15d71f5f4f2ec8d006b6a0c50527c91eaa7a85f",
                     *       "recorded_at": "2026-11-21 12:00:00",
                     *       "caller_id_number": "1004",
                     *       "destination_number": "1002",
                     *       "url": "/api/call_files/2/file"
                     *     }
                     */
                    "application/json": {
                        id: number;
                        kind: string;
                        uuid: string;
                        core_uuid: string;
                        /** @description FreeSWITCH’s own name (switchname), not the host:port of FREESWITCH_URL */
                        switch: string;
                        path: string;
                        rel_path: string;
                        name: string;
                        mime: string;
                        ext: string;
                        file_size: number;
                        duration: number | "";
                        sha256: string;
                        recorded_at: string;
                        caller_id_number: string;
                        destination_number: string;
                        url: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    CallFile_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "2"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    CallFile_file: {
        parameters: {
            query?: {
                /** @description 1: to be saved, not shown */
                download?: 0 | 1;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description all of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": string;
                    "video/*": string;
                    "image/*": string;
                };
            };
            /** @description the range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": string;
                    "video/*": string;
                    "image/*": string;
                };
            };
            /** @description the client has it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            /** @description it is not as long as that */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            503: components["responses"]["Error503"];
        };
    };
    Media_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "welcome.wav",
                     *           "description": "",
                     *           "type": "UPLOAD",
                     *           "mime": "audio/wav",
                     *           "ext": "wav",
                     *           "file_size": 48,
                     *           "original_file_name": "welcome.wav",
                     *           "sha256": "b08e6b296d8fecce84771cc962bef6d9f61e9d968e605f6a602d5cf366a2ad2b",
                     *           "abs_path": "/api/media_files/1.wav",
                     *           "rel_path": "media_files/1.wav"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            type: string;
                            description: string;
                            id: number;
                            mime: string;
                            ext: string;
                            file_size: number;
                            original_file_name: string;
                            sha256: string;
                            abs_path: string;
                            rel_path: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Media_upload_alias: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string[];
                    /**
                     * @description the file's own name when absent
                     * @example welcome.wav
                     */
                    name?: string;
                    /**
                     * @description a key of dict realm MFILE_TYPE; UPLOAD when absent
                     * @example UPLOAD
                     */
                    type?: string;
                    description?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            name: string;
                            type: string;
                            description: string;
                            id: number;
                            mime: string;
                            ext: string;
                            file_size: number;
                            original_file_name: string;
                            sha256: string;
                            abs_path: string;
                            rel_path: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Media_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "welcome.wav",
                     *       "description": "",
                     *       "type": "UPLOAD",
                     *       "mime": "audio/wav",
                     *       "ext": "wav",
                     *       "file_size": 48,
                     *       "original_file_name": "welcome.wav",
                     *       "sha256": "b08e6b296d8fecce84771cc962bef6d9f61e9d968e605f6a602d5cf366a2ad2b",
                     *       "abs_path": "/api/media_files/1.wav",
                     *       "rel_path": "media_files/1.wav"
                     *     }
                     */
                    "application/json": {
                        name: string;
                        type: string;
                        description: string;
                        id: number;
                        mime: string;
                        ext: string;
                        file_size: number;
                        original_file_name: string;
                        sha256: string;
                        abs_path: string;
                        rel_path: string;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Media_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "welcome.wav"
                 *     }
                 */
                "application/json": components["schemas"]["MediaInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Media_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Media_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                ext: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description all of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": string;
                    "video/*": string;
                    "image/*": string;
                };
            };
            /** @description the range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": string;
                    "video/*": string;
                    "image/*": string;
                };
            };
            /** @description the client has it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            /** @description it is not as long as that */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            503: components["responses"]["Error503"];
        };
    };
    Media_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string[];
                    /**
                     * @description the file's own name when absent
                     * @example welcome.wav
                     */
                    name?: string;
                    /**
                     * @description a key of dict realm MFILE_TYPE; UPLOAD when absent
                     * @example UPLOAD
                     */
                    type?: string;
                    description?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            name: string;
                            type: string;
                            description: string;
                            id: number;
                            mime: string;
                            ext: string;
                            file_size: number;
                            original_file_name: string;
                            sha256: string;
                            abs_path: string;
                            rel_path: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    HoldMusic_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "Lobby",
                     *           "description": "",
                     *           "media_ids": "1",
                     *           "is_default": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            media_ids: string;
                            /** @enum {integer} */
                            is_default: 0 | 1;
                            id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    HoldMusic_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Lobby",
                 *       "media_ids": "1"
                 *     }
                 */
                "application/json": components["schemas"]["HoldMusicInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    HoldMusic_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "Lobby",
                     *       "description": "",
                     *       "media_ids": "1",
                     *       "is_default": 0
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        media_ids: string;
                        /** @enum {integer} */
                        is_default: 0 | 1;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    HoldMusic_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Lobby"
                 *     }
                 */
                "application/json": components["schemas"]["HoldMusicInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    HoldMusic_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    IpRule_list: {
        parameters: {
            query: {
                ip: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": []
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            chain: string;
                            rule_spec: string;
                            expires_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    IpRule_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target_ip": "1.1.21.12",
                 *       "target_name": "test",
                 *       "target_port": "21345",
                 *       "target_protocol": "udp"
                 *     }
                 */
                "application/json": components["schemas"]["IpRuleInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": true
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    IpRule_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "target_ip": "1.1.21.12",
                 *       "target_name": "test",
                 *       "target_port": "21345",
                 *       "target_protocol": "udp"
                 *     }
                 */
                "application/json": components["schemas"]["IpRuleInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": true
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    IpRule_query: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "query_ip": "1.1.21.12"
                 *     }
                 */
                "application/json": components["schemas"]["IpQuery"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "ipset_result": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            ipset_result: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    IpRule_changedAt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "v": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            v: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    IpRule_changedAt_alias: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "v": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            v: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Problem_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 4,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "kind": "missing queue",
                     *           "entity": "ivr",
                     *           "id": 1,
                     *           "name": "welcome",
                     *           "message": "one of its keys leads to queue 5, which does not exist",
                     *           "way_out": "set args of the action to the id or the number of a queue"
                     *         },
                     *         {
                     *           "kind": "missing extension",
                     *           "entity": "hotline",
                     *           "id": 1,
                     *           "name": "6553998",
                     *           "message": "there is no extension 1005",
                     *           "way_out": "create the extension, or take it off the line"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            kind: string;
                            entity: string;
                            id: number;
                            name: string;
                            message: string;
                            way_out: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Simulation_simulate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "destNumber": "1002",
                 *       "caller": "1001"
                 *     }
                 */
                "application/json": components["schemas"]["SimulationInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "context": "context-1",
                     *       "number": "1002",
                     *       "outcome": "connect",
                     *       "cause": "",
                     *       "target": {
                     *         "kind": "user",
                     *         "extension": {
                     *           "extn": "1002",
                     *           "domain": "pbx.example.test"
                     *         },
                     *         "goesOnFor": []
                     *       },
                     *       "caller": {
                     *         "extn": "1001",
                     *         "domain": "pbx.example.test"
                     *       },
                     *       "gateway": {},
                     *       "route": {
                     *         "id": 1,
                     *         "name": "Phones"
                     *       },
                     *       "time": {},
                     *       "line": {},
                     *       "caller_id": {
                     *         "name": "Phone 1001",
                     *         "number": "1001"
                     *       },
                     *       "record": 0,
                     *       "bypass_media": 0,
                     *       "emergency": 0,
                     *       "trace": [
                     *         "the caller is extension 1001",
                     *         "route 1 (Phones) wins with prefix \"100\""
                     *       ],
                     *       "xml": "<document type=\"freeswitch/xml\">\n<section name=\"dialplan\">\n<context name=\"context-1\">\n<extension name=\"route-1\">\n<condition>\n<action application=\"export\" data=\"switchyard_routes=1\"/>\n<action application=\"export\" data=\"force_transfer_context=switchyard-handed-on\"/>\n<action application=\"export\" data=\"execute_on_blind_transfer=lua ~dofile(freeswitch.getGlobalVariable(&quot;conf_dir&quot;) .. &quot;/lua/hand-on.lua&quot;)\"/>\n<action application=\"set\" data=\"effective_caller_id_name=Phone 1001\"/>\n<action application=\"set\" data=\"effective_caller_id_number=1001\"/>\n<action application=\"set\" data=\"hangup_after_bridge=true\"/>\n<action application=\"set\" data=\"continue_on_fail=false\"/>\n<action application=\"bridge\" data=\"user/1002@pbx.example.test\"/>\n</condition>\n</extension>\n</context>\n</section>\n</document>"
                     *     }
                     */
                    "application/json": {
                        context: string;
                        number: string;
                        outcome: string;
                        cause: string;
                        target: Record<string, never>;
                        caller: Record<string, never>;
                        gateway: Record<string, never>;
                        route: Record<string, never>;
                        time: Record<string, never>;
                        line: Record<string, never>;
                        caller_id: Record<string, never>;
                        record: number;
                        bypass_media: number;
                        emergency: number;
                        trace: string[];
                        xml: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Import_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 14,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 14,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "resource": "number_translation",
                     *           "file_name": "",
                     *           "status": "done",
                     *           "options": {
                     *             "mode": "all",
                     *             "dry_run": 0,
                     *             "on_duplicate": "error"
                     *           },
                     *           "login": "admin",
                     *           "rows_read": 1,
                     *           "created": 1,
                     *           "updated": 0,
                     *           "unchanged": 0,
                     *           "skipped": 0,
                     *           "failed": 0,
                     *           "message": "",
                     *           "errors": [],
                     *           "finished_at": "2026-11-21 12:00:00"
                     *         },
                     *         {
                     *           "id": 13,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "resource": "number_translation",
                     *           "file_name": "",
                     *           "status": "done",
                     *           "options": {
                     *             "mode": "all",
                     *             "dry_run": 0,
                     *             "on_duplicate": "error"
                     *           },
                     *           "login": "admin",
                     *           "rows_read": 1,
                     *           "created": 1,
                     *           "updated": 0,
                     *           "unchanged": 0,
                     *           "skipped": 0,
                     *           "failed": 0,
                     *           "message": "",
                     *           "errors": [],
                     *           "finished_at": "2026-11-21 12:00:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            id: number;
                            resource: string;
                            file_name: string;
                            status: string;
                            login: string;
                            message: string;
                            options: {
                                on_duplicate: string;
                                mode: string;
                                dry_run: number;
                            };
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            errors: {
                                row: number;
                                field: string;
                                message: string;
                            }[];
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                            finished_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Import_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "resource": "routes",
                     *       "file_name": "",
                     *       "status": "done",
                     *       "options": {
                     *         "mode": "all",
                     *         "dry_run": 0,
                     *         "on_duplicate": "error"
                     *       },
                     *       "login": "admin",
                     *       "rows_read": 1,
                     *       "created": 1,
                     *       "updated": 0,
                     *       "unchanged": 0,
                     *       "skipped": 0,
                     *       "failed": 0,
                     *       "message": "",
                     *       "errors": [],
                     *       "finished_at": "2026-11-21 12:00:00"
                     *     }
                     */
                    "application/json": {
                        id: number;
                        resource: string;
                        file_name: string;
                        status: string;
                        login: string;
                        message: string;
                        options: {
                            on_duplicate: string;
                            mode: string;
                            dry_run: number;
                        };
                        rows_read: number;
                        created: number;
                        updated: number;
                        unchanged: number;
                        skipped: number;
                        failed: number;
                        errors: {
                            row: number;
                            field: string;
                            message: string;
                        }[];
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                        finished_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    RoutesSheet_export: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description xlsx by default; more rows than Excel can hold need csv */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    RoutesSheet_template: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    RoutesSheet_download: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       [
                     *         "路由名称",
                     *         "路由描述"
                     *       ],
                     *       [
                     *         "Phones",
                     *         ""
                     *       ]
                     *     ]
                     */
                    "application/json": string[][];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    RoutesSheet_import: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"routes": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "routes": [
                 *         {
                 *           "路由名称": "Import 1",
                 *           "呼叫源": "context-1",
                 *           "匹配起始号码": "61",
                 *           "最大匹配长度": 4,
                 *           "目的地类型": "FS_DEST_USER"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "路由名称": "IVR test",
                     *         "路由描述": "",
                     *         "呼叫源": "context-1",
                     *         "匹配起始号码": "1",
                     *         "最大匹配长度": "12",
                     *         "目的地类型": "FS_DEST_USER",
                     *         "目的地ID": "",
                     *         "文本": "",
                     *         "被叫号码变换": "",
                     *         "主叫号码变换": "",
                     *         "主叫号码": "",
                     *         "自动录音": "",
                     *         "费率": "0.00",
                     *         "黑白名单": "",
                     *         "媒体透传": "",
                     *         "呼叫权限": "",
                     *         "允许外部呼出": "",
                     *         "编码类型": "",
                     *         "启用DID外显": "",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    routes?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "路由名称": "IVR test",
                     *         "路由描述": "",
                     *         "呼叫源": "context-1",
                     *         "匹配起始号码": "1",
                     *         "最大匹配长度": "12",
                     *         "目的地类型": "FS_DEST_USER",
                     *         "目的地ID": "",
                     *         "文本": "",
                     *         "被叫号码变换": "",
                     *         "主叫号码变换": "",
                     *         "主叫号码": "",
                     *         "自动录音": "",
                     *         "费率": "0.00",
                     *         "黑白名单": "",
                     *         "媒体透传": "",
                     *         "呼叫权限": "",
                     *         "允许外部呼出": "",
                     *         "编码类型": "",
                     *         "启用DID外显": "",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    routes?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "Import 1",
                     *           "description": "",
                     *           "context": "context-1",
                     *           "prefix": "61",
                     *           "max_length": 4,
                     *           "dest_type": "FS_DEST_USER",
                     *           "dest_uuid": "",
                     *           "body": "",
                     *           "dnc": "",
                     *           "sdnc": "",
                     *           "cid_number": "",
                     *           "auto_record": 0,
                     *           "bill_rate": "0.00",
                     *           "blacklist": "",
                     *           "proxy_media": 1,
                     *           "route_type": 4,
                     *           "allow_transit": 0,
                     *           "media_codec": "",
                     *           "did_enabled": 0,
                     *           "disabled": 0
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 1,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    RoutesSheet_import_alias: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"routes": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "routes": [
                 *         {
                 *           "路由名称": "Import 2",
                 *           "呼叫源": "context-1",
                 *           "匹配起始号码": "62",
                 *           "最大匹配长度": 4,
                 *           "目的地类型": "FS_DEST_USER"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "路由名称": "IVR test",
                     *         "路由描述": "",
                     *         "呼叫源": "context-1",
                     *         "匹配起始号码": "1",
                     *         "最大匹配长度": "12",
                     *         "目的地类型": "FS_DEST_USER",
                     *         "目的地ID": "",
                     *         "文本": "",
                     *         "被叫号码变换": "",
                     *         "主叫号码变换": "",
                     *         "主叫号码": "",
                     *         "自动录音": "",
                     *         "费率": "0.00",
                     *         "黑白名单": "",
                     *         "媒体透传": "",
                     *         "呼叫权限": "",
                     *         "允许外部呼出": "",
                     *         "编码类型": "",
                     *         "启用DID外显": "",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    routes?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "路由名称": "IVR test",
                     *         "路由描述": "",
                     *         "呼叫源": "context-1",
                     *         "匹配起始号码": "1",
                     *         "最大匹配长度": "12",
                     *         "目的地类型": "FS_DEST_USER",
                     *         "目的地ID": "",
                     *         "文本": "",
                     *         "被叫号码变换": "",
                     *         "主叫号码变换": "",
                     *         "主叫号码": "",
                     *         "自动录音": "",
                     *         "费率": "0.00",
                     *         "黑白名单": "",
                     *         "媒体透传": "",
                     *         "呼叫权限": "",
                     *         "允许外部呼出": "",
                     *         "编码类型": "",
                     *         "启用DID外显": "",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    routes?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 4,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "Import 2",
                     *           "description": "",
                     *           "context": "context-1",
                     *           "prefix": "62",
                     *           "max_length": 4,
                     *           "dest_type": "FS_DEST_USER",
                     *           "dest_uuid": "",
                     *           "body": "",
                     *           "dnc": "",
                     *           "sdnc": "",
                     *           "cid_number": "",
                     *           "auto_record": 0,
                     *           "bill_rate": "0.00",
                     *           "blacklist": "",
                     *           "proxy_media": 1,
                     *           "route_type": 4,
                     *           "allow_transit": 0,
                     *           "media_codec": "",
                     *           "did_enabled": 0,
                     *           "disabled": 0
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 2,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ExtensionsSheet_export: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description xlsx by default; more rows than Excel can hold need csv */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    ExtensionsSheet_template: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    ExtensionsSheet_download: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       [
                     *         "分机号码",
                     *         "名称"
                     *       ],
                     *       [
                     *         "1001",
                     *         "Phone 1001"
                     *       ]
                     *     ]
                     */
                    "application/json": string[][];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    ExtensionsSheet_import: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"extensions": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "extensions": [
                 *         {
                 *           "分机号码": "2001",
                 *           "名称": "Phone 1"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "分机号码": "1002",
                     *         "名称": "Alice",
                     *         "域名": "",
                     *         "呼叫源": "context-1",
                     *         "类型": "",
                     *         "主叫名称": "",
                     *         "主叫号码": "",
                     *         "号码别名": "",
                     *         "呼叫权限": "",
                     *         "振铃时长": "",
                     *         "编码类型": "",
                     *         "DTMF类型": "",
                     *         "启用SRTP": "",
                     *         "自动录音": "",
                     *         "语音信箱": "",
                     *         "呼出": "",
                     *         "呼入": "",
                     *         "免打扰": "",
                     *         "无条件前转": "",
                     *         "遇忙前转": "",
                     *         "无应答前转": "",
                     *         "未注册前转": "",
                     *         "强插权限": "",
                     *         "强拆权限": "",
                     *         "监听权限": "",
                     *         "不允许被代答": "",
                     *         "允许的网段": "",
                     *         "最大注册数": "",
                     *         "话机类型限制": "",
                     *         "禁止注册": "",
                     *         "用户ID": "",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    extensions?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "分机号码": "1002",
                     *         "名称": "Alice",
                     *         "域名": "",
                     *         "呼叫源": "context-1",
                     *         "类型": "",
                     *         "主叫名称": "",
                     *         "主叫号码": "",
                     *         "号码别名": "",
                     *         "呼叫权限": "",
                     *         "振铃时长": "",
                     *         "编码类型": "",
                     *         "DTMF类型": "",
                     *         "启用SRTP": "",
                     *         "自动录音": "",
                     *         "语音信箱": "",
                     *         "呼出": "",
                     *         "呼入": "",
                     *         "免打扰": "",
                     *         "无条件前转": "",
                     *         "遇忙前转": "",
                     *         "无应答前转": "",
                     *         "未注册前转": "",
                     *         "强插权限": "",
                     *         "强拆权限": "",
                     *         "监听权限": "",
                     *         "不允许被代答": "",
                     *         "允许的网段": "",
                     *         "最大注册数": "",
                     *         "话机类型限制": "",
                     *         "禁止注册": "",
                     *         "用户ID": "",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    extensions?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "extn": "2001",
                     *           "domain": "",
                     *           "name": "Phone 1",
                     *           "a1_realm": "",
                     *           "context": "context-1",
                     *           "cid_name": "",
                     *           "cid_number": "",
                     *           "call_authority": 4,
                     *           "disabled": 0,
                     *           "type": "SIP",
                     *           "user_id": "",
                     *           "extn_cidr": "",
                     *           "max_registrations": 0,
                     *           "user_agent_filter": "",
                     *           "forbid_register": 0,
                     *           "number_alias": "",
                     *           "voicemail": 0,
                     *           "auto_record": 0,
                     *           "codec": "",
                     *           "enable_srtp": 0,
                     *           "dtmf_type": 0,
                     *           "timeout": 30,
                     *           "call_limit": 1,
                     *           "called_limit": 1,
                     *           "dnd": 0,
                     *           "forward_always": "",
                     *           "forward_busy": "",
                     *           "forward_no_answer": "",
                     *           "forward_unreachable": "",
                     *           "max_calls": 0,
                     *           "hotline_type": 0,
                     *           "hotline_address": "",
                     *           "force_insert": 0,
                     *           "force_breakdown": 0,
                     *           "eavesdrop": 0,
                     *           "intercept": 0,
                     *           "hold_music_id": ""
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 3,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    ExtensionsSheet_import_alias: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"extensions": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "extensions": [
                 *         {
                 *           "分机号码": "2002",
                 *           "名称": "Phone 2"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "分机号码": "1002",
                     *         "名称": "Alice",
                     *         "域名": "",
                     *         "呼叫源": "context-1",
                     *         "类型": "",
                     *         "主叫名称": "",
                     *         "主叫号码": "",
                     *         "号码别名": "",
                     *         "呼叫权限": "",
                     *         "振铃时长": "",
                     *         "编码类型": "",
                     *         "DTMF类型": "",
                     *         "启用SRTP": "",
                     *         "自动录音": "",
                     *         "语音信箱": "",
                     *         "呼出": "",
                     *         "呼入": "",
                     *         "免打扰": "",
                     *         "无条件前转": "",
                     *         "遇忙前转": "",
                     *         "无应答前转": "",
                     *         "未注册前转": "",
                     *         "强插权限": "",
                     *         "强拆权限": "",
                     *         "监听权限": "",
                     *         "不允许被代答": "",
                     *         "允许的网段": "",
                     *         "最大注册数": "",
                     *         "话机类型限制": "",
                     *         "禁止注册": "",
                     *         "用户ID": "",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    extensions?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "分机号码": "1002",
                     *         "名称": "Alice",
                     *         "域名": "",
                     *         "呼叫源": "context-1",
                     *         "类型": "",
                     *         "主叫名称": "",
                     *         "主叫号码": "",
                     *         "号码别名": "",
                     *         "呼叫权限": "",
                     *         "振铃时长": "",
                     *         "编码类型": "",
                     *         "DTMF类型": "",
                     *         "启用SRTP": "",
                     *         "自动录音": "",
                     *         "语音信箱": "",
                     *         "呼出": "",
                     *         "呼入": "",
                     *         "免打扰": "",
                     *         "无条件前转": "",
                     *         "遇忙前转": "",
                     *         "无应答前转": "",
                     *         "未注册前转": "",
                     *         "强插权限": "",
                     *         "强拆权限": "",
                     *         "监听权限": "",
                     *         "不允许被代答": "",
                     *         "允许的网段": "",
                     *         "最大注册数": "",
                     *         "话机类型限制": "",
                     *         "禁止注册": "",
                     *         "用户ID": "",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    extensions?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 4,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "extn": "2002",
                     *           "domain": "",
                     *           "name": "Phone 2",
                     *           "a1_realm": "",
                     *           "context": "context-1",
                     *           "cid_name": "",
                     *           "cid_number": "",
                     *           "call_authority": 4,
                     *           "disabled": 0,
                     *           "type": "SIP",
                     *           "user_id": "",
                     *           "extn_cidr": "",
                     *           "max_registrations": 0,
                     *           "user_agent_filter": "",
                     *           "forbid_register": 0,
                     *           "number_alias": "",
                     *           "voicemail": 0,
                     *           "auto_record": 0,
                     *           "codec": "",
                     *           "enable_srtp": 0,
                     *           "dtmf_type": 0,
                     *           "timeout": 30,
                     *           "call_limit": 1,
                     *           "called_limit": 1,
                     *           "dnd": 0,
                     *           "forward_always": "",
                     *           "forward_busy": "",
                     *           "forward_no_answer": "",
                     *           "forward_unreachable": "",
                     *           "max_calls": 0,
                     *           "hotline_type": 0,
                     *           "hotline_address": "",
                     *           "force_insert": 0,
                     *           "force_breakdown": 0,
                     *           "eavesdrop": 0,
                     *           "intercept": 0,
                     *           "hold_music_id": ""
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 4,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TrunksSheet_export: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description xlsx by default; more rows than Excel can hold need csv */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    TrunksSheet_template: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    TrunksSheet_download: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       [
                     *         "中继名称",
                     *         "描述"
                     *       ],
                     *       [
                     *         "trunk_111",
                     *         ""
                     *       ]
                     *     ]
                     */
                    "application/json": string[][];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    TrunksSheet_import: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"trunks": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "trunks": [
                 *         {
                 *           "中继名称": "trunk_import_1",
                 *           "远端地址": "192.0.2.1:9999"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "中继名称": "trunk_111",
                     *         "描述": "",
                     *         "类型": "",
                     *         "本地地址": "",
                     *         "远端地址": "sip:192.0.2.20:5060",
                     *         "协议": "",
                     *         "是否注册": "",
                     *         "呼叫源": "context-2",
                     *         "是否启用": "",
                     *         "编码类型": "",
                     *         "参数": "{\"ping\":\"30\"}"
                     *       }
                     *     ]
                     */
                    trunks?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "中继名称": "trunk_111",
                     *         "描述": "",
                     *         "类型": "",
                     *         "本地地址": "",
                     *         "远端地址": "sip:192.0.2.20:5060",
                     *         "协议": "",
                     *         "是否注册": "",
                     *         "呼叫源": "context-2",
                     *         "是否启用": "",
                     *         "编码类型": "",
                     *         "参数": "{\"ping\":\"30\"}"
                     *       }
                     *     ]
                     */
                    trunks?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "trunk_import_1",
                     *           "description": "",
                     *           "type": "INOUT",
                     *           "protocol": "UDP",
                     *           "local_addr": "",
                     *           "remote_addr": "192.0.2.1:9999",
                     *           "username": "",
                     *           "source": "",
                     *           "media_codec": "",
                     *           "params": "",
                     *           "id": "2",
                     *           "enabled": "t",
                     *           "register": "f"
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 5,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TrunksSheet_import_alias: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"trunks": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "trunks": [
                 *         {
                 *           "中继名称": "trunk_import_2",
                 *           "远端地址": "192.0.2.1:9999"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "中继名称": "trunk_111",
                     *         "描述": "",
                     *         "类型": "",
                     *         "本地地址": "",
                     *         "远端地址": "sip:192.0.2.20:5060",
                     *         "协议": "",
                     *         "是否注册": "",
                     *         "呼叫源": "context-2",
                     *         "是否启用": "",
                     *         "编码类型": "",
                     *         "参数": "{\"ping\":\"30\"}"
                     *       }
                     *     ]
                     */
                    trunks?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "中继名称": "trunk_111",
                     *         "描述": "",
                     *         "类型": "",
                     *         "本地地址": "",
                     *         "远端地址": "sip:192.0.2.20:5060",
                     *         "协议": "",
                     *         "是否注册": "",
                     *         "呼叫源": "context-2",
                     *         "是否启用": "",
                     *         "编码类型": "",
                     *         "参数": "{\"ping\":\"30\"}"
                     *       }
                     *     ]
                     */
                    trunks?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "trunk_import_2",
                     *           "description": "",
                     *           "type": "INOUT",
                     *           "protocol": "UDP",
                     *           "local_addr": "",
                     *           "remote_addr": "192.0.2.1:9999",
                     *           "username": "",
                     *           "source": "",
                     *           "media_codec": "",
                     *           "params": "",
                     *           "id": "3",
                     *           "enabled": "t",
                     *           "register": "f"
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 6,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    HotlinesSheet_export: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description xlsx by default; more rows than Excel can hold need csv */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    HotlinesSheet_template: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    HotlinesSheet_download: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       [
                     *         "DID号码",
                     *         "对应分机号码"
                     *       ],
                     *       [
                     *         "6553998",
                     *         "1005"
                     *       ]
                     *     ]
                     */
                    "application/json": string[][];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    HotlinesSheet_import: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"hotlines": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "hotlines": [
                 *         {
                 *           "DID号码": "675391",
                 *           "对应分机号码": "1001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "DID号码": "6553998",
                     *         "对应分机号码": "1005",
                     *         "描述": "",
                     *         "业务类型": "",
                     *         "业务类型ID": ""
                     *       }
                     *     ]
                     */
                    hotlines?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "DID号码": "6553998",
                     *         "对应分机号码": "1005",
                     *         "描述": "",
                     *         "业务类型": "",
                     *         "业务类型ID": ""
                     *       }
                     *     ]
                     */
                    hotlines?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "line_number": "675391",
                     *           "numbers": "1001",
                     *           "description": "",
                     *           "type": "",
                     *           "ref_id": ""
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 7,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    HotlinesSheet_import_alias: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"hotlines": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "hotlines": [
                 *         {
                 *           "DID号码": "675392",
                 *           "对应分机号码": "1001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "DID号码": "6553998",
                     *         "对应分机号码": "1005",
                     *         "描述": "",
                     *         "业务类型": "",
                     *         "业务类型ID": ""
                     *       }
                     *     ]
                     */
                    hotlines?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "DID号码": "6553998",
                     *         "对应分机号码": "1005",
                     *         "描述": "",
                     *         "业务类型": "",
                     *         "业务类型ID": ""
                     *       }
                     *     ]
                     */
                    hotlines?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "line_number": "675392",
                     *           "numbers": "1001",
                     *           "description": "",
                     *           "type": "",
                     *           "ref_id": ""
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 8,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    DodsSheet_export: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description xlsx by default; more rows than Excel can hold need csv */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    DodsSheet_template: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    DodsSheet_download: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       [
                     *         "分机",
                     *         "线路号码"
                     *       ],
                     *       [
                     *         "1001",
                     *         "6553998"
                     *       ]
                     *     ]
                     */
                    "application/json": string[][];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    DodsSheet_import: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"dods": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dods": [
                 *         {
                 *           "分机": "2001",
                 *           "线路号码": "862011",
                 *           "资源类型": "GATEWAY",
                 *           "资源名": "example"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "分机": "1005",
                     *         "线路号码": "6553998",
                     *         "资源类型": "GATEWAY",
                     *         "资源名": "example"
                     *       }
                     *     ]
                     */
                    dods?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "分机": "1005",
                     *         "线路号码": "6553998",
                     *         "资源类型": "GATEWAY",
                     *         "资源名": "example"
                     *       }
                     *     ]
                     */
                    dods?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "extn_id": 3,
                     *           "extn": "2001",
                     *           "line_number": "862011",
                     *           "type": "GATEWAY",
                     *           "ref_id": 1,
                     *           "name": "example"
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 9,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    DodsSheet_import_alias: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"dods": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dods": [
                 *         {
                 *           "分机": "2002",
                 *           "线路号码": "862012",
                 *           "资源类型": "GATEWAY",
                 *           "资源名": "example"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "分机": "1005",
                     *         "线路号码": "6553998",
                     *         "资源类型": "GATEWAY",
                     *         "资源名": "example"
                     *       }
                     *     ]
                     */
                    dods?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "分机": "1005",
                     *         "线路号码": "6553998",
                     *         "资源类型": "GATEWAY",
                     *         "资源名": "example"
                     *       }
                     *     ]
                     */
                    dods?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "extn_id": 4,
                     *           "extn": "2002",
                     *           "line_number": "862012",
                     *           "type": "GATEWAY",
                     *           "ref_id": 1,
                     *           "name": "example"
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 10,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    BlacklistsSheet_export: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description xlsx by default; more rows than Excel can hold need csv */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    BlacklistsSheet_template: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    BlacklistsSheet_download: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       [
                     *         "名称",
                     *         "描述"
                     *       ],
                     *       [
                     *         "test",
                     *         ""
                     *       ]
                     *     ]
                     */
                    "application/json": string[][];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    BlacklistsSheet_import: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"lists": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lists": [
                 *         {
                 *           "名称": "import_1",
                 *           "名单类型": 1,
                 *           "限制用户类型": 1,
                 *           "号码名称": "hello",
                 *           "起始号码": "123"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "名称": "test",
                     *         "描述": "",
                     *         "名单类型": "0",
                     *         "限制用户类型": "0",
                     *         "号码名称": "lili",
                     *         "起始号码": "1008",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    lists?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "名称": "test",
                     *         "描述": "",
                     *         "名单类型": "0",
                     *         "限制用户类型": "0",
                     *         "号码名称": "lili",
                     *         "起始号码": "1008",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    lists?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "import_1",
                     *           "description": "",
                     *           "list_type": 1,
                     *           "limit_user_type": 1
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 11,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    BlacklistsSheet_import_alias: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"lists": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lists": [
                 *         {
                 *           "名称": "import_2",
                 *           "名单类型": 1,
                 *           "限制用户类型": 1,
                 *           "号码名称": "hello",
                 *           "起始号码": "123"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "名称": "test",
                     *         "描述": "",
                     *         "名单类型": "0",
                     *         "限制用户类型": "0",
                     *         "号码名称": "lili",
                     *         "起始号码": "1008",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    lists?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "名称": "test",
                     *         "描述": "",
                     *         "名单类型": "0",
                     *         "限制用户类型": "0",
                     *         "号码名称": "lili",
                     *         "起始号码": "1008",
                     *         "是否禁用": ""
                     *       }
                     *     ]
                     */
                    lists?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "import_2",
                     *           "description": "",
                     *           "list_type": 1,
                     *           "limit_user_type": 1
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 12,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslationSheet_export: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description xlsx by default; more rows than Excel can hold need csv */
                format?: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslationSheet_template: {
        parameters: {
            query?: {
                /** @description language of the headings; zh by default */
                lang?: "zh" | "en" | "zh-CN" | "en-US";
                /** @description the same as lang */
                language?: "zh" | "en" | "zh-CN" | "en-US";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslationSheet_download: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       [
                     *         "名称",
                     *         "描述"
                     *       ],
                     *       [
                     *         "test",
                     *         ""
                     *       ]
                     *     ]
                     */
                    "application/json": string[][];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslationSheet_import: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"number_translation": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number_translation": [
                 *         {
                 *           "名称": "import_1",
                 *           "类型": "exact",
                 *           "原始号码": "10001",
                 *           "新号码": "901001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "名称": "test",
                     *         "描述": "",
                     *         "类型": "exact",
                     *         "原始号码": "10001",
                     *         "新号码": "901001"
                     *       }
                     *     ]
                     */
                    number_translation?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "名称": "test",
                     *         "描述": "",
                     *         "类型": "exact",
                     *         "原始号码": "10001",
                     *         "新号码": "901001"
                     *       }
                     *     ]
                     */
                    number_translation?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "import_1",
                     *           "description": "",
                     *           "type": "exact"
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 13,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    NumberTranslationSheet_import_alias: {
        parameters: {
            query?: {
                /** @description a row that exists: refuse it (default), leave it, or change it to what the sheet says */
                on_duplicate?: "error" | "skip" | "update";
                /** @description one bad row and nothing is stored (default), or the good rows are */
                mode?: "all" | "skip";
                /** @description 1: report what would be done, and store nothing */
                dry_run?: 0 | 1;
                /** @description 1: answer a file upload when the import is over */
                wait?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON: `{"number_translation": [row, …]}` keyed by the headings, at most 10000 rows; or an .xlsx or CSV file as the multipart part `file` */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number_translation": [
                 *         {
                 *           "名称": "import_2",
                 *           "类型": "exact",
                 *           "原始号码": "10001",
                 *           "新号码": "901001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "名称": "test",
                     *         "描述": "",
                     *         "类型": "exact",
                     *         "原始号码": "10001",
                     *         "新号码": "901001"
                     *       }
                     *     ]
                     */
                    number_translation?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
                "multipart/form-data": {
                    /**
                     * @example [
                     *       {
                     *         "名称": "test",
                     *         "描述": "",
                     *         "类型": "exact",
                     *         "原始号码": "10001",
                     *         "新号码": "901001"
                     *       }
                     *     ]
                     */
                    number_translation?: Record<string, never>[];
                    /**
                     * Format: binary
                     * @description multipart only, in place of the rows
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": [
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "import_2",
                     *           "description": "",
                     *           "type": "exact"
                     *         }
                     *       ],
                     *       "report": {
                     *         "id": 14,
                     *         "rows_read": 1,
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "skipped": 0,
                     *         "failed": 0,
                     *         "message": "",
                     *         "errors": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>[];
                        report: {
                            id: number;
                            rows_read: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            skipped: number;
                            failed: number;
                            message: string;
                            errors: Record<string, never>[];
                        };
                    };
                };
            };
            /** @description a file is being imported: see /api/imports/{id} */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            id: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Dashboard_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-21 12:00:00",
                     *       "calls_today": {
                     *         "total": 1,
                     *         "answered": 1,
                     *         "busy": 0,
                     *         "unanswered": 0,
                     *         "failed": 0,
                     *         "billsec": 4,
                     *         "top_causes": [
                     *           {
                     *             "cause": "NORMAL_CLEARING",
                     *             "count": 1
                     *           }
                     *         ]
                     *       },
                     *       "channels": 2,
                     *       "extensions": {
                     *         "total": 4,
                     *         "registered": 1,
                     *         "phones": 1
                     *       },
                     *       "gateways": {
                     *         "total": 2,
                     *         "up": 2,
                     *         "down": 0
                     *       },
                     *       "switches": {
                     *         "total": 1,
                     *         "up": 1
                     *       },
                     *       "files": {
                     *         "count": 3,
                     *         "bytes": 144132,
                     *         "disk_free": 50000000000,
                     *         "disk_total": 50000000000
                     *       }
                     *     }
                     */
                    "application/json": {
                        at: string;
                        calls_today: {
                            total: number;
                            answered: number;
                            busy: number;
                            unanswered: number;
                            failed: number;
                            billsec: number;
                            top_causes: {
                                cause: string;
                                count: number;
                            }[];
                        };
                        channels: number;
                        extensions: {
                            total: number;
                            registered: number;
                            phones: number;
                        };
                        gateways: {
                            total: number;
                            up: number;
                            down: number;
                        };
                        switches: {
                            total: number;
                            up: number;
                        };
                        files: {
                            count: number;
                            bytes: number;
                            disk_free: number | "";
                            disk_total: number | "";
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    System_alive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        status: string;
                    };
                };
            };
        };
    };
    System_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "database": "up",
                     *       "switches": [
                     *         {
                     *           "name": "127.0.0.1:5060",
                     *           "state": "up",
                     *           "error": "",
                     *           "keeper": true
                     *         }
                     *       ],
                     *       "firewall": {
                     *         "driver": "acl",
                     *         "enforced": true,
                     *         "error": ""
                     *       },
                     *       "redis": {
                     *         "state": "off",
                     *         "error": "",
                     *         "keeper": false
                     *       }
                     *     }
                     */
                    "application/json": {
                        status: string;
                        database: string;
                        switches: {
                            /** @description host:port of FREESWITCH_URL; CDRs and call files have FreeSWITCH’s own name */
                            name: string;
                            state: string;
                            error: string;
                            keeper: boolean;
                        }[];
                        firewall: {
                            driver: string;
                            enforced: boolean;
                            error: string;
                        };
                        redis: {
                            state: string;
                            error: string;
                            keeper: boolean;
                        };
                    };
                };
            };
            /** @description something cannot be reached */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                        database: string;
                        switches: {
                            /** @description host:port of FREESWITCH_URL; CDRs and call files have FreeSWITCH’s own name */
                            name: string;
                            state: string;
                            error: string;
                            keeper: boolean;
                        }[];
                        firewall: {
                            driver: string;
                            enforced: boolean;
                            error: string;
                        };
                        redis: {
                            state: string;
                            error: string;
                            keeper: boolean;
                        };
                    };
                };
            };
        };
    };
    System_prometheus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    System_docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    System_openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
        };
    };
    Dod_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 3,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "3",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "extn_id": "4",
                     *           "extn": "2002",
                     *           "line_number": "862012",
                     *           "type": "GATEWAY",
                     *           "ref_id": "1",
                     *           "name": "example"
                     *         },
                     *         {
                     *           "id": "2",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "extn_id": "3",
                     *           "extn": "2001",
                     *           "line_number": "862011",
                     *           "type": "GATEWAY",
                     *           "ref_id": "1",
                     *           "name": "example"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            extn: string;
                            line_number: string;
                            type: string;
                            ref_id: string;
                            name: string;
                            id: string;
                            extn_id: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Dod_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "GATEWAY",
                 *       "extn": "1001",
                 *       "line_number": "6553998",
                 *       "name": "example"
                 *     }
                 */
                "application/json": components["schemas"]["DodInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Dod_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "extn_id": 1,
                     *       "extn": "1001",
                     *       "line_number": "6553998",
                     *       "type": "GATEWAY",
                     *       "ref_id": "1",
                     *       "name": "example"
                     *     }
                     */
                    "application/json": {
                        extn: string;
                        line_number: string;
                        type: string;
                        ref_id: string;
                        name: string;
                        id: number;
                        extn_id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Dod_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "line_number": "6553999"
                 *     }
                 */
                "application/json": components["schemas"]["DodInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Dod_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 2,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "2",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "office line",
                     *           "realm": "192.0.2.20:5060",
                     *           "username": "2001",
                     *           "register": "no",
                     *           "profile_id": "2",
                     *           "description": "",
                     *           "disabled": "0",
                     *           "password": "",
                     *           "applied": [
                     *             {
                     *               "switch": "127.0.0.1:5060",
                     *               "applied": true
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": "1",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "example",
                     *           "realm": "192.0.2.1",
                     *           "username": "",
                     *           "register": "no",
                     *           "profile_id": "2",
                     *           "description": "",
                     *           "disabled": "0",
                     *           "password": "",
                     *           "applied": [
                     *             {
                     *               "switch": "127.0.0.1:5060",
                     *               "applied": true
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            realm: string;
                            username: string;
                            register: string;
                            profile_id: string;
                            description: string;
                            disabled: string;
                            id: string;
                            password: string;
                            applied: {
                                switch: string;
                                applied: boolean;
                            }[];
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "office line",
                 *       "realm": "192.0.2.20:5060",
                 *       "username": "2001",
                 *       "password": "secret-2001",
                 *       "register": "no"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_names: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "gwname": "example",
                     *         "gwstatus": "RUNNING"
                     *       },
                     *       {
                     *         "gwname": "office line",
                     *         "gwstatus": "RUNNING"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        gwname: string;
                        gwstatus: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_states: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "example",
                     *         "gateway_state": "NOREG",
                     *         "gateway_status": "UP"
                     *       },
                     *       {
                     *         "name": "office line",
                     *         "gateway_state": "NOREG",
                     *         "gateway_status": "UP"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        name: string;
                        gateway_state: string;
                        gateway_status: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_controlByName: {
        parameters: {
            query?: {
                action?: "start" | "killgw" | "register" | "unregister" | "stop" | "reg" | "unreg";
                /** @description the gateway's name */
                gwname?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "action": "start",
                 *       "gwname": "office line"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayControl"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {}
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_paramsOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "auth-username",
                     *         "v": "2001",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "GATEWAY"
                     *       },
                     *       {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "auth-username",
                     *         "v": "2001",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "GATEWAY"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        k: string;
                        v: string;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        o: number | "";
                        id: number;
                        realm: string;
                        ref_id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_variablesOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "k": "x_carrier",
                     *         "v": "main",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "direction": 0,
                     *         "gateway_id": 2
                     *       },
                     *       {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "k": "x_carrier",
                     *         "v": "main",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "direction": 0,
                     *         "gateway_id": 2
                     *       }
                     *     ]
                     */
                    "application/json": {
                        k: string;
                        v: string;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        o: number | "";
                        id: number;
                        gateway_id: number;
                        direction: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_usedBy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "routes": [],
                     *       "dods": [],
                     *       "distributors": [
                     *         {
                     *           "id": 1,
                     *           "name": "two lines"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        routes: {
                            id: number;
                            name: string;
                            prefix: string;
                        }[];
                        dods: {
                            id: number;
                            line_number: string;
                        }[];
                        distributors: {
                            id: number;
                            name: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 2,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "office line",
                     *       "realm": "192.0.2.20:5060",
                     *       "username": "2001",
                     *       "register": "no",
                     *       "profile_id": 2,
                     *       "description": "",
                     *       "disabled": 0,
                     *       "params": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "ref_id": 2,
                     *           "k": "auth-username",
                     *           "v": "2001",
                     *           "o": 1,
                     *           "disabled": 0,
                     *           "realm": "GATEWAY"
                     *         },
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "ref_id": 2,
                     *           "k": "auth-username",
                     *           "v": "2001",
                     *           "o": 1,
                     *           "disabled": 0,
                     *           "realm": "GATEWAY"
                     *         }
                     *       ],
                     *       "variables": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "k": "x_carrier",
                     *           "v": "main",
                     *           "o": 1,
                     *           "disabled": 0,
                     *           "direction": 0,
                     *           "gateway_id": 2
                     *         },
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "k": "x_carrier",
                     *           "v": "main",
                     *           "o": 1,
                     *           "disabled": 0,
                     *           "direction": 0,
                     *           "gateway_id": 2
                     *         }
                     *       ],
                     *       "applied": [
                     *         {
                     *           "switch": "127.0.0.1:5060",
                     *           "applied": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        name: string;
                        realm: string;
                        username: string;
                        register: string;
                        profile_id: number;
                        description: string;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        params: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            o: number | "";
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                        variables: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            o: number | "";
                            id: number;
                            gateway_id: number;
                            direction: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                        applied: {
                            switch: string;
                            applied: boolean;
                        }[];
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "office line"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "2"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "2"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_control: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "start",
                 *       "gwname": "office line"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayControl"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "2"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_createParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "auth-username",
                 *       "v": "2001"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayParamInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_createParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "auth-username",
                 *       "v": "2001"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayParamInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_updateParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "auth-username"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayParamInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "auth-username",
                     *         "v": "2001",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "GATEWAY"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            o: number | "";
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_removeParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_updateParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "auth-username"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayParamInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 2,
                     *         "k": "auth-username",
                     *         "v": "2001",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "GATEWAY"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            o: number | "";
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_removeParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_createVariable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "x_carrier",
                 *       "v": "main"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayVariableInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_createVariable_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "x_carrier",
                 *       "v": "main"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayVariableInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_updateVariable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "x_carrier"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayVariableInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "k": "x_carrier",
                     *         "v": "main",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "direction": 0,
                     *         "gateway_id": 2
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            o: number | "";
                            id: number;
                            gateway_id: number;
                            direction: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_removeVariable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_updateVariable_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "x_carrier"
                 *     }
                 */
                "application/json": components["schemas"]["GatewayVariableInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "k": "x_carrier",
                     *         "v": "main",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "direction": 0,
                     *         "gateway_id": 2
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            o: number | "";
                            id: number;
                            gateway_id: number;
                            direction: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Gateway_removeVariable_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Hotline_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 3,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "3",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "line_number": "675392",
                     *           "numbers": "1001",
                     *           "description": "",
                     *           "type": "",
                     *           "ref_id": ""
                     *         },
                     *         {
                     *           "id": "2",
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "line_number": "675391",
                     *           "numbers": "1001",
                     *           "description": "",
                     *           "type": "",
                     *           "ref_id": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            line_number: string;
                            numbers: string;
                            description: string;
                            type: string;
                            ref_id: string;
                            id: string;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Hotline_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "line_number": "6553998",
                 *       "numbers": "1005"
                 *     }
                 */
                "application/json": components["schemas"]["HotlineInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Hotline_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "line_number": "6553998",
                     *       "numbers": "1005",
                     *       "description": "",
                     *       "type": "",
                     *       "ref_id": ""
                     *     }
                     */
                    "application/json": {
                        line_number: string;
                        numbers: string;
                        description: string;
                        type: string;
                        ref_id: string;
                        id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Hotline_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "line_number": "6553998"
                 *     }
                 */
                "application/json": components["schemas"]["HotlineInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Hotline_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    RouteCode_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "code": "code00",
                     *           "description": "",
                     *           "tg_id": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            id: number;
                            code: string;
                            description: string;
                            tg_id: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    RouteCode_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "code00",
                 *       "tg_id": 1
                 *     }
                 */
                "application/json": components["schemas"]["RouteCodeInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    RouteCode_removeAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "0"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    RouteCode_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "code": "code00",
                     *       "description": "",
                     *       "tg_id": 1
                     *     }
                     */
                    "application/json": {
                        id: number;
                        code: string;
                        description: string;
                        tg_id: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    RouteCode_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "code00"
                 *     }
                 */
                "application/json": components["schemas"]["RouteCodeInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    RouteCode_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "name": "internal",
                     *         "description": "phones",
                     *         "disabled": 0,
                     *         "applied": [
                     *           {
                     *             "switch": "127.0.0.1:5060",
                     *             "applied": true
                     *           }
                     *         ]
                     *       },
                     *       {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "name": "external",
                     *         "description": "carriers",
                     *         "disabled": 0,
                     *         "applied": [
                     *           {
                     *             "switch": "127.0.0.1:5060",
                     *             "applied": true
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        id: number;
                        applied: {
                            switch: string;
                            applied: boolean;
                        }[];
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "phones in the office"
                 *     }
                 */
                "application/json": components["schemas"]["SipProfileInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            /** @description the input cannot be stored or done; every wrong field is named */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 400,
                     *       "message": "name: only internal and external exist: a further one would need addresses and ports of its own on every switch",
                     *       "data": "{}",
                     *       "errors": [
                     *         {
                     *           "field": "name",
                     *           "message": "only internal and external exist: a further one would need addresses and ports of its own on every switch"
                     *         }
                     *       ],
                     *       "reason": "name: only internal and external exist: a further one would need addresses and ports of its own on every switch"
                     *     }
                     */
                    "application/json": components["schemas"]["Error400"];
                };
            };
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_states: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "profiles": {
                     *         "internal": {
                     *           "info": {
                     *             "url": "sip:mod_sofia@127.0.0.1:5060"
                     *           },
                     *           "status": {
                     *             "state": "RUNNING (0)"
                     *           }
                     *         },
                     *         "external": {
                     *           "info": {
                     *             "url": "sip:mod_sofia@127.0.0.1:5060"
                     *           },
                     *           "status": {
                     *             "state": "RUNNING (0)"
                     *           }
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        profiles: {
                            [key: string]: {
                                info: {
                                    url: string;
                                };
                                status: {
                                    state: string;
                                };
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "internal",
                     *       "description": "phones",
                     *       "disabled": 0,
                     *       "sip_ip": "",
                     *       "sip_ip_expanded": "",
                     *       "sip_port": "",
                     *       "sip_port_expanded": "",
                     *       "rtp_ip": "",
                     *       "rtp_ip_expanded": "",
                     *       "icodec": "",
                     *       "icodec_expanded": "",
                     *       "ocodec": "",
                     *       "ocodec_expanded": "",
                     *       "params": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "ref_id": 1,
                     *           "k": "rtp-timeout-sec",
                     *           "v": "120",
                     *           "o": 1,
                     *           "disabled": 0,
                     *           "realm": "SIP_PROFILE"
                     *         },
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "ref_id": 1,
                     *           "k": "rtp-timeout-sec",
                     *           "v": "120",
                     *           "o": 1,
                     *           "disabled": 0,
                     *           "realm": "SIP_PROFILE"
                     *         }
                     *       ],
                     *       "applied": [
                     *         {
                     *           "switch": "127.0.0.1:5060",
                     *           "applied": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        sip_ip: string;
                        sip_port: string;
                        rtp_ip: string;
                        icodec: string;
                        ocodec: string;
                        id: number;
                        sip_ip_expanded: string;
                        sip_port_expanded: string;
                        rtp_ip_expanded: string;
                        icodec_expanded: string;
                        ocodec_expanded: string;
                        params: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            o: number | "";
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                        applied: {
                            switch: string;
                            applied: boolean;
                        }[];
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "phones in the office"
                 *     }
                 */
                "application/json": components["schemas"]["SipProfileInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            /** @description the input cannot be stored or done; every wrong field is named */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 400,
                     *       "message": "id: internal cannot be deleted, only disabled",
                     *       "data": "{}",
                     *       "errors": [
                     *         {
                     *           "field": "id",
                     *           "message": "internal cannot be deleted, only disabled"
                     *         }
                     *       ],
                     *       "reason": "id: internal cannot be deleted, only disabled"
                     *     }
                     */
                    "application/json": components["schemas"]["Error400"];
                };
            };
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_control: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "rescan"
                 *     }
                 */
                "application/json": components["schemas"]["SipProfileControl"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_listParams: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 1,
                     *         "k": "rtp-timeout-sec",
                     *         "v": "120",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "SIP_PROFILE"
                     *       },
                     *       {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 1,
                     *         "k": "rtp-timeout-sec",
                     *         "v": "120",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "SIP_PROFILE"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        k: string;
                        v: string;
                        /** @enum {integer} */
                        disabled: 0 | 1;
                        o: number | "";
                        id: number;
                        realm: string;
                        ref_id: number;
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_createParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "rtp-timeout-sec",
                 *       "v": "120"
                 *     }
                 */
                "application/json": components["schemas"]["SipProfileParamInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_createParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "rtp-timeout-sec",
                 *       "v": "120"
                 *     }
                 */
                "application/json": components["schemas"]["SipProfileParamInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 2
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_updateParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "rtp-timeout-sec"
                 *     }
                 */
                "application/json": components["schemas"]["SipProfileParamInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 1,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 1,
                     *         "k": "rtp-timeout-sec",
                     *         "v": "120",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "SIP_PROFILE"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            o: number | "";
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_removeParam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_updateParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "k": "rtp-timeout-sec"
                 *     }
                 */
                "application/json": components["schemas"]["SipProfileParamInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": {
                     *         "id": 2,
                     *         "created_at": "2026-11-21 12:00:00",
                     *         "updated_at": "2026-11-21 12:00:00",
                     *         "deleted_at": "",
                     *         "ref_id": 1,
                     *         "k": "rtp-timeout-sec",
                     *         "v": "120",
                     *         "o": 1,
                     *         "disabled": 0,
                     *         "realm": "SIP_PROFILE"
                     *       }
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: {
                            k: string;
                            v: string;
                            /** @enum {integer} */
                            disabled: 0 | 1;
                            o: number | "";
                            id: number;
                            realm: string;
                            ref_id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    SipProfile_removeParam_alias: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                childId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": 1
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Trunk_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 3,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 3,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "trunk_import_2",
                     *           "description": "",
                     *           "type": "INOUT",
                     *           "protocol": "UDP",
                     *           "local_addr": "",
                     *           "remote_addr": "192.0.2.1:9999",
                     *           "register": false,
                     *           "username": "",
                     *           "enabled": true,
                     *           "source": "",
                     *           "media_codec": "",
                     *           "params": "",
                     *           "password": "",
                     *           "applied": [
                     *             {
                     *               "switch": "127.0.0.1:5060",
                     *               "applied": true
                     *             }
                     *           ]
                     *         },
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "trunk_import_1",
                     *           "description": "",
                     *           "type": "INOUT",
                     *           "protocol": "UDP",
                     *           "local_addr": "",
                     *           "remote_addr": "192.0.2.1:9999",
                     *           "register": false,
                     *           "username": "",
                     *           "enabled": true,
                     *           "source": "",
                     *           "media_codec": "",
                     *           "params": "",
                     *           "password": "",
                     *           "applied": [
                     *             {
                     *               "switch": "127.0.0.1:5060",
                     *               "applied": true
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            type: string;
                            protocol: string;
                            remote_addr: string;
                            local_addr: string;
                            register: boolean;
                            username: string;
                            enabled: boolean;
                            source: string;
                            media_codec: string;
                            params: string;
                            id: number;
                            password: string;
                            applied: {
                                switch: string;
                                applied: boolean;
                            }[];
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    Trunk_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "trunk_111",
                 *       "remote_addr": "sip:192.0.2.20:5060",
                 *       "source": "context-2",
                 *       "params": "{\"ping\":\"30\"}"
                 *     }
                 */
                "application/json": components["schemas"]["TrunkInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Trunk_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "trunk_111",
                     *       "description": "",
                     *       "type": "INOUT",
                     *       "protocol": "UDP",
                     *       "local_addr": "",
                     *       "remote_addr": "sip:192.0.2.20:5060",
                     *       "register": false,
                     *       "username": "",
                     *       "enabled": true,
                     *       "source": "context-2",
                     *       "media_codec": "",
                     *       "params": "{\"ping\":\"30\"}",
                     *       "password": "",
                     *       "trunk_groups": [
                     *         {
                     *           "id": 1,
                     *           "name": "t_group9",
                     *           "priority": 0,
                     *           "weight": 1
                     *         }
                     *       ],
                     *       "applied": [
                     *         {
                     *           "switch": "127.0.0.1:5060",
                     *           "applied": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        type: string;
                        protocol: string;
                        remote_addr: string;
                        local_addr: string;
                        register: boolean;
                        username: string;
                        enabled: boolean;
                        source: string;
                        media_codec: string;
                        params: string;
                        id: number;
                        password: string;
                        applied: {
                            switch: string;
                            applied: boolean;
                        }[];
                        trunk_groups: {
                            id: number;
                            name: string;
                            priority: number;
                            weight: number;
                        }[];
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    Trunk_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "trunk_111"
                 *     }
                 */
                "application/json": components["schemas"]["TrunkInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    Trunk_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TrunkGroup_list: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "name": "t_group9",
                     *           "description": "",
                     *           "strategy": "RR",
                     *           "params": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            name: string;
                            description: string;
                            strategy: string;
                            params: string;
                            id: number;
                            created_at: string;
                            updated_at: string;
                            deleted_at: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    TrunkGroup_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "t_group9"
                 *     }
                 */
                "application/json": components["schemas"]["TrunkGroupInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TrunkGroup_status: {
        parameters: {
            query?: {
                /** @description nonsense is the first page */
                page?: number;
                /** @description also page_size */
                perPage?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "page": 1,
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "group_id": "1",
                     *           "group_name": "t_group9",
                     *           "status": "Active",
                     *           "priority": "0",
                     *           "remote_addr": "sip:192.0.2.20:5060;transport=UDP",
                     *           "dflags": "AP",
                     *           "flags": "0",
                     *           "ping": "enabled",
                     *           "attrs": "weight=1;",
                     *           "description": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        page: number;
                        rowCount: number;
                        pageCount: number;
                        data: {
                            group_id: string;
                            group_name: string;
                            status: string;
                            priority: string;
                            remote_addr: string;
                            dflags: string;
                            flags: string;
                            ping: string;
                            attrs: string;
                            description: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            503: components["responses"]["Error503"];
        };
    };
    TrunkGroup_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "created_at": "2026-11-21 12:00:00",
                     *       "updated_at": "2026-11-21 12:00:00",
                     *       "deleted_at": "",
                     *       "name": "t_group9",
                     *       "description": "",
                     *       "strategy": "RR",
                     *       "params": "",
                     *       "trunks": [
                     *         {
                     *           "trunk_id": 1,
                     *           "name": "trunk_111",
                     *           "priority": 0,
                     *           "weight": 1
                     *         }
                     *       ],
                     *       "route_codes": [
                     *         {
                     *           "id": 1,
                     *           "code": "code00",
                     *           "description": ""
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        strategy: string;
                        params: string;
                        id: number;
                        trunks: {
                            trunk_id: number;
                            name: string;
                            priority: number;
                            weight: number;
                        }[];
                        route_codes: {
                            id: number;
                            code: string;
                            description: string;
                        }[];
                        created_at: string;
                        updated_at: string;
                        deleted_at: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    TrunkGroup_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "t_group9"
                 *     }
                 */
                "application/json": components["schemas"]["TrunkGroupInputChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "1",
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TrunkGroup_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TrunkGroup_trunks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "trunk_id": 1,
                     *         "name": "trunk_111",
                     *         "priority": 0,
                     *         "weight": 1
                     *       }
                     *     ]
                     */
                    "application/json": {
                        trunk_id: number;
                        name: string;
                        priority: number;
                        weight: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    TrunkGroup_addTrunk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "priority": 0,
                 *       "trunk_id": 1
                 *     }
                 */
                "application/json": components["schemas"]["TrunkGroupMemberInput"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TrunkGroup_placeTrunk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                trunkId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "priority": 0
                 *     }
                 */
                "application/json": components["schemas"]["TrunkGroupPlaceChanges"];
            };
        };
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
    TrunkGroup_removeTrunk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                trunkId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 200,
                     *       "message": "success",
                     *       "data": "1"
                     *     }
                     */
                    "application/json": {
                        code: number;
                        message: string;
                        data: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            404: components["responses"]["Error404"];
            409: components["responses"]["Error409"];
            413: components["responses"]["Error413"];
            415: components["responses"]["Error415"];
            503: components["responses"]["Error503"];
        };
    };
}
