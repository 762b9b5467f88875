// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/requests/RequestLogin.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class RequestLoginText
{
    Q_DECLARE_TR_FUNCTIONS(RequestImport)
};

//! Returns the name of a setting in lower case without `_`, because each tool spells it in another way.
QString loginKey(const QString &name)
{
    return QString(name).remove(u'_').toLower();
}

QString valueOfLogin(const QHash<QString, QString> &values, const QStringList &names)
{
    for (const QString &name : names) {
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            if (loginKey(it.key()) == loginKey(name) && !it->isEmpty())
                return *it;
        }
    }
    return {};
}

bool setOAuth(const QHash<QString, QString> &values, SavedRequest *request)
{
    const QString token = valueOfLogin(values, {u"accessToken"_s});
    const QString grant = valueOfLogin(values, {u"grantType"_s, u"flow"_s});
    if (grant != "client_credentials"_L1) {
        if (!token.isEmpty())
            request->login.insert(u"bearerToken"_s, token);
        return !token.isEmpty();
    }
    request->login = {{u"oauthTokenUrl"_s, valueOfLogin(values, {u"accessTokenUrl"_s})},
                      {u"oauthClientId"_s, valueOfLogin(values, {u"clientId"_s})},
                      {u"oauthClientSecret"_s, valueOfLogin(values, {u"clientSecret"_s})},
                      {u"oauthScope"_s, valueOfLogin(values, {u"scope"_s})}};
    const QString where =
        valueOfLogin(values, {u"clientAuthentication"_s, u"credentialsPlacement"_s, u"placement"_s, u"credentialsInBody"_s});
    if (where == "body"_L1 || where == "true"_L1)
        request->login.insert(u"oauthClientAuth"_s, u"body"_s);
    return true;
}

//! \return whether Watchkeeper supports this login
bool setLoginFields(const QString &type, const QHash<QString, QString> &values, SavedRequest *request)
{
    const QString login = QString(type).toLower();
    if (login.isEmpty() || login == "none"_L1 || login == "noauth"_L1 || login == "inherit"_L1)
        return true;
    if (login == "oauth2"_L1)
        return setOAuth(values, request);
    if (login == "bearer"_L1 || login == "singletoken"_L1) {
        request->login.insert(u"bearerToken"_s, valueOfLogin(values, {u"token"_s}));
        return true;
    }
    if (login == "apikey"_L1) {
        const QString where = valueOfLogin(values, {u"in"_s, u"placement"_s, u"addTo"_s}).toLower();
        const std::pair<QString, QString> key{valueOfLogin(values, {u"key"_s}), valueOfLogin(values, {u"value"_s})};
        if (where.startsWith("query"_L1))
            request->query.append(key);
        else if (where == "cookie"_L1)
            request->headers.append({u"Cookie"_s, key.first + u'=' + key.second});
        else
            request->headers.append(key);
        return true;
    }
    if (login != "basic"_L1 && login != "digest"_L1 && login != "ntlm"_L1)
        return false;
    request->login = {{u"username"_s, valueOfLogin(values, {u"username"_s})},
                      {u"password"_s, valueOfLogin(values, {u"password"_s})}};
    if (login == "digest"_L1)
        request->login.insert(u"authentication"_s, login);
    if (login == "ntlm"_L1)
        request->login.insert(u"client"_s, u"qt"_s);
    return true;
}

//! Returns the settings of a login that are read, or change nothing: names, state of the tool, and what other logins use.
QStringList knownLoginSettings(const QString &type)
{
    static const QString common = u"type mode disabled showpassword username password "_s;
    static const QHash<QString, QString> more{
        {u"apikey"_s, u"key value in placement addto"_s},
        {u"bearer"_s, u"token"_s},
        {u"singletoken"_s, u"token"_s},
        {u"digest"_s, u"algorithm realm nonce noncecount clientnonce opaque qop"_s}, // as the server asks for
        {u"oauth2"_s,
         u"accesstoken accesstokenurl authorizationurl authurl autofetchtoken autorefreshtoken callbackurl challengealgorithm "
         "clientauthentication clientid clientsecret code credentials credentialsid credentialsinbody credentialsplacement "
         "defaultbrowser flow granttype id identitytoken pkce pkcemethod placement redirecturi redirecturl refreshtoken "
         "refreshtokenurl responsetype reusetoken scope settings state tokenid tokenname tokenquerykey tokentype usebrowser "
         "usedefaultbrowser usepkce authrequestparams refreshrequestparams"_s}};
    return (common + more.value(type)).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void setLogin(const QString &type, const QHash<QString, QString> &values, const ImportPlace &place, SavedRequest *request,
              ImportBuilder *builder)
{
    if (!setLoginFields(type, values, request)) {
        request->isPaused = true;
        builder->changed(
            place, RequestLoginText::tr("The target is paused, because Watchkeeper has no login of the type “%1”.").arg(type),
            request->name);
        return;
    }
    static const QStringList defaults{QString(), u"false"_s, u"header"_s, u"bearer"_s, u"access_token"_s};
    const QStringList known = knownLoginSettings(type.toLower());
    QStringList others;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (!known.contains(loginKey(it.key())) && !defaults.contains(it->toLower()))
            others.append(it.key());
    }
    const QString grant = valueOfLogin(values, {u"grantType"_s, u"flow"_s});
    if (request->login.contains(u"bearerToken"_s) && !grant.isEmpty()) // only the token of the file is used
        others.append(grant);
    others.sort();
    for (const QString &key : std::as_const(others))
        builder->noSetting(place, key, request->name);
}

} // namespace watchkeeper
