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
        /** Every change: who, when, from where, before, after */
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
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
        /** Call detail records, one a leg, newest first; of the last seven days when none are given */
        get: operations["Cdr_list"];
        put?: never;
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
        put?: never;
        post?: never;
        /** Hang a channel up */
        delete: operations["Channel_hangUp"];
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
        /** Whether database and switches can be reached; 503 when not */
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
        };
        OriginateInput: {
            /**
             * @description an extension, or a number that the routes of `context` take
             * @example 1001
             */
            destNumber: string;
            /**
             * @description what the answered call does; park when absent
             * @example park
             */
            app?: string;
            /** @description argument of app */
            args?: string;
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
            /** @description called number transformation */
            dnc?: string;
            /** @description calling number transformation */
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
            /** @description addresses it may register and call from: CIDRs, comma-separated (auth-acl) */
            extn_cidr?: string;
            /** @description phones registered at once; 0: no limit */
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
            /** @enum {integer} */
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
            /** @description called number transformation */
            dnc?: string;
            /** @description calling number transformation */
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
            /** @description addresses it may register and call from: CIDRs, comma-separated (auth-acl) */
            extn_cidr?: string;
            /** @description phones registered at once; 0: no limit */
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
            /** @enum {integer} */
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
        Error400: {
            /** @enum {integer} */
            code: 400;
            message: string;
            /** @enum {string} */
            data: "{}";
            errors: {
                field: string;
                message: string;
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
        /** @description another row has that value already, or others refer to this one */
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
        /** @description database or switch cannot be reached */
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
                     *       "rowCount": 23,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 23,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "user_id": 1,
                     *           "login": "admin",
                     *           "address": "127.0.0.1",
                     *           "action": "update",
                     *           "entity": "SIP profile",
                     *           "entity_id": "1",
                     *           "before": {
                     *             "id": 1,
                     *             "name": "internal",
                     *             "disabled": 0,
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "deleted_at": null,
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "description": "phones"
                     *           },
                     *           "after": {
                     *             "id": 1,
                     *             "name": "internal",
                     *             "param": {
                     *               "k": "rtp-timeout-sec",
                     *               "o": 1,
                     *               "v": "120",
                     *               "id": 2,
                     *               "ref_id": 1,
                     *               "disabled": 0,
                     *               "created_at": "2026-11-21 12:00:00",
                     *               "deleted_at": null,
                     *               "updated_at": "2026-11-21 12:00:00"
                     *             },
                     *             "disabled": 0,
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "deleted_at": null,
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "description": "phones"
                     *           }
                     *         },
                     *         {
                     *           "id": 22,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "user_id": 1,
                     *           "login": "admin",
                     *           "address": "127.0.0.1",
                     *           "action": "update",
                     *           "entity": "SIP profile",
                     *           "entity_id": "1",
                     *           "before": {
                     *             "id": 1,
                     *             "name": "internal",
                     *             "disabled": 0,
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "deleted_at": null,
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "description": "phones"
                     *           },
                     *           "after": {
                     *             "id": 1,
                     *             "name": "internal",
                     *             "param": {
                     *               "k": "rtp-timeout-sec",
                     *               "o": 1,
                     *               "v": "120",
                     *               "id": 1,
                     *               "ref_id": 1,
                     *               "disabled": 0,
                     *               "created_at": "2026-11-21 12:00:00",
                     *               "deleted_at": null,
                     *               "updated_at": "2026-11-21 12:00:00"
                     *             },
                     *             "disabled": 0,
                     *             "created_at": "2026-11-21 12:00:00",
                     *             "deleted_at": null,
                     *             "updated_at": "2026-11-21 12:00:00",
                     *             "description": "phones"
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
                            user_id: number;
                            login: string;
                            address: string;
                            action: string;
                            entity: string;
                            entity_id: string;
                            before: Record<string, never> | "";
                            after: Record<string, never> | "";
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
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
                /** @description a column of the rows */
                sortField?: string;
                sortOrder?: "asc" | "desc";
                /** @description a column of the rows */
                searchField?: string;
                /** @description what the column searched in contains */
                searchKey?: string;
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
                /** @description not effective yet */
                groupValue?: string;
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
                     *           "abs_path": "",
                     *           "rel_path": "",
                     *           "media_file_id": "",
                     *           "rtp_use_codec_name": "PCMU",
                     *           "rtp_in_packets": 0,
                     *           "rtp_in_bytes": 0,
                     *           "rtp_in_jitter": 0,
                     *           "rtp_in_loss": 0,
                     *           "rtp_in_mos": 4.5,
                     *           "rtp_out_packets": 0,
                     *           "rtp_out_bytes": 0,
                     *           "incomplete": 0
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
                            media_file_id: string;
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
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
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
                     *       "abs_path": "",
                     *       "rel_path": "",
                     *       "media_file_id": "",
                     *       "rtp_use_codec_name": "PCMU",
                     *       "rtp_in_packets": 0,
                     *       "rtp_in_bytes": 0,
                     *       "rtp_in_jitter": 0,
                     *       "rtp_in_loss": 0,
                     *       "rtp_in_mos": 4.5,
                     *       "rtp_out_packets": 0,
                     *       "rtp_out_bytes": 0,
                     *       "incomplete": 0
                     *     }
                     */
                    "application/json": {
                        uuid: string;
                        core_uuid: string;
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
                        media_file_id: string;
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
                        media_file_id: string;
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
                     *         "initial_dest": "1001%pbx.example.test",
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
                     *       "identifier": "context-5"
                     *     }
                     */
                    "application/json": {
                        name: string;
                        description: string;
                        domain: string;
                        hotline_enabled: string;
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
                     *         "id": 36,
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
                     *       "data": 36
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
                     *       "id": 36,
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
                     *       "data": "36"
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
                     *       "data": "36"
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
                     *       "rowCount": 2,
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
                     *       "rowCount": 2,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": 2,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "extn": "1002",
                     *           "domain": "",
                     *           "name": "Alice",
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
                     *           "timeout": 30
                     *         },
                     *         {
                     *           "id": 1,
                     *           "created_at": "2026-11-21 12:00:00",
                     *           "updated_at": "2026-11-21 12:00:00",
                     *           "deleted_at": "",
                     *           "extn": "1001",
                     *           "domain": "",
                     *           "name": "Phone 1001",
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
                     *           "timeout": 30
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
                     *       "timeout": 30
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
                     *       ]
                     *     }
                     */
                    "application/json": {
                        status: string;
                        database: string;
                        switches: {
                            name: string;
                            state: string;
                            error: string;
                            keeper: boolean;
                        }[];
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
                            name: string;
                            state: string;
                            error: string;
                            keeper: boolean;
                        }[];
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
                     *       "rowCount": 1,
                     *       "pageCount": 1,
                     *       "data": [
                     *         {
                     *           "id": "1",
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
                     *         "ref_id": 1,
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
                     *         "ref_id": 1,
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
                     *         "gateway_id": 1
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
                     *         "gateway_id": 1
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
                     *       "id": 1,
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
                     *           "ref_id": 1,
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
                     *           "ref_id": 1,
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
                     *           "gateway_id": 1
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
                     *           "gateway_id": 1
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
                     *         "ref_id": 1,
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
                     *         "ref_id": 1,
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
                     *         "gateway_id": 1
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
                     *         "gateway_id": 1
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
}
